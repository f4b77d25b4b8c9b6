"""`grantkit confirm`: what a person must confirm, and the lines that do it."""

import datetime as dt
from pathlib import Path

import click

from grantkit.app.confirming import confirm as lines_of
from grantkit.app.confirming import list_asked
from grantkit.app.opening import OpenedReport, open_report
from grantkit.cli.options import (
    file_argument,
    lang_option,
    on_option,
    overrides_option,
    report_option,
    system_language,
)
from grantkit.cli.terminal import console_for, line, print_wrapped
from grantkit.cli.visible import visible
from grantkit.funders import discover
from grantkit.wording import core_wording

_MARGIN = " " * 4


@click.command()
@file_argument
@click.argument("codes", metavar="[CODE|CODE=ROLE]...", nargs=-1)
@click.option(
    "--by",
    metavar="ROLE",
    help="Who confirms what names nobody itself: a position, never a name.",
)
@on_option
@report_option
@overrides_option
@lang_option
def confirm(  # noqa: PLR0913 -- one for each option
    file: Path,
    *,
    codes: tuple[str, ...],
    by: str | None,
    on: dt.date,
    report: str | None,
    overrides: Path | None,
    language: str | None,
) -> None:
    """Prepare the lines by which a person confirms what no program can check.

    They are bound to the data of now: once the data change, the confirmation is open
    again. The project file itself is not touched. Without a CODE: list what is asked
    for, and how far each is.

    Example: grantkit confirm project.yaml true_statement --by chair
    """
    opened = open_report(
        file,
        discover(),
        as_of=on,
        report=report,
        overrides=overrides,
        language=language,
        fallback=system_language(),
    )
    if codes:
        click.echo(visible(lines_of(opened, codes, by=by)))
    else:
        _print_asked(opened)


def _print_asked(opened: OpenedReport) -> None:
    console, wording = console_for(), core_wording(opened.language)
    asked = list(list_asked(opened))
    if not asked:
        print_wrapped(console, wording.say("confirm.none_asked"))
        return
    console.print(line(wording.say("confirm.asked"), "bold"))
    for each in asked:
        console.print()
        console.print(line(each.code, "bold"))
        who = wording.say("confirm.who", {"who": each.who})
        for sentence in (each.text, who, each.state):
            print_wrapped(console, sentence, margin=_MARGIN)
    console.print()
    print_wrapped(console, wording.say("confirm.how", {"file": opened.file.name}))
