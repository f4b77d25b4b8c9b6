"""Rules on indicators and target groups."""

from collections.abc import Iterator
from decimal import Decimal

from grantkit.plugin import Figures, Parameters, Remark, checks, rule
from grantkit_eea_ngo_fund.details import View


@rule(
    "EEA401",
    severity="warning",
    certainty="inferred",
    source="working_form",
    clause="4. sadaļa",
    needs=("indicators",),
    reports=("final",),
)
def planned_but_never_counted(
    view: View, figures: Figures, _parameters: Parameters
) -> Iterator[Remark]:
    """An indicator has a planned value, but none that was achieved.

    What it checks: indicators with a target, in a final report.
    Why the funder asks: the final report shows what came of the plan.
    How to put it right: enter the value; zero is a value.
    Source: the law on the period before asks for indicators; inferred for this fund.
    """
    yield from checks.indicator_without_value(view, figures)


@rule(
    "EEA402",
    severity="warning",
    certainty="inferred",
    source="project_page",
    needs=("indicators",),
)
def far_more_than_planned(
    view: View, figures: Figures, parameters: Parameters
) -> Iterator[Remark]:
    """An indicator is far above its plan, and nothing says why.

    What it checks: achieved values above 150 % of the planned.
    Why the funder asks: a plan that far off, or a mistyped number, needs a word.
    How to put it right: explain the value, or correct it.
    Source: seen in published projects; the threshold is a choice.
    """
    limit = checks.percent_on(parameters, view.as_of, "far_above_target")
    if limit is not None:
        yield from checks.far_above_target(view, figures, limit=limit)


@rule(
    "EEA403",
    severity="warning",
    certainty="inferred",
    source="project_news",
    needs=("indicators",),
)
def plan_changed_without_amendment(
    view: View, _figures: Figures, _parameters: Parameters
) -> Iterator[Remark]:
    """A planned value differs from the one first approved, and no amendment says so.

    What it checks: planned values against those first approved.
    Why the funder asks: the plan is part of the agreement.
    How to put it right: name the amendment, or give the approved value.
    Source: the plan of a published project went from 100 to 116 families.
    """
    yield from checks.target_changed_silently(view)


@rule(
    "EEA404",
    severity="note",
    certainty="inferred",
    source="project_page",
    clause="“apmeklēja 3000 skatītāji”",
    needs=("indicators",),
)
def round_number_without_proof(
    view: View, figures: Figures, parameters: Parameters
) -> Iterator[Remark]:
    """A great round number has no means of verification.

    What it checks: whole hundreds from 1000 upwards.
    Why the funder asks: such numbers are mostly guesses.
    How to put it right: give the means of verification, or the counted number.
    Source: text of a published project; not stated by the fund.
    """
    least = checks.integer_on(parameters, view.as_of, "round_value")
    if least is not None:
        yield from checks.round_value_without_source(
            view, figures, least=Decimal(least)
        )


@rule(
    "EEA405",
    severity="warning",
    certainty="quoted",
    source="mk943",
    needs=("project.target_groups",),
    editions=("lv03",),
)
def no_children_in_the_target_group(
    view: View, _figures: Figures, parameters: Parameters
) -> Iterator[Remark]:
    """The money for children and young people is used, but no such group is named.

    What it checks: the names of the target groups.
    Why the funder asks: a part of the first area is set aside for projects whose direct
    target group are children and young people at risk of exclusion.
    How to put it right: name the group, or correct the field.
    Source: MK Nr. 943.
    """
    if view.details is None or not view.details.ring_fenced_children:
        return
    words = checks.names_on(parameters, view.as_of, "children_and_youth")
    names = [
        checks.folded(version)
        for group in view.project.target_groups
        for _, version in group.name.versions
    ]
    if not any(word in name for name in names for word in words):
        yield Remark("project.target_groups")


RULES = (
    planned_but_never_counted,
    far_more_than_planned,
    plan_changed_without_amendment,
    round_number_without_proof,
    no_children_in_the_target_group,
)
