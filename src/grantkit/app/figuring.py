"""Explaining a figure of a report: what went in, from where, by which steps."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from attrs import frozen

from grantkit.app.opening import OpenedReport
from grantkit.app.refusing import input_error
from grantkit.errors import InputError
from grantkit.figures import Sums, paying_period
from grantkit.model.exact import EXACT
from grantkit.model.money import Money, Percent, Rate
from grantkit.model.path import PathError, values_at
from grantkit.model.source import SourceLocation
from grantkit.plugin import InstalledFunder
from grantkit.tracing import (
    Desk,
    Step,
    Trace,
    UntracedError,
    Value,
    trace,
    traceable,
)
from grantkit.wording import Wording, core_wording

FORMAT = "grantkit-figure/1"
_INDENT = "  "
_NUMBER = re.compile(r"\[(\d+)\]")
_BAD_BRACKET = re.compile(r"\[(?!\d*\])|(?<![\d\[])\]")
_SIXTH = Decimal("0.000001")


@frozen(kw_only=True)
class Explanation:
    """A figure with all that it came from.

    Attributes:
        opened: The report.
        trace: The steps.
    """

    opened: OpenedReport
    trace: Trace

    @property
    def wording(self) -> Wording:
        """The words of the explanation."""
        return core_wording(self.opened.language)

    @property
    def printed(self) -> str | None:
        """The figure as the report prints it; None where it has no value."""
        value = self.trace.value
        if value is None:
            return None
        return report_wording(self.opened).display.show(value)

    def place_of(self, part: Trace) -> SourceLocation | None:
        """Find where a part stands in the user's files; a step stands nowhere."""
        if part.step is not Step.GIVEN:
            return None
        path = self.opened.view.in_file(part.path)
        return self.opened.loaded.positions.of(path)

    def lines(self) -> Iterator[str]:
        """Write the explanation for people: each step, and beneath it what went in."""
        yield from self._lines(self.trace, "")
        if self.printed is not None:
            yield ""
            exact = self.trace.value
            key = "printed_share" if isinstance(exact, Percent) else "printed"
            points = exact.points if isinstance(exact, Percent) else None
            values = {
                "printed": self.printed,
                "exact": None if points is None else _digits(points),
            }
            yield self.wording.say(f"figure.{key}", values)

    def as_json(self) -> dict[str, Any]:
        """Give the explanation in the format `grantkit-figure/1`."""
        view = self.opened.view
        return {
            "format": FORMAT,
            "project": view.project.number,
            "report": view.report.id,
            "path": self.trace.path,
            "printed": self.printed,
            "explanation": self._json(self.trace),
        }

    def _lines(self, part: Trace, indent: str) -> Iterator[str]:
        wording, place = self.wording, self.place_of(part)
        values = {
            "path": self.opened.view.in_file(part.path),
            "value": _shown(part.value, wording),
            "place": str(place),
        }
        yield indent + wording.say(f"figure.{'place' if place else 'head'}", values)
        if part.step is not Step.GIVEN:
            yield indent + _INDENT + self._said(part)
        for inner in part.parts:
            yield from self._lines(inner, indent + _INDENT * 2)

    def _said(self, part: Trace) -> str:
        """Say what was done to the parts, and which they are."""
        wording, view = self.wording, self.opened.view
        key = f"{part.step}_{part.rule}" if part.rule else part.step.value
        unread = self._unread(part)
        if unread is not None:
            key = "missing_unread"
        elif part.step is Step.SUM and not part.parts:
            key = "sum_none"
        period = paying_period(view, view.report)
        rounding = part.rounding and wording.say(f"figure.{part.rounding.name.lower()}")
        values: dict[str, object] = {
            "rounding": rounding,
            "period": period,
            "start": period and period.start,
            "place": str(unread),
        }
        if part.rate is not None:
            values |= {
                "amount": part.parts[0].value,
                "units": part.rate.units,
                "on": part.rate.on,
                "source": part.rate.source,
            }
        return wording.say(f"figure.{key}", values)

    def _unread(self, part: Trace) -> SourceLocation | None:
        """Find where something stands that is no value because nobody can read it."""
        if part.step is not Step.MISSING:
            return None
        path = self.opened.view.in_file(part.path)
        unread = (each for each in self.opened.loaded.findings if each.path == path)
        return next((each.location for each in unread), None)

    def _json(self, part: Trace) -> dict[str, Any]:
        place = self.place_of(part)
        return {
            "path": self.opened.view.in_file(part.path),
            "value": _value_json(part.value),
            "step": part.step.value,
            "rule": part.rule or None,
            "rate": _rate_json(part.rate),
            "rounding": part.rounding and part.rounding.name.lower(),
            "location": place and _place_json(place),
            "parts": [self._json(inner) for inner in part.parts],
        }


