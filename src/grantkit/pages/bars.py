"""Plain bars: how much of a whole there is, as a drawing with its words."""

from decimal import Decimal

from grantkit.pages.html import Element, tag

_WHOLE = Decimal(100)
_ROOM = Decimal(125)
"""A bar is drawn in hundredths of its whole, with room for a quarter more."""


def bar(words: str, *parts: Decimal | None, marked: bool = False) -> Element:
    """Draw parts of a whole one after another; what goes beyond the room is cut off.

    Args:
        words: What the drawing says, for those who do not see it.
        parts: In hundredths of the whole; None draws nothing.
        marked: Whether there may be more than the whole, so that its end is marked.
    """
    room = _ROOM if marked else _WHOLE
    drawn: list[Element] = [_piece("track", Decimal(0), room)]
    start = Decimal(0)
    for number, part in enumerate(parts, start=1):
        width = min(max(part or Decimal(0), Decimal(0)), room - start)
        if width:
            drawn.append(_piece(f"part{number}", start, width))
        start += width
    if marked:
        drawn += [
            tag("line", class_=name, x1="100", x2="100", y1="0", y2="10")
            for name in ("halo", "whole")
        ]
    return tag(
        "svg",
        *drawn,
        class_="bar",
        role="img",
        aria_label=words,
        viewBox=f"0 0 {room} 10",
        preserveAspectRatio="none",
    )


def _piece(name: str, start: Decimal, width: Decimal) -> Element:
    return tag("rect", class_=name, x=_short(start), width=_short(width), height="10")


def _short(number: Decimal) -> str:
    return f"{number.quantize(Decimal('0.1')):f}"
