"""Family 1: the period of the project."""

from collections.abc import Iterator

from grantkit.plugin import Figures, Parameters, Remark, rule
from grantkit_village_fund.details import View


@rule(
    "VF101",
    severity="warning",
    certainty="inferred",
    source="guide",
    clause="1.2",
    needs=("project.start", "project.end"),
)
def project_unusually_long(
    view: View, _figures: Figures, parameters: Parameters
) -> Iterator[Remark]:
    """The project lasts longer than the projects of the fund do.

    What it checks: the number of months from the first day to the last.
    Why the funder asks: the fund plans its payments by the year.
    How to put it right: compare the dates with the agreement.
    Source: Guide for Grantees, 1.2, where all examples are shorter.
    """
    period = view.project.period
    longest = parameters.on(view.as_of, "longest_project")
    if period is not None and longest is not None and period.months > longest.number:
        yield Remark("project.end", months=period.months, longest=longest.number)


RULES = (project_unusually_long,)
