"""The page of a rule, a box or a reading problem, as `grantkit explain` shows it."""

import re
from collections.abc import Iterable, Iterator, Mapping

from attrs import evolve, frozen

from grantkit.checking.core_rules import CORE_RULES, core_sources
from grantkit.checking.own_words import cite_box, listed_in_words
from grantkit.checking.plugin_state import NO_EDITION, RECONSTRUCTED, UNUSABLE
from grantkit.checking.readers import readers_of
from grantkit.checking.rules import CRASHED
from grantkit.model.finding import Certainty, Citation, Severity
from grantkit.model.override import OverrideKind
from grantkit.model.own_rules import OwnRules
from grantkit.model.reference import Box, Confirmation, Edition, Source
from grantkit.plugin import InstalledFunder, Rule
from grantkit.structuring import CODES
from grantkit.wording import Wording, core_wording, placeholders, plural_forms

HEADINGS = {
    "checks": "What it checks",
    "why": "Why the funder asks",
    "cure": "How to put it right",
    "source": "Source",
}
"""The four headings of a rule's docstring, by their names in the wording files."""

_SECTION = re.compile(rf"^\s*({'|'.join(HEADINGS.values())}):", re.MULTILINE)


@frozen(kw_only=True)
class Page:
    """All there is to say about a code.

    Attributes:
        code: Of the rule, box or problem.
        title: In one sentence; empty where the first part says it all.
        parts: Headings and texts, in order.
    """

    code: str
    title: str
    parts: tuple[tuple[str, str], ...]


def pages(funders: Iterable[InstalledFunder], language: str) -> Mapping[str, Page]:
    """Make the pages of all codes: of the core and of every installed funder."""
    core = core_wording(language)
    made = [
        *_plain_pages(core),
        *_rule_pages(CORE_RULES, core_sources(core), (), core),
    ]
    for funder in funders:
        wording = funder.wordings[language]
        rules, sources = funder.funder.rules, funder.sources
        made.extend(_rule_pages(rules, sources, funder.editions, wording))
        made.extend(_box_page(box, funder, wording) for box in funder.boxes)
        made.extend(
            _confirmation_page(each, funder, wording) for each in funder.confirmations
        )
        if funder.own_rules is not None:
            made = list(_with_own(made, funder, funder.own_rules, wording))
    return {page.code: page for page in made}


def _with_own(
    made: Iterable[Page], funder: InstalledFunder, own: OwnRules, wording: Wording
) -> Iterator[Page]:
    """Tell on each page what an organisation changes, and add those of its boxes."""
    boxes = (_box_page(box, funder, wording) for box in own.boxes)
    readers = readers_of(funder)
    reads = {(name, rule.code) for name, of in readers.items() for rule in of.rules}
    for page in (*made, *boxes):
        told = [
            each
            for each in own.changes
            if each.is_about(page.code, wording.language)
            or (each.kind is OverrideKind.PARAMETER and (each.name, page.code) in reads)
        ]
        words = "\n".join(listed_in_words(change, wording) for change in told)
        part = (wording.say("overrides.listed"), words)
        yield evolve(page, parts=(*page.parts, part)) if told else page


def docstring_sections(docstring: str) -> tuple[str, Mapping[str, str]]:
    """Take a rule's docstring apart: its first line, and its text by heading."""
    first, _, rest = docstring.strip().partition("\n")
    pieces = _SECTION.split(rest)[1:]
    texts = (" ".join(text.split()) for text in pieces[1::2])
    return first, dict(zip(pieces[::2], texts, strict=True))


def _rule_pages(
    rules: Iterable[Rule],
    sources: Mapping[str, Source],
    editions: Iterable[Edition],
    wording: Wording,
) -> Iterator[Page]:
    for rule in rules:
        title, told = docstring_sections(rule.page)
        own = wording.language == "en"
        title = title if own else _title(rule.code, wording)
        messages = "\n".join(_messages(rule.code, wording))
        said = {"said": "" if messages == title else messages} | {
            heading: _capital(
                told.get(words, "") if own else _told(rule.code, heading, wording)
            )
            for heading, words in HEADINGS.items()
        }
        citation = sources[rule.source].cite(rule.clause, rule.certainty)
        said["source"] = cited(citation, wording)
        said["severity"] = _severity(rule.severity, wording)
        said["editions"] = editions_in_words(rule.editions, editions, wording)
        yield Page(
            code=rule.code,
            title=title,
            parts=parts_of(said, wording),
        )


