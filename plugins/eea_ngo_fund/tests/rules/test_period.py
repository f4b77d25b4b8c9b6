"""Family 1: the time of project and reports."""

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest

from grantkit.plugin import Agreement, Amendment, DayCount, Project, Report, ReportKind
from grantkit_eea_ngo_fund.details import Details, GrantType, Size

Said = Callable[..., list[str]]


def day(text: str) -> dt.date:
    """Give a day written as in a project file."""
    return dt.date.fromisoformat(text)


def project(start: str, end: str, **more: Any) -> Project:  # noqa: ANN401 -- any field
    """Give a project with its first and last day."""
    return Project(start=day(start), end=day(end), **more)


@pytest.mark.parametrize(
    ("end", "after"),
    [("2016-04-30", False), ("2016-05-01", True)],
)
def test_the_ngo_fund_has_a_last_day(said: Said, end: str, *, after: bool) -> None:
    """The last day itself belongs to the fund."""
    expected = (
        "project.end: Projekts beidzas 01.05.2016., bet pēdējā NVO fonda projektu "
        "diena ir 30.04.2016."
    )

    answers = said("EEA110", project=Project(end=day(end)))

    assert answers == ([expected] if after else [])


@pytest.mark.parametrize(
    ("end", "after"),
    [("2024-04-30", False), ("2024-05-01", True)],
)
def test_the_citizens_fund_has_a_last_day(said: Said, end: str, *, after: bool) -> None:
    """The last day itself belongs to the fund."""
    expected = (
        "project.end: Projekts beidzas 01.05.2024., bet pēdējā Aktīvo iedzīvotāju "
        "fonda projektu diena ir 30.04.2024."
    )

    answers = said("EEA117", project=Project(end=day(end)))

    assert answers == ([expected] if after else [])


@pytest.mark.parametrize(
    ("sub_programme", "size", "end", "long"),
    [
        ("PP", Size.MICRO, "2014-11-14", False),
        ("PP", Size.MICRO, "2014-11-15", True),
        ("PP", Size.MEDIUM, "2015-11-14", False),
        ("PP", Size.MEDIUM, "2015-11-15", True),
        ("PP", Size.MACRO, "2015-11-15", True),
        ("DAP", Size.MICRO, "2016-01-01", False),
    ],
)
def test_the_size_limits_the_length(
    said: Said, sub_programme: str, size: Size, end: str, *, long: bool
) -> None:
    """Twelve months from the 15th end on the 14th."""
    given = project("2013-11-15", end, sub_programme=sub_programme)

    assert bool(said("EEA111", project=given, details=Details(size=size))) is long


def test_a_project_too_long_learns_its_last_day(said: Said) -> None:
    """The message names the day to which the size would reach."""
    given = project("2013-11-01", "2015-11-30", sub_programme="PP")

    assert said("EEA111", project=given, details=Details(size=Size.MACRO)) == [
        (
            "project.end: Projekts beidzas 30.11.2015.; šāda veida projekts ilgst ne "
            "vairāk kā 24 mēnešus, tātad līdz 31.10.2015."
        )
    ]


@pytest.mark.parametrize(
    ("sub_programme", "end", "long"),
    [
        ("DAP", "2016-06-30", False),
        ("DAP", "2016-07-01", True),
        ("PP", "2016-07-01", False),
    ],
)
def test_operating_support_lasts_three_years(
    said: Said, sub_programme: str, end: str, *, long: bool
) -> None:
    """To the day."""
    expected = (
        "project.end: Darbības atbalsts beidzas 01.07.2016.; tas ilgst ne vairāk kā "
        "36 mēnešus, tātad līdz 30.06.2016."
    )
    given = project("2013-07-01", end, sub_programme=sub_programme)

    answers = said("EEA112", project=given)

    assert answers == ([expected] if long else [])


@pytest.mark.parametrize(
    ("submitted", "answers"),
    [
        ("2015-08-30", []),
        (
            "2015-08-31",
            [
                (
                    "report.submitted_on: Noslēguma pārskats iesniegts 31.08.2015., "
                    "bet termiņš bija 30.08.2015."
                )
            ],
        ),
        (
            None,
            [
                (
                    "report.submitted_on: Noslēguma pārskats 15.09.2015. vēl nav "
                    "iesniegts, bet termiņš bija 30.08.2015."
                )
            ],
        ),
    ],
)
def test_a_final_report_is_due(
    said: Said, submitted: str | None, answers: list[str]
) -> None:
    """Days are those of the agreement, counted from the end of the project."""
    report = Report(
        id="final",
        kind=ReportKind.FINAL,
        submitted_on=None if submitted is None else day(submitted),
    )

    assert (
        said(
            "EEA113",
            report=report,
            project=project("2013-11-01", "2015-07-31"),
            agreement=Agreement(
                final_report_due_days=30, due_days_counted=DayCount.CALENDAR
            ),
        )
        == answers
    )


