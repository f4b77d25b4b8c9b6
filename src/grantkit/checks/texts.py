"""How a report tells its story: tense, guesses, quotation marks, repetition."""

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

from grantkit.checks.accounts import accounts
from grantkit.checks.folding import folded
from grantkit.figures.achievement import earlier_reports
from grantkit.model.path import texts_in
from grantkit.model.project_file import ReportView
from grantkit.model.report import Report
from grantkit.rule import Remark

_QUOTED = re.compile(r"„[^„“”\"]*[“”\"]|“[^“”]*[“”]|«[^«»]*»|\"[^\"]*\"")
_RUN = 5
"""Words in a row that two texts share by copying rather than by chance."""

# Latvian and English together: no word of the one means anything in the other.
_VAGUE = re.compile(
    r"\b(?:vairāk (?:nekā|kā|par)|apmēram|aptuveni|ap|gandrīz|vismaz|virs|ne mazāk kā"
    r"|more than|approximately|about|around|almost|nearly|at least|some)"
    r"\s+\d[\d\s]*",
    re.IGNORECASE,
)
_FUTURE = re.compile(
    # "kā plānots" and "bija paredzēts" speak of a plan that is past.
    r"\b(?<!\bkā\s)(?<!\bnekā\s)(?<!\bbija\s)(?<!\btika\s)(?<!\bsākotnēji\s)"
    r"(?:(?:tiks|būs|plānot[sai]|plānotas|plānojam|paredzēt[sai]|paredzētas|paredzam"
    r"|turpinās|turpināsies|ceram)"
    # veiksim, turpināsim, iesaistīsimies
    r"|\w{3,}(?:sim|simies)"
    r"|(?:will|shall)(?:\s+not)?\s+\w+|(?:is|are)\s+(?:going|expected|planned)\s+to)\b",
    re.IGNORECASE,
)


def future_tense(view: ReportView[Any]) -> Iterator[Remark]:
    """Find accounts that speak of the future, in Latvian or English.

    Yields:
        The path of the text with `word`: all such words, each once.
    """
    for path, word in _found(view, _FUTURE):
        yield Remark(path, word=word)


def vague_numbers(view: ReportView[Any]) -> Iterator[Remark]:
    """Find numbers told as a guess, in Latvian or English.

    Yields:
        The path of the text with `words`: all such places, each once.
    """
    for path, words in _found(view, _VAGUE):
        yield Remark(path, words=words)


def _found(
    view: ReportView[Any], pattern: re.Pattern[str]
) -> Iterator[tuple[str, str]]:
    for path, text in accounts(view):
        found = dict.fromkeys(match.strip() for match in pattern.findall(text))
        if found:
            yield path, ", ".join(found)


def mixed_quotes(view: ReportView[Any]) -> Iterator[Remark]:
    """Find a second kind of quotation marks in one report.

    Yields:
        The path of the first text with another kind, with `first` and `second`: the
        kind met first, and all others.
    """
    places: dict[str, str] = {}
    for path, text in accounts(view):
        for quoted in _QUOTED.findall(text):
            places.setdefault(f"{quoted[0]}…{quoted[-1]}", path)
    kinds = list(places)
    if len(kinds) > 1:
        place, others = places[kinds[1]], ", ".join(kinds[1:])
        yield Remark(place, first=kinds[0], second=others)


def repeated_text(view: ReportView[Any], *, share: Decimal) -> Iterator[Remark]:
    """Find texts that stood in the same place of the report before.

    Args:
        view: The report; the one before it is found among the others.
        share: From which share of its runs of five words on a text counts as repeated:
            `Decimal("0.9")`.

    Yields:
        The path of the text with `other`: the id of the report before.
    """
    before = _report_before(view)
    if before is None:
        return
    told = dict(_texts(before))
    for path, text in _texts(view.report):
        if repeats(text, told.get(path, ""), share=share):
            yield Remark(f"report.{path}", other=before.id)


def repeats(text: str, of: str, *, share: Decimal) -> bool:
    """Say whether a text is a copy: so many of its runs of five words stand in another.

    A text of fewer than five words is no copy.
    """
    runs = _runs(text)
    return bool(runs) and len(runs & _runs(of)) >= share * len(runs)


def _report_before(view: ReportView[Any]) -> Report | None:
    """Find the report before this one, of the same partner."""
    earlier = earlier_reports(view.reports, view.report)
    own = {r.id: r for r in view.reports if r.partner == view.report.partner}
    return next((own[name] for name in reversed(earlier) if name in own), None)


def _texts(report: Report) -> Iterator[tuple[str, str]]:
    for path, text in texts_in(report, leave_out=("annexes",)):
        yield path, text.in_language(report.language or "")


def _runs(text: str) -> frozenset[tuple[str, ...]]:
    words = re.findall(r"\w+", folded(text))
    starts = range(len(words) - _RUN + 1)
    return frozenset(tuple(words[start : start + _RUN]) for start in starts)


def missing_elements(
    text: str, elements: Mapping[str, tuple[str, ...]]
) -> tuple[str, ...]:
    """Name the elements that a text lacks.

    Args:
        text: The text; case, spaces, quotation marks and dashes do not count.
        elements: Accepted spellings of each element, by its name.
    """
    plain = folded(text)
    return tuple(
        name
        for name, spellings in elements.items()
        if not any(folded(spelling) in plain for spelling in spellings)
    )
