"""Model and funder → findings and verdict."""

from grantkit.checking.boxes import is_missing
from grantkit.checking.causes import waiting_in_words
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
from grantkit.checking.named_pages import named_pages
from grantkit.checking.naming import label_of, to_fill
from grantkit.checking.own_words import (
    applied_in_words,
    listed_in_words,
    owed_in_words,
)
from grantkit.checking.pages import Page, pages
from grantkit.checking.parameter_words import (
    dated,
    parts_in_words,
    title_of_parameter,
    value_in_words,
)
from grantkit.checking.plugin_state import unusable_funder
from grantkit.checking.readers import Readers, readers_of
from grantkit.checking.result import (
    CheckResult,
    Judge,
    Verdict,
    override_json,
    own_rules_json,
)
from grantkit.checking.unheld import unheld_in_words

__all__ = [
    "Answer",
    "CheckResult",
    "Desk",
    "Filling",
    "Inputs",
    "Judge",
    "Page",
    "Readers",
    "TextLength",
    "Verdict",
    "answers",
    "applied_in_words",
    "asked_of",
    "check_report",
    "dated",
    "desk_for",
    "edition_of",
    "family_of",
    "fillings",
    "is_missing",
    "label_of",
    "listed_in_words",
    "named_pages",
    "override_json",
    "owed_in_words",
    "own_rules_json",
    "pages",
    "parts_in_words",
    "readers_of",
    "text_lengths",
    "title_of_parameter",
    "to_fill",
    "unheld_in_words",
    "unusable_funder",
    "value_in_words",
    "waiting_in_words",
]
