"""Rules on what must be in place before the first report, and on personal data."""

from collections.abc import Iterator

from grantkit.plugin import Figures, Parameters, Remark, numbered, rule
from grantkit_interreg_lv_lt.details import View
from grantkit_interreg_lv_lt.rules.facts import NEW, details_of


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


RULES = (list_without_statement,)
