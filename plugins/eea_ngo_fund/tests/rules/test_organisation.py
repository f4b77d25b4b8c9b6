"""Family 1: who may receive the grant."""

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest

from grantkit.plugin import Partner, PartnerRole, Project
from grantkit_eea_ngo_fund.details import Details, Size

Said = Callable[..., list[str]]


def day(text: str) -> dt.date:
    """Give a day written as in a project file."""
    return dt.date.fromisoformat(text)


def lead(**given: Any) -> tuple[Partner]:  # noqa: ANN401 -- any field of the class
    """Give the grant recipient."""
    return (Partner(role=PartnerRole.LEAD, **given),)


@pytest.mark.parametrize(
    ("form", "country", "answers"),
    [
        ("biedrība", "LV", []),
        ("Nodibinājums", None, []),
        (
            None,
            None,
            [
                (
                    "not checked: Projekta datnē nav norādīts: “Juridiskā forma” "
                    "(`partners[0].legal_form`)."
                )
            ],
        ),
        (
            "SIA",
            "NO",
            [
                (
                    "lead_partner.legal_form: Līdzfinansējuma saņēmēja juridiskā forma "
                    "ir “SIA”; pieteikties varēja: biedrība, nodibinājums."
                ),
                (
                    "lead_partner.country: Līdzfinansējuma saņēmēja valsts ir NO, bet "
                    "pieteikties varēja Latvijā reģistrētas organizācijas."
                ),
            ],
        ),
    ],
)
def test_the_recipient_is_a_latvian_ngo(
    said: Said, form: str | None, country: str | None, answers: list[str]
) -> None:
    """A country may be left out; without a legal form nothing is judged."""
    assert said("EEA108", partners=lead(legal_form=form, country=country)) == answers


@pytest.mark.parametrize(
    ("size", "registered", "young"),
    [
        (Size.MICRO, "2012-01-10", False),
        (Size.MICRO, "2012-01-11", True),
        (Size.MACRO, "2011-01-10", False),
        (Size.MACRO, "2011-01-11", True),
    ],
)
def test_operating_support_is_for_those_at_work(
    said: Said, size: Size, registered: str, *, young: bool
) -> None:
    """On the day itself a year is full."""
    answers = said(
        "EEA109",
        project=Project(sub_programme="DAP"),
        partners=lead(registered_on=day(registered)),
        details=Details(size=size, applied_on=day("2013-01-10")),
    )

    assert bool(answers) is young


def test_how_long_an_organisation_worked_is_said(said: Said) -> None:
    """The message counts the years; project grants ask for none."""
    given: dict[str, Any] = {
        "partners": lead(registered_on=day("2012-06-01")),
        "details": Details(size=Size.MACRO, applied_on=day("2013-01-10")),
    }

    assert said("EEA109", project=Project(sub_programme="PP"), **given) == []
    assert said("EEA109", project=Project(sub_programme="DAP"), **given) == [
        (
            "lead_partner.registered_on: Organizācija reģistrēta 01.06.2012., bet "
            "iesniegums ir 10.01.2013.; darbības atbalstam jādarbojas vismaz 2 gadus."
        )
    ]


def test_without_both_days_the_age_is_not_checked(said: Said) -> None:
    """No day is guessed."""
    answers = said(
        "EEA109",
        project=Project(sub_programme="DAP"),
        details=Details(size=Size.MICRO),
    )

    assert answers == [
        (
            "not checked: Nav zināms, cik ilgi organizācija darbojās pirms iesnieguma: "
            "norādiet “Līdzfinansējuma saņēmēja reģistrācijas diena” (`registered_on`) "
            "un “Projekta iesnieguma diena” (`details.applied_on`)."
        )
    ]
