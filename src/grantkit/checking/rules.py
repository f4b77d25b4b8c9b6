"""Running rules: which are in force, which can run, and what becomes of a crash."""

import datetime as dt
from collections.abc import Iterator, Mapping

from attrs import evolve, frozen

from grantkit.checking.boxes import is_missing
from grantkit.checking.causes import Causes, Waiting
from grantkit.checking.desk import Desk, Ground
from grantkit.checking.unheld import NotedParameters, unheld_in_words
from grantkit.model.finding import Finding, NotChecked, Severity
from grantkit.model.reference import Box, Confirmation, Source
from grantkit.plugin import NotRun, Remark, Rule
from grantkit.wording import Wording

CRASHED = "GK902"


@frozen
class Crash:
    """A rule that broke down.

    Attributes:
        finding: Says which rule, of which plugin, and how.
    """

    finding: Finding


Outcome = Finding | NotChecked | Waiting | Crash


def in_force(rule: Rule, desk: Desk) -> bool:
    """Say whether a rule applies to edition, kind and time of the report."""
    day = desk.view.report.end or desk.view.as_of
    if not desk.in_edition(rule.editions):
        return False
    if rule.reports and desk.kind not in rule.reports:
        return False
    return (rule.since or dt.date.min) <= day <= (rule.until or dt.date.max)


def of_unknown_edition(desk: Desk) -> Iterator[NotChecked]:
    """List what belongs to some editions only, while the edition is not known."""
    if desk.edition is not None:
        return
    reason = desk.wording.say("not_checked.edition")
    bound: list[Rule | Box | Confirmation] = [
        *desk.funder.funder.rules,
        *desk.funder.boxes,
        *desk.funder.confirmations,
    ]
    for each in bound:
        if each.editions:
            yield NotChecked(code=each.code, reason=reason)


def missing_needs(rule: Rule, desk: Desk) -> tuple[str, ...]:
    """List the paths of the project file that the rule needs and the project lacks.

    Paths that go on to the elements of a list do not count: a rule skips an element
    that lacks something, and the lack is a finding about that element.
    """
    return tuple(
        desk.view.in_file(path)
        for need in rule.needs
        if "[" not in need
        for path, value in desk.values(need)
        if is_missing(value)
    )


def run_rule(
    rule: Rule, desk: Desk, sources: Mapping[str, Source], causes: Causes
) -> list[Outcome]:
    """Run one rule whose needs are met. A crash gives one finding and nothing else.

    What follows from a cause is counted there. A parameter that has no value for a day
    on which the rule asked for it is listed, unless the rule says itself why it did not
    run.
    """
    try:
        return list(_outcomes(rule, desk, sources, causes))
    except (Exception, SystemExit) as error:  # noqa: BLE001 -- a stranger's rule may raise anything
        return [Crash(_crash(rule, desk, error))]


def _outcomes(
    rule: Rule, desk: Desk, sources: Mapping[str, Source], causes: Causes
) -> Iterator[Outcome]:
    source = sources[rule.source].cite(rule.clause, rule.certainty)
    ground = Ground(rule.code, rule.severity, source)
    parameters, has_told = NotedParameters.of(desk.funder.parameters), False
    for said in rule.check(desk.view, desk.figures, parameters):
        if not isinstance(said, Remark | NotRun):
            raise TypeError(f"a rule yields Remark or NotRun, not {said!r}")
        variant = f"_{said.variant}" if said.variant else ""
        if isinstance(said, NotRun):
            has_told = True
            reason = reason_in_words(said, rule.code, desk.wording)
            yield NotChecked(code=rule.code, reason=reason)
        else:
            keys = (f"{rule.code}.message{variant}", f"{rule.code}.hint{variant}")
            found = desk.finding(ground, said.path, keys, said.values)
            message = with_aside(found.message, said, rule.code, desk.wording)
            finding = evolve(found, message=message)
            needs = [desk.view.in_file(need) for need in said.needs]
            if not (causes.hold_needs(rule.code, needs) or causes.hold(finding)):
                yield finding
    for name, days in () if has_told else parameters.unheld.items():
        reason = unheld_in_words(name, days, desk.funder, desk.wording)
        yield NotChecked(code=rule.code, reason=reason)


def with_aside(message: str, said: Remark, code: str, wording: Wording) -> str:
    """Say after a message what the sums behind it rightly lack."""
    if said.aside is None:
        return message
    return f"{message} {reason_in_words(said.aside, code, wording)}"


def reason_in_words(said: NotRun, code: str, wording: Wording) -> str:
    """Say why a rule did not run: in its funder's words, or the core's for its own."""
    variant = f"_{said.variant}" if said.variant else ""
    own, core = f"{code}.reason{variant}", f"left_out.{said.variant}"
    is_core = wording.has(core) and not wording.has(own)
    return wording.say(core if is_core else own, said.values)


def _crash(rule: Rule, desk: Desk, error: BaseException) -> Finding:
    where = f"{desk.funder.distribution} {desk.funder.version}"
    what = f"{type(error).__name__}: {error}"
    return Finding(
        code=CRASHED,
        severity=Severity.ERROR,
        message=desk.wording.say(
            f"{CRASHED}.message", {"rule": rule.code, "plugin": where, "error": what}
        ),
        hint=desk.wording.say(f"{CRASHED}.hint"),
        path="",
    )
