"""How far a report has come, counted by the boxes of its funder."""

from collections.abc import Callable
from typing import Any

from grantkit.checking import Desk, fillings, text_lengths

MakeDesk = Callable[..., Desk]
