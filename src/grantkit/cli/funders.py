"""`grantkit funders`: what is installed, and what changes between editions."""

import datetime as dt
from collections import Counter
from pathlib import Path

import click
from click.core import ParameterSource

from grantkit.app.edition_effects import editions_json, effects_on
from grantkit.app.editions import compare_editions
from grantkit.cli.edition_text import print_editions
from grantkit.cli.json_text import print_json
from grantkit.cli.main import FAILED, READY
from grantkit.cli.options import (
    LANGUAGES,
    as_of_option,
    lang_option,
    overrides_option,
    report_option,
    system_language,
)
from grantkit.cli.own_rules import own_or_plain, print_own_rules
from grantkit.cli.refusing import usage_error
from grantkit.cli.terminal import console_for, line, print_wrapped
from grantkit.funders import BrokenPlugin, Registry, discover
from grantkit.plugin import InstalledFunder
from grantkit.wording import Wording, core_wording

MARGIN = " " * 4


@click.command()
@click.argument("file", required=False, type=click.Path(path_type=Path))
@click.option(
    "--diff",
    nargs=2,
    metavar="EDITION EDITION",
    help="Tell what changes between two editions; with FILE, what of it touches it.",
)
@report_option
@click.option(
    "--format",
    "output",
    type=click.Choice(("text", "json")),
    default="text",
    help="Of --diff: for people (text) or for programs (json).",
)
@overrides_option
@lang_option
@as_of_option
def funders(  # noqa: PLR0913 -- one for each option
    *,
    file: Path | None,
    diff: tuple[str, str] | None,
    report: str | None,
    output: str,
    overrides: Path | None,
    language: str | None,
    as_of: dt.date,
) -> int:
    """List the installed funders, or tell what changes between two editions.

    Example: grantkit funders --diff interreg_lv_lt:2014_2020 2021_2027
    """
    spoken = language or system_language()
    given = _given("as_of")
    if diff is None:
        if file is not None or report is not None or output != "text" or given:
            raise usage_error("diff_only", spoken)
        return _list(own_or_plain(overrides, spoken), core_wording(spoken))
    if any(name.startswith("-") for name in diff):
        raise usage_error("one_edition", _meant(diff, file) or spoken)
    if overrides is not None:
        raise usage_error("diff_without_overrides", spoken)
    if file is None and (report is not None or given):
        raise usage_error("diff_without_file", spoken)
    registry = discover()
    editions = compare_editions(*diff, registry, spoken)
    effects = None
    if file is not None:
        effects = effects_on(
            file, registry, editions, as_of=as_of, report=report, language=spoken
        )
    if output == "json":
        print_json(editions_json(editions, effects))
    else:
        print_editions(editions, effects, spoken)
    return READY


def _given(option: str) -> bool:
    """Say whether an option that has a default stands on the command line."""
    source = click.get_current_context().get_parameter_source(option)
    return source is ParameterSource.COMMANDLINE


def _meant(diff: tuple[str, str], file: Path | None) -> str | None:
    """Find the language where --lang was taken for an edition."""
    return str(file) if diff[-1] == "--lang" and str(file) in LANGUAGES else None


def _list(registry: Registry, wording: Wording) -> int:
    console = console_for()
    if not registry.funders and not registry.broken:
        console.print(line(wording.say("listing.empty")))
    for code, funder in registry.funders.items():
        name = funder.funder.name.in_language(wording.language)
        console.print(line(f"{code}  {name}", "bold"))
        for key, text in _facts(funder, wording).items():
            fact = f"{wording.say(f'listing.{key}')}: {text}"
            print_wrapped(console, fact, margin=MARGIN)
        if funder.own_rules is not None:
            print_own_rules(console, funder.own_rules, wording)
    for plugin in registry.broken:
        console.print(line(plugin.code, "bold red"))
        print_wrapped(console, _broken(plugin, wording), "red", margin=MARGIN)
    return FAILED if registry.broken else READY


def _facts(funder: InstalledFunder, wording: Wording) -> dict[str, str]:
    none = wording.say("listing.none")
    forms = ", ".join(path.name for path in funder.forms.values())
    editions = ", ".join(edition.code for edition in funder.editions)
    certainties = Counter(rule.certainty.value for rule in funder.funder.rules)
    counted = (
        wording.say(f"listing.{certainty}", {"count": number})
        for certainty, number in certainties.items()
    )
    rules = f"{len(funder.funder.rules)} ({', '.join(counted)})"
    return {
        "distribution": f"{funder.distribution} {funder.version}",
        "editions": editions or none,
        "forms": forms or none,
        "rules": rules if funder.funder.rules else none,
        "boxes": str(len(funder.boxes)) if funder.boxes else none,
    }


def _broken(plugin: BrokenPlugin, wording: Wording) -> str:
    values = {
        "distribution": plugin.distribution,
        "version": plugin.version,
        "reason": plugin.reason(wording, most=len(plugin.flaws)),
    }
    return wording.say("listing.broken", values)
