"""What only this programme asks for: the `details` of a project file."""

import datetime as dt
from enum import StrEnum

from attrs import frozen

from grantkit.plugin import CostOption, Money, Percent, ReportContent, ReportView, Text


@frozen(kw_only=True)
class ReportingPeriod:
    """A period of the application form.

    Attributes:
        number: Counted from 1.
        start: The first day.
        end: The last day, included.
    """

    number: int
    start: dt.date | None = None
    end: dt.date | None = None


@frozen(kw_only=True)
class Deadline:
    """A line of the reporting schedule of the contract.

    Attributes:
        number: Counted from 1.
        content: Which parts are due.
        period: Number of the period.
        due_on: The day by which they are due.
        closing: Whether it is the final report.
    """

    number: int
    content: ReportContent | None = None
    period: int | None = None
    due_on: dt.date | None = None
    closing: bool | None = None


@frozen(kw_only=True)
class ReportFacts:
    """What the programme's system keeps of one report.

    Attributes:
        report: Id of the report.
        period: Number of the period, where it is entered by hand.
        deadline: Number of the deadline it is linked to.
        form_version: Version of the application form it was made from.
    """

    report: str
    period: int | None = None
    deadline: int | None = None
    form_version: str | None = None


@frozen(kw_only=True)
class SpendingTarget:
    """What one partner planned to spend in one period.

    Attributes:
        partner: Id of the partner.
        period: Number of the period.
        amount: Eligible costs.
    """

    partner: str
    period: int
    amount: Money | None = None


@frozen(kw_only=True)
class PartnerMethods:
    """How a partner's costs are established, for the whole project.

    Attributes:
        partner: Id of the partner.
        staff: Real costs, flat rate or unit costs.
        staff_before: The method first chosen, where it was changed.
        staff_rate: Flat rate of staff on the other direct costs.
        office_rate: Flat rate of office and administration on staff.
        travel_rate: Flat rate of travel on staff.
        other_rate: Flat rate of all other costs on staff.
    """

    partner: str
    staff: CostOption | None = None
    staff_before: CostOption | None = None
    staff_rate: Percent | None = None
    office_rate: Percent | None = None
    travel_rate: Percent | None = None
    other_rate: Percent | None = None


class PaymentException(StrEnum):
    """Why a cost may be paid outside the project period."""

    PREPARATION = "preparation"
    LAST_STAFF = "last_staff"
    FINANCIAL_CONTROL = "financial_control"


class Ineligible(StrEnum):
    """A kind of cost that the programme does not bear."""

    FINE = "fine"
    LITIGATION = "litigation"
    INTEREST = "interest"
    EXCHANGE = "exchange"
    RECOVERABLE_VAT = "recoverable_vat"
    NATIONAL_TRANSACTION = "national_transaction"
    PARTNER_SUBCONTRACT = "partner_subcontract"


@frozen(kw_only=True)
class CostFacts:
    """What only this programme asks about one cost.

    Attributes:
        reference: The partner's internal reference of the cost.
        exception: Why it may be paid outside the project period.
        ineligible: The kind of ineligible cost it is.
        management: Whether it pays someone outside for managing the project.
        advance: Whether it is an advance payment.
        delivered: Whether the goods or services came, at least in part.
        outside_area: Whether it arose outside the programme area.
        lump_sum: The lump sum it is linked to.
        unit_cost: The unit cost it is linked to.
        investment: Id of the investment it is linked to.
    """

    reference: str
    exception: PaymentException | None = None
    ineligible: Ineligible | None = None
    management: bool | None = None
    advance: bool | None = None
    delivered: bool | None = None
    outside_area: bool | None = None
    lump_sum: str | None = None
    unit_cost: str | None = None
    investment: str | None = None


@frozen(kw_only=True)
class Supplementary:
    """The supplementary information that comes before the first report.

    Attributes:
        project_management: Whether project management is filled in.
        bank_information: Whether bank information is filled in.
        bank_confirmation: Whether the signed confirmation of it is there.
        user_assignment: Whether users are assigned.
        partnership_agreement: Whether the partnership agreement is there.
    """

    project_management: bool | None = None
    bank_information: bool | None = None
    bank_confirmation: bool | None = None
    user_assignment: bool | None = None
    partnership_agreement: bool | None = None


