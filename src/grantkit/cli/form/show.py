"""`grantkit form show`: the outline of a Word form, or what changed between two."""

from pathlib import Path

import click

from grantkit.app.showing import show_changes, show_form
from grantkit.cli.options import lang_option, system_language
from grantkit.cli.visible import visible
from grantkit.funders import discover


@click.command()
@click.argument("form", type=click.Path(path_type=Path))
@click.argument("new", type=click.Path(path_type=Path), required=False)
@click.option(
    "--funder",
    metavar="CODE",
    help="Whose form it is; a plugin's own form needs none.",
)
@lang_option
def show(
    form: Path, *, new: Path | None, funder: str | None, language: str | None
) -> None:
    """Show what stands on a form, or what changed from FORM to NEW.

    Every line tells one thing and the same file always gives the same lines, so that
    git can compare Word files: git config diff.docx.textconv "grantkit form show"

    Example: grantkit form show form.docx --funder sif_family_friendly
    """
    spoken = language or system_language()
    registry = discover()
    if new is None:
        lines = show_form(form, registry, spoken, funder=funder)
    else:
        lines = show_changes(form, new, registry, spoken, funder=funder)
    for text in lines:
        click.echo(visible(text))
