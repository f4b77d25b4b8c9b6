"""Costs that no sum of the figures holds: how many, and why."""

import datetime as dt
from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest
from attrs import evolve

from grantkit.checking.rules import with_aside
from grantkit.checks import costs_left_out, costs_paid_later
from grantkit.figures import figures_of
from grantkit.plugin import Agreement, Money, NotRun, Remark
from grantkit.testing import a_view
from grantkit.wording import core_wording

Told = Callable[..., list[tuple[str, dict[str, object]]]]

COST = a_view().expenditure[0]


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, []),
        ({"amount": None}, [("not run unvalued", {"count": 2})]),
        ({"amount": Money(Decimal(9), "LVL")}, [("not run no_rate", {"count": 2})]),
        ({"paid_on": None}, [("not run undated", {"count": 2})]),
        ({"heading": "9"}, [("not run no_heading", {"count": 2})]),
        ({"paid_on": dt.date(2024, 12, 31)}, []),
        ({"paid_on": dt.date(2026, 1, 1)}, []),
        ({"paid_on": dt.date(2026, 1, 1), "amount": None}, []),
    ],
    ids=[
        "complete",
        "no amount",
        "another currency",
        "no day",
        "no such heading",
        "of an earlier report",
        "of a later report",
        "of a later report, without an amount",
    ],
)
def test_costs_are_left_out_by_what_they_lack(
    told: Told, changes: dict[str, Any], expected: list[tuple[str, dict[str, object]]]
) -> None:
    """What was paid after the period belongs into no sum, whatever it lacks."""
    costs = (COST, evolve(COST, **changes), evolve(COST, **changes))
    view = a_view(expenditure=costs)

    assert told(costs_left_out(view, figures_of(view))) == expected


def test_each_reason_is_told_by_itself(told: Told) -> None:
    """A cost that lacks two things is counted under the first of them."""
    bare = evolve(COST, amount=None, paid_on=None)
    view = a_view(expenditure=(bare, evolve(COST, paid_on=None), COST))

    assert told(costs_left_out(view, figures_of(view))) == [
        ("not run unvalued", {"count": 1}),
        ("not run undated", {"count": 1}),
    ]


def test_a_report_without_a_period_asks_for_no_days(told: Told) -> None:
    """All costs count as its own."""
    view = a_view(
        expenditure=(evolve(COST, paid_on=None),),
        reports=(evolve(a_view().report, start=None),),
    )

    assert told(costs_left_out(view, figures_of(view))) == []


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        (None, {"count": 2, "last": dt.date(2025, 12, 31)}),
        (1, {"count": 1, "last": dt.date(2026, 1, 1)}),
        (30, None),
    ],
)
def test_costs_of_a_later_time_are_counted(
    days: int | None, expected: dict[str, object] | None
) -> None:
    """Those that may still be paid after the end of the project are none of them."""
    paid = (dt.date(2025, 12, 31), dt.date(2026, 1, 1), dt.date(2026, 1, 2), None)
    costs = tuple(evolve(COST, paid_on=day) for day in paid)
    view = a_view(expenditure=costs, agreement=Agreement(pay_within_days=days))

    later = costs_paid_later(view)
    assert (later and later.values) == expected
    assert later is None or later.variant == "paid_later"


def test_without_a_period_no_cost_is_of_a_later_time() -> None:
    """All costs count as those of the report."""
    view = a_view(
        expenditure=(evolve(COST, paid_on=dt.date(2027, 1, 1)),),
        reports=(evolve(a_view().report, start=None),),
    )

    assert costs_paid_later(view) is None


@pytest.mark.parametrize(
    ("language", "count", "said"),
    [
        ("en", 1, "1 cost paid after 31 December 2025 is in no sum of this report."),
        ("en", 2, "2 costs paid after 31 December 2025 are in no sum of this report."),
        (
            "lv",
            1,
            (
                "Pārskata summās nav 1 izmaksu ieraksta ar apmaksas datumu pēc "
                "31.12.2025."
            ),
        ),
        (
            "lv",
            2,
            (
                "Pārskata summās nav 2 izmaksu ierakstu ar apmaksas datumu pēc "
                "31.12.2025."
            ),
        ),
    ],
)
def test_costs_of_a_later_time_are_told_in_words(
    language: str, count: int, said: str
) -> None:
    """A plugin need not have any for them."""
    later = NotRun("paid_later", count=count, last=dt.date(2025, 12, 31))
    remark = Remark("budget", aside=later)

    told = with_aside("Too much.", remark, "VF999", core_wording(language))

    assert told.replace("\N{NO-BREAK SPACE}", " ") == f"Too much. {said}"
    assert with_aside("Too much.", Remark("budget"), "VF999", core_wording("lv")) == (
        "Too much."
    )
