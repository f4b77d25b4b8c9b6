"""`grantkit form tag`: a form with its bindings written."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import docx
import pytest

Command = Callable[..., Any]
TAG = ("form", "tag", "form.docx", "--funder", "village_fund", "-o", "bound.docx")


@pytest.fixture
def form(grantkit: Command) -> Path:
    """Give a form with a mark, three blank places and a line of dots."""
    del grantkit
    document = docx.Document()
    document.add_paragraph("{{report.end}}")
    document.add_paragraph("Līguma numurs: ........")
    document.add_paragraph("Kopsavilkums: ........")
    document.add_paragraph("Kopsavilkums: ........")
    document.add_paragraph("Kaut kas cits: ........")
    document.save("form.docx")
    return Path("form.docx")


def test_what_was_bound_and_what_was_not_is_listed(
    grantkit: Command, form: Path
) -> None:
    """Bound, doubtful, unknown, without a place; then the file."""
    before = form.read_bytes()

    ran = grantkit(*TAG, "--lang", "en")

    assert (ran.code, ran.err) == (0, "")
    assert ran.out == (
        "Bound (1):\n"
        "  text, at “Līguma numurs:”: project.number, “Agreement number”, 85 %\n"
        "Doubtful, not bound without --accept (2):\n"
        "  text, at “Kopsavilkums:”: report.narrative.summary, “Summary”, 85 %\n"
        "  text, at “Kopsavilkums:”: report.narrative.summary, “Summary”, 85 %\n"
        "Blank places that no box fits (1):\n"
        "  text, at “Kaut kas cits:”\n"
        "Boxes of the funder without a place (7):\n"
        "  details.strand, “Strand” (VF153)\n"
        "  expenditure[].document.number, “Number of the document” (VF251)\n"
        "  agreement.grant, “Grant” (VF351)\n"
        "  details.households, “Households” (VF451)\n"
        "  indicators, “Indicators” (VF452)\n"
        "  report.narrative.lessons, “Lessons” (VF652)\n"
        "  report.signatory.timestamp, “Time stamp” (VF751)\n"
        "Typed marks that became content controls: 1.\n"
        "Saved: bound.docx\n"
    )
    assert form.read_bytes() == before
    assert Path("bound.docx").exists()


def test_the_doubtful_can_be_accepted(grantkit: Command, form: Path) -> None:
    """The heading of the list says so, in Latvian too."""
    del form

    ran = grantkit(*TAG, "--accept", "--lang", "lv")

    assert ran.code == 0
    assert "Šaubīgs, piesaistīts ar --accept (2):" in ran.out
    text = docx.Document("bound.docx").element.xml
    assert text.count('w:val="report.narrative.summary else –"') == 2


def test_a_file_is_never_replaced_unasked(grantkit: Command, form: Path) -> None:
    """Only --force does it."""
    del form
    grantkit(*TAG)

    again = grantkit(*TAG)
    forced = grantkit(*TAG, "--force")

    assert (again.code, again.out) == (2, "")
    assert again.err.startswith("The file “bound.docx” is already there.")
    assert forced.code == 0


def test_the_output_is_a_word_document(grantkit: Command, form: Path) -> None:
    """Another ending is refused before anything is written."""
    ran = grantkit("form", "tag", form, "--funder", "village_fund", "-o", "bound.pdf")

    assert ran.code == 2
    assert not Path("bound.pdf").exists()


def test_wrong_marks_are_listed_as_lint_lists_them(grantkit: Command) -> None:
    """They stay typed, the rest is bound, and the exit code says that errors remain."""
    document = docx.Document()
    for text in (
        "{{projct.title}}",
        "Nr. {{project.number}}",
        "{{budget[].amount}} {{",
    ):
        document.add_paragraph(text)
    document.save("form.docx")

    ran = grantkit(*TAG, "--lang", "en")

    assert (ran.code, ran.err) == (1, "")
    told = ran.out.partition("Wrong marks")[2].splitlines()
    assert told == [
        ", left as they are; the form cannot be filled until they are mended (3):",
        (
            "  GF101  text, at “{{projct.title}}”: {{projct.title}}: there is no "
            "“projct”; the nearest is “project”."
        ),
        (
            "  GF102  text, at “{{budget[].amount}} {{”: {{ stands without its pair. A "
            "mark is written {{path}}."
        ),
        (
            "  GF110  text, at “{{budget[].amount}} {{”: {{budget[].amount}}: nothing "
            "here repeats for budget[]. Put the mark in a row of a table, or in a "
            "block that opens with {{budget[]}}."
        ),
        "Typed marks that became content controls: 1.",
        "Saved: bound.docx",
    ]
    assert docx.Document("bound.docx").element.xml.count("<w:sdt>") == 1


def test_the_form_itself_is_never_replaced(grantkit: Command, form: Path) -> None:
    """Not even with --force, nor by another name: there may be no other copy."""
    before = form.read_bytes()
    Path("same.docx").hardlink_to(form)
    asked = ("form", "tag", form, "--funder", "village_fund", "--force", "--lang", "en")

    for target in ("form.docx", "same.docx"):
        ran = grantkit(*asked, "-o", target)

        assert (ran.code, ran.out) == (2, "")
        assert ran.err == (
            f"What is written would take the place of the form itself, “{target}”.\n"
            "Give another name.\n"
        )
    assert form.read_bytes() == before
