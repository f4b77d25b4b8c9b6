"""One report and its funder → findings and verdict."""

import re
from collections.abc import Iterable, Mapping
from typing import TypeGuard

from attrs import evolve, frozen

from grantkit.checking.boxes import empty_boxes, misfilled_boxes
from grantkit.checking.causes import Causes, Waiting
from grantkit.checking.confirming import open_confirmations
from grantkit.checking.core_rules import (
    CORE_RULES,
    FIRST_RULES,
    REPLACEABLE,
    core_citation,
    core_sources,
)
from grantkit.checking.desk import Desk, Locate
from grantkit.checking.own_rules import by_own_rules
from grantkit.checking.plugin_state import about_the_plugin
from grantkit.checking.result import CheckResult, Judge
from grantkit.checking.rules import (
    Crash,
    Outcome,
    in_force,
    missing_needs,
    of_unknown_edition,
    run_rule,
)
from grantkit.figures import Figures
from grantkit.model.finding import BoxPlace, Finding, NotChecked, Severity
from grantkit.model.project_file import ReportView
from grantkit.model.reference import Edition, Source
from grantkit.plugin import InstalledFunder, Rule
from grantkit.wording import Wording

_CODE = re.compile(r"([A-Z]+)(\d)(\d*)")
_IDENTIFICATION = "1"


@frozen(kw_only=True)
class Inputs:
    """What a check starts from, beside the report itself.

    Attributes:
        file_findings: Problems met while the file was read.
        locate: Finds places in the user's files.
        edition: Code of the edition, where the project file names one.
        language: In which the findings are written.
        own_form: Whether another form is filled than that of the plugin.
    """

    file_findings: tuple[Finding, ...]
    locate: Locate
    edition: str | None
    language: str
    own_form: bool = False


def check_report(
    view: ReportView[object],
    figures: Figures,
    funder: InstalledFunder,
    inputs: Inputs,
) -> CheckResult:
    """Judge a report by the core's rules and its funder's.

    Values that cannot be read, a report without a kind or a lead partner, empty boxes
    and wrong dates of project and report come first: what follows from them is counted
    under them and not shown.
    """
    desk = desk_for(view, figures, funder, inputs)
    core = core_sources(desk.wording)
    of_the_file = list(_with_box_and_source(desk, inputs.file_findings))
    causes = Causes(filter(_is_error, of_the_file))
    causes.add(filter(_is_error, _run(FIRST_RULES, desk, core, causes)))
    causes.add(empty_boxes(desk, funder.boxes))
    later = [rule for rule in CORE_RULES if rule not in FIRST_RULES]
    identification = [rule for rule in later if _family(rule) == _IDENTIFICATION]
    first = _run(identification, desk, core, causes)
    causes.add(filter(_is_error, first))
    replaced = _replaced(desk)
    others = [
        rule
        for rule in later
        if rule not in identification and rule.code not in replaced
    ]
    outcomes = [
        *(finding for finding in of_the_file if not _is_error(finding)),
        *(outcome for outcome in first if not _is_error(outcome)),
        *misfilled_boxes(desk, funder.boxes),
        *_run(others, desk, core, causes),
        *_run(funder.funder.rules, desk, funder.sources, causes),
        *open_confirmations(desk, causes),
        *about_the_plugin(desk, inputs.edition, own_form=inputs.own_form),
        *of_unknown_edition(desk),
    ]
    outcomes = _told_once(desk, [*causes.counted(), *outcomes])
    return _result(desk, [*outcomes, *by_own_rules(desk, causes, outcomes)])


def _replaced(desk: Desk) -> frozenset[str]:
    """List the warnings of the core that the funder's own rules stand in for."""
    asked = (r.replaces for r in desk.funder.funder.rules if in_force(r, desk))
    return REPLACEABLE.intersection(code for codes in asked for code in codes)


def desk_for(
    view: ReportView[object],
    figures: Figures,
    funder: InstalledFunder,
    inputs: Inputs,
) -> Desk:
    """Lay out what a report is judged with."""
    return Desk(
        view=view,
        figures=figures,
        funder=funder,
        edition=edition_of(funder.editions, view, inputs.edition),
        wording=_in_own_words(funder, inputs.language),
        locate=inputs.locate,
    )


