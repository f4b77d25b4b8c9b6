"""`grantkit form show`: the outline of a Word form, or what changed between two."""

from pathlib import Path

import click

from grantkit.app.showing import show_changes, show_form
from grantkit.cli.options import lang_option, system_language
from grantkit.cli.refusing import usage_error
from grantkit.cli.visible import visible
from grantkit.funders import Registry, discover


@click.command()
@click.argument("form", type=click.Path(path_type=Path))
@click.argument("new", type=click.Path(path_type=Path), required=False)
@click.option(
    "--funder",
    metavar="CODE",
    help="Whose form it is; a plugin's own form needs none.",
)
@click.option(
    "--coverage",
    is_flag=True,
    help="Show who looks at each value: its box, and the rules that read it.",
)
@lang_option
def show(
    form: Path,
    *,
    new: Path | None,
    funder: str | None,
    coverage: bool,
    language: str | None,
) -> None:
    """Show what stands on a form, or what changed from FORM to NEW.

    Every line tells one thing and the same file always gives the same lines, so that
    git can compare Word files: git config diff.docx.textconv "grantkit form show"

    Example: grantkit form show form.docx --funder sif_family_friendly
    """
    spoken = language or system_language()
    registry = discover()
    if coverage:
        if new is not None:
            raise usage_error("one_form", spoken)
        _print_coverage(form, registry, spoken, funder)
        return
    if new is None:
        lines = show_form(form, registry, spoken, funder=funder)
    else:
        lines = show_changes(form, new, registry, spoken, funder=funder)
    for text in lines:
        click.echo(visible(text))


def _print_coverage(
    form: Path, registry: Registry, language: str, funder: str | None
) -> None:
    # Slow to load, and seldom asked for.
    from grantkit.cli.form.coverage_text import print_coverage  # noqa: PLC0415
    from grantkit.doctor.coverage import coverage_at  # noqa: PLC0415

    found = coverage_at(form, registry, language, funder=funder)
    print_coverage(found, language)
