"""The whole life of one project, and one report seen as a view on it."""

import datetime as dt
from collections.abc import Mapping
from enum import StrEnum
from functools import cache
from typing import Generic, Self, TypeVar

from attrs import field, frozen

from grantkit.model.budget import BudgetLine, FundingSource
from grantkit.model.communication import CommunicationItem
from grantkit.model.expenditure import ExpenditureItem
from grantkit.model.path import parse_path
from grantkit.model.project import Agreement, Partner, Project
from grantkit.model.report import Attestation, Report
from grantkit.model.results import Indicator
from grantkit.model.workplan import (
    Activity,
    Deliverable,
    Event,
    Volunteer,
    WorkPackage,
)

FORMAT_VERSION = 1

DetailsT = TypeVar("DetailsT")


@frozen(kw_only=True)
class ProjectFile:
    """Everything a project file holds. Every report is a view on it.

    Attributes:
        grantkit: Version of the file format.
        funder: Code of the funder whose plugin judges the project.
        edition: The funder's edition, where the dates do not tell it.
        details: The funder's own fields, an instance of the plugin's class.
    """

    grantkit: int = FORMAT_VERSION
    funder: str
    edition: str | None = None
    project: Project = field(factory=Project)
    agreement: Agreement = field(factory=Agreement)
    partners: tuple[Partner, ...] = ()
    work_packages: tuple[WorkPackage, ...] = ()
    activities: tuple[Activity, ...] = ()
    deliverables: tuple[Deliverable, ...] = ()
    events: tuple[Event, ...] = ()
    volunteers: tuple[Volunteer, ...] = ()
    indicators: tuple[Indicator, ...] = ()
    budget: tuple[BudgetLine, ...] = ()
    expenditure: tuple[ExpenditureItem, ...] = ()
    funding: tuple[FundingSource, ...] = ()
    communication: tuple[CommunicationItem, ...] = ()
    reports: tuple[Report, ...] = ()
    details: object = None
    attestations: tuple[Attestation, ...] = ()


class FileState(StrEnum):
    """What was found at a path that the project names."""

    PRESENT = "present"
    ABSENT = "absent"
    OUTSIDE = "outside"


@frozen(kw_only=True)
class ReportView(Generic[DetailsT]):
    """One report, with everything of the project that it speaks of.

    Rules read it and forms print it; its fields are the roots of every path.

    Attributes:
        report: The report in question.
        as_of: The day on which the report is looked at.
        details: The funder's own fields.
        files: For each file the project names, what was found there. Rules read no
            files themselves; a path that is not a key was not looked for.
    """

    project: Project
    agreement: Agreement
    partners: tuple[Partner, ...]
    work_packages: tuple[WorkPackage, ...]
    activities: tuple[Activity, ...]
    deliverables: tuple[Deliverable, ...]
    events: tuple[Event, ...]
    volunteers: tuple[Volunteer, ...]
    indicators: tuple[Indicator, ...]
    budget: tuple[BudgetLine, ...]
    expenditure: tuple[ExpenditureItem, ...]
    funding: tuple[FundingSource, ...]
    communication: tuple[CommunicationItem, ...]
    reports: tuple[Report, ...]
    attestations: tuple[Attestation, ...]
    details: DetailsT
    report: Report
    as_of: dt.date
    files: Mapping[str, FileState] = field(factory=dict)

    @classmethod
    def of(
        cls,
        project: ProjectFile,
        details: DetailsT,
        *,
        report: Report,
        as_of: dt.date,
        files: Mapping[str, FileState],
    ) -> Self:
        """Look at a project through one of its reports."""
        return cls(
            project=project.project,
            agreement=project.agreement,
            partners=project.partners,
            work_packages=project.work_packages,
            activities=project.activities,
            deliverables=project.deliverables,
            events=project.events,
            volunteers=project.volunteers,
            indicators=project.indicators,
            budget=project.budget,
            expenditure=project.expenditure,
            funding=project.funding,
            communication=project.communication,
            reports=project.reports,
            attestations=project.attestations,
            details=details,
            report=report,
            as_of=as_of,
            files=files,
        )

    @property
    def lead_partner(self) -> Partner | None:
        """The organisation that signed the agreement."""
        leads = (partner for partner in self.partners if partner.role == "lead")
        return next(leads, None)

    def in_file(self, path: str) -> str:
        """Turn a path of the view into one of the project file.

        `report.start` becomes `reports[0].start`, `lead_partner.name` becomes
        `partners[0].name`, or `partners` where nobody leads; every other path is the
        same in both.
        """
        first, dot, rest = path.partition(".")
        if first == "report":
            return f"reports[{self.reports.index(self.report)}]{dot}{rest}"
        if first == "lead_partner":
            lead = self.lead_partner
            if lead is None:
                return "partners"
            return f"partners[{self.partners.index(lead)}]{dot}{rest}"
        return path

    def in_view(self, path: str) -> str:
        """Turn a path of the project file into one of the view, where it has its own.

        The reverse of `in_file`: `reports[0].start` becomes `report.start` if the first
        report is the one in question.
        """
        first, dot, rest = path.partition(".")
        if first == self.in_file("report"):
            return f"report{dot}{rest}"
        if first == self.in_file("lead_partner"):
            return f"lead_partner{dot}{rest}"
        return path


_IN_FILE = {"report": "reports", "lead_partner": "partners"}
"""What a view calls otherwise than the project file does."""


@cache
def names_of(path: str) -> tuple[str, ...]:
    """Give the keys of the project file along which a path leads, without numbers."""
    first, *rest = (step.name for step in parse_path(path))
    return (_IN_FILE.get(first, first), *rest)
