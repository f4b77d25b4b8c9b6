"""Family 1: the dates of the project, its reports and its activities."""

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest
from attrs import evolve

from grantkit.plugin import (
    Activity,
    Dates,
    Project,
    Report,
    ReportContent,
    ReportKind,
)
from grantkit.testing import a_project

Said = Callable[..., list[str]]

NEW_YEAR = dt.date(2025, 1, 1)
EVE = dt.date(2025, 12, 31)
DAY = dt.timedelta(days=1)


def project(start: dt.date | None, end: dt.date | None) -> Project:
    """Give the project other dates."""
    return evolve(a_project().project, start=start, end=end)


def final(start: dt.date | None, end: dt.date | None) -> Report:
    """Give the final report another period."""
    return evolve(a_project().reports[0], start=start, end=end)


def test_a_project_that_ends_before_it_starts_is_refused(said: Said) -> None:
    """GK101 names both days, at the later of the two fields."""
    swapped = project(EVE, NEW_YEAR)

    assert said("GK101", "en", project=swapped) == [
        (
            "error project.end: The project ends on 1 January 2025, before it starts "
            "on 31 December 2025. → Correct the date that was typed wrongly."
        )
    ]
    assert said("GK101", "lv", project=swapped) == [
        (
            "error project.end: Projekts beidzas 01.01.2025., pirms tas sākas "
            "(31.12.2025.). → Izlabojiet kļūdaini ierakstīto datumu."
        )
    ]


@pytest.mark.parametrize(
    ("start", "end"), [(EVE, EVE), (NEW_YEAR, None), (None, NEW_YEAR), (None, None)]
)
def test_a_project_of_one_day_or_without_a_date_is_in_order(
    said: Said, start: dt.date | None, end: dt.date | None
) -> None:
    """GK101 compares only what is there; a day may be first and last at once."""
    assert said("GK101", project=project(start, end)) == []


def test_a_report_that_ends_before_it_starts_is_refused(said: Said) -> None:
    """GK102 points to the last day of the report."""
    swapped = (final(EVE, NEW_YEAR),)

    assert said("GK102", "en", reports=swapped) == [
        (
            "error reports[0].end: The period of the report ends on 1 January 2025, "
            "before it starts on 31 December 2025. → Correct the date that was typed "
            "wrongly."
        )
    ]
    assert said("GK102", "lv", reports=swapped) == [
        (
            "error reports[0].end: Pārskata periods beidzas 01.01.2025., pirms tas "
            "sākas (31.12.2025.). → Izlabojiet kļūdaini ierakstīto datumu."
        )
    ]


@pytest.mark.parametrize(("start", "end"), [(EVE, EVE), (None, EVE), (EVE, None)])
def test_a_report_on_one_day_is_in_order(
    said: Said, start: dt.date | None, end: dt.date | None
) -> None:
    """GK102 is silent on the edge, and where a date is missing."""
    assert said("GK102", reports=(final(start, end),)) == []


def test_a_report_beyond_the_project_is_refused_at_each_end(said: Said) -> None:
    """GK103 says for each end of the period which day lies outside."""
    wide = (final(NEW_YEAR - DAY, EVE + DAY),)

    assert said("GK103", "en", reports=wide) == [
        (
            "error reports[0].end: The period of the report reaches to 1 January 2026; "
            "the project runs 1 January 2025 – 31 December 2025. → Correct the period "
            "of the report, or that of the project."
        ),
        (
            "error reports[0].start: The period of the report reaches to 31 December "
            "2024; the project runs 1 January 2025 – 31 December 2025. → Correct the "
            "period of the report, or that of the project."
        ),
    ]
    assert said("GK103", "lv", reports=wide) == [
        (
            "error reports[0].end: Pārskata periods sniedzas līdz 01.01.2026., bet "
            "projekts ilgst 01.01.2025. – 31.12.2025. → Izlabojiet pārskata periodu "
            "vai projekta īstenošanas laiku."
        ),
        (
            "error reports[0].start: Pārskata periods sniedzas līdz 31.12.2024., bet "
            "projekts ilgst 01.01.2025. – 31.12.2025. → Izlabojiet pārskata periodu "
            "vai projekta īstenošanas laiku."
        ),
    ]