def test_an_interim_report_is_due(said: Said) -> None:
    """Days are counted from the end of its own period; holidays are no working days."""
    report = Report(
        id="i1",
        kind=ReportKind.INTERIM,
        end=day("2014-12-31"),
        submitted_on=day("2015-02-02"),
    )
    days = Agreement(interim_report_due_days=20, due_days_counted=DayCount.CALENDAR)
    working = Agreement(interim_report_due_days=20, due_days_counted=DayCount.WORKING)

    assert said("EEA114", report=report, agreement=days) == [
        (
            "report.submitted_on: Starpposma pārskats iesniegts 02.02.2015., bet "
            "termiņš bija 20.01.2015."
        )
    ]
    assert said("EEA114", report=report, agreement=working) == [
        (
            "report.submitted_on: Starpposma pārskats iesniegts 02.02.2015., bet "
            "termiņš bija 29.01.2015."
        )
    ]


@pytest.mark.parametrize(
    ("original", "amendments", "silent"),
    [
        ("2015-04-30", (), True),
        ("2015-04-30", (Amendment(extends_period=False),), True),
        ("2015-04-30", (Amendment(number="2", extends_period=True),), False),
        ("2015-07-31", (), False),
        (None, (), False),
    ],
)
def test_a_moved_end_needs_an_amendment(
    said: Said,
    original: str | None,
    amendments: tuple[Amendment, ...],
    *,
    silent: bool,
) -> None:
    """An amendment on something else does not move the end."""
    expected = (
        "project.end: Projekts beidzas 31.07.2015., bet sākotnēji noteiktās beigas "
        "bija 30.04.2015., un grozījumi nav norādīti."
    )

    answers = said(
        "EEA115",
        project=project(
            "2013-11-01",
            "2015-07-31",
            original_end=None if original is None else day(original),
        ),
        agreement=Agreement(amendments=amendments),
    )

    assert answers == ([expected] if silent else [])


@pytest.mark.parametrize(
    ("kind", "year", "end", "fault"),
    [
        (GrantType.STRATEGIC, 2020, "2022-11-30", "short"),
        (GrantType.STRATEGIC, 2020, "2022-12-31", None),
        (GrantType.STRATEGIC, 2020, "2024-08-31", None),
        (GrantType.STRATEGIC, 2020, "2024-09-01", "long"),
        (GrantType.STRATEGIC, 2021, "2023-06-30", None),
        (GrantType.STRATEGIC, 2021, "2023-07-01", "long"),
        (GrantType.STRATEGIC, 2022, "2022-06-30", None),
        (GrantType.STRATEGIC, 2022, "2022-06-29", "short"),
        (GrantType.STRATEGIC, 2022, "2022-09-01", "long"),
        (GrantType.CAPACITY, 2022, "2021-06-30", None),
        (GrantType.CAPACITY, 2022, "2021-06-29", "short"),
        (GrantType.ACTION, 2022, "2021-01-05", None),
        (GrantType.STRATEGIC, 2019, "2021-01-05", "call"),
        (GrantType.STRATEGIC, 0, "2021-01-05", None),
    ],
)
def test_a_call_of_the_citizens_fund_limits_the_length(
    said: Said, kind: GrantType, year: int, end: str, fault: str | None
) -> None:
    """Both limits belong to the range; an unknown call is not guessed."""
    shown = {
        None: [],
        "short": ["ilgst vismaz"],
        "long": ["ilgst ne vairāk kā"],
        "call": ["nav zināms, cik ilgs"],
    }

    answers = said(
        "EEA118",
        project=project("2021-01-01", end),
        details=Details(grant_type=kind, call_year=year),
    )

    assert len(answers) == len(shown[fault])
    assert all(words in answers[0] for words in shown[fault])


def test_lengths_of_the_citizens_fund_are_said_with_their_days(said: Said) -> None:
    """The message names the day that would do."""
    details = Details(grant_type=GrantType.CAPACITY, call_year=2021)

    short = said("EEA118", project=project("2021-01-15", "2021-03-01"), details=details)
    long = said("EEA118", project=project("2021-01-15", "2023-03-01"), details=details)

    assert short == [
        (
            "project.end: Projekts beidzas 01.03.2021.; šajā konkursā tas ilgst vismaz "
            "6 mēnešus, tātad līdz 14.07.2021."
        )
    ]
    assert long == [
        (
            "project.end: Projekts beidzas 01.03.2023.; šajā konkursā tas ilgst ne "
            "vairāk kā 24 mēnešus, tātad līdz 14.01.2023."
        )
    ]


@pytest.mark.parametrize(
    ("code", "given", "lacking"),
    [
        ("EEA110", {}, "“Projekta īstenošanas laiks, līdz” (`project.end`)"),
        (
            "EEA111",
            {
                "project": project("2013-11-15", "2016-01-01", sub_programme="PP"),
                "details": Details(),
            },
            "“Projekta veids (mikro, meco, makro)” (`details.size`)",
        ),
        (
            "EEA114",
            {"report": Report(id="i1", kind=ReportKind.INTERIM, end=day("2014-12-31"))},
            (
                "“Starpposma pārskats jāiesniedz (dienas pēc perioda beigām)” "
                "(`agreement.interim_report_due_days`), “Kādas dienas skaita” "
                "(`agreement.due_days_counted`)"
            ),
        ),
        ("EEA117", {}, "“Projekta īstenošanas laiks, līdz” (`project.end`)"),
        (
            "EEA118",
            {
                "project": project("2021-01-01", "2021-01-05"),
                "details": Details(call_year=2020),
            },
            "“Granta veids” (`details.grant_type`)",
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
