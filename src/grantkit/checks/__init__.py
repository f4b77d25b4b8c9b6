"""Checks that several funders make, each with its own code, numbers and wording.

A plugin's rule names the check and hands in what differs; the check yields remarks
whose values the plugin's wording prints. Authors reach this package as
`grantkit.plugin.checks`.
"""

from grantkit.checks.accounts import accounts
from grantkit.checks.budget import (
    category_above,
    grant_share_above,
    heading_overspent,
    own_share_below,
)
from grantkit.checks.dates import (
    activities_outside,
    documents_outside,
    paid_after,
    payments_outside,
    report_late,
)
from grantkit.checks.documents import (
    document_used_twice,
    document_without_project_number,
    paid_above_contract,
    paid_before_document,
    paid_before_service_ended,
)
from grantkit.checks.due import Due, due
from grantkit.checks.events import (
    children_without_consent,
    event_without_list,
    needless_list_fields,
    photos_without_notice,
)
from grantkit.checks.folding import folded
from grantkit.checks.identity import grant_outside, legal_form_not_in, longer_than
from grantkit.checks.left_out import costs_left_out, costs_paid_later
from grantkit.checks.naming import (
    activities_held,
    activity_name,
    cost_name,
    event_name,
    indicator_name,
    publication_name,
)
from grantkit.checks.results import (
    far_above_target,
    far_below_target,
    indicator_without_value,
    round_value_without_source,
    target_changed_silently,
    value_path,
)
from grantkit.checks.texts import (
    future_tense,
    missing_elements,
    mixed_quotes,
    repeated_text,
    repeats,
    vague_numbers,
)
from grantkit.checks.values import (
    exceeds,
    integer_on,
    money_on,
    names_on,
    percent_on,
    text_on,
)
from grantkit.checks.volunteers import (
    guardian_not_asked,
    volunteer_paid,
    volunteer_too_young,
    volunteer_without_contract,
)
from grantkit.figures import paying_period
from grantkit.model.money import part_of
from grantkit.model.period import days_after, months_after

__all__ = [
    "Due",
    "accounts",
    "activities_held",
    "activities_outside",
    "activity_name",
    "category_above",
    "children_without_consent",
    "cost_name",
    "costs_left_out",
    "costs_paid_later",
    "days_after",
    "document_used_twice",
    "document_without_project_number",
    "documents_outside",
    "due",
    "event_name",
    "event_without_list",
    "exceeds",
    "far_above_target",
    "far_below_target",
    "folded",
    "future_tense",
    "grant_outside",
    "grant_share_above",
    "guardian_not_asked",
    "heading_overspent",
    "indicator_name",
    "indicator_without_value",
    "integer_on",
    "legal_form_not_in",
    "longer_than",
    "missing_elements",
    "mixed_quotes",
    "money_on",
    "months_after",
    "names_on",
    "needless_list_fields",
    "own_share_below",
    "paid_above_contract",
    "paid_after",
    "paid_before_document",
    "paid_before_service_ended",
    "part_of",
    "paying_period",
    "payments_outside",
    "percent_on",
    "photos_without_notice",
    "publication_name",
    "repeated_text",
    "repeats",
    "report_late",
    "round_value_without_source",
    "target_changed_silently",
    "text_on",
    "vague_numbers",
    "value_path",
    "volunteer_paid",
    "volunteer_too_young",
    "volunteer_without_contract",
]
