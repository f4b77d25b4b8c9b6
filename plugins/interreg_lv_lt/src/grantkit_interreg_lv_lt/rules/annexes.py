"""Rules on what is attached to a report."""

import re
from collections.abc import Iterator
from pathlib import PurePosixPath

from grantkit.plugin import (
    Annex,
    CostCategory,
    CostOption,
    Figures,
    Parameters,
    Remark,
    checks,
    numbered,
    rule,
)
from grantkit_interreg_lv_lt.details import View
from grantkit_interreg_lv_lt.rules.facts import (
    NEW,
    OLD,
    began,
    category_of,
    costs,
)


def _is_about(annex: Annex, words: str) -> bool:
    """Say whether kind or title of an annex has these words in any language."""
    titles = (text for _, text in annex.title.versions) if annex.title else ()
    named = (annex.kind or "", *titles)
    return any(checks.folded(words) in checks.folded(name) for name in named)


@rule(
    "LVLT703",
    severity="error",
    certainty="quoted",
    source="reporting_2021",
    clause="Confirmation for Project Report",
    reports=("project",),
    editions=NEW,
)
def confirmation_missing(
    view: View, _figures: Figures, parameters: Parameters
) -> Iterator[Remark]:
    """The signed Confirmation for Project Report is not attached.

    What it checks: an annex of that kind or title.
    Why the funder asks: the lead partner confirms each report with its signature.
    How to put it right: sign the template and attach it.
    Source: the programme's page on reporting.
    """
    words = checks.text_on(parameters, began(view), "confirmation")
    if not any(_is_about(annex, words) for annex in view.report.annexes):
        yield Remark("report.annexes", document=words)


@rule(
    "LVLT706",
    severity="warning",
    certainty="quoted",
    source="closure_2",
    clause="evidence of events",
    needs=("events",),
    editions=OLD,
)
def event_without_its_papers(
    view: View, _figures: Figures, parameters: Parameters
) -> Iterator[Remark]:
    """An event lacks invitation, agenda, pictures or hand-outs.

    What it checks: the kinds of the annexes that are the evidence of the event; an
    agenda or photos may also be noted at the event itself.
    Why the funder asks: the secretariat looks for them in the attachments.
    How to put it right: attach them and give each annex its kind.
    Source: second-call seminar on closure.
    """
    annexes = [annex for report in view.reports for annex in report.annexes]
    kinds = {each.id: checks.folded(each.kind or "") for each in annexes}
    expected = checks.names_on(parameters, began(view), "event_evidence")
    for path, event in numbered("events", view.events):
        there = {kinds.get(annex) for annex in event.evidence}
        there |= {"agenda"} if event.agenda else set()
        there |= {"pictures"} if event.photos else set()
        missing = [kind for kind in expected if kind not in there]
        if missing:
            name = checks.event_name(view, event)
            yield Remark(f"{path}.evidence", event=name, missing=", ".join(missing))


@rule(
    "LVLT707",
    severity="error",
    certainty="quoted",
    source="reporting_2021",
    clause="Timesheet; CC1 Staff costs",
    needs=("expenditure",),
    editions=NEW,
)
def staff_without_timesheet(
    view: View, _figures: Figures, parameters: Parameters
) -> Iterator[Remark]:
    """Staff at unit cost has no timesheet.

    What it checks: staff costs established as `unit_cost` for an annex that is a
    timesheet.
    Why the funder asks: hours are all that is proven under unit costs.
    How to put it right: attach the timesheet and name its annex in the cost.
    Source: the programme's page on reporting; section 7.5.1 of the manual.
    """
    words = checks.text_on(parameters, began(view), "timesheet")
    annexes = {annex.id: annex for one in view.reports for annex in one.annexes}
    for path, item, _ in costs(view):
        staff = category_of(view, item) is CostCategory.STAFF
        if not staff or item.cost_option is not CostOption.UNIT_COST:
            continue
        annex = annexes.get(item.annex or "")
        if annex is None or not _is_about(annex, words):
            yield Remark(f"{path}.annex", item=checks.cost_name(item))


@rule(
    "LVLT709",
    severity="warning",
    certainty="quoted",
    source="partner_report",
    clause="names of files",
)
def file_name_without_topic(
    view: View, _figures: Figures, parameters: Parameters
) -> Iterator[Remark]:
    """The name of an attached file does not say what is inside.

    What it checks: names such as `scan001` or `IMG_1234`.
    Why the funder asks: file names should say their topic.
    How to put it right: rename the file after its topic.
    Source: seminar on the partner report.
    """
    pattern = checks.text_on(parameters, began(view), "topicless_file")
    for path, annex in numbered("report.annexes", view.report.annexes):
        stem = PurePosixPath(annex.file or "").stem
        if stem and re.fullmatch(pattern, stem, re.IGNORECASE):
            yield Remark(f"{path}.file", file=annex.file)


RULES = (
    confirmation_missing,
    event_without_its_papers,
    staff_without_timesheet,
    file_name_without_topic,
)
