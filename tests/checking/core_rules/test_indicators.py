"""Family 4: values agree with their parts, their past and their target."""

import datetime as dt
from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest
from attrs import evolve

from grantkit.plugin import (
    Agreement,
    Indicator,
    IndicatorValue,
    Percent,
    PeriodBehaviour,
    Report,
    ReportKind,
    Text,
    Unit,
)
from grantkit.testing import a_project

Said = Callable[..., list[str]]

FINAL = evolve(a_project().reports[0], start=dt.date(2025, 7, 1))
INTERIM = Report(
    id="interim",
    kind=ReportKind.INTERIM,
    start=dt.date(2025, 1, 1),
    end=dt.date(2025, 6, 30),
)
REPORTS = (INTERIM, FINAL)


def value(report: str, number: str, **others: Any) -> IndicatorValue:  # noqa: ANN401 -- any field of the class
    """Make the value of an indicator in one report."""
    return evolve(IndicatorValue(report=report, value=Decimal(number)), **others)


def indicator(*values: IndicatorValue, **others: Any) -> tuple[Indicator]:  # noqa: ANN401 -- any field of the class
    """Make the one indicator of a project."""
    one = Indicator(id="R1", name=Text.of("Apmeklētāji"), values=values)
    return (evolve(one, **others),)


def by_sex(women: str, men: str) -> dict[str, dict[str, Decimal]]:
    """Break a value down."""
    return {"sex": {"women": Decimal(women), "men": Decimal(men)}}


def test_a_breakdown_that_misses_the_value_is_refused(said: Said) -> None:
    """GK401 names the dimension, the sum of its parts and the value."""
    broken = indicator(value("final", "34", by=by_sex("20", "13")))

    assert said("GK401", "en", indicators=broken) == [
        (
            "error indicators[0].values[0].by.sex: Indicator R1: the parts by “sex” "
            "make 33, but the value is 34. → Correct the part or the value that was "
            "typed wrongly."
        )
    ]
    assert said("GK401", "lv", indicators=broken) == [
        (
            "error indicators[0].values[0].by.sex: Rādītājs R1: daļas dalījumā “sex” "
            "kopā ir 33, bet vērtība ir 34. → Izlabojiet kļūdaini ierakstīto daļu vai "
            "vērtību."
        )
    ]


@pytest.mark.parametrize(
    ("number", "unit"), [("33", Unit.PERSONS), ("34", Unit.PERCENT)]
)
def test_a_breakdown_may_tie_or_be_of_percentages(
    said: Said, number: str, unit: Unit
) -> None:
    """GK401 is silent on the very sum, and about percentages."""
    whole = indicator(value("final", number, by=by_sex("20", "13")), unit=unit)

    assert said("GK401", indicators=whole) == []


def running_total(*values: IndicatorValue, unit: Unit = Unit.PERSONS) -> object:
    """Make an indicator whose latest value is the total."""
    return indicator(*values, unit=unit, combines=PeriodBehaviour.LATEST)


def test_a_running_total_that_fell_is_refused(said: Said) -> None:
    """GK402 prints the total before and now."""
    fallen = running_total(value("interim", "40"), value("final", "39"))

    assert said("GK402", "en", indicators=fallen, reports=REPORTS) == [
        (
            "error indicators[0].values[1].value: Indicator R1: the running total fell "
            "from 40 to 39. → Correct the value, or explain beside it what was "
            "corrected."
        )
    ]
    assert said("GK402", "lv", indicators=fallen, reports=REPORTS) == [
        (
            "error indicators[0].values[1].value: Rādītājs R1: uzkrātā vērtība "
            "samazinājusies no 40 uz 39. → Izlabojiet vērtību vai paskaidrojiet, kas "
            "labots."
        )
    ]


@pytest.mark.parametrize(
    "steady",
    [
        running_total(value("interim", "40"), value("final", "40")),
        running_total(value("interim", "40")),
        running_total(
            value("interim", "40"),
            value("final", "39", explanation=Text.of("Viens ieskaitīts divreiz.")),
        ),
        running_total(value("interim", "40"), value("final", "39"), unit=Unit.PERCENT),
        indicator(value("interim", "40"), value("final", "39"), unit=Unit.PERSONS),
    ],
)
def test_a_total_may_stand_still_or_be_explained(said: Said, steady: object) -> None:
    """GK402 is silent about equal, explained, relative and added values."""
    assert said("GK402", indicators=steady, reports=REPORTS) == []


