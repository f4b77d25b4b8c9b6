"""`grantkit check`: findings and verdict."""

import datetime as dt
from pathlib import Path

import click

from grantkit.app.comparing import Comparison, compare
from grantkit.app.judging import judge
from grantkit.app.opening import OpenedReport, open_report
from grantkit.checking import CheckResult, Verdict
from grantkit.cli.json_text import print_json
from grantkit.cli.main import ERRORS, FAILED, READY
from grantkit.cli.options import (
    as_of_option,
    file_argument,
    lang_option,
    report_option,
    system_language,
)
from grantkit.cli.result_text import print_result, print_shared
from grantkit.funders import discover


@click.command()
@file_argument
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
    type=click.Choice(("text", "json")),
    default="text",
    help="For people (text) or for programs (json).",
)
@lang_option
@as_of_option
def check(  # noqa: PLR0913 -- one for each option
    file: Path,
    *,
    report: str | None,
    funders: tuple[str, ...],
    output: str,
    language: str | None,
    as_of: dt.date,
) -> int:
    """Judge a report: what is missing, and what is against the rules.

    Example: grantkit check project.yaml --report final
    """
    registry = discover()
    opened = [
        open_report(
            file,
            registry,
            as_of=as_of,
            report=report,
            funder=funder,
            language=language,
            fallback=system_language(),
        )
        for funder in dict.fromkeys(funders or (None,))
    ]
    results = [judge(each) for each in opened]
    if len(results) > 1:
        _show_comparison(opened, compare(results), output)
    elif output == "json":
        print_json(results[0].as_json())
    else:
        print_result(opened[0], results[0])
    return max(exit_code(result) for result in results)


def exit_code(result: CheckResult) -> int:
    """Turn a verdict into an exit code."""
    if result.plugin_failed:
        return FAILED
    return ERRORS if result.verdict is Verdict.NOT_READY else READY


def _show_comparison(
    opened: list[OpenedReport], comparison: Comparison, output: str
) -> None:
    if output == "json":
        print_json(comparison.as_json())
        return
    print_shared(opened, comparison)
    for each, result, own in zip(
        opened, comparison.results, comparison.own, strict=True
    ):
        click.echo()
        print_result(each, result, own)
