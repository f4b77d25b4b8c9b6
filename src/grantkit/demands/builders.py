"""A small valid report in one call; a test overrides only what it is about."""

import datetime as dt
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from attrs import evolve

from grantkit.demands.plain_words import refuse_plain_words
from grantkit.model.budget import BudgetLine, FundingKind, FundingSource, Payment
from grantkit.model.expenditure import (
    ExpenditureItem,
    PaymentMethod,
    SupportingDocument,
)
from grantkit.model.money import Money
from grantkit.model.period import Dates
from grantkit.model.project import Agreement, Partner, PartnerRole, Project
from grantkit.model.project_file import FileState, ProjectFile, ReportView
from grantkit.model.report import Annex, Narrative, Report, ReportKind, Signatory
from grantkit.model.results import Indicator, IndicatorValue, Unit
from grantkit.model.text import Text
from grantkit.model.workplan import Activity, ActivityStatus

_YEAR = 2025

AS_OF = dt.date(_YEAR + 1, 1, 20)
"""The day on which `a_view` looks at its report, three weeks after the project."""


def eur(amount: str) -> Money:
    """Give an amount in euro: `eur("19851.44")`."""
    return Money(Decimal(amount), "EUR")


def a_project(
    *,
    year: int = _YEAR,
    **changes: Any,  # noqa: ANN401 -- any field of the class
) -> ProjectFile:
    """Make a small project with one final report, to which no core rule objects.

    Args:
        year: All its days are of this one.
        changes: Fields of `ProjectFile` that differ.
    """
    start, end = dt.date(year, 1, 1), dt.date(year, 12, 31)
    project = ProjectFile(
        funder="village_fund",
        project=Project(
            number=f"VF-{year}-7",
            title=Text({"lv": "Ciema svētki", "en": "Village fair"}),
            start=start,
            end=end,
        ),
        agreement=Agreement(grant=eur("900.00")),
        partners=(Partner(name="Biedrība “Ciems”", role=PartnerRole.LEAD),),
        activities=(_fair(year),),
        indicators=(_visitors(),),
        budget=(
            BudgetLine(heading="1", title=Text.of("Algas"), amount=eur("600.00")),
            BudgetLine(heading="2", title=Text.of("Pasākumi"), amount=eur("400.00")),
        ),
        expenditure=(_cost(year),),
        funding=(
            FundingSource(
                source="Ciema fonds",
                kind=FundingKind.GRANT,
                amount=eur("900.00"),
                received=(Payment(on=dt.date(year, 2, 3), amount=eur("720.00")),),
            ),
            FundingSource(
                source="Biedrība “Ciems”", kind=FundingKind.OWN, amount=eur("100.00")
            ),
        ),
        reports=(_final_report(start, end),),
    )
    return evolve(project, **changes)


def a_view(
    *,
    report: str = "final",
    year: int = _YEAR,
    as_of: dt.date | None = None,
    files: Mapping[str, FileState] | None = None,
    **changes: Any,  # noqa: ANN401 -- any field of the class
) -> ReportView[Any]:
    """Look at the small project through one of its reports.

    Args:
        report: Id of the report.
        year: All days of the project are of this one.
        as_of: The day on which it is looked at; 20 January after that year if left out.
        files: What was found where the project names files.
        changes: Fields of `ProjectFile` that differ.
    """
    project = a_project(year=year, **changes)
    day = AS_OF.replace(year=year + 1) if as_of is None else as_of
    return view_of(project, report=report, as_of=day, files=files)


def view_of(
    project: ProjectFile,
    *,
    report: str = "final",
    as_of: dt.date = AS_OF,
    files: Mapping[str, FileState] | None = None,
) -> ReportView[Any]:
    """Look at any project through one of its reports; see `a_view`.

    Raises:
        TypeError: A plain word stands where a member of an enum belongs.
    """
    refuse_plain_words(project)
    return ReportView.of(
        project,
        project.details,
        report=next(one for one in project.reports if one.id == report),
        as_of=as_of,
        files={} if files is None else files,
    )


def _fair(year: int) -> Activity:
    return Activity(
        id="A1",
        title=Text.of("Svētki laukumā"),
        description=Text.of("Svētkos tirgojās ciema amatnieki."),
        planned=Dates(start=dt.date(year, 6, 1), end=dt.date(year, 6, 30)),
        actual=Dates(start=dt.date(year, 6, 21), end=dt.date(year, 6, 21)),
        status=ActivityStatus.COMPLETED,
        evidence=("P1",),
    )


def _visitors() -> Indicator:
    return Indicator(
        id="R1",
        name=Text.of("Svētku apmeklētāji"),
        unit=Unit.PERSONS,
        target=Decimal(100),
        values=(IndicatorValue(report="final", value=Decimal(120)),),
        activity="A1",
    )


def _cost(year: int) -> ExpenditureItem:
    return ExpenditureItem(
        heading="2",
        description=Text.of("Skatuves noma"),
        document=SupportingDocument(
            kind="rēķins", number="017", date=dt.date(year, 6, 20)
        ),
        supplier="SIA “Skatuve”",
        net=eur("100.00"),
        vat=eur("21.00"),
        gross=eur("121.00"),
        amount=eur("121.00"),
        paid_on=dt.date(year, 6, 25),
        method=PaymentMethod.BANK,
        activity="A1",
        annex="P1",
    )


def _final_report(start: dt.date, end: dt.date) -> Report:
    return Report(
        id="final",
        kind=ReportKind.FINAL,
        start=start,
        end=end,
        language="lv",
        narrative=Narrative(summary=Text.of("Svētki izdevās.")),
        annexes=(Annex(id="P1", title=Text.of("Rēķins")),),
        signatory=Signatory(role="valdes loceklis", timestamp=True),
    )
