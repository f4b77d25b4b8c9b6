"""From raw values to the model's classes, with every problem named in our own words."""

from grantkit.model.money import CURRENCIES
from grantkit.structuring.codes import CODES, NOTES, WARNINGS, code_of
from grantkit.structuring.converter import structured
from grantkit.structuring.numbers import SPELLINGS, decimal_of
from grantkit.structuring.problems import (
    Problem,
    ReadingError,
    Route,
    path_of,
    route_of,
)
from grantkit.structuring.scalars import LANGUAGES, YES_OR_NO, date_of
from grantkit.structuring.tables import CURRENCY, FROM, SHEET, names_tables
from grantkit.structuring.texts import listed, normal, shown
from grantkit.structuring.tree import Positions, Raw, Tree
from grantkit.structuring.unstructuring import unstructured

__all__ = [
    "CODES",
    "CURRENCIES",
    "CURRENCY",
    "FROM",
    "LANGUAGES",
    "NOTES",
    "SHEET",
    "SPELLINGS",
    "WARNINGS",
    "YES_OR_NO",
    "Positions",
    "Problem",
    "Raw",
    "ReadingError",
    "Route",
    "Tree",
    "code_of",
    "date_of",
    "decimal_of",
    "listed",
    "names_tables",
    "normal",
    "path_of",
    "route_of",
    "shown",
    "structured",
    "unstructured",
]
