"""`grantkit plugin new`: a whole plugin that keeps the contract at once."""

from pathlib import Path

import click

from grantkit import __version__
from grantkit.app.scaffolding import StartedPlugin, start_plugin
from grantkit.cli.options import lang_option, system_language
from grantkit.cli.visible import visible
from grantkit.funders import discover
from grantkit.scaffold.blueprint import Blueprint
from grantkit.wording import LANGUAGES, core_wording


@click.command()
@click.argument("name")
@click.option(
    "-o",
    "--output",
    metavar="FOLDER",
    type=click.Path(path_type=Path),
    help="Where to write the plugin; a folder of its name, if left out.",
)
@click.option("--code", help="Of the funder, as project files name it; the NAME.")
@click.option("--prefix", help="Of the codes of rules and boxes, such as VF.")
@click.option("--title-lv", metavar="TEXT", help="Name of the funder in Latvian.")
@click.option("--title-en", metavar="TEXT", help="Name of the funder in English.")
@click.option(
    "--form",
    metavar="BLANK",
    type=click.Path(path_type=Path),
    help="The funder's own blank form, to begin with.",
)
@click.option(
    "--language",
    "languages",
    multiple=True,
    type=click.Choice(LANGUAGES),
    help="Of the reports, the usual one first; those of the form, if left out.",
)
@lang_option
def new(  # noqa: PLR0913 -- one for each option
    name: str,
    *,
    output: Path | None,
    code: str | None,
    prefix: str | None,
    title_lv: str | None,
    title_en: str | None,
    form: Path | None,
    languages: tuple[str, ...],
    language: str | None,
) -> None:
    """Start a plugin: a whole distribution that keeps the contract at once.

    With --form its boxes are proposed from the labels and blank places of the funder's
    own form. What is in doubt is not bound, and listed in its README.

    Example: grantkit plugin new village_fund --form blank.docx
    """
    spoken = language or system_language()
    blueprint = Blueprint.of(
        name,
        code=code,
        prefix=prefix,
        lv=title_lv,
        en=title_en,
        version=__version__,
        form=form,
        languages=languages,
    )
    folder = Path(name) if output is None else output
    started = start_plugin(blueprint, folder, discover(), spoken, form=form)
    _tell(started, spoken)


def _tell(started: StartedPlugin, language: str) -> None:
    wording = core_wording(language)
    values = {
        "folder": str(started.folder),
        "boxes": len(started.boxes),
        "open": started.open_places,
        "languages": ", ".join(started.languages),
    }
    for key in ("written", "languages", "proposed", "open", "next"):
        click.echo(visible(wording.say(f"plugin_new.{key}", values)))
