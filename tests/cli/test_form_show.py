"""`grantkit form show`: the outline of a form, or what changed between two."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import docx

Command = Callable[..., Any]


def test_a_form_is_shown_with_the_titles_of_its_funder(
    grantkit: Command, fund_package: Path
) -> None:
    """The outline names each box, and needs no report."""
    form = fund_package / "forms" / "final.docx"

    ran = grantkit("form", "show", form, "--funder", "village_fund")

    assert (ran.code, ran.err) == (0, "")
    assert (
        "      box project.number: text, may be missing, VF151 “Agreement number”, "
        "required in interim report, final report"
    ) in ran.out.splitlines()


def test_without_a_funder_paths_and_types_are_shown(
    grantkit: Command, fund_package: Path
) -> None:
    """A copy of a form is nobody's own."""
    form = fund_package / "forms" / "final.docx"

    ran = grantkit("form", "show", form, "--lang", "lv")

    assert (ran.code, ran.err) == (0, "")
    assert "lauks project.number: teksts, var nebūt\n" in ran.out
    assert "VF151" not in ran.out


def test_two_forms_are_compared(grantkit: Command) -> None:
    """What changed is listed, and is no error."""
    for name, text in (("old", "{{project.title}}"), ("new", "{{project.number}}")):
        document = docx.Document()
        document.add_paragraph(text)
        document.save(f"{name}.docx")

    ran = grantkit("form", "show", "old.docx", "new.docx")

    assert (ran.code, ran.err) == (0, "")
    assert ran.out.splitlines() == [
        "new box project.number, in text",
        "box gone: project.title, in text",
    ]


def test_what_cannot_be_read_is_a_usage_error(grantkit: Command) -> None:
    """The code is 2, and standard output stays empty."""
    ran = grantkit("form", "show", "absent.docx")

    assert (ran.code, ran.out) == (2, "")
    assert ran.err == "There is no file absent.docx.\n"


def test_an_unknown_funder_is_named(grantkit: Command, fund_package: Path) -> None:
    """With the nearest one that is installed."""
    form = fund_package / "forms" / "final.docx"

    ran = grantkit("form", "show", form, "--funder", "vilage_fund")

    assert (ran.code, ran.out) == (2, "")
    assert "village_fund" in ran.err
