"""What is handed in: a report on a period, its narrative, annexes and signature."""

from datetime import date
from enum import StrEnum

from attrs import field, frozen

from grantkit.model.money import Money
from grantkit.model.period import Period
from grantkit.model.progress import (
    ActivityProgress,
    Certificate,
    DeliverableProgress,
    HorizontalConcern,
    PartnerProgress,
    WorkPackageProgress,
)
from grantkit.model.text import Text


class ReportKind(StrEnum):
    """The part a report plays in the life of a project."""

    INTERIM = "interim"
    FINAL = "final"
    PROGRESS = "progress"
    PROJECT = "project"
    PARTNER = "partner"


class ReportContent(StrEnum):
    """Which parts a report holds, where a funder lets them be handed in apart."""

    CONTENT = "content"
    FINANCE = "finance"
    BOTH = "both"


@frozen(kw_only=True)
class Narrative:
    """The free-text sections that funders ask for, each in the field's usual words.

    Attributes:
        summary: The report in a few sentences.
        achievement: How far the aim was reached.
        results: What came of the work.
        target_groups: Who was reached, and how.
        advocacy: Part taken in policy making.
        volunteering: Work of volunteers.
        partnership: How the partners worked together.
        publicity: How the project was made known.
        outputs: The main outputs of the period.
        bilateral: Working with partners of another state, and what came of it.
        changes: What differed from the agreement.
        problems: Risks and problems, and what was done about them.
        lessons: What was learned.
        spending: Why spending differs from the plan.
        next_period: What comes next, and the money it needs.
        sustainability: What stays after the project.
        story: The project told for everyone.
    """

    summary: Text | None = None
    achievement: Text | None = None
    results: Text | None = None
    target_groups: Text | None = None
    advocacy: Text | None = None
    volunteering: Text | None = None
    partnership: Text | None = None
    publicity: Text | None = None
    outputs: Text | None = None
    bilateral: Text | None = None
    changes: Text | None = None
    problems: Text | None = None
    lessons: Text | None = None
    spending: Text | None = None
    next_period: Text | None = None
    sustainability: Text | None = None
    story: Text | None = None


@frozen(kw_only=True)
class Annex:
    """Something attached to a report.

    Attributes:
        id: The number by which the report refers to it.
        title: What it is.
        kind: The funder's word for its type.
        file: Path relative to the project file, if it is kept there.
        pages: Number of pages.
    """

    id: str
    title: Text | None = None
    kind: str | None = None
    file: str | None = None
    pages: int | None = None


@frozen(kw_only=True)
class Signatory:
    """Who signs; by role, because names are personal data.

    Attributes:
        role: Position in the organisation.
        signed_on: The day of signature.
        method: How it is signed, such as `drošs elektroniskais paraksts`.
        timestamp: Whether the electronic signature carries a time stamp.
    """

    role: str | None = None
    signed_on: date | None = None
    method: str | None = None
    timestamp: bool | None = None


@frozen(kw_only=True)
class Report:
    """One report on one period.

    Attributes:
        id: The project's own name for it, used on the command line.
        kind: The part it plays.
        number: As the funder counts reports.
        content: Which parts it holds, where they may be handed in apart.
        closing: Whether it closes the project.
        partner: Id of the partner that reports; left out for the whole project.
        due_on: The day it is due, where the agreement's schedule names one.
        start: First day of the period reported on.
        end: Last day of the period, included.
        submitted_on: The day it is handed in.
        language: Of the report itself; ISO 639-1.
        narrative: The free-text sections.
        annexes: What is attached.
        signatory: Who signs.
        work_packages: Progress by work package.
        activities: Progress by activity.
        deliverables: Progress by deliverable.
        partners: What each partner did.
        certificates: Certificates on the partners' costs.
        horizontal: Horizontal concerns.
        prizes: Mentions and prizes.
        requested: The payment asked for.
    """

    id: str
    kind: ReportKind | None = None
    number: int | None = None
    content: ReportContent | None = None
    closing: bool | None = None
    partner: str | None = None
    due_on: date | None = None
    start: date | None = None
    end: date | None = None
    submitted_on: date | None = None
    language: str | None = None
    narrative: Narrative = field(factory=Narrative)
    annexes: tuple[Annex, ...] = ()
    signatory: Signatory = field(factory=Signatory)
    work_packages: tuple[WorkPackageProgress, ...] = ()
    activities: tuple[ActivityProgress, ...] = ()
    deliverables: tuple[DeliverableProgress, ...] = ()
    partners: tuple[PartnerProgress, ...] = ()
    certificates: tuple[Certificate, ...] = ()
    horizontal: tuple[HorizontalConcern, ...] = ()
    prizes: tuple[Text, ...] = ()
    requested: Money | None = None

    @property
    def has_content(self) -> bool:
        """Whether it tells of the work: every report does but one on finance alone."""
        return self.content is not ReportContent.FINANCE

    @property
    def has_finance(self) -> bool:
        """Whether it tells of money: every report does but one on content alone."""
        return self.content is not ReportContent.CONTENT

    @property
    def period(self) -> Period | None:
        """The period reported on, when both its ends are known."""
        if self.start is None or self.end is None:
            return None
        return Period(self.start, self.end)


@frozen(kw_only=True)
class Attestation:
    """Something only a person can confirm.

    Attributes:
        code: What is confirmed; the funder's list says which codes there are.
        report: Id of the report it is given for; may be left out where there is only
            one.
        by: Role of the person.
        on: The day of the confirmation.
        data: Sum of the data it was given for, as `grantkit confirm` prints it. Once
            the data have changed, the confirmation is open again.
        note: Anything to add.
    """

    code: str
    report: str | None = None
    by: str | None = None
    on: date | None = None
    data: str | None = None
    note: str | None = None