def _in_own_words(funder: InstalledFunder, language: str) -> Wording:
    """Lay an organisation's own sentences over the funder's."""
    theirs, own = funder.wordings[language], funder.own_rules
    if own is None:
        return theirs
    sentences = {**theirs.sentences, **own.sentences(language)}
    return evolve(theirs, sentences=sentences)


def edition_of(
    editions: Iterable[Edition], view: ReportView[object], named: str | None
) -> str | None:
    """Find the edition that a project names, or the one in force when it began."""
    start = view.project.start
    for edition in editions:
        if named == edition.code:
            return named
        if named is None and start is not None and edition.holds(start):
            return edition.code
    return None


def _run(
    rules: Iterable[Rule], desk: Desk, sources: Mapping[str, Source], causes: Causes
) -> list[Outcome]:
    """Run the rules in force; what follows from a cause is counted there instead."""
    outcomes: list[Outcome] = []
    for rule in rules:
        if not in_force(rule, desk):
            continue
        needs = [desk.view.in_file(need) for need in rule.needs]
        if causes.hold_needs(rule.code, needs):
            continue
        if lacking := missing_needs(rule, desk):
            outcomes.append(Waiting(code=rule.code, lacking=lacking))
            continue
        outcomes.extend(run_rule(rule, desk, sources, causes))
    return outcomes


def _told_once(desk: Desk, outcomes: list[Outcome]) -> list[Outcome]:
    """Count checks under the finding of what they wait for, and list the others."""
    findings = (outcome for outcome in outcomes if isinstance(outcome, Finding))
    waiting = (outcome for outcome in outcomes if isinstance(outcome, Waiting))
    others = (each for each in outcomes if not isinstance(each, Finding | Waiting))
    told = Causes(sorted(findings, key=_order))
    checks = sorted(waiting, key=lambda check: check.code)
    listed = [desk.waiting(each) for each in checks if not told.hold_waiting(each)]
    return [*told.counted(), *listed, *others]


def _is_error(outcome: Outcome) -> TypeGuard[Finding]:
    return isinstance(outcome, Finding) and outcome.severity is Severity.ERROR


def _with_box_and_source(desk: Desk, findings: Iterable[Finding]) -> Iterable[Finding]:
    format_ = core_citation("format", desk.wording)
    return (
        evolve(finding, box=_box_of(desk, finding.path), source=format_)
        for finding in findings
    )


def _box_of(desk: Desk, path: str) -> BoxPlace | None:
    """Find the box that a path of the project file fills."""
    return desk.box_at(path) or desk.box_at(desk.view.in_view(path))


def _result(desk: Desk, outcomes: list[Outcome]) -> CheckResult:
    crashes = [outcome for outcome in outcomes if isinstance(outcome, Crash)]
    findings = [outcome for outcome in outcomes if isinstance(outcome, Finding)]
    findings += [crash.finding for crash in crashes]
    unchecked = {outcome for outcome in outcomes if isinstance(outcome, NotChecked)}
    funder = desk.funder
    return CheckResult(
        project=desk.view.project.number,
        report=desk.view.report.id,
        as_of=desk.view.as_of,
        funder=Judge(
            code=funder.funder.code,
            distribution=funder.distribution,
            version=funder.version,
            edition=desk.edition,
        ),
        findings=tuple(sorted(findings, key=_order)),
        not_checked=tuple(sorted(unchecked, key=lambda i: (i.code, i.reason))),
        plugin_failed=bool(crashes),
        own_rules=funder.own_rules,
    )


def _family(rule: Rule) -> str:
    return family_of(rule.code)


def family_of(code: str) -> str:
    """Give the digit of a code that names its family: `SIF301` → `3`."""
    match = _CODE.match(code)
    return match[2] if match else ""


def _order(finding: Finding) -> tuple[object, ...]:
    return (
        family_of(finding.code),
        finding.severity.weight,
        finding.code,
        _natural(finding.path),
        finding.message,
    )


def _natural(path: str) -> tuple[tuple[int, str], ...]:
    """Order `expenditure[9]` before `expenditure[10]`."""
    return tuple(
        (int(part), "") if part.isdecimal() else (-1, part)
        for part in re.split(r"(\d+)", path)
    )
