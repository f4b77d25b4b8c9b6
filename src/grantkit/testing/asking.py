"""Asking one rule about a report, and hearing it in the words of its wording file."""

from typing import Any

from grantkit.checking.rules import reason_in_words, with_aside
from grantkit.figures import figures_of
from grantkit.plugin import InstalledFunder, NotRun, ReportView

_NO_BREAK = "\N{NO-BREAK SPACE}"


def ask_rule(
    funder: InstalledFunder, code: str, view: ReportView[Any], language: str
) -> list[str]:
    """Run one rule, whatever it needs, and write down each of its answers.

    Returns:
        `path: message` for a remark, `not checked: reason` for a rule that says it
        could not run; no-break spaces are plain ones, so that tests are easy to read.

    Raises:
        LookupError: The funder has no rule of the code, or the wording file lacks a
            message, a hint or a value.
    """
    wording = funder.wordings[language]
    rule = next((rule for rule in funder.funder.rules if rule.code == code), None)
    if rule is None:
        raise LookupError(f"{funder.funder.code} has no rule {code}")
    figures = figures_of(view, funder.funder.sums)
    answers = []
    for said in rule.check(view, figures, funder.parameters):
        if isinstance(said, NotRun):
            reason = reason_in_words(said, code, wording)
            answers.append(f"not checked: {reason}")
        else:
            variant = f"_{said.variant}" if said.variant else ""
            wording.say(f"{code}.hint{variant}", said.values)
            message = wording.say(f"{code}.message{variant}", said.values)
            message = with_aside(message, said, code, wording)
            answers.append(f"{said.path}: {message}")
    return [answer.replace(_NO_BREAK, " ") for answer in answers]
