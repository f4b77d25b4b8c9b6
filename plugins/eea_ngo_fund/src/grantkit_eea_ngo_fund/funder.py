"""The table of contents of the plugin."""

from grantkit.plugin import Funder, Text
from grantkit_eea_ngo_fund.rules import RULES

FUNDER = Funder(
    code="eea_ngo_fund",
    package="grantkit_eea_ngo_fund",
    prefix="EEA",
    name=Text(
        {
            "lv": "EEZ finanšu instruments: NVO fonds un Aktīvo iedzīvotāju fonds",
            "en": "EEA Grants: NGO Fund and Active Citizens Fund, Latvia",
        }
    ),
    languages=("lv",),
    rules=RULES,
)
