"""Golden cases: costs of a final report may be paid after the project."""

import datetime as dt
from decimal import Decimal

import pytest
from attrs import evolve

from grantkit.figures import figures_of, paying_period
from grantkit.model.budget import BudgetLine
from grantkit.model.expenditure import ExpenditureItem
from grantkit.model.money import Money
from grantkit.model.period import Period
from grantkit.model.project import Agreement, Project
from grantkit.model.project_file import ProjectFile, ReportView
from grantkit.model.report import Report, ReportKind

START, END = dt.date(2026, 1, 1), dt.date(2026, 6, 30)


def eur(amount: int) -> Money:
    """Make an amount in euro."""
    return Money(Decimal(amount), "EUR")


def view_of(kind: ReportKind, agreement: Agreement) -> ReportView[None]:
    """Look at the one report of a project whose last cost was paid in July."""
    report = Report(id="r", kind=kind, start=START, end=END)
    project = ProjectFile(
        funder="village_fund",
        project=Project(start=START, end=END),
        agreement=agreement,
        budget=(BudgetLine(heading="1", amount=eur(500)),),
        expenditure=tuple(
            ExpenditureItem(heading="1", paid_on=day, amount=eur(100))
            for day in (dt.date(2026, 6, 30), dt.date(2026, 7, 30))
        ),
        reports=(report,),
    )
    return ReportView.of(project, None, report=report, as_of=END, files={})


@pytest.mark.parametrize(
    ("kind", "agreement", "last"),
    [
        (ReportKind.FINAL, Agreement(), END),
        (ReportKind.FINAL, Agreement(pay_within_days=30), dt.date(2026, 7, 30)),
        (
            ReportKind.FINAL,
            Agreement(pay_within_days=30, eligible_until=dt.date(2026, 5, 31)),
            END,
        ),
        (
            ReportKind.FINAL,
            Agreement(pay_within_days=30, eligible_until=dt.date(2026, 7, 31)),
            dt.date(2026, 8, 30),
        ),
        (ReportKind.INTERIM, Agreement(pay_within_days=30), END),
        (ReportKind.FINAL, Agreement(pay_within_days=10**9), dt.date.max),
        (ReportKind.FINAL, Agreement(pay_within_days=-(10**9)), END),
    ],
)
def test_the_last_report_has_the_costs_paid_after_the_last_eligible_day(
    kind: ReportKind, agreement: Agreement, last: dt.date
) -> None:
    """The last eligible day is the agreement's, or else that of the project."""
    view = view_of(kind, agreement)

    assert paying_period(view, view.report) == Period(START, last)


def test_what_was_paid_in_the_days_allowed_stands_in_every_sum() -> None:
    """In the table of spending, the register, the costs and the account."""
    figures = figures_of(view_of(ReportKind.FINAL, Agreement(pay_within_days=30)))

    whole = eur(200)
    assert figures.spending.total.this_report == whole
    assert figures.register.amount == whole
    assert figures.funding.spent == whole


def test_without_such_days_a_later_cost_is_in_no_sum() -> None:
    """It is paid after the period, and a finding of its own."""
    figures = figures_of(view_of(ReportKind.FINAL, Agreement()))

    assert figures.spending.total.this_report == eur(100)


def test_without_the_end_of_the_project_the_report_says_where_it_is() -> None:
    """A final report ends with its project, and no sum may lose costs by a gap."""
    view = view_of(ReportKind.FINAL, Agreement(pay_within_days=30))
    open_end = evolve(view, project=evolve(view.project, end=None))

    period = paying_period(open_end, open_end.report)

    assert period == Period(START, dt.date(2026, 7, 30))
    assert figures_of(open_end).funding.spent == eur(200)
