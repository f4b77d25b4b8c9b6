"""Dated numbers and words of a funder, as they are told to people."""

import datetime as dt
from collections.abc import Iterable, Mapping
from decimal import Decimal

from grantkit.model.reference import DatedValue
from grantkit.wording import Wording, measured

_CHOICES = ("Unit", "CommunicationKind")
"""Choices of the project file whose words funders list."""


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
        parts = parts_in_words(said, value.unit, wording)
        return ", ".join(f"{part}: {text}" for part, text in parts.items())
    if isinstance(said, tuple):
        return ", ".join(_labelled(said, wording))
    return _with_days(said, wording)


def parts_in_words(
    table: Mapping[str, str], unit: str, wording: Wording
) -> Mapping[str, str]:
    """Write what a table holds: a number with its unit; what has none may be a name."""
    texts = _labelled(table.values(), wording)
    return {
        part: measured(Decimal(text), unit, wording)
        if unit and text.replace(".", "", 1).isdecimal()
        else _with_days(text, wording)
        for part, text in zip(table, texts, strict=True)
    }


def _labelled(words: Iterable[str], wording: Wording) -> tuple[str, ...]:
    """Put words that are all of one choice as people know them from there."""
    given, labels = tuple(words), wording.display.labels
    for choice in _CHOICES:
        known = [labels.get(f"{choice}.{word}", "") for word in given]
        if all(known):
            return tuple(known)
    return given


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
