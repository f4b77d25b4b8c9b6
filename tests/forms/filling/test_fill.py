"""Values reach the form as they are, or not at all."""

import datetime as dt
from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any

import docx
import pytest
from docx.document import Document

from grantkit.errors import FormError
from grantkit.forms import Filling, Form, fill_form
from grantkit.model.money import Money
from grantkit.model.project import Agreement, Project
from grantkit.model.text import Text

NBSP = "\N{NO-BREAK SPACE}"
Fill = Callable[..., Document]
Texts = Callable[[Document], list[str]]
Kinds = Mapping[str, Any]


def form_of(*paragraphs: str) -> Document:
    """Make a form of some paragraphs."""
    document = docx.Document()
    for text in paragraphs:
        document.add_paragraph(text)
    return document


def lacking(fill: Fill, *paragraphs: str, **given: object) -> list[str]:
    """List what the data lack to fill a form."""
    with pytest.raises(FormError) as caught:
        fill(form_of(*paragraphs), **given)
    return caught.value.message.splitlines()


def test_a_value_stands_where_its_mark_stood(fill: Fill, texts: Texts) -> None:
    """Text before and after a mark stays."""
    filled = fill(form_of("Nr. {{project.number}}."), project=Project(number="12"))

    assert texts(filled) == ["Nr. 12."]


@pytest.mark.parametrize(
    ("mark", "shown"),
    [
        ("{{project.start}}", "01.10.2022."),
        ("{{project.start|long}}", f"2022.{NBSP}gada 1.{NBSP}oktobris"),
        ("{{ project.start | iso }}", "2022-10-01"),
        ("{{agreement.grant}}", f"19{NBSP}851,44{NBSP}EUR"),
        ("{{agreement.grant|amount}}", f"19{NBSP}851,44"),
        ("{{details.role}}", "vadītājs"),
        ("{{details.agreed}}", "nē"),
        ("{{details.tags|list}}", "a, b"),
        ("{{details.tags[1]}}", "b"),
        ("{{details.members[].name|list}}", "Anna, Ilze"),
    ],
)
def test_a_value_is_written_by_type_format_and_language(
    fill: Fill, texts: Texts, kinds: Kinds, mark: str, shown: str
) -> None:
    """Dates, money, choices and lists read as the language of the report has them."""
    members = tuple(kinds["Member"](name=name) for name in ("Anna", "Ilze"))
    details = kinds["Details"](
        role=kinds["Role"].LEAD, agreed=False, tags=("a", "b"), members=members
    )

    filled = fill(
        form_of(mark),
        project=Project(start=dt.date(2022, 10, 1)),
        agreement=Agreement(grant=Money(Decimal("19851.44"), "EUR")),
        details=details,
    )

    assert texts(filled) == [shown]


def test_characters_of_xml_are_text(fill: Fill, texts: Texts) -> None:
    """A value is never taken for XML."""
    number = 'a <b> & "c" </w:t> &amp; <!--'

    filled = fill(form_of("{{project.number}}"), project=Project(number=number))

    assert texts(filled) == [number]


@pytest.mark.parametrize("number", ["{{project.title}}", "}}", "{{", "{{/x[]}}"])
def test_a_value_that_looks_like_a_mark_is_printed(
    fill: Fill, texts: Texts, number: str
) -> None:
    """What a project says is data, and data do not steer the form."""
    filled = fill(form_of("{{project.number}}"), project=Project(number=number))

    assert texts(filled) == [number]


def test_zero_is_printed_and_missing_is_not_zero(
    fill: Fill, texts: Texts, kinds: Kinds
) -> None:
    """A count of nought is a value; only a count not given takes the other words."""
    form = form_of("{{details.count else not counted}}")

    assert texts(fill(form, details=kinds["Details"](count=0))) == ["0"]
    assert texts(fill(form, details=kinds["Details"]())) == ["not counted"]


@pytest.mark.parametrize("empty", [None, "", "  "])
def test_a_missing_value_takes_the_other_words(
    fill: Fill, texts: Texts, empty: str | None
) -> None:
    """Nothing, an empty text and white space are all missing."""
    filled = fill(form_of("{{project.number else –}}"), project=Project(number=empty))

    assert texts(filled) == ["–"]


