"""A report in which nothing is left empty, made from the classes alone.

It stands in for the examples of a plugin whose sources are not at hand.
"""

import datetime as dt
from collections.abc import Mapping
from decimal import Decimal
from enum import StrEnum
from typing import Any, TypeVar, get_origin, get_type_hints

from attrs import AttrsInstance, evolve, fields, has

from grantkit.demands.builders import AS_OF, eur
from grantkit.demands.sections import made_of
from grantkit.model.money import Money, Percent
from grantkit.model.path import unwrapped
from grantkit.model.project_file import ProjectFile, ReportView
from grantkit.model.report import ReportKind
from grantkit.model.text import Text

ThingT = TypeVar("ThingT", bound=AttrsInstance)

_WORD = "A1"
_VALUES: Mapping[object, object] = {
    bool: True,
    int: 1,
    str: _WORD,
    dt.date: AS_OF,
    Decimal: Decimal(1),
    Money: eur("1"),
    Percent: Percent(Decimal(50)),
    Text: Text.of(_WORD),
}


def filled_view(details: type[Any] | None, kind: str) -> ReportView[Any]:
    """Make a report of some kind with one element in each list, and no field empty.

    Another report stands beside it, because some rules compare the two.

    Args:
        details: The class of the funder's own fields; None where it has none.
        kind: Of report.
    """
    project = filled(ProjectFile)
    report = evolve(project.reports[0], kind=ReportKind(kind))
    return ReportView.of(
        evolve(project, reports=(report, evolve(report, id="A2"))),
        None if details is None else _one(details),
        report=report,
        as_of=AS_OF,
        files={},
    )


def filled(of: type[ThingT]) -> ThingT:
    """Make an instance of a class with something in each field that takes it.

    Raises:
        ValueError: The class refuses what it cannot do without.
    """
    hints = get_type_hints(of)
    return made_of(of, {item.name: _value(hints[item.name]) for item in fields(of)})


def _value(hint: object) -> object:
    found = unwrapped(hint)
    value = _one(found.type)
    if found.many:
        return () if value is None else (value,)
    return value


def _one(of: Any) -> object:  # noqa: ANN401 -- a type hint is anything
    if of in _VALUES:
        return _VALUES[of]
    if get_origin(of) is not None or not isinstance(of, type):
        return {}
    if issubclass(of, StrEnum):
        return next(iter(of))
    try:
        return filled(of) if has(of) else None
    except ValueError:  # a plugin's own class may refuse what is made up
        return None
