"""Rules on what the report tells, and in which words."""

import re
from collections.abc import Iterator

from grantkit.plugin import (
    Figures,
    Parameters,
    Remark,
    checks,
    numbered,
    rule,
    texts_in,
)
from grantkit_interreg_lv_lt.details import View
from grantkit_interreg_lv_lt.rules.facts import (
    NEW,
    began,
    details_of,
    tells_content,
)


@rule(
    "LVLT601",
    severity="warning",
    certainty="inferred",
    source="jems",
    clause="identification, target groups",
    needs=("project.target_groups",),
)
def target_group_passed_over(
    view: View, _figures: Figures, _parameters: Parameters
) -> Iterator[Remark]:
    """The report says nothing of one of the target groups.

    What it checks: an explanation for this report under each target group.
    Why the funder asks: the form asks how each group was involved in the period.
    How to put it right: write a sentence on the group, even if it was not reached.
    Source: Jems, identification; its system does not require the text.
    """
    if not tells_content(view):
        return
    for path, group in numbered("project.target_groups", view.project.target_groups):
        own = [each for each in group.values if each.report == view.report.id]
        if not any(each.explanation for each in own):
            yield Remark(f"{path}.values", group=group.name)


@rule(
    "LVLT604",
    severity="warning",
    certainty="inferred",
    source="project_results",
    clause="abbreviations of LLI-405",
)
def abbreviations_mixed(
    view: View, _figures: Figures, _parameters: Parameters
) -> Iterator[Remark]:
    """The report uses two abbreviations for one thing.

    What it checks: the texts of the report for the abbreviations of `details.glossary`.
    Why the funder asks: a reader takes two abbreviations for two things.
    How to put it right: keep to one abbreviation.
    Source: published texts of one project; not stated by the programme.
    """
    spoken = view.report.language or ""
    for term in details_of(view).glossary:
        places: dict[str, str] = {}
        for path, text in texts_in(view.report):
            words = set(re.findall(r"\w+", text.in_language(spoken)))
            for used in words & set(term.abbreviations):
                places.setdefault(used, path)
        if len(places) > 1:
            used = ", ".join(each for each in term.abbreviations if each in places)
            last = list(places.values())[-1]
            yield Remark(f"report.{last}", term=term.name, used=used)


@rule(
    "LVLT605",
    severity="warning",
    certainty="inferred",
    source="jems",
    clause="closure, project story",
    needs=("report.closing",),
    reports=("project",),
    editions=NEW,
)
def closure_without_story(
    view: View, _figures: Figures, parameters: Parameters
) -> Iterator[Remark]:
    """The final report has no project story in English and in another language.

    What it checks: the story of a closing report in both.
    Why the funder asks: the form has a story in the project's language, and in English.
    How to put it right: write the story in both languages.
    Source: Jems, closure; that both are obligatory is inferred.
    """
    if not view.report.closing or not tells_content(view):
        return
    story = view.report.narrative.story
    english = checks.text_on(parameters, began(view), "report_language")
    languages = {code for code, text in story.versions if text} if story else set()
    if english not in languages:
        yield Remark("report.narrative.story")
    elif languages == {english}:
        yield Remark("report.narrative.story", variant="own")


RULES = (target_group_passed_over, abbreviations_mixed, closure_without_story)
