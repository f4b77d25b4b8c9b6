"""How a value of each type is written, and in which styles."""

from datetime import date, datetime
from decimal import Decimal

import pytest

from grantkit.model.money import Money, Percent
from grantkit.model.period import Dates, Period
from grantkit.model.report import Report, ReportKind
from grantkit.model.text import Text
from grantkit.wording import Display, core_wording, styles_of

DAY, LAST = date(2022, 10, 1), date(2023, 8, 31)

WRITTEN = [
    (True, "", "jā", "yes"),
    (False, "", "nē", "no"),
    (DAY, "", "01.10.2022.", "1\u00a0October\u00a02022"),
    (DAY, "iso", "2022-10-01", "2022-10-01"),
    (DAY, "long", "2022.\u00a0gada 1.\u00a0oktobris", "1\u00a0October\u00a02022"),
    (Dates(start=DAY), "", "01.10.2022.", "1\u00a0October\u00a02022"),
    (Dates(end=DAY), "", "01.10.2022.", "1\u00a0October\u00a02022"),
    (Dates(start=DAY, end=DAY), "", "01.10.2022.", "1\u00a0October\u00a02022"),
    (Dates(), "", "", ""),
    (
        Period(DAY, LAST),
        "",
        "01.10.2022. – 31.08.2023.",
        "1\u00a0October\u00a02022 – 31\u00a0August\u00a02023",
    ),
    (
        Period(DAY, LAST),
        "long",
        "2022.\u00a0gada 1.\u00a0oktobris – 2023.\u00a0gada 31.\u00a0augusts",
        "1\u00a0October\u00a02022 – 31\u00a0August\u00a02023",
    ),
    (Decimal("1300.5"), "", "1\u00a0300,5", "1,300.5"),
    (1300, "", "1\u00a0300", "1,300"),
    (2012, "plain", "2012", "2012"),
    (
        Money(Decimal("19851.44"), "EUR"),
        "",
        "19\u00a0851,44\u00a0EUR",
        "EUR\u00a019,851.44",
    ),
    (Money(Decimal("19851.44"), "EUR"), "amount", "19\u00a0851,44", "19,851.44"),
    (Percent(Decimal(15)), "", "15\u00a0%", "15%"),
    ("2022.LV/ĢDP_NVO/7", "", "2022.LV/ĢDP_NVO/7", "2022.LV/ĢDP_NVO/7"),
    (ReportKind.FINAL, "", "noslēguma pārskats", "final report"),
    (Text({"lv": "Ģimenes", "en": "Families"}), "", "Ģimenes", "Families"),
    (Text.of("Ģimenes"), "", "Ģimenes", "Ģimenes"),
    (Text({"lv": "Ģimenes", "en": "Families 👪"}), "length", "7", "11"),
    ("a" * 1200, "length", "1\u00a0200", "1,200"),
]


@pytest.mark.parametrize(("value", "style", "lv", "en"), WRITTEN)
def test_each_type_is_written_in_each_language(
    value: object, style: str, lv: str, en: str
) -> None:
    """Every value of the model has one look for each style and language."""
    assert core_wording("lv").display.show(value, style) == lv
    assert core_wording("en").display.show(value, style) == en


@pytest.mark.parametrize(
    ("of", "styles"),
    [
        (bool, ("",)),
        (date, ("", "iso", "long", "genitive", "dative", "locative")),
        (Dates, ("", "long")),
        (Decimal, ("",)),
        (int, ("", "plain")),
        (Money, ("", "amount")),
        (Percent, ("",)),
        (Period, ("", "long")),
        (str, ("", "label", "length")),
        (ReportKind, ("",)),
        (Text, ("", "length")),
        (Report, None),
        (datetime, None),
        (float, None),
        (None, None),
        (tuple[str, ...], None),
    ],
)
def test_a_type_lists_its_styles(of: object, styles: tuple[str, ...] | None) -> None:
    """A form is told beforehand which formats fit; `float` is never written."""
    assert styles_of(of) == styles


@pytest.mark.parametrize(
    ("value", "style", "text"),
    [
        (DAY, "loud", "date has no style 'loud'"),
        (Money(Decimal(1), "EUR"), "long", "Money has no style 'long'"),
        (Report(id="r"), "", "Report has no style ''"),
        (1.5, "", "float has no style ''"),
        (None, "", "NoneType has no style ''"),
    ],
)
def test_a_value_is_not_written_in_a_strange_style(
    value: object, style: str, text: str
) -> None:
    """A style that the type does not have is refused, and so is a strange type."""
    with pytest.raises(TypeError) as refusal:
        core_wording("lv").display.show(value, style)

    assert str(refusal.value) == text


def test_a_choice_without_a_word_is_written_as_it_is() -> None:
    """A missing label is visible, not blank."""
    assert core_wording("lv").display.label("ReportKind", "weekly") == "weekly"


def test_a_word_of_the_funders_own_can_be_labelled() -> None:
    """The style `label` gives the funder's words for it, where its wording has them."""
    display = Display(language="lv", labels={"words.web": "tīmekļvietne"})

    assert display.show("web") == "web"
    assert display.show("web", "label") == "tīmekļvietne"
    assert display.show("radio", "label") == "radio"
