"""Model and funder → findings and verdict."""

from grantkit.checking.boxes import is_missing
from grantkit.checking.confirming import Answer, answers, asked_of
from grantkit.checking.desk import Desk
from grantkit.checking.engine import (
    Inputs,
    check_report,
    desk_for,
    edition_of,
    family_of,
)
from grantkit.checking.filling import Filling, TextLength, fillings, text_lengths
from grantkit.checking.naming import label_of, to_fill
from grantkit.checking.own_words import (
    applied_in_words,
    listed_in_words,
    owed_in_words,
)
from grantkit.checking.pages import Page, pages
from grantkit.checking.plugin_state import unusable_funder
from grantkit.checking.result import CheckResult, Judge, Verdict, override_json

__all__ = [
    "Answer",
    "CheckResult",
    "Desk",
    "Filling",
    "Inputs",
    "Judge",
    "Page",
    "TextLength",
    "Verdict",
    "answers",
    "applied_in_words",
    "asked_of",
    "check_report",
    "desk_for",
    "edition_of",
    "family_of",
    "fillings",
    "is_missing",
    "label_of",
    "listed_in_words",
    "override_json",
    "owed_in_words",
    "pages",
    "text_lengths",
    "to_fill",
    "unusable_funder",
]
