"""Word forms: read, judged against the classes of the data, and filled.

The only room that knows Word. It fills the funder's own file and leaves everything
alone that no mark or bound control asks to be changed.
"""

from grantkit.forms.codes import CODES
from grantkit.forms.compiling.compile import Form, compile_form, find_faults
from grantkit.forms.faults import FormFault, Place
from grantkit.forms.filling.fill import Filling, fill_form
from grantkit.forms.filling.printed import paths_of
from grantkit.forms.package.seal import is_unaltered
from grantkit.forms.roots import form_roots, form_values

__all__ = [
    "CODES",
    "Filling",
    "Form",
    "FormFault",
    "Place",
    "compile_form",
    "fill_form",
    "find_faults",
    "form_roots",
    "form_values",
    "is_unaltered",
    "paths_of",
]
