"""Family 4: indicators, and numbers told in words."""

from collections.abc import Callable
from decimal import Decimal

import pytest

from grantkit.model.report import Narrative
from grantkit.plugin import Indicator, IndicatorValue, Report, ReportKind, Text

Said = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("target", "value", "noted"),
    [
        (Decimal(1300), None, True),
        (Decimal(1300), Decimal(0), False),
        (Decimal(1300), Decimal(1300), False),
        (None, None, False),
    ],
)
def test_a_planned_indicator_has_a_value(
    said: Said, target: Decimal | None, value: Decimal | None, *, noted: bool
) -> None:
    """Zero is a value; without a plan nothing is missing."""
    reached = IndicatorValue(report="final", value=value)
    indicator = Indicator(
        id="r1", name=Text.of("Bērni"), target=target, values=(reached,)
    )
    expected = (
        "indicators[0].values: Rādītājam “Bērni” plānotā vērtība ir 1 300, bet "
        "sasniegtā nav norādīta."
    )

    assert said("SIF401", indicators=(indicator,)) == ([expected] if noted else [])


@pytest.mark.parametrize(
    ("told", "words"),
    [
        ("Palīdzēts vairāk nekā 1300 bērniem.", "vairāk nekā 1300"),
        ("Ieradās apmēram 30 vecāki un ap 10 bērnu.", "apmēram 30, ap 10"),
        ("Palīdzēts 1312 bērniem.", None),
        ("Vairāk nekā jebkad agrāk.", None),
        ("Apkalpoti 10 bērni kap 5.", None),
    ],
)
def test_a_final_report_gives_exact_numbers(
    said: Said, told: str, words: str | None
) -> None:
    """Only a number after such a word is a guess."""
    narrative = Narrative(results=Text.of(told))
    report = Report(id="final", kind=ReportKind.FINAL, narrative=narrative)
    expected = f"report.narrative.results: Skaitlis nosaukts aptuveni: {words}."

    assert said("SIF402", report=report) == ([expected] if words else [])
