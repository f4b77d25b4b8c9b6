"""How a project file says that a list stands in a table beside it.

`expenditure: {from: izdevumi.xlsx, sheet: Izdevumi}` in place of the list itself. The
words are here, because those who read such a section and those who describe it to
editors should not know each other.
"""

from collections.abc import Mapping
from typing import Final

from grantkit.structuring.tree import Raw

FROM: Final = "from"
"""Path of the table, from the folder of the project file."""
SHEET: Final = "sheet"
"""Its sheet, where it is a workbook with several."""
CURRENCY: Final = "currency"
"""Of amounts that name none."""


def names_tables(data: Mapping[str, Raw]) -> bool:
    """Say whether a list of a project, or of a section of it, may stand in a table."""
    sections = [value for value in data.values() if isinstance(value, dict)]
    return any(FROM in section or names_tables(section) for section in sections)
