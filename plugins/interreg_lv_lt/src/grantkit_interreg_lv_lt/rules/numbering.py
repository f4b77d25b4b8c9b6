"""Rules on the numbers of work packages and what belongs to them."""

import re
from collections.abc import Iterator

from grantkit.plugin import Figures, IndicatorLevel, Parameters, Remark, numbered, rule
from grantkit_interreg_lv_lt.details import View
from grantkit_interreg_lv_lt.rules.facts import details_of, table_on


def _things(view: View) -> Iterator[tuple[str, str, str, str | None]]:
    """List group, path, id, and the id of what it belongs to."""
    for path, package in numbered("work_packages", view.work_packages):
        yield "work_packages", path, package.id, None
    for path, activity in numbered("activities", view.activities):
        yield "activities", path, activity.id, activity.work_package
    for path, deliverable in numbered("deliverables", view.deliverables):
        yield "deliverables", path, deliverable.id, deliverable.activity
    for path, output in numbered("indicators", view.indicators):
        if output.level is IndicatorLevel.OUTPUT and output.work_package:
            yield "indicators", path, output.id, output.work_package
    investments = details_of(view).investments
    for path, investment in numbered("details.investments", investments):
        yield "investments", path, investment.id, investment.work_package


@rule(
    "LVLT505",
    severity="error",
    certainty="quoted",
    source="jems",
    clause="numbering shown to users; work plan of 2014-2020",
    needs=("project.start",),
)
def numbered_otherwise(
    view: View, _figures: Figures, parameters: Parameters
) -> Iterator[Remark]:
    """A work package, activity, deliverable, output or investment is misnumbered.

    What it checks: the pattern of each number (M, T1, C and T1.1.1 in 2014-2020;
    A 1.1, D 1.1.1, O 1.1, I 1.1 in 2021-2027), and that it continues the number of
    what it belongs to.
    Why the funder asks: report and application are read side by side by these numbers.
    How to put it right: copy the numbers from the application.
    Source: Jems, numbering shown to users; a work plan of 2014-2020.
    """
    patterns = table_on(parameters, view, "numbering")
    examples = table_on(parameters, view, "numbering_examples")
    for group, path, number, above in _things(view):
        if group not in patterns:
            continue
        place, match = f"{path}.id", re.fullmatch(patterns[group], number)
        if match is None:
            yield Remark(place, number=number, example=examples[group])
            continue
        stated = match.groupdict().get("above")
        if above is not None and stated is not None and stated != _bare(above):
            yield Remark(place, variant="above", number=number, above=above)


def _bare(number: str) -> str:
    """Take the letter of 2021-2027 off: `A 1.1` → `1.1`."""
    return re.sub(r"^[AD] ?(?=\d)", "", number)


RULES = (numbered_otherwise,)
