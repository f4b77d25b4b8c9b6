"""Where a value stands in the user's files."""

from attrs import frozen


@frozen(kw_only=True)
class SourceLocation:
    """The place of a value: a line and column of a text file, or a cell of a workbook.

    Attributes:
        file: Path as the user gave it.
        line: Counted from 1.
        column: Counted from 1, in characters.
        sheet: Name of the sheet.
        cell: Such as `F14`.
    """

    file: str
    line: int | None = None
    column: int | None = None
    sheet: str | None = None
    cell: str | None = None

    def __str__(self) -> str:
        """Write the place as editors follow it: `file:line:column`, `file:Sheet!F1`."""
        if self.sheet is not None:
            return f"{self.file}:{self.sheet}!{self.cell}"
        parts = [self.file, self.line, self.column]
        return ":".join(str(part) for part in parts if part is not None)
