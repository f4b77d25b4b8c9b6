"""Family 3: the budget and who pays."""

import datetime as dt
from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest

from grantkit.plugin import (
    Agreement,
    BudgetLine,
    CostCategory,
    CostOption,
    ExpenditureItem,
    FundingKind,
    FundingSource,
    Percent,
    Text,
)
from grantkit.testing import eur
from grantkit_eea_ngo_fund.details import Details

Said = Callable[..., list[str]]

PAID = dt.date(2014, 5, 1)


def line(
    amount: str, heading: str = "1", category: CostCategory | None = CostCategory.STAFF
) -> BudgetLine:
    """Give a budget line."""
    return BudgetLine(
        heading=heading, title=Text.of("Algas"), amount=eur(amount), category=category
    )


def cost(
    amount: str, heading: str = "1", option: CostOption = CostOption.REAL
) -> ExpenditureItem:
    """Give a cost under a heading."""
    return ExpenditureItem(
        heading=heading, amount=eur(amount), paid_on=PAID, cost_option=option
    )


def sources(**amounts: str) -> tuple[FundingSource, ...]:
    """Give funding by kind: `sources(grant="90", own="10")`."""
    return tuple(
        FundingSource(source=kind, kind=FundingKind(kind), amount=eur(amount))
        for kind, amount in amounts.items()
    )


@pytest.mark.parametrize(
    ("grant", "above"), [("0", False), ("900", False), ("900.01", True)]
)
def test_the_grant_pays_nine_tenths_at_most(
    said: Said, grant: str, *, above: bool
) -> None:
    """Nine tenths themselves are allowed."""
    expected = (
        "agreement.grant: Programmas līdzfinansējums ir 900,01 EUR jeb 90,001 % no "
        "attiecināmajām izmaksām; pieļauti ne vairāk kā 90 %, proti, 900,00 EUR."
    )

    answers = said(
        "EEA301", agreement=Agreement(grant=eur(grant)), budget=(line("1000"),)
    )

    assert answers == ([expected] if above else [])


@pytest.mark.parametrize(
    ("funding", "share", "least"),
    [
        (sources(grant="900", own="100"), None, ""),
        (sources(grant="900", own="50", in_kind="50"), None, ""),
        (sources(grant="920", own="80"), "80,00 EUR jeb 8 %", "100,00 EUR"),
        (sources(grant="900"), "0,00 EUR jeb 0 %", "90,00 EUR"),
    ],
)
def test_the_recipient_pays_a_tenth_at_least(
    said: Said, funding: tuple[FundingSource, ...], share: str | None, least: str
) -> None:
    """Work in kind is a part of it."""
    expected = (
        f"funding: Paša saņēmēja finansējums ir {share} no attiecināmajām izmaksām; "
        f"vajag vismaz 10 %, proti, {least}."
    )

    answers = said("EEA302", funding=funding)

    assert answers == ([expected] if share else [])


@pytest.mark.parametrize(
    ("in_kind", "above"), [("0", False), ("50", False), ("50.01", True)]
)
def test_half_of_the_contribution_is_money(
    said: Said, in_kind: str, *, above: bool
) -> None:
    """Half itself may be work."""
    own = str(Decimal(100) - Decimal(in_kind))
    expected = (
        "funding: Ieguldījums natūrā ir 50,01 EUR no paša finansējuma 100,00 EUR; "
        "pieļauti ne vairāk kā 50 %."
    )

    answers = said("EEA303", funding=sources(grant="900", own=own, in_kind=in_kind))

    assert answers == ([expected] if above else [])


@pytest.mark.parametrize(
    ("spent", "over"), [("900", False), ("1100", False), ("1100.01", True)]
)
def test_a_line_is_overspent_by_no_more_than_agreed(
    said: Said, spent: str, *, over: bool
) -> None:
    """The agreed deviation itself is allowed."""
    expected = (
        "budget[0]: Pozīcijā “Algas” izlietoti 1 100,01 EUR no 1 000,00 EUR; bez "
        "saskaņošanas pieļauta novirze līdz 10 %, tātad ne vairāk kā 1 100,00 EUR."
    )

    answers = said(
        "EEA305",
        agreement=Agreement(budget_shift=Percent(Decimal(10))),
        budget=(line("1000"),),
        expenditure=(cost(spent),),
    )

    assert answers == ([expected] if over else [])


