"""Rules on the project's period, its reporting periods and deadlines."""

import datetime as dt
from collections.abc import Callable

import pytest

from grantkit.plugin import (
    Activity,
    Agreement,
    Amendment,
    Certificate,
    Dates,
    Event,
    Text,
)
from grantkit_interreg_lv_lt.details import (
    Deadline,
    Details,
    ReportFacts,
    ReportingPeriod,
)

Said = Callable[..., list[str]]


def day(text: str) -> dt.date:
    """Read a day."""
    return dt.date.fromisoformat(text)


@pytest.mark.parametrize(
    ("end", "extended", "speaks"),
    [
        ("2020-05-31", False, False),
        ("2020-06-01", False, True),
        ("2020-06-01", True, False),
    ],
)
def test_a_project_lasts_24_months(
    said: Said, end: str, *, extended: bool, speaks: bool
) -> None:
    """LVLT110 counts from day to day, and accepts an extension."""
    answers = said(
        "LVLT110",
        of_project={"end": day(end)},
        agreement=Agreement(amendments=(Amendment(extends_period=extended),)),
    )

    assert answers == (
        [
            (
                "project.end: Projekts beidzas 01.06.2020., bet 24 mēnešu projekts "
                "beigtos "
                "31.05.2020."
            )
        ]
        if speaks
        else []
    )


@pytest.mark.parametrize(
    ("details", "expected"),
    [
        (Details(), []),
        (Details(stated_months=19, published_end=dt.date(2019, 12, 31)), []),
        (
            Details(stated_months=18),
            [
                (
                    "details.stated_months: Pēc projekta datumiem ilgums ir 19 mēnešu, "
                    "bet "
                    "norādīts 18."
                )
            ],
        ),
        (
            Details(published_end=dt.date(2019, 12, 30)),
            [
                (
                    "details.published_end: Projekta beigas ir 31.12.2019., bet "
                    "publiskās "
                    "lapās norādīts 30.12.2019."
                )
            ],
        ),
    ],
)
def test_duration_and_end_are_stated_alike(
    said: Said, details: Details, expected: list[str]
) -> None:
    """LVLT111 sees the one day by which the sample's public dates differ."""
    assert said("LVLT111", details=details) == expected


def two_periods(end: str, start: str, last: str = "2019-12-31") -> Details:
    """Give two periods with one seam."""
    return Details(
        periods=(
            ReportingPeriod(number=1, start=dt.date(2018, 6, 1), end=day(end)),
            ReportingPeriod(number=2, start=day(start), end=day(last)),
        )
    )


@pytest.mark.parametrize(
    ("details", "expected"),
    [
        (two_periods("2018-11-30", "2018-12-01"), []),
        (
            two_periods("2018-11-30", "2018-12-02"),
            [
                (
                    "details.periods[1].start: Starp 1. un 2. periodu ir dienas, kas "
                    "nepieder nevienam."
                )
            ],
        ),
        (
            two_periods("2018-12-01", "2018-12-01"),
            ["details.periods[1].start: 1. un 2. periodam ir kopīgas dienas."],
        ),
        (
            two_periods("2018-11-30", "2018-12-01", "2020-01-01"),
            [
                (
                    "details.periods[1]: 2. periods (01.12.2018. – 01.01.2020.) "
                    "sniedzas ārpus projekta perioda (01.06.2018. – 31.12.2019.)."
                )
            ],
        ),
    ],
)
def test_reporting_periods_follow_one_another(
    said: Said, details: Details, expected: list[str]
) -> None:
    """LVLT112 finds gaps, shared days and days outside the project."""
    assert said("LVLT112", details=details) == expected


@pytest.mark.parametrize(
    ("end", "number", "expected"),
    [
        ("2018-11-30", 1, []),
        (
            "2018-11-29",
            None,
            [
                (
                    "report.start: Pārskata perioda 01.06.2018. – 30.11.2018. "
                    "pieteikumā "
                    "nav."
                )
            ],
        ),
        (
            "2018-11-30",
            3,
            ["report.start: Perioda ar numuru 3 pieteikumā nav."],
        ),
    ],
)
def test_a_report_is_on_a_period_of_the_application(
    said: Said, end: str, number: int | None, expected: list[str]
) -> None:
    """LVLT113 compares dates and number."""
    periods = (ReportingPeriod(number=1, start=dt.date(2018, 6, 1), end=day(end)),)
    facts = (ReportFacts(report="p1", period=number),)

    answers = said("LVLT113", details=Details(periods=periods, reports=facts))

    assert answers == expected


