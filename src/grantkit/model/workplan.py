"""What the project does: work packages, activities, deliverables."""

from datetime import date
from enum import StrEnum

from attrs import frozen

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
    """

    id: str
    title: Text | None = None
    objective: Text | None = None


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
        evidence: Ids of the annexes that prove it.
    """

    id: str
    activity: str | None = None
    title: Text | None = None
    due_on: date | None = None
    delivered_on: date | None = None
    evidence: tuple[str, ...] = ()
