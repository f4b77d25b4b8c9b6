"""Own rules: as commands read them that help to mend them, and as a list."""

from pathlib import Path

import click
from rich.console import Console

from grantkit.checking import applied_in_words, listed_in_words
from grantkit.cli.terminal import print_wrapped
from grantkit.cli.visible import visible
from grantkit.errors import InputError
from grantkit.funders import Registry, discover
from grantkit.funders.overrides import with_overrides
from grantkit.model.own_rules import OwnRules
from grantkit.wording import Wording, core_wording

_MARGIN = " " * 4


def own_or_plain(file: Path | None, language: str) -> Registry:
    """Give the installed funders with own rules; a broken file is left out, and told.

    Args:
        file: The file of own rules, if it is named; then it must be right.
        language: Of messages.

    Raises:
        InputError: The file that is named cannot be applied.
    """
    registry = discover()
    try:
        return with_overrides(registry, Path(), language, file=file)
    except InputError as error:
        if file is not None:
            raise
        # Its first line says what is wrong with the file, the next where that begins.
        told = {"reason": " ".join(error.message.splitlines()[:2])}
        warning = core_wording(language).say("listing.without_own", told)
        click.echo(visible(warning), err=True)
        return registry


def print_own_rules(console: Console, own: OwnRules, wording: Wording) -> None:
    """List what the file changes for a funder, or say that it changes nothing."""
    listed = f"{wording.say('overrides.listed')}: {own.file}"
    head = listed if own.changes else applied_in_words(own, wording)
    print_wrapped(console, head, "yellow", margin=_MARGIN)
    for change in own.changes:
        told = listed_in_words(change, wording)
        print_wrapped(console, told, "yellow", margin=_MARGIN * 2)