def test_missing_values_are_listed_with_place_and_full_path(
    fill: Fill, kinds: Kinds
) -> None:
    """All that is missing is told at once, and nothing is written."""
    document = form_of("Nr. {{project.number}}")
    document.add_heading("3. Dalībnieki", 1)
    row = document.add_table(1, 2).rows[0]
    row.cells[0].text = "{{details.members[].name}}"
    row.cells[1].text = "{{details.members[].hours}}"
    members = (
        kinds["Member"](name="Anna", hours=Decimal(0)),
        kinds["Member"](hours=Decimal(2)),
    )

    with pytest.raises(FormError) as caught:
        fill(document, details=kinds["Details"](members=members))

    assert caught.value.message.splitlines() == [
        "Veidlapu form.docx nevar aizpildīt:",
        (
            "  GF201  teksts, pie “Nr. {{project.number}}”: trūkst project.number. "
            "Norādiet to projektā vai ierakstiet veidlapā, ko drukāt bez tā: "
            "{{project.number}} ar “else” un vārdiem."
        ),
        (
            "  GF201  teksts, zem virsraksta “3. Dalībnieki”, 1. tabula, 1. rinda, "
            "1. šūna, pie “{{details.members[].name}}”: trūkst "
            "details.members[1].name. Norādiet to projektā vai ierakstiet veidlapā, ko "
            "drukāt bez tā: {{details.members[].name}} ar “else” un vārdiem."
        ),
    ]


def test_the_word_none_is_never_printed(fill: Fill) -> None:
    """A missing step on the way to a value is a missing value."""
    lines = lacking(fill, "{{lead_partner.name}}", "{{details.word}}")

    assert [line.split(": ")[1].split(".")[0] for line in lines[1:]] == [
        "trūkst lead_partner",
        "trūkst details",
    ]


def test_text_in_another_language_is_not_passed_off(fill: Fill) -> None:
    """A title given in English only is lacking in a Latvian report."""
    lines = lacking(
        fill, "{{project.title}}", project=Project(title=Text({"en": "Families"}))
    )

    assert lines[1:] == [
        (
            "  GF202  teksts, pie “{{project.title}}”: project.title nav dots pārskata "
            "valodā."
        )
    ]


@pytest.mark.parametrize(
    ("character", "name"), [("\x0b", "U+000B"), ("\0", "U+0000"), ("\ufffe", "U+FFFE")]
)
def test_a_character_that_word_cannot_hold_is_a_fault(
    fill: Fill, character: str, name: str
) -> None:
    """Such a character is neither dropped nor replaced."""
    lines = lacking(
        fill, "{{project.number}}", project=Project(number=f"a{character}b")
    )

    assert lines[1:] == [
        (
            f"  GF203  teksts, pie “{{{{project.number}}}}”: project.number satur "
            f"rakstzīmi {name}, kādas Word datnē nevar būt. Izņemiet to no teksta."
        )
    ]


def test_lines_become_paragraphs_where_a_mark_stands_alone(
    fill: Fill, texts: Texts
) -> None:
    """Each line takes the paragraph's look; empty lines stay."""
    document = form_of("{{project.number}}")
    document.paragraphs[0].style = "List Bullet"

    filled = fill(document, project=Project(number="a\n\nb"))

    assert texts(filled) == ["a", "", "b"]
    assert {str(p.style.name) for p in filled.paragraphs if p.style} == {"List Bullet"}


def test_lines_become_breaks_where_a_mark_shares_its_paragraph(
    fill: Fill, texts: Texts
) -> None:
    """The paragraph stays one."""
    filled = fill(form_of("x: {{project.number}}"), project=Project(number="a\n\nb"))

    assert texts(filled) == ["x: a\n\nb"]
    assert len(filled.element.body.findall(".//{*}br")) == 2


@pytest.mark.parametrize("mark", ["{{project.number}}", "{{project.title}}"])
def test_line_breaks_at_the_end_of_a_text_are_not_printed(
    fill: Fill, texts: Texts, mark: str
) -> None:
    """What YAML leaves at the end of a block of lines makes no empty paragraph."""
    project = Project(number="a\n\nb\n", title=Text.of("a\n\nb\n\n"))

    alone, shared = (
        fill(form_of(words), project=project) for words in (mark, f"x: {mark}")
    )

    assert texts(alone) == ["a", "", "b"]
    assert texts(shared) == ["x: a\n\nb"]


def test_a_form_is_compiled_once_and_filled_many_times(
    compiled: Callable[[Document], Form],
    values: Callable[..., Mapping[str, object]],
    filling: Filling,
) -> None:
    """The same data give the same bytes; a filling leaves no trace in the next."""
    form = compiled(form_of("{{project.number}}"))
    first, second = (values(project=Project(number=n)) for n in ("1", "2"))

    once = fill_form(form, first, filling)

    assert fill_form(form, second, filling) != once
    assert fill_form(form, first, filling) == once
