"""Rules on the number of the project."""

from collections.abc import Callable

import pytest

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
            "Projekta numurs “LLIV-303” izskatās pēc 2007.–2013. gada programmas numura.",
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
        (None, None),
        ("LL-", None),
        ("LT-", "Identifikators “LL-00123” nesākas ar “LT-”."),
    ],
)
def test_an_identifier_begins_with_the_abbreviation(
    said_new: Said, prefix: str | None, expected: str | None
) -> None:
    """LVLT104 speaks only where the abbreviation is given."""
    answers = said_new(
        "LVLT104",
        of_project={"number": "LL-00123"},
        details=Details(number_prefix=prefix),
    )

    assert answers == told("project.number", expected)