@pytest.mark.parametrize(
    ("submitted", "speaks"),
    [(None, False), ("2018-12-14", False), ("2018-12-15", True)],
)
def test_partners_report_within_two_weeks(
    said: Said, submitted: str | None, *, speaks: bool
) -> None:
    """LVLT114 counts from the end of the period."""
    handed = None if submitted is None else day(submitted)
    certificate = Certificate(partner="PP2", submitted_on=handed)

    answers = said("LVLT114", of_report={"certificates": (certificate,)})

    assert answers == (
        [
            (
                "report.certificates[0].submitted_on: Partneris PP2 izmaksas iesniedza "
                "15.12.2018., bet tās bija jāiesniedz līdz 14.12.2018."
            )
        ]
        if speaks
        else []
    )


@pytest.mark.parametrize(
    ("issued", "submitted", "expected"),
    [
        ("2019-02-28", "2019-03-14", []),
        (
            "2019-03-01",
            "2019-03-15",
            [
                (
                    "report.certificates[0].on: Partnera PP2 sertifikāts izdots "
                    "01.03.2019., bet tas bija gaidāms līdz 28.02.2019."
                )
            ],
        ),
        (
            "2019-02-28",
            "2019-03-15",
            [
                (
                    "report.submitted_on: Pārskats iesniegts 15.03.2019., bet termiņš, "
                    "ko skaita no pēdējā sertifikāta, beidzās 14.03.2019."
                )
            ],
        ),
        (
            "2018-11-30",
            None,
            [
                (
                    "report.submitted_on: Pārskats vēl nav iesniegts (pārbaudes diena "
                    "15.12.2018.), bet termiņš, ko skaita no pēdējā sertifikāta, "
                    "beidzās 14.12.2018."
                )
            ],
        ),
    ],
)
def test_certificates_and_report_come_in_time(
    said: Said, issued: str, submitted: str | None, expected: list[str]
) -> None:
    """LVLT115 gives the controller two months, even from 31 December on."""
    certificate = Certificate(
        partner="PP2", submitted_on=dt.date(2018, 12, 31), on=day(issued)
    )
    handed = None if submitted is None else day(submitted)

    answers = said(
        "LVLT115", of_report={"certificates": (certificate,), "submitted_on": handed}
    )

    assert answers == expected


@pytest.mark.parametrize(
    ("due", "deadline", "expected"),
    [
        ("2024-04-15", None, []),
        (
            "2024-04-14",
            None,
            [
                (
                    "report.submitted_on: Pārskats vēl nav iesniegts (pārbaudes diena "
                    "15.04.2024.), bet tas bija jāiesniedz līdz 14.04.2024."
                )
            ],
        ),
        (
            None,
            2,
            [
                (
                    "report.submitted_on: Pārskats vēl nav iesniegts (pārbaudes diena "
                    "15.04.2024.), bet tas bija jāiesniedz līdz 01.04.2024."
                )
            ],
        ),
        (
            None,
            None,
            [
                (
                    "not checked: Nav zināma diena, līdz kurai pārskats jāiesniedz: "
                    "norādiet “Iesniegšanas termiņš” (`due_on`) vai saistiet pārskatu "
                    "ar termiņu no tabulas “Pārskatu grafiks” (`details.schedule`)."
                )
            ],
        ),
    ],
)
def test_a_report_keeps_the_deadline_of_the_contract(
    said_new: Said, due: str | None, deadline: int | None, expected: list[str]
) -> None:
    """LVLT116 knows no deadline of its own."""
    details = Details(
        schedule=(Deadline(number=2, due_on=dt.date(2024, 4, 1)),),
        reports=(ReportFacts(report="pr1", deadline=deadline),),
    )
    own = None if due is None else day(due)

    assert said_new("LVLT116", of_report={"due_on": own}, details=details) == expected


@pytest.mark.parametrize(
    ("held", "speaks"),
    [("2018-06-01", False), ("2019-12-31", False), ("2020-01-01", True)],
)
def test_events_and_activities_are_held_within_the_project(
    said: Said, held: str, *, speaks: bool
) -> None:
    """LVLT117 takes the first and the last day of the project."""
    dates = Dates(start=day(held), end=day(held))

    answers = said(
        "LVLT117",
        activities=(Activity(id="T1.1", title=Text.of("Apmācība"), actual=dates),),
        events=(Event(title=Text.of("Seminārs"), dates=dates),),
    )

    outside = "diena 01.01.2020. ir ārpus projekta perioda (01.06.2018. – 31.12.2019.)."
    assert answers == (
        [
            f"activities[0].actual.start: “Apmācība” {outside}",
            f"events[0].dates.start: “Seminārs” {outside}",
        ]
        if speaks
        else []
    )
