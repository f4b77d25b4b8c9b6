"""The table of contents of the plugin."""

from grantkit.plugin import Funder, Sums, Text
from grantkit_eea_ngo_fund.details import Details
from grantkit_eea_ngo_fund.rules import RULES
from grantkit_eea_ngo_fund.rules.currency import LATS_TO_EURO

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
    details=Details,
    sums=Sums(rates=(LATS_TO_EURO,)),
    reconstructed=True,
    api=1,
)
