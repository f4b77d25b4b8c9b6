"""Interreg Latvia-Lithuania: the programmes 2014-2020 (V-A) and 2021-2027 (VI-A).

Documents: the cooperation programmes of 30.11.2015 and 04.10.2022; the Programme Manual
of each call, such as that of the second call, 3.0 (08.11.2018) and 4.0 (27.05.2019).
There are no rules and no forms yet: the manuals and the forms could not be read beyond
their tables of contents, and reports are filled in the programme's own system.
"""

from grantkit.plugin import Funder, hookimpl
from grantkit_interreg_lv_lt.funder import FUNDER


@hookimpl
def grantkit_funders() -> tuple[Funder, ...]:
    """Offer the one funder of this plugin."""
    return (FUNDER,)
