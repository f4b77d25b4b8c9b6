"""Check a grant project against its funder's rules and fill the funder's own report."""

__version__ = "26.1"
