"""`grantkit calendar`: what is due when, and how each day was found."""

import datetime as dt
from pathlib import Path

import click

from grantkit.app.calendar import Entry, calendar_json, calendar_of, unknown_in
from grantkit.app.opening import open_report
from grantkit.app.saving import save
from grantkit.cli.json_text import print_json
from grantkit.cli.options import (
    as_of_option,
    files_argument,
    lang_option,
    overrides_option,
    system_language,
)
from grantkit.cli.refusing import usage_error
from grantkit.cli.result_text import print_target
from grantkit.cli.terminal import console_for, line, print_wrapped
from grantkit.cli.visible import visible
from grantkit.funders import discover
from grantkit.wording import core_wording

_MARGIN = " " * 4


@click.command()
@files_argument
@click.option(
    "--format",
    "output",
    type=click.Choice(("table", "json", "ics")),
    default="table",
    help="For people (table), for programs (json) or for calendars (ics).",
)
@click.option(
    "-o",
    "--output",
    "target",
    metavar="PATH",
    type=click.Path(path_type=Path),
    help="Where the .ics file goes.",
)
@click.option("--force", is_flag=True, help="Replace a file that is already there.")
@overrides_option
@lang_option
@as_of_option
def calendar(  # noqa: PLR0913 -- one for each option
    files: tuple[Path, ...],
    *,
    output: str,
    target: Path | None,
    force: bool,
    overrides: Path | None,
    language: str | None,
    as_of: dt.date,
) -> None:
    """Tell what is due when, how each day was found, and which are not known.

    Example: grantkit calendar *.yaml --format ics -o due.ics
    """
    fallback = system_language()
    if (output == "ics") != (target is not None):
        raise usage_error("calendar_file", language or fallback)
    registry = discover()
    projects = [
        open_report(
            file,
            registry,
            as_of=as_of,
            language=language,
            fallback=fallback,
            any_report=True,
            overrides=overrides,
        )
        for file in dict.fromkeys(files)
    ]
    entries, spoken = calendar_of(projects), projects[0].language
    if target is not None:
        _save(entries, target, spoken, force=force, as_of=as_of)
    elif output == "json":
        print_json(calendar_json(entries, as_of))
    else:
        _print_table(entries, spoken)


def _save(
    entries: tuple[Entry, ...],
    target: Path,
    language: str,
    *,
    force: bool,
    as_of: dt.date,
) -> None:
    from grantkit.app.calendar_file import calendar_file  # noqa: PLC0415 -- slow to load

    content = calendar_file(entries, language, as_of=as_of)
    save(content, target, language, replace=force, endings=(".ics",))
    for sentence in unknown_in(entries, language):
        click.echo(visible(sentence), err=True)
    print_target(target, language)


def _print_table(entries: tuple[Entry, ...], language: str) -> None:
    console, wording = console_for(), core_wording(language)
    console.print(line(wording.say("calendar.title"), "bold"))
    if not entries:
        print_wrapped(console, wording.say("calendar.none"))
    for entry in entries:
        day = wording.say("calendar.unknown")
        if entry.due.on is not None:
            day = wording.display.show(entry.due.on)
        console.print()
        print_wrapped(console, f"{day}  {entry.summary(wording)}", "bold")
        told = (entry.state(wording), entry.found(wording), entry.cited(wording))
        for sentence in told:
            if sentence:
                print_wrapped(console, sentence, margin=_MARGIN)
