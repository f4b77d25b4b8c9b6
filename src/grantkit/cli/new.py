"""`grantkit new`: a starter project file, or a workbook to fill."""

from pathlib import Path

import click

from grantkit.app.saving import save
from grantkit.app.starting import new_project, new_workbook
from grantkit.cli.options import lang_option, system_language
from grantkit.cli.refusing import usage_error
from grantkit.cli.result_text import print_target
from grantkit.funders import discover
from grantkit.model.report import ReportKind

WORKBOOK, ENDINGS = ".xlsx", (".yaml", ".yml", ".xlsx")


@click.command()
@click.argument("funder")
@click.argument("file", type=click.Path(path_type=Path))
@click.option(
    "--report-kind",
    "kind",
    type=click.Choice([kind.value for kind in ReportKind]),
    help="For a workbook: the report whose boxes are marked; the fullest if left out.",
)
@click.option("--force", is_flag=True, help="Replace a file that is already there.")
@lang_option
def new(
    funder: str, file: Path, *, kind: str | None, force: bool, language: str | None
) -> None:
    """Make a starter project file with every required box, explained.

    What rules and the form read beside these stands there as a comment.
    A name that ends in .xlsx gives a workbook to be filled in Excel.

    Example: grantkit new sif_family_friendly project.yaml
    """
    spoken = language or system_language()
    if file.suffix.lower() == WORKBOOK:
        content = new_workbook(funder, discover(), spoken, kind)
    elif kind is not None:
        raise usage_error("only_workbook", spoken)
    else:
        content = new_project(funder, discover(), spoken).encode()
    save(content, file, spoken, replace=force, endings=ENDINGS)
    print_target(file, spoken)
