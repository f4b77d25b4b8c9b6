"""Rules on what must be in place before the first report, and on personal data."""

from collections.abc import Iterator

from attrs import asdict

from grantkit.plugin import Figures, Parameters, Remark, numbered, rule
from grantkit_interreg_lv_lt.details import Supplementary, View
from grantkit_interreg_lv_lt.rules.facts import NEW, OLD, details_of


@rule(
    "LVLT704",
    severity="warning",
    certainty="inferred",
    source="reporting_2021",
    clause="Confirmation of bank details",
    needs=("report.number",),
    reports=("project",),
    editions=NEW,
)
def bank_details_not_confirmed(
    view: View, _figures: Figures, _parameters: Parameters
) -> Iterator[Remark]:
    """The bank details are not confirmed before the first report.

    What it checks: `details.supplementary.bank_confirmation` in report number 1.
    Why the funder asks: payment goes to confirmed accounts only.
    How to put it right: sign the confirmation and place it in the partner's details.
    Source: the programme's page on reporting; the time is inferred.
    """
    told = details_of(view).supplementary
    confirmed = told is not None and told.bank_confirmation
    if view.report.number == 1 and not confirmed:
        yield Remark("details.supplementary.bank_confirmation")


@rule(
    "LVLT708",
    severity="error",
    certainty="quoted",
    source="ems_reporting",
    clause="supplementary information",
    needs=("details.supplementary",),
    editions=OLD,
)
def supplementary_information_incomplete(
    view: View, _figures: Figures, _parameters: Parameters
) -> Iterator[Remark]:
    """Part of the supplementary information is missing.

    What it checks: project management, bank information and its confirmation, users,
    partnership agreement.
    Why the funder asks: the first report cannot be made without them.
    How to put it right: complete the part in the system.
    Source: second-call seminar on reporting.
    """
    told = details_of(view).supplementary or Supplementary()
    for name, there in asdict(told).items():
        if not there:
            yield Remark(f"details.supplementary.{name}", variant=name)


@rule(
    "LVLT710",
    severity="warning",
    certainty="quoted",
    source="reporting_2021",
    clause="List of participants",
    needs=("events", "details.participant_statement"),
    editions=NEW,
)
def list_without_statement(
    view: View, _figures: Figures, _parameters: Parameters
) -> Iterator[Remark]:
    """Lists of participants lack the statement on personal data.

    What it checks: `details.participant_statement`, where an event has a list.
    Why the funder asks: its template tells participants what happens to their data.
    How to put it right: use the programme's template for the next lists.
    Source: the programme's page on reporting, List of participants.
    """
    lists = [path for path, e in numbered("events", view.events) if e.participant_list]
    if lists and details_of(view).participant_statement is False:
        yield Remark("details.participant_statement", count=len(lists))


RULES = (
    bank_details_not_confirmed,
    supplementary_information_incomplete,
    list_without_statement,
)
