"""`grantkit form`: commands for whoever makes or mends a Word form."""

from collections.abc import Mapping

import click

from grantkit.cli.lazy import LazyGroup

COMMANDS: Mapping[str, str] = {
    "lint": "Find what is wrong with a form before any data is seen.",
    "show": "Show what stands on a form, or what changed between two.",
    "tag": "Bind a form: marks become controls, blank places get their boxes.",
}
"""Each command with its short help; its code stands in the module of its name."""


@click.command(cls=LazyGroup, room=__name__, summaries=COMMANDS)
def form() -> None:
    """Judge, show and prepare the Word forms that reports are printed on.

    Example: grantkit form lint form.docx --funder sif_family_friendly
    """
