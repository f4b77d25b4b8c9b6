"""Sums of what data mean."""

import datetime as dt
from decimal import Decimal
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given

from grantkit.model.digest import confirmed_data, plain, sum_up
from grantkit.model.money import Money
from grantkit.model.project_file import ProjectFile, ReportView
from grantkit.model.report import Attestation
from grantkit.testing import a_project, a_view, valid_projects, view_of


def test_a_sum_is_twelve_digits_and_stays_what_it_is() -> None:
    """Confirmations in project files rest on it, so no version may change it."""
    assert confirmed_data(a_view()) == "db8a661d84c6"


@pytest.mark.parametrize(
    "view",
    [
        a_view(as_of=dt.date(2030, 1, 1)),
        a_view(attestations=(Attestation(code="true_statement"),)),
        a_view(
            reports=(evolve(a_project().reports[0], submitted_on=dt.date(2026, 1, 9)),)
        ),
    ],
    ids=["looked at later", "confirmed", "handed in"],
)
def test_what_comes_after_the_data_changes_nothing(view: ReportView[Any]) -> None:
    """Confirming, handing in and looking again leave the data as they are."""
    assert confirmed_data(view) == confirmed_data(a_view())


@pytest.mark.parametrize(
    "changes",
    [
        {"budget": ()},
        {"agreement": evolve(a_project().agreement, grant=Money(Decimal(901), "EUR"))},
        {"reports": (evolve(a_project().reports[0], language="en"),)},
    ],
    ids=["a list emptied", "an amount", "the report itself"],
)
def test_any_change_of_the_data_changes_the_sum(changes: dict[str, Any]) -> None:
    """However small it is."""
    assert confirmed_data(a_view(**changes)) != confirmed_data(a_view())


@pytest.mark.parametrize(
    ("one", "other"),
    [("900", "900.00"), ("0", "0.000"), ("1E+3", "1000")],
)
def test_an_amount_counts_and_not_how_it_is_written(one: str, other: str) -> None:
    """Zeros after the comma say nothing."""
    assert plain(Decimal(one)) == plain(Decimal(other))


def test_what_is_missing_is_left_out() -> None:
    """A field that a later version brings leaves every sum as it was."""
    assert plain(Attestation(code="a")) == {"code": "a"}


@given(valid_projects())
def test_every_project_has_a_sum_of_its_own(project: ProjectFile) -> None:
    """The same data give the same sum, and a line less another."""
    changed = evolve(project, budget=project.budget[1:])

    assert confirmed_data(view_of(project)) == confirmed_data(view_of(project))
    assert confirmed_data(view_of(project)) != confirmed_data(view_of(changed))


def test_the_order_of_keys_does_not_count() -> None:
    """Two files may name the same things in any order."""
    assert sum_up({"a": 1, "b": 2}) == sum_up({"b": 2, "a": 1})
