"""Spending against the budget, and the shares of those who pay."""

import datetime as dt
from collections.abc import Callable
from decimal import Decimal

import pytest
from attrs import evolve

from grantkit.checks import (
    category_above,
    grant_share_above,
    heading_overspent,
    own_share_below,
)
from grantkit.figures import figures_of
from grantkit.plugin import (
    Agreement,
    BudgetLine,
    CostCategory,
    ExpenditureItem,
    FundingKind,
    FundingSource,
    Money,
    Percent,
    Remark,
    Text,
)
from grantkit.testing import AS_OF, a_view, eur

Told = Callable[..., list[tuple[str, dict[str, object]]]]

TENTH = Percent(Decimal(10))
TRAVEL = CostCategory.TRAVEL


def spent(heading: str, amount: str) -> ExpenditureItem:
    """Make a cost of the period."""
    day = AS_OF.replace(year=2025)
    return ExpenditureItem(heading=heading, amount=eur(amount), paid_on=day)


@pytest.mark.parametrize(("amount", "found"), [("110.00", False), ("110.01", True)])
def test_a_heading_may_be_exceeded_by_its_share(
    told: Told, amount: str, *, found: bool
) -> None:
    """Ten per cent of 100,00 are allowed, a cent more is not."""
    line = BudgetLine(heading="1", title=Text.of("Algas"), amount=eur("100"))
    view = a_view(budget=(line,), expenditure=(spent("1", amount),))

    values = {
        "heading": "1",
        "title": Text.of("Algas"),
        "budget": eur("100"),
        "spent": eur(amount),
        "share": TENTH,
        "allowed": eur("110"),
    }
    assert told(heading_overspent(view, figures_of(view), share=TENTH)) == (
        [("budget[0]", values)] if found else []
    )


def test_lines_of_one_heading_are_judged_together(told: Told) -> None:
    """The place is the first line of the heading, and its code stands for a title."""
    lines = [BudgetLine(heading=code, amount=eur("100")) for code in ("1", "2", "2")]
    view = a_view(budget=tuple(lines), expenditure=(spent("2", "221"),))

    (answer,) = told(heading_overspent(view, figures_of(view), share=TENTH))

    assert answer[0] == "budget[1]"
    assert answer[1]["title"] == "2"
    assert answer[1]["budget"] == eur("200")
    assert answer[1]["allowed"] == eur("220")


@pytest.mark.parametrize("amount", [None, Money(Decimal(100), "LVL")])
def test_a_heading_without_a_known_budget_is_not_overspent(
    told: Told, amount: Money | None
) -> None:
    """Its amount is missing or foreign, which is a finding of its own."""
    line = BudgetLine(heading="1", amount=amount)
    view = a_view(budget=(line,), expenditure=(spent("1", "500"),))

    assert told(heading_overspent(view, figures_of(view), share=TENTH)) == []


def test_a_heading_that_is_known_in_part_is_not_overspent(told: Told) -> None:
    """The amount of the second line might be enough for all that was spent."""
    lines = (BudgetLine(heading="1", amount=eur("100")), BudgetLine(heading="1"))
    view = a_view(budget=lines, expenditure=(spent("1", "500"),))

    assert told(heading_overspent(view, figures_of(view), share=TENTH)) == []


@pytest.mark.parametrize(("amount", "found"), [("100.00", False), ("100.01", True)])
def test_a_category_keeps_to_its_share(told: Told, amount: str, *, found: bool) -> None:
    """The share is taken of whatever the funder names."""
    line = BudgetLine(heading="1", category=TRAVEL, amount=eur("900"))
    view = a_view(budget=(line,), expenditure=(spent("1", amount),))

    answers = told(
        category_above(
            view, figures_of(view), category=TRAVEL, share=TENTH, base=eur("1000")
        )
    )

    values = {
        "category": TRAVEL,
        "spent": eur(amount),
        "share": Percent(Decimal("10.001")),
        "base": eur("1000"),
        "limit": TENTH,
        "allowed": eur("100"),
    }
    assert answers == ([("budget[0]", values)] if found else [])


@pytest.mark.parametrize(
    ("category", "base", "expected"),
    [
        (None, "1000", [("not run category", {})]),
        (CostCategory.STAFF, "1000", []),
        (TRAVEL, "0", []),
        (CostCategory.STAFF, "-1", []),
    ],
)
def test_a_category_is_judged_only_where_it_is_known(
    told: Told,
    category: CostCategory | None,
    base: str,
    expected: list[tuple[str, dict[str, object]]],
) -> None:
    """A heading without a category could hide costs; no base has no share."""
    line = BudgetLine(heading="1", category=category, amount=eur("900"))
    view = a_view(budget=(line,), expenditure=(spent("1", "500"),))

    answers = category_above(
        view, figures_of(view), category=TRAVEL, share=TENTH, base=eur(base)
    )

    assert told(answers) == expected


def test_a_share_of_costs_is_not_judged_while_the_sum_lacks_some(told: Told) -> None:
    """A cost without a day is in no sum, so travel looks like more than its share."""
    line = BudgetLine(heading="1", category=TRAVEL, amount=eur("900"))
    other = BudgetLine(heading="2", category=CostCategory.STAFF, amount=eur("900"))
    undated = evolve(spent("2", "1000"), paid_on=None)
    view = a_view(budget=(line, other), expenditure=(spent("1", "20"), undated))
    figures = figures_of(view)

    answers = category_above(
        view, figures, category=TRAVEL, share=TENTH, base=figures.funding.spent
    )

    assert told(answers) == [("not run undated", {"count": 1})]


