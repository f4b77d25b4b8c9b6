"""Who carries out what, where and for whom; and the terms they signed."""

from datetime import date
from decimal import Decimal
from enum import StrEnum

from attrs import frozen

from grantkit.model.money import Money, Percent
from grantkit.model.period import Period
from grantkit.model.results import IndicatorValue
from grantkit.model.text import Text


@frozen(kw_only=True)
class Location:
    """A place where the project works.

    Attributes:
        region: Planning region or programme region, in the funder's own words.
        municipality: Local authority as named on the day of the event.
        place: Building, hall or address.
        country: ISO 3166-1 alpha-2 code.
    """

    region: str | None = None
    municipality: str | None = None
    place: str | None = None
    country: str | None = None


class Reach(StrEnum):
    """Whether a group takes part itself or profits later."""

    DIRECT = "direct"
    INDIRECT = "indirect"


@frozen(kw_only=True)
class TargetGroup:
    """People the project is for.

    Attributes:
        name: As in the application.
        reach: Direct or indirect beneficiaries.
        planned: Persons planned over the whole project.
        values: Persons reached, report by report.
    """

    name: Text
    reach: Reach = Reach.DIRECT
    planned: Decimal | None = None
    values: tuple[IndicatorValue, ...] = ()


@frozen(kw_only=True)
class Project:
    """The funded undertaking.

    Attributes:
        number: The number of the grant agreement by which the funder knows the project.
        acronym: Short name, where the programme has one.
        title: Full title as in the agreement.
        call: The call for proposals, in the funder's words.
        programme: The programme that pays, in the funder's words.
        sub_programme: The part of the programme, by the funder's code.
        specific_objective: Of the programme, by its code.
        summary: What the project does, for a reader who knows nothing of it.
        objective: The aim as agreed.
        start: First day of implementation.
        end: Last day of implementation, included.
        original_end: The last day first agreed, where it has been changed since.
        locations: Where the project works.
        target_groups: For whom it works.
        page: Address of the page about the project on the implementer's site.
    """

    number: str | None = None
    acronym: str | None = None
    title: Text | None = None
    call: str | None = None
    programme: str | None = None
    sub_programme: str | None = None
    specific_objective: str | None = None
    summary: Text | None = None
    objective: Text | None = None
    start: date | None = None
    end: date | None = None
    original_end: date | None = None
    locations: tuple[Location, ...] = ()
    target_groups: tuple[TargetGroup, ...] = ()
    page: str | None = None

    @property
    def period(self) -> Period | None:
        """The implementation period, when both its ends are known."""
        if self.start is None or self.end is None:
            return None
        return Period(self.start, self.end)


class PartnerRole(StrEnum):
    """The part an organisation plays in the project."""

    LEAD = "lead"
    PARTNER = "partner"
    ASSOCIATED = "associated"
    DONOR_PARTNER = "donor_partner"


@frozen(kw_only=True)
class Partner:
    """An organisation that carries out the project.

    Attributes:
        id: The programme's number for it, such as `LP1` or `PP2`.
        name: Registered name.
        name_en: The name in English.
        abbreviation: Short name on forms.
        role: `lead` for the organisation that signed the agreement.
        country: ISO 3166-1 alpha-2 code; `NO` is Norway.
        registration_number: Kept as text, so that leading zeros stay.
        legal_form: Such as `biedrība` or `nodibinājums`.
        address: Legal address.
        page: Address of the organisation's site.
        region: Where it sits, in the programme's own words.
        registered_on: The day it was registered.
        contribution: What it does in the project.
        vat_recoverable: Whether it can get value added tax back.
    """

    id: str | None = None
    name: str | None = None
    name_en: str | None = None
    abbreviation: str | None = None
    role: PartnerRole = PartnerRole.PARTNER
    country: str | None = None
    registration_number: str | None = None
    legal_form: str | None = None
    address: str | None = None
    page: str | None = None
    region: str | None = None
    registered_on: date | None = None
    contribution: Text | None = None
    vat_recoverable: bool | None = None


class DayCount(StrEnum):
    """How an agreement counts days."""

    CALENDAR = "calendar"
    WORKING = "working"


@frozen(kw_only=True)
class Amendment:
    """A change of the agreement.

    Attributes:
        number: Number of the amendment or letter of approval.
        on: The day the funder agreed.
        requested_on: The day the change was asked for.
        subject: What was changed.
        extends_period: Whether it moved the end of the project.
    """

    number: str | None = None
    on: date | None = None
    requested_on: date | None = None
    subject: Text | None = None
    extends_period: bool | None = None


@frozen(kw_only=True)
class Agreement:
    """The terms of this one grant, as its agreement states them.

    Nothing here has a default that stands for a rule: a term that is left out makes the
    checks that need it appear under *not checked*.

    Attributes:
        signed_on: The day the agreement was signed.
        grant: The sum awarded.
        eligible_from: First day on which costs are eligible.
        eligible_until: Last day on which costs are eligible, included.
        final_report_due_days: Days after the project's end to hand in the final report.
        interim_report_due_days: Days after the period's end to hand in an interim one.
        due_days_counted: Whether those are calendar or working days.
        advance: Share of the grant paid in advance.
        administration_cap: Highest share of administration in the costs.
        grant_rate: Highest share of the grant in the eligible costs.
        indirect_rate: Flat rate of indirect costs.
        pay_within_days: Days after the last eligible day in which costs may be paid;
            the final report has these costs as well.
        budget_shift: Highest change of a heading without the funder's approval.
        change_notice_days: Days of notice before a change.
        indicator_tolerance: Shortfall of an indicator that needs no explanation.
        vat_eligible: Whether value added tax may be charged to the project.
        cash_allowed: Whether cash payments are allowed.
        pay_after_end_allowed: Whether costs may be paid after the last eligible day.
        audit_required: Whether an auditor's opinion goes with the final report.
        participant_lists_required: Whether lists of participants are to be attached.
        retention_years: Years to keep the documents.
        publicity_statement: The sentence that names the funder, letter by letter.
        amendments: Changes agreed so far.
    """

    signed_on: date | None = None
    grant: Money | None = None
    eligible_from: date | None = None
    eligible_until: date | None = None
    final_report_due_days: int | None = None
    interim_report_due_days: int | None = None
    due_days_counted: DayCount | None = None
    advance: Percent | None = None
    administration_cap: Percent | None = None
    grant_rate: Percent | None = None
    indirect_rate: Percent | None = None
    pay_within_days: int | None = None
    budget_shift: Percent | None = None
    change_notice_days: int | None = None
    indicator_tolerance: Percent | None = None
    vat_eligible: bool | None = None
    cash_allowed: bool | None = None
    pay_after_end_allowed: bool | None = None
    audit_required: bool | None = None
    participant_lists_required: bool | None = None
    retention_years: int | None = None
    publicity_statement: str | None = None
    amendments: tuple[Amendment, ...] = ()
