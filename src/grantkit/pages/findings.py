"""What was found: part by part of the report, and within a part cause by cause."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from grantkit.checking import Page, family_of, owed_in_words, waiting_in_words
from grantkit.model.finding import Finding
from grantkit.pages.html import Child, Element, listed, tag
from grantkit.pages.section import place_words, said, section
from grantkit.wording import Wording

_MOST_PLACES = 20
"""How many places of one cause are told; a page of ten thousand helps nobody."""

Numbered = tuple[int, Finding]


def first_section(findings: Sequence[Finding], wording: Wording) -> Element | None:
    """List what holds back other checks, the greatest hindrance first."""
    numbered = enumerate(findings)
    holding = sorted(
        (pair for pair in numbered if pair[1].causes),
        key=lambda pair: (-pair[1].causes, pair[0]),
    )
    if not holding:
        return None
    links = (
        tag(
            "p",
            tag(
                "a",
                *said(finding.message),
                href=f"#finding-{_leader(findings, finding)}",
            ),
            " ",
            waiting_in_words(finding, wording),
        )
        for _, finding in holding
    )
    explained = tag("p", wording.say("checklist.first.explained"))
    return section("first", wording, explained, listed(links))


def finding_section(
    findings: Sequence[Finding], rules: Mapping[str, Page], wording: Wording
) -> Element:
    """Tell all findings; those of one cause stand together, with its rule."""
    if not findings:
        nothing = tag("p", wording.say("checklist.findings.none"))
        return section("findings", wording, nothing)
    parts: list[Child] = []
    by_part = groupby(enumerate(findings), lambda pair: family_of(pair[1].code))
    for family, members in by_part:
        parts.append(tag("h3", wording.say(f"family.{family}")))
        by_cause = groupby(members, lambda pair: (pair[1].severity, pair[1].code))
        for _, group in by_cause:
            parts.append(_cause(list(group), rules, wording))
    return section("findings", wording, *parts)


def _leader(findings: Sequence[Finding], wanted: Finding) -> int:
    """Find the first finding of the same cause, which bears the name of the group."""
    same = (wanted.severity, wanted.code)
    return next(n for n, f in enumerate(findings) if (f.severity, f.code) == same)


def _cause(
    group: list[Numbered], rules: Mapping[str, Page], wording: Wording
) -> Element:
    number, first = group[0]
    label = wording.display.label("Severity", first.severity.value)
    head = tag(
        "p",
        tag("span", _capital(label), class_="badge"),
        tag("span", first.code, class_="code"),
        class_="mark",
    )
    hints = {finding.hint for _, finding in group}
    shared = hints.pop() if len(hints) == 1 else ""
    told = [
        _remark(finding, wording, with_hint=not shared)
        for _, finding in group[:_MOST_PLACES]
    ]
    return tag(
        "article",
        head,
        told[0] if len(told) == 1 else listed(told, class_="places"),
        _further(len(group) - len(told), wording),
        tag("p", *said(shared), class_="cure") if shared else None,
        _rule(first, rules.get(first.code), wording),
        class_=f"cause {first.severity.value}",
        id=f"finding-{number}",
    )


def _remark(finding: Finding, wording: Wording, *, with_hint: bool) -> Element:
    """Tell one finding: what, where in the file, where on the form."""
    place = place_words(finding.location, wording)
    if finding.path and place is not None:
        place = f"{place} ({finding.path})"
    box = None
    if finding.box is not None:
        values = {"label": finding.box.label, "place": finding.box.place}
        box = wording.say("terminal.box", values)
    waiting = waiting_in_words(finding, wording)
    lines = (
        tag("p", *said(finding.message), class_="message"),
        tag("p", place, class_="place") if place else None,
        tag("p", box, class_="small") if box else None,
        tag("p", *said(finding.hint), class_="cure")
        if with_hint and finding.hint
        else None,
        tag("p", waiting, class_="small") if finding.causes else None,
    )
    owed = (owed_in_words(each, wording) for each in finding.overrides)
    return tag("div", *lines, *(tag("p", words, class_="small") for words in owed))


def _further(count: int, wording: Wording) -> Element | None:
    if not count:
        return None
    return tag("p", *said(wording.say("checklist.findings.further", {"count": count})))


def _rule(finding: Finding, page: Page | None, wording: Wording) -> Element | None:
    """Fold the rule away: what it checks, why, how to mend it, where it stands."""
    if page is None:
        return None
    terms: list[Child] = []
    for heading, text in page.parts:
        url = finding.source.url if finding.source is not None else ""
        told = list(_linked(text, url))
        terms.extend((tag("dt", heading), tag("dd", *told)))
    source = finding.source
    cited = () if source is None else (source.document, source.clause)
    rule = wording.say("checklist.findings.rule", {"code": finding.code})
    summary = ": ".join(filter(None, (rule, ", ".join(filter(None, cited)))))
    title = tag("p", page.title) if page.title else None
    return tag("details", tag("summary", summary), title, tag("dl", *terms))


def _linked(text: str, url: str) -> Iterator[Child]:
    """Make a link of the address of a document, where a text names it."""
    before, found, after = text.partition(url) if url else (text, "", "")
    yield before
    if found.startswith(("https://", "http://")):
        yield tag("a", found, href=found)
    else:
        yield found
    yield after


def _capital(word: str) -> str:
    return word[:1].upper() + word[1:]
