"""What stands on a form, as lines, and what changed from one form to the next."""

from collections.abc import Callable, Mapping
from pathlib import Path

import docx
import pytest
from docx.document import Document
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml.etree import _Element as Element

from grantkit.errors import FormError
from grantkit.forms import form_roots
from grantkit.forms.outlining import (
    change_lines,
    compare_outlines,
    outline_form,
    outline_lines,
)
from grantkit.plugin import Box, Certainty, Severity, Text
from grantkit.wording import core_wording

Lines = Callable[..., list[str]]
BOX = Box(
    code="VF254",
    path="expenditure[].supplier",
    label=Text({"lv": "Piegādātājs", "en": "Supplier"}),
    place=Text.of("3. tabula"),
    required=("interim", "final"),
    limit=30,
    severity=Severity.ERROR,
    source="guide",
    certainty=Certainty.QUOTED,
)
once_a_function = settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None
)


@pytest.fixture
def lines(tmp_path: Path, roots: Mapping[str, object]) -> Lines:
    """Give a function that writes the outline of a form."""

    def write(document: Document, language: str = "en") -> list[str]:
        file = tmp_path / "form.docx"
        document.save(str(file))
        outline = outline_form(file, roots, language)
        wording = core_wording(language)
        return list(outline_lines(outline, wording, roots, (BOX,)))

    return write


@pytest.fixture
def changes(tmp_path: Path) -> Lines:
    """Give a function that writes what changed between two forms."""
    roots = form_roots(None)

    def write(old: Document, new: Document, language: str = "en") -> list[str]:
        outlines = []
        for document in (old, new):
            document.save(str(tmp_path / "form.docx"))
            outlines.append(outline_form(tmp_path / "form.docx", roots))
        found = compare_outlines(*outlines)
        return list(change_lines(found, core_wording(language)))

    return write


@pytest.fixture
def everything(run_control: Callable[..., Element]) -> Document:
    """Give a form with a heading, a table, a block, a condition and controls."""
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = "{{project.number}}"
    document.add_heading("Pārskats", 1)
    document.add_paragraph("Ievads")
    document.add_heading("Izmaksas", 2)
    table = document.add_table(2, 2)
    for cell, words in zip(table.rows[0].cells, ("Nr.", "Kam maksāts"), strict=True):
        cell.text = words
    table.rows[1].cells[0].text = "{{figures.register.rows[].number}}"
    supplier = "{{figures.register.rows[].item.supplier else –}}"
    table.rows[1].cells[1].text = supplier
    for text in ("{{activities[]}}", "{{activities[].title}}", "{{/activities[]}}"):
        document.add_paragraph(text)
    document.add_paragraph("{{?details.word}}")
    box = '<w14:checkbox><w14:checked w14:val="0"/></w14:checkbox>'
    paragraph: Element = document.add_paragraph("Piekrīt: ")._p
    paragraph.append(run_control("details.agreed else nav", box, "☐"))
    document.add_paragraph("{{/?details.word}}")
    return document


def test_the_outline_of_a_form(everything: Document, lines: Lines) -> None:
    """One thing a line, indented by headings; types, titles, requirements, repeats."""
    register = "figures.register.rows[]"
    cells = f"{{{{{register}.number}}}} | {{{{{register}.item.supplier else –}}}}"
    title = "text, may be in several languages, may be missing"
    supplier = (
        "text, may be missing, else “–”, VF254 “Supplier”, "
        "required in interim report, final report, at most 30 characters"
    )

    assert lines(everything) == [
        "text (word/document.xml)",
        "  # Pārskats",
        "    Ievads",
        "    ## Izmaksas",
        "      table 1, 2 rows × 2 columns: Nr. | Kam maksāts",
        f"        row 2, for each of {register}: {cells}",
        f"          box {register}.number: whole number",
        f"          box {register}.item.supplier: {supplier}",
        "      repeats for each of activities[]:",
        "      {{activities[].title}}",
        f"        box activities[].title: {title}",
        "      end of the repeats for activities[]",
        "      only if there is details.word:",
        "      Piekrīt: {{details.agreed else nav}}",
        "        box details.agreed: yes or no, may be missing, else “nav”, check box",
        "      end of what depends on details.word",
        "page header (word/header1.xml)",
        "  {{project.number}}",
        "    box project.number: text, may be missing",
    ]


