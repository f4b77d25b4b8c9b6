"""The checks of `grantkit.checks` that a plugin may declare by their names."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any, NewType

from grantkit.checks import (
    budget,
    dates,
    documents,
    events,
    identity,
    results,
    texts,
    volunteers,
)
from grantkit.figures import Figures
from grantkit.model.project_file import ReportView
from grantkit.model.reference import Parameters
from grantkit.rule import NotRun, Remark

DeadlineName = NewType("DeadlineName", str)
"""A name of `deadlines.toml`."""


def report_late(
    view: ReportView[Any],
    _figures: Figures,
    parameters: Parameters,
    *,
    deadline: DeadlineName,
) -> Iterator[Remark]:
    """Find a report handed in, or still open, after the day it was due.

    Args:
        view: The report; `as_of` is today.
        parameters: Those of the funder; its deadlines are among them.
        deadline: Its name in `deadlines.toml`.

    Yields:
        `report.submitted_on`, or where else the deadline has its day of handing in,
        with `submitted` and `due`; variant `open` with `today` and `due` where none is
        given yet.
    """
    yield from dates.report_late(view, parameters, deadline)


SHARED: Mapping[str, Callable[..., Iterator[Remark | NotRun]]] = {
    kind.__name__: kind
    for kind in (
        dates.activities_outside,
        identity.legal_form_not_in,
        identity.longer_than,
        report_late,
        dates.documents_outside,
        documents.document_used_twice,
        documents.document_without_project_number,
        documents.paid_above_contract,
        documents.paid_before_document,
        documents.paid_before_service_ended,
        budget.category_above,
        budget.grant_share_above,
        budget.heading_overspent,
        budget.own_share_below,
        results.far_above_target,
        results.far_below_target,
        results.indicator_without_value,
        results.round_value_without_source,
        results.target_changed_silently,
        volunteers.guardian_not_asked,
        volunteers.volunteer_paid,
        volunteers.volunteer_too_young,
        volunteers.volunteer_without_contract,
        texts.future_tense,
        texts.repeated_text,
        texts.mixed_quotes,
        texts.vague_numbers,
        events.children_without_consent,
        events.event_without_list,
        events.needless_list_fields,
        events.photos_without_notice,
    )
}
"""By their names in `checks.toml`, in order of the families."""

NEEDS: Mapping[str, tuple[str, ...]] = {
    "category_above": (
        "budget[].category",
        "expenditure[].amount",
        "expenditure[].paid_on",
        "expenditure[].heading",
    ),
    "grant_share_above": ("agreement.grant", "budget", "budget[].amount"),
    "own_share_below": ("funding[].kind", "funding[].amount"),
    "heading_overspent": ("budget[].amount",),
}
"""What a check adds up or compares beside its keys; without it a part is missing."""

_COSTS = ("expenditure[].amount", "expenditure[].paid_on", "expenditure[].heading")
_PAYMENT = ("expenditure[].paid_on", "expenditure[].note")
_VALUES = (
    "indicators[].target",
    "indicators[].values[].value",
    "indicators[].values[].explanation",
)

READS: Mapping[str, tuple[str, ...]] = {
    "activities_outside": (
        "activities[].planned.start",
        "activities[].planned.end",
        "activities[].actual.start",
        "activities[].actual.end",
    ),
    "legal_form_not_in": ("lead_partner.legal_form",),
    "longer_than": ("project.start", "project.end"),
    "documents_outside": ("expenditure[].document.date",),
    "document_used_twice": (
        "expenditure[].supplier",
        "expenditure[].document.number",
        "expenditure[].note",
    ),
    "document_without_project_number": ("expenditure[].document.names_project",),
    "paid_above_contract": (
        "expenditure[].document.contract_value",
        "expenditure[].gross",
        "expenditure[].amount",
    ),
    "paid_before_document": ("expenditure[].document.date", *_PAYMENT),
    "paid_before_service_ended": ("expenditure[].document.service_ended", *_PAYMENT),
    "heading_overspent": _COSTS,
    "far_above_target": _VALUES,
    "far_below_target": _VALUES,
    "indicator_without_value": _VALUES[:2],
    "round_value_without_source": (
        "indicators[].values[].value",
        "indicators[].values[].evidence",
        "indicators[].source_of_verification",
    ),
    "target_changed_silently": (
        "indicators[].approved_target",
        "indicators[].target",
        "indicators[].amendment",
    ),
    "guardian_not_asked": ("volunteers[].age", "volunteers[].guardian_consent"),
    "volunteer_paid": ("volunteers[].paid",),
    "volunteer_too_young": ("volunteers[].age",),
    "volunteer_without_contract": (
        "volunteers[].age",
        "volunteers[].written_contract",
        "volunteers[].expenses_reimbursed",
    ),
    "children_without_consent": (
        "events[].children_shown",
        "events[].parental_consent",
    ),
    "event_without_list": ("events[].participant_list",),
    "needless_list_fields": ("events[].list_fields",),
    "photos_without_notice": ("events[].photos", "events[].information_notice"),
}
"""What a check looks at of its own, beside what it needs; those of texts read all."""
