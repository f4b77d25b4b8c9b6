"""Values of indicators agree with their parts, their past and their target."""

from collections.abc import Iterator
from decimal import Decimal

from grantkit.model.exact import added
from grantkit.plugin import (
    Figures,
    IndicatorRow,
    Parameters,
    Percent,
    PeriodBehaviour,
    Remark,
    ReportView,
    Unit,
    checks,
    numbered,
    rule,
)

ALL = 100


@rule("GK401", severity="error", certainty="derived", source="consistency")
def breakdown_misses_the_value(
    view: ReportView[object], _figures: Figures, _parameters: Parameters
) -> Iterator[Remark]:
    """The parts of a breakdown do not add up to the value.

    What it checks: each breakdown of each indicator, except percentages.
    Why the funder asks: someone was left out or counted twice.
    How to put it right: correct the part or the value that was typed wrongly.
    Source: follows from addition.
    """
    for path, indicator in numbered("indicators", view.indicators):
        for place, value in numbered(f"{path}.values", indicator.values):
            for dimension, parts in value.by.items():
                together = added(parts.values())
                if indicator.unit != Unit.PERCENT and together != value.value:
                    yield Remark(
                        f"{place}.by.{dimension}",
                        needs=(f"{place}.value",),
                        indicator=indicator.id,
                        dimension=dimension,
                        sum=together,
                        value=value.value,
                    )


@rule("GK402", severity="error", certainty="derived", source="consistency")
def cumulative_value_fell(
    view: ReportView[object], figures: Figures, _parameters: Parameters
) -> Iterator[Remark]:
    """A running total is smaller than in the report before.

    What it checks: indicators whose latest value is the total, except percentages.
    Why the funder asks: what has been reached cannot become less.
    How to put it right: correct the value, or explain a correction of the past.
    Source: follows from what a running total is.
    """
    for index, row in enumerate(figures.indicators):
        before, this = row.previously_reported, row.this_report
        if not _is_running_total(row) or before is None or this is None:
            continue
        if this < before and not row.explanation:
            place = checks.value_path(view, index)
            yield Remark(place, indicator=row.indicator.id, before=before, this=this)


@rule(
    "GK403",
    severity="warning",
    certainty="derived",
    source="consistency",
    reports=("final",),
)
def far_from_target_without_explanation(
    view: ReportView[object], figures: Figures, _parameters: Parameters
) -> Iterator[Remark]:
    """An indicator missed its target, and nothing says why.

    What it checks: the total against the target, by the tolerance of the agreement.
    Without a tolerance any shortfall asks for an explanation, and no excess does.
    Why the funder asks: a result other than agreed must be explained.
    How to put it right: write the explanation beside the value.
    Source: follows from the target that was agreed.
    """
    tolerance = view.agreement.indicator_tolerance
    margin = Decimal(0) if tolerance is None else tolerance.points
    for index, row in enumerate(figures.indicators):
        rate = row.achievement
        if rate is None or row.explanation:
            continue
        short = rate.points < ALL - margin
        beyond = tolerance is not None and rate.points > ALL + margin
        if short or beyond:
            limit = Percent(ALL - margin if short else ALL + margin)
            yield Remark(
                checks.value_path(view, index),
                indicator=row.indicator.id,
                name=row.indicator.name,
                reached=row.total_reported,
                target=row.indicator.target,
                rate=rate,
                limit=limit,
            )


@rule("GK404", severity="error", certainty="derived", source="consistency")
def percentages_added_up(
    view: ReportView[object], _figures: Figures, _parameters: Parameters
) -> Iterator[Remark]:
    """Percentages of several periods would be added up.

    What it checks: that an indicator in per cent takes its latest value as the total.
    Why the funder asks: 40 % and 50 % do not make 90 %.
    How to put it right: write `combines: latest` for the indicator.
    Source: follows from what a percentage is.
    """
    for path, indicator in numbered("indicators", view.indicators):
        adds = indicator.combines is PeriodBehaviour.ADDS
        if adds and indicator.unit is Unit.PERCENT and len(indicator.values) > 1:
            yield Remark(f"{path}.combines", indicator=indicator.id)


def _is_running_total(row: IndicatorRow) -> bool:
    latest = row.indicator.combines is PeriodBehaviour.LATEST
    return latest and row.indicator.unit is not Unit.PERCENT


RULES = (
    breakdown_misses_the_value,
    cumulative_value_fell,
    far_from_target_without_explanation,
    percentages_added_up,
)
