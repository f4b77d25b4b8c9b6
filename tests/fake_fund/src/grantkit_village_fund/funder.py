"""The table of contents of the plugin."""

from grantkit.plugin import Funder, Text
from grantkit_village_fund.details import Details
from grantkit_village_fund.rules import RULES

FUNDER = Funder(
    code="village_fund",
    package="grantkit_village_fund",
    prefix="VF",
    name=Text({"lv": "Ciema fonds", "en": "Village Fund"}),
    languages=("lv", "en"),
    rules=RULES,
    details=Details,
    reconstructed=True,
    api=1,
)
