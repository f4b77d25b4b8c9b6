"""A filled form read back: what stands in its boxes, and whether that was written."""

from grantkit.forms.verifying.examine import (
    Filled,
    examine_filled,
    read_filled,
    values_of,
)
from grantkit.forms.verifying.read import Binding, Reading, ReadValue, State
from grantkit.forms.verifying.record import Spot

__all__ = [
    "Binding",
    "Filled",
    "ReadValue",
    "Reading",
    "Spot",
    "State",
    "examine_filled",
    "read_filled",
    "values_of",
]
