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


def test_above_the_project_it_is_named_from_the_current_folder(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whose folders stand above is nobody's business who reads the report."""
    (home / NAME).touch()
    monkeypatch.chdir(home / "projekti")

    assert find_own_file(Path("svētki")) == Path("..") / NAME


def test_a_folder_of_that_name_is_refused(home: Path) -> None:
    """Someone meant it to be a file; nothing is passed over."""
    (home / NAME).mkdir()

    found = find_own_file(home)

    assert found == home / NAME
    with pytest.raises(InputError) as refusal:
        OwnFile.read(found, "en")
    assert refusal.value.message == (
        f"“{found}” is a folder; a file of own rules is expected."
    )


def test_a_link_that_leads_nowhere_is_refused(home: Path) -> None:
    """The rules that it led to would be missed by nobody."""
    (home / NAME).symlink_to(home / "nekurienē.toml")

    found = find_own_file(home)

    assert found == home / NAME
    with pytest.raises(InputError) as refusal:
        OwnFile.read(found, "en")
    assert refusal.value.message == f"There is no file of own rules “{found}”."


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"[fund\n", "Line 1 {cannot}: a bracket or a brace is not closed."),
        (
            b'a = 1\nb = "x\n',
            (
                "Line 2 {cannot}: a text is not closed; it begins and ends on one "
                'line: `"…"`.'
            ),
        ),
        (
            b"a = 1\n[b.c]\nd = 1\n[b.c]\n",
            (
                "Line 4 {cannot}: its name stands here a second time; keep one of the "
                "two."
            ),
        ),
        (
            b"v = 500,50\n",
            (
                "Line 1 {cannot}: the decimal mark of a number is a point, not a "
                "comma: 500.50."
            ),
        ),
        (
            b"v = 500 EUR\n",
            (
                "Line 1 {cannot}: after a number nothing may stand; units are not "
                "written."
            ),
        ),
        (
            "a = “x”\n".encode(),
            (
                "Line 1 {cannot}: its quotes are typographic; write straight ones: "
                '`"…"`.'
            ),
        ),
        (
            b"a = 'C:\\'\nb = \"C:\\d\"\n",
            (
                "Line 2 {cannot}: a backslash in a text has a meaning of its own; "
                "write the text as `'…'`."
            ),
        ),
        (
            b"[a]\nb: 1\n",
            "Line 2 {cannot}: after a name `=` is expected: `name = value`.",
        ),
        (
            b"a = yes\n",
            (
                "Line 1 {cannot}: a number, or a text in quotes, is expected after "
                "`=`, and nothing behind it."
            ),
        ),
        (
            b"\na = " + b"[" * 5000,
            "Line 2 {cannot}: too many tables or lists stand within each other.",
        ),
        (
            b"[b]\n" + b".".join([b"a"] * 5000) + b" = 1",
            "Line 2 {cannot}: too many tables or lists stand within each other.",
        ),
        (b'a = "\xff"\n', "The file of own rules “{file}” is not saved as UTF-8."),
        (
            b"#" * 1_000_001,
            "The file of own rules “{file}” is larger than 1,000,000 bytes.",
        ),
        (
            None,
            "There is no file of own rules “{file}”.",
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

    cannot = f"of the file of own rules “{file}” cannot be read"
    assert refusal.value.message == sentence.format(file=file, cannot=cannot)
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
