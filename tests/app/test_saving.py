"""A file is written whole or not at all."""

import os
from pathlib import Path

import pytest

from grantkit.app.saving import save
from grantkit.errors import InputError


def test_a_file_is_written(tmp_path: Path) -> None:
    """Nothing else is left in the folder, and anyone may read it as usual."""
    target = tmp_path / "pārskats 1.docx"

    save(b"new", target, "en", replace=False)

    assert target.read_bytes() == b"new"
    assert list(tmp_path.iterdir()) == [target]
    (tmp_path / "other").write_bytes(b"")
    assert target.stat().st_mode == (tmp_path / "other").stat().st_mode


def test_a_file_that_exists_is_kept_or_replaced(tmp_path: Path) -> None:
    """It is replaced only when that was asked for."""
    target = tmp_path / "a.docx"
    target.write_bytes(b"old")

    with pytest.raises(InputError) as caught:
        save(b"new", target, "en", replace=False)

    assert caught.value.message == (f"The file “{target}” is already there.")
    assert target.read_bytes() == b"old"
    save(b"new", target, "en", replace=True)
    assert target.read_bytes() == b"new"


def test_a_folder_is_not_overwritten(tmp_path: Path) -> None:
    """A folder of that name is an error, even when replacing."""
    with pytest.raises(InputError) as caught:
        save(b"new", tmp_path, "en", replace=True)

    assert caught.value.message == f"“{tmp_path}” is a folder."


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes")
def test_only_an_ordinary_file_is_replaced(tmp_path: Path) -> None:
    """A device or a pipe stays what it is."""
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)

    with pytest.raises(InputError) as caught:
        save(b"new", pipe, "en", replace=True)

    assert caught.value.message == f"“{pipe}” is not an ordinary file."
    assert pipe.is_fifo()


def test_a_name_that_no_disk_takes_is_an_input_error(tmp_path: Path) -> None:
    """The reason is that of the system."""
    target = tmp_path / f"{'a' * 300}.docx"

    with pytest.raises(InputError) as caught:
        save(b"new", target, "en", replace=True)

    assert caught.value.message.endswith("cannot be written: File name too long.")


def test_a_file_gets_the_ending_of_its_kind(tmp_path: Path) -> None:
    """Capitals do not matter; another ending is refused before anything is written."""
    save(b"new", tmp_path / "A.DOCX", "en", replace=False, endings=(".docx",))

    with pytest.raises(InputError) as caught:
        save(b"new", tmp_path / "a.pdf", "lv", replace=True, endings=(".docx",))

    assert caught.value.message.endswith("a.pdf” nebeidzas ar .docx.")
    assert list(tmp_path.iterdir()) == [tmp_path / "A.DOCX"]


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    """In Latvian where the report is."""
    target = tmp_path / "absent" / "a.docx"

    with pytest.raises(InputError) as caught:
        save(b"new", target, "lv", replace=True)

    assert caught.value.message == (f"Datnes “{target}” mape neeksistē.")


def test_a_failure_half_way_leaves_the_old_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A full disk, say: the old file stays, and no half file beside it."""
    target = tmp_path / "a.docx"
    target.write_bytes(b"old")

    def full(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)

    with pytest.raises(InputError) as caught:
        save(b"new", target, "en", replace=True)

    assert caught.value.message == (
        f"The file “{target}” cannot be written: No space left on device."
    )
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]


def test_a_link_is_followed(tmp_path: Path) -> None:
    """The file behind the link is replaced; the link stays a link."""
    target, link = tmp_path / "a.docx", tmp_path / "link.docx"
    target.write_bytes(b"old")
    link.symlink_to(target)

    save(b"new", link, "en", replace=True)

    assert link.is_symlink()
    assert target.read_bytes() == b"new"
