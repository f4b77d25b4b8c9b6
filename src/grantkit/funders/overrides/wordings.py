"""Sentences that an organisation puts in its own words."""

import re
from collections.abc import Iterable, Iterator, Mapping

from attrs import frozen

from grantkit.funders.overrides.own_file import Fault, OwnFile, Table
from grantkit.model.override import Override, OverrideKind
from grantkit.model.path import nearest
from grantkit.plugin import InstalledFunder
from grantkit.structuring import Route, path_of, shown
from grantkit.wording import LANGUAGES, placeholders, plural_forms

_MESSAGE, _HINT = "message", "hint"
_PLURAL = "plural"
_OF_THE_CORE = re.compile(r"GK[0-9]+")

Gap = tuple[str, str]
"""What a sentence prints: the name of a value, and the style in which it is written."""


@frozen(kw_only=True)
class _Sentence:
    """A sentence of the file: where it stands, whose it is, and what it says.

    Beside it stand the names that sentences of its code may bear.
    """

    route: Route
    language: str
    code: str
    name: str
    text: object
    names: tuple[str, ...]

    @property
    def key(self) -> str:
        return f"{self.code}.{self.name}"


def reworded(
    own: OwnFile, route: Route, tables: Table, funder: InstalledFunder
) -> tuple[list[Override], list[Fault]]:
    """Read the sentences that take the place of the funder's, language by language."""
    faults: list[Fault] = []
    changes: list[Override] = []
    for language, codes in tables.items():
        here = (*route, language)
        if language not in LANGUAGES:
            faults.append(_no_language(own, here, codes))
            continue
        theirs = funder.wordings[language].sentences
        for each in _sentences(own, here, codes, funder, faults):
            found = list(_faults(own, each, funder))
            faults.extend(found)
            if not found:
                changes.append(_change(own, each, theirs[each.key]))
    return changes, faults


def _sentences(
    own: OwnFile,
    above: Route,
    codes: object,
    funder: InstalledFunder,
    faults: list[Fault],
) -> Iterator[_Sentence]:
    """List the sentences of the codes that have any, and note the other codes."""
    language = str(above[-1])
    known = _names_by_code(funder, language)
    boxes = {box.code for box in funder.boxes}
    for code, table in own.section(above, codes, faults).items():
        here = (*above, code)
        if code in known:
            for name, text in own.section(here, table, faults).items():
                yield _Sentence(
                    route=(*here, name),
                    language=language,
                    code=code,
                    name=name,
                    text=text,
                    names=known[code],
                )
        elif code in boxes:
            faults.append(own.fault(here, "words_of_box", found=code))
        else:
            faults.append(_no_code(own, here, known, funder))


def _no_language(own: OwnFile, route: Route, codes: object) -> Fault:
    """Say that no language stands there; a code may, before its language."""
    beneath = codes if isinstance(codes, Mapping) else {}
    for name in beneath:
        if name in LANGUAGES:
            table = path_of((*route[:-1], name, route[-1]))
            return own.fault(route, "language_first", table=table)
    return own.unknown(route, "unknown_language", LANGUAGES)


def _no_code(
    own: OwnFile, route: Route, known: Iterable[str], funder: InstalledFunder
) -> Fault:
    """Say that the funder has no sentences for a code; those of the core stay."""
    found, prefix = str(route[-1]), funder.funder.prefix
    if _OF_THE_CORE.fullmatch(found):
        return own.fault(route, "words_of_core", found=found)
    close = nearest(found.upper(), known, closely=True)
    ending = "_nearest" if close else ""
    values = {"found": shown(found), "nearest": close, "prefix": prefix}
    return own.fault(route, f"unknown_code{ending}", **values)


def _faults(
    own: OwnFile, sentence: _Sentence, funder: InstalledFunder
) -> Iterator[Fault]:
    """Find why a sentence may not stand in the place of the funder's."""
    route, theirs = sentence.route, funder.wordings[sentence.language].sentences
    if sentence.name not in sentence.names:
        if any(each.has(sentence.key) for each in funder.wordings.values()):
            known = ", ".join(sentence.names)
            yield own.fault(route, "explanation", found=sentence.name, known=known)
        else:
            yield own.unknown(route, "unknown_sentence", sentence.names)
        return
    if not isinstance(sentence.text, str):
        yield own.fault(route, "not_a_sentence")
        return
    yield from own.text_faults(route, sentence.text)
    pattern = theirs[sentence.key]
    if sentence.text == pattern:
        yield own.fault(route, "same_words")
    try:
        gaps = set(_gaps(sentence.text))
    except ValueError:
        yield own.fault(route, "bad_sentence", pattern=pattern)
    else:
        yield from _gap_faults(own, sentence, gaps, funder)


def _gap_faults(
    own: OwnFile, sentence: _Sentence, gaps: set[Gap], funder: InstalledFunder
) -> Iterator[Fault]:
    """Find values that the rule does not give, and those that a message has lost."""
    pattern = funder.wordings[sentence.language].sentences[sentence.key]
    allowed = _gaps_of(sentence, funder)
    names = sorted({name for name, _ in allowed})
    for name, style in sorted(gaps):
        if name not in names:
            known = _in_braces(names)
            yield own.fault(sentence.route, "unknown_gap", found=name, known=known)
        elif style and (name, style) not in allowed:
            values = {"found": name, "style": style, "pattern": pattern}
            yield own.fault(sentence.route, "unknown_style", **values)
    if sentence.name.startswith(_MESSAGE):
        lost = _printed(_gaps(pattern)) - _printed(gaps)
        if lost and str(sentence.text).strip():
            values = {"lost": _in_braces(sorted(lost)), "pattern": pattern}
            yield own.fault(sentence.route, "lost_gap", **values)


def _printed(gaps: Iterable[Gap]) -> set[str]:
    """List the values that are written; a plural only chooses the word beside one."""
    return {name for name, style in gaps if style != _PLURAL}


def _in_braces(names: Iterable[str]) -> str:
    return ", ".join(f"`{{{name}}}`" for name in names) or "–"


def _names_by_code(
    funder: InstalledFunder, language: str
) -> Mapping[str, tuple[str, ...]]:
    """List the funder's messages and hints by the codes they belong to.

    What explains a rule stays the funder's: no word of it is the organisation's.
    """
    known: dict[str, tuple[str, ...]] = {}
    for key in sorted(funder.wordings[language].sentences):
        code, _, name = key.partition(".")
        of_finding = name.partition("_")[0] in {_MESSAGE, _HINT}
        if code.startswith(funder.funder.prefix) and code.isupper() and of_finding:
            known[code] = (*known.get(code, ()), name)
    return known


def _gaps_of(sentence: _Sentence, funder: InstalledFunder) -> set[Gap]:
    """List what the funder prints by message and hint of one variant, in any language.

    A style that it uses nowhere might not fit the value, and no plural suits a date.
    """
    _, _, variant = sentence.name.partition("_")
    ending = f"_{variant}" if variant else ""
    return {
        gap
        for wording in funder.wordings.values()
        for each in (_MESSAGE, _HINT)
        for gap in _gaps(wording.sentences.get(f"{sentence.code}.{each}{ending}", ""))
    }


def _gaps(text: str) -> Iterator[Gap]:
    for _, name, style in placeholders(text):
        if name is not None:
            yield name, _PLURAL if plural_forms(style) else style


def _change(own: OwnFile, sentence: _Sentence, theirs: str) -> Override:
    return Override(
        kind=OverrideKind.WORDING,
        name=f"{sentence.language}.{sentence.key}",
        says=str(sentence.text),
        instead=theirs,
        location=own.place(sentence.route),
    )
