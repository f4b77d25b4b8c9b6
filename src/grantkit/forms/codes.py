"""The code and the weight of everything that may be wrong with a form.

GF1xx: marks and blocks; GF2xx: data and boxes; GF3xx: controls; GF4xx: access and look;
GF5xx: the file. A code is never used for anything else, so that people can look it up
and programs can rely on it.
"""

from collections.abc import Mapping
from typing import Final

from attrs import frozen

from grantkit.model.finding import Severity

_ERROR, _WARNING, _NOTE = Severity


@frozen
class Code:
    """What is fixed about a kind of fault.

    Attributes:
        number: Such as `GF101`.
        severity: An error keeps the form from being filled.
    """

    number: str
    severity: Severity = _ERROR

    @property
    def family(self) -> str:
        """The family: its first digit."""
        return self.number[2]


CODES: Final[Mapping[str, Code]] = {
    "unknown_path": Code("GF101"),
    "loose_braces": Code("GF102"),
    "bad_mark": Code("GF103"),
    "not_opened": Code("GF104"),
    "not_closed": Code("GF105"),
    "not_alone": Code("GF106"),
    "list_as_value": Code("GF107"),
    "not_a_list": Code("GF108"),
    "group_as_value": Code("GF109"),
    "unbound_list": Code("GF110"),
    "unknown_style": Code("GF111"),
    "two_lists": Code("GF112"),
    "repeated_twice": Code("GF113"),
    "too_deep": Code("GF114"),
    "no_marks": Code("GF115"),
    "reserved_character": Code("GF116"),
    "mixed_look": Code("GF117", _WARNING),
    "never_filled": Code("GF118", _WARNING),
    "details_unjudged": Code("GF119", _NOTE),
    "repeated_chart": Code("GF120"),
    "stray_brace": Code("GF121", _NOTE),
    "unknown_word": Code("GF122"),
    "missing": Code("GF201"),
    "no_translation": Code("GF202"),
    "forbidden_character": Code("GF203"),
    "may_be_missing": Code("GF211", _WARNING),
    "box_not_printed": Code("GF212", _WARNING),
    "never_checked": Code("GF213", _NOTE),
    "kind_unknown": Code("GF214", _NOTE),
    "joined_numbers": Code("GF215", _WARNING),
    "never_ticked": Code("GF216", _WARNING),
    "not_yes_no": Code("GF301"),
    "not_a_date": Code("GF302"),
    "not_a_file": Code("GF303"),
    "no_frame": Code("GF304"),
    "not_a_choice": Code("GF305"),
    "not_choosable": Code("GF306", _WARNING),
    "choices_lacking": Code("GF307", _WARNING),
    "locked": Code("GF308", _WARNING),
    "round_cells": Code("GF309"),
    "bad_sign": Code("GF310"),
    "unsafe_picture": Code("GF311"),
    "no_picture": Code("GF312"),
    "large_picture": Code("GF313"),
    "bad_picture": Code("GF314"),
    "not_a_box": Code("GF315"),
    "no_alt_text": Code("GF401", _WARNING),
    "no_language": Code("GF402", _WARNING),
    "heading_skipped": Code("GF403", _WARNING),
    "no_header_row": Code("GF404", _WARNING),
    "missing_style": Code("GF405", _WARNING),
    "numbered_repeat": Code("GF406", _NOTE),
    "merged_repeat": Code("GF407", _WARNING),
    "fixed_height": Code("GF408", _WARNING),
    "macros": Code("GF501"),
    "external": Code("GF502"),
    "tracked_changes": Code("GF503", _WARNING),
    "protected": Code("GF504", _WARNING),
}
"""By the name of the sentence, `form.<name>` in the wording files."""
