"""`grantkit verify`: whether a rendered report still says what was rendered."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import docx
import pytest

from grantkit import __version__

Command = Callable[..., Any]
Edit = Callable[..., None]
Rewrite = Callable[[Path, str, str], None]

AS_OF = ("--as-of", "2026-01-20", "--lang", "en")
EN = ("--lang", "en")
MADE = [
    "report.docx",
    (
        "Final report “final”, rendered as of 20 January 2026 by grantkit "
        f"{__version__} with grantkit-village-fund"
    ),
    "1.0, from project.yaml.",
]


def test_what_nobody_touched_is_as_rendered(
    grantkit: Command, report: Path, project: Path
) -> None:
    """With the project file beside it too."""
    alone = grantkit("verify", report, *EN)
    beside = grantkit("verify", report, project, *EN)

    assert (alone.code, alone.err) == (beside.code, beside.err) == (0, "")
    assert alone.out.splitlines() == [
        *MADE,
        "",
        "As rendered: not a byte has changed. 11 boxes compared.",
    ]
    assert beside.out.splitlines() == [
        *MADE,
        "The project file says the same as when the report was rendered.",
        "",
        "As rendered: not a byte has changed. 11 boxes compared.",
    ]


SAVED_AGAIN = """\
1.0, from project.yaml.

Saved again by another program: every box is as rendered. Text outside of the \
boxes was not
compared. 11 boxes compared.
"""
PENDING = """\
1.0, from project.yaml.
1 tracked change is pending, and was read as accepted.

Saved again by another program: every box is as rendered. Text outside of the \
boxes was not
compared. 11 boxes compared.
"""
LOST = """\
grantkit-village-fund 1.0.
  nevar nolasīt   project.title

Dažus laukus nevar nolasīt. Atšķiras 1 no 11 laukiem.
"""
TWICE = """\
1.0, from project.yaml.
  edited          report.narrative.summary  text, under “Kopsavilkums”
    Kopsavilkums
    Found: “Svētki izdevās!.”
  stands twice    report.narrative.summary  text, under “Kopsavilkums”
    Kopsavilkums
    Found: “Svētki izdevās!.”

Edited since it was rendered. 1 of 11 boxes differs.
"""


@pytest.mark.parametrize(
    ("edits", "language", "code", "told"),
    [
        (("<w:body>", "<w:body><!-- saved -->"), "en", 0, SAVED_AGAIN),
        (
            (
                r"<w:r>(<w:t [^>]*>017</w:t>)</w:r>",
                r'<w:ins w:id="1" w:author="x"><w:r>\1</w:r></w:ins>',
            ),
            "en",
            0,
            PENDING,
        ),
        (
            (r'<w:tag w:val="project.title"/>|<w:bookmarkStart [^>]*"_gk_2"/>', ""),
            "lv",
            1,
            LOST,
        ),
        (
            (
                r"(<w:p\b[^>]*>(?:(?!</w:p>).)*Svētki izdevās)(.*?</w:p>)",
                r"\1!\2\1\2",
            ),
            "en",
            1,
            TWICE,
        ),
    ],
    ids=[
        "saving again is no edit",
        "pending changes are counted and read as accepted",
        "a box that cannot be read is named",
        "a box that is edited and copied is told twice and counted once",
    ],
)
def test_what_was_done_to_the_file_is_told(  # noqa: PLR0913 -- a table
    grantkit: Command,
    report: Path,
    edit: Edit,
    *,
    edits: tuple[str, str],
    language: str,
    code: int,
    told: str,
) -> None:
    """Boxes decide the verdict; the bytes around them only who saved the file."""
    edit(report, *edits)

    ran = grantkit("verify", report, "--lang", language)

    remarks = ran.out.splitlines()[2:]
    assert (ran.code, ran.err, remarks) == (code, "", told.splitlines())


def test_an_edit_is_told_with_its_box(
    grantkit: Command, report: Path, project: Path, edit: Edit
) -> None:
    """One character is enough; with the project file it is told what it should be."""
    edit(report, ">017<", ">018<")

    alone = grantkit("verify", report, *EN)
    beside = grantkit("verify", report, project, *EN)

    assert (alone.code, alone.err) == (beside.code, beside.err) == (1, "")
    assert alone.out.splitlines() == [
        *MADE,
        (
            "  edited          expenditure[0].document.number  text, under “Ciema "
            "fonds. Noslēguma pārskats”, table 1, row 2, cell 1"
        ),
        "    Dokumenta numurs",
        "    Found: “018”",
        "",
        "Edited since it was rendered. 1 of 11 boxes differs.",
    ]
    assert beside.out.splitlines()[4:8] == [
        "    Dokumenta numurs",
        "    Project: “017”",
        "    Found: “018”",
        "The project file says the same as when the report was rendered.",
    ]


def test_a_draft_is_called_a_draft(
    grantkit: Command, project: Path, rewrite: Rewrite
) -> None:
    """It is as it was rendered, and yet no report."""
    rewrite(project, "number: VF-2025-7", "number:")
    grantkit("render", project, "--draft", "-o", "report.docx", *AS_OF)

    ran = grantkit("verify", "report.docx", project, *EN)

    assert (ran.code, ran.err) == (0, "")
    assert ran.out.splitlines()[3:5] == [
        "This is a draft, rendered in spite of errors: not a report to hand in.",
        "The project file says the same as when the report was rendered.",
    ]


def test_the_language_is_that_of_the_report(grantkit: Command, report: Path) -> None:
    """Unless another is asked for; `check` and `render` speak it too."""
    own, asked = grantkit("verify", report), grantkit("verify", report, *EN)

    assert own.out.endswith(
        "\nNav mainīts: datne ir tieši tāda, kāda tika izveidota. "
        "Salīdzināti 11 lauki.\n"
    )
    assert asked.out.endswith("not a byte has changed. 11 boxes compared.\n")


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "theirs.docx was not made by grantkit.\n"),
        ("lv", "theirs.docx nav veidojis grantkit.\n"),
    ],
)
def test_a_file_of_somebody_else_is_a_usage_error(
    grantkit: Command, language: str, sentence: str
) -> None:
    """The code is 2, and standard output stays empty."""
    docx.Document().save("theirs.docx")

    ran = grantkit("verify", "theirs.docx", "--lang", language)

    assert (ran.code, ran.out, ran.err) == (2, "", sentence)
