"""What stands in the data files: documents, certainty, headings, codes."""

import re
from collections.abc import Iterator

from grantkit.checking.pages import HEADINGS, docstring_sections
from grantkit.plugin import Certainty, CostCategory
from grantkit.testing.demands.plugin import Plugin
from grantkit.testing.demands.shortcoming import Shortcoming

_FIRST_BOX = 50


def undated_documents(plugin: Plugin) -> Iterator[Shortcoming]:
    """Every document has a day, or an edition that says what was read instead."""
    if not plugin.installed.sources:
        yield Shortcoming(
            "sources.toml", "no document is listed", "list what the rules rest on"
        )
    for source in plugin.installed.sources.values():
        if source.date is None and not source.edition:
            yield Shortcoming(
                "sources.toml",
                f"[{source.id}] has neither a date nor an edition",
                "give the day of the document; if it bears none, say in `edition` "
                "which version was read",
            )


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
            yield Shortcoming(
                "sources.toml",
                f"nothing rests on [{name}]",
                "name it where it is used, or take it out",
            )


def groundless_things(plugin: Plugin) -> Iterator[Shortcoming]:
    """Every rule, box and value is known from a document, and no graver than known."""
    known = plugin.installed
    for rule in known.funder.rules:
        if rule.source not in known.sources or not rule.certainty.allows(rule.severity):
            yield _groundless(plugin.file_of(rule.code), rule.code)
    for box in known.boxes:
        if box.source not in known.sources or not box.certainty.allows(box.severity):
            yield _groundless("boxes.toml", box.code)
    for name, value in known.parameters:
        if value.source not in known.sources or value.certainty is Certainty.UNKNOWN:
            yield _groundless("parameters.toml", name)


def _groundless(file: str, what: str) -> Shortcoming:
    return Shortcoming(
        file,
        f"{what} rests on no document, or claims more than is known",
        "name a document of sources.toml, and no graver severity than the certainty "
        "allows; what is unknown is a term of the agreement",
    )


def unmapped_headings(plugin: Plugin) -> Iterator[Shortcoming]:
    """Every heading of the budget belongs to a category of cost."""
    for heading in plugin.installed.headings.values():
        if heading.category not in set(CostCategory):
            yield Shortcoming(
                "headings.toml",
                f"[{heading.code}] has the category “{heading.category}”, "
                "which is none",
                f"take one of: {', '.join(CostCategory)}",
            )


def misplaced_codes(plugin: Plugin) -> Iterator[Shortcoming]:
    """A code is prefix, family and number: rules 01 to 49, all else 50 to 99."""
    prefix = plugin.installed.funder.prefix
    fits = re.compile(rf"{prefix}[1-7](\d\d)").fullmatch
    rules = [rule.code for rule in plugin.installed.funder.rules]
    boxes = [box.code for box in plugin.installed.boxes]
    boxes += [each.code for each in plugin.installed.confirmations]
    for code in [*rules, *boxes]:
        found = fits(code)
        number = int(found[1]) if found else 0
        if not number or (code in rules) != (number < _FIRST_BOX):
            yield Shortcoming(
                plugin.file_of(code),
                f"{code} is no code of a {'rule' if code in rules else 'box'}",
                f"write {prefix}, a family from 1 to 7, and two digits: 01 to 49 for "
                "rules, 50 to 99 for boxes and confirmations",
            )
    if rules != sorted(rules):
        yield Shortcoming(
            "rules/__init__.py",
            "RULES is not in order of the codes",
            "put the families, and the rules in each, in order",
        )


def untold_rules(plugin: Plugin) -> Iterator[Shortcoming]:
    """The docstring of a rule names the offence, and tells what its headings ask."""
    for rule in plugin.installed.funder.rules:
        title, told = docstring_sections(rule.page)
        if not title.endswith(".") or list(told) != list(HEADINGS.values()):
            yield Shortcoming(
                plugin.file_of(rule.code),
                f"the docstring of {rule.code} does not tell what a rule tells",
                "begin with one sentence, then in this order: "
                + ", ".join(f"“{heading}:”" for heading in HEADINGS.values()),
            )
