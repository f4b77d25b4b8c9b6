"""Single values of a raw file: texts, dates, choices, yes and no.

Everything that a project file says is text; a plugin's data file may also say it in the
types of TOML. Both are read here, by what is written and not by how.
"""

import datetime as dt
import re
from collections.abc import Mapping
from enum import StrEnum
from typing import TypeVar

from grantkit.model.characters import UNWRITABLE, code_point
from grantkit.model.text import Text
from grantkit.structuring.problems import ReadingError
from grantkit.structuring.texts import normal, shown

ChoiceT = TypeVar("ChoiceT", bound=StrEnum)

YEARS = range(1900, 2101)
"""Years in which a project may plausibly do anything; others are slips of the pen."""

LANGUAGES = (
    *("be", "bg", "cs", "da", "de", "el", "en", "es", "et", "fi", "fr", "ga", "hr"),
    *("hu", "is", "it", "lt", "lv", "mt", "nb", "nl", "nn", "no", "pl", "pt", "ro"),
    *("ru", "sk", "sl", "sv", "tr", "uk"),
)
"""ISO 639-1 codes of the languages in which a text may be given."""

_DATE = re.compile(
    r"(?P<year>[0-9]{4})-(?P<month>[0-9]{2})-(?P<day>[0-9]{2})"
    r"|(?P<day_>[0-9]{1,2})\.\s*(?P<month_>[0-9]{1,2})\.\s*(?P<year_>[0-9]{4})\.?"
)
YES_OR_NO = {
    **dict.fromkeys(("jā", "yes", "true"), True),
    **dict.fromkeys(("nē", "no", "false"), False),
}
"""Words for yes and no; capitals do not matter."""


def single(value: object) -> str:
    """Give a single value as text, without the space around it.

    Raises:
        ReadingError: The value is a list or a section.
    """
    if isinstance(value, str):
        return value.strip()
    if value is None:
        raise ReadingError("empty_element")
    if isinstance(value, list | tuple | Mapping):
        raise ReadingError("not_a_value")
    return str(value)


def string_of(value: object) -> str:
    """Read a text that is the same in every language.

    Raises:
        ReadingError: It is no text, or holds what no Word file can hold.
    """
    if isinstance(value, str):
        return _writable(normal(value))
    raise ReadingError("not_a_text", found=shown(single(value)))


def text_of(value: object) -> Text:
    """Read a text: one string, or one for each language.

    Raises:
        ReadingError: It is neither.
        ExceptionGroup: Several versions are at fault.
    """
    if not isinstance(value, Mapping):
        return Text.of(string_of(value))
    versions: dict[str, str] = {}
    errors: list[ReadingError] = []
    for language, version in value.items():
        try:
            code = _language(language)
            if version is not None:
                versions[code] = string_of(version)
        except ReadingError as error:
            error.at = (language, *error.at)
            errors.append(error)
    if errors:
        raise ExceptionGroup("text", errors)
    return Text(versions)


def date_of(value: object) -> dt.date:
    """Read a date: `2022-10-01`, `01.10.2022.`, `1.10.2022`.

    Raises:
        ReadingError: It is written in another way, or no calendar has it.
    """
    text = single(value)
    match = _DATE.fullmatch(text)
    if match is None:
        raise ReadingError("not_a_date", found=shown(text))
    year, month, day = (
        int(match[part] or match[f"{part}_"]) for part in ("year", "month", "day")
    )
    if year not in YEARS:
        first, last = str(YEARS[0]), str(YEARS[-1])
        raise ReadingError(
            "year_out_of_range", found=shown(text), first=first, last=last
        )
    try:
        return dt.date(year, month, day)
    except ValueError:
        raise ReadingError("no_such_day", found=shown(text)) from None


def boolean_of(value: object) -> bool:
    """Read yes or no, in Latvian or English.

    Raises:
        ReadingError: It is neither.
    """
    text = single(value)
    answer = YES_OR_NO.get(normal(text).casefold())
    if answer is None:
        raise ReadingError("not_yes_or_no", found=shown(text))
    return answer


def choice_of(value: object, choices: type[ChoiceT]) -> ChoiceT:
    """Read one of the words of an enum; capitals do not matter.

    Raises:
        ReadingError: It is none of them.
    """
    text = normal(single(value)).casefold()
    by_word = {choice.value.casefold(): choice for choice in choices}
    if text not in by_word:
        words = tuple(choice.value for choice in choices)
        raise ReadingError(
            "not_a_choice", known=words, found=shown(text), choices=", ".join(words)
        )
    return by_word[text]


def _language(code: str) -> str:
    if code not in LANGUAGES:
        raise ReadingError("unknown_language", known=LANGUAGES, found=shown(code))
    return code


def _writable(text: str) -> str:
    match = UNWRITABLE.search(text)
    if match is not None:
        raise ReadingError(
            "unwritable_character",
            character=code_point(match[0]),
            position=match.start() + 1,
        )
    return text
