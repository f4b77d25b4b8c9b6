"""The table of contents of a filled form tells what the report holds."""

from collections.abc import Callable
from pathlib import Path

import pytest
from docx.document import Document
from lxml.etree import _Element as Element

from grantkit.forms.contents_table import headings_of, with_contents_table
from grantkit.forms.package.parts import Package
from grantkit.forms.package.wordml import parse_xml, w

Read = Callable[[Document], Package]
Table = Callable[..., Element]
Lines = Callable[[Package], list[str]]
Parse = Callable[[str], Element]


def add(document: Document, table: Element, *headings: tuple[str, int]) -> None:
    """Put a table of contents first, and headings behind it."""
    document.element.body.insert(0, table)
    for words, level in headings:
        document.add_heading(words, level)


def settings(package: Package) -> bool:
    """Say whether Word is asked to bring the fields up to date."""
    root = parse_xml(package.parts["word/settings.xml"])
    return root.find(w("updateFields")) is not None


def test_without_a_table_nothing_changes(document: Document, package: Read) -> None:
    """A form that has none stays as it is, byte for byte."""
    document.add_heading("Kopsavilkums", 1)
    filled = package(document)

    assert with_contents_table(filled) is filled
    assert headings_of(filled) == ()


def test_old_entries_give_way_to_the_headings(
    document: Document, package: Read, table: Table, lines: Lines
) -> None:
    """Each heading is listed under its style; without pages there is no leader."""
    add(document, table(), ("Ievads", 1), ("Mērķis", 2), ("Pārāk dziļi", 4))

    filled = with_contents_table(package(document))

    assert lines(filled)[:4] == [
        ": Saturs: ",
        "TOC1: Ievads",
        "TOC2: Mērķis",
        ": ",
    ]
    assert settings(filled)


def test_pages_are_put_in_when_they_are_known(
    document: Document, package: Read, table: Table, lines: Lines
) -> None:
    """Then the table is whole, and Word need not ask anything."""
    add(document, table(), ("Ievads", 1), ("Mērķis", 2))
    filled = with_contents_table(package(document))
    first, second = (heading.bookmark for heading in headings_of(filled))

    numbered = with_contents_table(filled, {first: "1", second: "12"})

    assert lines(numbered)[:4] == [
        ": Saturs: ",
        "TOC1: Ievads>1",
        "TOC2: Mērķis>12",
        ": ",
    ]
    assert not settings(numbered)


def test_entries_lead_to_their_headings(
    document: Document, package: Read, table: Table
) -> None:
    """Each heading has a bookmark, which link and page field name."""
    add(document, table(), ("Ievads", 1))

    filled = with_contents_table(package(document), {"_Toc000000001": "3"})

    root = parse_xml(filled.parts["word/document.xml"])
    [link] = root.iter(w("hyperlink"))
    instructions = [node.text for node in root.iter(w("instrText"))]
    names = [node.get(w("name")) for node in root.iter(w("bookmarkStart"))]
    assert link.get(w("anchor")) == "_Toc000000001"
    assert instructions == [' TOC \\o "1-3" \\h \\z ', " PAGEREF _Toc000000001 \\h "]
    assert names == ["_Toc000000001"]


def test_entries_look_like_those_of_the_form(
    document: Document, package: Read, table: Table
) -> None:
    """Tabs of the paragraph, and the looks of words and number, are kept."""
    add(document, table(), ("Ievads", 1))

    filled = with_contents_table(package(document), {"_Toc000000001": "3"})

    root = parse_xml(filled.parts["word/document.xml"])
    entry = list(root.iter(w("p")))[1]
    looks = [
        (
            text.text,
            [str(e.tag).rpartition("}")[2] for e in run.iterfind(f"{w('rPr')}/*")],
        )
        for run in entry.iter(w("r"))
        for text in run.iter(w("t"))
    ]
    assert [tab.get(w("pos")) for tab in entry.iterfind(f".//{w('tabs')}/*")] == [
        "8000"
    ]
    assert looks == [("Ievads", ["b"]), ("3", ["i"])]


def test_doing_it_again_changes_nothing(
    document: Document, package: Read, table: Table
) -> None:
    """The table of a table that is made anew is the same."""
    add(document, table(), ("Ievads", 1), ("Mērķis", 2))
    once = with_contents_table(package(document))

    assert with_contents_table(once).parts == once.parts


@pytest.mark.parametrize(
    ("switches", "listed"),
    [
        ('\\o "1-1"', ["Ievads"]),
        ('\\o "2-3" \\h', ["Mērķis"]),
        ("", ["Ievads", "Mērķis"]),
        ("\\u", ["Ar līmeni"]),
        ('\\o "1-2" \\u', ["Ievads", "Mērķis", "Ar līmeni"]),
        ('\\t "Quote,2"', ["Citāts"]),
        ('\\t "Quote;2"', ["Citāts"]),
    ],
)
def test_the_switches_say_what_is_listed(
    document: Document, package: Read, table: Table, switches: str, listed: list[str]
) -> None:
    """Levels of headings, levels of the outline, and further styles."""
    add(document, table(switches), ("Ievads", 1), ("Mērķis", 2))
    document.add_paragraph("Citāts", style="Quote")
    levelled = document.add_paragraph("Ar līmeni")
    properties = levelled._p.get_or_add_pPr()
    properties.append(properties.makeelement(w("outlineLvl"), {w("val"): "0"}))

    found = headings_of(package(document))

    words = [heading.text for heading in found]
    headings_have_outline = "\\u" in switches and "\\o" not in switches
    expected = ["Ievads", "Mērķis"] if headings_have_outline else []
    assert words == [*expected, *listed]


