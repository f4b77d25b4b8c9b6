"""Parameters that an organisation makes stricter for itself."""

import datetime as dt
from collections.abc import Iterator, Mapping
from decimal import Decimal, InvalidOperation

from attrs import evolve, frozen

from grantkit.funders.overrides.own_file import Fault, OwnFile, Table
from grantkit.model.finding import Certainty
from grantkit.model.override import Override, OverrideKind
from grantkit.model.reference import DatedValue, Parameters, ParameterValue, Stricter
from grantkit.plugin import InstalledFunder
from grantkit.structuring import Route
from grantkit.wording import measured

_FRACTIONS = ("%", "EUR")
"""Units of which there may be parts, even where the funder's number is a whole one."""

_PLAIN = ""
"""The name of the one number that is no table."""

Numbers = Mapping[str, Decimal]


@frozen(kw_only=True)
class OwnValue:
    """A stricter number, as the file gives it.

    Attributes:
        value: The number, or some of the numbers of a table.
        why: The organisation's reason.
        since: First day on which it holds; None for as long as the funder's.
        until: Last such day, included.
    """

    value: ParameterValue
    why: str
    since: dt.date | None = None
    until: dt.date | None = None


def tightened(
    own: OwnFile, route: Route, tables: Table, funder: InstalledFunder
) -> tuple[Parameters, list[Override], list[Fault]]:
    """Put stricter numbers in the place of the funder's, wherever those hold."""
    faults: list[Fault] = []
    changes: list[Override] = []
    values = dict(funder.parameters.values)
    for name, table in tables.items():
        here = (*route, name)
        if name not in values:
            faults.append(own.unknown(here, "unknown_parameter", values))
            continue
        given = own.structure(here, _readable(table), OwnValue, faults)
        if given is None:
            continue
        theirs = [each for each in values[name] if _overlap(given, each)]
        found = dict.fromkeys(_faults(own, here, given, theirs))
        if found:
            faults.extend(found)
            continue
        values[name] = (*(_stricter(given, each) for each in theirs), *values[name])
        changes.append(_change(own, here, given, theirs))
    return evolve(funder.parameters, values=values), changes, faults


def _faults(
    own: OwnFile, route: Route, given: OwnValue, theirs: list[DatedValue]
) -> Iterator[Fault]:
    """Find why a value may not stand in the place of those of the funder."""
    yield from own.blanks(route, why=given.why)
    numbers = _numbers(given.value)
    known: dict[str, Decimal] = {}
    for each in theirs:
        shape = _shape_fault(given.value, each)
        if shape or numbers is None:
            names = ", ".join(_numbers(each.value) or ())
            yield own.fault(route, shape or "a_number", known=names)
            return
        known |= _numbers(each.value) or {}
        yield from _misfits(own, route, numbers, each)
    if not theirs:
        yield own.fault(route, "never_holds")
        return
    for name in numbers or ():
        if name not in known:
            yield own.unknown((*route, "value", name), "unknown_number", known)


def _readable(table: object) -> object:
    """Write the numbers of a table of numbers as the data files of plugins do."""
    if not isinstance(table, Mapping) or not isinstance(table.get("value"), Mapping):
        return table
    numbers = {
        name: str(number) if isinstance(number, int | Decimal) else number
        for name, number in table["value"].items()
    }
    return {**table, "value": numbers}


def _shape_fault(given: ParameterValue, theirs: DatedValue) -> str:
    """Name what keeps two values from being compared; or nothing."""
    table = isinstance(theirs.value, Mapping)
    if theirs.stricter is None or _numbers(theirs.value) is None:
        return "not_tightened"
    if _numbers(given) is None or isinstance(given, Mapping) != table:
        return "a_table" if table else "a_number"
    return ""


def _misfits(
    own: OwnFile, route: Route, numbers: Numbers, theirs: DatedValue
) -> Iterator[Fault]:
    known = _numbers(theirs.value) or {}
    for name, number in numbers.items():
        key = _misfit(number, known[name], theirs) if name in known else ""
        if key:
            place = (*route, "value", name) if name else (*route, "value")
            values = {"found": number, "allowed": known[name]}
            yield own.fault(place, key, **values)


def _misfit(found: Decimal, allowed: Decimal, theirs: DatedValue) -> str:
    """Name what is wrong with a number in the place of the funder's; or nothing."""
    lower = theirs.stricter is Stricter.LOWER
    if found > allowed if lower else found < allowed:
        return "looser_lower" if lower else "looser_higher"
    if found < 0:
        return "below_zero"
    whole = allowed == int(allowed) and theirs.unit not in _FRACTIONS
    return "not_whole" if whole and found != int(found) else ""


def _stricter(given: OwnValue, theirs: DatedValue) -> DatedValue:
    """Make the value that holds on the days on which both hold."""
    value = given.value
    if isinstance(theirs.value, Mapping) and isinstance(value, Mapping):
        own = {name: value[name] for name in theirs.value if name in value}
        value = {**theirs.value, **own}
    return evolve(
        theirs,
        value=value,
        since=max(filter(None, (given.since, theirs.since)), default=None),
        until=min(filter(None, (given.until, theirs.until)), default=None),
        clause=given.why,
        certainty=Certainty.OWN,
    )


def _overlap(given: OwnValue, theirs: DatedValue) -> bool:
    first = max(given.since or dt.date.min, theirs.since or dt.date.min)
    return first <= min(given.until or dt.date.max, theirs.until or dt.date.max)


def _change(
    own: OwnFile, route: Route, given: OwnValue, theirs: list[DatedValue]
) -> Override:
    instead = dict.fromkeys(_said(own, each.value, given, each.unit) for each in theirs)
    return Override(
        kind=OverrideKind.PARAMETER,
        name=str(route[-1]),
        says=_said(own, given.value, given, theirs[0].unit),
        instead="; ".join(instead),
        why=given.why,
        location=own.place(route),
    )


def _said(own: OwnFile, value: ParameterValue, given: OwnValue, unit: str) -> str:
    """Write a number, or those numbers of a table that the organisation gives."""
    numbers = _numbers(value) or {}
    wanted = _numbers(given.value) or {}
    return ", ".join(
        f"{name}: {written}" if name else written
        for name, number in numbers.items()
        if name in wanted
        for written in (measured(number, unit, own.wording),)
    )


def _numbers(value: ParameterValue) -> Numbers | None:
    """Give the numbers of a value by their names; None where it is made of others."""
    if isinstance(value, Decimal):
        return {_PLAIN: value}
    if not isinstance(value, Mapping):
        return None
    try:
        numbers = {name: Decimal(text) for name, text in value.items()}
    except InvalidOperation:
        return None
    return numbers if all(number.is_finite() for number in numbers.values()) else None