def _title(code: str, wording: Wording) -> str:
    """Give the title of a rule, where the wording has one, or say what it finds."""
    key = f"{code}.title"
    return wording.say(key) if wording.has(key) else _offence(code, wording)


def _messages(code: str, wording: Wording) -> Iterator[str]:
    """List what a rule may say, with the names of values in their places."""
    for key, sentence in wording.sentences.items():
        if key.startswith(f"{code}.message"):
            yield wording.outline(sentence)


def _offence(code: str, wording: Wording) -> str:
    """Say what a rule finds, by its first message; what is not known yet is “…”."""
    keys = (key for key in wording.sentences if key.startswith(f"{code}.message"))
    return "".join(
        f"{words}{_gap(gap, style)}"
        for key in [*keys][:1]
        for words, gap, style in placeholders(wording.sentences[key])
    )


def _gap(name: str | None, style: str) -> str:
    return "" if name is None else plural_forms(style).get("other", "…")


def _capital(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}"


def _told(code: str, heading: str, wording: Wording) -> str:
    """Find what the wording says under a heading; the hint will do as a cure."""
    if wording.has(f"{code}.{heading}"):
        return wording.sentences[f"{code}.{heading}"]
    hint = f"{code}.hint" if heading == "cure" else ""
    return wording.outline(wording.sentences[hint]) if wording.has(hint) else ""


def _box_page(box: Box, funder: InstalledFunder, wording: Wording) -> Page:
    language = wording.language
    source = cite_box(box, funder, wording)
    required = (wording.display.label("ReportKind", kind) for kind in box.required)
    limit = f"page.limit_{box.counting.unit}"
    own = box.certainty is Certainty.OWN  # it stands on no form
    said = {
        "box": box.label.in_language(language),
        "place": "" if own else box.place.in_language(language),
        "path": box.path,
        "required": ", ".join(required),
        "limit": wording.say(limit, {"limit": box.limit}) if box.limit else "",
        "limit_source": box.limit_clause,
        "choices": ", ".join(box.choices),
        "source": cited(source, wording),
        "severity": _severity(box.severity, wording),
        "editions": editions_in_words(box.editions, funder.editions, wording),
    }
    return Page(code=box.code, title="", parts=parts_of(said, wording))


def _confirmation_page(
    confirmation: Confirmation, funder: InstalledFunder, wording: Wording
) -> Page:
    language = wording.language
    document = funder.sources[confirmation.source]
    source = document.cite(confirmation.clause, confirmation.certainty)
    asked = (wording.display.label("ReportKind", kind) for kind in confirmation.reports)
    said = {
        "confirmation.text": confirmation.text.in_language(language),
        "confirmation.by": confirmation.by.in_language(language),
        "confirmation.attestation": confirmation.attestation,
        "required": ", ".join(asked),
        "source": cited(source, wording),
        "severity": _severity(Severity.WARNING, wording),
        "editions": editions_in_words(confirmation.editions, funder.editions, wording),
    }
    return Page(code=confirmation.code, title="", parts=parts_of(said, wording))


def _plain_pages(wording: Wording) -> Iterator[Page]:
    """Make the pages of what no rule finds: unreadable values, plugins that fail."""
    for code in (*CODES, UNUSABLE, CRASHED, NO_EDITION, RECONSTRUCTED):
        said = {"cure": wording.say(f"page.{code}.cure")}
        title = wording.say(f"page.{code}.title")
        yield Page(code=code, title=title, parts=parts_of(said, wording))


def parts_of(said: Mapping[str, str], wording: Wording) -> tuple[tuple[str, str], ...]:
    """Put a heading over each text that there is."""
    return tuple(
        (wording.say(f"page.{key}"), text) for key, text in said.items() if text
    )


def cited(citation: Citation, wording: Wording) -> str:
    """Name a document, the place in it, and how well it is known."""
    certainty = wording.display.label("Certainty", citation.certainty.value)
    known = (citation.document, citation.clause, citation.url)
    return f"{', '.join(part for part in known if part)} ({certainty})"


def editions_in_words(
    bound: Iterable[str], known: Iterable[Edition], wording: Wording
) -> str:
    """Name the editions that something belongs to; nothing where that is all."""
    titles = {each.code: each.title.in_language(wording.language) for each in known}
    return ", ".join(f"{titles[code]} ({code})" for code in bound)


def _severity(severity: Severity, wording: Wording) -> str:
    return wording.display.label("Severity", severity.value)
