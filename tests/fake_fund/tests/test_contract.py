"""The fictional funder keeps the contract of all funders."""

from pathlib import Path

import pytest

from grantkit.testing import AS_OF, Example, FunderContract, PluginFolder

CASES = Path(__file__).parents[2] / "cases"


@pytest.fixture(scope="class", autouse=True)
def _installed(fund_for_a_class: PluginFolder) -> None:
    """Make discovery find the fund, which nobody installs."""
    del fund_for_a_class


class TestFunder(FunderContract):
    """What every funder must pass, on the example of this one."""

    code = "village_fund"
    folder = Path(__file__).parents[1]
    examples = (
        Example(file=CASES / "village" / "project.yaml", report="final", as_of=AS_OF),
    )
