"""The archive that we write is one that everybody reads."""

import io
import zipfile
from collections.abc import Iterable, Sequence

from hypothesis import given
from hypothesis import strategies as st

from grantkit.forms.package.archive import (
    Entry,
    Opening,
    archive,
    light_deflater,
    packed,
    sum_of,
    thorough_deflater,
)

Chunks = Sequence[bytes]

contents = st.dictionaries(
    st.text(st.characters(categories=["L", "N"]), min_size=1, max_size=20),
    st.lists(st.binary(max_size=200), max_size=5),
    max_size=8,
)


def told(entries: Iterable[Entry]) -> list[tuple[str, int, int]]:
    """List what a seal sums up."""
    return [(entry.name, entry.size, entry.crc) for entry in entries]


def entries_of(parts: dict[str, Chunks]) -> bytes:
    """Pack parts that come in chunks into an archive."""
    return archive(packed(name, chunks) for name, chunks in parts.items())


@given(parts=contents)
def test_an_archive_reads_back_as_it_was_written(parts: dict[str, Chunks]) -> None:
    """In order, whatever the names and lengths, and every check sum is right."""
    data = entries_of(parts)

    with zipfile.ZipFile(io.BytesIO(data)) as read:
        assert read.testzip() is None
        assert read.namelist() == list(parts)
        for name, chunks in parts.items():
            assert read.read(name) == b"".join(chunks)


@given(parts=contents)
def test_an_archive_is_the_same_however_often_it_is_written(
    parts: dict[str, Chunks],
) -> None:
    """It holds no date and nothing of the machine."""
    assert entries_of(parts) == entries_of(parts)


def test_what_an_entry_tells_is_what_office_programs_expect() -> None:
    """Deflated, a name in UTF-8, the earliest date there is, no rights, no comment."""
    data = entries_of({"vārds.xml": [b"a" * 100, b"b"]})

    with zipfile.ZipFile(io.BytesIO(data)) as read:
        [entry] = read.infolist()
    assert entry.filename == "vārds.xml"
    assert (entry.compress_type, entry.file_size) == (zipfile.ZIP_DEFLATED, 101)
    assert (entry.date_time, entry.flag_bits) == ((1980, 1, 1, 0, 0, 0), 0x800)
    assert (entry.external_attr, entry.extra, entry.comment) == (0, b"", b"")


def test_how_a_part_is_packed_does_not_change_what_it_holds() -> None:
    """Whichever way it is packed, the seal of the parts is the same."""
    chunks = [b"<w:t>word</w:t>" * 500, b"end"]

    usual, thorough = packed("a", chunks), packed("a", chunks, thorough_deflater)

    assert (usual.crc, usual.size) == (thorough.crc, thorough.size)
    assert sum_of(told([usual])) == sum_of(told([thorough]))
    with zipfile.ZipFile(io.BytesIO(archive([thorough]))) as read:
        assert read.read("a") == b"".join(chunks)


def test_a_seal_tells_any_change() -> None:
    """Of a name, a length or a content; not of the order of the parts."""
    first, second = packed("a", [b"1"]), packed("b", [b"2"])

    seal = sum_of(told([first, second]))

    assert sum_of(told([second, first])) == seal
    assert sum_of(told([packed("c", [b"1"]), second])) != seal
    assert sum_of(told([packed("a", [b"3"]), second])) != seal


@given(st.binary(max_size=300), st.lists(st.binary(max_size=200), max_size=5))
def test_a_part_goes_on_from_its_opening(opening: bytes, rest: Chunks) -> None:
    """It reads as one, whatever packs the rest, and tells the sums of the whole."""
    entry = packed("a", rest, light_deflater, Opening.of(opening))

    with zipfile.ZipFile(io.BytesIO(archive([entry]))) as read:
        assert read.read("a") == opening + b"".join(rest)
    assert told([entry]) == told([packed("a", [opening, *rest])])
