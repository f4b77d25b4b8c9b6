"""A check's result as workflow commands, which GitHub shows beside changed lines."""

from pathlib import PurePath

import click

from grantkit.checking import CheckResult, applied_in_words, owed_in_words
from grantkit.cli.visible import visible
from grantkit.model.finding import Finding, Severity
from grantkit.wording import Wording, core_wording

_COMMANDS = {
    Severity.ERROR: "error",
    Severity.WARNING: "warning",
    Severity.NOTE: "notice",
}
_IN_TEXT = {"%": "%25", "\n": "%0A"}
_IN_VALUE = {**_IN_TEXT, ":": "%3A", ",": "%2C"}


def print_github(result: CheckResult, language: str) -> None:
    """Print a command for each finding; the verdict and what was not checked last."""
    wording = core_wording(language)
    for finding in result.findings:
        click.echo(_command(finding, wording))
    for item in result.not_checked:
        title = f"{wording.say('terminal.not_checked')}: {item.code}"
        click.echo(_written("notice", item.reason, {"title": title}))
    click.echo(_verdict(result, wording))


def print_refusal(message: str, file: str) -> None:
    """Print a command for a file that cannot be read at all."""
    place = {"file": PurePath(file).as_posix()}
    click.echo(_written("error", message, place))


def _command(finding: Finding, wording: Wording) -> str:
    place: dict[str, str] = {}
    location = finding.location
    if location is not None:
        place["file"] = PurePath(location.file).as_posix()
        numbers = {"line": location.line, "col": location.column}
        place |= {name: str(n) for name, n in numbers.items() if n is not None}
    place["title"] = finding.code
    where = "" if location is None or location.sheet is None else f" ({location})"
    owed = (owed_in_words(each, wording) for each in finding.overrides)
    message = "\n".join(
        filter(None, (f"{finding.message}{where}", finding.hint, *owed))
    )
    return _written(_COMMANDS[finding.severity], message, place)


def _written(name: str, message: str, properties: dict[str, str]) -> str:
    given = ",".join(
        f"{key}={_escaped(value, _IN_VALUE)}" for key, value in properties.items()
    )
    return f"::{name} {given}::{_escaped(message, _IN_TEXT)}"


def _escaped(text: str, signs: dict[str, str]) -> str:
    return "".join(signs.get(sign, sign) for sign in visible(text))


def _verdict(result: CheckResult, wording: Wording) -> str:
    verdict = wording.say(f"terminal.{result.verdict.value}")
    told = [verdict, wording.say("terminal.counts", result.counts)]
    if result.own_rules is not None:
        told.append(applied_in_words(result.own_rules, wording))
    return " ".join(told)
