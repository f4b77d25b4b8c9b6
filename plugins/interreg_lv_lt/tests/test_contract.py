"""The plugin keeps the contract of all funders."""

import datetime as dt
from pathlib import Path

from grantkit.testing import Example, FunderContract

EXAMPLES = Path(__file__).parents[3] / "examples"


class TestFunder(FunderContract):
    """What every funder must pass, on the examples of this one."""

    code = "interreg_lv_lt"
    folder = Path(__file__).parents[1]
    examples = (
        Example(
            file=EXAMPLES / "lat_lit_sos_fga" / "project.yaml",
            report="p1",
            as_of=dt.date(2020, 3, 25),
        ),
        Example(
            file=EXAMPLES / "lat_lit_sos_fga" / "project.yaml",
            report="final",
            as_of=dt.date(2020, 3, 25),
        ),
        Example(
            file=EXAMPLES / "lat_lit_sos_fga" / "project_2021.yaml",
            report="pr1",
            as_of=dt.date(2025, 3, 20),
        ),
    )
