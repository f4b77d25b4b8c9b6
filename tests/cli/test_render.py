"""`grantkit render`: the funder's form filled, and never a file harmed."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import docx
import pytest

Command = Callable[..., Any]

AS_OF = ("--as-of", "2026-01-20", "--lang", "en")


def text_of(file: Path) -> list[str]:
    """Give what a Word file prints, paragraph by paragraph, then its cells."""
    document = docx.Document(str(file))
    cells = (
        cell for table in document.tables for row in table.rows for cell in row.cells
    )
    texts = [
        "".join(
            node.text or "" for node in part._element.iter() if node.tag.endswith("}t")
        )
        for part in (*document.paragraphs, *cells)
    ]
    return [text.replace("\N{NO-BREAK SPACE}", " ") for text in texts]


def left_in(folder: Path) -> list[str]:
    """List what stands in a folder, hidden files too."""
    return sorted(entry.name for entry in folder.iterdir())


def test_a_report_without_errors_is_written(grantkit: Command, project: Path) -> None:
    """The form is filled with the report's own words; the verdict is told."""
    ran = grantkit("render", project, "-o", "pārskats.docx", *AS_OF)

    assert (ran.code, ran.err) == (0, "")
    assert ran.out.splitlines()[-2:] == [
        "Ready. 0 errors, 0 warnings, 1 note; 0 checks not made.",
        "Written: pārskats.docx",
    ]
    assert text_of(Path("pārskats.docx")) == [
        "Ciema fonds. Noslēguma pārskats",
        "Līguma numurs: VF-2025-7",
        "Projekts: Ciema svētki",
        "Piešķirtā summa: 900,00 EUR",
        "Pārskata periods, līdz: 31.12.2025.",
        "Virziens: svētki",
        "Svētki laukumā",
        "Kopsavilkums",
        "Svētki izdevās.",
        "Laika zīmogs: jā",
        "Dokuments",
        "Samaksāts",
        "Summa",
        "017",
        "25.06.2025.",
        "121,00 EUR",
    ]


def test_a_name_is_made_of_project_file_and_report(
    grantkit: Command, project: Path
) -> None:
    """Without --output the file stands where the command runs."""
    ran = grantkit("render", project, *AS_OF)

    assert ran.code == 0
    assert left_in(Path()) == ["project-final.docx", "project.yaml"]


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "The report was not written: mend the errors first."),
        ("lv", "Pārskats nav saglabāts: vispirms izlabojiet kļūdas."),
    ],
)
def test_a_report_with_errors_is_not_written(
    grantkit: Command, project: Path, language: str, sentence: str
) -> None:
    """The findings go to standard error, the exit code is 1, no file appears."""
    text = project.read_text("utf-8")
    project.write_text(text.replace("number: VF-2025-7", "number:"), "utf-8")

    ran = grantkit("render", project, "--lang", language, "--as-of", "2026-01-20")

    assert (ran.code, ran.out) == (1, "")
    assert "VF151" in ran.err
    assert ran.err.splitlines()[-1] == sentence
    assert left_in(Path()) == ["project.yaml"]


def test_a_file_that_is_there_stays(grantkit: Command, project: Path) -> None:
    """Without --force nothing is replaced, whatever it is."""
    Path("report.docx").write_bytes(b"mine")

    ran = grantkit("render", project, "-o", "report.docx", *AS_OF)

    assert (ran.code, ran.out) == (2, "")
    assert ran.err == (
        "The file “report.docx” is already there.\n"
        "Choose another name, or give --force to replace it.\n"
    )
    assert Path("report.docx").read_bytes() == b"mine"
    assert left_in(Path()) == ["project.yaml", "report.docx"]


def test_force_replaces_a_file(grantkit: Command, project: Path) -> None:
    """With --force the new file takes the place of the old one."""
    Path("report.docx").write_bytes(b"old")

    ran = grantkit("render", project, "-o", "report.docx", "--force", *AS_OF)

    assert ran.code == 0
    assert Path("report.docx").read_bytes()[:2] == b"PK"
    assert left_in(Path()) == ["project.yaml", "report.docx"]


