"""From raw values to the model's classes, with every problem named in our own words."""

from grantkit.structuring.codes import CODES, code_of
from grantkit.structuring.converter import CONVERTER, structured
from grantkit.structuring.problems import (
    Problem,
    ReadingError,
    Route,
    path_of,
    problems,
)
from grantkit.structuring.texts import UNWRITABLE, code_point, normal, shown

__all__ = [
    "CODES",
    "CONVERTER",
    "UNWRITABLE",
    "Problem",
    "ReadingError",
    "Route",
    "code_of",
    "code_point",
    "normal",
    "path_of",
    "problems",
    "shown",
    "structured",
]
