"""The table of contents of the plugin."""

from grantkit.plugin import Funder, Text
from grantkit_sif_family_friendly.details import Details
from grantkit_sif_family_friendly.rules import RULES

FUNDER = Funder(
    code="sif_family_friendly",
    package="grantkit_sif_family_friendly",
    prefix="SIF",
    name=Text(
        {
            "lv": "Sabiedrības integrācijas fonds: “Ģimenei draudzīga pašvaldība”",
            "en": "Society Integration Foundation: Family-Friendly Municipality",
        }
    ),
    languages=("lv",),
    rules=RULES,
    details=Details,
    reconstructed=True,
    api=1,
)
