"""Charts of indicators and of spending, and what is said of them."""

from collections.abc import Callable
from decimal import Decimal

import pytest
from lxml.etree import _Element as Element

from grantkit.figures.achievement import IndicatorRow, indicator_rows
from grantkit.figures.spending import Spending
from grantkit.forms.charting.chart import Chart
from grantkit.forms.charting.making import (
    MAX_CLUSTERS,
    MAX_NAME_CHARS,
    indicator_chart,
    spending_chart,
)
from grantkit.forms.charting.part import chart_part
from grantkit.forms.package.wordml import parse_xml
from grantkit.model.report import Report
from grantkit.model.results import Indicator, IndicatorValue
from grantkit.model.text import Text

NAMESPACES = {
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
}

Spent = Callable[..., Spending]

LONG = "Latviešu valodas, Latvijas vēstures un kultūras apmācību dalībnieki"


def indicator(
    code: str, name: str, target: str | None, reached: str | None
) -> Indicator:
    """Make an indicator with a value in the only report."""
    return Indicator(
        id=code,
        name=Text.of(name),
        target=None if target is None else Decimal(target),
        values=()
        if reached is None
        else (IndicatorValue(report="final", value=Decimal(reached)),),
    )


def rows_of(*indicators: Indicator) -> tuple[IndicatorRow, ...]:
    """Compute the rows of the only report."""
    report = Report(id="final")
    return indicator_rows(indicators, (report,), report)


def tree(chart: Chart) -> Element:
    """Parse the part of a chart."""
    return parse_xml(chart_part(chart))


def found(chart: Chart, path: str) -> list[str]:
    """Find texts or attributes in the part of a chart."""
    result = tree(chart).xpath(path, namespaces=NAMESPACES)
    assert isinstance(result, list)
    return [str(one) for one in result]


def plain(text: str) -> str:
    """Let no-break spaces be read."""
    return text.replace("\N{NO-BREAK SPACE}", "~")


PROGRESS = rows_of(
    indicator("R1", "Bērni & jaunieši", "3", "4"),
    indicator("R2", "Stundas", "2500", "0"),
    indicator("R3", "Lekcijas", "2", None),
    indicator("R4", "Ziedotāji", None, "19"),
    indicator("R5", "Sūdzības", "0", "1"),
)


def test_progress_of_indicators_reads_well_in_latvian() -> None:
    """The alternative text tells each value, and what the chart leaves out."""
    chart = indicator_chart(PROGRESS, "lv")

    assert chart is not None
    assert plain(chart.alternative_text) == (
        "Rādītāju izpilde procentos no mērķa: R1 Bērni & jaunieši – sasniegts 4 no 3 "
        "(133,3~%); R2 Stundas – sasniegts 0 no 2~500 (0~%); R3 Lekcijas – mērķis 2, "
        "sasniegtais nav norādīts. Diagrammā nav 2 rādītāju, kam mērķis nav noteikts "
        "vai ir nulle: R4 Ziedotāji; R5 Sūdzības."
    )


def test_progress_of_indicators_reads_well_in_english() -> None:
    """One indicator left out is one indicator, not indicators."""
    chart = indicator_chart(PROGRESS[:4], "en")

    assert chart is not None
    assert chart.alternative_text == (
        "Indicators, per cent of target achieved: R1 Bērni & jaunieši – 4 of 3 "
        "achieved (133.3%); R2 Stundas – 0 of 2,500 achieved (0%); R3 Lekcijas – "
        "target 2, value not given. Not in the chart is 1 indicator with no target, "
        "or a target of zero: R4 Ziedotāji."
    )


def test_indicators_are_shown_as_shares_of_their_targets() -> None:
    """Unlike units stand together; what is not known is a gap, and zero is zero."""
    chart = indicator_chart(PROGRESS, "lv")

    assert chart is not None
    target, achieved = chart.series
    assert chart.categories == ("R1 Bērni & jaunieši", "R2 Stundas", "R3 Lekcijas")
    assert (target.name, achieved.name) == ("Mērķis", "Sasniegts")
    assert target.numbers == (Decimal(1),) * 3
    assert achieved.numbers == (Decimal("1.33333333333333"), Decimal(0), None)
    assert (target.labelled, achieved.labelled) == (False, True)
    assert chart.number_format == "[$-426]0.0 %"


