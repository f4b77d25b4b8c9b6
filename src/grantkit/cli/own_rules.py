"""Own rules for the commands by which a broken file of them is mended."""

from pathlib import Path

import click

from grantkit.cli.visible import visible
from grantkit.errors import InputError
from grantkit.funders import Registry, discover
from grantkit.funders.overrides import with_overrides
from grantkit.wording import core_wording


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
