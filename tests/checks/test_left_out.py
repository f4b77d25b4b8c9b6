"""Costs that no sum of the figures holds: how many, and why."""

import datetime as dt
from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest
from attrs import evolve

from grantkit.checks import costs_left_out
from grantkit.figures import figures_of
from grantkit.plugin import Money
from grantkit.testing import a_view

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