def test_the_same_report_gives_the_same_bytes(grantkit: Command, project: Path) -> None:
    """Nothing of the moment gets into the file."""
    for name in ("one.docx", "two.docx"):
        grantkit("render", project, "-o", name, *AS_OF)

    assert Path("one.docx").read_bytes() == Path("two.docx").read_bytes()


@pytest.mark.parametrize(
    ("target", "sentence"),
    [
        (".", "“.” is a folder.\nGive the name of a file.\n"),
        (
            "no/report.docx",
            (
                "The folder of “no/report.docx” does not exist.\n"
                "Make the folder, or choose another name.\n"
            ),
        ),
        (
            "project.yaml/report.docx",
            (
                "The folder of “project.yaml/report.docx” does not exist.\n"
                "Make the folder, or choose another name.\n"
            ),
        ),
    ],
)
def test_a_target_that_cannot_be_is_named(
    grantkit: Command, project: Path, target: str, sentence: str
) -> None:
    """A folder, or a file in none, is a mistake of use."""
    ran = grantkit("render", project, "-o", target, "--force", *AS_OF)

    assert (ran.code, ran.out) == (2, "")
    assert ran.err == sentence
    assert left_in(Path()) == ["project.yaml"]


@pytest.mark.parametrize("step", ["fsync", "replace"])
def test_a_write_that_fails_leaves_the_old_file(
    grantkit: Command, project: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    """Neither a part of the new file nor a temporary one is left behind."""
    Path("report.docx").write_bytes(b"old")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, step, full)

    ran = grantkit("render", project, "-o", "report.docx", "--force", *AS_OF)

    assert (ran.code, ran.out) == (2, "")
    assert ran.err == (
        "The file “report.docx” cannot be written: No space left on device.\n"
        "Close it in other programs, or choose another name.\n"
    )
    assert Path("report.docx").read_bytes() == b"old"
    assert left_in(Path()) == ["project.yaml", "report.docx"]


