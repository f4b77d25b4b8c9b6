"""Where a text is not YAML: what PyYAML says, in our own words.

PyYAML's two parsers, the fast one and the pure one, word their complaints differently;
a few words are enough to know which of our sentences fits.
"""

from pathlib import Path

import yaml

from grantkit.errors import InputError
from grantkit.loading.refusal import refusal
from grantkit.model.source import SourceLocation

_SENTENCES = (
    ("mapping values are not allowed", "stray_colon"),
    ("could not find expected ':'", "colon_missing"),
    ("expected ',' or", "open_bracket"),
    ("end of stream", "open_quote"),
    ("escape", "bad_escape"),
    ("hexdecimal", "bad_escape"),
    ("cannot start any token", "needs_quotes"),
    ("alphabetic or numeric character", "needs_quotes"),
    ("node content", "stray_text"),
    ("block", "bad_indent"),
    ("did not find expected key", "bad_indent"),
    ("did not find expected '-'", "bad_indent"),
    ("not allowed here", "bad_indent"),
)


_TOLD_BY_THEIR_BEGINNING = frozenset(
    ("open_bracket", "open_quote", "colon_missing", "needs_quotes")
)
"""What the parser notices late; the place to mend is where it began."""


def syntax_error(
    error: yaml.YAMLError | ValueError, text: str, file: Path, language: str
) -> InputError:
    """Say in our own words where and how a text is not YAML."""
    mark = getattr(error, "problem_mark", None)
    if mark is None:
        return refusal("not_yaml", SourceLocation(file=str(file)), language)
    key = _sentence(error, text.splitlines(), mark)
    if key in _TOLD_BY_THEIR_BEGINNING:
        mark = getattr(error, "context_mark", None) or mark
    place = SourceLocation(file=str(file), line=mark.line + 1, column=mark.column + 1)
    return refusal(key, place, language)


def _sentence(error: Exception, lines: list[str], mark: yaml.Mark) -> str:
    line = lines[mark.line] if mark.line < len(lines) else ""
    indent = line[: len(line) - len(line.lstrip())]
    if "\t" in indent:
        return "tab"
    complaint = f"{getattr(error, 'context', '')} {getattr(error, 'problem', '')}"
    found = (key for words, key in _SENTENCES if words in complaint)
    key = next(found, "not_yaml")
    return "stray_text" if key == "bad_indent" and mark.column > len(indent) else key
