"""`grantkit render` for several project files, and with PDF files beside the forms."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from grantkit.errors import OfficeError
from grantkit.office import find_office

Command = Callable[..., Any]

AS_OF = ("--as-of", "2026-01-20", "--lang", "en")
VERDICT = "Ready. 0 errors, 0 warnings, 1 note; 0 checks not made."


@pytest.fixture
def projects(project: Path) -> tuple[Path, Path]:
    """Give two project files, each in a folder of its own."""
    files = (Path("a/project.yaml"), Path("b/project.yaml"))
    for file in files:
        file.parent.mkdir()
        file.write_bytes(project.read_bytes())
    return files


@pytest.fixture
def office() -> None:
    """Skip without LibreOffice."""
    try:
        find_office("en")
    except OfficeError as error:
        pytest.skip(error.message)


def told(out: str) -> list[str]:
    """Keep the lines that name files and verdicts."""
    wanted = ("a/", "b/", "Ready", "Written")
    return [line for line in out.splitlines() if line.startswith(wanted)]


def test_each_file_has_its_verdict(
    grantkit: Command, projects: tuple[Path, Path]
) -> None:
    """The name of the file, its findings and verdict, and the name of its report."""
    Path("out").mkdir()

    ran = grantkit("render", *projects, "-o", "out", *AS_OF)

    assert (ran.code, ran.err) == (0, "")
    assert told(ran.out) == [
        "a/project.yaml",
        VERDICT,
        f"Written: {Path('out', 'a-project-final.docx')}",
        "b/project.yaml",
        VERDICT,
        f"Written: {Path('out', 'b-project-final.docx')}",
    ]
    assert sorted(file.name for file in Path("out").iterdir()) == [
        "a-project-final.docx",
        "b-project-final.docx",
    ]


def test_the_gravest_exit_code_is_given(
    grantkit: Command, projects: tuple[Path, Path]
) -> None:
    """A report with errors and a file that is not there do not keep the others."""
    text = projects[0].read_text("utf-8")
    projects[0].write_text(text.replace("number: VF-2025-7", "number:"), "utf-8")

    refused = grantkit("render", *projects, *AS_OF)
    missing = grantkit("render", *projects, "no.yaml", "--force", *AS_OF)

    assert refused.code == 1
    assert told(refused.out) == [
        "b/project.yaml",
        VERDICT,
        "Written: b-project-final.docx",
    ]
    assert "a/project.yaml" in refused.err
    assert missing.code == 2
    assert missing.err.splitlines()[-3:] == [
        "no.yaml",
        "no.yaml: there is no such file.",
        "Check the name and the folder.",
    ]


def test_several_reports_need_a_folder(
    grantkit: Command, projects: tuple[Path, Path]
) -> None:
    """Nothing is written into a file that two reports would share."""
    ran = grantkit("render", *projects, "-o", "report.docx", *AS_OF)

    assert (ran.code, ran.out) == (2, "")
    assert ran.err == (
        "Several reports are to be written, and “report.docx” is not a folder that "
        "exists.\n"
        "Give the name of a folder with --output, or leave it out to write them here.\n"
    )


@pytest.mark.office
@pytest.mark.usefixtures("office")
def test_a_pdf_stands_beside_the_form(grantkit: Command, project: Path) -> None:
    """It is named last, and made anew without being asked twice."""
    for _ in range(2):
        ran = grantkit("render", project, "-o", "report.docx", "--pdf", *AS_OF)

        assert (ran.code, ran.err) == (0, "")
        assert ran.out.splitlines()[-3:] == [
            VERDICT,
            "Written: report.docx",
            "Written: report.pdf",
        ]
    assert Path("report.pdf").read_bytes()[:5] == b"%PDF-"


@pytest.mark.office
@pytest.mark.usefixtures("office")
def test_pdfs_of_all_reports_are_made(
    grantkit: Command, projects: tuple[Path, Path]
) -> None:
    """They are named behind the reports."""
    ran = grantkit("render", *projects, "--pdf", *AS_OF)

    assert ran.code == 0
    assert ran.out.splitlines()[-2:] == [
        "Written: a-project-final.pdf",
        "Written: b-project-final.pdf",
    ]


def test_without_an_office_the_form_is_written(
    grantkit: Command, project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The exit code says that not all was done that was asked for."""
    monkeypatch.setenv("GRANTKIT_SOFFICE", "/no/soffice")

    ran = grantkit("render", project, "-o", "report.docx", "--pdf", *AS_OF)

    assert ran.code == 2
    assert ran.out.splitlines()[-1] == "Written: report.docx"
    assert ran.err == (
        "No PDF was made: GRANTKIT_SOFFICE names LibreOffice's program as "
        "“/no/soffice”, and there is none.\n"
        "Give the whole path of the program `soffice`, or unset the variable.\n"
    )
    assert Path("report.docx").read_bytes()[:2] == b"PK"


def test_without_a_report_no_office_is_started(
    grantkit: Command, project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A refused report has no PDF either, and nothing more is said."""
    monkeypatch.setenv("GRANTKIT_SOFFICE", "/no/soffice")
    text = project.read_text("utf-8")
    project.write_text(text.replace("number: VF-2025-7", "number:"), "utf-8")

    ran = grantkit("render", project, "--pdf", *AS_OF)

    assert ran.code == 1
    assert "soffice" not in ran.err
