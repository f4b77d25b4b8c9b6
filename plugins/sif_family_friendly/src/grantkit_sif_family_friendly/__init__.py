"""Sabiedrības integrācijas fonds: the programme "Ģimenei draudzīga pašvaldība".

Documents: Ministru kabineta noteikumi Nr. 374 (29.05.2012) with the amendments of
Nr. 707 (26.10.2021); the notices of the calls of 2021, 2022 and 2025; published pages
of funded projects. The call regulations, the agreement and the report forms are not
public: the forms of this plugin are a reconstruction. `sources.toml` lists every
document with its address, the README says what is built and what is not.
"""

from grantkit.plugin import Funder, hookimpl
from grantkit_sif_family_friendly.funder import FUNDER


@hookimpl
def grantkit_funders() -> tuple[Funder, ...]:
    """Offer the one funder of this plugin."""
    return (FUNDER,)
