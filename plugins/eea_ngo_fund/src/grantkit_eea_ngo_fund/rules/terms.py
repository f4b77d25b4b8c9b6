"""Terms that nothing here can judge."""

from collections.abc import Iterator

from grantkit.plugin import Figures, NotRun, Parameters, rule
from grantkit_eea_ngo_fund.details import View


@rule("EEA149", severity="note", certainty="quoted", source="agreement")
def terms_left_to_the_reader(
    _view: View, _figures: Figures, _parameters: Parameters
) -> Iterator[NotRun]:
    """Some terms of the agreement are not checked at all.

    What it checks: nothing. It keeps in view what no rule of this plugin judges:
    payment parts, cost categories and their caps, the value of an hour of volunteer
    work, the number of public events, the look of logos, the audit.
    Why the funder asks: agreements have such terms, but their text is not public.
    How to put it right: go through these terms of the agreement before handing in.
    Source: the agreement.
    """
    yield NotRun("terms")


RULES = (terms_left_to_the_reader,)