@pytest.mark.parametrize(("amount", "found"), [("100.00", False), ("100.01", True)])
def test_a_share_that_is_too_great_tells_of_costs_paid_later(
    amount: str, *, found: bool
) -> None:
    """They are no part of the sum, so whoever adds up all costs finds another."""
    line = BudgetLine(heading="1", category=TRAVEL, amount=eur("900"))
    later = evolve(spent("1", "5000"), paid_on=dt.date(2026, 1, 1))
    view = a_view(budget=(line,), expenditure=(spent("1", amount), later))

    answers = category_above(
        view, figures_of(view), category=TRAVEL, share=TENTH, base=eur("1000")
    )

    asides = [each.aside for each in answers if isinstance(each, Remark)]
    assert [aside and aside.values["count"] for aside in asides] == [1] * found


@pytest.mark.parametrize("amount", [None, Money(Decimal(100), "LVL")])
def test_a_grant_is_not_judged_by_a_budget_that_is_known_in_part(
    told: Told, amount: Money | None
) -> None:
    """The line whose amount is missing or foreign would make the share smaller."""
    lines = (
        BudgetLine(heading="1", amount=eur("900")),
        BudgetLine(heading="2", amount=amount),
    )
    view = a_view(agreement=Agreement(grant=eur("900")), budget=lines)

    answers = told(grant_share_above(view, figures_of(view), share=TENTH))

    assert answers == [("not run unvalued_lines", {"count": 1})]


def test_an_own_share_is_not_judged_while_a_payer_says_no_amount(told: Told) -> None:
    """What is not known to be zero may be enough."""
    funding = (
        FundingSource(kind=FundingKind.GRANT, amount=eur("900")),
        FundingSource(kind=FundingKind.OWN),
    )
    view = a_view(funding=funding)

    answers = told(own_share_below(view, figures_of(view), share=TENTH))

    assert answers == [("not run unvalued_sources", {"count": 1})]


@pytest.mark.parametrize(
    ("grant", "budget", "share"),
    [
        ("900.00", "1000", None),
        ("901.00", "1000", "90.1"),
        ("900.00", None, None),
    ],
)
def test_a_grant_is_a_share_of_the_budget(
    told: Told, grant: str, budget: str | None, share: str | None
) -> None:
    """The budget now in force counts; without one there is no share."""
    limit = Percent(Decimal(90))
    line = BudgetLine(
        heading="1",
        amount=eur("1"),
        amended=None if budget is None else eur(budget),
    )
    view = a_view(
        agreement=Agreement(grant=eur(grant)),
        budget=(line,) if budget else (),
        expenditure=(),
    )

    answers = told(grant_share_above(view, figures_of(view), share=limit))

    if share is None:
        assert answers == []
    else:
        values = {
            "grant": eur(grant),
            "share": Percent(Decimal(share)),
            "base": eur("1000"),
            "limit": limit,
            "allowed": eur("900"),
        }
        assert answers == [("agreement.grant", values)]


@pytest.mark.parametrize(
    ("own", "share"), [("100", None), ("0", "0"), ("20", "2.173913")]
)
def test_an_own_share_is_everything_beside_the_grant(
    told: Told, own: str, share: str | None
) -> None:
    """A tenth of all agreed funding is enough."""
    funding = (
        FundingSource(kind=FundingKind.GRANT, amount=eur("900")),
        FundingSource(kind=FundingKind.OWN, amount=eur(own)),
    )
    view = a_view(funding=funding)

    answers = told(own_share_below(view, figures_of(view), share=TENTH))

    assert [place for place, _ in answers] == ([] if share is None else ["funding"])
    for _, values in answers:
        real = values["share"]
        assert isinstance(real, Percent)
        assert str(real.points).startswith(share or "")
        assert values["limit"] == TENTH
        assert values["own"] == eur(own)
        assert values["base"] == eur(own) + eur("900")
        assert values["least"] == eur("92" if own == "20" else "90")


def test_shares_are_taken_to_the_cent(told: Told) -> None:
    """Nobody pays the parts of a cent that a share has, so they break no limit."""
    limit = Percent(Decimal("33.335"))
    share = "33.34"
    line = BudgetLine(heading="1", category=TRAVEL, amount=eur("100"))
    view = a_view(
        agreement=Agreement(grant=eur(share)),
        budget=(line,),
        funding=(
            FundingSource(kind=FundingKind.GRANT, amount=eur("66.67")),
            FundingSource(kind=FundingKind.OWN, amount=eur("33.33")),
        ),
        expenditure=(spent("1", "133.34"),),
    )
    figures = figures_of(view)
    short = Percent(Decimal("33.334"))

    answers = (
        heading_overspent(view, figures, share=limit),
        grant_share_above(view, figures, share=limit),
        own_share_below(view, figures, share=short),
        category_above(view, figures, category=TRAVEL, share=limit, base=eur("399.99")),
    )

    assert [told(answer) for answer in answers] == [[], [], [], []]


def test_without_agreed_funding_no_share_is_missing(told: Told) -> None:
    """Amounts that are missing are a matter for boxes."""
    view = a_view(funding=())

    assert told(own_share_below(view, figures_of(view), share=TENTH)) == []
