"""`grantkit new`: a starter project file."""

from pathlib import Path

import click

from grantkit.app.explaining import new_project
from grantkit.app.saving import save
from grantkit.cli.options import lang_option, system_language
from grantkit.cli.visible import visible
from grantkit.funders import discover


@click.command()
@click.argument("funder")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--force", is_flag=True, help="Replace a file that is already there.")
@lang_option
def new(funder: str, file: Path, *, force: bool, language: str | None) -> None:
    """Make a starter project file with every required box, explained.

    Example: grantkit new sif_family_friendly project.yaml
    """
    spoken = language or system_language()
    text = new_project(funder, discover(), spoken)
    save(text.encode(), file, spoken, replace=force, endings=(".yaml", ".yml"))
    click.echo(visible(str(file)))
