"""Who carries out the project, for how long and for how much."""

from collections.abc import Iterator
from typing import Any

from grantkit.checks.folding import folded
from grantkit.checks.values import exceeds
from grantkit.model.money import Money
from grantkit.model.project_file import ReportView
from grantkit.rule import Remark


def legal_form_not_in(
    view: ReportView[Any], *, forms: tuple[str, ...]
) -> Iterator[Remark]:
    """Find a lead partner of another legal form.

    Args:
        view: The report; its lead partner is judged.
        forms: Accepted forms; each may stand among other words.

    Yields:
        `lead_partner.legal_form` with `form` and `accepted`.
    """
    lead = view.lead_partner
    given = None if lead is None else lead.legal_form
    if given and not any(folded(form) in folded(given) for form in forms):
        accepted = ", ".join(forms)
        yield Remark("lead_partner.legal_form", form=given, accepted=accepted)


def longer_than(view: ReportView[Any], *, months: int) -> Iterator[Remark]:
    """Find a project that touches more calendar months than it may.

    Yields:
        `project.end` with `months` and `longest`.
    """
    period = view.project.period
    if period is not None and period.months > months:
        yield Remark("project.end", months=period.months, longest=months)


def grant_outside(
    view: ReportView[Any], *, least: Money | None = None, most: Money | None = None
) -> Iterator[Remark]:
    """Find a grant below or above what the funder gives to one project.

    Yields:
        `agreement.grant`, variant `below` or `above`, with `grant` and `limit`.
    """
    grant = view.agreement.grant
    if exceeds(least, grant):
        yield Remark("agreement.grant", variant="below", grant=grant, limit=least)
    if exceeds(grant, most):
        yield Remark("agreement.grant", variant="above", grant=grant, limit=most)
