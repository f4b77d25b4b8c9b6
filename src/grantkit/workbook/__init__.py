"""Workbooks: projects that are kept in Excel, written, read and marked."""

from grantkit.workbook.reading import is_workbook, read_workbook
from grantkit.workbook.words import Asker
from grantkit.workbook.writing import write_workbook

__all__ = ["Asker", "is_workbook", "read_workbook", "write_workbook"]
