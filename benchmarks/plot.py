"""The plot of a race: how many times the floor each engine takes, over N.

Drawn by hand as SVG without a background, in middle tones that can be read on light
and dark pages alike. Both axes are logarithmic.
"""

from collections.abc import Iterable, Iterator, Sequence
from html import escape
from math import ceil, floor, log10
from typing import Final

from attrs import frozen
from contestants import OURS
from results import Entry, Result, names_in

_WIDTH, _HEIGHT = 780, 460
_LEFT, _RIGHT, _TOP, _BOTTOM = 60, 590, 40, 410
_LINE: Final = 15  # pixels between two names
_MARGIN: Final = 0.1  # above and below all ratios, in logarithms
_INK: Final = "#7b7b7b"
_OURS, _THEIRS = "#0b9a8a", "#7d86c9"


@frozen(kw_only=True)
class _Line:
    """One engine in the plot: its name, its points in pixels, its colour."""

    name: str
    points: Sequence[tuple[float, float]]
    colour: str


@frozen(kw_only=True)
class _Scale:
    """From N and ratio to pixels.

    Attributes:
        sizes: The smallest and the largest N, in logarithms.
        ratios: The smallest and the largest ratio, in logarithms.
    """

    sizes: tuple[float, float]
    ratios: tuple[float, float]

    def x(self, size: float) -> float:
        """Place an N."""
        low, high = self.sizes
        return _LEFT + (log10(size) - low) / ((high - low) or 1) * (_RIGHT - _LEFT)

    def y(self, ratio: float) -> float:
        """Place a ratio."""
        low, high = self.ratios
        return _BOTTOM - (log10(ratio) - low) / (high - low) * (_BOTTOM - _TOP)


def plot(results: Sequence[Result]) -> str:
    """Draw the race of one shape."""
    scale = _scale(results)
    title = f"Time to fill the report ({results[0].shape}), as multiples of the floor"
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {_HEIGHT}" '
        f'font-family="sans-serif" font-size="12" fill="{_INK}" role="img">'
    )
    pieces = (
        head,
        f"<title>{escape(title)}</title>",
        f'<text x="{_LEFT}" y="20" font-size="14">{escape(title)}</text>',
        *_axes(scale, [result.size for result in results]),
        *_drawn(_lines(results, scale)),
        "</svg>",
    )
    return "\n".join((*pieces, ""))


def _scale(results: Sequence[Result]) -> _Scale:
    sizes = [log10(result.size) for result in results]
    ratios = [
        log10(entry.ratio)
        for result in results
        for entry in result.entries
        if entry.laps
    ]
    return _Scale(
        sizes=(min(sizes), max(sizes)),
        ratios=(min(0, *ratios) - _MARGIN, max(1, *ratios) + _MARGIN),
    )


def _axes(scale: _Scale, sizes: Sequence[int]) -> Iterator[str]:
    low, high = scale.ratios
    for power in range(ceil(low), floor(high) + 1):
        y = scale.y(10.0**power)
        weight = 1.5 if power == 0 else 0.4
        yield (
            f'<path d="M{_LEFT} {y:.1f}H{_RIGHT}" stroke="{_INK}" '
            f'stroke-width="{weight}"/>'
        )
        yield _text(_LEFT - 8, y + 4, f"{10.0**power:g} ×", "end")
    for size in sizes:
        yield _text(scale.x(size), _BOTTOM + 22, f"N = {size:,}", "middle")
    yield _text(_LEFT + 4, scale.y(1) + 14, "floor: zlib, level 6", "start")


def _lines(results: Sequence[Result], scale: _Scale) -> Iterator[_Line]:
    for name in names_in(results):
        found = [(result.size, result.entry(name)) for result in results]
        entries = [(size, entry) for size, entry in found if entry and entry.laps]
        points = [(scale.x(size), scale.y(entry.ratio)) for size, entry in entries]
        if points:
            yield _Line(name=name, points=points, colour=_colour(entries[0][1]))


def _colour(entry: Entry) -> str:
    if not entry.runs:
        return _INK  # no engine
    return _OURS if entry.name.startswith(OURS) else _THEIRS


def _drawn(lines: Iterable[_Line]) -> Iterator[str]:
    lowest_first = sorted(lines, key=lambda line: line.points[-1][1])
    for line in lowest_first:
        path = "L".join(f"{x:.1f} {y:.1f}" for x, y in line.points)
        weight = 3 if line.colour == _OURS else 1.5
        yield (
            f'<path d="M{path}" fill="none" stroke="{line.colour}" '
            f'stroke-width="{weight}"/>'
        )
        for x, y in line.points:
            yield f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3" fill="{line.colour}"/>'
    yield from _labels(lowest_first)


def _labels(lines: Sequence[_Line]) -> Iterator[str]:
    """Name each line at its end; names at the right edge are kept apart."""
    last = float("-inf")
    for line in lines:
        x, y = line.points[-1]
        if x >= _RIGHT:
            y = last = max(y, last + _LINE)
        yield _text(x + 8, y + 4, line.name, "start", line.colour)


def _text(x: float, y: float, words: str, anchor: str, colour: str = _INK) -> str:
    return (
        f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}" fill="{colour}">'
        f"{escape(words)}</text>"
    )
