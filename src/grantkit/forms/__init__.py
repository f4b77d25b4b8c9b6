"""Word forms: read, judged against the classes of the data, and filled.

The only room that knows Word. It fills the funder's own file and leaves everything
alone that no mark or bound control asks to be changed.
"""

from grantkit.forms.codes import CODES
from grantkit.forms.compiling.compile import Form, compile_form, find_faults
from grantkit.forms.contents_table import (
    bookmarks_to_number,
    headings_of,
    number_pages,
    with_contents_table,
)
from grantkit.forms.faults import FormFault, Place
from grantkit.forms.filling.fill import Filling, fill_form
from grantkit.forms.filling.printed import paths_of
from grantkit.forms.linting.expected import Expected, is_printed
from grantkit.forms.linting.lint import Linted, lint_form
from grantkit.forms.linting.marking import marked_form
from grantkit.forms.outlining.compare import Change, compare_outlines
from grantkit.forms.outlining.lines import change_lines, outline_lines
from grantkit.forms.outlining.outline import Outline
from grantkit.forms.outlining.read import outline_form
from grantkit.forms.package.seal import is_unaltered
from grantkit.forms.roots import form_roots, form_values
from grantkit.forms.tagging.blank import Blank, BlankKind
from grantkit.forms.tagging.lines import tagging_lines
from grantkit.forms.tagging.proposal import Candidate, Proposal, Standing, Tagging
from grantkit.forms.tagging.propose import propose_bindings
from grantkit.forms.tagging.tag import TaggedForm, tag_form

__all__ = [
    "CODES",
    "Blank",
    "BlankKind",
    "Candidate",
    "Change",
    "Expected",
    "Filling",
    "Form",
    "FormFault",
    "Linted",
    "Outline",
    "Place",
    "Proposal",
    "Standing",
    "TaggedForm",
    "Tagging",
    "bookmarks_to_number",
    "change_lines",
    "compare_outlines",
    "compile_form",
    "fill_form",
    "find_faults",
    "form_roots",
    "form_values",
    "headings_of",
    "is_printed",
    "is_unaltered",
    "lint_form",
    "marked_form",
    "number_pages",
    "outline_form",
    "outline_lines",
    "paths_of",
    "propose_bindings",
    "tag_form",
    "tagging_lines",
    "with_contents_table",
]
