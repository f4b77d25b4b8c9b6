"""How one figure came about: a tree of steps that ends in values of the project file.

A trace holds no figure but those at its leaves. Every other value is computed anew from
the parts, so that an explanation which does not lead to the figure cannot be written.
"""

from collections.abc import Callable, Mapping
from decimal import Decimal
from enum import StrEnum
from typing import TypeAlias

from attrs import frozen

from grantkit.model.exact import EXACT, added
from grantkit.model.money import Money, Percent, Rate, Rounding, part_of

Value: TypeAlias = Money | Decimal | Percent


class Step(StrEnum):
    """What was done to the parts.

    `given`: nothing, the value stands in the project file. `missing`: there is no
    value. `converted`: into another currency, by a rate. `sum`, `difference`: the first
    part less all others. `share`: the first in hundredths of the second. `part`: so
    many hundredths of the first. `product`: the first times the second. `least`: the
    smallest. `excess`: what the first exceeds the second by. `latest`: the last known.
    """

    GIVEN = "given"
    MISSING = "missing"
    CONVERTED = "converted"
    SUM = "sum"
    DIFFERENCE = "difference"
    SHARE = "share"
    PART = "part"
    PRODUCT = "product"
    LEAST = "least"
    EXCESS = "excess"
    LATEST = "latest"


@frozen(kw_only=True)
class Trace:
    """How a value came about.

    Attributes:
        path: Of the figure, or of the place in the project file.
        step: What was done to the parts.
        parts: What went in.
        given: The value, where it stands in the project file.
        rule: Which parts went in, by the key of its words; empty where all did.
        currency: Of a sum of money, which may have no parts; empty for numbers.
        rate: By which it was converted.
        rounding: How it was rounded to the cent; None where it was not.
    """

    path: str
    step: Step
    parts: tuple["Trace", ...] = ()
    given: Value | None = None
    rule: str = ""
    currency: str = ""
    rate: Rate | None = None
    rounding: Rounding | None = None

    @property
    def value(self) -> Value | None:
        """The value, computed from the parts; None where it has none."""
        if self.step in (Step.GIVEN, Step.MISSING):
            return self.given
        values = [part.value for part in self.parts]
        known = [value for value in values if value is not None]
        if self.step not in _GATHERING and len(known) < len(values):
            return None
        return _COMPUTED[self.step](self, known)


def missing(path: str, rule: str = "") -> Trace:
    """Make the trace of a value that is not there."""
    return Trace(path=path, step=Step.MISSING, rule=rule)


def given(path: str, value: Value | None) -> Trace:
    """Make the trace of a value of the project file, or of the lack of one."""
    if value is None:
        return missing(path)
    return Trace(path=path, step=Step.GIVEN, given=value)


def _sum(trace: Trace, parts: list[Value]) -> Value:
    if trace.currency:
        return sum((_money(p) for p in parts), start=Money.zero(trace.currency))
    return added(map(_number, parts))


def _latest(_trace: Trace, parts: list[Value]) -> Value | None:
    return parts[-1] if parts else None


def _converted(trace: Trace, parts: list[Value]) -> Value | None:
    if trace.rate is None:
        return None
    rounding = trace.rounding or Rounding.HALF_UP
    return trace.rate.convert(_money(parts[0]), rounding)


def _difference(_trace: Trace, parts: list[Value]) -> Value:
    first, *others = parts
    if isinstance(first, Money):
        return sum((-_money(other) for other in others), start=first)
    return EXACT.subtract(_number(first), added(map(_number, others)))


def _share(_trace: Trace, parts: list[Value]) -> Value | None:
    first, whole = (p.amount if isinstance(p, Money) else _number(p) for p in parts)
    return Percent(first / whole * 100) if whole else None


def _part(trace: Trace, parts: list[Value]) -> Value:
    whole, rate = _money(parts[0]), parts[1]
    share = rate if isinstance(rate, Percent) else Percent(_number(rate))
    return _rounded(trace, part_of(whole, share))


def _product(trace: Trace, parts: list[Value]) -> Value:
    times, price = _number(parts[0]), _money(parts[1])
    return _rounded(trace, price * times)


def _least(_trace: Trace, parts: list[Value]) -> Value:
    return min(map(_money, parts))


def _excess(_trace: Trace, parts: list[Value]) -> Value:
    first, second = map(_money, parts)
    return max(first - second, Money.zero(first.currency))


def _rounded(trace: Trace, money: Money) -> Money:
    return money if trace.rounding is None else money.rounded(trace.rounding)


def _money(value: Value | None) -> Money:
    if not isinstance(value, Money):
        raise TypeError(f"{value!r} is no amount of money")
    return value


def _number(value: Value | None) -> Decimal:
    if not isinstance(value, Decimal):
        raise TypeError(f"{value!r} is no number")
    return value


_COMPUTED: Mapping[Step, Callable[[Trace, list[Value]], Value | None]] = {
    Step.CONVERTED: _converted,
    Step.SUM: _sum,
    Step.DIFFERENCE: _difference,
    Step.SHARE: _share,
    Step.PART: _part,
    Step.PRODUCT: _product,
    Step.LEAST: _least,
    Step.EXCESS: _excess,
    Step.LATEST: _latest,
}

_GATHERING = (Step.SUM, Step.LATEST)
"""Steps that pass over what is missing; the others need all their parts."""
