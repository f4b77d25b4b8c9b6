"""Model and funder → findings and verdict."""

from grantkit.checking.confirming import asked_of
from grantkit.checking.desk import Desk
from grantkit.checking.engine import (
    Inputs,
    check_report,
    desk_for,
    edition_of,
    family_of,
)
from grantkit.checking.filling import Filling, TextLength, fillings, text_lengths
from grantkit.checking.naming import to_fill
from grantkit.checking.pages import Page, pages
from grantkit.checking.plugin_state import unusable_funder
from grantkit.checking.result import CheckResult, Judge, Verdict

__all__ = [
    "CheckResult",
    "Desk",
    "Filling",
    "Inputs",
    "Judge",
    "Page",
    "TextLength",
    "Verdict",
    "asked_of",
    "check_report",
    "desk_for",
    "edition_of",
    "family_of",
    "fillings",
    "pages",
    "text_lengths",
    "to_fill",
    "unusable_funder",
]
