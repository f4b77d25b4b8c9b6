"""Rules on how the report tells its story."""

from collections.abc import Iterator

from grantkit.plugin import Figures, Parameters, Remark, checks, rule
from grantkit_sif_family_friendly.details import View


@rule(
    "SIF606",
    severity="warning",
    certainty="inferred",
    source="project_page",
    clause="“Paredzam”, “turpinās”, “veiksim”",
    reports=("final",),
)
def future_told_in_final_report(
    view: View, _figures: Figures, _parameters: Parameters
) -> Iterator[Remark]:
    """A final report speaks of the future.

    What it checks: words such as "tiks", "paredzam", "turpināsim" in the narrative and
    the activities; "kā plānots" and the section on sustainability may stay.
    Why the funder asks: a final report tells what was done.
    How to put it right: say what happened, in the past tense.
    Source: text of a published project; not stated by the fund.
    """
    yield from checks.future_tense(view)


@rule("SIF607", severity="note", certainty="inferred", source="working_form")
def quotation_marks_mixed(
    view: View, _figures: Figures, _parameters: Parameters
) -> Iterator[Remark]:
    """One report uses several kinds of quotation marks.

    What it checks: pairs of quotation marks in the narrative and the activities.
    Why the funder asks: it does not; a report reads better in one style.
    How to put it right: use one kind throughout.
    Source: texts of the fund and its grantees.
    """
    yield from checks.mixed_quotes(view)


RULES = (future_told_in_final_report, quotation_marks_mixed)
