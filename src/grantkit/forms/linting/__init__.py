"""A form judged before any data is seen: its marks, its boxes, its look, its file.

Each module here knows one kind of trouble. A check is a generator that takes the form
as it was read and yields what it finds, and `lint.py` lists them all.
"""

from grantkit.forms.linting.expected import Expected, is_printed, is_shown
from grantkit.forms.linting.lint import Linted, lint_form
from grantkit.forms.linting.marking import marked_form

__all__ = [
    "Expected",
    "Linted",
    "is_printed",
    "is_shown",
    "lint_form",
    "marked_form",
]
