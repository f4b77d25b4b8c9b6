"""The codes of what can be wrong with a value, and the sentences that belong to each.

One table, so that a code is given once. The name of a sentence is its table in the
wording files: `[reading.<name>]`.
"""

from collections.abc import Mapping

CODES: Mapping[str, tuple[str, ...]] = {
    # A value of the wrong kind: a list where a date belongs, a word for a section.
    "GK001": (
        "not_a_value",
        "not_a_text",
        "not_a_section",
        "not_a_list",
        "empty_element",
    ),
    # A key that the format, or the funder's plugin, does not know.
    "GK002": ("unknown_key", "no_details"),
    # The same key twice in one section.
    "GK003": ("duplicate_key",),
    # A key without which a section makes no sense, such as the `id` of an activity.
    "GK004": ("missing_key",),
    # Not a date; a day that no calendar has.
    "GK005": ("not_a_date", "no_such_day", "year_out_of_range"),
    # Not an amount of money.
    "GK006": (
        "not_an_amount",
        "no_currency",
        "unknown_currency",
        "ambiguous_amount",
        "amount_too_long",
    ),
    # Not a number.
    "GK007": (
        "not_a_number",
        "not_a_whole_number",
        "ambiguous_number",
        "number_too_long",
    ),
    # Not one of the words to choose from.
    "GK008": ("not_a_choice",),
    # Neither yes nor no.
    "GK009": ("not_yes_or_no",),
    # A character that no Word file can hold.
    "GK010": ("unwritable_character",),
    # The version of the file format.
    "GK011": ("version_missing", "version_not_a_number", "version_too_new"),
    # A text in a language that is not known.
    "GK012": ("unknown_language",),
    # Not a percentage.
    "GK013": ("not_a_percentage",),
    # A value that a class of the plugin refuses for a reason of its own.
    "GK014": ("refused",),
    # More problems than anyone would read.
    "GK015": ("further_problems",),
    # A cell of a workbook without a value that could be read.
    "GK020": ("formula_without_value", "cell_error", "missing_cell"),
    "GK021": ("merged_cells",),
    "GK022": ("hidden_rows",),
    # A heading that is not known, or not the one that was there.
    "GK023": ("unknown_column", "renamed_heading", "heading_of_another", "place_twice"),
    # A sheet that is not known, or not there.
    "GK024": ("unknown_sheet", "missing_sheet", "sheet_twice", "no_headings"),
    # A cell with a value of another kind than belongs there.
    "GK025": (
        "number_for_date",
        "date_for_number",
        "date_for_text",
        "percent_for_number",
        "ambiguous_share",
        "zeros_not_stored",
        "digits_lost",
        "answer_for_value",
        "time_left_out",
    ),
    # Not one of the words that a cell lets choose from.
    "GK026": ("not_in_list",),
    # A row that belongs to nothing.
    "GK027": ("no_parent", "unknown_parent", "ambiguous_parent"),
    "GK028": ("total_row",),
    # A cell that holds more than is seen.
    "GK029": ("blanks_around", "more_than_shown"),
    # A text with and without the code of a language.
    "GK030": ("language_twice",),
    # A table beside the project file that is not there or cannot be opened.
    "GK031": (
        "table_from",
        "table_expected",
        "table_missing",
        "table_outside",
        "table_kind",
        "table_unreadable",
    ),
    # A sheet of such a table.
    "GK032": ("which_sheet", "no_such_sheet", "sheet_of_text"),
    # How such a table is written.
    "GK033": (
        "table_headings",
        "table_separator",
        "table_not_utf8",
        "table_quote",
        "table_row",
        "table_too_long",
    ),
    # Amounts of such a table without a currency.
    "GK034": ("table_currency",),
}

WARNINGS = frozenset(
    ("unknown_column", "unknown_sheet", "blanks_around", "more_than_shown")
)
NOTES = frozenset(("hidden_rows", "renamed_heading", "missing_sheet", "time_left_out"))
"""Sentences about what was read all the same; all others are errors."""

_CODE_OF = {key: code for code, keys in CODES.items() for key in keys}


def code_of(key: str) -> str:
    """Give the code of a sentence."""
    return _CODE_OF[key]
