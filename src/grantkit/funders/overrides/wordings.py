"""Sentences that an organisation puts in its own words."""

from collections.abc import Iterator, Mapping

from attrs import frozen

from grantkit.funders.overrides.own_file import Fault, OwnFile, Table
from grantkit.model.override import Override, OverrideKind
from grantkit.plugin import InstalledFunder
from grantkit.structuring import Route
from grantkit.wording import LANGUAGES, Wording, placeholders, plural_forms

_MESSAGE, _HINT = "message", "hint"
_PLURAL = "plural"

Gap = tuple[str, str]
"""What a sentence prints: the name of a value, and the style in which it is written."""


@frozen(kw_only=True)
class _Sentence:
    """A sentence of the file: where it stands, whose it is, and what it says."""

    above: Route
    language: str
    code: str
    name: str
    text: object

    @property
    def route(self) -> Route:
        return (*self.above, self.language, self.code, self.name)

    @property
    def key(self) -> str:
        return f"{self.code}.{self.name}"


def reworded(
    own: OwnFile, route: Route, tables: Table, funder: InstalledFunder
) -> tuple[Mapping[str, Wording], list[Override], list[Fault]]:
    """Lay an organisation's sentences over the funder's, language by language."""
    faults: list[Fault] = []
    changes: list[Override] = []
    wordings = dict(funder.wordings)
    for language, codes in tables.items():
        here = (*route, language)
        if language not in LANGUAGES:
            faults.append(own.unknown(here, "unknown_language", LANGUAGES))
            continue
        beneath = funder.wordings[language]
        known = _names_by_code(funder, language)
        sentences: dict[str, str] = {}
        for each in _sentences(own, route, language, codes, faults):
            found = list(_faults(own, each, known, funder))
            faults.extend(found)
            if not found:
                sentences[each.key] = str(each.text)
                changes.append(_change(own, each, beneath))
        over = Wording(language=language, sentences=sentences, display=beneath.display)
        wordings[language] = over.over(beneath)
    return wordings, changes, faults


def _sentences(
    own: OwnFile, above: Route, language: str, codes: object, faults: list[Fault]
) -> Iterator[_Sentence]:
    here = (*above, language)
    for code, table in own.section(here, codes, faults).items():
        for name, text in own.section((*here, code), table, faults).items():
            yield _Sentence(
                above=above, language=language, code=code, name=name, text=text
            )


def _faults(
    own: OwnFile,
    sentence: _Sentence,
    known: Mapping[str, tuple[str, ...]],
    funder: InstalledFunder,
) -> Iterator[Fault]:
    """Find why a sentence may not stand in the place of the funder's."""
    route, names = sentence.route, known.get(sentence.code)
    if names is None:
        yield own.unknown(route[:-1], "unknown_code", known)
    elif sentence.name not in names:
        yield own.unknown(route, "unknown_sentence", names)
    elif not isinstance(sentence.text, str) or not sentence.text.strip():
        yield own.fault(route, "not_a_sentence")
    else:
        try:
            gaps = set(_gaps(sentence.text))
        except ValueError as error:
            yield own.fault(route, "bad_sentence", reason=str(error))
        else:
            yield from _gap_faults(own, sentence, gaps, funder)


def _gap_faults(
    own: OwnFile, sentence: _Sentence, gaps: set[Gap], funder: InstalledFunder
) -> Iterator[Fault]:
    """Find values that the rule does not give, and those that a message has lost."""
    allowed = _gaps_of(sentence, funder)
    names = sorted({name for name, _ in allowed})
    for name, style in sorted(gaps):
        if name not in names:
            known = ", ".join(names) or "–"
            yield own.fault(sentence.route, "unknown_gap", found=name, known=known)
        elif style and (name, style) not in allowed:
            yield own.fault(sentence.route, "unknown_style", found=name, style=style)
    if sentence.name.startswith(_MESSAGE):
        theirs = funder.wordings[sentence.language].sentences[sentence.key]
        lost = {name for name, _ in _gaps(theirs)} - {name for name, _ in gaps}
        if lost:
            listed = ", ".join(sorted(lost))
            yield own.fault(sentence.route, "lost_gap", lost=listed)


def _names_by_code(
    funder: InstalledFunder, language: str
) -> Mapping[str, tuple[str, ...]]:
    """List the names of the funder's own sentences by the codes they belong to."""
    known: dict[str, tuple[str, ...]] = {}
    for key in sorted(funder.wordings[language].sentences):
        code, _, name = key.partition(".")
        if code.startswith(funder.funder.prefix) and code.isupper():
            known[code] = (*known.get(code, ()), name)
    return known


def _gaps_of(sentence: _Sentence, funder: InstalledFunder) -> set[Gap]:
    """List what the funder prints by message and hint of one variant, in any language.

    A style that it uses nowhere might not fit the value, and no plural suits a date.
    """
    kind, _, variant = sentence.name.partition("_")
    kinds = (_MESSAGE, _HINT) if kind in {_MESSAGE, _HINT} else (kind,)
    ending = f"_{variant}" if variant else ""
    return {
        gap
        for wording in funder.wordings.values()
        for each in kinds
        for gap in _gaps(wording.sentences.get(f"{sentence.code}.{each}{ending}", ""))
    }


def _gaps(text: str) -> Iterator[Gap]:
    for _, name, style in placeholders(text):
        if name is not None:
            yield name, _PLURAL if plural_forms(style) else style


def _change(own: OwnFile, sentence: _Sentence, beneath: Wording) -> Override:
    return Override(
        kind=OverrideKind.WORDING,
        name=f"{sentence.language}.{sentence.key}",
        says=str(sentence.text),
        instead=beneath.sentences[sentence.key],
        location=own.place(sentence.route),
    )