@pytest.mark.parametrize("switches", ['\\c "Attēls"', "\\f A", "\\b vieta"])
def test_other_tables_are_left_alone(
    document: Document, package: Read, table: Table, switches: str
) -> None:
    """Tables of figures and of marked entries do not list headings."""
    add(document, table(switches), ("Ievads", 1))
    filled = package(document)

    assert with_contents_table(filled) is filled


def test_an_empty_field_is_filled(
    document: Document, package: Read, xml: Parse, lines: Lines
) -> None:
    """A simple field in a paragraph of its own is enough; the tab is put in."""
    field = xml('<w:p><w:fldSimple w:instr=" TOC \\o "/></w:p>'.replace("\\o ", "\\h "))
    add(document, field, ("Ievads", 1))

    filled = with_contents_table(package(document), {"_Toc000000001": "2"})

    assert lines(filled)[:2] == ["TOC1: Ievads>2", ": "]
    root = parse_xml(filled.parts["word/document.xml"])
    [tab] = root.iterfind(f".//{w('tabs')}/{w('tab')}")
    assert (tab.get(w("val")), tab.get(w("pos"))) == ("right", "8640")


def test_without_headings_the_table_is_empty(
    document: Document, package: Read, table: Table, lines: Lines
) -> None:
    """Nothing stale stays."""
    add(document, table())

    assert lines(with_contents_table(package(document))) == [": Saturs: ", ": "]


def test_headings_without_words_are_not_listed(
    document: Document, package: Read, table: Table
) -> None:
    """An empty heading is no entry; breaks and spaces become one space."""
    add(document, table(), ("", 1), ("  Pirmā\ndaļa ", 1))

    assert [h.text for h in headings_of(package(document))] == ["Pirmā daļa"]


def test_what_stands_round_the_table_stays(
    document: Document, package: Read, xml: Parse, lines: Lines
) -> None:
    """Words before and behind the field, and bookmarks across its edge, are kept."""
    body = document.element.body
    instruction = "<w:r><w:instrText> TOC \\h </w:instrText></w:r>"
    marks = [
        f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'
        for kind in ("begin", "separate", "end")
    ]
    body.insert(
        0,
        xml(
            '<w:p><w:bookmarkStart w:id="5" w:name="saturs"/><w:r><w:t>Saturs </w:t>'
            f"</w:r>{marks[0]}{instruction}{marks[1]}<w:r><w:t>vecs</w:t></w:r>"
            '<w:bookmarkEnd w:id="5"/></w:p>'
        ),
    )
    body.insert(1, xml(f"<w:p>{marks[2]}<w:r><w:t>beigas</w:t></w:r></w:p>"))
    document.add_heading("Ievads", 1)

    filled = with_contents_table(package(document))

    assert lines(filled)[:2] == ["TOC1: Saturs Ievads", ": beigas"]
    root = parse_xml(filled.parts["word/document.xml"])
    ends = [node.get(w("id"), "") for node in root.iter(w("bookmarkEnd"))]
    assert sorted(ends) == ["5", "6"]


def test_an_entangled_table_is_left_to_word(
    document: Document, package: Read, xml: Parse, lines: Lines
) -> None:
    """A field that ends in a table cell is not torn apart; Word is asked to update."""
    begin = (
        '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> TOC '
        '</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r></w:p>'
    )
    end = '<w:p><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
    document.element.body.insert(0, xml(begin))
    document.element.body.insert(
        1, xml(f"<w:tbl><w:tr><w:tc>{end}</w:tc></w:tr></w:tbl>")
    )
    document.add_heading("Ievads", 1)
    filled = package(document)

    made = with_contents_table(filled)

    assert lines(made) == lines(filled)
    assert settings(made)


def test_bookmarks_of_the_form_are_used(
    document: Document, package: Read, table: Table, xml: Parse
) -> None:
    """A heading that has its bookmark gets no second one."""
    add(document, table(), ("Ievads", 1), ("Mērķis", 1))
    heading: Element = document.paragraphs[-1]._p
    heading.append(xml('<w:bookmarkStart w:id="7" w:name="_Toc000000002"/>'))
    heading.append(xml('<w:bookmarkEnd w:id="7"/>'))

    filled = with_contents_table(package(document))

    assert [h.bookmark for h in headings_of(filled)] == [
        "_Toc000000001",
        "_Toc000000002",
    ]


def test_the_setting_stands_where_the_schema_wants_it(
    document: Document, package: Read, table: Table, tmp_path: Path
) -> None:
    """Word refuses settings in another order."""
    del tmp_path
    add(document, table(), ("Ievads", 1))

    filled = with_contents_table(package(document))

    root = parse_xml(filled.parts["word/settings.xml"])
    names = [str(child.tag).rpartition("}")[2] for child in root]
    assert names.index("updateFields") == names.index("compat") - 1
