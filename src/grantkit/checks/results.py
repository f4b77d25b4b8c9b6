"""Indicators that leave a question open."""

from collections.abc import Callable, Iterator
from decimal import Decimal
from operator import gt, lt
from typing import Any

from grantkit.checks.naming import indicator_name
from grantkit.figures import Figures
from grantkit.model.money import Percent
from grantkit.model.path import numbered
from grantkit.model.project_file import ReportView
from grantkit.rule import Remark

_ROUND = 100
"""A value that is a multiple of this looks like a guess."""


def value_path(view: ReportView[Any], index: int) -> str:
    """Give the path of a value, `indicators[0].values[1].value`, or else its list's."""
    path = f"indicators[{index}].values"
    for place, value in numbered(path, view.indicators[index].values):
        if value.report == view.report.id:
            return f"{place}.value"
    return path


def indicator_without_value(
    _view: ReportView[Any], figures: Figures
) -> Iterator[Remark]:
    """Find indicators with a target for which no value was ever given.

    Yields:
        `indicators[].values` with `name` and `target`.
    """
    for path, row in numbered("indicators", figures.indicators):
        target = row.indicator.target
        if target is not None and row.total_reported is None:
            name = indicator_name(row.indicator)
            yield Remark(f"{path}.values", name=name, target=target)


def far_above_target(
    view: ReportView[Any], figures: Figures, *, limit: Percent
) -> Iterator[Remark]:
    """Find indicators beyond a share of their target that say nothing about it.

    Yields:
        `indicators[].values[].value`, or `indicators[].values` where this report gives
        none, with `name`, `reached`, `target`, `rate` and `limit`.
    """
    yield from _unexplained(view, figures, limit, gt)


def far_below_target(
    view: ReportView[Any], figures: Figures, *, limit: Percent
) -> Iterator[Remark]:
    """Find indicators short of a share of their target that say nothing about it.

    Yields:
        `indicators[].values[].value`, or `indicators[].values` where this report gives
        none, with `name`, `reached`, `target`, `rate` and `limit`.
    """
    yield from _unexplained(view, figures, limit, lt)


def _unexplained(
    view: ReportView[Any],
    figures: Figures,
    limit: Percent,
    is_beyond: Callable[[Decimal, Decimal], bool],
) -> Iterator[Remark]:
    for index, row in enumerate(figures.indicators):
        rate = row.achievement
        if rate is None or row.explanation:
            continue
        if is_beyond(rate.points, limit.points):
            yield Remark(
                value_path(view, index),
                name=indicator_name(row.indicator),
                reached=row.total_reported,
                target=row.indicator.target,
                rate=rate,
                limit=limit,
            )


def target_changed_silently(view: ReportView[Any]) -> Iterator[Remark]:
    """Find targets that differ from those first agreed, and name no amendment.

    Yields:
        `indicators[].target` with `name`, `approved` and `target`.
    """
    for path, indicator in numbered("indicators", view.indicators):
        approved, target = indicator.approved_target, indicator.target
        if approved is None or target is None or indicator.amendment:
            continue
        if approved != target:
            name = indicator_name(indicator)
            yield Remark(f"{path}.target", name=name, approved=approved, target=target)


def round_value_without_source(
    view: ReportView[Any], figures: Figures, *, least: Decimal
) -> Iterator[Remark]:
    """Find whole hundreds from `least` upwards that nothing proves.

    Yields:
        `indicators[].values[].value` with `name` and `value`.
    """
    for index, row in enumerate(figures.indicators):
        value, indicator = row.this_report, row.indicator
        if value is None or value < least or value % _ROUND:
            continue
        if not indicator.source_of_verification and not _proven(view, index):
            name = indicator_name(indicator)
            yield Remark(value_path(view, index), name=name, value=value)


def _proven(view: ReportView[Any], index: int) -> bool:
    values = view.indicators[index].values
    return any(value.evidence for value in values if value.report == view.report.id)
