"""Family 3: how great a grant may be."""

from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest

from grantkit.plugin import Agreement, Money, Project
from grantkit.testing import eur
from grantkit_eea_ngo_fund.details import Details, GrantType, Size

Said = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("size", "grant", "words"),
    [
        (Size.MICRO, eur("5000"), None),
        (Size.MICRO, eur("20000"), None),
        (Size.MICRO, eur("20000.01"), "ne vairāk kā 20 000,00 EUR"),
        (Size.MICRO, eur("4999.99"), "vismaz 5 000,00 EUR"),
        (Size.MEDIUM, eur("50000.01"), "ne vairāk kā 50 000,00 EUR"),
        (Size.MACRO, eur("100000"), None),
        (Size.MACRO, eur("49999"), "vismaz 50 000,00 EUR"),
        (Size.MICRO, Money(Decimal("14056.08"), "LVL"), None),
        (Size.MICRO, Money(Decimal("14056.09"), "LVL"), "ne vairāk kā 14 056,08 LVL"),
    ],
)
def test_the_grant_fits_the_size(
    said: Said, size: Size, grant: Money, words: str | None
) -> None:
    """Both limits belong to the range; those of 2013 can be said in lats."""
    answers = said(
        "EEA304",
        project=Project(sub_programme="PP"),
        agreement=Agreement(grant=grant),
        details=Details(size=size),
    )

    assert len(answers) == (words is not None)
    assert all(f"piešķir {words}." in answer for answer in answers)


def test_sizes_of_operating_support_are_not_known(said: Said) -> None:
    """Nothing is said of them."""
    answers = said(
        "EEA304",
        project=Project(sub_programme="DAP"),
        agreement=Agreement(grant=eur("1")),
        details=Details(size=Size.MICRO),
    )

    assert answers == []


@pytest.mark.parametrize(
    ("kind", "year", "grant", "words"),
    [
        (GrantType.STRATEGIC, 2020, "105000", None),
        (GrantType.STRATEGIC, 2020, "39999", None),
        (GrantType.STRATEGIC, 2021, "40000", None),
        (GrantType.STRATEGIC, 2021, "39999.99", "vismaz 40 000,00 EUR"),
        (GrantType.STRATEGIC, 2022, "105000.01", "ne vairāk kā 105 000,00 EUR"),
        (GrantType.CAPACITY, 2020, "5999.99", "vismaz 6 000,00 EUR"),
        (GrantType.CAPACITY, 2022, "20000.01", "ne vairāk kā 20 000,00 EUR"),
        (GrantType.ACTION, 2022, "10000", None),
        (GrantType.ACTION, 2022, "10000.01", "ne vairāk kā 10 000,00 EUR"),
        (GrantType.OPERATING, 2022, "100000", None),
    ],
)
def test_the_grant_fits_its_type(
    said: Said, kind: GrantType, year: int, grant: str, words: str | None
) -> None:
    """Both limits belong to the range; 2020 had no smallest strategic grant."""
    answers = said(
        "EEA311",
        agreement=Agreement(grant=eur(grant)),
        details=Details(grant_type=kind, call_year=year),
    )

    assert len(answers) == (words is not None)
    assert all(f"piešķir {words}." in answer for answer in answers)


def test_grants_of_an_unknown_call_are_not_guessed(said: Said) -> None:
    """There was no call in 2019."""
    details = Details(grant_type=GrantType.ACTION, call_year=2019)

    assert said("EEA311", agreement=Agreement(grant=eur("1")), details=details) == [
        (
            "not checked: Par 2019. gada konkursu nav zināms, cik liels drīkst būt "
            "grants."
        )
    ]


@pytest.mark.parametrize(("granted", "above"), [("138000", False), ("138000.01", True)])
def test_one_organisation_gets_so_much_and_no_more(
    said: Said, granted: str, *, above: bool
) -> None:
    """The limit itself is allowed."""
    expected = (
        "details.organisation_total: Organizācija no fonda kopā saņēmusi 138 000,01 "
        "EUR; vienai organizācijai piešķir ne vairāk kā 138 000,00 EUR."
    )

    answers = said("EEA312", details=Details(organisation_total=eur(granted)))

    assert answers == ([expected] if above else [])


@pytest.mark.parametrize(
    ("code", "given", "lacking"),
    [
        (
            "EEA304",
            {
                "project": Project(sub_programme="PP"),
                "agreement": Agreement(grant=eur("1")),
                "details": Details(),
            },
            "“Projekta veids (mikro, meco, makro)” (`details.size`)",
        ),
        (
            "EEA311",
            {
                "agreement": Agreement(grant=eur("1")),
                "details": Details(call_year=2022),
            },
            "“Granta veids” (`details.grant_type`)",
        ),
        (
            "EEA312",
            {"details": Details()},
            "“Visi fonda granti saņēmējam kopā” (`details.organisation_total`)",
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
