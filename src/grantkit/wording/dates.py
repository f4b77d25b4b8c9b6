"""Dates in the words of a language.

CLDR's short Latvian date (`01.10.22`) is not what Latvian records use, and it knows
month names in the nominative only, so the patterns stand here.
"""

import datetime as dt
from collections.abc import Callable, Sequence
from functools import partial

NBSP = "\N{NO-BREAK SPACE}"

_LATVIAN_MONTHS = {
    "long": (
        "janvāris februāris marts aprīlis maijs jūnijs jūlijs augusts septembris "
        "oktobris novembris decembris"
    ),
    "genitive": (
        "janvāra februāra marta aprīļa maija jūnija jūlija augusta septembra "
        "oktobra novembra decembra"
    ),
    "dative": (
        "janvārim februārim martam aprīlim maijam jūnijam jūlijam augustam septembrim "
        "oktobrim novembrim decembrim"
    ),
    "locative": (
        "janvārī februārī martā aprīlī maijā jūnijā jūlijā augustā septembrī "
        "oktobrī novembrī decembrī"
    ),
}

DATE_STYLES = ("", "iso", *_LATVIAN_MONTHS)
"""What a date may be asked for: in figures, as ISO 8601, or in words by case."""


def date_writer(language: str, style: str = "") -> Callable[[dt.date], str]:
    """Find what writes dates in a style.

    It writes `01.10.2022.`, or `2022. gada 1. oktobris` for the style `long`. The
    Latvian styles `genitive`, `dative` and `locative` give the month in that case:
    no … oktobra, līdz … oktobrim, … oktobrī. Other languages have one form in words.
    """
    if style == "iso":
        return dt.date.isoformat
    if language != "lv":
        return partial(_in_words, language)
    return partial(_latvian, _LATVIAN_MONTHS[style].split()) if style else _in_figures


def _in_figures(day: dt.date) -> str:
    iso = day.isoformat()
    return f"{iso[8:]}.{iso[5:7]}.{iso[:4]}."


def _latvian(months: Sequence[str], day: dt.date) -> str:
    return f"{day.year}.{NBSP}gada {day.day}.{NBSP}{months[day.month - 1]}"


def _in_words(language: str, day: dt.date) -> str:
    from babel.dates import format_date  # noqa: PLC0415 -- slow to load

    return format_date(day, "d MMMM y", locale=language).replace(" ", NBSP)
