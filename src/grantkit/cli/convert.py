"""`grantkit convert`: a project file of the other kind."""

from pathlib import Path

import click

from grantkit.app.converting import ENDINGS
from grantkit.app.converting import convert as converted
from grantkit.app.saving import save
from grantkit.cli.options import lang_option, system_language
from grantkit.cli.result_text import print_target
from grantkit.funders import discover


@click.command()
@click.argument("source", type=click.Path(path_type=Path))
@click.argument("target", type=click.Path(path_type=Path))
@click.option("--force", is_flag=True, help="Replace a file that is already there.")
@lang_option
def convert(source: Path, target: Path, *, force: bool, language: str | None) -> None:
    """Turn a YAML project file into a workbook, or a workbook into YAML.

    Example: grantkit convert project.yaml project.xlsx
    """
    content, spoken = converted(
        source, target, discover(), language=language, fallback=system_language()
    )
    save(content, target, spoken, replace=force, endings=ENDINGS)
    print_target(target, spoken)
