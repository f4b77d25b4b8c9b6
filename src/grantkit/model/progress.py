"""What one report says of each work package, activity, deliverable and partner."""

from datetime import date
from decimal import Decimal
from enum import StrEnum

from attrs import frozen

from grantkit.model.money import Money
from grantkit.model.text import Text
from grantkit.model.workplan import ActivityStatus


class ObjectiveStatus(StrEnum):
    """How far an objective was reached."""

    FULLY = "fully"
    PARTLY = "partly"
    NOT = "not"


class Effect(StrEnum):
    """How the project bears on a horizontal concern."""

    POSITIVE = "positive"
    NEUTRAL = "neutral"
    NEGATIVE = "negative"


@frozen(kw_only=True)
class WorkPackageProgress:
    """What a report says of one work package.

    Attributes:
        id: Of the work package.
        objective_status: How far its objective was reached, so far.
        objective_explanation: Why.
        communication_status: How far its communication objective was reached, so far.
        communication_explanation: Why.
        progress: What was done in the period, and by whom.
        problems: Problems and deviations.
        completed: Whether it is finished.
    """

    id: str
    objective_status: ObjectiveStatus | None = None
    objective_explanation: Text | None = None
    communication_status: ObjectiveStatus | None = None
    communication_explanation: Text | None = None
    progress: Text | None = None
    problems: Text | None = None
    completed: bool | None = None


@frozen(kw_only=True)
class ActivityProgress:
    """What a report says of one activity.

    Attributes:
        id: Of the activity.
        status: How far it has come.
        progress: What was done in the period.
        evidence: Ids of the annexes that prove it.
    """

    id: str
    status: ActivityStatus | None = None
    progress: Text | None = None
    evidence: tuple[str, ...] = ()


@frozen(kw_only=True)
class DeliverableProgress:
    """What a report says of one deliverable.

    Attributes:
        id: Of the deliverable.
        value: How many came about in the period.
        progress: What was done.
        evidence: Ids of the annexes that prove it.
    """

    id: str
    value: Decimal | None = None
    progress: Text | None = None
    evidence: tuple[str, ...] = ()


@frozen(kw_only=True)
class PartnerProgress:
    """What a report says of one partner.

    Attributes:
        id: Of the partner.
        contribution: What it did in the period.
        left_out: Whether its costs are left out of this report.
        reason: Why they are.
    """

    id: str
    contribution: Text | None = None
    left_out: bool | None = None
    reason: Text | None = None


@frozen(kw_only=True)
class Certificate:
    """A controller's certificate on the costs of one partner.

    Attributes:
        partner: Id of the partner.
        number: Of the certificate.
        submitted_on: The day the partner handed its costs in.
        on: The day of the certificate.
        amount: Eligible after control.
        annex: Id of the annex that holds it.
    """

    partner: str
    number: str | None = None
    submitted_on: date | None = None
    on: date | None = None
    amount: Money | None = None
    annex: str | None = None


@frozen(kw_only=True)
class HorizontalConcern:
    """What a report says of one horizontal concern.

    Attributes:
        code: The funder's code for it.
        effect: How the project bears on it.
        text: In words.
    """

    code: str
    effect: Effect | None = None
    text: Text | None = None
