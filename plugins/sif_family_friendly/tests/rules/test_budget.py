"""Family 3: the grant, the budget and who pays."""

import datetime as dt
from collections.abc import Callable
from decimal import Decimal

import pytest

from grantkit.plugin import (
    Agreement,
    BudgetLine,
    CostCategory,
    ExpenditureItem,
    FundingKind,
    FundingSource,
    Money,
    Percent,
    Project,
    Text,
)
from grantkit_sif_family_friendly.details import Call, Details

Said = Callable[..., list[str]]

PAID = dt.date(2023, 1, 10)


def eur(amount: str) -> Money:
    """Give an amount in euro."""
    return Money(Decimal(amount), "EUR")


def cost(amount: str, heading: str = "1") -> ExpenditureItem:
    """Give a cost under a heading."""
    return ExpenditureItem(heading=heading, amount=eur(amount), paid_on=PAID)


LINE = BudgetLine(heading="1", title=Text.of("Personāls"), amount=eur("1000"))


@pytest.mark.parametrize(
    ("spent", "own", "excess"),
    [
        ("1000", "0", None),
        ("1000.01", "0", "0,01 EUR"),
        ("1100", "100", None),
        ("1100.50", "100", "0,50 EUR"),
    ],
)
def test_costs_stay_within_grant_and_own_contribution(
    said: Said, spent: str, own: str, excess: str | None
) -> None:
    """Everything may be spent, and not a cent more."""
    answers = said(
        "SIF301",
        agreement=Agreement(grant=eur("1000")),
        details=Details(own_contribution=eur(own)),
        budget=(LINE,),
        expenditure=(cost(spent),),
    )

    shown = f"{Decimal(spent):.2f}".replace(".", ",").replace("1", "1 ", 1)
    expected = (
        f"agreement.grant: Uz projektu attiecināti {shown} EUR, par {excess} vairāk, "
        "nekā pieejams; piešķirtais finansējums ir 1 000,00 EUR."
    )
    assert answers == ([expected] if excess else [])


@pytest.mark.parametrize(
    ("grant", "noted"), [("0", True), ("0.01", False), ("900", False)]
)
def test_a_grant_is_above_zero(said: Said, grant: str, *, noted: bool) -> None:
    """A cent is a grant."""
    expected = "agreement.grant: Piešķirtais finansējums ir 0,00 EUR."

    answers = said("SIF302", agreement=Agreement(grant=eur(grant)))

    assert answers == ([expected] if noted else [])


@pytest.mark.parametrize(
    ("grant", "expected"),
    [
        ("2500", None),
        ("15000", None),
        (
            "15000.01",
            (
                "Piešķirtais finansējums ir 15 000,01 EUR; konkursā vienam projektam "
                "piešķir ne vairāk kā 15 000,00 EUR."
            ),
        ),
        (
            "2499.99",
            (
                "Piešķirtais finansējums ir 2 499,99 EUR; konkursā vienam projektam "
                "piešķir vismaz 2 500,00 EUR."
            ),
        ),
    ],
)
def test_the_grant_is_within_the_limits_of_its_call(
    said: Said, grant: str, expected: str | None
) -> None:
    """Both limits of the notice belong to the range."""
    answers = said(
        "SIF303",
        agreement=Agreement(grant=eur(grant)),
        project=Project(start=dt.date(2022, 5, 1)),
        details=Details(call=Call.ENVIRONMENT),
    )

    assert answers == ([f"agreement.grant: {expected}"] if expected else [])


def test_limits_of_the_project_come_before_those_of_the_notice(said: Said) -> None:
    """What the project says about its call overrides the notice."""
    details = Details(call=Call.ENVIRONMENT, max_project=eur("20000"))

    answers = said(
        "SIF303",
        agreement=Agreement(grant=eur("18000")),
        project=Project(start=dt.date(2022, 5, 1)),
        details=details,
    )

    assert answers == []


@pytest.mark.parametrize(("grant", "above"), [("13600", False), ("13600.01", True)])
def test_core_support_has_an_upper_limit_only(
    said: Said, grant: str, *, above: bool
) -> None:
    """The first round of 2022 stated no smallest grant; one limit is enough."""
    project = Project(number="2022.LV/ĢDP_NVO/7", start=dt.date(2022, 1, 1))

    answers = said("SIF303", agreement=Agreement(grant=eur(grant)), project=project)

    expected = (
        "agreement.grant: Piešķirtais finansējums ir 13 600,01 EUR; konkursā vienam "
        "projektam piešķir ne vairāk kā 13 600,00 EUR."
    )
    assert answers == ([expected] if above else [])


