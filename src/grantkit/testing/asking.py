"""Asking one rule about a report, and hearing it in the words of its wording file."""

from typing import Any

from grantkit.checking.causes import Waiting
from grantkit.checking.desk import Desk
from grantkit.checking.rules import missing_needs, reason_in_words, with_aside
from grantkit.figures import figures_of
from grantkit.plugin import InstalledFunder, NotRun, Remark, ReportView
from grantkit.wording import Wording

_NO_BREAK = "\N{NO-BREAK SPACE}"


def ask_rule(
    funder: InstalledFunder, code: str, view: ReportView[Any], language: str
) -> list[str]:
    """Run one rule, whatever it needs, and write down each of its answers.

    Returns:
        `path: message` for a remark, `not checked: reason` for a rule that says it
        could not run, and for one that is silent where what it needs is missing;
        no-break spaces are plain ones, so that tests are easy to read.

    Raises:
        LookupError: The funder has no rule of the code, or the wording file lacks a
            message, a hint or a value.
    """
    wording = funder.wordings[language]
    rule = next((rule for rule in funder.funder.rules if rule.code == code), None)
    if rule is None:
        raise LookupError(f"{funder.funder.code} has no rule {code}")
    figures = figures_of(view, funder.funder.sums)
    said = rule.check(view, figures, funder.parameters)
    answers = [_in_words(each, code, wording) for each in said]
    desk = Desk(
        view=view,
        figures=figures,
        funder=funder,
        edition=None,
        wording=wording,
        locate=lambda _: None,
    )
    if not answers and (lacking := missing_needs(rule, desk)):
        waiting = desk.waiting(Waiting(code=code, lacking=lacking))
        answers.append(f"not checked: {waiting.reason}")
    return [answer.replace(_NO_BREAK, " ") for answer in answers]


def _in_words(said: Remark | NotRun, code: str, wording: Wording) -> str:
    if isinstance(said, NotRun):
        return f"not checked: {reason_in_words(said, code, wording)}"
    variant = f"_{said.variant}" if said.variant else ""
    if not wording.say(f"{code}.hint{variant}", said.values):
        text = f"{code}.hint{variant} says nothing in “{wording.language}”"
        raise LookupError(text)
    message = wording.say(f"{code}.message{variant}", said.values)
    return f"{said.path}: {with_aside(message, said, code, wording)}"
