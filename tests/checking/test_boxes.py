"""Boxes of a form: filled, not too long, one of the choices."""

from collections.abc import Callable
from importlib import import_module
from typing import Any

import pytest
from attrs import evolve

from grantkit.checking import CheckResult
from grantkit.model.finding import BoxPlace, Finding
from grantkit.model.limits import CountingPolicy
from grantkit.plugin import (
    ExpenditureItem,
    Figures,
    InstalledFunder,
    Report,
    ReportKind,
    SupportingDocument,
    Text,
)
from grantkit.testing import a_project, a_view, eur

Judged = Callable[..., CheckResult]


def final(**changes: Any) -> tuple[Report]:  # noqa: ANN401 -- any field of the class
    """Give the final report other fields."""
    return (evolve(a_project().reports[0], **changes),)


def found(result: CheckResult, code: str) -> list[Finding]:
    """Give the findings of one box."""
    return [finding for finding in result.findings if finding.code == code]


def details(**given: object) -> object:
    """Make the funder's own fields."""
    return import_module("grantkit_village_fund.details").Details(**given)


def told(finding: Finding) -> tuple[str, str]:
    """Give message and hint with plain spaces."""
    message = finding.message.replace("\N{NO-BREAK SPACE}", " ")
    return message, finding.hint.replace("\N{NO-BREAK SPACE}", " ")


def test_an_empty_required_box_is_named_as_on_the_form(judged: Judged) -> None:
    """A finding gives label, place, source and the words of the reader's language."""
    view = a_view(project=evolve(a_project().project, number=None))

    (english,) = found(judged(view, language="en"), "VF151")
    (latvian,) = found(judged(view, language="lv"), "VF151")

    assert told(english) == (
        "The box “Agreement number” is empty.",
        "Fill it in: Section 1.",
    )
    assert told(latvian) == (
        "Lauks “Līguma numurs” nav aizpildīts.",
        "Aizpildiet to: 1. sadaļa.",
    )
    assert english.path == "project.number"
    assert english.box == BoxPlace(
        form="final.docx", label="Agreement number", place="Section 1"
    )
    assert english.source is not None
    assert (english.source.document, english.source.clause) == (
        "Guide for Grantees",
        "2.1",
    )


@pytest.mark.parametrize(("edition", "asked"), [("first", False), ("second", True)])
def test_a_box_is_asked_for_only_in_its_editions(
    judged: Judged, fund: InstalledFunder, edition: str, *, asked: bool
) -> None:
    """The project began in the second edition, or says that it is of the first."""
    boxes = tuple(evolve(box, editions=("second",)) for box in fund.boxes)
    view = a_view(project=evolve(a_project().project, number=None))

    result = judged(view, funder=evolve(fund, boxes=boxes), edition=edition)

    assert bool(found(result, "VF151")) is asked


def test_a_box_is_required_only_in_its_kinds_of_report(judged: Judged) -> None:
    """An interim report needs the number, but not the grant or the summary."""
    bare = Report(id="final", kind=ReportKind.INTERIM)
    view = a_view(project=evolve(a_project().project, number=None), reports=(bare,))

    codes = {finding.code for finding in judged(view).findings}

    assert {"VF151", "VF451"} <= codes
    assert codes.isdisjoint({"VF651", "VF751"})


def test_a_report_of_unknown_kind_requires_nothing(judged: Judged) -> None:
    """Which boxes are required is known only where the kind of report is."""
    view = a_view(
        project=evolve(a_project().project, number=None), reports=final(kind=None)
    )

    assert found(judged(view), "VF151") == []


@pytest.mark.parametrize("empty", ["", " ", "\n\t"])
def test_white_space_fills_no_box(judged: Judged, empty: str) -> None:
    """Text that holds nothing but white space is missing."""
    narrative = evolve(a_project().reports[0].narrative, summary=Text.of(empty))
    view = a_view(
        project=evolve(a_project().project, number=empty),
        reports=final(narrative=narrative),
    )

    result = judged(view)

    assert len(found(result, "VF151")) == len(found(result, "VF651")) == 1


