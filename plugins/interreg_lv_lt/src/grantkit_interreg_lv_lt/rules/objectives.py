"""Rules on priority and specific objective."""

from collections.abc import Iterator

from grantkit.plugin import Figures, Parameters, Remark, rule
from grantkit_interreg_lv_lt.details import View
from grantkit_interreg_lv_lt.rules.facts import (
    NEW,
    OLD,
    details_of,
    table_on,
)


def _unknown(view: View, parameters: Parameters) -> Iterator[Remark]:
    """Find an objective that is not listed, or stands under another priority."""
    objective = (view.project.specific_objective or "").strip()
    objectives = table_on(parameters, view, "specific_objectives")
    priority = details_of(view).priority
    place = "project.specific_objective"
    if objective not in objectives:
        known = ", ".join(objectives)
        yield Remark(place, objective=objective, known=known)
    elif priority is not None and priority != objectives[objective]:
        yield Remark(
            "details.priority",
            variant="priority",
            priority=objectives[objective],
            objective=objective,
            given=priority,
        )


@rule(
    "LVLT123",
    severity="error",
    certainty="quoted",
    source="objective_pages",
    needs=("project.start", "project.specific_objective"),
    editions=OLD,
)
def objective_not_of_the_programme(
    view: View, _figures: Figures, parameters: Parameters
) -> Iterator[Remark]:
    """The specific objective is not the programme's, or not of the priority.

    What it checks: the code of the objective, and the priority it belongs to.
    Why the funder asks: indicators and limits follow from the objective.
    How to put it right: copy both from the contract.
    Source: the programme's pages of specific objectives.
    """
    yield from _unknown(view, parameters)


@rule(
    "LVLT124",
    severity="warning",
    certainty="inferred",
    source="programme_page_2021",
    needs=("project.start", "project.specific_objective"),
    editions=NEW,
)
def objective_unknown(
    view: View, _figures: Figures, parameters: Parameters
) -> Iterator[Remark]:
    """The specific objective is not among those known, or not of the priority.

    What it checks: the code of the objective, and the priority it belongs to.
    Why the funder asks: indicators and limits follow from the objective.
    How to put it right: compare both with the contract; two codes are only presumed.
    Source: the programme's page on the European portal.
    """
    yield from _unknown(view, parameters)


RULES = (objective_not_of_the_programme, objective_unknown)
