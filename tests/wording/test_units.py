"""Numbers of a funder with their units."""

from decimal import Decimal

import pytest

from grantkit.wording import core_wording, measured


@pytest.mark.parametrize(
    ("number", "unit", "lv", "en"),
    [
        ("500", "EUR", "500 EUR", "500 EUR"),
        ("0.5", "EUR", "0,50 EUR", "0.50 EUR"),
        ("0.5", "LVL", "0,50 LVL", "0.50 LVL"),
        ("0.125", "USD", "0,125 USD", "0.125 USD"),
        ("0.5", "mm", "0,5 mm", "0.5 mm"),
        ("0.5", "", "0,5", "0.5"),
        ("2", "months", "2 mēneši", "2 months"),
    ],
)
def test_a_number_is_told_with_its_unit(
    number: str, unit: str, lv: str, en: str
) -> None:
    """Money of any currency has its cents, unless it is whole."""
    told = [
        measured(Decimal(number), unit, core_wording(language))
        for language in ("lv", "en")
    ]

    assert [each.replace("\N{NO-BREAK SPACE}", " ") for each in told] == [lv, en]
