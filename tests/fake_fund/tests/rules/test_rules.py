"""The rules of the Village Fund, each where it speaks, where not, and on the edge."""

import datetime as dt
from typing import Any

import pytest
from attrs import evolve

from grantkit.plugin import Agreement, InstalledFunder, Project, ReportView
from grantkit.testing import a_project, a_view, ask_rule, eur

SMALL = a_project()


def lasting(first: dt.date, last: dt.date) -> Project:
    """Give the small project with other dates."""
    return evolve(SMALL.project, start=first, end=last)


@pytest.mark.parametrize(
    ("last", "as_of", "expected"),
    [
        (dt.date(2025, 12, 31), dt.date(2026, 1, 20), []),
        (
            dt.date(2026, 1, 31),
            dt.date(2026, 6, 30),
            [
                (
                    "project.end: The project lasts 13 months; projects of the fund "
                    "last no longer than 12."
                )
            ],
        ),
        (dt.date(2026, 1, 31), dt.date(2026, 7, 1), []),
    ],
    ids=["a year", "a month more", "allowed since July"],
)
def test_a_project_is_longer_than_usual(
    fund: InstalledFunder, last: dt.date, as_of: dt.date, expected: list[str]
) -> None:
    """VF101 counts the months, by the value of the day on which it looks."""
    view = a_view(as_of=as_of, project=lasting(dt.date(2025, 1, 1), last))

    assert ask_rule(fund, "VF101", view, "en") == expected


@pytest.mark.parametrize(
    ("grant", "expected"),
    [
        ("121.01", []),
        ("121.00", []),
        (
            "120.99",
            ["agreement.grant: EUR 121.00 was spent, but the grant is EUR 120.99."],
        ),
    ],
)
def test_more_was_spent_than_granted(
    fund: InstalledFunder, grant: str, expected: list[str]
) -> None:
    """VF301 speaks from the first cent above the grant."""
    view = a_view(agreement=Agreement(grant=eur(grant)))

    assert ask_rule(fund, "VF301", view, "en") == expected


@pytest.mark.parametrize(
    ("households", "expected"),
    [
        (
            None,
            [
                (
                    "not checked: The number of households is not known: give "
                    "`details.households`."
                )
            ],
        ),
        (100, []),
        (
            101,
            [
                (
                    "indicators[0].target: The target 100 is lower than the number of "
                    "households, 101."
                )
            ],
        ),
    ],
)
def test_fewer_visitors_than_households(
    fund: InstalledFunder, households: int | None, expected: list[str]
) -> None:
    """VF401 compares targets in persons with the village, if its size is known."""
    details: Any = fund.funder.details
    view = a_view(details=details(households=households))

    assert ask_rule(fund, "VF401", view, "en") == expected


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        (21, []),
        (20, []),
        (
            19,
            [
                (
                    "report.submitted_on: The final report was handed in on 20 January "
                    "2026, but was due by 19 January 2026."
                )
            ],
        ),
    ],
)
def test_the_final_report_is_late(
    fund: InstalledFunder, days: int, expected: list[str]
) -> None:
    """VF701 counts the days from the end of the project; the last one is in time."""
    agreement = evolve(SMALL.agreement, final_report_due_days=days)
    view: ReportView[Any] = a_view(agreement=agreement)

    assert ask_rule(fund, "VF701", view, "en") == expected
