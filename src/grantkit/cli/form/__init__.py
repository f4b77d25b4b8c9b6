"""`grantkit form`: commands for whoever makes or mends a Word form."""

from collections.abc import Mapping

import click

from grantkit.cli.lazy import LazyGroup

COMMANDS: Mapping[str, str] = {}
"""Each command with its short help; its code stands in the module of its name."""


@click.command(cls=LazyGroup, room=__name__, summaries=COMMANDS)
def form() -> None:
    """Judge, show and prepare the Word forms that reports are printed on.

    Example: grantkit form lint form.docx --funder sif_family_friendly
    """
