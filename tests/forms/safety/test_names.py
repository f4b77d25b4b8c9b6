"""Names of parts that mislead."""

from collections.abc import Callable

import pytest

Parts = dict[str, bytes]
Refusal = Callable[[Parts | bytes], str]


@pytest.mark.parametrize(
    "name",
    [
        "word/../../x.xml",
        "word/./x.xml",
        "word//x.xml",
        "word\\x.xml",
        "//host/share/x.xml",
        "C:x.xml",
        "word/document.xml:stream",
        "word/x.xml.",
        "word/x.xml ",
        "word/... /x.xml",
        "word/x\n.xml",
        "word/x\u202elmx.exe",
    ],
)
def test_a_name_that_leads_elsewhere_is_refused(
    parts: Parts, refusal: Refusal, name: str
) -> None:
    """Up, out, to another drive, into a stream, or past what Windows cuts off."""
    assert refusal({**parts, name: b"<a/>"}) == (
        f"form.docx holds a part with an unsafe name: {name.lower()}."
    )


def test_an_encoded_name_is_judged_by_what_it_means(
    parts: Parts, refusal: Refusal
) -> None:
    """Percent signs hide no step upwards."""
    assert refusal({**parts, "word/%2E%2e/x.xml": b"<a/>"}) == (
        "form.docx holds a part with an unsafe name: word/../x.xml."
    )


@pytest.mark.parametrize("name", ["word/Document.XML", "word%2Fdoc%75ment.xml"])
def test_one_name_written_in_two_ways_is_refused(
    parts: Parts, refusal: Refusal, name: str
) -> None:
    """Word would read one of the two, and we the other."""
    assert refusal({**parts, name: b"<a/>"}) == (
        "form.docx holds the part word/document.xml more than once."
    )