def test_limits_of_an_unknown_round_are_not_guessed(said: Said) -> None:
    """The round of October 2022 has no published limits."""
    project = Project(number="2022.LV/ĢDP_NVO/7", start=dt.date(2022, 10, 1))

    answers = said(
        "SIF303", agreement=Agreement(grant=eur("19851.44")), project=project
    )

    assert answers == [
        (
            "not checked: Šī konkursa mazākais un lielākais finansējums nav zināms: "
            "norādiet “Mazākais finansējums konkursā” (`details.min_project`) un "
            "“Lielākais finansējums konkursā” (`details.max_project`)."
        )
    ]


@pytest.mark.parametrize(
    ("own", "funding", "noted"),
    [
        (eur("50"), (), True),
        (None, (FundingSource(kind=FundingKind.OWN, amount=eur("50")),), True),
        (None, (FundingSource(kind=FundingKind.GRANT, amount=eur("50")),), False),
        (eur("0"), (), False),
        (Money(Decimal(50), "USD"), (), False),
        (None, (FundingSource(kind=FundingKind.OWN),), False),
    ],
)
def test_money_of_ones_own_is_noted(
    said: Said, own: Money | None, funding: tuple[FundingSource, ...], *, noted: bool
) -> None:
    """It may be named once or among the payers."""
    expected = (
        "funding: Pašu ieguldījums ir 50,00 EUR; programma apmaksā visas attiecināmās "
        "izmaksas, tāpēc tas nav vajadzīgs."
    )

    answers = said("SIF304", details=Details(own_contribution=own), funding=funding)

    assert answers == ([expected] if noted else [])


@pytest.mark.parametrize(("spent", "over"), [("1100", False), ("1100.01", True)])
def test_a_heading_is_overspent_by_no_more_than_agreed(
    said: Said, spent: str, *, over: bool
) -> None:
    """The agreed deviation itself is allowed."""
    answers = said(
        "SIF305",
        agreement=Agreement(budget_shift=Percent(Decimal(10))),
        budget=(LINE,),
        expenditure=(cost(spent),),
    )

    expected = (
        "budget[0]: Pozīcijā “Personāls” izlietoti 1 100,01 EUR no 1 000,00 EUR; bez "
        "saskaņošanas pieļauta novirze līdz 10 %, tātad ne vairāk kā 1 100,00 EUR."
    )
    assert answers == ([expected] if over else [])


@pytest.mark.parametrize(
    ("amended", "amendment", "noted"),
    [
        ("899.99", None, True),
        ("900", None, False),
        ("899.99", "1", False),
    ],
)
def test_a_greater_change_of_the_budget_names_its_amendment(
    said: Said, amended: str, amendment: str | None, *, noted: bool
) -> None:
    """Headings that shrink count as well as those that grow."""
    line = BudgetLine(
        heading="1", amount=eur("1000"), amended=eur(amended), amendment=amendment
    )

    answers = said(
        "SIF305", agreement=Agreement(budget_shift=Percent(Decimal(10))), budget=(line,)
    )

    expected = (
        "budget[0].amended: Pozīcija “1” mainīta no 1 000,00 EUR uz 899,99 EUR, bet "
        "līguma grozījumi nav nosaukti; bez saskaņošanas pieļauta novirze līdz 10 %."
    )
    assert answers == ([expected] if noted else [])


@pytest.mark.parametrize(
    ("office", "told"),
    [
        ("150", None),
        ("200", "200,00 EUR jeb 20 %"),
        ("150.01", "150,01 EUR jeb 15,001 %"),
    ],
)
def test_administration_stays_within_its_share(
    said: Said, office: str, told: str | None
) -> None:
    """The cap itself is allowed, not a cent more; the share is that of all costs."""
    rest = str(1000 - Decimal(office))
    budget = (
        BudgetLine(heading="1", amount=eur("800"), category=CostCategory.STAFF),
        BudgetLine(
            heading="2", amount=eur("200"), category=CostCategory.ADMINISTRATION
        ),
    )

    answers = said(
        "SIF306",
        agreement=Agreement(administration_cap=Percent(Decimal(15))),
        budget=budget,
        expenditure=(cost(rest), cost(office, "2")),
    )

    expected = (
        f"budget[1]: Administratīvās izmaksas ir {told} no visām izmaksām "
        "(1 000,00 EUR); līgums pieļauj ne vairāk kā 15 %, proti, 150,00 EUR."
    )
    assert answers == ([expected] if told else [])


def test_administration_is_not_judged_without_categories(said: Said) -> None:
    """A heading without category might be administration."""
    answers = said(
        "SIF306",
        agreement=Agreement(administration_cap=Percent(Decimal(15))),
        budget=(LINE,),
        expenditure=(cost("1"),),
    )

    assert answers == [
        (
            "not checked: Ne visām budžeta pozīcijām ir norādīta “Izmaksu kategorija” "
            "(`category`)."
        )
    ]
