"""A marked copy: each finding at its cell, and all of them on one sheet."""

import io
from pathlib import Path
from typing import Protocol

from openpyxl import load_workbook

from grantkit.model.finding import Finding, NotChecked, Severity
from grantkit.model.source import SourceLocation
from grantkit.wording import core_wording
from grantkit.workbook.marking import Marks, mark_workbook


class Desk(Protocol):
    """What the fixture gives; see `conftest.py`."""

    file: Path
    content: bytes


def finding(code: str, sheet: str | None, cell: str | None) -> Finding:
    """Make a finding at a cell."""
    return Finding(
        code=code,
        severity=Severity.ERROR if cell else Severity.NOTE,
        message="=1+1 is missing.",
        hint="Write it.",
        path="budget[0].amount",
        location=SourceLocation(file="project.xlsx", sheet=sheet, cell=cell),
    )


MARKS = Marks(
    verdict="Not ready.",
    subject="Village fair",
    findings=(
        finding("VF1", "Budget", "F7"),
        finding("VF2", "Budget", "F7"),
        finding("VF3", None, None),
    ),
    not_checked=(NotChecked(code="VF9", reason="Nobody knows."),),
)


def test_findings_are_comments_on_their_cell(desk: Desk) -> None:
    """Two findings at one cell share its comment and its colour."""
    marked = mark_workbook(desk.content, MARKS, core_wording("en"))

    cell = load_workbook(io.BytesIO(marked))["Budget"]["F7"]
    assert cell.comment is not None
    assert cell.comment.text == (
        "ERROR VF1\n=1+1 is missing.\n→ Write it.\n\n"
        "ERROR VF2\n=1+1 is missing.\n→ Write it."
    )
    assert cell.fill.start_color.rgb == "00F4C7C3"


def test_all_findings_are_listed_with_links(desk: Desk) -> None:
    """The first sheet lists all, links to cells, and tells what was not checked."""
    marked = mark_workbook(desk.content, MARKS, core_wording("en"))

    page = load_workbook(io.BytesIO(marked)).worksheets[0]
    assert page.title == "Check"
    assert page["B2"].value == "Not ready."
    assert [page[f"B{row}"].value for row in (6, 7, 8)] == [
        "Budget!F7",
        "Budget!F7",
        "whole project",
    ]
    assert page["B6"].hyperlink.location == "'Budget'!F7"
    assert page["D6"].data_type == "s"
    assert (page["B11"].value, page["D11"].value) == ("VF9", "Nobody knows.")


def test_marking_again_replaces_the_list(desk: Desk) -> None:
    """A marked copy that is marked has one list, the new one."""
    once = mark_workbook(desk.content, MARKS, core_wording("en"))

    twice = mark_workbook(once, MARKS, core_wording("en"))

    titles = load_workbook(io.BytesIO(twice)).sheetnames
    assert [title for title in titles if title.startswith("Check")] == ["Check"]


def test_the_same_findings_give_the_same_bytes(desk: Desk) -> None:
    """Neither time nor chance gets into a marked copy."""
    wording = core_wording("en")

    assert mark_workbook(desk.content, MARKS, wording) == mark_workbook(
        desk.content, MARKS, wording
    )
