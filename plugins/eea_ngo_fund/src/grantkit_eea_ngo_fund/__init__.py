"""EEA Grants in Latvia: the NGO Fund (LV03) and its successor.

Documents: Ministru kabineta noteikumi Nr. 696, 697 and 698 (09.10.2012) with the
amendments Nr. 943 (24.09.2013) and Nr. 1259 (05.11.2013); the EEA Regulation 2009-2014
and its guideline for NGO programmes; the calls of the Active Citizens Fund 2020-2022.
The report forms and the agreements are not public, and the regulations could be read in
part only: the forms of this plugin are a reconstruction. `sources.toml` lists every
document with its address, the README says what is built and what is not.
"""

from grantkit.plugin import Funder, hookimpl
from grantkit_eea_ngo_fund.funder import FUNDER


@hookimpl
def grantkit_funders() -> tuple[Funder, ...]:
    """Offer the one funder of this plugin."""
    return (FUNDER,)
