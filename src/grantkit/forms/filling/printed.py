"""Which values a compiled form shows."""

from grantkit.forms.compiling.compile import Form
from grantkit.forms.pieces.showing import shown_by


def paths_of(form: Form) -> tuple[str, ...]:
    """List the paths whose values a form shows, each once, in order of the form.

    A value on which it only depends whether something is kept is not among them; one
    that ticks a box is.
    """
    shown = (piece for part in form.bound for piece in shown_by(part.pieces))
    return tuple(dict.fromkeys(piece.bound.mark.path for piece in shown))
