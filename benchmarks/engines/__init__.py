"""The engines that run in Python: one module each, with two functions.

`read(folder, shape, size)` gives the data; its time is never counted.
`prepare(folder, data)` makes whatever can be used again for the next report and gives
a function that fills the form; its time counts in a cold process alone.
"""

import json
from collections.abc import Callable
from pathlib import Path
from typing import TypedDict, cast

Fill = Callable[[], bytes]
Strings = dict[str, str]


class Ready(TypedDict):
    """The report as text: what `content.ready_strings` gives."""

    single: Strings
    activities: list[Strings]
    indicators: list[Strings]
    budget: list[Strings]


def read_strings(folder: Path, shape: str, size: int) -> Ready:
    """Read the report that is already formatted."""
    text = (folder / f"{shape}-{size}.json").read_text(encoding="utf-8")
    return cast("Ready", json.loads(text))
