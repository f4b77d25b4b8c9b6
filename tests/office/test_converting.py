"""Word files become PDF files, and whatever goes wrong is one sentence."""

import datetime as dt
import io
import os
import time
from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from docx.enum.text import WD_BREAK
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from pypdf import PdfReader

from grantkit.errors import OfficeError
from grantkit.office import pages_of_bookmarks, to_pdf

AS_OF = dt.date(2023, 9, 15)

Program = Callable[[str], Path]
WordFile = Callable[[str, str], Path]


def outcome(files: list[Path], office: Path, seconds: int | None = None) -> list[str]:
    """Give the beginning of each PDF, or the message in its place."""
    made = to_pdf(files, office, as_of=AS_OF, language="en", seconds=seconds)
    return [
        pdf.message if isinstance(pdf, OfficeError) else pdf[:5].decode()
        for pdf in made
    ]


@pytest.mark.office
def test_a_pdf_can_be_listened_to(office: Path, word_file: WordFile) -> None:
    """It is tagged, has title, language and outline, and is no form to fill in."""
    [pdf] = to_pdf(
        [word_file("Pārskats ā.docx", "Kopsavilkums")],
        office,
        as_of=AS_OF,
        language="en",
    )

    assert isinstance(pdf, bytes)
    reader = PdfReader(io.BytesIO(pdf))
    root = reader.root_object
    assert str(root["/MarkInfo"]) == "{'/Marked': True}"
    assert str(root["/ViewerPreferences"]) == "{'/DisplayDocTitle': True}"
    assert str(root["/Lang"]) == "en-US"
    assert "/AcroForm" not in root
    assert reader.metadata is not None
    assert reader.metadata.title == "Kopsavilkums"
    assert "Kopsavilkums" in str(reader.outline)


@pytest.mark.office
def test_the_same_file_gives_the_same_bytes(
    office: Path, word_file: WordFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Neither the moment nor the clock of the computer shows."""
    file = word_file("report.docx", "Kopsavilkums")
    first = to_pdf([file], office, as_of=AS_OF, language="en")
    time.sleep(1.1)
    monkeypatch.setenv("TZ", "Europe/Riga")

    again = to_pdf([file], office, as_of=AS_OF, language="en")

    assert again == first


@pytest.mark.office
def test_a_file_that_cannot_be_read_does_not_keep_others(
    office: Path, word_file: WordFile, tmp_path: Path
) -> None:
    """What LibreOffice cannot open has its sentence; the rest has its PDF."""
    broken = tmp_path / "broken.docx"
    broken.write_bytes(b"PK\3\4 no Word file")
    files = [word_file("a.docx", "Viens"), broken, word_file("b.docx", "Divi")]

    assert outcome(files, office) == [
        "%PDF-",
        (
            "No PDF was made of “broken.docx”: LibreOffice ended without an error, but "
            "also without a PDF."
        ),
        "%PDF-",
    ]


@pytest.mark.office
def test_bookmarks_are_found_on_their_pages(office: Path, tmp_path: Path) -> None:
    """Pages count from 1; a bookmark that is not there is left out."""
    document = docx.Document()
    for number in (1, 2):
        paragraph = document.add_heading("Nodaļa", 1)
        for name in ("bookmarkStart", "bookmarkEnd"):
            mark = OxmlElement(f"w:{name}")
            mark.set(qn("w:id"), str(number))
            mark.set(qn("w:name"), f"_Tocā_{number}")
            paragraph._p.append(mark)
        document.add_paragraph().add_run().add_break(WD_BREAK.PAGE)
    file = tmp_path / "report.docx"
    document.save(str(file))

    found = pages_of_bookmarks(
        {file: ["_Tocā_1", "_Tocā_2", "_Toc3"]}, office, language="en"
    )

    assert found == {file: {"_Tocā_1": 1, "_Tocā_2": 2}}


def test_one_run_makes_all(program: Program, word_file: WordFile) -> None:
    """The office is started once for several files, in a folder that goes."""
    office = program(
        'echo "$folder" >> "$0.log"\n'
        'for file in "$folder"/*.docx; do printf "%%PDF-%%%%EOF" > "${file%.docx}.pdf"'
        "; done"
    )

    made = outcome([word_file("a.docx", "A"), word_file("b.docx", "B")], office)

    assert made == ["%PDF-", "%PDF-"]
    [folder] = Path(f"{office}.log").read_text("utf-8").splitlines()
    assert not Path(folder).exists()


@pytest.mark.parametrize(
    ("lines", "message"),
    [
        (
            "exit 134",
            "No PDF was made of “a.docx”: LibreOffice broke off with exit code 134.",
        ),
        (
            "exit 0",
            (
                "No PDF was made of “a.docx”: LibreOffice ended without an error, but "
                "also without a PDF."
            ),
        ),
        (
            'printf "%%PDF-1.7 and no more" > "$folder/0.pdf"',
            (
                "No PDF was made of “a.docx”: LibreOffice ended without an error, but "
                "also without a PDF."
            ),
        ),
        (
            "sleep 60",
            (
                "No PDF was made of “a.docx”: LibreOffice did not finish within 1 "
                "second and was ended."
            ),
        ),
    ],
)
def test_a_bad_day_is_one_sentence(
    program: Program, word_file: WordFile, lines: str, message: str
) -> None:
    """A crash, silence, half a file and a hanging office are told apart."""
    assert outcome([word_file("a.docx", "A")], program(lines), seconds=1) == [message]


def test_what_an_office_has_started_ends_with_it(
    program: Program, word_file: WordFile
) -> None:
    """LibreOffice is three processes; none is left at work."""
    office = program('sleep 60 & echo $! > "$0.log"\nwait')

    outcome([word_file("a.docx", "A")], office, seconds=1)

    child = int(Path(f"{office}.log").read_text("utf-8"))
    assert is_gone(child)


def is_gone(process: int) -> bool:
    """Wait a little for a process to be gone; one that nobody buries is dead, too."""
    for _ in range(50):
        try:
            os.kill(process, 0)
        except ProcessLookupError:
            return True
        state = Path(f"/proc/{process}/stat")
        if state.exists() and ") Z " in state.read_text("utf-8"):
            return True
        time.sleep(0.1)
    return False


def test_an_office_that_wants_to_be_started_again_is(
    program: Program, word_file: WordFile
) -> None:
    """`soffice.bin` leaves a new profile with 81."""
    office = program(
        'test -e "$0.log" || { touch "$0.log"; exit 81; }\n'
        'printf "%%PDF-%%%%EOF" > "$folder/0.pdf"'
    )

    assert outcome([word_file("a.docx", "A")], office) == ["%PDF-"]


def test_a_program_that_cannot_be_started_is_named(
    word_file: WordFile, tmp_path: Path
) -> None:
    """The reason is that of the system."""
    made = outcome([word_file("a.docx", "A")], tmp_path / "no")

    assert made == [
        (
            f"No PDF was made of “a.docx”: LibreOffice ({tmp_path / 'no'}) cannot be "
            "started: No such file or directory."
        )
    ]