def test_a_missed_target_without_a_reason_is_warned_of(said: Said) -> None:
    """GK403 prints what was reached of what, and the share."""
    missed = indicator(value("final", "19"), target=Decimal(25))

    assert said("GK403", "en", indicators=missed) == [
        (
            "warning indicators[0].values[0].value: Indicator R1 “Apmeklētāji” reached "
            "19 of 25 (76%), and nothing says why. → Write the reason as the "
            "explanation of the value."
        )
    ]
    assert said("GK403", "lv", indicators=missed) == [
        (
            "warning indicators[0].values[0].value: Rādītājs R1 “Apmeklētāji” "
            "sasniedza 19 no 25 (76 %), bet iemesls nav paskaidrots. → Ierakstiet "
            "iemeslu pie vērtības kā paskaidrojumu."
        )
    ]


@pytest.mark.parametrize(
    ("reached", "tolerance", "share"),
    [
        ("9999", None, "99,99 %"),
        ("8999", Decimal(10), "89,99 %"),
        ("11001", Decimal(10), "110,01 %"),
    ],
)
def test_a_share_beside_the_tolerance_does_not_look_like_it(
    said: Said, reached: str, tolerance: Decimal | None, share: str
) -> None:
    """GK403 never says that all of a target was reached where it was not."""
    terms = Agreement(
        indicator_tolerance=None if tolerance is None else Percent(tolerance)
    )
    near = indicator(value("final", reached), target=Decimal(10000))

    (told,) = said("GK403", "lv", indicators=near, agreement=terms)

    assert f"({share})" in told


def test_a_target_missed_before_is_shown_at_the_values(said: Said) -> None:
    """GK403 points to the list where this report gives no value of its own."""
    missed = indicator(value("interim", "19"), target=Decimal(25))

    told = said("GK403", indicators=missed, reports=REPORTS)

    assert [line.split()[1] for line in told] == ["indicators[0].values:"]


@pytest.mark.parametrize(
    ("reached", "tolerance", "warned"),
    [
        ("100", None, False),
        ("99", None, True),
        ("500", None, False),
        ("90", "10", False),
        ("89.99", "10", True),
        ("110", "10", False),
        ("110.01", "10", True),
        ("99", "0", True),
        ("101", "0", True),
    ],
)
def test_the_tolerance_of_the_agreement_decides(
    said: Said, reached: str, tolerance: str | None, *, warned: bool
) -> None:
    """GK403 lets any excess pass where no tolerance is agreed, and holds its edges."""
    points = None if tolerance is None else Percent(Decimal(tolerance))
    told = said(
        "GK403",
        indicators=indicator(value("final", reached), target=Decimal(100)),
        agreement=Agreement(indicator_tolerance=points),
    )

    assert bool(told) is warned


@pytest.mark.parametrize("target", [None, Decimal(0)])
def test_without_a_target_nothing_is_missed(said: Said, target: Decimal | None) -> None:
    """GK403 is silent where there is nothing to compare with."""
    assert said("GK403", indicators=indicator(value("final", "1"), target=target)) == []


def test_an_explained_shortfall_is_in_order(said: Said) -> None:
    """GK403 is silent where the value of this report has an explanation."""
    explained = value("final", "1", explanation=Text.of("Lija."))

    assert said("GK403", indicators=indicator(explained, target=Decimal(9))) == []


def test_percentages_of_two_reports_are_not_added_up(said: Said) -> None:
    """GK404 asks for the latest value."""
    added = indicator(value("interim", "40"), value("final", "50"), unit=Unit.PERCENT)

    assert said("GK404", "en", indicators=added, reports=REPORTS) == [
        (
            "error indicators[0].combines: Indicator R1 is in per cent, and its values "
            "would be added up. → Write `combines: latest` for this indicator."
        )
    ]
    assert said("GK404", "lv", indicators=added, reports=REPORTS) == [
        (
            "error indicators[0].combines: Rādītājs R1 ir procentos, un tā vērtības "
            "tiktu saskaitītas. → Šim rādītājam ierakstiet `combines: latest`."
        )
    ]


@pytest.mark.parametrize(
    "single",
    [
        indicator(value("final", "50"), unit=Unit.PERCENT),
        running_total(value("interim", "40"), value("final", "50"), unit=Unit.PERCENT),
    ],
)
def test_one_percentage_or_the_latest_is_in_order(said: Said, single: object) -> None:
    """GK404 is silent where nothing would be added."""
    assert said("GK404", indicators=single, reports=REPORTS) == []
