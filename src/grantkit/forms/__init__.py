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
from grantkit.forms.drafting.draft import draft_form, is_unaltered_draft
from grantkit.forms.drafting.titles import titles_of_boxes
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
from grantkit.forms.verifying.examine import (
    Filled,
    examine_filled,
    read_filled,
    values_of,
)
from grantkit.forms.verifying.read import Binding, Reading, ReadValue, State
from grantkit.forms.verifying.record import Spot

__all__ = [
    "CODES",
    "Binding",
    "Blank",
    "BlankKind",
    "Candidate",
    "Change",
    "Expected",
    "Filled",
    "Filling",
    "Form",
    "FormFault",
    "Linted",
    "Outline",
    "Place",
    "Proposal",
    "ReadValue",
    "Reading",
    "Spot",
    "Standing",
    "State",
    "TaggedForm",
    "Tagging",
    "bookmarks_to_number",
    "change_lines",
    "compare_outlines",
    "compile_form",
    "draft_form",
    "examine_filled",
    "fill_form",
    "find_faults",
    "form_roots",
    "form_values",
    "headings_of",
    "is_printed",
    "is_unaltered",
    "is_unaltered_draft",
    "lint_form",
    "marked_form",
    "number_pages",
    "outline_form",
    "outline_lines",
    "paths_of",
    "propose_bindings",
    "read_filled",
    "tag_form",
    "tagging_lines",
    "titles_of_boxes",
    "values_of",
    "with_contents_table",
]
