"""What the project measures: indicators, their targets and the values reached."""

from collections.abc import Mapping
from decimal import Decimal
from enum import StrEnum

from attrs import field, frozen

from grantkit.model.text import Text


class IndicatorLevel(StrEnum):
    """Where an indicator stands in the chain of results.

    Interreg's *result* indicators are outcomes here.
    """

    OUTPUT = "output"
    OUTCOME = "outcome"
    IMPACT = "impact"


class Unit(StrEnum):
    """The kind of thing an indicator counts.

    What has no word of its own is counted in `units`, and its name tells what it is.
    """

    PERSONS = "persons"
    FAMILIES = "families"
    ORGANISATIONS = "organisations"
    MUNICIPALITIES = "municipalities"
    ATTENDANCES = "attendances"
    EVENTS = "events"
    MEETINGS = "meetings"
    DOCUMENTS = "documents"
    STRATEGIES = "strategies"
    PILOT_ACTIONS = "pilot_actions"
    SOLUTIONS = "solutions"
    AGREEMENTS = "agreements"
    SITES = "sites"
    METRES = "metres"
    KILOMETRES = "kilometres"
    SQUARE_METRES = "square_metres"
    HECTARES = "hectares"
    PERSONS_PER_YEAR = "persons_per_year"
    VISITS_PER_YEAR = "visits_per_year"
    UNITS = "units"
    SERVICES = "services"
    PUBLICATIONS = "publications"
    CONTACTS = "contacts"
    HOURS = "hours"
    PERCENT = "percent"


class Counting(StrEnum):
    """Whether one and the same person, family or body may be counted again.

    `unique`: a value counts only those not counted in an earlier report, so that the
    values of the reports add up. `repeated`: everyone is counted each time.
    """

    UNIQUE = "unique"
    REPEATED = "repeated"


class PeriodBehaviour(StrEnum):
    """How the values of successive reports combine.

    `adds`: a value covers its own period, and previous + this = total.
    `latest`: a value is a state, and the last one is the total.
    """

    ADDS = "adds"
    LATEST = "latest"


@frozen(kw_only=True)
class CountedItem:
    """One thing that was counted, by its name: a service, a measure, a building.

    Attributes:
        name: So that the funder can find it.
        continues: Whether it goes on after the project.
        note: Anything to add.
    """

    name: Text
    continues: bool | None = None
    note: Text | None = None


@frozen(kw_only=True)
class IndicatorValue:
    """The value of an indicator in one report.

    Attributes:
        report: Id of the report it belongs to.
        value: In the indicator's unit.
        by: Breakdowns: dimension (such as `region`) → category → value. The values of
            one dimension add up to `value`.
        explanation: Why the value is far from its target; for a target group, how it
            was involved.
        items: What was counted, one by one, where the funder asks for names.
        evidence: Ids of the annexes that prove it.
    """

    report: str
    value: Decimal | None = None
    items: tuple[CountedItem, ...] = ()
    evidence: tuple[str, ...] = ()
    by: Mapping[str, Mapping[str, Decimal]] = field(factory=dict)
    explanation: Text | None = None


@frozen(kw_only=True)
class Indicator:
    """Something measured.

    Attributes:
        id: The project's own code for it.
        name: As in the agreement.
        level: Output, outcome or impact.
        unit: The kind of thing counted.
        counting: Whether the same one may be counted again.
        combines: How the values of successive reports combine.
        baseline: The value before the project began, in the same unit.
        target: The value to reach by the end of the project.
        values: One for each report that gives a value.
        source_of_verification: How the value can be proven.
        activity: Id of the activity that brings it about.
        work_package: Id of the work package it belongs to.
        programme_code: The programme's own code for the indicator it feeds.
        contributes_to: The programme's code for the result it leads to.
        approved_target: The target first agreed, where it has been changed since.
        amendment: Number of the amendment that changed the target.
    """

    id: str
    name: Text | None = None
    level: IndicatorLevel = IndicatorLevel.OUTPUT
    unit: Unit | None = None
    counting: Counting = Counting.REPEATED
    combines: PeriodBehaviour = PeriodBehaviour.ADDS
    baseline: Decimal | None = None
    target: Decimal | None = None
    values: tuple[IndicatorValue, ...] = ()
    source_of_verification: Text | None = None
    activity: str | None = None
    work_package: str | None = None
    programme_code: str | None = None
    contributes_to: str | None = None
    approved_target: Decimal | None = None
    amendment: str | None = None
