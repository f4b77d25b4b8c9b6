"""`grantkit form show`: the outline of a form, or what changed between two."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import docx
import pytest

from grantkit.wording import core_wording

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
        "box gone: project.title, in text",
        "new box project.number, in text",
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


def test_who_looks_at_a_form_is_shown(grantkit: Command, fund_package: Path) -> None:
    """Value by value; at what nobody looks, the shares, how the rules were watched."""
    form = fund_package / "forms" / "final.docx"

    ran = grantkit("form", "show", form, "--coverage", "--funder", "village_fund")

    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith(
        "final.docx: village_fund, not a form of its plugin\n"
        "\n"
        "Ciema fonds. Noslēguma pārskats\n"
        "  Agreement number: project.number\n"
        "    box: VF151, required\n"
    )
    lines = [line.strip() for line in ran.out.splitlines()]
    place = "text, under “Ciema fonds. Noslēguma pārskats”"
    start, wording = lines.index("Nobody looks at"), core_wording("en")
    assert lines[start : start + 7] == [
        "Nobody looks at",
        f"project.title: {place}",
        f"activities[].title: {place}",
        "",
        "66 % of the values have a box: 8 of 12",
        "83 % of the values are looked at by a rule or a box: 10 of 12",
        wording.say("coverage.brackets"),
    ]
    assert lines[-1] == wording.say("coverage.no_cases")


def test_no_path_is_broken(grantkit: Command) -> None:
    """However narrow the page: it is there to be copied."""
    document = docx.Document()
    path = "figures.indicators[].indicator.source_of_verification"
    document.add_table(2, 1).rows[1].cells[0].text = f"{{{{{path}}}}}"
    document.save("form.docx")

    ran = grantkit(
        "form", "show", "form.docx", "--coverage", "--funder", "village_fund"
    )

    lines = ran.out.splitlines()
    assert f"  table 1, row 2, cell 1: {path}" in lines
    assert lines == [line.rstrip() for line in lines]


def test_a_figure_that_leads_nowhere_is_shown_like_the_others(
    grantkit: Command,
) -> None:
    """What is wrong with it, `form lint` says."""
    document = docx.Document()
    document.add_paragraph("{{figures.indicators.rows[].achievement}}")
    document.save("form.docx")

    ran = grantkit(
        "form", "show", "form.docx", "--coverage", "--funder", "village_fund"
    )

    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith(
        "form.docx: village_fund, not a form of its plugin\n"
        "  figures.indicators.rows[].achievement\n"
        "\n"
        "Nobody looks at\n"
    )


def test_of_a_form_without_marks_nothing_is_claimed(grantkit: Command) -> None:
    """Neither that somebody looks at every value, nor that nobody does."""
    docx.Document().save("blank.docx")

    ran = grantkit(
        "form", "show", "blank.docx", "--coverage", "--funder", "village_fund"
    )

    assert ran.code == 0
    assert "Somebody looks" not in ran.out
    assert "%" not in ran.out


def test_who_looks_is_told_in_latvian(grantkit: Command, fund_package: Path) -> None:
    """With the same numbers."""
    form = fund_package / "forms" / "final.docx"
    options = ("--coverage", "--funder", "village_fund", "--lang", "lv")

    ran = grantkit("form", "show", form, *options)

    assert (ran.code, ran.err) == (0, "")
    assert "\nUz ko neviens neskatās\n" in ran.out
    assert "% vērtību aplūko kāds noteikums vai lauks: " in ran.out
    assert ran.out.endswith(
        "Spraudņa testi nav pieejami, tāpēc gadījumi nav saskaitīti.\n"
    )


def test_nobody_looks_at_nobodys_form(grantkit: Command, fund_package: Path) -> None:
    """The funder is asked for, in one sentence."""
    copy = Path("form.docx")
    copy.write_bytes((fund_package / "forms" / "final.docx").read_bytes())

    ran = grantkit("form", "show", copy, "--coverage")

    assert (ran.code, ran.out) == (2, "")
    assert ran.err == (
        "It is not known whose form “form.docx” is, so there is nobody to look at it.\n"
        "Name the funder with `--funder CODE`; `grantkit funders` lists them.\n"
    )


def test_a_broken_form_has_no_coverage(grantkit: Command) -> None:
    """It is said to be no Word file, as without the option."""
    Path("form.docx").write_bytes(b"PK broken")

    ran = grantkit(
        "form", "show", "form.docx", "--coverage", "--funder", "village_fund"
    )

    assert (ran.code, ran.out) == (2, "")
    assert "form.docx is not a Word file" in ran.err


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("en", "--coverage is of one form; leave NEW out.\n"),
        ("lv", "--coverage ir par vienu veidlapu; NEW nenorādiet.\n"),
    ],
)
def test_coverage_is_of_one_form(grantkit: Command, language: str, told: str) -> None:
    """Two are compared without it."""
    forms = ("a.docx", "b.docx")

    ran = grantkit("form", "show", *forms, "--coverage", "--lang", language)

    assert (ran.code, ran.out, ran.err) == (2, "", told)


def test_without_coverage_no_doctor_is_called() -> None:
    """Showing a form stays as fast as it was."""
    code = "import sys, grantkit.cli.form.show; print('grantkit.doctor' in sys.modules)"
    ran = subprocess.run(  # noqa: S603 -- our own program
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )

    assert ran.stdout == "False\n"
