"""The page of a parameter: what it is, since when, and what goes by it."""

from collections.abc import Iterable, Mapping

from grantkit.checking.own_words import listed_in_words
from grantkit.checking.pages import Page, cited, parts_of
from grantkit.checking.parameter_words import (
    dated,
    title_of_parameter,
    value_in_words,
)
from grantkit.checking.readers import readers_of
from grantkit.model.override import OverrideKind
from grantkit.model.reference import DatedValue
from grantkit.plugin import InstalledFunder
from grantkit.wording import Wording


def parameter_page(
    name: str, funder: InstalledFunder, told: Mapping[str, Page], language: str
) -> Page:
    """Make the page of a parameter that the funder has.

    Args:
        name: Of the parameter.
        funder: The funder.
        told: The pages of its rules, by their codes.
        language: Of the page.
    """
    wording, values = funder.wordings[language], funder.parameters.values[name]
    readers, own = readers_of(funder)[name], funder.own_rules
    sources = funder.sources
    changes = own.of(OverrideKind.PARAMETER, frozenset((name,))) if own else ()
    said = {
        "funder": f"{funder.funder.name.in_language(language)} ({funder.funder.code})",
        "value": _lines(
            dated(value_in_words(each, wording), each.since, each.until, wording)
            for each in values
        ),
        "stricter": _lines(_stricter(each, wording) for each in values),
        "readers": _lines(
            f"{rule.code} {told[rule.code].title}" for rule in readers.rules
        ),
        "deadlines": _lines(
            each.title.in_language(language) for each in readers.deadlines
        ),
        "source": _lines(
            cited(sources[each.source].cite(each.clause, each.certainty), wording)
            for each in values
        ),
    }
    parts = parts_of(said, wording)
    if changes:
        told_of = _lines(listed_in_words(each, wording) for each in changes)
        parts = (*parts, (wording.say("overrides.listed"), told_of))
    return Page(code=name, title=title_of_parameter(name, wording), parts=parts)


def _lines(texts: Iterable[str]) -> str:
    """Put texts below each other, each of them once."""
    return "\n".join(dict.fromkeys(texts))


def _stricter(value: DatedValue, wording: Wording) -> str:
    """Say whether an organisation may make it stricter for itself, and which way."""
    return wording.say(f"page.may_be_{value.stricter or 'unchanged'}")
