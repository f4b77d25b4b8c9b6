"""`grantkit check`: findings and verdict."""

import datetime as dt
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click
from attrs import frozen

from grantkit.app.check_sarif import check_sarif
from grantkit.app.checklist import checklist, texts_near_limit
from grantkit.app.comparing import Comparison, compare
from grantkit.app.judging import judge
from grantkit.app.opening import OpenedReport, open_report
from grantkit.app.saving import save
from grantkit.checking import CheckResult, Verdict
from grantkit.cli.github_text import print_github, print_refusal
from grantkit.cli.json_text import json_text
from grantkit.cli.main import ERRORS, FAILED, READY, tell
from grantkit.cli.options import (
    as_of_option,
    lang_option,
    overrides_option,
    report_option,
    system_language,
)
from grantkit.cli.refusing import usage_error
from grantkit.cli.result_text import (
    print_file,
    print_result,
    print_shared,
    print_target,
)
from grantkit.errors import GrantkitError
from grantkit.funders import Registry, discover

ENDINGS = {"html": (".html", ".htm"), "json": (".json",), "sarif": (".sarif", ".json")}
"""The formats that can be written to a file, and the endings of its name."""

_FOR_SEVERAL_FILES = ("text", "sarif", "github")
_FOR_SEVERAL_FUNDERS = ("text", "json", "sarif")


@frozen(kw_only=True)
class Order:
    """What is asked for every file, by the names of the options."""

    report: str | None
    funders: tuple[str, ...]
    output: str
    target: Path | None
    marked: Path | None
    force: bool
    overrides: Path | None
    language: str | None
    as_of: dt.date

    def judged(self, file: Path, registry: Registry) -> list["Checked"]:
        """Open a file and judge its report, by each funder that is named."""
        opened = [
            open_report(
                file,
                registry,
                as_of=self.as_of,
                report=self.report,
                funder=funder,
                language=self.language,
                fallback=system_language(),
                overrides=self.overrides,
            )
            for funder in dict.fromkeys(self.funders or (None,))
        ]
        return [(each, judge(each)) for each in opened]

    def refuse_nonsense(self, files: Sequence[Path]) -> None:
        """Refuse combinations of options that have no one outcome.

        Raises:
            InputError: Several files or funders do not go into the format, or the
                format is for the screen alone.
        """
        spoken = self.language or system_language()
        if self.target is not None and self.output not in ENDINGS:
            raise usage_error("not_to_file", spoken, formats=", ".join(ENDINGS))
        if len(files) > 1 and self.output not in _FOR_SEVERAL_FILES:
            raise usage_error("one_file", spoken, found=self.output)
        several = len(dict.fromkeys(self.funders)) > 1
        if self.marked is not None and (several or len(files) > 1):
            raise usage_error("one_marked", spoken)
        if several and (self.output not in _FOR_SEVERAL_FUNDERS or len(files) > 1):
            formats = ", ".join(_FOR_SEVERAL_FUNDERS)
            raise usage_error("several_funders", spoken, formats=formats)


Checked = tuple[OpenedReport, CheckResult]


@click.command()
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@report_option
@click.option(
    "--funder",
    "funders",
    metavar="CODE",
    multiple=True,
    help="Judge by this funder instead of the project's; may be given several times.",
)
@click.option(
    "--format",
    "output",
    type=click.Choice(("text", "html", "json", "sarif", "github")),
    default="text",
    help="For people (text, html) or for programs (json, sarif, github).",
)
@click.option(
    "-o",
    "--output",
    "target",
    type=click.Path(path_type=Path),
    help="Write html, json or sarif to this file.",
)
@click.option(
    "--mark",
    "marked",
    type=click.Path(path_type=Path),
    help="Write a copy of the workbook with each finding at its cell.",
)
@click.option("--force", is_flag=True, help="Replace a file that is already there.")
@overrides_option
@lang_option
@as_of_option
def check(files: tuple[Path, ...], **options: Any) -> int:  # noqa: ANN401 -- click's own
    """Judge reports: what is missing, and what is against the rules.

    Example: grantkit check project.yaml --report final
    """
    order = Order(**options)
    order.refuse_nonsense(files)
    registry = discover()
    codes, checked = [READY], []
    for file in dict.fromkeys(files):
        try:
            judged = order.judged(file, registry)
        except GrantkitError as error:
            codes.append(tell(error))
            if order.output == "github":
                print_refusal(str(error), str(file))
            continue
        codes += [exit_code(result) for _, result in judged]
        checked += judged
        if order.output in ("text", "github"):
            _show(judged, order, heading=file if len(files) > 1 else None)
    if checked and order.output in ENDINGS:
        _write(checked, order)
    if checked and order.marked is not None:
        _mark(checked[0], order.marked, order)
    return max(codes)


def exit_code(result: CheckResult) -> int:
    """Turn a verdict into an exit code."""
    if result.plugin_failed:
        return FAILED
    return ERRORS if result.verdict is Verdict.NOT_READY else READY


def _show(judged: Sequence[Checked], order: Order, *, heading: Path | None) -> None:
    """Print what came of one file, for people or as workflow commands."""
    opened, result = judged[0]
    if order.output == "github":
        print_github(result, opened.language)
        return
    if heading is not None:
        print_file(heading)
    if len(judged) == 1:
        print_result(opened, result, lengths=texts_near_limit(opened))
    else:
        _show_comparison(judged)


def _show_comparison(judged: Sequence[Checked]) -> None:
    comparison = _compared(judged)
    print_shared([opened for opened, _ in judged], comparison)
    for (opened, result), own in zip(judged, comparison.own, strict=True):
        click.echo()
        print_result(opened, result, own)


def _write(checked: Sequence[Checked], order: Order) -> None:
    """Write a document, to a file where one is named."""
    text = _document(checked, order.output)
    if order.target is None:
        click.echo(text, nl=not text.endswith("\n"))
        return
    language = checked[0][0].language
    ending = "" if text.endswith("\n") else "\n"
    save(
        f"{text}{ending}".encode(),
        order.target,
        language,
        replace=order.force,
        endings=ENDINGS[order.output],
    )
    print_target(order.target, language)


def _mark(checked: Checked, target: Path, order: Order) -> None:
    """Write a copy of the workbook with what was found in it."""
    from grantkit.app.marking import mark  # noqa: PLC0415 -- slow to load, and seldom needed

    opened, result = checked
    content = mark(opened, result)
    language = opened.language
    save(content, target, language, replace=order.force, endings=(".xlsx",))
    if order.output == "text":
        print_target(target, language)


def _document(checked: Sequence[Checked], output: str) -> str:
    opened, result = checked[0]
    if output == "html":
        return checklist(opened, result)
    if output == "sarif":
        return json_text(check_sarif(checked))
    if len(checked) > 1:
        return json_text(_compared(checked).as_json())
    return json_text(result.as_json())


def _compared(judged: Sequence[Checked]) -> Comparison:
    return compare([result for _, result in judged])
