"""Looking things up: dated tables, and the facts of a report, a cost or a partner."""

import datetime as dt
from collections.abc import Iterator, Mapping

from grantkit.plugin import (
    CostCategory,
    ExpenditureItem,
    FundingKind,
    Money,
    Parameters,
    ReportContent,
    ReportKind,
    numbered,
    total,
)
from grantkit_interreg_lv_lt.details import CostFacts, Details, ReportFacts, View

OLD, NEW = ("2014_2020",), ("2021_2027",)
"""The two editions, as rules name them."""

THIRD_CALL = "3"
"""The call of 2014-2020 that brought flat rates for staff."""

_NO_DETAILS = Details()


def details_of(view: View) -> Details:
    """Give the programme's own fields, empty ones where the project has none."""
    return view.details or _NO_DETAILS


def began(view: View) -> dt.date:
    """Give the day that tells the programme: the first of the project."""
    return view.project.start or view.as_of


def table_on(parameters: Parameters, view: View, name: str) -> Mapping[str, str]:
    """Give a table of the project's programme; empty where it has none."""
    value = parameters.on(began(view), name)
    return {} if value is None else value.table


def listed(words: str) -> tuple[str, ...]:
    """Take a list within a table apart: `"O1, O2"`."""
    return tuple(word.strip() for word in words.split(",") if word.strip())


def facts_of_report(view: View) -> ReportFacts | None:
    """Find what the programme's system keeps of this report."""
    facts = details_of(view).reports
    return next((each for each in facts if each.report == view.report.id), None)


def scheduled_day(view: View) -> dt.date | None:
    """Find the day of the schedule to which this report is linked, or else its own."""
    facts = facts_of_report(view)
    linked = None if facts is None else facts.deadline
    dates = {each.number: each.due_on for each in details_of(view).schedule}
    return view.report.due_on if linked is None else dates.get(linked)


def tells_content(view: View) -> bool:
    """Say whether the report speaks of the work."""
    return view.report.content is not ReportContent.FINANCE


def tells_finance(view: View) -> bool:
    """Say whether the report speaks of the costs."""
    return view.report.content is not ReportContent.CONTENT


def is_last(view: View) -> bool:
    """Say whether no report follows this one."""
    return view.report.kind is ReportKind.FINAL or view.report.closing is True


def costs(view: View) -> Iterator[tuple[str, ExpenditureItem, CostFacts]]:
    """Go through the costs with their paths and what the programme asks about them."""
    known = {facts.reference: facts for facts in details_of(view).costs}
    for path, item in numbered("expenditure", view.expenditure):
        reference = item.reference or ""
        yield path, item, known.get(reference) or CostFacts(reference=reference)


def category_of(view: View, item: ExpenditureItem) -> CostCategory | None:
    """Find the neutral category of a cost by the heading it is charged to."""
    lines = (line for line in view.budget if line.heading == item.heading)
    return next((line.category for line in lines), None)


def granted(view: View, currency: str, partner: str) -> Money | None:
    """Add up the grant of a partner; None where none is given."""
    amounts = [
        source.amount
        for source in view.funding
        if source.partner == partner and source.kind is FundingKind.GRANT
    ]
    known = [each for each in amounts if each and each.currency == currency]
    return total(known, currency) if known else None
