"""`grantkit plugin`: commands for whoever writes a funder plugin."""

from collections.abc import Mapping

import click

from grantkit.cli.lazy import LazyGroup

COMMANDS: Mapping[str, str] = {
    "new": "Start a plugin: a whole distribution that keeps the contract at once.",
    "check": "Say what a plugin falls short of, where, and how far it has come.",
}
"""Each command with its short help; its code stands in the module of its name."""


@click.command(cls=LazyGroup, room=__name__, summaries=COMMANDS)
def plugin() -> None:
    """Start a funder plugin, and see it through to its publication.

    Example: grantkit plugin new village_fund
    """
