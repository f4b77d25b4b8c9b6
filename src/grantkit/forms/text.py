"""Values as the text of a run: escaped, with tabs and line breaks as Word has them."""

from collections.abc import Sequence

from grantkit.model.characters import UNWRITABLE, code_point

_ENTITIES = (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ('"', "&quot;"))
_CONTROLS = bytes(range(32))
_OPEN = '<w:t xml:space="preserve">'
_CLOSE = "</w:t>"
_BREAK = f"{_CLOSE}<w:br/>{_OPEN}"
_TAB = f"{_CLOSE}<w:tab/>{_OPEN}"
BOXES = "☐☒"
"""An empty box and a ticked one, as Word has them."""

GAP_LOOK = (
    '<w:rPr><w:b/><w:color w:val="9C0006"/>'
    '<w:shd w:val="clear" w:color="auto" w:fill="FFC7CE"/></w:rPr>'
)
"""How a draft shows that a value is missing."""


class ForbiddenError(ValueError):
    """A character that no Word file can hold; the text is its code point."""


def lines_of(text: str) -> list[str]:
    """Cut a text into lines, however they end."""
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return text.split("\n")


def encoded(texts: Sequence[str]) -> list[bytes]:
    """Write texts in UTF-8; what no file can hold is caught later, with its place."""
    try:
        return list(map(str.encode, texts))
    except UnicodeEncodeError:
        return [text.encode("utf-8", "backslashreplace") for text in texts]


def line_xml(texts: Sequence[str], raw: Sequence[bytes]) -> Sequence[bytes] | None:
    """Write many texts, each given in UTF-8 as well, as what stands within `w:t`.

    What is rare is looked for in all texts at once: if some text has several lines, or
    tabs, or what no Word file can hold, the answer is None.
    """
    together, said = b"".join(raw), "".join(texts)
    rare = len(together.translate(None, _CONTROLS)) < len(together)
    if rare or "\ufffe" in said or "\uffff" in said:
        return None
    if "&" not in said and "<" not in said and ">" not in said:
        return raw
    return [
        _escaped(each) if "&" in text or "<" in text or ">" in text else each
        for text, each in zip(texts, raw, strict=True)
    ]


def _escaped(text: bytes) -> bytes:
    text = text.replace(b"&", b"&amp;").replace(b"<", b"&lt;")
    return text.replace(b">", b"&gt;")


def text_xml(text: str) -> bytes:
    """Write a text as what stands within `w:t`; breaks and tabs stand between two.

    Raises:
        ForbiddenError: It holds what no Word file can hold.
    """
    found = None if text.isprintable() else UNWRITABLE.search(text)
    if found is not None:
        raise ForbiddenError(code_point(found.group()))
    lines = escaped("\n".join(lines_of(text)))
    return lines.replace("\n", _BREAK).replace("\t", _TAB).encode()


def writable(text: str) -> str:
    """Let the sign for an unknown character stand for what no Word file can hold."""
    return UNWRITABLE.sub("\N{REPLACEMENT CHARACTER}", text)


def gap_xml(name: str) -> bytes:
    """Write what shows in a draft that a value is missing; it stands within `w:t`."""
    run = f"<w:r>{GAP_LOOK}{_OPEN}[{escaped(name)}]{_CLOSE}</w:r>"
    return f"{_CLOSE}</w:r>{run}<w:r>{_OPEN}".encode()


def run_text_xml(inner: str) -> str:
    """Write the element that holds the text of a run."""
    return f"{_OPEN}{inner}{_CLOSE}"


def escaped(text: str) -> str:
    """Write text so that XML reads it back as it was, in an attribute too."""
    for character, entity in _ENTITIES:
        if character in text:
            text = text.replace(character, entity)
    return text
