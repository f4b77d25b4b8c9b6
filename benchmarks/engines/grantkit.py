"""Filling by grantkit, which formats every date, amount and number while it fills."""

import datetime as dt
from pathlib import Path

from content import (
    DISPLAY,
    Activity,
    BudgetRow,
    Heading,
    Indicator,
    Report,
    Shape,
)
from sample import report_of

from engines import Fill
from grantkit.forms import Filling, compile_form, fill_form

_ROOTS = {
    "heading": Heading,
    "activities": tuple[Activity, ...],
    "indicators": tuple[Indicator, ...],
    "budget": tuple[BudgetRow, ...],
}
FILLING = Filling(
    display=DISPLAY, title="Pārskats", author="Biedrība", as_of=dt.date(2023, 9, 15)
)


def read(_: Path, shape: Shape, size: int) -> Report:
    """Make the report: objects, as the loading of a project would give them."""
    return report_of(shape, size)


def prepare(folder: Path, report: Report, filling: Filling = FILLING) -> Fill:
    """Compile the form."""
    form = compile_form(folder / "grantkit.docx", _ROOTS)
    values = {name: getattr(report, name) for name in _ROOTS}
    return lambda: fill_form(form, values, filling)
