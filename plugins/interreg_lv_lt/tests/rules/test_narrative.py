"""Family 6, first half: what the report tells, and how long."""

import datetime as dt
from collections.abc import Callable

import pytest

from grantkit.plugin import (
    IndicatorValue,
    Narrative,
    Report,
    TargetGroup,
    Text,
    WorkPackageProgress,
)
from grantkit_interreg_lv_lt.details import Details, Term

Said = Callable[..., list[str]]

TOLD = "The partners trained forty specialists of five municipalities in the period."


@pytest.mark.parametrize(
    ("report", "text", "speaks"),
    [("p1", "Visited.", False), ("p1", " ", True), ("p2", "Visited.", True)],
)
def test_no_target_group_is_passed_over(
    said: Said, report: str, text: str, *, speaks: bool
) -> None:
    """LVLT601 wants a word in this very report."""
    value = IndicatorValue(report=report, explanation=Text.of(text))
    group = TargetGroup(name=Text.of("audžuģimenes"), values=(value,))

    answers = said("LVLT601", of_project={"target_groups": (group,)})

    message = (
        "project.target_groups[0].values: Pārskatā nekas nav teikts par mērķa grupu "
        "“audžuģimenes”."
    )
    assert answers == ([message] if speaks else [])


@pytest.mark.parametrize(
    ("language", "speaks"), [("en", False), ("lv", True), ("lt", True)]
)
def test_a_report_is_in_english(said: Said, language: str, *, speaks: bool) -> None:
    """LVLT602 refuses the national languages."""
    answers = said("LVLT602", of_report={"language": language})

    message = f"Pārskata valoda ir “{language}”, bet pārskatus raksta angļu valodā."
    assert answers == ([f"report.language: {message}"] if speaks else [])


@pytest.mark.parametrize(
    ("text", "speaks"),
    [(TOLD, True), (f"In May: {TOLD}", False), ("All went well.", False)],
)
def test_each_report_tells_of_its_own_period(
    said: Said, text: str, *, speaks: bool
) -> None:
    """LVLT603 measures how much is the same as before."""
    before = Report(
        id="p0",
        start=dt.date(2018, 1, 1),
        language="en",
        narrative=Narrative(summary=Text.of(TOLD)),
    )

    answers = said(
        "LVLT603",
        earlier=(before,),
        of_report={"narrative": Narrative(summary=Text.of(text))},
    )

    message = "Teksts gandrīz sakrīt ar pārskata “p0” tekstu."
    assert answers == ([f"report.narrative.summary: {message}"] if speaks else [])


@pytest.mark.parametrize(
    ("summary", "problems", "speaks"),
    [
        ("CIDP was drafted.", "CIDP came late.", False),
        ("CIDP was drafted.", "BIAP came late.", True),
        ("CIDPs were drafted.", "BIAP came late.", False),
    ],
)
def test_one_thing_has_one_abbreviation(
    said: Said, summary: str, problems: str, *, speaks: bool
) -> None:
    """LVLT604 knows the abbreviations of the sample project."""
    term = Term(name=Text.of("bērna plāns"), abbreviations=("BIAP", "CIDP"))
    narrative = Narrative(summary=Text.of(summary), problems=Text.of(problems))

    answers = said(
        "LVLT604",
        details=Details(glossary=(term,)),
        of_report={"narrative": narrative},
    )

    message = "Pārskatā jēdzienam “bērna plāns” ir vairāki saīsinājumi: BIAP, CIDP."
    assert answers == ([f"report.narrative.problems: {message}"] if speaks else [])


@pytest.mark.parametrize(
    ("story", "expected"),
    [
        ({"en": "It began.", "lv": "Sākās."}, []),
        (
            {"en": "It began."},
            ["report.narrative.story: Projekta stāsts ir tikai angļu valodā."],
        ),
        (
            {"lv": "Sākās."},
            [
                (
                    "report.narrative.story: Noslēguma pārskatā nav projekta stāsta "
                    "angļu "
                    "valodā."
                )
            ],
        ),
    ],
)
def test_a_closing_report_has_two_stories(
    said_new: Said, story: dict[str, str], expected: list[str]
) -> None:
    """LVLT605 wants English and another language."""
    narrative = Narrative(story=Text(story))

    answers = said_new("LVLT605", of_report={"closing": True, "narrative": narrative})

    assert answers == expected


@pytest.mark.parametrize(
    ("text", "length"),
    [("ā" * 2000, None), ("ā" * 2001, 2001), ("\N{PARTY POPPER}" * 1001, 2002)],
)
def test_a_work_package_takes_2000_characters(
    said_new: Said, text: str, length: int | None
) -> None:
    """LVLT606 counts UTF-16 units."""
    told = WorkPackageProgress(id="1", progress=Text({"en": text}))

    answers = said_new("LVLT606", of_report={"work_packages": (told,)})

    noun = "rakstzīme" if length == 2001 else "rakstzīmes"
    assert answers == (
        []
        if length is None
        else [
            (
                f"report.work_packages[0].progress: Darba paketes 1 gaitas garums ir "
                f"{length // 1000} {length % 1000:03d} {noun}; projekta pārskatā "
                f"drīkst "
                "būt 2 000."
            )
        ]
    )


@pytest.mark.parametrize(
    ("limit", "expected"),
    [
        (
            None,
            (
                "not checked: Projekta datnē nav norādīts: “Teksta lauka garums "
                "vecajā sistēmā” (`details.text_limit`)."
            ),
        ),
        (3, None),
        (
            2,
            (
                "report.narrative.summary: Teksta garums ir 3 rakstzīmes; sistēmā "
                "drīkst būt 2."
            ),
        ),
    ],
)
def test_the_old_systems_limit_is_the_users(
    said: Said, limit: int | None, expected: str | None
) -> None:
    """LVLT607 judges nothing until a limit is given."""
    narrative = Narrative(summary=Text({"en": "abc"}))

    answers = said(
        "LVLT607",
        details=Details(text_limit=limit),
        of_report={"narrative": narrative},
    )

    assert answers == ([] if expected is None else [expected])
