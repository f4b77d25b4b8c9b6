"""What only this programme asks for: the `details` of a project file."""

from decimal import Decimal
from enum import StrEnum

from attrs import frozen

from grantkit.plugin import Money, ReportView, Text


class Call(StrEnum):
    """The strands of the programme, by the code that their agreements bear."""

    CORE_SUPPORT = "ĢDP_NVO"
    ENVIRONMENT = "ĢDP"


@frozen(kw_only=True)
class Domain:
    """A domain (joma) of the call in which the project works.

    Attributes:
        code: Number of the domain in the list of the call.
        title: The domain in words.
        activities: Ids of the activities that serve it.
    """

    code: str
    title: Text | None = None
    activities: tuple[str, ...] = ()


@frozen(kw_only=True)
class Volunteer:
    """One volunteer; without name, because a report needs none.

    Attributes:
        role: What the volunteer did.
        age: In full years on the first day of the work.
        hours: Worked for the project.
        written_contract: Whether there is one.
        guardian_consent: Whether a legal representative agreed in writing.
        expenses_reimbursed: Whether expenses were paid back.
        paid: Whether the volunteer got any wage.
    """

    role: str | None = None
    age: int | None = None
    hours: Decimal | None = None
    written_contract: bool | None = None
    guardian_consent: bool | None = None
    expenses_reimbursed: bool | None = None
    paid: bool | None = None


@frozen(kw_only=True)
class EventData:
    """How personal data were treated at the events of one activity.

    Attributes:
        activity: Id of the activity.
        photos: Whether photos or videos were taken.
        information_notice: Whether those present were told of it.
        children_shown: Whether a child can be recognised in what is published.
        parental_consent: Whether parents agreed to that, on record.
        participant_list: Whether a list of participants is attached.
        list_fields: Columns of that list.
    """

    activity: str
    photos: bool | None = None
    information_notice: bool | None = None
    children_shown: bool | None = None
    parental_consent: bool | None = None
    participant_list: bool | None = None
    list_fields: tuple[str, ...] = ()


@frozen(kw_only=True)
class SensitiveCount:
    """A published number of persons of a sensitive category, such as a diagnosis.

    Attributes:
        category: In words.
        count: Persons.
    """

    category: str
    count: int


@frozen(kw_only=True)
class Organisation:
    """What the funder may ask about the implementer itself.

    Attributes:
        annual_turnover: Of the last closed year.
        public_benefit: Whether it has public-benefit status.
        tax_debt: On the day of the report.
        insolvency: Whether insolvency proceedings are open.
    """

    annual_turnover: Money | None = None
    public_benefit: bool | None = None
    tax_debt: Money | None = None
    insolvency: bool | None = None


class SigningFormat(StrEnum):
    """The file that is signed."""

    EDOC = "edoc"
    ASICE = "asice"
    PDF = "pdf"
    PAPER = "paper"


@frozen(kw_only=True)
class Details:
    """The fields of this programme.

    Attributes:
        call: The strand of the programme.
        eu_funded: Whether the call is paid from a fund of the European Union.
        call_domains: Codes of the domains that the call lists.
        min_domains: How many of them a project must serve at least.
        min_project: Smallest grant of the call.
        max_project: Greatest grant of the call.
        domains: The domains the project serves.
        volunteers: One entry for each.
        events: How personal data were treated.
        sensitive_counts: Published numbers of persons of sensitive categories.
        organisation: About the implementer.
        signing_format: The file that is signed.
        logo_used: Whether the funder's logo stands on the publicity.
        content_responsibility_stated: Whether the publicity says who answers for its
            content.
        own_contribution: Money that the implementer added.
        other_projects: Numbers of other funded projects that ran at the same time.
    """

    call: Call | None = None
    eu_funded: bool | None = None
    call_domains: tuple[str, ...] = ()
    min_domains: int | None = None
    min_project: Money | None = None
    max_project: Money | None = None
    domains: tuple[Domain, ...] = ()
    volunteers: tuple[Volunteer, ...] = ()
    events: tuple[EventData, ...] = ()
    sensitive_counts: tuple[SensitiveCount, ...] = ()
    organisation: Organisation | None = None
    signing_format: SigningFormat | None = None
    logo_used: bool | None = None
    content_responsibility_stated: bool | None = None
    own_contribution: Money | None = None
    other_projects: tuple[str, ...] = ()

    @property
    def volunteer_hours(self) -> Decimal | None:
        """Hours of all volunteers together; None where none are given."""
        hours = [v.hours for v in self.volunteers if v.hours is not None]
        return sum(hours, start=Decimal(0)) if hours else None


View = ReportView[Details | None]
"""What the rules of this plugin read; `details` is None where a project gives none."""
