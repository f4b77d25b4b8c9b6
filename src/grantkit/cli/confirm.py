"""`grantkit confirm`: the lines by which a person confirms."""

import datetime as dt
from pathlib import Path

import click

from grantkit.app.confirming import confirm as lines_of
from grantkit.app.opening import open_report
from grantkit.cli.options import (
    file_argument,
    lang_option,
    on_option,
    report_option,
    system_language,
)
from grantkit.cli.visible import visible
from grantkit.funders import discover


@click.command()
@file_argument
@click.argument("codes", metavar="CODE...", nargs=-1, required=True)
@click.option("--by", metavar="ROLE", help="Who confirms: a position, never a name.")
@on_option
@report_option
@lang_option
def confirm(  # noqa: PLR0913 -- one for each option
    file: Path,
    *,
    codes: tuple[str, ...],
    by: str | None,
    on: dt.date,
    report: str | None,
    language: str | None,
) -> None:
    """Prepare the lines by which a person confirms what no program can check.

    They are bound to the data of now: once the data change, the confirmation is open
    again. The project file itself is not touched.

    Example: grantkit confirm project.yaml true_statement --by chair
    """
    opened = open_report(
        file,
        discover(),
        as_of=on,
        report=report,
        language=language,
        fallback=system_language(),
    )
    click.echo(visible(lines_of(opened, codes, by=by)))
