"""`grantkit verify` with a project file: whether that still says the same."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import docx
import pytest

Command = Callable[..., Any]
Edit = Callable[..., None]
Rewrite = Callable[[Path, str, str], None]

AS_OF = ("--as-of", "2026-01-20", "--lang", "en")
EN = ("--lang", "en")
MANIFEST = "customXml/grantkit.xml"


OTHER = """\
  other data      report.narrative.summary  text, under “Kopsavilkums”
    Kopsavilkums
    Project: “Svētki izdevās lieliski.”
    Found: “Svētki izdevās.”
The project file has changed since the report was rendered.

As rendered: not a byte has changed. Not what the project file says now. 1 of \
11 boxes differs.
"""
ADDED = """\
  other data      activities[0].title  text, under “Ciema fonds. Noslēguma pārskats”
    Project: “Talka”
    Found: “Svētki laukumā”
  not there       activities[1].title  text, under “Ciema fonds. Noslēguma pārskats”
    Project: “Svētki laukumā”
The project file has changed since the report was rendered.

As rendered: not a byte has changed. Not what the project file says now. 1 of \
11 boxes differs. 1
more box would be there if it were rendered now.
"""
NOT_PRINTED = """\
The project file has changed since the report was rendered, but nothing that this \
report prints.

As rendered: not a byte has changed. 11 boxes compared.
"""


@pytest.mark.parametrize(
    ("change", "code", "told"),
    [
        (("Svētki izdevās.", "Svētki izdevās lieliski."), 1, OTHER),
        (
            ("- id: A1", "- {id: A0, title: Talka, status: completed}\n  - id: A1"),
            1,
            ADDED,
        ),
        (("target: 100", "target: 110"), 0, NOT_PRINTED),
    ],
    ids=[
        "what it says now stands beside what the report says",
        "boxes of a new element are counted apart",
        "what the report does not print makes no difference",
    ],
)
def test_other_data_are_told_box_by_box(  # noqa: PLR0913 -- a table
    grantkit: Command,
    report: Path,
    project: Path,
    rewrite: Rewrite,
    *,
    change: tuple[str, str],
    code: int,
    told: str,
) -> None:
    """Nobody has to render anew to see what has changed in the project."""
    rewrite(project, *change)

    ran = grantkit("verify", report, project, *EN)

    remarks = ran.out.splitlines()[3:]
    assert (ran.code, ran.err, remarks) == (code, "", told.splitlines())


def test_how_a_project_file_is_written_makes_no_difference(
    grantkit: Command, report: Path, project: Path, rewrite: Rewrite
) -> None:
    """Quotation marks, the order of keys and comments mean nothing."""
    rewrite(project, "  number: VF-2025-7\n", '  # tas pats\n  number: "VF-2025-7"\n')
    rewrite(project, "grant: 900,00 EUR", "grant: 900.00 EUR")

    ran = grantkit("verify", report, project, "--format", "json", *EN)

    assert json.loads(ran.out)["same_data"] is True


def test_another_form_is_told(
    grantkit: Command, report: Path, project: Path, rewrite: Rewrite
) -> None:
    """Which boxes would differ is not known then, unless the form is given."""
    other = docx.Document()
    other.add_paragraph("{{project.number}}")
    other.save("other.docx")
    rewrite(project, "Svētki izdevās.", "Citādi.")

    ran = grantkit("verify", report, project, "--form", "other.docx", *EN)

    assert (ran.code, ran.err) == (1, "")
    assert ran.out.splitlines()[3:] == [
        "The project file has changed since the report was rendered.",
        (
            "It was made from another form, so it cannot be told which boxes the "
            "project file would fill"
        ),
        "otherwise. Give the form with --form.",
        "",
        (
            "As rendered: not a byte has changed. Not what the project file says now. "
            "11 boxes compared."
        ),
    ]


@pytest.mark.parametrize(
    ("language", "said"),
    [
        (
            "en",
            (
                "It was made from another form. Give that with --form FORM to see in "
                "each box what the project says now."
            ),
        ),
        (
            "lv",
            (
                "Pārskats veidots no citas veidlapas. Norādiet to ar --form VEIDLAPA, "
                "lai pie katra lauka redzētu, kas tagad ir projektā."
            ),
        ),
    ],
)
def test_what_an_edited_box_should_say_needs_the_form(
    grantkit: Command, project: Path, language: str, said: str, edit: Edit
) -> None:
    """The form is asked for where the report was made from one of the user's own."""
    other = docx.Document()
    other.add_paragraph("Numurs {{project.number}}")
    other.save("other.docx")
    own = ("--form", "other.docx")
    grantkit("render", project, *own, "-o", "report.docx", *AS_OF)
    edit(Path("report.docx"), "VF-2025-7", "VF-2025-8")
    asked = ("verify", "report.docx", project, "--lang", language)

    without, given = grantkit(*asked), grantkit(*asked, *own)

    assert (without.code, without.err) == (1, "")
    assert said in " ".join(without.out.split("\n"))
    assert said not in " ".join(given.out.split("\n"))
    assert "VF-2025-7" not in without.out
    assert "VF-2025-7" in given.out


def test_a_report_that_the_project_does_not_have_is_a_usage_error(
    grantkit: Command, report: Path, project: Path, rewrite: Rewrite
) -> None:
    """The report in the file is looked for by its id."""
    rewrite(project, "- id: final", "- id: last")
    rewrite(project, "report: final", "report: last")

    ran = grantkit("verify", report, project, "--lang", "en")

    assert (ran.code, ran.out) == (2, "")
    assert "“final”" in ran.err
    assert ran.err.endswith("Give the project file that the report was made from.\n")


def test_a_file_that_tells_no_report_cannot_be_held_against_a_project(
    grantkit: Command, report: Path, project: Path, edit: Edit
) -> None:
    """What was written can still be compared."""
    edit(report, ' report="final"', "", MANIFEST)

    ran = grantkit("verify", report, project, *EN)

    assert (ran.code, ran.out) == (2, "")
    assert ran.err == (
        "The file does not tell which report it is, so it cannot be held against a "
        "project file.\n"
        "Leave the project file out to compare it with what was written.\n"
    )
    assert grantkit("verify", report, *EN).code == 0