def test_the_outline_in_latvian(everything: Document, lines: Lines) -> None:
    """In good Latvian; the words of the form are as they are."""
    found = lines(everything, "lv")

    assert found[4] == "      1. tabula, 2 rindas × 2 ailes: Nr. | Kam maksāts"
    assert found[7].endswith(
        "teksts, var nebūt, citādi “–”, VF254 “Piegādātājs”, "
        "jāaizpilda šādos pārskatos: starpposma pārskats, noslēguma pārskats, "
        "ne vairāk kā 30 zīmju"
    )
    assert found[14].endswith("jā vai nē, var nebūt, citādi “nav”, izvēles rūtiņa")


def test_a_document_without_marks_has_an_outline_too(lines: Lines) -> None:
    """Headings, text and tables, so that any Word file can be compared as text."""
    document = docx.Document()
    document.add_heading("Virsraksts", 1)
    document.add_paragraph("Teksts   ar\tatstarpēm")
    document.add_table(1, 2)

    assert lines(document) == [
        "text (word/document.xml)",
        "  # Virsraksts",
        "    Teksts aratstarpēm",
        "    table 1, 1 row × 2 columns",
    ]


def test_an_empty_document_has_an_empty_outline(lines: Lines) -> None:
    """Nothing stands on it, and nothing is said."""
    assert lines(docx.Document()) == []


def test_faults_are_lines(lines: Lines) -> None:
    """A faulty form is shown like any other."""
    document = docx.Document()
    document.add_paragraph("a {{project.tytle}} {{open")

    found = lines(document)

    assert found[:3] == [
        "text (word/document.xml)",
        "  a {{project.tytle}} {{open",
        "    box project.tytle: unknown",
    ]
    assert found[3] == "faults"
    assert "there is no “tytle”; the nearest is “title”." in "".join(found[4:])
    assert "{{ stands without its pair." in "".join(found[4:])


def test_without_a_funder_its_own_fields_are_no_faults(tmp_path: Path) -> None:
    """Whose they are is not known."""
    document = docx.Document()
    document.add_paragraph("{{details.anything}}")
    document.save(str(tmp_path / "form.docx"))

    outline = outline_form(tmp_path / "form.docx", form_roots(None))

    assert outline.faults == ()
    assert list(outline_lines(outline, core_wording("en"), form_roots(None)))[2] == (
        "    box details.anything: unknown"
    )


def test_what_is_no_word_file_is_refused(tmp_path: Path) -> None:
    """With a sentence that names it."""
    (tmp_path / "form.docx").write_bytes(b"PK\x03\x04 broken")

    with pytest.raises(FormError, match=r"form\.docx is not a Word file"):
        outline_form(tmp_path / "form.docx", form_roots(None))


def test_a_form_is_the_same_as_itself(everything: Document, changes: Lines) -> None:
    """That is said in a line of its own."""
    assert changes(everything, everything) == ["Nothing has changed."]
    assert changes(everything, everything, "lv") == ["Nekas nav mainījies."]


