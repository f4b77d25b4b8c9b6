"""`grantkit render --draft`: written in spite of errors, and never taken for final."""

import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from lxml.etree import fromstring

Command = Callable[..., Any]

DRAFT = ("--draft", "--as-of", "2026-01-20", "--lang", "en")
FINAL = ("--as-of", "2026-01-20", "--lang", "en")


def comments_of(file: Path) -> list[str]:
    """Give what the comments of a Word file say."""
    with zipfile.ZipFile(file) as archive:
        told = fromstring(archive.read("word/comments.xml"))
    return ["\n".join("".join(p.itertext()) for p in one) for one in told]


def spoil(project: Path) -> None:
    """Leave a required box of the report empty."""
    text = project.read_text("utf-8")
    project.write_text(text.replace("number: VF-2025-7", "number:"), "utf-8")


def test_a_draft_is_written_in_spite_of_errors(
    grantkit: Command, project: Path
) -> None:
    """The exit code is that of `check`; the findings stand in the file."""
    spoil(project)

    ran = grantkit("render", project, *DRAFT)

    assert (ran.code, ran.err) == (1, "")
    assert "VF151" in ran.out
    assert ran.out.splitlines()[-1] == "Draft written: project-final-draft.docx"
    [told, *_] = comments_of(Path("project-final-draft.docx"))
    assert told == (
        "VF151, error: The box “Agreement number” is empty.\n→ Fill it in: Section 1."
    )


def test_a_draft_of_a_report_in_order_is_no_error(
    grantkit: Command, project: Path
) -> None:
    """It may be wanted for reading."""
    ran = grantkit("render", project, *DRAFT)

    assert ran.code == 0
    assert Path("project-final-draft.docx").exists()


def test_a_draft_does_not_take_the_place_of_a_report(
    grantkit: Command, project: Path
) -> None:
    """Even one that nobody has touched: only --force does that."""
    grantkit("render", project, "-o", "report.docx", *FINAL)
    before = Path("report.docx").read_bytes()

    ran = grantkit("render", project, "-o", "report.docx", *DRAFT)

    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("The file “report.docx” is already there.\n")
    assert Path("report.docx").read_bytes() == before
    assert grantkit("render", project, "-o", "report.docx", "--force", *DRAFT).code == 0


def test_a_draft_is_renewed_and_makes_way_for_the_report(
    grantkit: Command, project: Path
) -> None:
    """As long as nobody has worked on it."""
    grantkit("render", project, "-o", "report.docx", *DRAFT)

    again = grantkit("render", project, "-o", "report.docx", *DRAFT)
    final = grantkit("render", project, "-o", "report.docx", *FINAL)

    assert (again.code, final.code) == (0, 0)
    with zipfile.ZipFile("report.docx") as archive:
        assert b'state="draft"' not in archive.read("customXml/grantkit.xml")


def test_a_value_that_cannot_be_read_is_a_gap_and_a_comment(
    grantkit: Command, project: Path
) -> None:
    """The rest of the report is there."""
    text = project.read_text("utf-8")
    project.write_text(text.replace("grant: 900,00 EUR", "grant: daudz"), "utf-8")

    ran = grantkit("render", project, *DRAFT)

    assert ran.code == 1
    with zipfile.ZipFile("project-final-draft.docx") as archive:
        words = "".join(fromstring(archive.read("word/document.xml")).itertext())
    assert "[Piešķirtā summa]" in words
    assert "Ciema svētki" in words


@pytest.mark.parametrize("given", ["funder: village_fund", "reports:"])
def test_a_file_that_names_no_funder_or_report_has_no_draft(
    grantkit: Command, project: Path, given: str
) -> None:
    """There is nothing to fill."""
    text = project.read_text("utf-8")
    project.write_text(text.replace(given, "#", 1), "utf-8")

    ran = grantkit("render", project, *DRAFT)

    assert (ran.code, ran.out) == (2, "")
    assert not list(Path().glob("*.docx"))
