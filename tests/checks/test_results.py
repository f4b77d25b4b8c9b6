"""Indicators that leave a question open."""

from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest

from grantkit.checks import (
    far_above_target,
    far_below_target,
    indicator_without_value,
    round_value_without_source,
    target_changed_silently,
)
from grantkit.figures import figures_of
from grantkit.plugin import Indicator, IndicatorValue, Percent, Text
from grantkit.testing import a_view

Told = Callable[..., list[tuple[str, dict[str, object]]]]

NAME = Text.of("Apmeklētāji")


def value(number: str | None, **more: Any) -> IndicatorValue:  # noqa: ANN401 -- any field of a value
    """Give a value of the final report."""
    known = None if number is None else Decimal(number)
    return IndicatorValue(report="final", value=known, **more)


def indicator(*values: IndicatorValue, **more: Any) -> Indicator:  # noqa: ANN401 -- any field of an indicator
    """Make an indicator with a target of 100."""
    return Indicator(
        id="R1", name=NAME, values=values, **{"target": Decimal(100)} | more
    )


@pytest.mark.parametrize(
    ("given", "found"),
    [
        (indicator(), True),
        (indicator(value(None)), True),
        (indicator(value("0")), False),
        (indicator(target=None), False),
    ],
)
def test_a_target_asks_for_a_value(
    told: Told, given: Indicator, *, found: bool
) -> None:
    """Zero is a value; without a target none is expected."""
    view = a_view(indicators=(given,))

    values = {"name": NAME, "target": Decimal(100)}
    assert told(indicator_without_value(view, figures_of(view))) == (
        [("indicators[0].values", values)] if found else []
    )


@pytest.mark.parametrize(
    ("given", "found"),
    [
        (indicator(value("150")), False),
        (indicator(value("151")), True),
        (indicator(value("151", explanation=Text.of("Lietus."))), False),
        (indicator(value("151"), target=None), False),
    ],
)
def test_a_target_far_exceeded_is_explained(
    told: Told, given: Indicator, *, found: bool
) -> None:
    """The limit itself needs no explanation."""
    view = a_view(indicators=(given,))
    limit = Percent(Decimal(150))

    values = {
        "name": NAME,
        "reached": Decimal(151),
        "target": Decimal(100),
        "rate": Percent(Decimal(151)),
        "limit": limit,
    }
    assert told(far_above_target(view, figures_of(view), limit=limit)) == (
        [("indicators[0].values[0].value", values)] if found else []
    )


@pytest.mark.parametrize(
    ("given", "found"),
    [
        (indicator(value("80")), False),
        (indicator(value("79")), True),
        (indicator(value("79", explanation=Text.of("Lietus."))), False),
        (indicator(value("79"), target=None), False),
        (indicator(), False),
    ],
)
def test_a_target_far_from_reached_is_explained(
    told: Told, given: Indicator, *, found: bool
) -> None:
    """The limit itself needs no explanation; where nothing is given none is asked."""
    view = a_view(indicators=(given,))
    limit = Percent(Decimal(80))

    values = {
        "name": NAME,
        "reached": Decimal(79),
        "target": Decimal(100),
        "rate": Percent(Decimal(79)),
        "limit": limit,
    }
    assert told(far_below_target(view, figures_of(view), limit=limit)) == (
        [("indicators[0].values[0].value", values)] if found else []
    )


@pytest.mark.parametrize(
    ("approved", "amendment", "found"),
    [
        (Decimal(120), None, True),
        (Decimal(120), "1", False),
        (Decimal("100.0"), None, False),
        (None, None, False),
    ],
)
def test_a_changed_target_names_its_amendment(
    told: Told, approved: Decimal | None, amendment: str | None, *, found: bool
) -> None:
    """A target that was never another needs none."""
    given = indicator(approved_target=approved, amendment=amendment)

    values = {"name": NAME, "approved": approved, "target": Decimal(100)}
    assert told(target_changed_silently(a_view(indicators=(given,)))) == (
        [("indicators[0].target", values)] if found else []
    )


@pytest.mark.parametrize(
    ("given", "found"),
    [
        (indicator(value("3000")), True),
        (indicator(value("1000")), True),
        (indicator(value("900")), False),
        (indicator(value("3010")), False),
        (indicator(value("3000", evidence=("P1",))), False),
        (indicator(value("3000"), source_of_verification=Text.of("Saraksti")), False),
        (indicator(), False),
    ],
)
def test_a_round_number_says_where_it_comes_from(
    told: Told, given: Indicator, *, found: bool
) -> None:
    """Whole hundreds from 1000 upwards look like a guess."""
    view = a_view(indicators=(given,))

    answers = told(
        round_value_without_source(view, figures_of(view), least=Decimal(1000))
    )

    assert [place for place, _ in answers] == (
        ["indicators[0].values[0].value"] if found else []
    )
    assert all(values["name"] == NAME for _, values in answers)
