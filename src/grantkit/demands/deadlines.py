"""When what is due is due: its number of days holds in the projects that it is for."""

from collections.abc import Iterator

from grantkit.app.deadlines import dues_of
from grantkit.demands.plugin import Plugin
from grantkit.demands.shortcoming import Shortcoming, falls_short

_DEADLINES = "deadlines.toml"


def dayless_deadlines(plugin: Plugin) -> Iterator[Shortcoming]:
    """The parameter that a deadline counts by has a value when the examples began."""
    for opened in plugin.opened:
        found = {
            due.deadline.id: due
            for report in opened.view.reports
            for due in dues_of(opened, report)
        }
        for name, due in found.items():
            if due.unheld is not None:
                yield falls_short(
                    _DEADLINES,
                    "unheld",
                    name,
                    example=opened.file.name,
                    parameter=due.deadline.days,
                    day=due.unheld,
                )
