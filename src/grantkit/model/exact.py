"""Arithmetic that loses no digit of what people type.

A number that is read has 15 digits at most, and `Decimal` keeps 28 of a result unless
it is told otherwise: fewer than a product of two numbers has, or a sum of a very long
and a very short one.
"""

from collections.abc import Iterable
from decimal import Context, Decimal
from functools import reduce

EXACT = Context(prec=100)
"""More digits than any sum, product or rate of what can be read."""


def added(numbers: Iterable[Decimal]) -> Decimal:
    """Add up numbers; none make zero."""
    return reduce(EXACT.add, numbers, Decimal(0))
