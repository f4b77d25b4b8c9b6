"""Interreg Latvia-Lithuania: the programmes 2014-2020 (V-A) and 2021-2027 (VI-A).

Documents: pages, slides and news of the programmes, the reporting system Jems, and the
laws of the Union on visibility and costs. The Programme Manuals were not obtained.
Reports are filled in the programme's own system: the forms of this plugin are working
copies of its parts. `sources.toml` lists every document, the README says what is built
and what is not.
"""

from grantkit.plugin import Funder, hookimpl
from grantkit_interreg_lv_lt.funder import FUNDER


@hookimpl
def grantkit_funders() -> tuple[Funder, ...]:
    """Offer the one funder of this plugin."""
    return (FUNDER,)
