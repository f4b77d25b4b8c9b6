"""What reports are called, for one project file and for several."""

from pathlib import Path

import pytest

from grantkit.app.naming import Naming
from grantkit.errors import InputError


def names(output: Path | None, *files: str) -> list[str]:
    """List where the final reports of some project files go."""
    naming = Naming.of([Path(file) for file in files], output, "en")
    return [naming.target(file, "final").as_posix() for file in naming.stems]


@pytest.mark.parametrize(
    ("output", "expected"),
    [(None, "project-final.docx"), (Path("r.docx"), "r.docx")],
)
def test_one_report_has_the_name_it_is_given(
    output: Path | None, expected: str
) -> None:
    """Or else that of project file and report, here."""
    assert names(output, "a/project.yaml") == [expected]


@pytest.mark.parametrize(
    ("output", "expected"),
    [(None, "project-final-draft.docx"), (Path("r.docx"), "r.docx")],
)
def test_a_draft_has_a_name_of_its_own(output: Path | None, expected: str) -> None:
    """So it stands beside the report, and not in its place."""
    file = Path("a/project.yaml")

    naming = Naming.of([file], output, "en")

    assert naming.target(file, "final", draft=True).as_posix() == expected


@pytest.mark.parametrize(
    ("report", "expected"),
    [
        ("2023/1", "project-2023-1.docx"),
        ("../../gala", "project-..-..-gala.docx"),
        ("a\\b:c", "project-a-b-c.docx"),
        ("1. posms (gala)", "project-1. posms (gala).docx"),
    ],
)
def test_a_report_leads_into_no_other_folder(report: str, expected: str) -> None:
    """Signs that no file name may hold, on any system, give way to a dash."""
    file = Path("project.yaml")

    target = Naming.of([file], None, "en").target(file, report)

    assert target.as_posix() == expected


def test_several_reports_are_named_after_their_files(tmp_path: Path) -> None:
    """They go into the folder that is named, or here."""
    folder = tmp_path.as_posix()

    assert names(None, "a.yaml", "b.yaml") == ["a-final.docx", "b-final.docx"]
    assert names(tmp_path, "x/a.yaml", "b.yaml") == [
        f"{folder}/a-final.docx",
        f"{folder}/b-final.docx",
    ]


def test_files_of_one_name_are_told_apart_by_their_folders() -> None:
    """The others keep their names; capitals make no difference."""
    assert names(None, "x/project.yaml", "y/Project.yaml", "z/other.yaml") == [
        "x-project-final.docx",
        "y-Project-final.docx",
        "other-final.docx",
    ]


def test_a_file_given_twice_counts_once() -> None:
    """As shells give it where patterns overlap."""
    assert names(Path("r.docx"), "a.yaml", "a.yaml") == ["r.docx"]


@pytest.mark.parametrize(
    ("language", "sentences"),
    [
        (
            "en",
            (
                "Two reports would be called “x-project”; one of them is that of "
                "“a/x/project.yaml”.\n"
                "Render them one by one, each with a name of its own."
            ),
        ),
        (
            "lv",
            (
                "Diviem pārskatiem būtu viens nosaukums – “x-project”; "
                "viens no tiem ir datnes “a/x/project.yaml” pārskats.\n"
                "Veidojiet tos pa vienam, katram dodot savu nosaukumu."
            ),
        ),
    ],
)
def test_no_report_takes_the_place_of_another(language: str, sentences: str) -> None:
    """Where folders have the same names, too, nothing is written."""
    files = [Path("a/x/project.yaml"), Path("b/x/project.yaml")]

    with pytest.raises(InputError) as caught:
        Naming.of(files, None, language)

    assert str(caught.value) == sentences


@pytest.mark.parametrize(
    ("language", "sentences"),
    [
        (
            "en",
            (
                "Several reports are to be written, and “r.docx” is not a folder that "
                "exists.\nGive the name of a folder with --output, or leave it out to "
                "write them here."
            ),
        ),
        (
            "lv",
            (
                "Jāsaglabā vairāki pārskati, bet “r.docx” nav mape, kas pastāv.\n"
                "Ar --output norādiet mapi vai izlaidiet to, lai pārskatus saglabātu "
                "šeit."
            ),
        ),
    ],
)
def test_several_reports_do_not_go_into_one_file(language: str, sentences: str) -> None:
    """They need a folder."""
    with pytest.raises(InputError) as caught:
        Naming.of([Path("a.yaml"), Path("b.yaml")], Path("r.docx"), language)

    assert str(caught.value) == sentences