@pytest.mark.parametrize("step", ["fsync", "replace"])
def test_an_interrupted_write_leaves_the_old_file(
    grantkit: Command, project: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    """Ctrl-C in the middle of writing harms nothing."""
    Path("report.docx").write_bytes(b"old")

    def stopped(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, step, stopped)

    ran = grantkit("render", project, "-o", "report.docx", "--force", *AS_OF)

    assert ran.code == 130
    assert Path("report.docx").read_bytes() == b"old"
    assert left_in(Path()) == ["project.yaml", "report.docx"]


def test_a_link_is_followed_not_replaced(grantkit: Command, project: Path) -> None:
    """--force writes to where a link leads, and the link stays."""
    Path("real.docx").write_bytes(b"old")
    Path("link.docx").symlink_to("real.docx")

    ran = grantkit("render", project, "-o", "link.docx", "--force", *AS_OF)

    assert ran.code == 0
    assert Path("link.docx").is_symlink()
    assert Path("real.docx").read_bytes()[:2] == b"PK"


def test_a_funder_may_have_no_form_for_a_report(
    grantkit: Command, project: Path
) -> None:
    """The sentence names the kinds that have one."""
    text = project.read_text("utf-8").replace("kind: final", "kind: interim")
    project.write_text(text, "utf-8")

    ran = grantkit("render", project, *AS_OF)

    assert (ran.code, ran.out) == (2, "")
    assert ran.err == (
        "grantkit-village-fund has no form for this kind of report: interim report.\n"
        "Give the funder's own form with --form. Kinds that have a form: final.\n"
    )


def test_without_a_kind_nothing_is_written(grantkit: Command, project: Path) -> None:
    """Which form is meant is never guessed: a report of no kind has an error."""
    text = project.read_text("utf-8").replace("    kind: final\n", "")
    project.write_text(text, "utf-8")

    ran = grantkit("render", project, *AS_OF)

    assert (ran.code, ran.out) == (1, "")
    assert "The report “final” does not say of which kind it is." in ran.err
    assert left_in(Path()) == [project.name]


@pytest.mark.parametrize("name", ["report.pdf", "report", "project.yaml"])
def test_a_word_file_bears_no_other_name(
    grantkit: Command, project: Path, name: str
) -> None:
    """Not even --force puts a report in the place of something else."""
    before = project.read_bytes()

    ran = grantkit("render", project, "-o", name, "--force", *AS_OF)

    assert (ran.code, ran.out) == (2, "")
    assert ran.err == (
        f"The name “{name}” does not end in .docx.\nChoose a name that does.\n"
    )
    assert project.read_bytes() == before


def test_a_form_of_ones_own_may_be_filled(grantkit: Command, project: Path) -> None:
    """--form takes the place of the plugin's form."""
    document = docx.Document()
    document.add_paragraph("Numurs {{project.number}}")
    document.save("own.docx")

    ran = grantkit("render", project, "--form", "own.docx", "-o", "r.docx", *AS_OF)

    assert ran.code == 0
    assert "GK904" not in ran.out
    assert "Ready. 0 errors, 0 warnings, 0 notes; 0 checks not made." in ran.out
    assert text_of(Path("r.docx")) == ["Numurs VF-2025-7"]


def test_a_report_never_takes_the_place_of_its_form(
    grantkit: Command, project: Path
) -> None:
    """Not even with --force: there may be no other copy of the form."""
    document = docx.Document()
    document.add_paragraph("Numurs {{project.number}}")
    document.save("own.docx")
    before = Path("own.docx").read_bytes()
    asked = ("--form", "own.docx", "-o", "own.docx", "--force", *AS_OF)

    ran = grantkit("render", project, *asked)

    assert (ran.code, ran.out) == (2, "")
    assert ran.err == (
        "What is written would take the place of the form itself, “own.docx”.\n"
        "Give another name.\n"
    )
    assert Path("own.docx").read_bytes() == before


def test_a_form_that_is_not_there_is_told(grantkit: Command, project: Path) -> None:
    """Even where the report would take the place of another file."""
    Path("r.docx").write_bytes(b"other")

    ran = grantkit("render", project, "--form", "none.docx", "-o", "r.docx", *AS_OF)

    assert (ran.code, ran.out, ran.err) == (2, "", "There is no file none.docx.\n")


def test_what_a_form_lacks_is_told_in_the_language_asked_for(
    grantkit: Command, project: Path
) -> None:
    """--lang holds for what the data lack, too."""
    document = docx.Document()
    document.add_paragraph("{{project.acronym}}")
    document.save("own.docx")

    ran = grantkit("render", project, "--form", "own.docx", "-o", "r.docx", *AS_OF)

    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("The form own.docx cannot be filled:\n")
    assert "project.acronym is missing." in ran.err


def test_a_form_that_cannot_be_filled_writes_nothing(
    grantkit: Command, project: Path
) -> None:
    """The faults of a form are a mistake of its author, told without a traceback."""
    document = docx.Document()
    document.add_paragraph("Numurs {{project.nmber}}")
    document.save("own.docx")

    ran = grantkit("render", project, "--form", "own.docx", "-o", "r.docx", *AS_OF)

    assert (ran.code, ran.out) == (2, "")
    assert "number" in ran.err
    assert not Path("r.docx").exists()


def test_a_report_nobody_has_touched_is_renewed(
    grantkit: Command, project: Path
) -> None:
    """What grantkit wrote itself may be replaced without --force."""
    grantkit("render", project, "-o", "report.docx", *AS_OF)

    ran = grantkit("render", project, "-o", "report.docx", *AS_OF)

    assert (ran.code, ran.err) == (0, "")


def test_a_report_somebody_worked_on_stays(grantkit: Command, project: Path) -> None:
    """One word changed in Word is enough: the file is no longer grantkit's."""
    grantkit("render", project, "-o", "report.docx", *AS_OF)
    document = docx.Document("report.docx")
    document.add_paragraph("Mans papildinājums")
    document.save("report.docx")
    edited = Path("report.docx").read_bytes()

    ran = grantkit("render", project, "-o", "report.docx", *AS_OF)

    assert ran.code == 2
    assert Path("report.docx").read_bytes() == edited
