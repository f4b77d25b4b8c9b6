"""A numbered list begins anew in every copy of what repeats, if the form says so."""

from collections.abc import Callable
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import docx
import pytest
from docx.document import Document
from lxml import etree
from lxml.etree import _Element as Element

from grantkit.model.project import Location
from grantkit.model.workplan import Activity

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
RESTARTING, OTHER = "90", "91"

Fill = Callable[..., Document]
Parse = Callable[[str], Element]
Numbers = Callable[..., list[tuple[str, str]]]


@pytest.fixture
def form(xml: Parse) -> Document:
    """Give a form with two numbered lists, one of which starts at 1 by itself."""
    document = docx.Document()
    numbering = document.part.numbering_part.element
    for number, start in ((RESTARTING, '<w:startOverride w:val="1"/>'), (OTHER, "")):
        override = f'<w:lvlOverride w:ilvl="0">{start}</w:lvlOverride>' if start else ""
        text = '<w:num w:numId="{}"><w:abstractNumId w:val="1"/>{}</w:num>'
        numbering.append(xml(text.format(number, override)))
    return document


def put(document: Document, words: str, number: str = "", level: int = 0) -> None:
    """Add a paragraph, of a list if it has a number."""
    paragraph = document.add_paragraph(words)
    if number:
        properties: Any = paragraph._p.get_or_add_pPr()
        look = properties.get_or_add_numPr()
        look.get_or_add_ilvl().val = level
        look.get_or_add_numId().val = int(number)


def put_block(document: Document, *items: tuple[Any, ...]) -> None:
    """Add paragraphs that repeat for each activity."""
    put(document, "{{activities[]}}")
    for item in items:
        put(document, *item)
    put(document, "{{/activities[]}}")


@pytest.fixture
def numbers(fill: Fill) -> Numbers:
    """Give a function that fills a form and tells the list of each paragraph."""

    def find(document: Document, **given: object) -> list[tuple[str, str]]:
        found = []
        for paragraph in fill(document, **given).element.body.iter(f"{W}p"):
            number = paragraph.find(f"{W}pPr/{W}numPr/{W}numId")
            words = "".join(text.text or "" for text in paragraph.iter(f"{W}t"))
            if number is not None:
                found.append((words, number.get(f"{W}val")))
        return found

    return find


def of_ids(*ids: str) -> tuple[Activity, ...]:
    """Make some activities."""
    return tuple(Activity(id=text) for text in ids)


def test_a_list_begins_anew_in_each_copy_of_a_block(
    form: Document, numbers: Numbers
) -> None:
    """The first copy keeps the list of the form; others get copies of it."""
    put_block(
        form, ("plan of {{activities[].id}}", RESTARTING), ("outcome", RESTARTING)
    )

    assert numbers(form, activities=of_ids("A", "B", "C")) == [
        ("plan of A", "90"),
        ("outcome", "90"),
        ("plan of B", "92"),
        ("outcome", "92"),
        ("plan of C", "93"),
        ("outcome", "93"),
    ]


def test_the_copies_of_a_list_stand_among_the_lists(
    form: Document, numbers: Numbers, tmp_path: Path
) -> None:
    """They start where the list of the form starts, and look like it."""
    put_block(
        form, ("plan of {{activities[].id}}", RESTARTING), ("outcome", RESTARTING)
    )

    numbers(form, activities=of_ids("A", "B", "C"))

    with ZipFile(tmp_path / "filled.docx") as archive:
        root = etree.fromstring(archive.read("word/numbering.xml"))
    lists = {num.get(f"{W}numId"): num for num in root.iter(f"{W}num")}
    assert list(lists)[-4:] == ["90", "91", "92", "93"]
    for number in ("90", "92", "93"):
        assert [item.get(f"{W}val") for item in lists[number].iter()] == [
            *(None, "1", None, "1"),
        ]


@pytest.mark.parametrize(
    ("items", "number"),
    [
        ([("plan of {{activities[].id}}", OTHER), ("outcome", OTHER)], OTHER),
        ([("{{activities[].id}}", RESTARTING), ("note", RESTARTING, 1)], RESTARTING),
    ],
    ids=["that the form does not restart", "of which each copy is one item"],
)
def test_a_list_goes_on(
    form: Document, numbers: Numbers, items: list[tuple[Any, ...]], number: str
) -> None:
    """Or every item would have the number 1; items below it do not count."""
    put_block(form, *items)

    found = numbers(form, activities=of_ids("A", "B"))

    assert {each for _, each in found} == {number}


def test_a_list_begins_anew_for_the_element_whose_items_it_holds(
    form: Document, numbers: Numbers
) -> None:
    """Items that repeat within an activity count from 1 in each activity."""
    put_block(
        form,
        ("{{activities[].locations[]}}",),
        ("in {{activities[].locations[].place}}", RESTARTING),
        ("{{/activities[].locations[]}}",),
    )
    places = (Location(place="Rīga"), Location(place="Cēsis"))
    activities = tuple(Activity(id=n, locations=places) for n in "12")

    assert numbers(form, activities=activities) == [
        ("in Rīga", "90"),
        ("in Cēsis", "90"),
        ("in Rīga", "92"),
        ("in Cēsis", "92"),
    ]


def test_lines_of_one_text_are_items_of_one_list(
    form: Document, numbers: Numbers
) -> None:
    """Each activity has a list of its own."""
    put_block(form, ("{{activities[].id}}", RESTARTING), ("end", RESTARTING))

    assert numbers(form, activities=of_ids("a\nb", "c\nd")) == [
        ("a", "90"),
        ("b", "90"),
        ("end", "90"),
        ("c", "92"),
        ("d", "92"),
        ("end", "92"),
    ]


def test_items_in_a_row_over_two_lists_begin_anew_for_the_outer_one(
    form: Document, numbers: Numbers
) -> None:
    """A numbered cell counts the places of each activity."""
    cell = form.add_table(1, 1).rows[0].cells[0]
    cell.text = "{{activities[].id}} {{activities[].locations[].place}}"
    look = cell.paragraphs[0]._p.get_or_add_pPr().get_or_add_numPr()
    look.get_or_add_numId().val = int(RESTARTING)
    places = (Location(place="Rīga"), Location(place="Cēsis"))
    activities = tuple(Activity(id=n, locations=places) for n in "12")

    assert numbers(form, activities=activities) == [
        ("1 Rīga", "90"),
        ("1 Cēsis", "90"),
        ("2 Rīga", "92"),
        ("2 Cēsis", "92"),
    ]


def test_a_list_outside_of_all_repeats_stays(form: Document, numbers: Numbers) -> None:
    """It has one copy only."""
    put(form, "{{project.number else –}}", RESTARTING)
    put(form, "b", RESTARTING)

    assert numbers(form) == [("–", RESTARTING), ("b", RESTARTING)]
