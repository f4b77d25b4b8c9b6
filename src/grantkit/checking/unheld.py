"""Dated values that somebody asks for on a day on which none of them holds."""

import datetime as dt
from collections.abc import Iterable

from attrs import field, frozen

from grantkit.checking.parameter_words import days_in_words
from grantkit.model.period import Period
from grantkit.model.reference import DatedValue, Parameters
from grantkit.plugin import InstalledFunder
from grantkit.wording import Wording


@frozen
class NotedParameters(Parameters):
    """Parameters that note for which days they had no value.

    Attributes:
        unheld: Those days, by the name that was asked for.
    """

    unheld: dict[str, set[dt.date]] = field(factory=dict)

    @classmethod
    def of(cls, parameters: Parameters) -> "NotedParameters":
        """Note what is asked of some parameters from now on."""
        return cls(parameters.values, parameters.deadlines, parameters.days)

    def on(self, day: dt.date, name: str) -> DatedValue | None:
        """Find the value that holds on a day, and note the day where there is none."""
        value = super().on(day, name)
        if value is None:
            self.unheld.setdefault(name, set()).add(day)
        return value


def unheld_in_words(
    name: str, days: Iterable[dt.date], funder: InstalledFunder, wording: Wording
) -> str:
    """Say that a parameter has no value for some days, and when it has one."""
    asked = tuple(days)
    known = funder.parameters.values[name]
    values = {
        "name": name,
        "funder": funder.funder.code,
        "day": Period(min(asked), max(asked)),
        "known": ", ".join(
            days_in_words(value.since, value.until, wording) for value in known
        ),
    }
    return wording.say("unheld.parameter", values)
