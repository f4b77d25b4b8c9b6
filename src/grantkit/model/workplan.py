"""What the project does: work packages, activities, deliverables, events."""

from datetime import date
from decimal import Decimal
from enum import StrEnum

from attrs import frozen

from grantkit.model.money import Money
from grantkit.model.period import Dates
from grantkit.model.project import Location
from grantkit.model.text import Text


class ActivityStatus(StrEnum):
    """How far an activity has come."""

    PLANNED = "planned"
    ONGOING = "ongoing"
    COMPLETED = "completed"
    CANCELLED = "cancelled"


@frozen(kw_only=True)
class WorkPackage:
    """A group of activities with one aim.

    Attributes:
        id: The programme's number for it.
        title: As in the application.
        objective: What it is to achieve.
        communication_objective: Whom it is to reach, and with what.
    """

    id: str
    title: Text | None = None
    objective: Text | None = None
    communication_objective: Text | None = None


@frozen(kw_only=True)
class Activity:
    """Something the project does.

    Attributes:
        id: The project's own code for it.
        title: As in the application.
        description: What was done; in a final report in the past tense.
        target_group: For whom.
        work_package: Id of the work package it belongs to.
        planned: When it was to happen.
        actual: When it happened.
        status: How far it has come.
        locations: Where it happened.
        result: What came of it.
        deviation: How it differed from the plan, and why.
        evidence: Ids of the annexes that prove it.
    """

    id: str
    title: Text | None = None
    description: Text | None = None
    target_group: Text | None = None
    work_package: str | None = None
    planned: Dates | None = None
    actual: Dates | None = None
    status: ActivityStatus | None = None
    locations: tuple[Location, ...] = ()
    result: Text | None = None
    deviation: Text | None = None
    evidence: tuple[str, ...] = ()


@frozen(kw_only=True)
class Deliverable:
    """Something an activity leaves behind.

    Attributes:
        id: The project's own code for it.
        activity: Id of the activity that makes it.
        title: As in the application.
        due_on: The day it was to be ready.
        delivered_on: The day it was ready.
        target: How many of it were planned.
        unit: What is counted.
        evidence: Ids of the annexes that prove it.
    """

    id: str
    activity: str | None = None
    title: Text | None = None
    due_on: date | None = None
    delivered_on: date | None = None
    target: Decimal | None = None
    unit: str | None = None
    evidence: tuple[str, ...] = ()


@frozen(kw_only=True)
class Event:
    """A meeting, training, conference or the like.

    Attributes:
        title: What it was.
        activity: Id of the activity it belongs to.
        dates: When it took place.
        location: Where.
        participants: Attendances; a person who comes twice counts twice.
        photos: Whether photos or videos were taken.
        information_notice: Whether those present were told of it.
        children_shown: Whether a child can be recognised in what is published.
        parental_consent: Whether parents agreed to that, on record.
        participant_list: Whether a list of participants is attached.
        list_fields: Columns of that list.
        signed_each_day: Whether the list is signed on each day of several.
        agenda: Whether the agenda is attached.
        evidence: Ids of the annexes that prove it.
    """

    title: Text | None = None
    activity: str | None = None
    dates: Dates | None = None
    location: Location | None = None
    participants: Decimal | None = None
    photos: bool | None = None
    information_notice: bool | None = None
    children_shown: bool | None = None
    parental_consent: bool | None = None
    participant_list: bool | None = None
    list_fields: tuple[str, ...] = ()
    signed_each_day: bool | None = None
    agenda: bool | None = None
    evidence: tuple[str, ...] = ()


@frozen(kw_only=True)
class Volunteer:
    """One volunteer; without name, because a report needs none.

    Attributes:
        role: What the volunteer did.
        age: In full years on the first day of the work.
        hours: Worked for the project.
        rate: Value of an hour.
        written_contract: Whether there is one.
        timesheet: Whether signed timesheets are kept.
        guardian_consent: Whether a legal representative agreed in writing.
        expenses_reimbursed: Whether expenses were paid back.
        paid: Whether the volunteer got any wage.
    """

    role: str | None = None
    age: int | None = None
    hours: Decimal | None = None
    rate: Money | None = None
    written_contract: bool | None = None
    timesheet: bool | None = None
    guardian_consent: bool | None = None
    expenses_reimbursed: bool | None = None
    paid: bool | None = None