def explain_figure(opened: OpenedReport, path: str) -> Explanation:
    """Explain a figure of a report.

    Raises:
        InputError: The path leads to no figure that can be explained.
    """
    try:
        return Explanation(opened=opened, trace=trace(desk_of(opened), path))
    except UntracedError as error:
        raise _unexplained(opened, path, error) from error


def _unexplained(opened: OpenedReport, path: str, error: UntracedError) -> InputError:
    """Say why a path cannot be explained, and what it is instead."""
    language = opened.language
    if short := error.out_of:
        where, count = short.path, short.count
        return input_error("no_such_row", language, path=path, list=where, count=count)
    if _BAD_BRACKET.search(path):
        return input_error("bad_brackets", language, path=path)
    if place := _written(opened, path):
        return input_error("written_figure", language, path=path, place=str(place))
    if whole := _whole_of(opened, path):
        return input_error("step_of_figure", language, path=path, whole=whole)
    close = error.nearest and _with_numbers(error.nearest, path)
    key = "hint"
    if close:
        key = "hint_numberless" if "[]" in close else "hint_nearest"
    return input_error("no_figure", language, key, path=path, nearest=close)


def _written(opened: OpenedReport, path: str) -> SourceLocation | None:
    """Find where a value that is no figure stands in the user's files."""
    try:
        found = [*values_at(opened.loaded.project, path)]
    except (PathError, AttributeError):
        return None
    is_there = any(value not in (None, ()) for _, value in found)
    return opened.loaded.positions.of(path) if is_there else None


def _whole_of(opened: OpenedReport, path: str) -> str | None:
    """Find a figure on the way to which a path is a step."""
    desk = desk_of(opened)
    patterns = traceable() if path.startswith("figures.") else ()
    return next(
        (
            whole
            for pattern in patterns
            for whole, _ in values_at(desk, pattern)
            if path in _steps(trace(desk, whole))
        ),
        None,
    )


def _steps(part: Trace) -> Iterator[str]:
    yield part.path
    for inner in part.parts:
        yield from _steps(inner)


def _with_numbers(pattern: str, path: str) -> str:
    """Put the numbers of a path into one that is like it, where they fit."""
    numbers = _NUMBER.findall(path)
    if pattern.count("[]") != len(numbers):
        return pattern
    return pattern.replace("[]", "[{}]").format(*numbers)


def desk_of(opened: OpenedReport) -> Desk:
    """Lay out what figures are traced from."""
    funder = opened.funder
    sums = funder.funder.sums if isinstance(funder, InstalledFunder) else Sums()
    return Desk(view=opened.view, figures=opened.figures, sums=sums)


def report_wording(opened: OpenedReport) -> Wording:
    """Give the words in which the report itself is printed."""
    language = opened.view.report.language
    if isinstance(opened.funder, InstalledFunder):
        wordings = opened.funder.wordings
        return wordings.get(language or "") or wordings[opened.language]
    return core_wording(opened.language)


def _shown(value: Value | None, wording: Wording) -> str:
    if value is None:
        return wording.say("figure.nothing")
    return wording.display.show(value)


def _value_json(value: Value | None) -> dict[str, str] | None:
    if isinstance(value, Money):
        return {"amount": _plain(value.amount), "currency": value.currency}
    if isinstance(value, Percent):
        return {"percent": _plain(value.points)}
    return None if value is None else {"number": _plain(value)}


def _plain(number: Decimal) -> str:
    return format(number, "f")


def _digits(points: Decimal) -> Decimal:
    """Give a share with all the digits that anybody would follow up, and no zeros."""
    sixth = points.quantize(_SIXTH, context=EXACT)
    return Decimal(_plain(sixth.normalize(EXACT)))


def _rate_json(rate: Rate | None) -> dict[str, str] | None:
    if rate is None:
        return None
    return {
        "of": rate.of,
        "to": rate.to,
        "units": _plain(rate.units),
        "on": rate.on.isoformat(),
        "source": rate.source,
    }


def _place_json(place: SourceLocation) -> dict[str, object]:
    if place.sheet is not None:
        return {"file": place.file, "sheet": place.sheet, "cell": place.cell}
    return {"file": place.file, "line": place.line, "column": place.column}
