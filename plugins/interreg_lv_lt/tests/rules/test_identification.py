"""Family 1, first part: number, title, summary and names of the project."""

from collections.abc import Callable

import pytest

from grantkit.plugin import Narrative, Text
from grantkit_interreg_lv_lt.details import Details

Said = Callable[..., list[str]]


def told(path: str, message: str | None) -> list[str]:
    """Give the one answer that is expected, or none."""
    return [] if message is None else [f"{path}: {message}"]


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        ("LLI-405", None),
        ("LLI – 405", None),
        ("LLIII-303", None),
        ("LLI405", "Projekta numurs “LLI405” neatbilst paraugam LLI-405."),
        ("LV-405", "Projekta numurs “LV-405” neatbilst paraugam LLI-405."),
    ],
)
def test_a_number_has_the_programmes_form(
    said: Said, number: str, expected: str | None
) -> None:
    """LVLT101 takes any dash; older numbers are for another rule."""
    answers = said("LVLT101", of_project={"number": number})

    assert answers == told("project.number", expected)


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        ("LLI-405", None),
        (
            "LLI-40",
            "Projekta numurā “LLI-40” ciparu skaits nav 3, kā visos zināmajos numuros.",
        ),
        (
            "LLIV-303",
            (
                "Projekta numurs “LLIV-303” izskatās pēc 2007.–2013. gada programmas "
                "numura."
            ),
        ),
    ],
)
def test_a_number_is_of_this_programme(
    said: Said, number: str, expected: str | None
) -> None:
    """LVLT102 knows the numbers of 2007-2013 and counts digits."""
    answers = said("LVLT102", of_project={"number": number})

    assert answers == told("project.number", expected)


@pytest.mark.parametrize(
    ("number", "fits"),
    [
        ("LL-00123", True),
        ("INT4300093", True),
        ("ABCDEFGHIJKL0100093", True),
        ("ABCDEFGHIJKLM0100093", False),
        ("LL-0093", False),
        ("", False),
    ],
)
def test_an_identifier_is_one_of_the_system(
    said_new: Said, number: str, *, fits: bool
) -> None:
    """LVLT103 asks for at most twelve characters and at least five digits."""
    answers = said_new("LVLT103", of_project={"number": number})

    expected = (
        f"Identifikators “{number}” nebeidzas ar vismaz pieciem projekta cipariem, vai "
        "pirms tiem ir vairāk nekā 12 rakstzīmju."
    )
    assert answers == told("project.number", None if fits else expected)


@pytest.mark.parametrize(
    ("prefix", "expected"),
    [
        ("LL-", None),
        ("LT-", "Identifikators “LL-00123” nesākas ar “LT-”."),
    ],
)
def test_an_identifier_begins_with_the_abbreviation(
    said_new: Said, prefix: str, expected: str | None
) -> None:
    """LVLT104 compares the beginning with the abbreviation that is given."""
    answers = said_new(
        "LVLT104",
        of_project={"number": "LL-00123"},
        details=Details(number_prefix=prefix),
    )

    assert answers == told("project.number", expected)


def test_without_the_abbreviation_no_beginning_is_wrong(said_new: Said) -> None:
    """LVLT104 waits until it is given."""
    answers = said_new("LVLT104", of_project={"number": "LL-00123"}, details=Details())

    assert answers == [
        (
            "not checked: Projekta datnē nav norādīts: “Programmas saīsinājums "
            "projekta numurā” (`details.number_prefix`)."
        )
    ]


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
            (
                "project.title: Teksta garums valodā “lv” ir 251 rakstzīme; sistēmā "
                "drīkst "
                "būt 250."
            )
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
            (
                f"project.title: Teksta garums valodā “lv” ir {length} {noun}; "
                f"pieteikuma "
                "veidlapā drīkstēja būt 150."
            )
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
            (
                f"report.narrative.summary: Tekstā rakstīts “{written[0]}”, bet "
                f"projektu "
                f"sauc “{written[1]}”."
            )
        ]
    )
