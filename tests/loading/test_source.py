"""Files that are no project file, each told by its own sentence."""

import os
from pathlib import Path

import pytest

from grantkit.errors import InputError
from grantkit.loading.source import MOST_MEGABYTES, read_text


def complaint(file: Path, language: str = "en") -> str:
    """Read a file that cannot be read, and give what is said of it."""
    with pytest.raises(InputError) as caught:
        read_text(file, language)
    return str(caught.value).replace(str(file), "FILE")


def written(folder: Path, content: bytes) -> Path:
    """Write a file of given bytes into a folder with a Latvian name."""
    file = folder / "mūsu projekts" / "projekts.yaml"
    file.parent.mkdir()
    file.write_bytes(content)
    return file


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    """A file that is not there is not called unreadable."""
    file = tmp_path / "nav.yaml"

    assert complaint(file) == (
        "FILE: there is no such file.\nCheck the name and the folder."
    )
    assert complaint(file, "lv") == (
        "FILE: tādas datnes nav.\nPārbaudiet datnes nosaukumu un mapi."
    )


def test_a_folder_is_not_a_file(tmp_path: Path) -> None:
    """A folder is recognised before anything tries to open it."""
    assert complaint(tmp_path) == (
        "FILE: this is a folder; a project file is expected.\nName the file within it."
    )
    assert complaint(tmp_path, "lv") == (
        "FILE: tā ir mape, bet jānorāda projekta datne.\nNorādiet datni šajā mapē."
    )


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes")
def test_a_pipe_is_never_opened(tmp_path: Path) -> None:
    """A special file is refused at once, instead of waiting for it for ever."""
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)

    assert complaint(pipe) == (
        "FILE: this is not an ordinary file.\n"
        "Name a project file that is kept on a disk."
    )
    assert complaint(pipe, "lv") == (
        "FILE: tā nav parasta datne.\nNorādiet projekta datni, kas glabājas diskā."
    )


@pytest.mark.parametrize("name", ["a" * 5000, "a\0b"])
def test_an_impossible_name_is_no_crash(name: str) -> None:
    """A name that the system cannot have is told like any other unreadable file."""
    assert complaint(Path(name)) == (
        "FILE: the file cannot be opened.\n"
        "Check that you may read it, and that no other program keeps it locked."
    )
    assert complaint(Path(name), "lv") == (
        "FILE: datni nevar atvērt.\n"
        "Pārbaudiet, vai jums ir tiesības to lasīt un vai cita programma to netur "
        "slēgtu."
    )


@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() == 0,
    reason="permissions do not bind this user",
)
def test_a_forbidden_file_is_told(tmp_path: Path) -> None:
    """A file without permission to read gives a sentence, not a traceback."""
    file = written(tmp_path, b"funder: x\n")
    file.chmod(0)

    assert complaint(file).startswith("FILE: the file cannot be opened.")


@pytest.mark.parametrize("content", [b"", b" \n\t\n", b"\xef\xbb\xbf"])
def test_an_empty_file_is_called_empty(tmp_path: Path, content: bytes) -> None:
    """White space and a byte order mark are nothing."""
    file = written(tmp_path, content)

    assert complaint(file) == (
        "FILE: the file is empty.\n`grantkit new` writes a project file to begin with."
    )
    assert complaint(file, "lv") == (
        "FILE: datne ir tukša.\n"
        "Komanda `grantkit new` izveido projekta datni, ar ko sākt."
    )


WRONG = {
    b"PK\x03\x04 word/document.xml": ("a Word file", "Word dokuments"),
    b"PK\x03\x04 xl/workbook.xml": ("an Excel file", "Excel darbgrāmata"),
    b"PK\x03\x04 photos": ("a zip archive", "ZIP arhīvs"),
    b"\xd0\xcf\x11\xe0": (
        "a file of an old office program (.doc or .xls)",
        "vecākas biroja programmas dokuments (.doc vai .xls)",
    ),
    b"%PDF-1.7": ("a PDF file", "PDF dokuments"),
    b"{\\rtf1": ("an RTF file", "RTF dokuments"),
    "funder: x".encode("utf-16"): ("a text in UTF-16", "teksts UTF-16 kodējumā"),
}


@pytest.mark.parametrize(("content", "kinds"), WRONG.items())
def test_a_file_of_another_program_is_recognised(
    tmp_path: Path, content: bytes, kinds: tuple[str, str]
) -> None:
    """Who gives a Word file by mistake reads that it is a Word file."""
    file = written(tmp_path, content)
    english, latvian = kinds

    assert complaint(file) == (
        f"FILE: this is {english}, not a project file.\n"
        "A project file is plain text in YAML, saved as UTF-8."
    )
    assert complaint(file, "lv") == (
        f"FILE: tas ir {latvian}, nevis projekta datne.\n"
        "Projekta datne ir vienkāršs teksts YAML pierakstā, saglabāts kā UTF-8."
    )


def test_text_in_another_encoding_is_told_by_byte_and_line(tmp_path: Path) -> None:
    """A file saved in the Windows encoding of the Baltic says where it goes wrong."""
    file = written(tmp_path, "funder: x\r\ntitle: Mēs\n".encode("cp1257"))

    assert complaint(file) == (
        "FILE:2: byte 20 of the file is not UTF-8 text.\n"
        "Save the file as UTF-8: in Notepad choose “Save as”, then Encoding: UTF-8."
    )
    assert complaint(file, "lv") == (
        "FILE:2: datnes 20. baits nav UTF-8 teksts.\n"
        "Saglabājiet datni kā UTF-8: programmā Notepad izvēlieties “Saglabāt kā” un "
        "kodējumu UTF-8."
    )


@pytest.mark.parametrize(
    "character", ["\0", "\x07", "\x7f", "\u0085", "\u2028", "\u2029", "\ufeff"]
)
def test_an_invisible_character_is_named_with_its_place(
    tmp_path: Path, character: str
) -> None:
    """What YAML cannot hold, and line ends that editors do not count, are refused."""
    file = written(tmp_path, f"funder: x\ntitle: ā{character}b\n".encode())
    name = f"U+{ord(character):04X}"

    assert complaint(file) == (
        f"FILE:2:9: the character {name} stands here; it is invisible, and a project "
        "file cannot hold it.\nDelete the character, or type the line anew."
    )
    assert complaint(file, "lv") == (
        f"FILE:2:9: šeit ir zīme {name}; tā nav redzama, un projekta datnē tās "
        "nedrīkst būt.\nIzdzēsiet šo zīmi vai uzrakstiet rindu no jauna."
    )


def test_a_huge_file_is_refused_unread(tmp_path: Path) -> None:
    """Past the limit nothing is read, let alone parsed."""
    file = written(tmp_path, b"")
    with file.open("wb") as stream:
        stream.truncate(MOST_MEGABYTES * 1_000_000 + 1)

    assert complaint(file) == (
        "FILE: the file is larger than 20 MB; no project file is.\n"
        "Check that this is the right file."
    )
    assert complaint(file, "lv") == (
        "FILE: datne ir lielāka par 20 MB; projekta datnes tik lielas nav.\n"
        "Pārbaudiet, vai tā ir īstā datne."
    )


def test_a_byte_order_mark_is_passed_over(tmp_path: Path) -> None:
    """Notepad puts one before the text; it is no part of the first key."""
    file = written(tmp_path, b"\xef\xbb\xbffunder: x\n")

    assert read_text(file, "lv") == "funder: x\n"
