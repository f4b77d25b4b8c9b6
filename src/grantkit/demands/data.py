"""What stands in the data files: documents, certainty, headings, codes."""

import re
from collections.abc import Iterator

from grantkit.checking.core_rules import REPLACEABLE
from grantkit.checking.pages import HEADINGS, docstring_sections
from grantkit.demands.plugin import Plugin
from grantkit.demands.shortcoming import Shortcoming, falls_short
from grantkit.plugin import Certainty, CostCategory

SOURCES, PARAMETERS = "sources.toml", "parameters.toml"
BOXES, HEADINGS_FILE = "boxes.toml", "headings.toml"
_FIRST_BOX = 50


def undated_documents(plugin: Plugin) -> Iterator[Shortcoming]:
    """Every document has a day, or an edition that says what was read instead."""
    if not plugin.installed.sources:
        yield falls_short(SOURCES, "no_document")
    for source in plugin.installed.sources.values():
        if source.date is None and not source.edition:
            yield falls_short(SOURCES, "undated", source.id)


def idle_documents(plugin: Plugin) -> Iterator[Shortcoming]:
    """No document is listed that nothing rests on."""
    known = plugin.installed
    used = {
        *(rule.source for rule in known.funder.rules),
        *(box.source for box in known.boxes),
        *(each.source for each in known.confirmations),
        *(each.source for each in known.parameters.deadlines.values()),
        *(value.source for _, value in known.parameters),
        *(source for edition in known.editions for source in edition.sources),
    }
    for name in known.sources:
        if name not in used:
            yield falls_short(SOURCES, "idle_document", name)


def groundless_things(plugin: Plugin) -> Iterator[Shortcoming]:
    """Every rule, box and value is known from a document, and no graver than known."""
    known = plugin.installed
    for rule in known.funder.rules:
        if rule.source not in known.sources or not rule.certainty.allows(rule.severity):
            yield falls_short(plugin.file_of(rule.code), "groundless", rule.code)
    for box in known.boxes:
        if box.source not in known.sources or not box.certainty.allows(box.severity):
            yield falls_short(BOXES, "groundless", box.code)
    for name, value in known.parameters:
        if value.source not in known.sources or value.certainty is Certainty.UNKNOWN:
            yield falls_short(PARAMETERS, "groundless", name)


def unmapped_headings(plugin: Plugin) -> Iterator[Shortcoming]:
    """Every heading of the budget belongs to a category of cost."""
    for heading in plugin.installed.headings.values():
        if heading.category not in set(CostCategory):
            yield falls_short(
                HEADINGS_FILE,
                "uncategorised",
                heading.code,
                category=heading.category,
                known=", ".join(CostCategory),
            )


def misplaced_codes(plugin: Plugin) -> Iterator[Shortcoming]:
    """A code is prefix, family and number: rules 01 to 49, all else 50 to 99.

    What a rule replaces is a warning of the core.
    """
    prefix = plugin.installed.funder.prefix
    fits = re.compile(rf"{prefix}[1-7](\d\d)").fullmatch
    rules = [rule.code for rule in plugin.installed.funder.rules]
    boxes = [box.code for box in plugin.installed.boxes]
    boxes += [each.code for each in plugin.installed.confirmations]
    for code in [*rules, *boxes]:
        found = fits(code)
        number = int(found[1]) if found else 0
        if not number or (code in rules) != (number < _FIRST_BOX):
            key = "misplaced_rule" if code in rules else "misplaced_box"
            yield falls_short(plugin.file_of(code), key, code, prefix=prefix)
    for rule in plugin.installed.funder.rules:
        for code in sorted(set(rule.replaces) - REPLACEABLE):
            yield falls_short(
                plugin.file_of(rule.code),
                "replaces_nothing",
                rule.code,
                code=code,
                known=", ".join(sorted(REPLACEABLE)),
            )
    if rules != sorted(rules):
        yield falls_short("rules/__init__.py", "unsorted", "RULES")


def untold_rules(plugin: Plugin) -> Iterator[Shortcoming]:
    """The docstring of a rule names the offence, and tells what its headings ask."""
    for rule in plugin.installed.funder.rules:
        title, told = docstring_sections(rule.page)
        if not title.endswith(".") or list(told) != list(HEADINGS.values()):
            asked = ", ".join(f"“{heading}:”" for heading in HEADINGS.values())
            yield falls_short(
                plugin.file_of(rule.code), "untold", rule.code, headings=asked
            )
