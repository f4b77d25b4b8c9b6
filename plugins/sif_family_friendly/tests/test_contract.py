"""The plugin keeps the contract of all funders."""

import datetime as dt
from pathlib import Path

from grantkit.testing import Example, FunderContract

EXAMPLES = Path(__file__).parents[3] / "examples"


class TestFunder(FunderContract):
    """What every funder must pass, on the example of this one."""

    code = "sif_family_friendly"
    folder = Path(__file__).parents[1]
    examples = (
        Example(
            file=EXAMPLES / "mes_par_gimenem_un_berniem" / "project.yaml",
            report="final",
            as_of=dt.date(2023, 9, 15),
        ),
    )
