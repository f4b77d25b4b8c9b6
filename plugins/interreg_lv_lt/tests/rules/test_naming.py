"""Rules on title, summary and the names by which texts call the project."""

from collections.abc import Callable

import pytest

from grantkit.plugin import Narrative, Text

Said = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("length", "language", "speaks"),
    [(250, "lv", False), (251, "lv", True), (251, "en", False)],
)
def test_other_languages_have_limits_too(
    said_new: Said, length: int, language: str, *, speaks: bool
) -> None:
    """LVLT105 leaves the language of the report to the boxes."""
    title = Text({language: "ā" * length})

    answers = said_new("LVLT105", of_project={"title": title})

    assert answers == (
        [
            "project.title: Teksta garums valodā “lv” ir 251 rakstzīme; sistēmā drīkst "
            "būt 250."
        ]
        if speaks
        else []
    )


@pytest.mark.parametrize(("length", "speaks"), [(150, False), (151, True), (188, True)])
def test_the_old_form_had_limits(said: Said, length: int, *, speaks: bool) -> None:
    """LVLT106 notes the published title of 188 characters, and no more than notes."""
    answers = said("LVLT106", of_project={"title": Text({"lv": "ā" * length})})

    noun = "rakstzīme" if length == 151 else "rakstzīmes"
    assert answers == (
        [
            f"project.title: Teksta garums valodā “lv” ir {length} {noun}; pieteikuma "
            "veidlapā drīkstēja būt 150."
        ]
        if speaks
        else []
    )


@pytest.mark.parametrize(
    ("field", "text", "expected"),
    [
        ("title", {"en": "A"}, []),
        ("title", {}, []),
        (
            "title",
            {"lv": "A"},
            ["project.title: Nosaukumam nav versijas angļu valodā."],
        ),
        (
            "summary",
            {"lt": "A"},
            ["project.summary: Kopsavilkumam nav versijas angļu valodā."],
        ),
    ],
)
def test_title_and_summary_are_in_english(
    said: Said, field: str, text: dict[str, str], expected: list[str]
) -> None:
    """LVLT107 passes over a text that is not there at all."""
    assert said("LVLT107", of_project={field: Text(text)}) == expected


@pytest.mark.parametrize(
    ("languages", "missing"),
    [("en lv lt", []), ("en lt", ["latviešu"]), ("en", ["latviešu", "lietuviešu"])],
)
def test_the_old_summary_is_in_three_languages(
    said: Said, languages: str, missing: list[str]
) -> None:
    """LVLT108 names each national language that is missing."""
    summary = Text(dict.fromkeys(languages.split(), "A"))

    answers = said("LVLT108", of_project={"summary": summary})

    assert answers == [
        f"project.summary: Kopsavilkumam nav versijas {name} valodā."
        for name in missing
    ]


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("Lat-Lit SOS FGA (LLI-405) went well.", None),
        ("LAT-LIT SOS FGA went well.", ("LAT-LIT SOS FGA", "Lat-Lit SOS FGA")),
        ("Project LLI 405 went well.", ("LLI 405", "LLI-405")),
        ("Room LLI-4051 was full.", None),
    ],
)
def test_texts_call_the_project_by_its_name(
    said: Said, text: str, written: tuple[str, str] | None
) -> None:
    """LVLT109 sees other capitals, dashes and spaces, and only whole words."""
    answers = said(
        "LVLT109",
        of_project={"acronym": "Lat-Lit SOS FGA", "number": "LLI-405"},
        of_report={"narrative": Narrative(summary=Text({"en": text}))},
    )

    assert answers == (
        []
        if written is None
        else [
            f"report.narrative.summary: Tekstā rakstīts “{written[0]}”, bet projektu "
            f"sauc “{written[1]}”."
        ]
    )
