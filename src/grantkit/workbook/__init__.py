"""Workbooks: projects that are kept in Excel, written, read and marked.

What reads them, what writes them and what marks them stands in modules of their own,
which are loaded where they are used: `reading`, `writing`, `marking`.
"""

from grantkit.workbook.kinds import is_workbook

__all__ = ["is_workbook"]
