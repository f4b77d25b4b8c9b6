"""Family 3: what was spent, and what was granted."""

from collections.abc import Iterator

from grantkit.plugin import Figures, Parameters, Remark, rule
from grantkit_village_fund.details import View


@rule(
    "VF301",
    severity="error",
    certainty="quoted",
    source="guide",
    clause="4.2",
    needs=("agreement.grant", "expenditure[].amount"),
)
def spent_more_than_granted(
    _view: View, figures: Figures, _parameters: Parameters
) -> Iterator[Remark]:
    """Costs exceed the grant.

    What it checks: that the costs of all reports stay within the grant.
    Why the funder asks: the fund pays no more than it awarded.
    How to put it right: charge the excess to another source.
    Source: Guide for Grantees, 4.2.
    """
    funding = figures.funding
    if funding.spent > funding.awarded:
        yield Remark("agreement.grant", spent=funding.spent, grant=funding.awarded)


RULES = (spent_more_than_granted,)
