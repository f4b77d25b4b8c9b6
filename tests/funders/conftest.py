"""What the tests of data files start from."""

import pytest

from grantkit.funders.beside import Beside
from grantkit.funders.data_file import DataFile, roots_of
from grantkit.plugin import InstalledFunder


@pytest.fixture
def beside(fund: InstalledFunder) -> Beside:
    """Give what the data files of the Village Fund may name."""
    return Beside(
        roots=roots_of(fund.funder),
        sources=DataFile("sources.toml", dict(fund.sources)),
        editions=DataFile("editions.toml", {each.code: {} for each in fund.editions}),
        parameters=DataFile("parameters.toml", dict(fund.parameters.values)),
        values=fund.parameters.values,
        deadlines=DataFile("deadlines.toml", dict(fund.parameters.deadlines)),
        due=fund.parameters.deadlines,
    )
