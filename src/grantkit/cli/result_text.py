"""A check's result for people: grouped by part of the report, the verdict last."""

from itertools import groupby
from pathlib import Path

from rich.console import Console

from grantkit.app.comparing import Comparison
from grantkit.app.opening import OpenedReport, about_of, title_of
from grantkit.checking import (
    CheckResult,
    TextLength,
    Verdict,
    applied_in_words,
    family_of,
    owed_in_words,
    waiting_in_words,
)
from grantkit.cli.terminal import console_for, line, print_wrapped
from grantkit.model.finding import Certainty, Finding, NotChecked, Severity
from grantkit.structuring import shown
from grantkit.wording import Wording, core_wording

SEVERITY_STYLES = {
    Severity.ERROR: "bold red",
    Severity.WARNING: "yellow",
    Severity.NOTE: "cyan",
}
MARGIN = " " * 4
VERDICT_STYLES = {
    Verdict.READY: "bold green",
    Verdict.READY_WITH_WARNINGS: "bold yellow",
    Verdict.NOT_READY: "bold red",
}


def print_result(
    opened: OpenedReport,
    result: CheckResult,
    findings: tuple[Finding, ...] | None = None,
    *,
    lengths: tuple[TextLength, ...] = (),
    to_errors: bool = False,
) -> None:
    """Print findings, what was not checked, and the verdict.

    Args:
        opened: The report.
        result: What came of checking it.
        findings: Those to print, if not all; the verdict is that of all.
        lengths: Texts near or beyond their limits.
        to_errors: Whether to write to standard error.
    """
    told = result.findings if findings is None else findings
    console = console_for(to_errors=to_errors)
    wording = core_wording(opened.language)
    _print_head(console, opened, result, wording)
    for family, members in groupby(told, lambda f: family_of(f.code)):
        console.print(line(f"\n{wording.say(f'family.{family}')}", "bold"))
        for finding in members:
            _print_finding(console, finding, wording)
    if result.not_checked:
        _print_not_checked(console, result.not_checked, wording)
    if lengths:
        _print_lengths(console, lengths, wording)
    _print_verdict(console, result, wording)


def print_shared(opened: list[OpenedReport], comparison: Comparison) -> None:
    """Print first what every funder finds, each place once."""
    console = console_for()
    wording = core_wording(opened[0].language)
    funders = ", ".join(result.funder.code for result in comparison.results)
    values = {"count": len(comparison.shared), "funders": funders}
    console.print(line(wording.say("terminal.shared", values), "bold"))
    for findings in comparison.shared:
        first, *others = findings
        _print_finding(console, first, wording)
        codes = ", ".join(each.code for each in others if each.code != first.code)
        if codes:
            also = wording.say("terminal.also", {"codes": codes})
            print_wrapped(console, also, "dim", margin=MARGIN)


def print_written(
    opened: OpenedReport,
    result: CheckResult,
    target: Path,
    unprinted: tuple[str, ...],
    *,
    draft: bool = False,
) -> None:
    """Print the verdict, the name of the file, and texts that it has no place for."""
    console = console_for()
    wording = core_wording(opened.language)
    for finding in result.findings:
        _print_finding(console, finding, wording)
    if result.not_checked:
        _print_not_checked(console, result.not_checked, wording)
    _print_verdict(console, result, wording)
    if unprinted:
        values = {"paths": ", ".join(unprinted)}
        print_wrapped(console, wording.say("terminal.unprinted", values), "yellow")
    print_target(target, opened.language, draft=draft)


def print_target(target: Path, language: str, *, draft: bool = False) -> None:
    """Print the name of a file that was written."""
    key = "draft.written" if draft else "terminal.written"
    sentence = core_wording(language).say(key, {"file": str(target)})
    _print_unwrapped(console_for(), sentence)


def print_file(file: Path, *, to_errors: bool = False) -> None:
    """Print, between several project files, which one is spoken of next."""
    console = console_for(to_errors=to_errors)
    console.print()
    _print_unwrapped(console, str(file), "bold")


