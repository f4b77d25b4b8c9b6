"""`grantkit explain`: the page of a code, or where a figure comes from."""

import datetime as dt
from pathlib import Path

import click

from grantkit.app.explaining import explain as page_of
from grantkit.cli.json_text import print_json
from grantkit.cli.options import lang_option, report_option, system_language
from grantkit.cli.terminal import console_for, line, print_wrapped
from grantkit.funders import Registry, discover


@click.command()
@click.argument("code", metavar="CODE|FILE")
@click.argument("path", required=False)
@report_option
@click.option(
    "--format",
    "output",
    type=click.Choice(("text", "json")),
    default="text",
    help="Of a figure: for people (text) or for programs (json).",
)
@lang_option
def explain(
    code: str,
    *,
    path: str | None,
    report: str | None,
    output: str,
    language: str | None,
) -> None:
    """Show the page of a code, or where a figure of a report comes from.

    Rules, boxes, problems of reading and faults of forms have codes. A figure is named
    by a project file and a path, such as figures.spending.rows[0].this_report.

    Example: grantkit explain SIF301
    """
    if path is not None:
        _explain_figure(Path(code), path, discover(), report, output, language)
        return
    if report is not None or output != "text":
        raise click.UsageError("--report and --format are for figures: give FILE PATH")
    page = page_of(code, discover(), language or system_language())
    console = console_for()
    console.print(line(f"{page.code}  {page.title}".rstrip(), "bold"))
    for heading, text in page.parts:
        console.print(line(f"\n{heading}", "bold"))
        print_wrapped(console, text, margin="    ")


def _explain_figure(  # noqa: PLR0913, PLR0917 -- what the command line says
    file: Path,
    path: str,
    registry: Registry,
    report: str | None,
    output: str,
    language: str | None,
) -> None:
    from grantkit.app.figuring import explain_figure  # noqa: PLC0415 -- pages need none
    from grantkit.app.opening import open_report  # noqa: PLC0415 -- as above

    opened = open_report(
        file,
        registry,
        as_of=dt.date.min,  # figures know no day
        report=report,
        language=language,
        fallback=system_language(),
    )
    explanation = explain_figure(opened, path)
    if output == "json":
        print_json(explanation.as_json())
        return
    console = console_for()
    for sentence in explanation.lines():
        console.print(line(sentence), soft_wrap=True)