class InvestmentStatus(StrEnum):
    """How far an investment has come."""

    NOT_STARTED = "not_started"
    IN_PROGRESS = "in_progress"
    FINALIZED = "finalized"


@frozen(kw_only=True)
class Investment:
    """Infrastructure, works or equipment at one place.

    Attributes:
        id: Such as `I 1.1`.
        title: As in the application.
        work_package: Id of the work package.
        place: Where it stands.
        cost: In all.
        public_support: From public sources.
        started_on: The day works began or equipment was installed.
        completed_on: The day it was finished.
        plaque_on: The day the plaque or billboard was put up.
        status: How far it has come.
        progress: What was done in the period.
    """

    id: str
    title: Text | None = None
    work_package: str | None = None
    place: str | None = None
    cost: Money | None = None
    public_support: Money | None = None
    started_on: dt.date | None = None
    completed_on: dt.date | None = None
    plaque_on: dt.date | None = None
    status: InvestmentStatus | None = None
    progress: Text | None = None


@frozen(kw_only=True)
class Equipment:
    """Equipment that was bought.

    Attributes:
        name: What it is.
        specialised: Whether it is specialised equipment.
        labelled: Whether it bears the programme's label.
    """

    name: Text
    specialised: bool | None = None
    labelled: bool | None = None


@frozen(kw_only=True)
class Term:
    """Something for which texts use abbreviations.

    Attributes:
        name: In full.
        abbreviations: All that are in use; a report keeps to one.
    """

    name: Text
    abbreviations: tuple[str, ...] = ()


@frozen(kw_only=True)
class Details:
    """The fields of this programme.

    Attributes:
        call: Number of the call.
        manual_version: Of the programme manual that applies; where it bears no
            number, its date.
        priority: Of the programme.
        number_prefix: How the programme's system abbreviates the programme.
        stated_months: Duration in months as the application states it.
        published_end: Last day of the project as it stands on public pages.
        periods: Reporting periods of the application.
        schedule: Reporting schedule of the contract.
        reports: What the programme's system keeps of each report.
        spending_targets: Spending profile of the application.
        spending_tolerance: Deviation from the profile that needs no word.
        first_payment_share: Of a report's grant, as the cash-flow forecast has it.
        methods: How each partner's costs are established.
        costs: Facts about single costs, by their internal reference.
        procurement_threshold: Value from which a procurement is needed.
        supplementary: What comes before the first report.
        investments: Infrastructure and works.
        equipment: Equipment bought.
        deactivated: Ids of activities, deliverables and outputs taken out of the form.
        glossary: Abbreviations in use.
        text_limit: Characters that a text field of the old system takes.
        participant_statement: Whether lists of participants bear the programme's
            statement on personal data.
        larger_logo: Whether another logo is larger than the emblem of the Union.
    """

    call: str | None = None
    manual_version: str | None = None
    priority: str | None = None
    number_prefix: str | None = None
    stated_months: int | None = None
    published_end: dt.date | None = None
    periods: tuple[ReportingPeriod, ...] = ()
    schedule: tuple[Deadline, ...] = ()
    reports: tuple[ReportFacts, ...] = ()
    spending_targets: tuple[SpendingTarget, ...] = ()
    spending_tolerance: Percent | None = None
    first_payment_share: Percent | None = None
    methods: tuple[PartnerMethods, ...] = ()
    costs: tuple[CostFacts, ...] = ()
    procurement_threshold: Money | None = None
    supplementary: Supplementary | None = None
    investments: tuple[Investment, ...] = ()
    equipment: tuple[Equipment, ...] = ()
    deactivated: tuple[str, ...] = ()
    glossary: tuple[Term, ...] = ()
    text_limit: int | None = None
    participant_statement: bool | None = None
    larger_logo: bool | None = None


View = ReportView[Details | None]
"""What the rules of this plugin read; `details` is None where a project gives none."""
