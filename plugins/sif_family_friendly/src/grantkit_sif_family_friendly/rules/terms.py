"""Terms of an agreement that nothing here can judge."""

from collections.abc import Iterator

from grantkit.plugin import Figures, NotRun, Parameters, rule
from grantkit_sif_family_friendly.details import View


@rule("SIF149", severity="note", certainty="quoted", source="agreement")
def terms_left_to_the_reader(
    _view: View, _figures: Figures, _parameters: Parameters
) -> Iterator[NotRun]:
    """Some terms of the agreement are not checked at all.

    What it checks: nothing. It keeps in view what no rule of this plugin judges:
    payment parts, notice of changes, procurement, retention, the look of logos.
    Why the funder asks: agreements have such terms, but their text is not public.
    How to put it right: go through these terms of the agreement before handing in.
    Source: the agreement.
    """
    yield NotRun("terms")


RULES = (terms_left_to_the_reader,)
