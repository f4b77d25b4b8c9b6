"""Parameters that an organisation makes stricter for itself."""

import datetime as dt
from collections.abc import Iterator, Mapping
from decimal import Decimal, InvalidOperation

from attrs import evolve

from grantkit.funders.overrides.own_file import Fault, OwnFile, Table
from grantkit.funders.overrides.own_value import OwnValue, own_value
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


def tightened(
    own: OwnFile, route: Route, tables: Table, funder: InstalledFunder
) -> tuple[Parameters, list[Override], list[Fault]]:
    """Put stricter numbers in the place of the funder's, wherever those hold."""
    faults: list[Fault] = []
    changes: list[Override] = []
    values = dict(funder.parameters.values)
    known = [name for name in values if any(map(_is_tightened, values[name]))]
    for name, table in tables.items():
        here = (*route, name)
        if name not in values:
            faults.append(own.unknown(here, "unknown_parameter", known))
        elif name not in known:
            names = ", ".join(known) or "–"
            faults.append(own.fault(here, "not_tightened", known=names))
        else:
            given, found = own_value(own, here, table)
            theirs = [each for each in values[name] if given and _overlap(given, each)]
            if given is not None:
                found += dict.fromkeys(_faults(own, here, given, theirs))
            faults.extend(found)
            if given is not None and not found:
                stricter = (_stricter(given, each) for each in theirs)
                values[name] = (*stricter, *values[name])
                changes.append(_change(own, here, given, theirs))
    return evolve(funder.parameters, values=values), changes, faults


def _faults(
    own: OwnFile, route: Route, given: OwnValue, theirs: list[DatedValue]
) -> Iterator[Fault]:
    """Find why a value may not stand in the place of those of the funder."""
    if not theirs:
        yield own.fault(route, "never_holds")
    numbers = _numbers(given.value) or {}
    known: dict[str, set[Decimal]] = {}
    for each in theirs:
        if shape := _shape_fault(given.value, each):
            names = ", ".join(_numbers(each.value) or ())
            yield own.fault((*route, "value"), shape, known=names)
            return
        for name, number in (_numbers(each.value) or {}).items():
            known.setdefault(name, set()).add(number)
        yield from _misfits(own, route, numbers, each)
    for name, number in numbers.items():
        if theirs and name not in known:
            yield own.unknown((*route, "value", name), "unknown_number", known)
        elif known.get(name) == {number}:
            yield own.fault((*route, "value"), "same_number", found=number)


def _is_tightened(theirs: DatedValue) -> bool:
    return theirs.stricter is not None and _numbers(theirs.value) is not None


def _shape_fault(given: ParameterValue, theirs: DatedValue) -> str:
    """Name what keeps two values from being compared; or nothing."""
    if not _is_tightened(theirs):
        return "not_these_days"
    table = isinstance(theirs.value, Mapping)
    if isinstance(given, Mapping) != table or not _numbers(given):
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
    unit, days = theirs[0].unit, _days(own, given)
    said = ", ".join(
        _part(measured(number, unit, own.wording), name)
        for name, number in (_numbers(given.value) or {}).items()
    )
    return Override(
        kind=OverrideKind.PARAMETER,
        name=str(route[-1]),
        says=f"{said} {days}" if days else said,
        instead=_instead(own, given, theirs),
        why=given.why,
        location=own.place(route),
    )


def _instead(own: OwnFile, given: OwnValue, theirs: list[DatedValue]) -> str:
    """Write the numbers of the funder that are given, in the order of the file."""
    known = [(each.unit, _numbers(each.value) or {}) for each in theirs]
    parts = []
    for name in _numbers(given.value) or {}:
        of_name = (
            measured(numbers[name], unit, own.wording)
            for unit, numbers in known
            if name in numbers
        )
        parts.append(_part("; ".join(dict.fromkeys(of_name)), name))
    return ", ".join(parts)


def _part(number: str, name: str) -> str:
    return f"{number} ({name})" if name else number


def _days(own: OwnFile, given: OwnValue) -> str:
    """Say from when to when the organisation's number holds, where it says so."""
    ends = {"since": given.since, "until": given.until}
    named = "_".join(name for name, day in ends.items() if day is not None)
    return own.wording.say(f"unheld.{named}", ends) if named else ""


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
