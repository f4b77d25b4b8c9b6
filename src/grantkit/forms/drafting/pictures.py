"""Pictures that a draft could not take in: words stand in their frames."""

from grantkit.forms.package.wordml import A, Element, R, W, drop, parse_xml, w
from grantkit.forms.text import gap_xml, run_text_xml

_BLIP = f"{{{A}}}blip"
_EMBED = f"{{{R}}}embed"
_NONE = "0"
"""What the engine writes where there is no picture to lead to."""


def put_words_for_pictures(text: Element) -> bool:
    """Let coloured words stand in each frame whose picture could not be taken in.

    Returns:
        Whether there was such a frame.
    """
    empty = [blip for blip in text.iter(_BLIP) if blip.get(_EMBED) == _NONE]
    for blip in empty:
        run = next(blip.iterancestors(w("r")))
        for words in _words(_title(run)):
            run.addprevious(words)
        drop(run)
    return bool(empty)


def _title(run: Element) -> str:
    control = next(run.iterancestors(w("sdt")), None)
    title = None if control is None else next(control.iter(w("alias")), None)
    return "" if title is None else title.get(w("val"), "")


def _words(title: str) -> list[Element]:
    inner = run_text_xml(gap_xml(title).decode())
    return [*parse_xml(f'<r xmlns:w="{W}"><w:r>{inner}</w:r></r>'.encode())]