def test_zero_and_no_are_values(judged: Judged) -> None:
    """A box is filled by the number zero, by no money and by the answer no."""
    project = a_project()
    signatory = evolve(project.reports[0].signatory, timestamp=False)
    view = a_view(
        agreement=evolve(project.agreement, grant=eur("0")),
        reports=final(signatory=signatory, kind=ReportKind.INTERIM),
        details=details(households=0),
    )

    result = judged(view)

    assert [found(result, code) for code in ("VF351", "VF451", "VF751")] == [[], [], []]


def test_an_empty_list_leaves_its_box_empty(judged: Judged) -> None:
    """A box that holds a list is empty without any element."""
    interim = final(kind=ReportKind.INTERIM)

    (finding,) = found(judged(a_view(indicators=(), reports=interim)), "VF452")

    assert finding.path == "indicators"


def test_each_element_has_a_box_of_its_own(judged: Judged) -> None:
    """A box within a list is looked for in every element, and in none of no list."""
    full = ExpenditureItem(document=SupportingDocument(number="017"))
    empty = ExpenditureItem(document=SupportingDocument())
    bare = ExpenditureItem()

    paths = [
        finding.path
        for finding in found(judged(a_view(expenditure=(full, empty, bare))), "VF251")
    ]

    assert paths == ["expenditure[1].document.number", "expenditure[2].document.number"]
    assert found(judged(a_view(expenditure=())), "VF251") == []


@pytest.mark.parametrize(("length", "over"), [(60, None), (61, 1), (82, 22)])
def test_a_text_may_be_as_long_as_the_box_allows(
    judged: Judged, length: int, over: int | None
) -> None:
    """The message gives the length, the limit and how much must go."""
    narrative = evolve(a_project().reports[0].narrative, summary=Text.of("ā" * length))
    view = a_view(reports=final(narrative=narrative))

    characters = "character" if over == 1 else "characters"
    english = [told(f) for f in found(judged(view), "VF651")]
    latvian = [told(f) for f in found(judged(view, language="lv"), "VF651")]

    assert english == (
        []
        if over is None
        else [
            (
                (
                    f"The box “Summary” holds {length} characters; at most 60 "
                    "may stand there."
                ),
                f"Shorten the text by {over} {characters}.",
            )
        ]
    )
    words = {1: ("zīme", "zīmi"), 22: ("zīmes", "zīmēm")}
    assert latvian == (
        []
        if over is None
        else [
            (
                (
                    f"Laukā “Kopsavilkums” ir {length} {words[over][0]}; atļauts ne "
                    "vairāk kā 60."
                ),
                f"Saīsiniet tekstu par {over} {words[over][1]}.",
            )
        ]
    )


def test_words_are_counted_where_the_funder_counts_words(judged: Judged) -> None:
    """The limit is judged, and told, by the counting policy of the box."""
    lessons = Text.of("Sākt agrāk pavasarī – jau martā.")
    narrative = evolve(a_project().reports[0].narrative, lessons=lessons)
    view = a_view(reports=final(narrative=narrative))

    (finding,) = found(judged(view), "VF652")

    assert told(finding) == (
        "The box “Lessons” holds 6 words; at most 3 may stand there.",
        "Shorten the text by 3 words.",
    )


@pytest.mark.parametrize(
    ("language", "sentences"),
    [
        (
            "en",
            (
                (
                    "The box “Lessons” holds 27 characters without spaces; at most 20 "
                    "may stand there."
                ),
                "Shorten the text by 7 characters without spaces.",
            ),
        ),
        (
            "lv",
            (
                (
                    "Laukā “Secinājumi” ir 27 zīmes bez atstarpēm; atļauts ne vairāk "
                    "kā 20."
                ),
                "Saīsiniet tekstu par 7 zīmēm bez atstarpēm.",
            ),
        ),
    ],
)
def test_a_limit_without_spaces_is_told_so(
    judged: Judged, fund: InstalledFunder, language: str, sentences: tuple[str, str]
) -> None:
    """Whoever counts the spaces too comes to another number."""
    lessons = Text.of("Sākt agrāk pavasarī – jau martā.")
    narrative = evolve(a_project().reports[0].narrative, lessons=lessons)
    counting = CountingPolicy.CHARACTERS_WITHOUT_SPACES
    boxes = tuple(evolve(box, limit=20, counting=counting) for box in fund.boxes)

    result = judged(
        a_view(reports=final(narrative=narrative)),
        funder=evolve(fund, boxes=boxes),
        language=language,
    )

    (finding,) = found(result, "VF652")
    assert told(finding) == sentences


