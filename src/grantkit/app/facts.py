"""What a filled form tells of itself: whose report it is, and what it was made from.

Sums of data and rules are taken of what they mean, not of how a file is written: the
order of keys, quotation marks, empty values and names of files make no difference.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import TypeAlias

from attrs import fields, has

from grantkit import __version__
from grantkit.app.opening import OpenedReport
from grantkit.checking import edition_of
from grantkit.model.characters import UNWRITABLE
from grantkit.model.project_file import ReportView
from grantkit.model.reference import Box
from grantkit.plugin import InstalledFunder, Rule

Plain: TypeAlias = "dict[str, Plain] | list[Plain] | str | int | bool | None"

_NOTHING: tuple[Plain, ...] = (None, [], {})

_NO_DATA = ("as_of", "files")
"""Fields of a view that come from elsewhere than from the project file."""

_OF_RULE = ("code", "severity", "certainty", "needs", "reports", "editions")
_OF_BOX = ("code", "path", "required", "editions", "limit", "counting", "choices")


def facts_of(opened: OpenedReport, funder: InstalledFunder) -> Mapping[str, str]:
    """List what a filled form tells of itself; docs/verify.md says what each means."""
    view = opened.view
    facts = {
        "program": "grantkit",
        "version": __version__,
        "funder": funder.funder.code,
        "distribution": funder.distribution,
        "plugin": funder.version,
        "edition": edition_of(funder.editions, view, opened.loaded.project.edition),
        "report": view.report.id,
        "kind": view.report.kind,
        "language": view.report.language or funder.funder.languages[0],
        "as_of": view.as_of.isoformat(),
        "source": opened.file.name,
        "data": sum_of_data(view),
        "rules": sum_of_rules(funder),
    }
    return {
        name: UNWRITABLE.sub("\N{REPLACEMENT CHARACTER}", words)
        for name, words in facts.items()
        if words is not None
    }


def sum_of_data(view: ReportView[object]) -> str:
    """Sum up what a project file says, seen through one of its reports."""
    names = (item.name for item in fields(ReportView) if item.name not in _NO_DATA)
    return _sum({name: _plain(getattr(view, name)) for name in names})


def sum_of_rules(funder: InstalledFunder) -> str:
    """Sum up what a verdict rests on: program, plugin, rules, boxes and parameters."""
    return _sum(
        {
            "grantkit": __version__,
            "plugin": [funder.distribution, funder.version],
            "rules": [_rule(rule) for rule in funder.funder.rules],
            "boxes": [_chosen(box, (*_OF_BOX, "severity")) for box in funder.boxes],
            "parameters": [[name, _plain(value)] for name, value in funder.parameters],
            "editions": _plain(funder.editions),
            "headings": _plain(funder.headings),
        }
    )


def _rule(rule: Rule) -> Plain:
    return _chosen(rule, (*_OF_RULE, "since", "until"))


def _chosen(of: Rule | Box, names: tuple[str, ...]) -> Plain:
    return {name: _plain(getattr(of, name)) for name in names}


def _plain(value: object) -> Plain:
    """Write a value of the model with the types of JSON.

    What is missing is left out, so that a new field of the model changes no sum.
    """
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    if isinstance(value, Mapping) or has(type(value)):
        plain = {str(name): _plain(item) for name, item in _members(value)}
        return {name: item for name, item in plain.items() if item not in _NOTHING}
    if isinstance(value, Decimal):
        return format(value.normalize(), "f")
    return value if value is None or isinstance(value, int) else str(value)


def _members(value: object) -> Iterable[tuple[object, object]]:
    if isinstance(value, Mapping):
        return value.items()
    of: type = type(value)
    return ((item.name, getattr(value, item.name)) for item in fields(of))


def _sum(content: Plain) -> str:
    text = json.dumps(content, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()
