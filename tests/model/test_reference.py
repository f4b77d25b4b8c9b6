"""Dated values and editions of a funder."""

from datetime import date
from decimal import Decimal

import pytest

from grantkit.model.finding import Certainty
from grantkit.model.reference import (
    DatedValue,
    Edition,
    Parameters,
    ParameterValue,
)
from grantkit.model.text import Text

FIRST, LAST = date(2020, 1, 1), date(2021, 12, 31)
BEFORE, AFTER = date(2019, 12, 31), date(2022, 1, 1)


def valid(
    value: ParameterValue, since: date | None = None, until: date | None = None
) -> DatedValue:
    """Make a value that holds for a while."""
    return DatedValue(
        value=value,
        since=since,
        until=until,
        source="guide",
        certainty=Certainty.QUOTED,
    )


def test_a_value_holds_on_its_first_and_on_its_last_day() -> None:
    """Both ends are included, and an open end never comes."""
    both = valid("x", FIRST, LAST)

    assert [both.holds(day) for day in (BEFORE, FIRST, LAST, AFTER)] == [
        False,
        True,
        True,
        False,
    ]
    assert valid("x").holds(date.min)
    assert valid("x").holds(date.max)


def test_a_new_value_leaves_old_reports_alone() -> None:
    """Each day finds the value that held on it, or none."""
    old, new = valid(Decimal(10), FIRST, LAST), valid(Decimal(12), AFTER)
    parameters = Parameters({"administration_cap": (old, new)})

    assert parameters.on(BEFORE, "administration_cap") is None
    assert parameters.on(LAST, "administration_cap") is old
    assert parameters.on(AFTER, "administration_cap") is new
    assert list(parameters) == [
        ("administration_cap", old),
        ("administration_cap", new),
    ]


def test_an_unknown_parameter_is_a_mistake_of_the_rule() -> None:
    """A misspelt name is not taken for a missing value."""
    with pytest.raises(KeyError, match="administration_capp"):
        Parameters().on(FIRST, "administration_capp")


def test_a_value_is_read_as_what_it_is() -> None:
    """Asking a word for its number is refused."""
    assert valid(Decimal(10)).number == Decimal(10)
    assert valid("no").text == "no"
    with pytest.raises(TypeError, match="'no' is not a number"):
        _ = valid("no").number
    with pytest.raises(TypeError, match="is not a text"):
        _ = valid(Decimal(10)).text


def test_an_edition_holds_between_its_days() -> None:
    """Both ends are included; an edition without an end is still open."""
    closed = Edition(code="a", title=Text.of("A"), since=FIRST, until=LAST)
    open_ = Edition(code="b", title=Text.of("B"), since=FIRST)

    assert closed.holds(FIRST)
    assert closed.holds(LAST)
    assert not closed.holds(BEFORE)
    assert not closed.holds(AFTER)
    assert open_.holds(date.max)