@pytest.mark.parametrize(
    ("flat", "others", "above"),
    [("160", None, False), ("160.01", None, True), ("150", "100", True)],
)
def test_indirect_costs_stay_below_the_ceiling(
    said: Said, flat: str, others: str | None, *, above: bool
) -> None:
    """A fifth of direct costs, services and resources of others left out."""
    answers = said(
        "EEA306",
        budget=(
            line("800"),
            line("200", "2", CostCategory.EXTERNAL_SERVICES),
            line("200", "3", CostCategory.ADMINISTRATION),
        ),
        expenditure=(
            cost("800"),
            cost("200", "2"),
            cost(flat, "3", CostOption.FLAT_RATE),
        ),
        details=Details(third_party_resources=None if others is None else eur(others)),
    )

    assert bool(answers) is above


def test_the_ceiling_names_its_base(said: Said) -> None:
    """A reader can check the sum."""
    given = (cost("800"), cost("200", option=CostOption.FLAT_RATE))

    assert said("EEA306", budget=(line("800"),), expenditure=given) == [
        (
            "expenditure: Netiešās izmaksas pēc vienotas likmes ir 200,00 EUR; no "
            "800,00 EUR pieļauti ne vairāk kā 160,00 EUR."
        )
    ]


@pytest.mark.parametrize(("flat", "above"), [("20.01", False), ("20.02", True)])
def test_indirect_costs_are_compared_with_the_amount_that_is_told(
    said: Said, flat: str, *, above: bool
) -> None:
    """A fifth of 100,03 is 20,01 to the cent, so that much is allowed."""
    given = {
        "agreement": Agreement(indirect_rate=Percent(Decimal(20))),
        "budget": (line("800"),),
        "expenditure": (cost("100.03"), cost(flat, option=CostOption.FLAT_RATE)),
    }
    ceiling = "no 100,03 EUR pieļauti ne vairāk kā 20,01 EUR"
    agreed = "pēc līguma likmes 20 % pieļauti 20,01 EUR"
    flat_is = "expenditure: Netiešās izmaksas pēc vienotas likmes ir 20,02 EUR"

    assert said("EEA306", **given) == ([f"{flat_is}; {ceiling}."] if above else [])
    assert said("EEA307", **given) == ([f"{flat_is}; {agreed}."] if above else [])


def test_without_categories_the_ceiling_is_not_known(said: Said) -> None:
    """Where nothing is charged, there is nothing to know."""
    bare = (line("800", category=None),)
    flat = (cost("200", option=CostOption.FLAT_RATE),)

    assert said("EEA306", budget=bare, expenditure=(cost("800"),)) == []
    assert said("EEA306", budget=bare, expenditure=flat) == [
        (
            "not checked: Ne visām budžeta pozīcijām ir norādīta “Izmaksu kategorija” "
            "(`category`)."
        )
    ]


@pytest.mark.parametrize(
    ("rate", "answers"),
    [
        ("25", []),
        (
            "20",
            [
                (
                    "expenditure: Netiešās izmaksas pēc vienotas likmes ir 200,00 EUR; "
                    "pēc līguma likmes 20 % pieļauti 160,00 EUR."
                )
            ],
        ),
        (
            None,
            [
                (
                    "not checked: Pārskatā ir netiešās izmaksas 200,00 EUR, bet nav "
                    "zināms, vai līgums tās atļauj: norādiet “Netiešo izmaksu likme” "
                    "(`agreement.indirect_rate`)."
                )
            ],
        ),
    ],
)
def test_indirect_costs_keep_to_the_agreement(
    said: Said, rate: str | None, answers: list[str]
) -> None:
    """Without a rate nobody knows whether they are allowed."""
    terms = Agreement(indirect_rate=None if rate is None else Percent(Decimal(rate)))
    costs = (cost("800"), cost("200", option=CostOption.FLAT_RATE))

    assert said("EEA307", agreement=terms, expenditure=costs) == answers
    assert said("EEA307", agreement=terms, expenditure=costs[:1]) == []


