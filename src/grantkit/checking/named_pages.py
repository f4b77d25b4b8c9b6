"""The pages of what has a name of its own: numbers, deadlines, editions, funders."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from itertools import pairwise

from grantkit.checking.naming import to_fill
from grantkit.checking.pages import Page, cited, editions_in_words, parts_of
from grantkit.checking.parameter_pages import parameter_page
from grantkit.checking.parameter_words import dated, days_in_words, value_in_words
from grantkit.model.project import DayCount
from grantkit.model.reference import MONTHS, Deadline, Edition
from grantkit.plugin import InstalledFunder
from grantkit.wording import Wording, measured


def named_pages(
    funder: InstalledFunder, coded: Mapping[str, Page], language: str
) -> Iterator[tuple[str, Page]]:
    """Make the pages of all that people look up by a name, each with that name.

    Args:
        funder: The funder.
        coded: The pages of its rules, boxes and confirmations, by their codes.
        language: Of the pages.
    """
    wording = funder.wordings[language]
    for name in funder.parameters.values:
        yield name, parameter_page(name, funder, coded, language)
    for each in funder.confirmations:
        yield each.attestation, coded[each.code]
    for deadline in funder.parameters.deadlines.values():
        yield deadline.id, _deadline_page(deadline, funder, wording)
    for edition in funder.editions:
        page = _edition_page(edition, funder, wording)
        yield edition.code, page
        yield _full(edition, funder), page
    yield funder.funder.code, _funder_page(funder, wording)


def _deadline_page(
    deadline: Deadline, funder: InstalledFunder, wording: Wording
) -> Page:
    kinds = (wording.display.label("ReportKind", kind) for kind in deadline.reports)
    start = deadline.start_title.in_language(wording.language)
    source = funder.sources[deadline.source]
    said = {
        "funder": _of(funder, wording),
        "reports": ", ".join(kinds),
        "start": f"{start} (`{deadline.start}`)",
        "days": _how_long(deadline, funder, wording),
        "counted": _counted(deadline, funder, wording),
        "source": cited(source.cite(deadline.clause, deadline.certainty), wording),
        "editions": editions_in_words(deadline.editions, funder.editions, wording),
    }
    title = deadline.title.in_language(wording.language)
    return Page(code=deadline.id, title=title, parts=parts_of(said, wording))


def _how_long(deadline: Deadline, funder: InstalledFunder, wording: Wording) -> str:
    """Say how many days there are, or what says it: a number, or the project file."""
    if deadline.days.isdecimal():
        return measured(Decimal(deadline.days), "days", wording)
    values = funder.parameters.values.get(deadline.days)
    if values is None:
        return to_fill(deadline.days, None, funder, wording)
    return "\n".join(
        f"`{deadline.days}`: "
        f"{dated(value_in_words(each, wording), each.since, each.until, wording)}"
        for each in values
    )


def _counted(deadline: Deadline, funder: InstalledFunder, wording: Wording) -> str:
    """Say which days are counted; nothing where months are."""
    values = funder.parameters.values.get(deadline.days, ())
    if any(each.unit == MONTHS for each in values):
        return ""
    if deadline.counted in set(DayCount):
        return wording.display.label("DayCount", deadline.counted)
    return to_fill(deadline.counted, None, funder, wording)


def _edition_page(edition: Edition, funder: InstalledFunder, wording: Wording) -> Page:
    neighbours = (pair for pair in pairwise(funder.editions) if edition in pair)
    said = {
        "funder": _of(funder, wording),
        "begun": days_in_words(edition.since, edition.until, wording),
        "documents": "\n".join(funder.sources[each].title for each in edition.sources),
        "compare": "\n".join(
            f"grantkit funders --diff {_full(old, funder)} {_full(new, funder)}"
            for old, new in neighbours
        ),
    }
    title = edition.title.in_language(wording.language)
    return Page(code=edition.code, title=title, parts=parts_of(said, wording))


def _funder_page(funder: InstalledFunder, wording: Wording) -> Page:
    editions = {each.code: each.title for each in funder.editions}
    deadlines = {each.id: each.title for each in funder.parameters.deadlines.values()}
    named = {
        key: "\n".join(
            f"{name}  {title.in_language(wording.language)}"
            for name, title in titles.items()
        )
        for key, titles in (("editions_of", editions), ("deadlines_of", deadlines))
    }
    said = {
        "plugin": f"{funder.distribution} {funder.version}",
        **named,
        "codes": f"grantkit explain {funder.funder.prefix}",
    }
    title = funder.funder.name.in_language(wording.language)
    return Page(code=funder.funder.code, title=title, parts=parts_of(said, wording))


def _of(funder: InstalledFunder, wording: Wording) -> str:
    name = funder.funder.name.in_language(wording.language)
    return f"{name} ({funder.funder.code})"


def _full(edition: Edition, funder: InstalledFunder) -> str:
    return f"{funder.funder.code}:{edition.code}"
