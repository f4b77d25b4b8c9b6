"""`grantkit form tag`: a Word form with its bindings written."""

from pathlib import Path

import click

from grantkit.app.saving import keep_form, save
from grantkit.app.tagging import tag as bind
from grantkit.cli.main import ERRORS, READY
from grantkit.cli.options import lang_option, system_language
from grantkit.cli.visible import visible
from grantkit.forms.tagging import tagging_lines
from grantkit.funders import discover
from grantkit.wording import core_wording


@click.command()
@click.argument("form", type=click.Path(path_type=Path))
@click.option("--funder", metavar="CODE", required=True, help="Whose form it is.")
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    required=True,
    help="Where to write the form with its bindings.",
)
@click.option("--accept", is_flag=True, help="Bind doubtful places to their best box.")
@click.option("--force", is_flag=True, help="Replace a file that is there already.")
@lang_option
def tag(  # noqa: PLR0913 -- one for each option
    form: Path,
    *,
    funder: str,
    output: Path,
    accept: bool,
    force: bool,
    language: str | None,
) -> int:
    """Bind a form: typed marks become content controls, blank places get their boxes.

    What is doubtful is listed and left alone, unless --accept is given; so are marks
    that are wrong.

    Example: grantkit form tag form.docx --funder sif_family_friendly -o bound.docx
    """
    spoken = language or system_language()
    wording = core_wording(spoken)
    tagged = bind(form, discover(), spoken, funder=funder, accept=accept)
    keep_form(form, output, spoken)
    save(tagged.document, output, spoken, replace=force, endings=(".docx",))
    for text in tagging_lines(tagged, wording, accept=accept):
        click.echo(visible(text))
    click.echo(visible(wording.say("tag.written", {"file": str(output)})))
    return ERRORS if tagged.faults else READY
