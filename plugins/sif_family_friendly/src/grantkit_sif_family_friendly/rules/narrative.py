"""Rules on how the report tells its story."""

import re
from collections.abc import Iterator

from grantkit.plugin import Figures, Parameters, Remark, rule
from grantkit_sif_family_friendly.details import View
from grantkit_sif_family_friendly.rules.naming import accounts
from grantkit_sif_family_friendly.rules.normalising import words_not_after
from grantkit_sif_family_friendly.rules.values import names_on

_QUOTED = re.compile(r"„[^“”\"]*[“”\"]|“[^“”]*[“”]|«[^»]*»|\"[^\"]*\"")


@rule(
    "SIF606",
    severity="warning",
    certainty="inferred",
    source="project_page",
    clause="“Paredzam”, “turpinās”, “veiksim”",
    reports=("final",),
)
def future_told_in_final_report(
    view: View, _figures: Figures, parameters: Parameters
) -> Iterator[Remark]:
    """A final report speaks of the future.

    What it checks: words such as "tiks", "paredzam", "turpināsim" in the narrative and
    the activities; "kā plānots" and the section on sustainability may stay.
    Why the funder asks: a final report tells what was done.
    How to put it right: say what happened, in the past tense.
    Source: text of a published project; not stated by the fund.
    """
    pattern = words_not_after(
        names_on(parameters, view.as_of, "future_words"),
        names_on(parameters, view.as_of, "future_endings"),
        names_on(parameters, view.as_of, "before_a_past_plan"),
    )
    for path, text in accounts(view):
        found = dict.fromkeys(pattern.findall(text))
        if found:
            yield Remark(path, words=", ".join(found))


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
    first_seen: dict[str, str] = {}
    for path, text in accounts(view):
        for quoted in _QUOTED.findall(text):
            first_seen.setdefault(f"{quoted[0]}…{quoted[-1]}", path)
    if len(first_seen) > 1:
        styles = list(first_seen)
        place = first_seen[styles[1]]
        yield Remark(place, usual=styles[0], others=", ".join(styles[1:]))


RULES = (future_told_in_final_report, quotation_marks_mixed)
