"""`grantkit form lint`: what is wrong with a form, before any data is seen."""

from itertools import groupby
from pathlib import Path

import click
from rich.console import Console

from grantkit.app.linting import LintedForm
from grantkit.app.linting import lint as judge
from grantkit.app.saving import keep_form, save
from grantkit.cli.json_text import print_json
from grantkit.cli.main import ERRORS, READY
from grantkit.cli.options import lang_option, system_language
from grantkit.cli.result_text import MARGIN, SEVERITY_STYLES
from grantkit.cli.terminal import console_for, line, print_wrapped
from grantkit.forms import FormFault
from grantkit.funders import discover
from grantkit.model.finding import Severity
from grantkit.model.report import ReportKind
from grantkit.wording import Wording, core_wording


@click.command()
@click.argument("form", type=click.Path(path_type=Path))
@click.option(
    "--funder",
    metavar="CODE",
    help="The funder; the one whose plugin the form is part of, if left out.",
)
@click.option(
    "--report-kind",
    "kind",
    metavar="KIND",
    help="The kind of report that the form is for, if it is not the funder's own.",
)
@click.option(
    "--format",
    "output",
    type=click.Choice(("text", "json", "sarif")),
    default="text",
    help="For people (text) or for programs (json, sarif).",
)
@click.option(
    "--mark",
    type=click.Path(path_type=Path),
    help="Write a copy of the form with a Word comment at each fault.",
)
@click.option("--force", is_flag=True, help="Replace a marked copy that is there.")
@lang_option
def lint(  # noqa: PLR0913 -- one for each option
    form: Path,
    *,
    funder: str | None,
    kind: str | None,
    output: str,
    mark: Path | None,
    force: bool,
    language: str | None,
) -> int:
    """Find what is wrong with a form before any data is seen.

    Example: grantkit form lint form.docx --funder sif_family_friendly
    """
    spoken = language or system_language()
    linted = judge(form, discover(), funder=funder, kind=kind, language=spoken)
    code = READY if linted.fillable else ERRORS
    if mark is not None:
        keep_form(form, mark, spoken)
        save(linted.marked(), mark, spoken, replace=force, endings=(".docx",))
    if output == "json":
        print_json(linted.as_json())
    elif output == "sarif":
        print_json(linted.as_sarif())
    else:
        _print(linted, mark)
    return code


def _print(linted: LintedForm, mark: Path | None) -> None:
    console = console_for()
    wording = core_wording(linted.language)
    console.print(line(str(linted.file), "dim"), soft_wrap=True)
    print_wrapped(console, _judged(linted, wording))
    for family, faults in groupby(linted.faults, lambda fault: fault.number[2]):
        title = wording.say(f"lint.family.{family}")
        console.print(line(f"\n{title}", "bold"))
        for fault in faults:
            _print_fault(console, fault, wording)
    _print_verdict(console, linted, wording)
    if mark is not None:
        said = wording.say("lint.marked", {"file": str(mark)})
        console.print(line(said), soft_wrap=True)


def _judged(linted: LintedForm, wording: Wording) -> str:
    """Say for which funder and kind of report the form was judged."""
    expected = linted.expected
    if expected is None:
        return wording.say("lint.unjudged")
    values = {
        "funder": expected.funder.funder.code,
        "distribution": expected.funder.distribution,
        "version": expected.funder.version,
        "kind": ReportKind(expected.kind) if expected.kind else None,
    }
    key = "judged_any" if expected.kind is None else "judged"
    return wording.say(f"lint.{'guessed' if linted.guessed else key}", values)


def _print_fault(console: Console, fault: FormFault, wording: Wording) -> None:
    label = wording.display.label("Severity", fault.severity.value)
    head = line(f"  {label:<13}", SEVERITY_STYLES[fault.severity])
    head.append(f"{fault.number:<8}", "bold")
    head.append_text(line(fault.place.sentence(wording), "dim"))
    console.print(head, soft_wrap=True)
    sentence = fault.sentence(wording.language)
    print_wrapped(console, sentence[:1].upper() + sentence[1:], margin=MARGIN)


def _print_verdict(console: Console, linted: LintedForm, wording: Wording) -> None:
    counts = {
        f"{severity.value}s": sum(f.severity is severity for f in linted.faults)
        for severity in Severity
    }
    key, style = ("fillable", "green") if linted.fillable else ("not_fillable", "red")
    verdict = line(f"\n{wording.say(f'lint.{key}')} ", f"bold {style}")
    verdict.append(wording.say("lint.counts", counts))
    console.print(verdict)
