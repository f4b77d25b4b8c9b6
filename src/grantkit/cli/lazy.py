"""A group of commands of which each is imported only when it is called."""

from collections.abc import Mapping
from importlib import import_module
from typing import Any

import click


class LazyGroup(click.Group):
    """A group that knows its commands by name and short help alone.

    `--help` and `--version` so load nothing but click.
    """

    def __init__(
        self,
        *,
        room: str,
        summaries: Mapping[str, str],
        **settings: Any,  # noqa: ANN401 -- click's own
    ) -> None:
        """Take the package in which the module of each command stands.

        Args:
            room: The package; the module and the command have the command's name.
            summaries: The short help of each command, in the order of the work.
            settings: For click.
        """
        super().__init__(**settings)
        self.room = room
        self.summaries = summaries

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 -- click's signature
        """List the commands in the order of the work."""
        return list(self.summaries)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 -- click's signature
        """Import the module of a command."""
        if cmd_name not in self.summaries:
            return None
        command = getattr(import_module(f"{self.room}.{cmd_name}"), cmd_name)
        return command if isinstance(command, click.Command) else None

    def format_commands(
        self, ctx: click.Context, formatter: click.HelpFormatter
    ) -> None:
        """List the commands without importing any."""
        del ctx
        with formatter.section("Commands"):
            formatter.write_dl(list(self.summaries.items()))
