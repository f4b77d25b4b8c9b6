"""What is a little beyond a limit never reads like the limit, in either language."""

import re
from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from grantkit import checks
from grantkit.checks.declared import EACH
from grantkit.figures import figures_of
from grantkit.plugin import (
    CENT,
    Agreement,
    BudgetLine,
    CostCategory,
    ExpenditureItem,
    FundingKind,
    FundingSource,
    Indicator,
    IndicatorValue,
    Money,
    NotRun,
    Percent,
    Remark,
    ReportView,
    Text,
)
from grantkit.testing import AS_OF, a_view
from grantkit.wording import LANGUAGES, core_wording

STAFF = CostCategory.STAFF

Values = Mapping[str, object]

amounts = st.integers(1, 10**11).map(lambda cents: cents * CENT)
steps = st.integers(1, 100).map(lambda cents: cents * CENT)
limits = st.decimals(1, 99, places=2).map(Percent)


def euro(amount: Decimal) -> Money:
    """Give an amount in euro."""
    return Money(amount, "EUR")


def only(answers: Iterable[Remark | NotRun]) -> Values:
    """Give the values of a remark; stop the example where nothing was found."""
    found = list(answers)
    assume(found)
    (remark,) = found
    assert isinstance(remark, Remark)
    return remark.values


def category_above(whole: Decimal, part: Decimal, limit: Percent) -> Values:
    """Spend a part of a whole on staff."""
    cost = ExpenditureItem(
        heading="1", amount=euro(part), paid_on=AS_OF.replace(year=2025)
    )
    line = BudgetLine(heading="1", category=STAFF, amount=euro(whole))
    view = a_view(budget=(line,), expenditure=(cost,))
    answers = checks.category_above(
        view, figures_of(view), category=STAFF, share=limit, base=euro(whole)
    )
    return only(answers)


def grant_share_above(whole: Decimal, part: Decimal, limit: Percent) -> Values:
    """Grant a part of the budget."""
    view = a_view(
        agreement=Agreement(grant=euro(part)),
        budget=(BudgetLine(heading="1", amount=euro(whole)),),
    )
    return only(checks.grant_share_above(view, figures_of(view), share=limit))


def heading_overspent(whole: Decimal, part: Decimal, limit: Percent) -> Values:
    """Spend the budget of a heading and a part of it more."""
    cost = ExpenditureItem(
        heading="1", amount=euro(whole + part), paid_on=AS_OF.replace(year=2025)
    )
    line = BudgetLine(heading="1", title=Text.of("Algas"), amount=euro(whole))
    view = a_view(budget=(line,), expenditure=(cost,))
    return only(checks.heading_overspent(view, figures_of(view), share=limit))


def own_share_below(whole: Decimal, part: Decimal, limit: Percent) -> Values:
    """Pay a part of the funding beside the grant."""
    funding = (
        FundingSource(kind=FundingKind.OWN, amount=euro(part)),
        FundingSource(kind=FundingKind.GRANT, amount=euro(whole - part)),
    )
    view = a_view(funding=funding)
    return only(checks.own_share_below(view, figures_of(view), share=limit))


def at_most(whole: Decimal, part: Decimal, limit: Percent) -> Values:
    """State a share that is a part of a whole."""
    return told("at_most", Percent(part / whole * 100), limit)


def at_least(whole: Decimal, part: Decimal, limit: Percent) -> Values:
    """State a share that is a part of a whole."""
    return told("at_least", Percent(part / whole * 100), limit)


def told(kind: str, value: Percent, limit: Percent) -> Values:
    """Ask a declared check of a share."""
    values = EACH[kind](value, limit=limit)
    assume(values is not None)
    return {"value": value, "field": "A share", **(values or {})}


def far_above_target(whole: Decimal, part: Decimal, limit: Percent) -> Values:
    """Reach a part of a target."""
    view = reached(whole, part)
    return only(checks.far_above_target(view, figures_of(view), limit=limit))


def far_below_target(whole: Decimal, part: Decimal, limit: Percent) -> Values:
    """Reach a part of a target."""
    view = reached(whole, part)
    return only(checks.far_below_target(view, figures_of(view), limit=limit))


def reached(target: Decimal, value: Decimal) -> ReportView[Any]:
    """Look at an indicator that reached a value."""
    given_ = IndicatorValue(report="final", value=value)
    name = Text.of("Apmeklētāji")
    return a_view(
        indicators=(Indicator(id="R1", name=name, target=target, values=(given_,)),)
    )


BELOW = (own_share_below, at_least, far_below_target)
UNSAID = (far_above_target, far_below_target)
"""Checks whose sentences do not tell the limit; those of a funder may."""


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("check", "greater", "smaller"),
    [
        (category_above, "share", "limit"),
        (category_above, "spent", "allowed"),
        (grant_share_above, "share", "limit"),
        (grant_share_above, "grant", "allowed"),
        (heading_overspent, "spent", "allowed"),
        (own_share_below, "limit", "share"),
        (own_share_below, "least", "own"),
        (at_most, "value", "limit"),
        (at_least, "limit", "value"),
        (far_above_target, "rate", "limit"),
        (far_below_target, "limit", "rate"),
    ],
    ids=lambda each: each if isinstance(each, str) else each.__name__,
)
@given(whole=amounts, step=steps, limit=limits)
def test_what_is_beyond_a_limit_never_looks_like_it(  # noqa: PLR0913, PLR0917 -- hypothesis and three sets
    check: Callable[[Decimal, Decimal, Percent], Values],
    greater: str,
    smaller: str,
    language: str,
    whole: Decimal,
    step: Decimal,
    limit: Percent,
) -> None:
    """Be it by a cent: of two numbers as they are printed, the greater is greater."""
    bound = checks.part_of(euro(whole), limit).rounded().amount
    part = bound - step if check in BELOW else bound + step
    assume(0 <= part <= 2 * whole)
    wording, values = core_wording(language), check(whole, part, limit)

    said = wording.say(f"declared.{check.__name__}.message", values)
    shown = [wording.fill(f"{{{name}}}", values) for name in (greater, smaller)]

    assert number(shown[0]) > number(shown[1])
    assert check in UNSAID or all(each in said for each in shown)


def number(text: str) -> Decimal:
    """Read a percentage or an amount as it is printed."""
    digits = re.sub(r"[^0-9.,]", "", text)
    *thousands, rest = re.split("[.,]", digits)
    return Decimal(f"{''.join(thousands)}.{rest}" if thousands else rest)
