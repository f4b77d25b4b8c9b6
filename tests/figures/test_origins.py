"""What each figure adds up agrees with how the figure is traced."""

import pytest

from grantkit.doctor.computed import roots_of_figures
from grantkit.figures import Sums
from grantkit.figures.origins import adds_up_costs, grows_with_costs, origins_of
from grantkit.model.project_file import ReportView
from grantkit.testing import a_view

KNOWN = (
    "figures.funding.",
    "figures.spending.",
    "figures.categories.",
    "figures.partners.",
    "figures.packages.",
    "figures.register.amount",
)


@pytest.fixture(scope="module")
def view() -> ReportView[object]:
    """Give a report with costs of its own and of an earlier one, and one amendment."""
    return a_view()


def test_every_amount_that_goes_into_a_figure_is_named(
    view: ReportView[object],
) -> None:
    """What tracing finds at the root of a figure of money is among its origins."""
    amounts = {
        "agreement.grant",
        "budget[].amount",
        "expenditure[].amount",
        "funding[].amount",
        "funding[].received[].amount",
    }
    found = {
        path: roots & amounts
        for path, roots in roots_of_figures([view], Sums()).items()
        if path.startswith(KNOWN)
    }

    unnamed = {
        path: sorted(roots - set(origins_of(path)))
        for path, roots in found.items()
        if not roots <= set(origins_of(path))
    }

    assert unnamed == {}


@pytest.mark.parametrize(
    ("path", "of_costs", "grows"),
    [
        ("figures.funding.spent", True, True),
        ("figures.funding.awarded", False, False),
        ("figures.funding.to_refund", True, False),
        ("figures.spending.total.budget", False, False),
        ("figures.spending.rows[].total_reported", True, True),
        ("figures.spending.rows[].remaining", True, False),
        ("figures.costs.total.staff", True, False),
        ("figures.register.amount", True, False),
        ("expenditure[].amount", False, False),
        ("figures.currency", False, False),
    ],
)
def test_figures_of_costs_are_known(path: str, *, of_costs: bool, grows: bool) -> None:
    """A remainder shrinks with each cost, what was spent grows."""
    assert adds_up_costs(path) is of_costs
    assert grows_with_costs(path) is grows
