"""`grantkit explain`: the page of a rule or a box."""

import click

from grantkit.app.explaining import explain as page_of
from grantkit.cli.options import lang_option, system_language
from grantkit.cli.terminal import console_for, line, print_wrapped
from grantkit.funders import discover


@click.command()
@click.argument("code")
@lang_option
def explain(code: str, *, language: str | None) -> None:
    """Show the page of a rule or a box: what it checks, why, and the cure.

    Example: grantkit explain SIF301
    """
    page = page_of(code, discover(), language or system_language())
    console = console_for()
    console.print(line(f"{page.code}  {page.title}".rstrip(), "bold"))
    for heading, text in page.parts:
        console.print(line(f"\n{heading}", "bold"))
        print_wrapped(console, text, margin="    ")
