"""What an organisation's own file finds beside the funder's rules.

The funder's findings are there already and stay as they are. A rule that goes by a
stricter number runs once more with it, and what it then finds at further places is the
organisation's own finding, not the funder's.
"""

from collections.abc import Iterable, Iterator, Mapping

from attrs import evolve

from grantkit.checking.boxes import empty_boxes, misfilled_boxes
from grantkit.checking.causes import Causes
from grantkit.checking.desk import Desk
from grantkit.checking.own_words import cite_own, instead_in_words
from grantkit.checking.rules import (
    Crash,
    Outcome,
    in_force,
    missing_needs,
    run_rule,
)
from grantkit.model.finding import Finding
from grantkit.model.override import Override, OverrideKind
from grantkit.model.own_rules import OwnRules
from grantkit.model.reference import DatedValue
from grantkit.plugin import Rule
from grantkit.wording import Wording

Values = tuple[DatedValue, ...]


def by_own_rules(
    desk: Desk, causes: Causes, found: Iterable[Outcome]
) -> Iterator[Finding | Crash]:
    """Find what the organisation's own boxes and stricter numbers object to.

    Args:
        desk: The report before its funder.
        causes: What holds other findings back; counted already.
        found: What the funder's rules have found.
    """
    own = desk.funder.own_rules
    if own is None:
        return
    yield from _of_boxes(desk, own, causes)
    outcomes = list(found)
    places = {(each.code, each.path) for each in outcomes if isinstance(each, Finding)}
    for outcome in _stricter(desk, own, causes):
        if isinstance(outcome, Crash):
            if outcome not in outcomes:
                yield outcome
        elif (outcome.code, outcome.path) not in places:
            yield outcome


def _of_boxes(desk: Desk, own: OwnRules, causes: Causes) -> Iterator[Finding]:
    findings = (*empty_boxes(desk, own.boxes), *misfilled_boxes(desk, own.boxes))
    for finding in findings:
        if not causes.hold(finding):
            owed = desk.changed(OverrideKind.BOX, {finding.code})
            said = {"message": finding.message}
            message = desk.wording.say("overrides.finding", said)
            yield evolve(finding, message=message, overrides=owed)


def _stricter(desk: Desk, own: OwnRules, causes: Causes) -> Iterator[Finding | Crash]:
    """Run the rules again by the stricter numbers; only those that read one count."""
    if own.parameters == desk.funder.parameters:
        return
    for rule in desk.funder.funder.rules:
        if not _can_run(rule, desk, causes):
            continue
        read = _Read(own.parameters.values)
        outcomes = _run_by(read, rule, desk, causes)
        owed = desk.changed(OverrideKind.PARAMETER, read.names)
        for outcome in outcomes if owed else ():
            if isinstance(outcome, Crash):
                yield outcome
            elif isinstance(outcome, Finding):
                owing = _owing(outcome, owed, rule, desk, causes)
                yield _told(outcome, owing, own, desk.wording)


def _can_run(rule: Rule, desk: Desk, causes: Causes) -> bool:
    needs = [desk.view.in_file(need) for need in rule.needs]
    waits = causes.hold_needs(rule.code, needs) or missing_needs(rule, desk)
    return in_force(rule, desk) and not waits


def _run_by(
    values: Mapping[str, Values], rule: Rule, desk: Desk, causes: Causes
) -> list[Outcome]:
    parameters = evolve(desk.funder.parameters, values=values)
    strict = evolve(desk, funder=evolve(desk.funder, parameters=parameters))
    return run_rule(rule, strict, desk.funder.sources, causes)


def _owing(
    finding: Finding,
    owed: tuple[Override, ...],
    rule: Rule,
    desk: Desk,
    causes: Causes,
) -> tuple[Override, ...]:
    """Keep the numbers of which one alone gives the finding; all, where none does."""
    if len(owed) == 1 or desk.funder.own_rules is None:
        return owed
    theirs, ours = desk.funder.parameters.values, desk.funder.own_rules.parameters
    alone = ((each, {**theirs, each.name: ours.values[each.name]}) for each in owed)
    return (
        tuple(
            each
            for each, values in alone
            if finding in _run_by(values, rule, desk, causes)
        )
        or owed
    )


def _told(
    finding: Finding, owed: tuple[Override, ...], own: OwnRules, wording: Wording
) -> Finding:
    """Say of a finding by stricter numbers whose they are, and whose the words."""
    is_reworded = any(
        each.kind is OverrideKind.WORDING and each.sentence == "message"
        for each in finding.overrides
    )
    key = "stricter_reworded" if is_reworded else "stricter"
    numbers = "; ".join(instead_in_words(each, wording) for each in owed)
    said = {"numbers": numbers, "message": finding.message}
    return evolve(
        finding,
        message=wording.say(f"overrides.{key}", said),
        source=cite_own(own, "; ".join(each.why for each in owed), wording),
        overrides=(*finding.overrides, *owed),
    )


class _Read(Mapping[str, Values]):
    """Values that remember which of them a rule has asked for."""

    def __init__(self, values: Mapping[str, Values]) -> None:
        """Begin with nothing asked for."""
        self._values = values
        self.names: set[str] = set()

    def __getitem__(self, name: str) -> Values:
        self.names.add(name)
        return self._values[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._values)

    def __len__(self) -> int:
        return len(self._values)