def test_a_report_on_the_whole_project_is_in_order(said: Said) -> None:
    """GK103 counts the first and the last day of the project as its days."""
    assert said("GK103", reports=(final(NEW_YEAR, EVE),)) == []


def test_two_reports_on_one_day_are_refused(said: Said) -> None:
    """GK104 names both reports, at the other one."""
    june = dt.date(2025, 6, 30)
    interim = Report(id="one", kind=ReportKind.INTERIM, start=NEW_YEAR, end=june)
    reports = (interim, final(june, EVE))

    assert said("GK104", "en", reports=reports) == [
        (
            "error reports[0].start: The reports “final” and “one” cover the same "
            "days. → Correct the first or the last day of one of them."
        )
    ]
    assert said("GK104", "lv", reports=reports) == [
        (
            "error reports[0].start: Pārskati “final” un “one” aptver vienas un tās "
            "pašas dienas. → Izlabojiet viena pārskata pirmo vai pēdējo dienu."
        )
    ]


@pytest.mark.parametrize(
    "parts",
    [
        ({"partner": "PP1"}, {"partner": "PP2"}),
        ({"partner": "PP1"}, {}),
        ({"content": ReportContent.CONTENT}, {"content": ReportContent.FINANCE}),
    ],
    ids=["two partners", "a partner and all", "work and money apart"],
)
def test_reports_on_other_matters_may_cover_the_same_days(
    said: Said, parts: tuple[dict[str, Any], dict[str, Any]]
) -> None:
    """GK104 is silent where no cost and no result could be reported twice."""
    one, other = parts
    reports = (
        evolve(final(NEW_YEAR, EVE), **one),
        Report(id="two", start=NEW_YEAR, end=EVE, **other),
    )

    assert said("GK104", reports=reports) == []


def test_a_whole_report_repeats_one_on_money_alone(said: Said) -> None:
    """GK104 objects: the costs would be declared in both."""
    content = ReportContent.FINANCE
    money = Report(id="two", start=NEW_YEAR, end=EVE, content=content)

    told = said("GK104", reports=(final(NEW_YEAR, EVE), money))

    assert [line.split()[1] for line in told] == ["reports[1].start:"]


def test_reports_that_follow_day_by_day_are_in_order(said: Said) -> None:
    """GK104 is silent when one report ends on the day before the next begins."""
    june = dt.date(2025, 6, 30)
    interim = Report(id="one", kind=ReportKind.INTERIM, start=NEW_YEAR, end=june)

    assert said("GK104", reports=(interim, final(june + DAY, EVE))) == []


@pytest.mark.parametrize("name", ["planned", "actual"])
def test_an_activity_that_ends_before_it_starts_is_refused(
    said: Said, name: str
) -> None:
    """GK105 judges planned and actual dates alike."""
    dates: dict[str, Any] = {name: Dates(start=EVE, end=NEW_YEAR)}
    activities = (evolve(a_project().activities[0], **dates),)

    assert said("GK105", "en", activities=activities) == [
        (
            f"error activities[0].{name}.end: Activity A1 ends on 1 January 2025, "
            "before it starts on 31 December 2025. → Correct the date that was typed "
            "wrongly."
        )
    ]
    assert said("GK105", "lv", activities=activities) == [
        (
            f"error activities[0].{name}.end: Aktivitāte A1 beidzas 01.01.2025., pirms "
            "tā sākas (31.12.2025.). → Izlabojiet kļūdaini ierakstīto datumu."
        )
    ]


@pytest.mark.parametrize(
    "dates", [Dates(start=EVE, end=EVE), Dates(end=NEW_YEAR), Dates(), None]
)
def test_an_activity_of_one_day_or_without_dates_is_in_order(
    said: Said, dates: Dates | None
) -> None:
    """GK105 is silent on the edge, and where a date is missing."""
    assert said("GK105", activities=(Activity(id="A1", actual=dates),)) == []
