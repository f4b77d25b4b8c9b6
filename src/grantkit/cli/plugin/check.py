"""`grantkit plugin check`: what a plugin falls short of, and how far it has come."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path

import click
from rich.console import Console

from grantkit.cli.json_text import print_json
from grantkit.cli.main import ERRORS, FAILED, READY
from grantkit.cli.options import lang_option, system_language
from grantkit.cli.terminal import console_for, line, print_wrapped
from grantkit.doctor import (
    Diagnosis,
    Verdict,
    examine,
    installed_plugins,
    plugins_at,
)
from grantkit.doctor.diagnosis import PluginFinding
from grantkit.model.finding import Severity
from grantkit.wording import Wording, core_wording

FORMAT = "grantkit-plugin/1"
_CODES = {Verdict.READY: READY, Verdict.UNUSABLE: FAILED}
_STYLES = {Verdict.READY: "bold green", Verdict.OPEN: "bold yellow"}
_GROUPS = {
    "missing": Severity.ERROR,
    "open": Severity.WARNING,
    "noted": Severity.NOTE,
}
_INDENT, _MARGIN = "  ", " " * 4


@click.command()
@click.argument("path", type=click.Path(path_type=Path), required=False)
@click.option(
    "--format",
    "output",
    type=click.Choice(("text", "json")),
    default="text",
    help="For people (text) or for programs (json).",
)
@lang_option
def check(*, path: Path | None, output: str, language: str | None) -> int:
    """Say what a plugin falls short of, where, and how far it has come.

    PATH is the folder with the sources of a plugin; without it, all that are installed
    are looked at, and such as should be seen and are not.

    Example: grantkit plugin check plugins/sif_family_friendly
    """
    spoken = language or system_language()
    wording = core_wording(spoken)
    found = installed_plugins() if path is None else plugins_at(path, spoken)
    diagnoses = [examine(patient) for patient in found]
    if output == "json":
        made = [diagnosis.as_json(wording) for diagnosis in diagnoses]
        print_json({"format": FORMAT, "plugins": made})
    else:
        _print(diagnoses, wording)
    return max((_CODES.get(each.verdict, ERRORS) for each in diagnoses), default=READY)


def _print(diagnoses: Sequence[Diagnosis], wording: Wording) -> None:
    console = console_for()
    if not diagnoses:
        console.print(line(wording.say("doctor.none")))
    for number, diagnosis in enumerate(diagnoses):
        if number:
            console.print()
        _print_one(console, diagnosis, wording)


def _print_one(console: Console, diagnosis: Diagnosis, wording: Wording) -> None:
    values = {
        "code": diagnosis.code,
        "distribution": diagnosis.distribution,
        "version": diagnosis.version,
    }
    console.print(line(wording.say("doctor.title", values), "bold"), soft_wrap=True)
    shares = [
        share.sentence(wording, wording.say(f"doctor.measure.{share.measure}"))
        for share in diagnosis.shares
    ]
    _print_group(console, "complete", shares, wording)
    for key, severity in _GROUPS.items():
        findings = [each for each in diagnosis.findings if each.severity is severity]
        if findings:
            console.print(line(wording.say(f"doctor.{key}"), "bold"))
        for demand, group in groupby(findings, lambda each: each.demand):
            console.print(line(f"{_INDENT}{_demand(demand, wording)}", "bold"))
            _print_findings(console, list(group), wording)
    unasked = (
        {"demand": _demand(each.demand, wording), "reason": each.sentence(wording)}
        for each in diagnosis.unasked
    )
    lines = [wording.say("doctor.unasked_line", each) for each in unasked]
    _print_group(console, "not_checked", lines, wording)
    _print_group(console, "left", list(_left(diagnosis, wording)), wording)
    verdict = wording.say(f"doctor.verdict.{diagnosis.verdict}")
    console.print(line(verdict, _STYLES.get(diagnosis.verdict, "bold red")))


def _print_group(
    console: Console, key: str, lines: Sequence[str], wording: Wording
) -> None:
    if lines:
        console.print(line(wording.say(f"doctor.{key}"), "bold"))
    for text in lines:
        print_wrapped(console, text, margin=_INDENT * 2, first=_INDENT)


def _print_findings(
    console: Console, findings: Sequence[PluginFinding], wording: Wording
) -> None:
    """Print the findings of one demand; a cure that several share stands below them."""
    by_cure: dict[str, list[PluginFinding]] = {}
    for finding in findings:
        by_cure.setdefault(finding.shortcoming.cure(wording), []).append(finding)
    for cure, group in by_cure.items():
        page = ""
        for finding in group:
            what = finding.shortcoming.what(wording)
            print_wrapped(
                console,
                f"{finding.place}: {what}",
                margin=_MARGIN + _INDENT,
                first=_MARGIN,
            )
            page = finding.page
        told = wording.say("doctor.cure", {"cure": cure, "page": page})
        print_wrapped(console, told, "dim", margin=_MARGIN)


def _left(diagnosis: Diagnosis, wording: Wording) -> Iterator[str]:
    """Count what is left, a line for each demand and the files it concerns."""
    left = (each for each in diagnosis.findings if each.severity is not Severity.NOTE)
    for demand, group in groupby(left, lambda each: each.demand):
        findings = list(group)
        values = {
            "demand": _demand(demand, wording),
            "count": len(findings),
            "files": ", ".join(dict.fromkeys(each.file for each in findings)),
        }
        yield wording.say("doctor.left_line", values)


def _demand(name: str, wording: Wording) -> str:
    return wording.say(f"doctor.demand.{name}")
