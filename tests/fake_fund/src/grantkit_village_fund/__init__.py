"""The Village Fund, which does not exist.

Documents: Guide for Grantees (second edition, 15.01.2024); Grant Agreement.
"""

from grantkit.plugin import Funder, hookimpl
from grantkit_village_fund.funder import FUNDER


@hookimpl
def grantkit_funders() -> tuple[Funder, ...]:
    """Offer the one funder of this plugin."""
    return (FUNDER,)
