"""The report that every engine writes, as classes of values with types.

The classes hold dates, amounts and shares as grantkit's model does, so that grantkit
formats each value while it fills. `ready_strings` gives the other engines the same
report already formatted, which is the easier work.
"""

import datetime as dt
from collections.abc import Mapping, Sequence
from decimal import Decimal
from enum import StrEnum

from attrs import fields, frozen

from grantkit.model.money import Money, Percent
from grantkit.model.period import Dates, Period
from grantkit.model.text import Text
from grantkit.model.workplan import ActivityStatus
from grantkit.wording import Display

CURRENCY = "EUR"
DISPLAY = Display(
    language="lv",
    labels={
        "ActivityStatus.planned": "plānota",
        "ActivityStatus.ongoing": "notiek",
        "ActivityStatus.completed": "pabeigta",
        "ActivityStatus.cancelled": "atcelta",
        "bool.true": "jā",
        "bool.false": "nē",
    },
)


class Shape(StrEnum):
    """What grows with N: activities and both tables, or the tables alone."""

    FULL = "full"
    ROWS = "rows"


@frozen(kw_only=True)
class Heading:
    """The 28 single values of the report, and the sums of its budget."""

    title: Text
    acronym: str
    agreement: str
    applicant: str
    registration: str
    programme: str
    place: str
    starts_on: dt.date
    ends_on: dt.date
    months: int
    report_number: int
    period: Period
    submitted_on: dt.date
    status: ActivityStatus
    is_final: bool
    participants: Decimal
    volunteers: Decimal
    summary: Text
    author_role: str
    grant: Money
    own_funds: Money
    all_funds: Money
    advance: Money
    second_payment: Money
    spent: Money
    left: Money
    grant_share: Percent
    spent_share: Percent
    sum_planned: Money
    sum_earlier: Money
    sum_reported: Money
    sum_to_date: Money


@frozen(kw_only=True)
class Activity:
    """A block: heading, three paragraphs, a table of six rows."""

    title: Text
    description: Text
    result: Text
    deviation: Text
    dates: Dates
    status: ActivityStatus
    place: str
    participants: Decimal
    cost: Money
    evidence: str


@frozen(kw_only=True)
class Indicator:
    """A row of seven cells."""

    code: str
    name: Text
    unit: str
    baseline: Decimal
    target: Decimal
    achieved: Decimal
    measured_on: dt.date


@frozen(kw_only=True)
class BudgetRow:
    """A row of seven cells, five of them amounts."""

    code: str
    name: Text
    planned: Money
    earlier: Money
    reported: Money
    to_date: Money
    share: Percent


@frozen(kw_only=True)
class Report:
    """All that is printed."""

    heading: Heading
    activities: tuple[Activity, ...]
    indicators: tuple[Indicator, ...]
    budget: tuple[BudgetRow, ...]


def ready_strings(report: Report) -> Mapping[str, object]:
    """Give the report as text alone: single values by name, and the three lists."""
    return {
        "single": _shown(report.heading),
        "activities": [_shown(each) for each in report.activities],
        "indicators": [_shown(each) for each in report.indicators],
        "budget": [_shown(each) for each in report.budget],
    }


def names_of(kind: type) -> Sequence[str]:
    """List the fields of one of the classes above, in order."""
    return [field.name for field in fields(kind)]


def _shown(item: object) -> Mapping[str, str]:
    names = names_of(type(item))
    return {name: DISPLAY.show(getattr(item, name)) for name in names}
