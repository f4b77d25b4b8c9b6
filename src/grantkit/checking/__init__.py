"""Model and funder → findings and verdict."""

from grantkit.checking.engine import (
    Inputs,
    check_report,
    family_of,
)
from grantkit.checking.pages import Page, pages
from grantkit.checking.plugin_state import unusable_funder
from grantkit.checking.result import CheckResult, Judge, Verdict

__all__ = [
    "CheckResult",
    "Inputs",
    "Judge",
    "Page",
    "Verdict",
    "check_report",
    "family_of",
    "pages",
    "unusable_funder",
]
