"""What only this programme asks for: the `details` of a project file."""

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
    sensitive_counts: tuple[SensitiveCount, ...] = ()
    organisation: Organisation | None = None
    signing_format: SigningFormat | None = None
    logo_used: bool | None = None
    content_responsibility_stated: bool | None = None
    own_contribution: Money | None = None
    other_projects: tuple[str, ...] = ()


View = ReportView[Details | None]
"""What the rules of this plugin read; `details` is None where a project gives none."""