def test_every_kind_of_change_is_told(
    changes: Lines, run_control: Callable[..., Element]
) -> None:
    """Headings, headers of tables, boxes: new, gone, moved, written differently."""
    old, new = docx.Document(), docx.Document()
    for document, words in ((old, ("A", "B")), (new, ("A", "C", "D"))):
        for word in words:
            document.add_heading(word, 1)
    for document, header in ((old, "Summa"), (new, "Summa, EUR")):
        document.add_table(1, 1).rows[0].cells[0].text = header
    for text in ("{{project.title}}", "{{report.end}}", "{{project.number}}"):
        old.add_paragraph(text)
    new.paragraphs[0].insert_paragraph_before("{{project.number}}")
    new.add_paragraph("{{report.end|long else –}}")
    paragraph: Element = new.add_paragraph()._p
    paragraph.append(run_control("project.acronym"))

    assert changes(old, new) == [
        "box project.number moved: text, under “B” → text",
        "heading “B” is now “C”",
        "new heading “D”",
        "header of a table: Summa → Summa, EUR",
        "box gone: project.title, in text, under “B”",
        "box report.end moved: text, under “B” → text, under “D”",
        "box report.end: format usual → long",
        "box report.end: words for a missing value are new: “–”",
        "new box project.acronym, in text, under “D”",
    ]


def test_rows_of_a_table_that_changed_are_told(changes: Lines) -> None:
    """Moved, gone, new and with another label; rows that only made room are not."""
    old, new = docx.Document(), docx.Document()
    before = ("Nr.|number", "Akronīms|acronym", "Konkurss|call", "Sākums|start")
    after = ("Numurs|number", "Sākums|start", "Konkurss|call", "Mērķis|objective")
    for document, rows in ((old, before), (new, after)):
        table = document.add_table(0, 2)
        for label, name in (("Projekts", "title"), *(row.split("|") for row in rows)):
            cells = table.add_row().cells
            cells[0].text, cells[1].text = label, f"{{{{project.{name}}}}}"

    place = "text, table 1, row {}, cell 2"
    assert changes(old, new) == [
        "box project.number: the words before it, “Nr.”, are now “Numurs”",
        "box gone: project.acronym, in text, table 1, row 3, cell 2",
        f"box project.start moved: {place.format(5)} → {place.format(3)}",
        "new box project.objective, in text, table 1, row 5, cell 2",
    ]


def test_the_first_row_of_a_form_is_no_header(changes: Lines) -> None:
    """Where it holds a box, it is a row like the others, with its own words."""
    old, new = docx.Document(), docx.Document()
    rows = [("Nosaukums", "{{project.title}}"), ("Numurs", "{{project.number}}")]
    for document, order in ((old, rows), (new, rows[::-1])):
        table = document.add_table(0, 2)
        for row in (*order, ("Sākums", "{{project.start}}")):
            for cell, words in zip(table.add_row().cells, row, strict=True):
                cell.text = words

    place = "text, table 1, row {}, cell 2"
    assert changes(old, new) == [
        f"box project.number moved: {place.format(2)} → {place.format(1)}",
    ]
    assert changes(docx.Document(), old)[:2] == [
        "new table, in text",
        "new box project.title, in text, table 1, row 1, cell 2",
    ]


def test_a_move_among_paragraphs_says_after_which_box(changes: Lines) -> None:
    """Where both places have the same words, these would say nothing."""
    old, new = docx.Document(), docx.Document()
    texts = ("{{project.title}}", "{{project.number}}", "{{project.start}}")
    for document, order in ((old, texts), (new, (texts[2], *texts[:2]))):
        document.add_heading("1. Projekts", 1)
        for text in order:
            document.add_paragraph(text)

    assert changes(old, new) == [
        (
            "box project.start moved: text, under “1. Projekts”, after project.number "
            "→ text, under “1. Projekts”, at the beginning"
        ),
    ]
    assert changes(old, new, "lv") == [
        (
            "lauks project.start pārvietots: teksts, zem virsraksta “1. Projekts”, "
            "aiz project.number → teksts, zem virsraksta “1. Projekts”, sākumā"
        ),
    ]


