"""A form as an outline: what stands on it, in order, and how two forms differ."""

from grantkit.forms.outlining.change import Change
from grantkit.forms.outlining.compare import compare_outlines
from grantkit.forms.outlining.lines import change_lines, outline_lines
from grantkit.forms.outlining.outline import Outline
from grantkit.forms.outlining.read import outline_form

__all__ = [
    "Change",
    "Outline",
    "change_lines",
    "compare_outlines",
    "outline_form",
    "outline_lines",
]
