"""Rules on indicators together: bounds, links and double counting."""

from collections.abc import Iterator
from decimal import Decimal

from grantkit.plugin import (
    Counting,
    Figures,
    IndicatorLevel,
    IndicatorRow,
    Parameters,
    PartnerRole,
    Remark,
    Unit,
    checks,
    numbered,
    rule,
)
from grantkit_interreg_lv_lt.details import View
from grantkit_interreg_lv_lt.rules.facts import (
    NEW,
    began,
    listed,
    table_on,
)

_BY_PARTNER = "partner"


def _rows_of(
    figures: Figures, codes: tuple[str, ...]
) -> list[tuple[int, IndicatorRow]]:
    return [
        (index, row)
        for index, row in enumerate(figures.indicators)
        if row.indicator.programme_code in codes and row.total_reported is not None
    ]


def _reached(rows: list[tuple[int, IndicatorRow]]) -> Decimal:
    return sum((row.total_reported or Decimal(0) for _, row in rows), Decimal(0))


@rule(
    "LVLT407",
    severity="warning",
    certainty="inferred",
    source="indicator_manuals",
    needs=("project.start", "indicators", "indicators[].values[].value"),
    editions=NEW,
)
def more_results_than_outputs(
    view: View, figures: Figures, parameters: Parameters
) -> Iterator[Remark]:
    """A result indicator is higher than the outputs that it can come from.

    What it checks: RCR79 against RCO83, RCR81 against RCO85, RCR84 against RCO87,
    RCR104 against RCO116 and RCO84 together, over all reports.
    Why the funder asks: only what was made can be taken up.
    How to put it right: check the counting, or enter the output.
    Source: manuals of other programmes; only the first of the four is quoted.
    """
    for result, sources in table_on(parameters, view, "indicator_bounds").items():
        taken = _rows_of(figures, (result,))
        made = _rows_of(figures, listed(sources))
        if taken and _reached(taken) > _reached(made):
            place = checks.value_path(view, taken[0][0])
            yield Remark(
                place,
                sources=sources,
                made=_reached(made),
                result=result,
                taken=_reached(taken),
            )


@rule(
    "LVLT408",
    severity="warning",
    certainty="inferred",
    source="indicator_manuals",
    needs=("project.start", "indicators", "partners"),
    editions=NEW,
)
def fewer_organisations_than_partners(
    view: View, figures: Figures, parameters: Parameters
) -> Iterator[Remark]:
    """Cooperating organisations are fewer than partners, or counted repeatedly.

    What it checks: RCO87 so far against the number of partners, and that it is counted
    once for each organisation.
    Why the funder asks: the partners are the first to cooperate.
    How to put it right: count every organisation once, partners included.
    Source: manuals of other programmes.
    """
    code = checks.text_on(parameters, began(view), "cooperating_organisations")
    carrying = [p for p in view.partners if p.role is not PartnerRole.ASSOCIATED]
    for index, row in _rows_of(figures, (code,)):
        reached = row.total_reported or Decimal(0)
        if reached < len(carrying):
            place = checks.value_path(view, index)
            yield Remark(place, code=code, reached=reached, partners=len(carrying))
        if row.indicator.counting is not Counting.UNIQUE:
            place = f"indicators[{index}].counting"
            yield Remark(place, variant="repeated", code=code)


@rule(
    "LVLT409",
    severity="warning",
    certainty="inferred",
    source="jems",
    clause="numbers only in the project report",
    needs=("indicators",),
)
def persons_counted_by_several_partners(
    view: View, _figures: Figures, _parameters: Parameters
) -> Iterator[Remark]:
    """Persons counted by several partners may be counted twice.

    What it checks: indicators in persons that are broken down by `partner` and are not
    counted as unique.
    Why the funder asks: a person reached by two partners is one person.
    How to put it right: count every person once and write `counting: unique`.
    Source: Jems takes numbers at project level only; not stated by the programme.
    """
    for path, each in numbered("indicators", view.indicators):
        if each.unit is not Unit.PERSONS or each.counting is Counting.UNIQUE:
            continue
        for place, value in numbered(f"{path}.values", each.values):
            partners = value.by.get(_BY_PARTNER, {})
            if value.report == view.report.id and len(partners) > 1:
                name = checks.indicator_name(each)
                yield Remark(f"{place}.by", name=name, count=len(partners))


@rule(
    "LVLT410",
    severity="note",
    certainty="quoted",
    source="jems",
    clause="indicator overview",
    needs=("indicators",),
    editions=NEW,
)
def indicator_not_linked(
    view: View, _figures: Figures, _parameters: Parameters
) -> Iterator[Remark]:
    """An output leads to no programme indicator, or its indicator to no result.

    What it checks: `programme_code` and `contributes_to` of outputs.
    Why the funder asks: the overview groups outputs under results; what is not linked
    stands apart.
    How to put it right: add the codes of the application.
    Source: Jems, indicator overview.
    """
    for path, each in numbered("indicators", view.indicators):
        if each.level is not IndicatorLevel.OUTPUT:
            continue
        name = checks.indicator_name(each)
        if not each.programme_code:
            yield Remark(f"{path}.programme_code", name=name)
        elif not each.contributes_to:
            yield Remark(f"{path}.contributes_to", variant="result", name=name)


@rule(
    "LVLT411",
    severity="warning",
    certainty="inferred",
    source="project_results",
    needs=("indicators", "project.target_groups"),
)
def target_group_taken_for_a_value(
    view: View, figures: Figures, _parameters: Parameters
) -> Iterator[Remark]:
    """The value of an indicator is exactly the planned size of a target group.

    What it checks: values of this report against the planned sizes of target groups.
    Why the funder asks: a plan is no result.
    How to put it right: give the number that was counted.
    Source: public pages of LLI-405, where 200 is the size of the target group.
    """
    sizes = {g.planned: g.name for g in view.project.target_groups if g.planned}
    for index, row in enumerate(figures.indicators):
        value = row.this_report
        if value is not None and value in sizes:
            place = checks.value_path(view, index)
            yield Remark(
                place,
                group=sizes[value],
                name=checks.indicator_name(row.indicator),
                value=value,
            )


RULES = (
    more_results_than_outputs,
    fewer_organisations_than_partners,
    persons_counted_by_several_partners,
    indicator_not_linked,
    target_group_taken_for_a_value,
)
