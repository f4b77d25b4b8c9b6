"""The table of contents of the plugin."""

from grantkit.plugin import Funder, Rounding, Sums, Text
from grantkit_interreg_lv_lt.details import Details
from grantkit_interreg_lv_lt.rules import RULES
from grantkit_interreg_lv_lt.rules.facts import scheduled_day

FUNDER = Funder(
    code="interreg_lv_lt",
    package="grantkit_interreg_lv_lt",
    prefix="LVLT",
    name=Text(
        {
            "lv": "Interreg Latvijas–Lietuvas pārrobežu sadarbības programma",
            "en": "Interreg Latvia-Lithuania",
        }
    ),
    languages=("en",),
    rules=RULES,
    details=Details,
    days={"report.due_on": scheduled_day},
    sums=Sums(rounding=Rounding.DOWN),
    reconstructed=True,
    api=1,
)
