"""The checklist: one page on one report, for those who do not live in a terminal."""

from collections.abc import Mapping
from importlib.resources import files

from attrs import frozen

from grantkit import __version__
from grantkit.checking import (
    CheckResult,
    Filling,
    Page,
    TextLength,
    applied_in_words,
)
from grantkit.checks import Due
from grantkit.figures import Figures
from grantkit.model.project_file import ReportView
from grantkit.model.reference import Confirmation
from grantkit.pages.due import ToFill, due_tile
from grantkit.pages.figures import budget_section, indicator_section
from grantkit.pages.filling import filling_section, length_section
from grantkit.pages.findings import finding_section, first_section
from grantkit.pages.html import Element, listed, tag
from grantkit.pages.people import confirmation_section, unchecked_section
from grantkit.wording import Wording

_NO_NETWORK = "default-src 'none'; style-src 'unsafe-inline'"
"""What the browser is told: nothing may be fetched and nothing may run."""


@frozen(kw_only=True)
class Checklist:
    """All that stands on the page.

    Attributes:
        title: Number and title of the project.
        about: Which report it is.
        funder: Name of the funder and its programme.
        edition: Of the rules, in words; empty where none is known.
        file: Name of the project file.
        view: The report.
        figures: Its figures.
        result: What came of checking it.
        dues: Its deadlines, as far as they are known.
        confirmations: What only a person can confirm.
        rules: The page of each code.
        fillings: How far each part is filled.
        lengths: Texts and their limits.
        to_fill: Names places of the project file that are to be filled.
        wording: Of the funder over the core, in the language of the reader.
    """

    title: str
    about: str
    funder: str
    edition: str
    file: str
    view: ReportView[object]
    figures: Figures
    result: CheckResult
    dues: tuple[Due, ...]
    confirmations: tuple[Confirmation, ...]
    rules: Mapping[str, Page]
    fillings: tuple[Filling, ...]
    lengths: tuple[TextLength, ...]
    to_fill: ToFill
    wording: Wording


def checklist_page(checklist: Checklist) -> str:
    """Write the page as one HTML file."""
    wording = checklist.wording
    sections = [section for section in _sections(checklist) if section is not None]
    body = tag(
        "body",
        tag("a", wording.say("checklist.skip"), class_="skip", href="#findings"),
        _head(checklist),
        _contents(sections, wording),
        tag("main", *sections),
        _foot(checklist),
    )
    page = tag("html", _technical_head(checklist), body, lang=wording.language)
    style = files("grantkit.pages").joinpath("style.css").read_text(encoding="utf-8")
    # The style sheet is ours and holds no sign that HTML would read in another way.
    written = page.html().replace("<style></style>", f"<style>\n{style}</style>", 1)
    return f"<!DOCTYPE html>\n{written}\n"


def _technical_head(checklist: Checklist) -> Element:
    title = checklist.wording.say("checklist.title")
    viewport = "width=device-width, initial-scale=1"
    policy = {"http-equiv": "Content-Security-Policy", "content": _NO_NETWORK}
    return tag(
        "head",
        tag("meta", charset="utf-8"),
        Element("meta", policy, ()),
        tag("meta", name="viewport", content=viewport),
        tag("meta", name="color-scheme", content="light dark"),
        tag("title", f"{title}: {checklist.title}"),
        tag("style"),
    )


def _sections(checklist: Checklist) -> tuple[Element | None, ...]:
    wording, rules = checklist.wording, checklist.rules
    result, figures = checklist.result, checklist.figures
    codes = {each.code for each in checklist.confirmations}
    to_confirm = [f for f in result.findings if f.code in codes]
    to_mend = [f for f in result.findings if f.code not in codes]
    view = checklist.view
    return (
        first_section(to_mend, wording),
        finding_section(to_mend, rules, wording),
        unchecked_section(result.not_checked, rules, wording),
        confirmation_section(to_confirm, view, checklist.confirmations, wording),
        filling_section(checklist.fillings, wording),
        length_section(checklist.lengths, wording),
        indicator_section(figures.indicators, wording),
        budget_section(figures.spending, wording),
    )


def _head(checklist: Checklist) -> Element:
    due = due_tile(checklist.dues, checklist.view, checklist.to_fill, checklist.wording)
    return tag(
        "header",
        tag("p", checklist.wording.say("checklist.title"), class_="kind"),
        tag("h1", checklist.title),
        tag("p", checklist.about),
        tag("p", _judged(checklist), class_="small"),
        tag("div", _verdict(checklist), due, class_="tiles"),
    )


def _judged(checklist: Checklist) -> str:
    judge = checklist.result.funder
    key = "judged" if judge.edition is None else "judged_edition"
    values = {
        "as_of": checklist.result.as_of,
        "funder": checklist.funder,
        "distribution": judge.distribution,
        "version": judge.version,
        "edition": checklist.edition,
    }
    return checklist.wording.say(f"checklist.{key}", values)


def _verdict(checklist: Checklist) -> Element:
    result, wording = checklist.result, checklist.wording
    verdict, own = result.verdict.value, result.own_rules
    return tag(
        "div",
        tag("p", wording.say(f"terminal.{verdict}"), class_="large"),
        tag("p", wording.say("terminal.counts", result.counts)),
        None if own is None else tag("p", applied_in_words(own, wording)),
        class_=f"tile {verdict}",
    )


def _contents(sections: list[Element], wording: Wording) -> Element:
    links = (
        tag("a", wording.say(f"checklist.{name}.title"), href=f"#{name}")
        for name in (section.attributes["id"] for section in sections)
    )
    label = wording.say("checklist.contents")
    return tag("nav", listed(links), aria_label=label)


def _foot(checklist: Checklist) -> Element:
    wording = checklist.wording
    made = {"version": __version__, "file": checklist.file}
    return tag("footer", tag("p", wording.say("checklist.made", made)))
