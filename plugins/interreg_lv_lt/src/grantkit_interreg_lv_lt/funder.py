"""The table of contents of the plugin."""

from grantkit.plugin import Funder, Text
from grantkit_interreg_lv_lt.rules import RULES

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
)