SPENDING = {
    "lv": (
        "Izlietotais budžets pa pozīcijām: 1. Personāls – plānots 12~000,00~EUR, "
        "izlietots 11~950,50~EUR; BL2 “Ceļš” – plānots 800,00~EUR, izlietots "
        "0,00~EUR. Kopā plānots 12~800,00~EUR, izlietots 11~950,50~EUR."
    ),
    "en": (
        "Budget and spending by heading: 1. Personāls – budget EUR~12,000.00, spent "
        "EUR~11,950.50; BL2 “Ceļš” – budget EUR~800.00, spent EUR~0.00. Total budget "
        "EUR~12,800.00, spent EUR~11,950.50."
    ),
}


@pytest.mark.parametrize(("language", "words"), SPENDING.items())
def test_spending_reads_well_in_each_language(
    spending: Spending, language: str, words: str
) -> None:
    """The alternative text tells each heading, and the whole."""
    chart = spending_chart(spending, language)

    assert chart is not None
    assert plain(chart.alternative_text) == words


def test_spending_stands_beside_its_budget(spending: Spending) -> None:
    """The currency is told once a series, so that the workbook tells it too."""
    chart = spending_chart(spending, "lv")

    assert chart is not None
    assert chart.categories == ("1. Personāls", "BL2 “Ceļš”")
    assert [(series.name, series.numbers) for series in chart.series] == [
        ("Plānots, EUR", (Decimal(12000), Decimal(800))),
        ("Izlietots, EUR", (Decimal("11950.50"), Decimal(0))),
    ]


def test_without_figures_there_is_no_chart(spent: Spent) -> None:
    """No target, no budget, nothing at all: nothing is drawn."""
    assert indicator_chart((), "lv") is None
    assert indicator_chart(PROGRESS[3:], "lv") is None
    assert spending_chart(spent(), "lv") is None
    assert spending_chart(spent(("1", "Personāls", "0", "5")), "lv") is None


def test_a_language_that_is_not_spoken_gets_english_words(spending: Spending) -> None:
    """The part says so too, and so the spelling is checked as English."""
    chart = spending_chart(spending, "lt")

    assert chart is not None
    assert chart.title == "Budget and spending by heading"
    assert found(chart, "//c:lang/@val") == ["en-GB"]


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        (LONG, f"R1 {LONG}"),
        (f"{LONG} un skolotāji", f"R1 {LONG} un…"),
        ("x" * 80, f"R1 {'x' * (MAX_NAME_CHARS - 4)}…"),
        ("Divas\nrindas", "R1 Divas rindas"),
        ("", "R1"),
    ],
)
def test_a_name_takes_one_line_and_is_cut_between_words(name: str, shown: str) -> None:
    """What is cut ends in an ellipsis; a word longer than the line is cut within."""
    chart = indicator_chart(rows_of(indicator("R1", name, "1", "1")), "lv")

    assert chart is not None
    assert chart.categories == (shown,)
    assert len(shown) <= MAX_NAME_CHARS


def test_a_chart_of_too_many_rows_shows_the_first_and_says_so(spent: Spent) -> None:
    """Its names keep to one line; its description counts what it does not tell."""
    many = rows_of(*(indicator(f"R{n}", LONG, "1", "1") for n in range(45)))
    headings = spent(*((str(n), LONG, "10", "5") for n in range(31)))

    progress, spending = indicator_chart(many, "lv"), spending_chart(headings, "lv")

    assert progress is not None
    assert spending is not None
    assert len(progress.categories) == len(spending.categories) == MAX_CLUSTERS
    assert progress.title == "Rādītāju izpilde procentos no mērķa (pirmie 25 no 45)"
    assert spending.title == "Izlietotais budžets pa pozīcijām (pirmās 25 no 31)"
    assert progress.categories[24] == "R24 Latviešu valodas, Latvijas…"
    assert progress.alternative_text.endswith("; un vēl 5.")
    assert len(progress.alternative_text) < 2_200
