"""`grantkit explain`: the page of a code, or where a figure comes from."""

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING

import click

from grantkit.app.explaining import codes_beginning
from grantkit.app.explaining import explain as pages_of
from grantkit.checking import Page
from grantkit.cli.json_text import print_json
from grantkit.cli.options import (
    lang_option,
    overrides_option,
    report_option,
    system_language,
)
from grantkit.cli.own_rules import own_or_plain
from grantkit.cli.refusing import usage_error
from grantkit.cli.terminal import console_for, line, print_wrapped
from grantkit.funders import Registry, discover
from grantkit.wording import core_wording

if TYPE_CHECKING:
    from grantkit.app.opening import OpenedReport

_PROJECT_FILES = (".yaml", ".yml", ".xlsx")
_MARGIN = " " * 4


@click.command()
@click.argument("code", metavar="CODE|NAME|FILE")
@click.argument("path", required=False)
@report_option
@click.option(
    "--format",
    "output",
    type=click.Choice(("text", "json")),
    default="text",
    help="Of a figure: for people (text) or for programs (json).",
)
@overrides_option
@lang_option
def explain(  # noqa: PLR0913 -- one for each option
    code: str,
    *,
    path: str | None,
    report: str | None,
    output: str,
    overrides: Path | None,
    language: str | None,
) -> None:
    """Show the page of a code, or where a figure of a report comes from.

    Rules, boxes, problems of reading and faults of forms have codes; the beginning of
    codes, such as SIF3 or GK, lists them. Numbers that rules go by, deadlines, what a
    person confirms, editions and funders have names. A figure is named by a project
    file and a path, such as figures.spending.rows[0].this_report; without a path all
    figures are listed.

    Example: grantkit explain SIF301
    """
    spoken = language or system_language()
    is_file = Path(code).suffix.lower() in _PROJECT_FILES
    if overrides is not None and (is_file or path is not None):
        raise usage_error("only_codes", spoken)
    if path is not None:
        if not is_file and not Path(code).exists():
            raise usage_error("code_with_path", spoken, code=code)
        _explain_figure(Path(code), path, discover(), report, output, language)
        return
    if is_file and output == "text":
        _list_figures(_opened(Path(code), discover(), report, language))
        return
    if report is not None or output != "text":
        raise usage_error("only_figures", spoken)
    registry = own_or_plain(overrides, spoken)
    alike = codes_beginning(code, registry, spoken)
    for each, title in alike:
        head = f"{each}  "
        print_wrapped(console_for(), title, margin=" " * len(head), first=head)
    found = () if alike else pages_of(code, registry, spoken)
    for number, page in enumerate(found):
        _print_page(page, after_another=number > 0)


def _print_page(page: Page, *, after_another: bool) -> None:
    console = console_for()
    head = f"{page.code}  {page.title}".rstrip()
    if after_another:
        console.print()
    print_wrapped(console, head, "bold")
    for heading, text in page.parts:
        console.print(line(f"\n{heading}", "bold"))
        print_wrapped(console, text, margin=_MARGIN)


def _explain_figure(  # noqa: PLR0913, PLR0917 -- what the command line says
    file: Path,
    path: str,
    registry: Registry,
    report: str | None,
    output: str,
    language: str | None,
) -> None:
    from grantkit.app.figuring import explain_figure  # noqa: PLC0415 -- pages need none

    explanation = explain_figure(_opened(file, registry, report, language), path)
    if output == "json":
        print_json(explanation.as_json())
        return
    console = console_for()
    for sentence in explanation.lines():
        console.print(line(sentence), soft_wrap=True)


def _opened(
    file: Path, registry: Registry, report: str | None, language: str | None
) -> "OpenedReport":
    from grantkit.app.opening import open_report  # noqa: PLC0415 -- pages need none

    return open_report(
        file,
        registry,
        as_of=dt.date.min,  # figures know no day
        report=report,
        language=language,
        fallback=system_language(),
        own_rules=False,  # figures go by no rules
    )


def _list_figures(opened: "OpenedReport") -> None:
    """Print the figures that can be explained, each with its path."""
    from grantkit.app.listing import list_figures  # noqa: PLC0415 -- as above

    console, wording = console_for(), core_wording(opened.language)
    table = ""
    for group in list_figures(opened):
        if group.table != table:
            table = group.table
            console.print(line(f"\n{table}", "bold"))
        name = group.name or wording.say("figure.whole")
        console.print(line(name), soft_wrap=True)
        for figure in group.figures:
            shown = f"{_MARGIN}{figure.path}  {figure.printed}"
            console.print(line(shown), soft_wrap=True)
    console.print()
    how = wording.say("figure.how", {"file": opened.file.name})
    console.print(line(how), soft_wrap=True)
