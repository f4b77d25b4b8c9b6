"""`grantkit schema`: the JSON Schema of the project file."""

from pathlib import Path

import click

from grantkit.app.describing import schema_of
from grantkit.app.saving import save
from grantkit.cli.json_text import json_text
from grantkit.cli.options import lang_option, system_language
from grantkit.cli.result_text import print_target
from grantkit.funders import discover


@click.command()
@click.argument("funder")
@click.option(
    "-o",
    "--output",
    "target",
    type=click.Path(path_type=Path),
    help="Write to this file instead of the screen.",
)
@click.option("--force", is_flag=True, help="Replace a file that is already there.")
@lang_option
def schema(
    funder: str, *, target: Path | None, force: bool, language: str | None
) -> None:
    """Write the JSON Schema of the project file, by which editors complete and explain.

    Example: grantkit schema sif_family_friendly -o project.schema.json
    """
    spoken = language or system_language()
    text = json_text(schema_of(funder, discover(), spoken))
    if target is None:
        click.echo(text)
        return
    endings = (".json",)
    save(f"{text}\n".encode(), target, spoken, replace=force, endings=endings)
    print_target(target, spoken)
