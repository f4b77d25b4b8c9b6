"""What only a person can confirm: which confirmations are open, and why.

An open one is a warning. So a report is never *ready* while one is open, and nobody is
kept from handing it in by something that no program can know.
"""

from collections.abc import Iterator

from attrs import frozen

from grantkit.checking.boxes import is_missing
from grantkit.checking.causes import Causes, Waiting
from grantkit.checking.desk import Desk, Ground
from grantkit.model.digest import confirmed_data
from grantkit.model.finding import Finding, Severity
from grantkit.model.path import numbered
from grantkit.model.reference import Confirmation
from grantkit.model.report import Attestation

NEVER, CLOSED = "never", ""


@frozen
class Answer:
    """What an attestation is worth.

    Attributes:
        why: Why it leaves the confirmation open, as the wording names it; empty where
            it closes it.
        path: The place that says so.
        given: The attestation.
    """

    why: str
    path: str
    given: Attestation | None = None


def open_confirmations(desk: Desk, causes: Causes) -> Iterator[Finding | Waiting]:
    """Find what nobody has confirmed yet, or not for these data.

    One that needs what is found missing is counted under that finding.
    """
    for each, answer in answers(desk):
        needs = [desk.view.in_file(need) for need in each.needs]
        if causes.hold_needs(each.code, needs):
            continue
        if lacking := _lacking(each, desk):
            yield Waiting(code=each.code, lacking=lacking)
        elif answer.why:
            yield _finding(each, answer, desk)


def answers(desk: Desk) -> Iterator[tuple[Confirmation, Answer]]:
    """Say of each confirmation that is asked for how far it is given."""
    asked = asked_of(desk)
    # The sum goes through all data, so it is taken once, and not without a need.
    data = confirmed_data(desk.view) if asked and desk.view.attestations else ""
    for each in asked:
        yield each, _answer(each, desk, data)


def asked_of(desk: Desk) -> tuple[Confirmation, ...]:
    """List the confirmations that belong to kind and edition of the report."""
    return tuple(
        each
        for each in desk.funder.confirmations
        if (not each.reports or desk.kind in each.reports)
        and desk.in_edition(each.editions)
    )


def _lacking(confirmation: Confirmation, desk: Desk) -> tuple[str, ...]:
    return tuple(
        desk.view.in_file(path)
        for need in confirmation.needs
        for path, value in desk.values(need)
        if is_missing(value)
    )


def _answer(confirmation: Confirmation, desk: Desk, data: str) -> Answer:
    """Find the attestation that closes a confirmation, or else the last one given."""
    answers = [
        _worth(path, given, desk, data)
        for path, given in numbered("attestations", desk.view.attestations)
        if given.code == confirmation.attestation
        and given.report in (None, desk.view.report.id)
    ]
    closing = (answer for answer in answers if answer.why == CLOSED)
    return next(closing, answers[-1] if answers else Answer(NEVER, "attestations"))


def _worth(path: str, given: Attestation, desk: Desk, data: str) -> Answer:
    """Judge one attestation; the first doubt about it is the one that is told."""
    on, end = given.on, desk.view.report.end
    doubts = (
        (not given.by, "nobody", path),
        (on is None, "undated", path),
        (on is not None and on > desk.view.as_of, "future", f"{path}.on"),
        (on is not None and end is not None and on < end, "early", f"{path}.on"),
        (given.data is None, "unbound", path),
        (given.data not in (None, data), "changed", f"{path}.data"),
    )
    found = (Answer(why, place, given) for doubtful, why, place in doubts if doubtful)
    return next(found, Answer(CLOSED, path, given))


def _finding(confirmation: Confirmation, answer: Answer, desk: Desk) -> Finding:
    language, given = desk.wording.language, answer.given
    cited = desk.funder.sources[confirmation.source]
    source = cited.cite(confirmation.clause, confirmation.certainty)
    ground = Ground(confirmation.code, Severity.WARNING, source)
    values = {
        "text": confirmation.text.in_language(language).rstrip("."),
        "who": confirmation.by.in_language(language),
        "code": confirmation.attestation,
        "on": None if given is None else given.on,
        "end": desk.view.report.end,
        "today": desk.view.as_of,
    }
    keys = (f"confirmation.{answer.why}", f"confirmation.{answer.why}_hint")
    return desk.finding(ground, answer.path, keys, values)
