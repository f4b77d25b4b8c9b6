"""Family 3: budget, funding and grant tie."""

from collections.abc import Callable

import pytest

from grantkit.plugin import Agreement, BudgetLine, FundingKind, FundingSource
from grantkit.testing import eur

Said = Callable[..., list[str]]


def paid(kind: FundingKind, amount: str) -> FundingSource:
    """Make a source of funding."""
    return FundingSource(source="Fonds", kind=kind, amount=eur(amount))


def test_a_budget_that_nobody_pays_is_refused(said: Said) -> None:
    """GK301 prints both sums and the difference, at the budget."""
    budget = (BudgetLine(heading="1", amount=eur("1000.01")),)

    assert said("GK301", "en", budget=budget) == [
        (
            "error budget: The budget comes to EUR 1,000.01, the funding to EUR "
            "1,000.00; the difference is EUR 0.01. → Correct the budget heading or the "
            "funding source that was typed wrongly."
        )
    ]
    assert said("GK301", "lv", budget=budget) == [
        (
            "error budget: Budžeta kopsumma ir 1 000,01 EUR, bet finansējuma kopsumma "
            "– 1 000,00 EUR; starpība ir 0,01 EUR. → Izlabojiet kļūdaini ierakstīto "
            "budžeta pozīciju vai finansējuma avotu."
        )
    ]


def test_the_amended_budget_is_the_one_that_counts(said: Said) -> None:
    """GK301 adds up what is now in force."""
    budget = (
        BudgetLine(heading="1", amount=eur("600"), amended=eur("500")),
        BudgetLine(heading="2", amount=eur("400"), amended=eur("500")),
    )

    assert said("GK301", budget=budget) == []


@pytest.mark.parametrize("missing", ["budget", "funding"])
def test_one_side_alone_cannot_be_compared(said: Said, missing: str) -> None:
    """GK301 does not run without a budget or without funding."""
    assert said("GK301", **{missing: ()}) == []


def test_a_budget_that_lacks_an_amount_is_not_compared(said: Said) -> None:
    """GK301: what is not known is not nought."""
    budget = (BudgetLine(heading="1"), BudgetLine(heading="2", amount=eur("5.00")))

    assert said("GK301", budget=budget) == []


def test_a_grant_other_than_agreed_is_refused(said: Said) -> None:
    """GK302 compares the agreement with the sources of the kind grant only."""
    agreement = Agreement(grant=eur("990"))

    assert said("GK302", "en", agreement=agreement) == [
        (
            "error agreement.grant: The grant of the agreement is EUR 990.00, but "
            "grants of EUR 900.00 are listed as funding. → Copy the sum from the "
            "agreement."
        )
    ]
    assert said("GK302", "lv", agreement=agreement) == [
        (
            "error agreement.grant: Līgumā piešķirtais finansējums ir 990,00 EUR, bet "
            "finansējuma avotos norādīti 900,00 EUR. → Pārrakstiet summu no līguma."
        )
    ]


@pytest.mark.parametrize(
    "funding",
    [
        (paid(FundingKind.GRANT, "450"), paid(FundingKind.GRANT, "450")),
        (paid(FundingKind.OWN, "1000"),),
    ],
)
def test_grants_add_up_and_their_absence_is_no_contradiction(
    said: Said, funding: tuple[FundingSource, ...]
) -> None:
    """GK302 is silent where the grants make the sum, or none is listed."""
    assert said("GK302", funding=funding) == []
