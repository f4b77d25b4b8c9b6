"""Dated values in the form in which rules use them, names, and texts compared."""

import datetime as dt
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grantkit import checks
from grantkit.plugin import (
    Certainty,
    CommunicationItem,
    DatedValue,
    ExpenditureItem,
    Indicator,
    Money,
    Parameters,
    Percent,
    SupportingDocument,
    Text,
)
from grantkit.testing import eur

SINCE = dt.date(2025, 1, 1)
BEFORE = dt.date(2024, 12, 31)


def holding(value: Decimal | str | tuple[str, ...], unit: str = "") -> Parameters:
    """Make parameters with one value, in force since 2025."""
    dated = DatedValue(
        value=value, unit=unit, since=SINCE, source="guide", certainty=Certainty.QUOTED
    )
    return Parameters({"it": (dated,)})


def test_a_value_has_the_type_that_a_rule_asks_for() -> None:
    """The data file holds numbers, words and lists only."""
    number = holding(Decimal(15), "EUR")

    assert checks.text_on(holding("lv"), SINCE, "it") == "lv"
    assert checks.names_on(holding(("a", "b")), SINCE, "it") == ("a", "b")
    assert checks.integer_on(number, SINCE, "it") == 15
    assert checks.percent_on(number, SINCE, "it") == Percent(Decimal(15))
    assert checks.money_on(number, SINCE, "it") == eur("15")


def test_a_value_that_is_not_in_force_is_empty() -> None:
    """Nothing is known of the day before."""
    number = holding(Decimal(15), "EUR")

    assert checks.text_on(holding("lv"), BEFORE, "it") == ""
    assert checks.names_on(holding(("a",)), BEFORE, "it") == ()
    assert checks.integer_on(number, BEFORE, "it") is None
    assert checks.percent_on(number, BEFORE, "it") is None
    assert checks.money_on(number, BEFORE, "it") is None


@pytest.mark.parametrize(
    ("amount", "limit", "above"),
    [
        (eur("1.01"), eur("1"), True),
        (eur("1"), eur("1"), False),
        (None, eur("1"), False),
        (eur("1"), None, False),
        (Money(Decimal(2), "LVL"), eur("1"), False),
    ],
)
def test_unknown_and_foreign_amounts_exceed_nothing(
    amount: Money | None, limit: Money | None, *, above: bool
) -> None:
    """Only two amounts of one currency are compared."""
    assert checks.exceeds(amount, limit) is above


def test_a_part_is_not_rounded() -> None:
    """Rounding is the funder's choice."""
    assert checks.part_of(eur("0.05"), Percent(Decimal(15))) == eur("0.0075")


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("„Ģimenei  draudzīga” – tā.", '"ģimenei draudzīga" - tā'),
        ("g\N{COMBINING CEDILLA}", "ģ"),
        ("  A\N{NO-BREAK SPACE}b\n", "a b"),
    ],
)
def test_texts_are_levelled_before_they_are_compared(text: str, plain: str) -> None:
    """Case, spaces, quotation marks, dashes and the full stop do not count."""
    assert checks.folded(text) == plain


@given(st.text(alphabet='aĢ„“”"«»–- \N{NO-BREAK SPACE}b'))
def test_case_and_spaces_never_matter(text: str) -> None:
    """However it is typed, it is the same."""
    assert checks.folded(f" {text.upper()}  ") == checks.folded(text)


@pytest.mark.parametrize(
    ("item", "name"),
    [
        (
            ExpenditureItem(description=Text.of("Noma"), supplier="SIA"),
            Text.of("Noma"),
        ),
        (
            ExpenditureItem(document=SupportingDocument(number="017"), supplier="SIA"),
            "017",
        ),
        (ExpenditureItem(supplier="SIA"), "SIA"),
        (ExpenditureItem(), "–"),
    ],
)
def test_a_cost_is_called_by_what_is_known_of_it(
    item: ExpenditureItem, name: Text | str
) -> None:
    """Its description comes first, then its document and supplier."""
    assert checks.cost_name(item) == name


@pytest.mark.parametrize(
    ("item", "name"),
    [
        (
            CommunicationItem(title=Text.of("Raksts"), channel="Avīze"),
            Text.of("Raksts"),
        ),
        (CommunicationItem(channel="Avīze", url="https://example.org"), "Avīze"),
        (CommunicationItem(url="https://example.org"), "https://example.org"),
        (CommunicationItem(), "–"),
    ],
)
def test_a_publication_is_called_by_its_title_or_its_place(
    item: CommunicationItem, name: Text | str
) -> None:
    """An address is better than nothing."""
    assert checks.publication_name(item) == name


def test_an_indicator_without_a_name_is_called_by_its_id() -> None:
    """Ids are the project's own codes."""
    assert checks.indicator_name(Indicator(id="R1")) == "R1"
