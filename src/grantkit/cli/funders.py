"""`grantkit funders`: what is installed."""

from collections import Counter

import click

from grantkit.cli.main import FAILED, READY
from grantkit.cli.options import lang_option, system_language
from grantkit.cli.terminal import console_for, line, print_wrapped
from grantkit.funders import BrokenPlugin, discover
from grantkit.plugin import InstalledFunder
from grantkit.wording import Wording, core_wording

MARGIN = " " * 4


@click.command()
@lang_option
def funders(*, language: str | None) -> int:
    """List the installed funders: distribution, editions, forms and rules.

    Example: grantkit funders
    """
    wording = core_wording(language or system_language())
    registry = discover()
    console = console_for()
    if not registry.funders and not registry.broken:
        console.print(line(wording.say("listing.empty")))
    for code, funder in registry.funders.items():
        name = funder.funder.name.in_language(wording.language)
        console.print(line(f"{code}  {name}", "bold"))
        for key, text in _facts(funder, wording).items():
            fact = f"{wording.say(f'listing.{key}')}: {text}"
            print_wrapped(console, fact, margin=MARGIN)
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
        f"{number} {wording.display.label('Certainty', certainty)}"
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
        "reason": plugin.reason,
    }
    return wording.say("listing.broken", values)
