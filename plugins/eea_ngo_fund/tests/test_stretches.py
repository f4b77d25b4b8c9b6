"""Stretches of whole months."""

import datetime as dt

import pytest

from grantkit_eea_ngo_fund.rules.stretches import last_day


@pytest.mark.parametrize(
    ("first", "months", "last"),
    [
        ("2013-11-01", 24, "2015-10-31"),
        ("2013-11-15", 12, "2014-11-14"),
        ("2015-01-31", 1, "2015-02-28"),
        ("2015-12-31", 2, "2016-02-29"),
        ("2015-12-01", 1, "2015-12-31"),
        ("2016-02-29", 12, "2017-02-28"),
    ],
)
def test_months_end_on_the_day_before(first: str, months: int, last: str) -> None:
    """Where the last month is too short, they end with it."""
    assert last_day(dt.date.fromisoformat(first), months) == dt.date.fromisoformat(last)
