"""The Forest Fund, which does not exist and needs no rules in Python.

Documents: Rules of the Forest Fund (2025).
"""

from grantkit.plugin import Funder, Text, hookimpl


@hookimpl
def grantkit_funders() -> tuple[Funder, ...]:
    """Offer the one funder of this plugin; its data files say all the rest."""
    return (
        Funder(
            code="forest_fund",
            package="grantkit_forest_fund",
            prefix="FF",
            name=Text({"lv": "Meža fonds", "en": "Forest Fund"}),
            languages=("lv",),
        ),
    )
