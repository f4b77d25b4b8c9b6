"""The plugin keeps the contract of all funders."""

import datetime as dt
from pathlib import Path

from grantkit.testing import Example, FunderContract

EXAMPLES = Path(__file__).parents[3] / "examples"
CITIZENS_FUND = Path(__file__).parent / "cases" / "citizens_fund" / "project.yaml"


class TestFunder(FunderContract):
    """What every funder must pass, on the examples of this one."""

    code = "eea_ngo_fund"
    folder = Path(__file__).parents[1]
    examples = (
        Example(
            file=EXAMPLES / "atbalsts_gimenem" / "project.yaml",
            report="starpposms",
            as_of=dt.date(2015, 6, 12),
        ),
        Example(
            file=EXAMPLES / "mes_kopa_dzivojam" / "project.yaml",
            report="final",
            as_of=dt.date(2015, 12, 15),
        ),
        Example(file=CITIZENS_FUND, report="interim", as_of=dt.date(2023, 1, 20)),
        Example(file=CITIZENS_FUND, report="final", as_of=dt.date(2023, 1, 20)),
    )
