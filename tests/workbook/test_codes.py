"""Codes of the funder's: cells show its words for them, and both are understood."""

import io
from pathlib import Path

import pytest
from attrs import evolve
from openpyxl import Workbook, load_workbook

from grantkit.loading import structure_project
from grantkit.model.progress import HorizontalConcern
from grantkit.plugin import InstalledFunder
from grantkit.testing import a_project
from grantkit.wording import Wording
from grantkit.workbook.choices import code_words
from grantkit.workbook.reading import read_workbook
from grantkit.workbook.words import Asker
from grantkit.workbook.writing import write_workbook

WORDS = {
    "lv": {"words.fair_play": "godīga spēle", "words.a": "viens", "words.b": "viens"},
    "en": {"words.fair_play": "fair play"},
}


def worded(fund: InstalledFunder) -> InstalledFunder:
    """Give the fund words for codes."""

    def labelled(wording: Wording, language: str) -> Wording:
        labels = {**wording.display.labels, **WORDS[language]}
        return evolve(wording, display=evolve(wording.display, labels=labels))

    wordings = {code: labelled(each, code) for code, each in fund.wordings.items()}
    return evolve(fund, wordings=wordings)


def content_of(fund: InstalledFunder, code: str) -> bytes:
    """Write a project with one horizontal concern."""
    project = a_project()
    report = evolve(project.reports[0], horizontal=(HorizontalConcern(code=code),))
    asker = Asker(funder=fund, language="lv", kind="final")
    return write_workbook(evolve(project, reports=(report,)), asker)


def book_of(fund: InstalledFunder, code: str) -> Workbook:
    """Open what was written."""
    return load_workbook(io.BytesIO(content_of(fund, code)))


def read(fund: InstalledFunder, file: Path) -> str:
    """Give the code that is read."""
    tree = read_workbook(file, "en", lambda _: fund)
    loaded = structure_project(tree, fund.funder.details, "en")
    return loaded.project.reports[0].horizontal[0].code


def test_a_cell_shows_the_word_for_a_code(fund: InstalledFunder) -> None:
    """Nobody who fills a workbook has to know codes."""
    page = book_of(worded(fund), "fair_play")["Horizontālie principi"]

    assert page["C7"].value == "godīga spēle"


def test_a_word_that_two_codes_share_is_not_used() -> None:
    """What would be read as another code is shown bare."""
    wording = Wording.empty("lv")
    labelled = evolve(
        wording, display=evolve(wording.display, labels=dict(WORDS["lv"]))
    )

    assert code_words(("a", "fair_play"), labelled) == {
        "a": "a",
        "godīga spēle": "fair_play",
    }


@pytest.mark.parametrize(
    "typed", ["godīga spēle", "Godīga  spēle", "fair play", "fair_play"]
)
def test_a_code_is_read_from_its_word_in_any_language(
    fund: InstalledFunder, tmp_path: Path, typed: str
) -> None:
    """The code itself will do too."""
    book = book_of(worded(fund), "fair_play")
    book["Horizontālie principi"]["C7"].value = typed
    file = tmp_path / "project.xlsx"
    book.save(file)

    assert read(worded(fund), file) == "fair_play"


def test_a_code_without_a_word_stays_as_it_is(
    fund: InstalledFunder, tmp_path: Path
) -> None:
    """What the funder has no word for is nobody's mistake."""
    file = tmp_path / "project.xlsx"
    file.write_bytes(content_of(worded(fund), "Peace"))

    assert read(worded(fund), file) == "Peace"


def test_confirmations_are_chosen_in_words(fund: InstalledFunder) -> None:
    """The list offers what the funder asks to be confirmed."""
    book = book_of(fund, "fair_play")
    (choice,) = (
        each
        for each in book["Apliecinājumi"].data_validations.dataValidation
        if str(each.sqref).startswith("B7")
    )

    sheet, _, area = str(choice.formula1).partition("!")
    first = area.replace("$", "").partition(":")[0]
    assert book[sheet.strip("'")][first].value == "fair_was_held"
