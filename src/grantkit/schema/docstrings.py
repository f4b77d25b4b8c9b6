"""What the docstring of a class says of its attributes."""

import inspect
import re
from collections.abc import Mapping
from functools import cache

_ENTRY = re.compile(r"^    (\w+): (.+(?:\n        .+)*)", re.MULTILINE)


@cache
def attributes_told(of: type) -> Mapping[str, str]:
    """Give what a class says of each attribute, by name, each on one line."""
    text = (inspect.getdoc(of) or "").partition("Attributes:\n")[2]
    return {name: " ".join(told.split()) for name, told in _ENTRY.findall(text)}
