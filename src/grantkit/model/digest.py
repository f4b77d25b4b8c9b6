"""Sums of what data mean: two files that say the same have the same sum.

The order of keys, quotation marks, empty values and names of files make no difference.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping
from decimal import Decimal
from functools import cache
from typing import TypeAlias

from attrs import evolve, fields, has

from grantkit.model.project_file import ReportView

Plain: TypeAlias = "dict[str, Plain] | list[Plain] | str | int | bool | None"

_NOTHING: tuple[Plain, ...] = (None, [], {})

_NO_DATA = ("as_of", "files")
"""Fields of a view that come from elsewhere than from the project file."""

_SHORT = 12


def data_of(view: ReportView[object]) -> Plain:
    """List what a project file says, seen through one of its reports."""
    names = (item.name for item in fields(ReportView) if item.name not in _NO_DATA)
    return {name: plain(getattr(view, name)) for name in names}


def confirmed_data(view: ReportView[object]) -> str:
    """Sum up what a person confirms: all that a project file says, seen so.

    Confirmations themselves are no part of it, nor are the days on which reports were
    handed in: both come last.
    """
    reports = tuple(evolve(report, submitted_on=None) for report in view.reports)
    bare = evolve(
        view,
        attestations=(),
        reports=reports,
        report=evolve(view.report, submitted_on=None),
    )
    return sum_up(data_of(bare))[:_SHORT]


def plain(value: object) -> Plain:
    """Write a value of the model with the types of JSON.

    What is missing is left out, so that a new field of the model changes no sum.
    """
    if value is None or isinstance(value, int):
        return value
    if isinstance(value, str):
        return str(value)
    if isinstance(value, tuple):
        return [plain(item) for item in value]
    if isinstance(value, Decimal):
        return format(value.normalize(), "f")
    members = _members(value)
    if members is None:
        return str(value)
    written = ((str(name), plain(item)) for name, item in members)
    return {name: item for name, item in written if item not in _NOTHING}


def sum_up(content: Plain) -> str:
    """Give the SHA-256 of a value with the types of JSON, in hexadecimal digits."""
    text = json.dumps(content, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def _members(value: object) -> Iterable[tuple[object, object]] | None:
    """Go through what a section or a table holds; None for a single value."""
    if isinstance(value, Mapping):
        return value.items()
    of: type = type(value)
    names = _names(of)
    return None if names is None else ((name, getattr(value, name)) for name in names)


@cache
def _names(of: type) -> tuple[str, ...] | None:
    return tuple(item.name for item in fields(of)) if has(of) else None