@pytest.mark.parametrize(
    ("in_kind", "category", "answers"),
    [
        ("50", CostCategory.VOLUNTARY_WORK, []),
        (
            "60",
            CostCategory.VOLUNTARY_WORK,
            [
                (
                    "funding: Ieguldījums natūrā ir 60,00 EUR, bet brīvprātīgais darbs "
                    "budžetā ir 50,00 EUR."
                )
            ],
        ),
        (
            "60",
            CostCategory.STAFF,
            [
                (
                    "funding: Ieguldījums natūrā ir 60,00 EUR, bet brīvprātīgais darbs "
                    "budžetā ir 0,00 EUR."
                )
            ],
        ),
        (
            "60",
            None,
            [
                (
                    "not checked: Ne visām budžeta pozīcijām ir norādīta “Izmaksu "
                    "kategorija” (`category`)."
                )
            ],
        ),
        ("0", None, []),
    ],
)
def test_only_volunteer_work_counts_in_kind(
    said: Said, in_kind: str, category: CostCategory | None, answers: list[str]
) -> None:
    """Premises and gifts are not spoken of."""
    assert (
        said(
            "EEA308",
            funding=sources(grant="900", in_kind=in_kind),
            budget=(line("50", category=category),),
        )
        == answers
    )


@pytest.mark.parametrize(
    ("spent", "copied"),
    [
        (("10", "20"), True),
        (("10", "19"), False),
        (("10", "20.01"), False),
    ],
)
def test_a_copied_plan_is_noted(
    said: Said, spent: tuple[str, str], *, copied: bool
) -> None:
    """Two lines to the cent are no chance; one may be."""
    budget = (line("10"), line("20", "2"))
    expected = "expenditure: Visās 2 pozīcijās izlietots tieši tik, cik plānots."

    answers = said(
        "EEA309", budget=budget, expenditure=(cost(spent[0]), cost(spent[1], "2"))
    )

    assert answers == ([expected] if copied else [])
    assert said("EEA309", budget=budget[:1], expenditure=(cost("10"),)) == []


@pytest.mark.parametrize(
    ("state", "wrong"), [("50", False), ("50.01", False), ("50.02", True)]
)
def test_the_state_budget_pays_a_twentieth(
    said: Said, state: str, *, wrong: bool
) -> None:
    """A cent of difference is let pass."""
    eea = str(Decimal(1000) - Decimal(state))
    funding = (
        FundingSource(source="EEZ", kind=FundingKind.GRANT, amount=eur(eea)),
        FundingSource(
            source="Valsts budžets", kind=FundingKind.GRANT, amount=eur(state)
        ),
    )
    expected = (
        "funding[1].amount: Valsts budžeta daļa ir 50,02 EUR (5,002 % no "
        "līdzfinansējuma), bet 5 % ir 50,00 EUR."
    )

    answers = said("EEA310", funding=funding)

    assert answers == ([expected] if wrong else [])


def test_a_grant_shown_whole_is_not_split(said: Said) -> None:
    """Nothing is said of one source."""
    assert said("EEA310", funding=sources(grant="1000", own="100")) == []


@pytest.mark.parametrize(
    ("code", "given", "lacking"),
    [
        ("EEA302", {"funding": ()}, "“Finansējuma avoti” (`funding`)"),
        (
            "EEA305",
            {"budget": (line("1000"),), "expenditure": (cost("1100.01"),)},
            (
                "“Budžeta pozīcijas izmaiņas bez saskaņošanas” "
                "(`agreement.budget_shift`)"
            ),
        ),
    ],
)
def test_what_the_project_does_not_say_is_not_judged(
    said: Said, code: str, given: dict[str, Any], lacking: str
) -> None:
    """The answer names what the rule waits for."""
    assert said(code, **given) == [
        f"not checked: Projekta datnē nav norādīts: {lacking}."
    ]