def print_not_written(opened: OpenedReport) -> None:
    """Say that a report with errors was not written."""
    wording = core_wording(opened.language)
    console_for(to_errors=True).print(line(wording.say("terminal.not_written"), "bold"))


def _print_head(
    console: Console, opened: OpenedReport, result: CheckResult, wording: Wording
) -> None:
    _print_unwrapped(console, str(opened.file), "dim")
    console.print(line(title_of(opened), "bold"))
    console.print(line(about_of(opened)))
    judge = result.funder
    key = "terminal.judged" if judge.edition is None else "terminal.judged_edition"
    values = {
        "as_of": result.as_of,
        "funder": judge.code,
        "distribution": judge.distribution,
        "version": judge.version,
        "edition": judge.edition,
    }
    print_wrapped(console, wording.say(key, values))


def _print_finding(console: Console, finding: Finding, wording: Wording) -> None:
    severity = finding.severity
    label = wording.display.label("Severity", severity.value)
    head = line(f"  {label:<13}", SEVERITY_STYLES[severity])
    head.append(f"{finding.code:<8}", "bold")
    head.append_text(line(str(finding.location or ""), "dim"))
    console.print(head, soft_wrap=True)
    print_wrapped(console, finding.message, margin=MARGIN)
    if finding.hint:
        print_wrapped(console, f"→ {finding.hint}", "green", margin=MARGIN)
    for remark in _fine_print(finding, wording):
        print_wrapped(console, remark, "dim", margin=MARGIN)


def _fine_print(finding: Finding, wording: Wording) -> list[str]:
    """Say path, box, source and what waits for the finding, as far as known."""
    remarks = []
    if finding.path:
        remarks.append(wording.say("terminal.path", {"path": finding.path}))
    if finding.box is not None:
        values = {"label": finding.box.label, "place": finding.box.place}
        remarks.append(wording.say("terminal.box", values))
    if finding.source is not None and finding.source.certainty is not Certainty.OWN:
        source = ", ".join(
            filter(None, (finding.source.document, finding.source.clause))
        )
        values = {"source": source, "certainty": finding.source.certainty}
        remarks.append(wording.say("terminal.source", values))
    remarks += [owed_in_words(each, wording) for each in finding.overrides]
    if finding.causes:
        remarks.append(waiting_in_words(finding, wording))
    return remarks


def _print_not_checked(
    console: Console, items: tuple[NotChecked, ...], wording: Wording
) -> None:
    title = f"{wording.say('terminal.not_checked')} ({len(items)})"
    console.print(line(f"\n{title}", "bold"))
    for item in items:
        first = f"  {item.code:<8}"
        print_wrapped(console, item.reason, margin=" " * len(first), first=first)


def _print_lengths(
    console: Console, texts: tuple[TextLength, ...], wording: Wording
) -> None:
    """Print how much of its limit each text uses, and where it overflows."""
    console.print(line(f"\n{wording.say('checklist.lengths.title')}", "bold"))
    for text in texts:
        unit, values = text.counting.unit, {"used": text.used, "limit": text.limit}
        used = wording.say(f"checklist.lengths.used_{unit}", values)
        print_wrapped(console, f"{text.box.label}: {used}", margin="  ")
        if text.overrun:
            beyond = shown(" ".join(text.overrun.split()))
            remark = wording.say("checklist.lengths.beyond", {"beyond": beyond})
            print_wrapped(console, remark, "dim", margin=MARGIN)


def _print_verdict(console: Console, result: CheckResult, wording: Wording) -> None:
    verdict = line(
        f"\n{wording.say(f'terminal.{result.verdict.value}')} ",
        VERDICT_STYLES[result.verdict],
    )
    verdict.append(wording.say("terminal.counts", result.counts))
    console.print(verdict)
    if result.own_rules is not None:
        applied = applied_in_words(result.own_rules, wording)
        print_wrapped(console, applied, "bold yellow")


def _print_unwrapped(console: Console, text: str, style: str = "") -> None:
    """Print a file name or place whole, so that it can be copied."""
    console.print(line(text, style), soft_wrap=True)
