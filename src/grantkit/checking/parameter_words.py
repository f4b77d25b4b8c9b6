"""Dated numbers and words of a funder, as they are told to people."""

import datetime as dt
from collections.abc import Mapping
from decimal import Decimal

from grantkit.model.reference import DatedValue
from grantkit.wording import Wording, measured


def title_of_parameter(name: str, wording: Wording) -> str:
    """Give what a parameter is called in words; empty where the plugin has none."""
    title = wording.display.label("Parameter", name)
    return "" if title == name else title


def value_in_words(value: DatedValue, wording: Wording) -> str:
    """Write a number with its unit, words as they stand, a table part by part."""
    said = value.value
    if isinstance(said, Decimal):
        return measured(said, value.unit, wording)
    if isinstance(said, Mapping):
        return ", ".join(
            f"{part}: {part_in_words(text, value.unit, wording)}"
            for part, text in said.items()
        )
    return ", ".join(said) if isinstance(said, tuple) else _with_days(said, wording)


def part_in_words(text: str, unit: str, wording: Wording) -> str:
    """Write what a table holds: a number with its unit; what has none may be a name."""
    is_number = unit and text.replace(".", "", 1).isdecimal()
    return (
        measured(Decimal(text), unit, wording)
        if is_number
        else _with_days(text, wording)
    )


def _with_days(text: str, wording: Wording) -> str:
    """Write a day as people do; a data file holds it as a text."""
    try:
        day = dt.date.fromisoformat(text)
    except ValueError:
        return text
    return wording.display.show(day) if day.isoformat() == text else text


def dated(
    text: str, since: dt.date | None, until: dt.date | None, wording: Wording
) -> str:
    """Write a value with the days on which it holds, as far as it has any."""
    days = days_in_words(since, until, wording)
    return f"{text} ({days})" if days else text


def days_in_words(
    since: dt.date | None, until: dt.date | None, wording: Wording
) -> str:
    """Say from when to when something holds; empty where that is always."""
    ends = {"since": since, "until": until}
    given = [name for name, day in ends.items() if day is not None]
    return wording.say(f"unheld.{'_'.join(given)}", ends) if given else ""
