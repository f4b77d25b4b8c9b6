"""How a report tells its story."""

import datetime as dt
from collections.abc import Callable
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grantkit.checks import (
    future_tense,
    missing_elements,
    mixed_quotes,
    repeated_text,
    repeats,
    vague_numbers,
)
from grantkit.plugin import (
    Activity,
    ActivityStatus,
    Annex,
    Narrative,
    Report,
    ReportKind,
    ReportView,
    Text,
)
from grantkit.testing import a_view

Told = Callable[..., list[tuple[str, dict[str, object]]]]

RESULTS = "report.narrative.results"


def telling(text: str, **more: Text) -> ReportView[object]:
    """Look at a report whose results are told in these words."""
    narrative = Narrative(results=Text.of(text), **more)
    report = Report(id="final", kind=ReportKind.FINAL, narrative=narrative)
    return a_view(reports=(report,), activities=())


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Konference tiks rīkota, un mēs turpināsim.", "tiks, turpināsim"),
        ("Tiks rīkota. Tiks slēgta. Tiks.", "Tiks"),
        ("Darbs notika, kā plānots.", None),
        ("Sākotnēji paredzēts citādi, bet izdevās.", None),
        ("Plānoti trīs semināri.", "Plānoti"),
        ("The partners will publish a guide.", "will publish"),
        ("Two visits are planned to start in May.", "are planned to"),
        ("The guide was published.", None),
    ],
)
def test_a_report_speaks_of_the_past(told: Told, text: str, word: str | None) -> None:
    """Each word is named once; a plan that is past may be mentioned."""
    assert told(future_tense(telling(text))) == (
        [(RESULTS, {"word": word})] if word else []
    )


def test_plans_for_later_and_cancelled_work_may_speak_of_the_future(
    told: Told,
) -> None:
    """Sustainability and the next period are no account of what happened."""
    later = Text.of("Darbs tiks turpināts.")
    view = telling("Izdevās.", sustainability=later, next_period=later)
    cancelled = Activity(id="A1", description=later, status=ActivityStatus.CANCELLED)
    held = Activity(id="A2", result=later)

    assert told(future_tense(view)) == []
    assert told(future_tense(a_view(activities=(cancelled, held)))) == [
        ("activities[1].result", {"word": "tiks"})
    ]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Piedalījās vairāk nekā 1 300 cilvēku.", "vairāk nekā 1 300"),
        ("Piedalījās apmēram 30, vēlāk ap 40.", "apmēram 30, ap 40"),
        ("Piedalījās 1 342 cilvēki, vairāk nekā gaidīts.", None),
        ("More than 200 families came.", "More than 200"),
        ("200 families came, more than planned.", None),
    ],
)
def test_a_report_gives_exact_numbers(told: Told, text: str, words: str | None) -> None:
    """A vague word counts only before a number."""
    assert told(vague_numbers(telling(text))) == (
        [(RESULTS, {"words": words})] if words else []
    )


@pytest.mark.parametrize(
    ("text", "second"),
    [
        ("“Viens” un “otrs”", None),
        ("“Viens” un „otrs”", "„…”"),
        ("“Viens”, „otrs” un «trešais»", "„…”, «…»"),
        ("Bez pēdiņām", None),
    ],
)
def test_a_report_uses_one_kind_of_quotation_marks(
    told: Told, text: str, second: str | None
) -> None:
    """The kind met first is the usual one."""
    assert told(mixed_quotes(telling(text))) == (
        [(RESULTS, {"first": "“…”", "second": second})] if second else []
    )


TEN = "viens divi trīs četri pieci seši septiņi astoņi deviņi desmit"


def report(name: str, month: int, text: str, partner: str | None = None) -> Report:
    """Make a report on a month."""
    return Report(
        id=name,
        kind=ReportKind.PROGRESS,
        partner=partner,
        start=dt.date(2025, month, 1),
        narrative=Narrative(results=Text.of(text)),
        annexes=(Annex(id="P1", title=Text.of(TEN)),),
    )


@pytest.mark.parametrize(
    ("before", "now", "found"),
    [
        (TEN, TEN, True),
        (TEN, TEN.upper() + ".", True),
        (TEN, f"{TEN} vienpadsmit", False),
        (TEN, "viens divi trīs četri", False),
        ("Cits teksts par citu laiku un vietu.", TEN, False),
    ],
)
def test_a_text_of_the_report_before_is_not_handed_in_again(
    told: Told, before: str, now: str, *, found: bool
) -> None:
    """Six of seven runs of five words are less than nine tenths of them."""
    reports = (report("one", 1, before), report("final", 2, now))

    answers = told(repeated_text(a_view(reports=reports), share=Decimal("0.9")))

    assert answers == ([(RESULTS, {"other": "one"})] if found else [])


def test_a_text_is_compared_with_the_report_before_of_the_same_partner(
    told: Told,
) -> None:
    """Neither other partners nor older and later reports count."""
    reports = (
        report("one", 1, TEN, "PP2"),
        report("two", 2, "Kas cits.", "PP2"),
        report("other", 3, TEN, "PP3"),
        report("final", 4, TEN, "PP2"),
        report("later", 5, TEN, "PP2"),
    )

    assert told(repeated_text(a_view(reports=reports), share=Decimal(1))) == []


def test_a_first_report_repeats_nothing(told: Told) -> None:
    """There is none before it."""
    assert told(repeated_text(a_view(), share=Decimal("0.9"))) == []


@pytest.mark.parametrize(
    ("text", "copy"),
    [
        ("Mērķis ir atbalstīt ģimenes “Bauskas” novadā.", True),
        ("mērķis ir atbalstīt ģimenes Bauskas novadā", True),
        ("Mērķis ir atbalstīt ģimenes Valmieras novadā.", False),
        ("Mērķis ir atbalstīt ģimenes.", False),
        ("", False),
    ],
)
def test_a_copy_is_told_from_a_text_of_its_own(text: str, *, copy: bool) -> None:
    """Case and quotation marks do not count; four words are no copy."""
    applied = "Mērķis ir atbalstīt ģimenes Bauskas novadā."

    assert repeats(text, applied, share=Decimal("0.9")) is copy


ELEMENTS = {
    "fonds": ("Sabiedrības integrācijas fonds", "SIF"),
    "programma": ("“Ģimenei draudzīga pašvaldība”",),
}


@pytest.mark.parametrize(
    ("text", "missing"),
    [
        ("SIF programma „Ģimenei  draudzīga pašvaldība”", ()),
        ('sabiedrības integrācijas fonds, "ģimenei draudzīga pašvaldība"', ()),
        ("Projektu atbalsta SIF.", ("programma",)),
        ("", ("fonds", "programma")),
    ],
)
def test_an_element_is_found_in_any_of_its_spellings(
    text: str, missing: tuple[str, ...]
) -> None:
    """Case, spaces and quotation marks do not count."""
    assert missing_elements(text, ELEMENTS) == missing


@given(st.text(), st.text(), st.text())
def test_what_a_text_holds_is_never_missing(before: str, part: str, after: str) -> None:
    """Whatever stands between spaces in a text is found there."""
    text = f"{before} {part} {after}."

    assert missing_elements(text, {"part": (f" {part} ",)}) == ()
