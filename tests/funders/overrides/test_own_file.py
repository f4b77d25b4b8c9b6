"""Finding and reading the file in which an organisation writes its own rules."""

from pathlib import Path

import pytest

from grantkit.errors import InputError
from grantkit.funders.overrides import NAME, find_own_file
from grantkit.funders.overrides.own_file import OwnFile


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give the folder of a user, with a folder of projects in it."""
    user = tmp_path / "lietotājs"
    (user / "projekti" / "svētki").mkdir(parents=True)
    monkeypatch.setattr(Path, "home", lambda: user)
    return user


def test_the_file_beside_the_project_comes_first(home: Path) -> None:
    """The nearest one holds, and it holds alone."""
    for folder in (home, home / "projekti", home / "projekti" / "svētki"):
        (folder / NAME).touch()

    found = find_own_file(home / "projekti" / "svētki")

    assert found == home / "projekti" / "svētki" / NAME


def test_folders_above_are_searched(home: Path) -> None:
    """One file serves all projects of an organisation."""
    (home / NAME).touch()

    assert find_own_file(home / "projekti" / "svētki") == home / NAME


def test_the_search_ends_with_the_users_own_folder(home: Path) -> None:
    """What stands above may be another's."""
    (home.parent / NAME).touch()

    assert find_own_file(home / "projekti" / "svētki") is None


def test_beside_the_project_it_is_named_as_the_project_is(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A relative path stays relative, so that output is alike on all machines."""
    (home / NAME).touch()
    monkeypatch.chdir(home)

    assert find_own_file(Path()) == Path(NAME)


def test_a_folder_of_that_name_is_no_file(home: Path) -> None:
    """It is passed over."""
    (home / NAME).mkdir()

    assert find_own_file(home) is None


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (
            b"[fund\n",
            (
                "Line 1 of the file of own rules “{file}” is not TOML: Expected ']' at "
                "the end of a table declaration."
            ),
        ),
        (
            b'a = 1\nb = "x\n',
            (
                "Line 2 of the file of own rules “{file}” is not TOML: Illegal "
                "character '\\n'."
            ),
        ),
        (b'a = "\xff"\n', "The file of own rules “{file}” is not saved as UTF-8."),
        (
            b"#" * 1_000_001,
            "The file of own rules “{file}” is larger than 1,000,000 bytes.",
        ),
        (
            None,
            "The file of own rules “{file}” cannot be read: No such file or directory.",
        ),
    ],
)
def test_a_file_that_cannot_be_read_is_refused_with_the_reason(
    tmp_path: Path, content: bytes | None, sentence: str
) -> None:
    """What is wrong, in which line, and a cure."""
    file = tmp_path / NAME
    if content is not None:
        file.write_bytes(content)

    with pytest.raises(InputError) as refusal:
        OwnFile.read(file, "en")

    assert refusal.value.message == sentence.format(file=file)
    assert refusal.value.hint


def test_a_mark_of_byte_order_and_line_ends_of_windows_do_no_harm(
    tmp_path: Path,
) -> None:
    """Notepad writes both."""
    file = tmp_path / NAME
    file.write_bytes("\ufeff[fund]\r\na = 1\r\n".encode())

    own = OwnFile.read(file, "lv")

    assert own.table == {"fund": {"a": 1}}
    assert own.place(("fund", "a")).line == 2