@pytest.mark.parametrize(
    ("counting", "length"),
    [
        (CountingPolicy.CHARACTERS, 6),
        (CountingPolicy.CHARACTERS_CRLF, 7),
        (CountingPolicy.CHARACTERS_WITHOUT_SPACES, 4),
        (CountingPolicy.UTF16, 7),
        (CountingPolicy.WORDS, 3),
    ],
)
def test_every_counting_policy_has_its_edge(
    judged: Judged, fund: InstalledFunder, counting: CountingPolicy, length: int
) -> None:
    """A text of exactly the limit passes, one more does not."""
    narrative = evolve(a_project().reports[0].narrative, summary=Text.of("ā b\n😀c"))
    view = a_view(reports=final(narrative=narrative))

    def limited(limit: int) -> InstalledFunder:
        boxes = (
            evolve(box, limit=limit, counting=counting) if box.code == "VF651" else box
            for box in fund.boxes
        )
        return evolve(fund, boxes=tuple(boxes))

    assert found(judged(view, funder=limited(length)), "VF651") == []
    assert len(found(judged(view, funder=limited(length - 1)), "VF651")) == 1


def test_a_limit_may_rest_on_a_clause_of_its_own(
    judged: Judged, fund: InstalledFunder
) -> None:
    """That a box must be filled is said in another place than how long it may be."""
    (box,) = (each for each in fund.boxes if each.code == "VF651")
    funder = evolve(
        fund, boxes=(evolve(box, clause="7.1", limit_clause="7.2", limit=5),)
    )

    def clauses(text: str) -> list[str]:
        narrative = evolve(a_project().reports[0].narrative, summary=Text.of(text))
        view = a_view(reports=final(narrative=narrative))
        findings = found(judged(view, funder=funder), "VF651")
        return [each.source.clause for each in findings if each.source]

    assert (clauses(""), clauses("too long")) == (["7.1"], ["7.2"])


def test_a_limit_holds_for_the_language_of_the_report(judged: Judged) -> None:
    """A long translation does not matter to a Latvian form."""
    summary = Text({"lv": "Īsi.", "en": "long " * 20})
    narrative = evolve(a_project().reports[0].narrative, summary=summary)

    assert found(judged(a_view(reports=final(narrative=narrative))), "VF651") == []


def test_a_word_that_the_funder_does_not_know_is_named_with_those_it_knows(
    judged: Judged,
) -> None:
    """A box with choices takes nothing else; empty, it is not a wrong choice."""
    view = a_view(details=details(strand="deja"))

    (english,) = found(judged(view), "VF153")
    (latvian,) = found(judged(view, language="lv"), "VF153")

    assert told(english) == (
        "The box “Strand” holds “deja”; the funder knows only: svētki, sports.",
        "Choose one of the words listed.",
    )
    assert told(latvian) == (
        "Laukā “Virziens” ir “deja”; finansētājs pieņem tikai: svētki, sports.",
        "Izvēlieties vienu no nosauktajiem vārdiem.",
    )
    assert found(judged(a_view(details=details(strand="sports"))), "VF153") == []
    assert found(judged(a_view(details=details(strand=" "))), "VF153") == []


def test_a_funder_without_a_form_names_no_file(
    judged: Judged, fund: InstalledFunder
) -> None:
    """The place of a box never names a form that does not exist."""
    formless = evolve(fund, forms={})
    view = a_view(project=evolve(a_project().project, number=None))

    (finding,) = found(judged(view, funder=formless), "VF151")

    assert finding.box == BoxPlace(form="", label="Agreement number", place="Section 1")


def test_a_box_may_hold_a_figure(judged: Judged, fund: InstalledFunder) -> None:
    """What is computed can fill a box as well as what is given."""
    assert "spending" in Figures.__annotations__
    box = evolve(fund.boxes[0], path="figures.spending.total.execution")
    funder = evolve(fund, boxes=(box,))

    assert found(judged(a_view(), funder=funder), box.code) == []
    (finding,) = found(judged(a_view(budget=()), funder=funder), box.code)
    assert finding.path == "figures.spending.total.execution"
