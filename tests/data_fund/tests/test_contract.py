"""A funder without Python keeps the contract of all funders."""

from pathlib import Path

import pytest

from grantkit.testing import AS_OF, Example, FunderContract, PluginFolder

CASES = Path(__file__).parents[2] / "cases"
PACKAGE = Path(__file__).parents[1] / "src" / "grantkit_forest_fund"


@pytest.fixture(scope="class", autouse=True)
def _installed(fund_for_a_class: PluginFolder) -> None:
    """Make discovery find the fund, which nobody installs."""
    fund_for_a_class.add(PACKAGE.name, code="forest_fund", copy_of=PACKAGE)


class TestFunder(FunderContract):
    """What every funder must pass, on the example of this one."""

    code = "forest_fund"
    folder = Path(__file__).parents[1]
    examples = (
        Example(file=CASES / "forest" / "project.yaml", report="final", as_of=AS_OF),
    )


def test_there_is_no_python_but_the_hook() -> None:
    """All that the fund asks for stands in its data files."""
    assert [file.name for file in PACKAGE.rglob("*.py")] == ["__init__.py"]
