"""Rules on each indicator by itself: its unit, its values and what was counted."""

from collections.abc import Iterator
from decimal import Decimal

from grantkit.plugin import (
    Figures,
    Indicator,
    IndicatorLevel,
    IndicatorValue,
    Parameters,
    Remark,
    Unit,
    checks,
    numbered,
    rule,
)
from grantkit_interreg_lv_lt.details import View
from grantkit_interreg_lv_lt.rules.facts import (
    OLD,
    began,
    listed,
    table_on,
)


@rule(
    "LVLT401",
    severity="error",
    certainty="quoted",
    source="objective_pages",
    clause="indicators of each specific objective",
    needs=("project.start", "project.specific_objective"),
    editions=OLD,
)
def objective_without_indicator(
    view: View, _figures: Figures, parameters: Parameters
) -> Iterator[Remark]:
    """The result indicator of the objective, or every output indicator, is missing.

    What it checks: an indicator of level `outcome`, and one of level `output`; for
    objective 3.1 the output is O1 or O2.
    Why the funder asks: a project addresses the result indicator of its objective and
    at least one of its output indicators.
    How to put it right: add the indicator of the application.
    Source: the programme's pages of specific objectives.
    """
    objective = view.project.specific_objective or ""
    codes = listed(
        table_on(parameters, view, "output_indicators").get(objective.strip(), "")
    )
    levels = {each.level for each in view.indicators}
    if IndicatorLevel.OUTCOME not in levels:
        yield Remark("indicators", variant="result", objective=objective)
    outputs = (i for i in view.indicators if i.level is IndicatorLevel.OUTPUT)
    if not any(not codes or each.programme_code in codes for each in outputs):
        shown, variant = ", ".join(codes), "" if codes else "any"
        yield Remark("indicators", variant=variant, objective=objective, codes=shown)


@rule(
    "LVLT402",
    severity="error",
    certainty="quoted",
    source="jems",
    clause="catalogue of common indicators; keep.eu for 2014-2020",
    needs=("project.start", "indicators"),
)
def unit_of_another_indicator(
    view: View, _figures: Figures, parameters: Parameters
) -> Iterator[Remark]:
    """An indicator is counted in another unit than the catalogue's.

    What it checks: the unit of indicators whose `programme_code` is in the catalogue.
    Why the funder asks: values of all projects are added up.
    How to put it right: count in the unit of the catalogue, or correct the code.
    Source: catalogue of the reporting system; keep.eu for 2014-2020.
    """
    units = table_on(parameters, view, "indicator_units")
    names = table_on(parameters, view, "indicator_names")
    for path, each in numbered("indicators", view.indicators):
        code = each.programme_code or ""
        if code in units and each.unit is not None and each.unit != units[code]:
            expected, name = Unit(units[code]), names.get(code, code)
            yield Remark(
                f"{path}.unit", expected=expected, code=code, name=name, unit=each.unit
            )


def _of_report(
    view: View,
) -> Iterator[tuple[str, Indicator, IndicatorValue, Decimal]]:
    """Go through the values of this report."""
    for path, indicator in numbered("indicators", view.indicators):
        for place, each in numbered(f"{path}.values", indicator.values):
            if each.report == view.report.id and each.value is not None:
                yield place, indicator, each, each.value


@rule(
    "LVLT403",
    severity="warning",
    certainty="inferred",
    source="jems",
    clause="work plan progress",
    needs=("indicators",),
)
def negative_value_unexplained(
    view: View, _figures: Figures, _parameters: Parameters
) -> Iterator[Remark]:
    """A value is below zero, and nothing says what it corrects.

    What it checks: values of this report without explanation.
    Why the funder asks: its system takes negative values only as corrections.
    How to put it right: say which earlier value is corrected.
    Source: Jems, work plan progress; not stated by the programme.
    """
    for path, indicator, each, value in _of_report(view):
        if value < 0 and not each.explanation:
            name = checks.indicator_name(indicator)
            yield Remark(f"{path}.value", name=name, value=value)


@rule(
    "LVLT405",
    severity="error",
    certainty="quoted",
    source="objective_31",
    clause="counting of O1 and O2",
    needs=("indicators",),
    editions=OLD,
)
def value_above_what_is_named(
    view: View, _figures: Figures, parameters: Parameters
) -> Iterator[Remark]:
    """More services or measures are counted than are named.

    What it checks: values of O1 and O2 against the number of their `items`.
    Why the funder asks: each service, measure or object is identified by its name.
    How to put it right: name them all, or count only those that are named.
    Source: third-call seminar on objective 3.1.
    """
    codes = checks.names_on(parameters, began(view), "named_indicators")
    for path, indicator, each, value in _of_report(view):
        if indicator.programme_code in codes and value > len(each.items):
            name, place = checks.indicator_name(indicator), f"{path}.items"
            yield Remark(place, name=name, value=value, named=len(each.items))


@rule(
    "LVLT406",
    severity="warning",
    certainty="quoted",
    source="objective_31",
    clause="counting of O1 and O2",
    needs=("indicators",),
    editions=OLD,
)
def service_may_end_with_the_project(
    view: View, _figures: Figures, parameters: Parameters
) -> Iterator[Remark]:
    """A counted service is not said to go on after the project.

    What it checks: `continues` of each item of O1 and O2.
    Why the funder asks: only services that continue count.
    How to put it right: state that it continues, or do not count it.
    Source: third-call seminar on objective 3.1.
    """
    codes = checks.names_on(parameters, began(view), "named_indicators")
    for path, indicator, each, _ in _of_report(view):
        if indicator.programme_code not in codes:
            continue
        for place, item in numbered(f"{path}.items", each.items):
            if not item.continues:
                yield Remark(f"{place}.continues", service=item.name)


RULES = (
    objective_without_indicator,
    unit_of_another_indicator,
    negative_value_unexplained,
    value_above_what_is_named,
    service_may_end_with_the_project,
)
