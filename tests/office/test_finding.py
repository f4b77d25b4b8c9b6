"""Where LibreOffice is looked for."""

import shutil
from pathlib import Path

import pytest

from grantkit.errors import OfficeError
from grantkit.office import find_office, finding


@pytest.fixture
def nowhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a folder that is the path, home and programs of a bare computer."""
    for variable in ("PATH", "HOME", "USERPROFILE", "PROGRAMFILES"):
        monkeypatch.setenv(variable, str(tmp_path))
    for variable in ("GRANTKIT_SOFFICE", "PROGRAMFILES(X86)", "PROGRAMW6432"):
        monkeypatch.delenv(variable, raising=False)
    monkeypatch.setattr(finding, "_LINUX", ())
    return tmp_path


def program(file: Path) -> Path:
    """Put a program there."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text("#!/bin/sh\n", "utf-8")
    file.chmod(0o755)
    return file


def test_the_path_is_searched(nowhere: Path) -> None:
    """A LibreOffice that a terminal finds is found."""
    expected = program(nowhere / "soffice")

    assert find_office("en") == expected


def test_the_variable_goes_before_the_path(
    nowhere: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Who has several says which."""
    program(nowhere / "soffice")
    expected = program(nowhere / "Mans birojs ā" / "soffice")
    monkeypatch.setenv("GRANTKIT_SOFFICE", str(expected))

    assert find_office("en") == expected


@pytest.mark.parametrize(
    "place",
    [
        "LibreOffice/program/soffice.com",
        "Applications/LibreOffice.app/Contents/MacOS/soffice",
    ],
)
def test_the_usual_places_are_searched(
    nowhere: Path, monkeypatch: pytest.MonkeyPatch, place: str
) -> None:
    """On Windows and macOS LibreOffice is not on the path."""
    monkeypatch.setattr(finding, "_WINDOWS", "LibreOffice/program/soffice.com")
    expected = program(nowhere / place)

    assert find_office("en") == expected


def test_of_two_windows_programs_the_one_that_waits_is_taken(
    nowhere: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """`soffice.exe` on the path has a twin for terminals beside it."""
    found = program(nowhere / "program" / "soffice.exe")
    twin = program(nowhere / "program" / "soffice.com")
    monkeypatch.setattr(shutil, "which", lambda _: str(found))

    assert find_office("en") == twin


@pytest.mark.usefixtures("nowhere")
@pytest.mark.parametrize(
    ("language", "sentences"),
    [
        (
            "en",
            (
                "No PDF was made: LibreOffice, which makes it, was not found on this "
                "computer.\nInstall LibreOffice, or name its program in the "
                "environment variable GRANTKIT_SOFFICE."
            ),
        ),
        (
            "lv",
            (
                "PDF nav izveidots: šajā datorā nav atrasts LibreOffice, kas to "
                "veido.\nInstalējiet LibreOffice vai norādiet tā programmu vides "
                "mainīgajā GRANTKIT_SOFFICE."
            ),
        ),
    ],
)
def test_a_computer_without_it_is_told_what_to_do(
    language: str, sentences: str
) -> None:
    """The sentence says what is missing and where to name it."""
    with pytest.raises(OfficeError) as caught:
        find_office(language)

    assert str(caught.value) == sentences


def test_a_variable_that_names_nothing_is_not_passed_over(
    nowhere: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another LibreOffice is not what was asked for."""
    program(nowhere / "soffice")
    monkeypatch.setenv("GRANTKIT_SOFFICE", "/no/soffice")

    with pytest.raises(OfficeError) as caught:
        find_office("en")

    assert str(caught.value) == (
        "No PDF was made: GRANTKIT_SOFFICE names LibreOffice's program as "
        "“/no/soffice”, and there is none.\n"
        "Give the whole path of the program `soffice`, or unset the variable."
    )
