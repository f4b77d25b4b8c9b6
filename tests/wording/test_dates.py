"""Dates in figures, and in words by case."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grantkit.wording.dates import DATE_STYLES, date_writer

# Month by month: what is it, of what, until what, in what.
MONTHS = [
    ("janvāris", "janvāra", "janvārim", "janvārī"),
    ("februāris", "februāra", "februārim", "februārī"),
    ("marts", "marta", "martam", "martā"),
    ("aprīlis", "aprīļa", "aprīlim", "aprīlī"),
    ("maijs", "maija", "maijam", "maijā"),
    ("jūnijs", "jūnija", "jūnijam", "jūnijā"),
    ("jūlijs", "jūlija", "jūlijam", "jūlijā"),
    ("augusts", "augusta", "augustam", "augustā"),
    ("septembris", "septembra", "septembrim", "septembrī"),
    ("oktobris", "oktobra", "oktobrim", "oktobrī"),
    ("novembris", "novembra", "novembrim", "novembrī"),
    ("decembris", "decembra", "decembrim", "decembrī"),
]


def test_a_latvian_date_is_written_in_figures() -> None:
    """Two digits, two digits, four digits, and a point after each."""
    assert date_writer("lv")(date(2022, 10, 1)) == "01.10.2022."


@pytest.mark.parametrize(("month", "cases"), list(enumerate(MONTHS, start=1)))
def test_a_latvian_month_is_declined(month: int, cases: tuple[str, ...]) -> None:
    """Each month has its four cases, and no line breaks within the date."""
    day = date(2022, month, 1)

    styles = ("long", "genitive", "dative", "locative")
    written = [date_writer("lv", style)(day) for style in styles]

    assert written == [f"2022.\u00a0gada 1.\u00a0{case}" for case in cases]


def test_an_english_date_is_in_words_whatever_the_style() -> None:
    """English months have one form."""
    written = {
        date_writer("en", style)(date(2022, 10, 1))
        for style in DATE_STYLES
        if style != "iso"
    }

    assert written == {"1\u00a0October\u00a02022"}


@pytest.mark.parametrize("language", ["lv", "en"])
def test_an_iso_date_knows_no_language(language: str) -> None:
    """The style `iso` is for machines."""
    assert date_writer(language, "iso")(date(2022, 10, 1)) == "2022-10-01"


@given(st.dates())
def test_no_part_of_a_date_is_lost(day: date) -> None:
    """A date in figures has eight digits, whatever the year."""
    written = date_writer("lv")(day)

    assert written == f"{day:%d.%m.}{day.year:04}."
