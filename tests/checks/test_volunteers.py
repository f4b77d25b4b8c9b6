"""What the law asks of voluntary work."""

from collections.abc import Callable

import pytest

from grantkit.checks import (
    guardian_not_asked,
    volunteer_paid,
    volunteer_too_young,
    volunteer_without_contract,
)
from grantkit.plugin import Volunteer
from grantkit.testing import a_view

Told = Callable[..., list[tuple[str, dict[str, object]]]]


@pytest.mark.parametrize(("age", "found"), [(12, True), (13, False)])
def test_a_volunteer_is_old_enough(told: Told, age: int, *, found: bool) -> None:
    """The birthday itself is enough."""
    view = a_view(volunteers=(Volunteer(age=age),))

    values = {"age": age, "youngest": 13}
    assert told(volunteer_too_young(view, youngest=13)) == (
        [("volunteers[0].age", values)] if found else []
    )


def test_ages_that_are_not_given_are_counted(told: Told) -> None:
    """What is not known was not checked."""
    view = a_view(volunteers=(Volunteer(), Volunteer(age=20), Volunteer()))

    assert told(volunteer_too_young(view, youngest=13)) == [
        ("not run age", {"count": 2})
    ]


@pytest.mark.parametrize(
    ("age", "consent", "found"),
    [
        (12, None, False),
        (13, None, True),
        (15, False, True),
        (15, True, False),
        (16, None, False),
        (None, None, False),
    ],
)
def test_a_guardian_is_asked(
    told: Told, age: int | None, *, consent: bool | None, found: bool
) -> None:
    """From one birthday up to another, and in writing."""
    view = a_view(volunteers=(Volunteer(age=age, guardian_consent=consent),))

    assert told(guardian_not_asked(view, youngest=13, free=16)) == (
        [("volunteers[0].guardian_consent", {"age": age})] if found else []
    )


@pytest.mark.parametrize(
    ("volunteer", "expected"),
    [
        (Volunteer(age=17), [("volunteers[0].written_contract minor", {"age": 17})]),
        (Volunteer(age=17, written_contract=True), []),
        (Volunteer(age=18), []),
        (
            Volunteer(age=18, expenses_reimbursed=True),
            [("volunteers[0].written_contract", {})],
        ),
        (Volunteer(expenses_reimbursed=True, written_contract=True), []),
    ],
)
def test_a_contract_is_written_where_the_law_asks_for_one(
    told: Told,
    volunteer: Volunteer,
    expected: list[tuple[str, dict[str, object]]],
) -> None:
    """For minors, and where expenses are paid back."""
    view = a_view(volunteers=(volunteer,))

    assert told(volunteer_without_contract(view, adult=18)) == expected


@pytest.mark.parametrize(("paid", "found"), [(True, True), (False, False)])
def test_a_volunteer_gets_no_wage(told: Told, *, paid: bool, found: bool) -> None:
    """Paid work is no voluntary work."""
    view = a_view(volunteers=(Volunteer(paid=paid),))

    assert told(volunteer_paid(view)) == ([("volunteers[0].paid", {})] if found else [])
