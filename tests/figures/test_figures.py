"""The figures of a report, taken together."""

from datetime import date
from decimal import Decimal

import pytest

from grantkit.figures import currency_of, figures_of
from grantkit.model.budget import BudgetLine, FundingKind, FundingSource
from grantkit.model.expenditure import ExpenditureItem
from grantkit.model.money import Money
from grantkit.model.project import Agreement
from grantkit.model.project_file import ProjectFile, ReportView
from grantkit.model.report import Report
from grantkit.model.results import (
    CountedItem,
    Indicator,
    IndicatorLevel,
    IndicatorValue,
)
from grantkit.model.text import Text
from grantkit.model.workplan import WorkPackage

REPORT = Report(id="final", start=date(2023, 3, 1), end=date(2023, 8, 31))
EUR = Money(Decimal(100), "EUR")
LVL = Money(Decimal(70), "LVL")


def view_of(project: ProjectFile) -> ReportView[None]:
    """Look at a project through its final report."""
    return ReportView.of(
        project, None, report=REPORT, as_of=date(2023, 9, 15), files={}
    )


def project(
    grant: Money | None, budget: Money | None, cost: Money | None
) -> ProjectFile:
    """Make a project with one heading and one cost."""
    item = ExpenditureItem(heading="1", amount=cost, paid_on=date(2023, 4, 1))
    return ProjectFile(
        funder="fund",
        agreement=Agreement(grant=grant),
        budget=(BudgetLine(heading="1", amount=budget),),
        expenditure=(item,),
        funding=(FundingSource(kind=FundingKind.GRANT, amount=grant),),
        reports=(REPORT,),
    )


@pytest.mark.parametrize(
    ("grant", "budget", "cost", "currency"),
    [
        (LVL, EUR, EUR, "LVL"),
        (None, LVL, EUR, "LVL"),
        (None, None, LVL, "LVL"),
        (None, None, None, "EUR"),
    ],
)
def test_the_currency_is_that_of_the_grant_or_of_the_first_amount(
    grant: Money | None, budget: Money | None, cost: Money | None, currency: str
) -> None:
    """A project without any amount is in euro."""
    assert currency_of(view_of(project(grant, budget, cost))) == currency


def test_all_tables_tell_the_same_sum() -> None:
    """Execution, register and account agree on what was spent."""
    figures = figures_of(view_of(project(EUR, EUR, EUR)))

    assert figures.currency == "EUR"
    assert figures.spending.total.total_reported == EUR
    assert figures.register.amount == EUR
    assert figures.funding.spent == figures.funding.to_receive == EUR


def test_an_empty_project_has_figures() -> None:
    """Nothing is needed for the figures to be computed; they are zero or missing."""
    figures = figures_of(view_of(ProjectFile(funder="fund", reports=(REPORT,))))

    assert figures.spending.rows == ()
    assert figures.register.rows == ()
    assert figures.indicators == ()
    assert figures.reach.rows == ()
    assert figures.funding.rows == ()


def test_indicators_are_told_apart_by_level() -> None:
    """Outputs and outcomes have tables of their own; impact is in neither."""
    levels = (IndicatorLevel.OUTCOME, IndicatorLevel.OUTPUT, IndicatorLevel.IMPACT)
    indicators = tuple(Indicator(id=level.value, level=level) for level in levels)
    empty = ProjectFile(funder="fund", indicators=indicators, reports=(REPORT,))

    figures = figures_of(view_of(empty))

    assert [row.indicator.id for row in figures.outputs] == ["output"]
    assert [row.indicator.id for row in figures.outcomes] == ["outcome"]


def test_spending_is_told_by_work_package() -> None:
    """A work package has costs, and no budget of its own."""
    item = ExpenditureItem(work_package="T1", amount=EUR, paid_on=date(2023, 4, 1))
    packages = (WorkPackage(id="M"), WorkPackage(id="T1"))
    spent = ProjectFile(
        funder="fund",
        work_packages=packages,
        expenditure=(item,),
        reports=(REPORT,),
    )

    rows = figures_of(view_of(spent)).packages.rows

    assert [row.heading for row in rows] == ["M", "T1"]
    assert [row.this_report for row in rows] == [Money.zero("EUR"), EUR]
    assert not rows[1].budget


def test_outputs_counted_by_name_have_a_table_of_their_own() -> None:
    """An output without names, and an outcome with some, are not in it."""
    item = CountedItem(name=Text.of("Centre"))
    values = (IndicatorValue(report="final", items=(item,)),)
    indicators = (
        Indicator(id="O1", values=values),
        Indicator(id="O2"),
        Indicator(id="R1", values=values, level=IndicatorLevel.OUTCOME),
    )
    counted = ProjectFile(funder="fund", indicators=indicators, reports=(REPORT,))

    named = figures_of(view_of(counted)).named_outputs

    assert [row.indicator.id for row in named] == ["O1"]
