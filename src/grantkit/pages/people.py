"""What is left to people: checks not made, and what only they can confirm."""

from collections.abc import Mapping, Sequence
from itertools import groupby

from grantkit.checking import Page
from grantkit.model.finding import Finding, NotChecked
from grantkit.model.path import numbered
from grantkit.model.project_file import ReportView
from grantkit.model.reference import Confirmation
from grantkit.model.report import Attestation
from grantkit.model.text import Text
from grantkit.pages.html import Element, listed, tag
from grantkit.pages.section import place_words, said, section
from grantkit.wording import Wording


def unchecked_section(
    items: Sequence[NotChecked], rules: Mapping[str, Page], wording: Wording
) -> Element:
    """List the checks that were not made, those with one reason together."""
    if not items:
        nothing = tag("p", wording.say("checklist.unchecked.none"))
        return section("unchecked", wording, nothing)
    in_order = sorted(items, key=lambda item: (item.reason, item.code))
    groups = (
        tag(
            "div",
            tag("p", *said(reason), class_="message"),
            listed((_check(item, rules) for item in group), class_="plain"),
        )
        for reason, group in groupby(in_order, key=lambda item: item.reason)
    )
    explained = tag("p", wording.say("checklist.unchecked.explained"))
    return section("unchecked", wording, explained, listed(groups, class_="cards"))


def confirmation_section(
    still_open: Sequence[Finding],
    view: ReportView[object],
    asked: Sequence[Confirmation],
    wording: Wording,
) -> Element:
    """List what people must still confirm, and what they have confirmed.

    Args:
        still_open: The findings that say so.
        view: The report, with what was confirmed.
        asked: What the funder asks to be confirmed.
        wording: Of the page.
    """
    explained = tag("p", wording.say("checklist.confirmations.explained"))
    cards = [_open(finding, wording) for finding in still_open]
    texts = {each.attestation: each.text for each in asked}
    reopened = {finding.path.partition(".")[0] for finding in still_open}
    cards += [
        _given(item, texts.get(item.code), wording)
        for path, item in numbered("attestations", view.attestations)
        if path not in reopened and item.report in (None, view.report.id)
    ]
    shown = listed(cards, class_="cards")
    if not cards:
        shown = tag("p", wording.say("checklist.confirmations.none"))
    return section("confirmations", wording, explained, shown)


def _check(item: NotChecked, rules: Mapping[str, Page]) -> Element:
    page = rules.get(item.code)
    about = "" if page is None else page.title or page.parts[0][1]
    return tag("span", tag("span", item.code, class_="code"), " ", *said(about))


def _open(finding: Finding, wording: Wording) -> Element:
    place = place_words(finding.location, wording)
    return tag(
        "div",
        tag("p", tag("span", finding.code, class_="code"), " ", *said(finding.message)),
        tag("p", *said(finding.hint), class_="cure") if finding.hint else None,
        tag("p", place, class_="place") if place else None,
        class_="open",
    )


def _given(item: Attestation, text: Text | None, wording: Wording) -> Element:
    what = text.in_language(wording.language) if text else _unasked(item.code, wording)
    values = {"by": item.by, "on": item.on}
    told = wording.say("checklist.confirmations.given", values)
    return tag(
        "div",
        tag("p", tag("span", item.code, class_="code"), " ", what),
        tag("p", item.note) if item.note else None,
        tag("p", told, class_="small"),
    )


def _unasked(code: str, wording: Wording) -> str:
    """Say of a confirmation that it is on no list of the funder."""
    words = wording.display.label("words", code)
    sentence = wording.say("checklist.confirmations.not_asked")
    return sentence if words == code else f"“{words}”. {sentence}"
