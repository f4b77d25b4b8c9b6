"""What is wrong with the archive itself."""

import copy
import io
import random
import tracemalloc
import zipfile
from collections.abc import Callable

import pytest

Parts = dict[str, bytes]
Refusal = Callable[[Parts | bytes], str]
Filled = Callable[[Parts | bytes], Parts]
Zipped = Callable[..., bytes]

NOISE = random.Random(1)  # noqa: S311 -- what does not pack well, and nothing secret
TEXT = "word/document.xml"
NOT_ZIP = (
    "form.docx is not a Word file (.docx), or it is damaged. Open it in Word and save "
    "it as a Word document."
)
TOO_LARGE = (
    "form.docx unpacks to more than is allowed: at most 200 million bytes, and no more "
    "than 200 times its packed size."
)


def test_a_part_is_not_unpacked_beyond_the_size_that_was_told(
    zipped: Zipped, parts: Parts, refusal: Refusal
) -> None:
    """The directory says a hundred bytes; a hundred million would come out."""
    size, told = ((n).to_bytes(4, "little") for n in (100_000_000, 100))
    data = zipped({**parts, "word/media/x.bin": bytes(100_000_000)})
    assert data.count(size) == 2
    tracemalloc.start()

    sentence = refusal(data.replace(size, told))

    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert sentence == NOT_ZIP
    assert peak < 20_000_000


def test_parts_may_not_share_their_content(parts: Parts, refusal: Refusal) -> None:
    """A hundred entries that unpack the same bytes cost the sender those of one."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
        last = archive.infolist()[-1]
        for number in range(100):
            twin = copy.copy(last)
            twin.filename = f"word/media/{number}.bin"
            archive.filelist.append(twin)

    assert refusal(data.getvalue()) == NOT_ZIP


def test_a_swollen_part_is_weighed_against_the_file(
    parts: Parts, refusal: Refusal
) -> None:
    """Not against what the directory tells of its packed size."""
    bomb = {f"word/media/{number}.bin": bytes(9_000_000) for number in range(20)}

    assert refusal({**parts, **bomb}) == TOO_LARGE


def test_an_archive_within_is_left_packed(
    zipped: Zipped, parts: Parts, filled: Filled
) -> None:
    """What it would unpack to is nobody's business here."""
    bomb = zipped({f"{number}.bin": bytes(50_000_000) for number in range(3)})

    outcome = filled({**parts, "word/media/x.png": bomb})

    assert outcome["word/media/x.png"] == bomb


def test_too_many_parts_are_refused_before_the_directory_is_read(
    parts: Parts, refusal: Refusal
) -> None:
    """Even the list of them could fill the memory."""
    many = {f"word/media/{number}.bin": b"" for number in range(5_000)}

    assert refusal({**parts, **many}) == ("form.docx holds more than 5,000 parts.")


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_ways_of_packing_that_word_does_not_know_are_refused(
    zipped: Zipped, parts: Parts, refusal: Refusal, method: int
) -> None:
    """Some of them take gigabytes of memory because the file says so."""
    assert refusal(zipped(parts, method)) == NOT_ZIP


def test_bytes_that_do_not_unpack_are_damage(
    zipped: Zipped, parts: Parts, refusal: Refusal
) -> None:
    """A single bit is enough, wherever it falls."""
    data = bytearray(zipped({TEXT: NOISE.randbytes(9_000), **parts}))
    data[4_000:4_010] = bytes(10)

    assert refusal(bytes(data)) == NOT_ZIP


def test_an_encrypted_part_is_refused(
    zipped: Zipped, parts: Parts, refusal: Refusal
) -> None:
    """Its sentence says to take the password off."""
    entry = b"PK\x01\x02\x14\x03\x14\x00"
    data = zipped(parts)
    assert entry + b"\0\0" in data

    assert refusal(data.replace(entry + b"\0\0", entry + b"\1\0")) == (
        "form.docx is protected by a password, or is in the old .doc format. Save it "
        "without a password as a Word Document (.docx)."
    )
