"""`grantkit render`: the funder's Word form, filled."""

import datetime as dt
from pathlib import Path

import click

from grantkit.app.judging import judge
from grantkit.app.opening import open_report
from grantkit.app.rendering import render as fill
from grantkit.app.rendering import unprinted
from grantkit.app.saving import save
from grantkit.checking import Verdict
from grantkit.cli.check import exit_code
from grantkit.cli.options import (
    as_of_option,
    file_argument,
    funder_option,
    lang_option,
    report_option,
    system_language,
)
from grantkit.cli.result_text import print_not_written, print_result, print_written
from grantkit.forms import is_unaltered
from grantkit.funders import discover


@click.command()
@file_argument
@report_option
@funder_option
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    help="Where to write; <project file>-<report>.docx here if left out.",
)
@click.option(
    "--form",
    type=click.Path(path_type=Path),
    help="The form to fill, if not the funder's usual one.",
)
@click.option("--force", is_flag=True, help="Replace a file that somebody has changed.")
@lang_option
@as_of_option
def render(  # noqa: PLR0913 -- one for each option
    file: Path,
    *,
    report: str | None,
    funder: str | None,
    output: Path | None,
    form: Path | None,
    force: bool,
    language: str | None,
    as_of: dt.date,
) -> int:
    """Fill the funder's Word form with a report that has no errors.

    Example: grantkit render project.yaml -o report.docx
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
    if result.verdict is Verdict.NOT_READY:
        print_result(opened, result, to_errors=True)
        print_not_written(opened)
        return exit_code(result)
    target = output or Path(f"{file.stem}-{opened.view.report.id}.docx")
    document = fill(opened, form=form)
    replace = force or is_unaltered(target)
    save(document, target, opened.language, replace=replace, endings=(".docx",))
    print_written(opened, result, target, unprinted(opened, form=form))
    return exit_code(result)
