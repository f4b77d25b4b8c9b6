"""`grantkit convert`: a project file of the other kind."""

from pathlib import Path

import click

from grantkit.app.converting import ENDINGS
from grantkit.app.converting import convert as converted
from grantkit.app.saving import save
from grantkit.cli.options import lang_option, system_language
from grantkit.cli.refusing import usage_error
from grantkit.cli.result_text import print_target
from grantkit.funders import discover
from grantkit.workbook import is_workbook


@click.command()
@click.argument("source", type=click.Path(path_type=Path))
@click.argument("target", type=click.Path(path_type=Path))
@click.option("--force", is_flag=True, help="Replace a file that is already there.")
@lang_option
def convert(source: Path, target: Path, *, force: bool, language: str | None) -> None:
    """Turn a YAML project file into a workbook, or a workbook into YAML.

    Example: grantkit convert project.yaml project.xlsx
    """
    fallback = system_language()
    of_workbook = is_workbook(source)
    if is_workbook(target) == of_workbook and target.suffix.lower() in ENDINGS:
        key = "to_workbook_again" if of_workbook else "to_yaml_again"
        raise usage_error(key, language or fallback, file=str(source))
    content, spoken = converted(
        source, target, discover(), language=language, fallback=fallback
    )
    save(content, target, spoken, replace=force, endings=ENDINGS)
    print_target(target, spoken)
