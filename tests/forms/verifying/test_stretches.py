"""How far a value reaches, and what is read in it."""

from collections.abc import Callable
from copy import deepcopy
from pathlib import Path

from lxml import etree
from lxml.etree import _Element as Element

from grantkit.forms.verifying import examine_filled
from grantkit.forms.verifying.stretches import text_of_paragraphs

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"

Change = Callable[[Element], object]
Changed = Callable[[bytes, Change], bytes]
Find = Callable[[Element, str], Element]
Told = Callable[[Change], list[tuple[str, str, str | None, int]]]


def test_words_typed_beside_a_lonely_value_count(
    differing: Told, control: Find
) -> None:
    """A value that had its paragraph to itself is the whole paragraph."""

    def change(root: Element) -> None:
        run = etree.Element(f"{W}r")
        etree.SubElement(run, f"{W}t").text = "1"
        paragraph = next(control(root, "activities[0].id").iterancestors(f"{W}p"))
        paragraph.append(run)

    assert differing(change) == [("activities[0].id", "changed", "A1", 0)]


def test_a_paragraph_put_between_others_counts(differing: Told, control: Find) -> None:
    """Nothing binds it, but it stands within a text."""

    def change(root: Element) -> None:
        first = next(control(root, "project.summary").iterancestors(f"{W}p"))
        new = etree.Element(f"{W}p")
        run = etree.SubElement(new, f"{W}r")
        etree.SubElement(run, f"{W}t").text = "Jauna."
        first.addnext(new)

    assert differing(change) == [
        ("project.summary", "changed", "Pirmā.\nJauna.\n\nTrešā.", 0)
    ]


def test_a_value_made_into_two_paragraphs_is_read_whole(
    differing: Told, control: Find
) -> None:
    """Word puts the control round both paragraphs."""

    def change(root: Element) -> None:
        outer = control(root, "project.number")
        paragraph = next(outer.iterancestors(f"{W}p"))
        paragraph.addprevious(outer)
        content = outer.find(f"{W}sdtContent")
        assert content is not None
        [run] = content
        content.append(paragraph)
        paragraph.clear()
        paragraph.append(run)
        second = etree.SubElement(content, f"{W}p")
        second.append(deepcopy(run))

    assert differing(change) == [("project.number", "changed", "7\n7", 0)]


def test_tracked_changes_count_as_accepted(
    differing: Told, changed: Changed, control: Find, paper: bytes, tmp_path: Path
) -> None:
    """What is inserted is read, what is deleted is not; their number is told."""

    def change(root: Element) -> None:
        content = control(root, "project.number").find(f"{W}sdtContent")
        assert content is not None
        deleted = etree.SubElement(content, f"{W}del")
        deleted.append(content[0])
        for text in tuple(deleted.iter(f"{W}t")):
            text.tag = f"{W}delText"
        moved = etree.SubElement(content, f"{W}moveFrom")
        run = etree.SubElement(moved, f"{W}r")
        etree.SubElement(run, f"{W}t").text = "elsewhere"
        inserted = etree.SubElement(content, f"{W}ins")
        run = etree.SubElement(inserted, f"{W}r")
        etree.SubElement(run, f"{W}t").text = "8"

    file = tmp_path / "tracked.docx"
    file.write_bytes(changed(paper, change))

    assert differing(change) == [("project.number", "changed", "8", 0)]
    assert examine_filled(file, "en").reading.changes == 3


def test_signs_that_programs_write_in_place_of_characters_are_read() -> None:
    """Hyphens that do not break, soft hyphens, line ends and symbols."""
    paragraph = etree.fromstring(
        f'<w:p xmlns:w="{W[1:-1]}"><w:pPr><w:tabs><w:tab w:val="left"/></w:tabs>'
        "</w:pPr><w:r><w:t>a</w:t><w:noBreakHyphen/><w:t>b</w:t><w:softHyphen/>"
        '<w:cr/><w:tab/><w:sym w:char="2612"/><w:sym w:char="?"/></w:r></w:p>'
    )

    assert text_of_paragraphs([paragraph]) == "a\u2011b\u00ad\n\t☒"
