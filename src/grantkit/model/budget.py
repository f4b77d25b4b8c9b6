"""What the project may spend, and who pays."""

from datetime import date
from enum import StrEnum

from attrs import frozen

from grantkit.model.money import Money
from grantkit.model.text import Text


class CostCategory(StrEnum):
    """The neutral categories to which a funder's own headings are mapped."""

    STAFF = "staff"
    ADMINISTRATION = "administration"
    TRAVEL = "travel"
    EXTERNAL_SERVICES = "external_services"
    EQUIPMENT = "equipment"
    INFRASTRUCTURE = "infrastructure"
    VOLUNTARY_WORK = "voluntary_work"


@frozen(kw_only=True)
class BudgetLine:
    """A heading of the approved budget.

    Attributes:
        heading: The funder's own code for the heading.
        title: The heading in words, as in the agreement.
        partner: Id of the partner whose budget it is, where each has its own.
        category: The neutral category; where left out, the funder's map of headings
            says it.
        amount: Approved with the agreement.
        amended: Approved by the latest amendment, where it differs.
        amendment: Number of that amendment.
        note: Why spending differs from the budget.
    """

    heading: str
    title: Text | None = None
    partner: str | None = None
    category: CostCategory | None = None
    amount: Money | None = None
    amended: Money | None = None
    amendment: str | None = None
    note: Text | None = None

    @property
    def in_force(self) -> Money | None:
        """The amount now in force: the amended one, or else the approved one."""
        return self.amount if self.amended is None else self.amended


class FundingKind(StrEnum):
    """Where money comes from."""

    GRANT = "grant"
    OWN = "own"
    PUBLIC = "public"
    PRIVATE = "private"
    IN_KIND = "in_kind"


@frozen(kw_only=True)
class Payment:
    """Money that reached the project.

    Attributes:
        on: The day it arrived.
        amount: How much.
        reference: Number of the payment document.
    """

    on: date | None = None
    amount: Money | None = None
    reference: str | None = None


@frozen(kw_only=True)
class FundingSource:
    """Who pays which part.

    Attributes:
        source: Name of the payer.
        partner: Id of the partner whose costs it pays, where each has its own budget.
        kind: Where the money comes from.
        amount: The agreed part.
        received: Payments so far.
    """

    source: str | None = None
    partner: str | None = None
    kind: FundingKind | None = None
    amount: Money | None = None
    received: tuple[Payment, ...] = ()
