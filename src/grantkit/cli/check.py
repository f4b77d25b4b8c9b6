"""`grantkit check`: findings and verdict."""

import datetime as dt
import json
from pathlib import Path

import click

from grantkit.app.judging import judge
from grantkit.app.opening import open_report
from grantkit.checking import CheckResult, Verdict
from grantkit.cli.main import ERRORS, FAILED, READY
from grantkit.cli.options import (
    as_of_option,
    file_argument,
    funder_option,
    lang_option,
    report_option,
    system_language,
)
from grantkit.cli.result_text import print_result
from grantkit.funders import discover


@click.command()
@file_argument
@report_option
@funder_option
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
    funder: str | None,
    output: str,
    language: str | None,
    as_of: dt.date,
) -> int:
    """Judge a report: what is missing, and what is against the rules.

    Example: grantkit check project.yaml --report final
    """
    opened = open_report(
        file,
        discover(),
        as_of=as_of,
        report=report,
        funder=funder,
        language=language,
        fallback=system_language(),
    )
    result = judge(opened)
    if output == "json":
        click.echo(json.dumps(result.as_json(), ensure_ascii=False, indent=2))
    else:
        print_result(opened, result)
    return exit_code(result)


def exit_code(result: CheckResult) -> int:
    """Turn a verdict into an exit code."""
    if result.plugin_failed:
        return FAILED
    return ERRORS if result.verdict is Verdict.NOT_READY else READY