def test_each_place_is_told_by_the_heading_of_its_own_form(changes: Lines) -> None:
    """What is gone is looked for on the old form; a new name alone moves nothing."""
    old, new = docx.Document(), docx.Document()
    texts = ("{{project.title}}", "{{project.number}}", "{{project.start}}")
    for document, heading, order in (
        (old, "1. Projekts", texts),
        (new, "1. Par projektu", (texts[1], texts[0])),
    ):
        document.add_heading(heading, 1)
        for text in order:
            document.add_paragraph(text)

    assert changes(old, new) == [
        "heading “1. Projekts” is now “1. Par projektu”",
        (
            "box project.number moved: text, under “1. Projekts”, after project.title "
            "→ text, under “1. Par projektu”, at the beginning"
        ),
        "box gone: project.start, in text, under “1. Projekts”",
    ]


def test_words_that_come_and_go_are_told_as_such(changes: Lines) -> None:
    """Of a box, of a missing value; and of a heading that only its level changed."""
    old, new = docx.Document(), docx.Document()
    for document, level in ((old, 1), (new, 2)):
        document.add_heading("Pārskats", 1)
        document.add_heading("Projekts", level)
    old.add_paragraph("Nr. {{project.number else –}} {{project.title}}")
    new.add_paragraph("{{project.number}}, {{project.title}}")

    assert changes(old, new) == [
        "heading “Projekts”: level 1 → 2",
        "box project.number: “Nr.” no longer stands before it",
        "box project.number: words for a missing value are gone: “–”",
        "box project.title: before it now stands “,”",
    ]
    assert changes(old, new, "lv") == [
        "virsraksts “Projekts”: 1. līmenis → 2. līmenis",
        "lauks project.number: pirms tā vairs nav vārdu “Nr.”",
        "lauks project.number: vairs nav vārdu, ja vērtības nav: “–”",
        "lauks project.title: pirms tā tagad ir vārdi “,”",
    ]


def test_words_before_a_mark_are_its_label_in_a_paragraph_too(changes: Lines) -> None:
    """Of those that share one, each has what stands between it and the one before."""
    old, new = docx.Document(), docx.Document()
    old.add_paragraph("Periods: {{project.start}} – {{project.end}}")
    new.add_paragraph("Laiks: {{project.start}} – {{project.end|long}}")

    assert changes(old, new, "lv") == [
        "lauks project.start: vārdi pirms tā “Periods:” tagad ir “Laiks:”",
        "lauks project.end: formāts parastais → long",
    ]


def test_the_label_of_a_box_stays_when_its_neighbour_goes(changes: Lines) -> None:
    """Words before the first box of a line are no business of the second."""
    old, new = docx.Document(), docx.Document()
    role = "Amats: {{report.signatory.role}}"
    old.add_paragraph(f"{role}, datums {{{{report.signatory.signed_on}}}}")
    new.add_paragraph(role)

    assert changes(old, new) == ["box gone: report.signatory.signed_on, in text"]


pieces = st.sampled_from(
    [
        *("{{project.title}}", "{{activities[]}}", "{{/activities[]}}", "{{", "}}"),
        *("{{?details.word}}", "{{/?details.word}}", "{{nav.tas}}", "vārds", "\t"),
        *("{{details.members[].name}}", "{{details.tags|list}}", "a<&>\u0304"),
    ]
)


@once_a_function
@given(
    paragraphs=st.lists(st.tuples(st.integers(0, 2), pieces), max_size=8),
    cells=st.lists(pieces, max_size=4),
)
def test_any_form_has_an_outline(
    paragraphs: list[tuple[int, str]], cells: list[str], lines: Lines, changes: Lines
) -> None:
    """However faulty: the same each time, and not different from itself."""
    document = docx.Document()
    for level, text in paragraphs:
        if level:
            document.add_heading(text, level)
        else:
            document.add_paragraph(text)
    for text in cells:
        document.add_table(2, 2).rows[1].cells[1].text = text

    found = lines(document)

    assert found == lines(document)
    assert all("\n" not in line for line in found)
    assert changes(document, document) == ["Nothing has changed."]
