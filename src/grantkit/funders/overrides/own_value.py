"""A stricter number as the file gives it: in digits, with a reason and perhaps days."""

import datetime as dt
import re
from collections.abc import Mapping
from decimal import Decimal

from attrs import frozen

from grantkit.funders.flaws import as_written
from grantkit.funders.overrides.own_file import Fault, OwnFile
from grantkit.model.reference import ParameterValue
from grantkit.structuring import ReadingError, Route, decimal_of

_MOST_DIGITS = 15
_EXPONENTS = range(-_MOST_DIGITS, 1)
"""Of numbers that are written in digits alone; 1e6 has a greater one."""


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


def own_value(
    own: OwnFile, route: Route, raw: object
) -> tuple[OwnValue | None, list[Fault]]:
    """Read what stands at the name of a parameter, as far as it can be judged."""
    if not isinstance(raw, Mapping):
        value = raw if isinstance(raw, int | Decimal) else "…"
        values = {"name": str(route[-1]), "value": str(value).lower()}
        return None, [own.fault(route, "bare_value", **values)]
    odd: list[Fault] = []
    table = dict(raw)
    if "value" in raw:
        table["value"] = _readable(own, (*route, "value"), raw["value"], odd)
    found = [*odd, *own.text_faults((*route, "why"), raw.get("why"))]
    given = own.structure(route, table, OwnValue, found)
    if odd:
        return None, found
    given = given or own.as_far_as_right(route, table, OwnValue, found, why="…")
    if given and given.since and given.until and given.since > given.until:
        return None, [*found, own.fault(route, "ends_first")]
    return given, found


def _readable(
    own: OwnFile, route: Route, raw: object, faults: list[Fault]
) -> ParameterValue:
    """Read a number, or a table of numbers, written as the data files of plugins do."""
    if isinstance(raw, Mapping):
        return {
            name: str(_number(own, (*route, name), each, faults))
            for name, each in raw.items()
        }
    return _number(own, route, raw, faults)


def _in_digits(text: str) -> str:
    """Write the number of a text as it may stand; empty where none is seen."""
    digits = re.sub(r"[^0-9.]", "", text.replace(",", ".")).strip(".")
    return digits if digits.count(".") < 2 else ""  # noqa: PLR2004 -- one decimal mark


def _number(own: OwnFile, route: Route, raw: object, faults: list[Fault]) -> Decimal:
    """Read one number, in quotes or not; note what keeps it from being one."""
    try:
        number = decimal_of(raw)
    except ReadingError:
        found = as_written(raw)
        if found.lstrip("-").isdecimal():
            faults.append(own.fault(route, "odd_number", most=_MOST_DIGITS))
        else:
            values = {"found": found, "example": _in_digits(found) or "500"}
            faults.append(own.fault(route, "no_number", **values))
        return Decimal(0)
    _, digits, exponent = number.as_tuple()
    if len(digits) > _MOST_DIGITS or int(exponent) not in _EXPONENTS:
        faults.append(own.fault(route, "odd_number", most=_MOST_DIGITS))
    return number
