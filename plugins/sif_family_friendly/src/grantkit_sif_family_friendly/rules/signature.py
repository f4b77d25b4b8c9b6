"""Rules on language, signature and the auditor's opinion."""

from collections.abc import Iterator

from grantkit.plugin import Figures, Parameters, Remark, checks, rule
from grantkit_sif_family_friendly.details import View

_AUDITOR = "revident"


@rule(
    "SIF705",
    severity="error",
    certainty="quoted",
    source="agreement",
    needs=("agreement.audit_required",),
    reports=("final",),
)
def auditor_opinion_missing(
    view: View, _figures: Figures, _parameters: Parameters
) -> Iterator[Remark]:
    """The auditor's opinion that the agreement asks for is not attached.

    What it checks: annexes whose kind or title speaks of an auditor (revidents).
    Why the funder asks: the agreement makes it part of the final report.
    How to put it right: attach the opinion as an annex of that kind.
    Source: the agreement.
    """
    annexes = (
        f"{annex.kind or ''} {annex.title or ''}" for annex in view.report.annexes
    )
    attached = any(_AUDITOR in checks.folded(annex) for annex in annexes)
    if view.agreement.audit_required and not attached:
        yield Remark("report.annexes")


RULES = (auditor_opinion_missing,)
