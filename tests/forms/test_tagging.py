"""Forms with their bindings written: marks become controls, blanks get their boxes."""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import docx
import pytest
from docx.document import Document
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree
from lxml.etree import _Element as Element

from grantkit.errors import FormError, InputError
from grantkit.forms import form_roots
from grantkit.forms.tagging import TaggedForm, tag_form
from grantkit.plugin import Box, Certainty, Severity, Text

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
PATHS = {
    "project.title": "Projekta nosaukums",
    "project.number": "Projekta numurs",
    "expenditure[].supplier": "Piegādātājs",
    "expenditure[].amount": "Attiecināmā summa",
    "report.signatory.timestamp": "Laika zīmogs",
}
BOXES = tuple(
    Box(
        code=f"VF{number}",
        path=path,
        label=Text({"lv": label}),
        place=Text.of("Vispārīgi"),
        severity=Severity.ERROR,
        source="guide",
        certainty=Certainty.QUOTED,
    )
    for number, (path, label) in enumerate(PATHS.items(), 151)
)

Tag = Callable[..., TaggedForm]
once_a_function = settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None
)


@pytest.fixture
def tag(tmp_path: Path) -> Tag:
    """Give a function that tags a form."""

    def make(document: Document, *, accept: bool = False) -> TaggedForm:
        file = tmp_path / "form.docx"
        document.save(str(file))
        return tag_form(file, BOXES, form_roots(None), titles_in="lv", accept=accept)

    return make


def opened(tagged: TaggedForm) -> Document:
    """Open a tagged form."""
    return docx.Document(BytesIO(tagged.document))


def controls(document: Document) -> list[tuple[str, str, str]]:
    """List the tag, title and text of each control of the text."""
    found = []
    for control in document.element.body.iter(f"{W}sdt"):
        tag, alias = control.find(f".//{W}tag"), control.find(f".//{W}alias")
        words = "".join(text.text or "" for text in control.iter(f"{W}t"))
        found.append((tag.get(f"{W}val"), alias.get(f"{W}val"), words))
    return found


def words_of(document: Document) -> list[str]:
    """List the words of each paragraph, those in controls and cells included."""
    return [
        "".join(text.text or "" for text in paragraph.iter(f"{W}t"))
        for paragraph in document.element.body.iter(f"{W}p")
    ]


def test_a_typed_mark_becomes_a_control(tag: Tag) -> None:
    """Its tag is the mark, its title that of the box, and its look stays."""
    form = docx.Document()
    paragraph = form.add_paragraph("Nr. ")
    for piece in ("{{project.", "number else nav", " dots}}"):
        paragraph.add_run(piece).bold = True
    paragraph.add_run(" beigas")

    tagged = tag(form)

    mark = "project.number else nav dots"
    document = opened(tagged)
    assert controls(document) == [(mark, "Projekta numurs", f"{{{{{mark}}}}}")]
    assert words_of(document) == [f"Nr. {{{{{mark}}}}} beigas"]
    control = next(document.element.body.iter(f"{W}sdt"))
    assert len(control.findall(f".//{W}b")) == 2
    assert control.getparent().tag == f"{W}p"
    assert tagged.converted == (f"{{{{{mark}}}}}",)


def test_blocks_conditions_and_long_marks_stay_typed(tag: Tag) -> None:
    """A tag of Word holds 64 characters; a block opens and closes in its own line."""
    form = docx.Document()
    long = "{{project.title else " + "ļoti " * 12 + "gari}}"
    lines = ["{{activities[]}}", "{{?project.title}}", "{{/?project.title}}"]
    lines += ["{{/activities[]}}", long]
    for line in lines:
        form.add_paragraph(line)

    tagged = tag(form)

    assert controls(opened(tagged)) == []
    assert words_of(opened(tagged)) == lines
    assert tagged.typed == tuple(lines)


def test_a_figure_gets_the_title_of_the_box_that_it_fills(tag: Tag) -> None:
    """Where no box has the path, the path itself is the title."""
    form = docx.Document()
    row = form.add_table(1, 2).rows[0]
    row.cells[0].text = "{{figures.register.rows[].item.supplier else –}}"
    row.cells[1].text = "{{figures.register.rows[].number}}"

    assert [title for _, title, _ in controls(opened(tag(form)))] == [
        "Piegādātājs",
        "figures.register.rows[].number",
    ]


def test_a_blank_place_gets_its_control(tag: Tag) -> None:
    """Dots make way; after a label with a colon there is a space."""
    form = docx.Document()
    form.add_heading("Vispārīgi", 1)
    form.add_paragraph("Projekta nosaukums: ........ (pilns)")
    form.add_paragraph("Projekta numurs:")

    document = opened(tag(form))

    assert words_of(document)[1:] == [
        "Projekta nosaukums: {{project.title else –}} (pilns)",
        "Projekta numurs: {{project.number else –}}",
    ]
    assert [name for name, _, _ in controls(document)] == [
        "project.title else –",
        "project.number else –",
    ]


def test_blank_rows_below_the_bound_one_go(tag: Tag) -> None:
    """They were its copies; a row with words stays, and gets the sum of the rows."""
    form = docx.Document()
    form.add_heading("Vispārīgi", 1)
    table = form.add_table(5, 2)
    for cell, words in zip(
        table.rows[0].cells, ("Piegādātājs", "Attiecināmā summa"), strict=True
    ):
        cell.text = words
    table.rows[4].cells[0].text = "Kopā"

    document = opened(tag(form))

    assert words_of(document)[1:] == [
        "Piegādātājs",
        "Attiecināmā summa",
        "{{figures.register.rows[].item.supplier else –}}",
        "{{figures.register.rows[].amount else –}}",
        "Kopā",
        "{{figures.register.amount}}",
    ]


def test_numbered_rows_become_one(tag: Tag) -> None:
    """Each copy counts itself; the numbers that were typed go."""
    form = docx.Document()
    form.add_heading("Vispārīgi", 1)
    rows = [("Nr.", "Piegādātājs", "Attiecināmā summa")]
    rows += [(f"{n}.", "", "") for n in (1, 2, 3)]
    table = form.add_table(4, 3)
    for row, words in zip(table.rows, rows, strict=True):
        for cell, text in zip(row.cells, words, strict=True):
            cell.text = text

    assert words_of(opened(tag(form)))[4:] == [
        "{{figures.register.rows[].number}}",
        "{{figures.register.rows[].item.supplier else –}}",
        "{{figures.register.rows[].amount else –}}",
    ]


def test_further_lines_to_write_on_go(tag: Tag) -> None:
    """The value takes the room that it needs."""
    form = docx.Document()
    form.add_heading("Vispārīgi", 1)
    for words in ("Projekta nosaukums:", *["……………………"] * 3, "Paldies!"):
        form.add_paragraph(words)

    assert words_of(opened(tag(form)))[1:] == [
        "Projekta nosaukums:",
        "{{project.title else –}}",
        "Paldies!",
    ]


def test_what_is_far_fetched_is_never_accepted_unseen(tag: Tag) -> None:
    """Below three fifths nine of ten proposals are wrong: they are only listed."""
    form = docx.Document()
    form.add_paragraph("Numurs un diena: ........")

    tagged = tag(form, accept=True)

    (proposal,) = tagged.tagging.proposals
    assert proposal.candidates
    assert proposal.candidates[0].confidence < 60
    assert controls(opened(tagged)) == []


def test_the_doubtful_is_bound_only_when_accepted(tag: Tag) -> None:
    """Two places for one box tie; whoever accepts that gets both."""
    form = docx.Document()
    for _ in range(2):
        form.add_paragraph("Projekta nosaukums: ____")

    assert controls(opened(tag(form))) == []
    assert [name for name, _, _ in controls(opened(tag(form, accept=True)))] == [
        "project.title else –"
    ] * 2


def test_an_empty_control_is_tagged(
    tag: Tag, run_control: Callable[..., Element]
) -> None:
    """It keeps its own title, look and words."""
    form = docx.Document()
    form.add_heading("Vispārīgi", 1)
    paragraph: Element = form.add_paragraph("Projekta numurs: ")._p
    paragraph.append(run_control("", "<w:showingPlcHdr/>", "Rakstiet šeit"))

    assert controls(opened(tag(form, accept=True))) == [
        ("project.number else –", "Title", "Rakstiet šeit")
    ]


def test_a_box_to_tick_becomes_a_check_box(tag: Tag) -> None:
    """The sign stays, in a control that ticks it for yes."""
    form = docx.Document()
    form.add_heading("Vispārīgi", 1)
    form.add_paragraph("☐ Laika zīmogs")

    document = opened(tag(form, accept=True))

    control = next(document.element.body.iter(f"{W}sdt"))
    kinds = [etree.QName(item).localname for item in control[0]]
    assert kinds == ["alias", "tag", "id", "checkbox"]
    assert words_of(document)[1] == "☐ Laika zīmogs"


def test_each_box_of_an_answer_becomes_a_check_box_of_its_word(tag: Tag) -> None:
    """The words beside them stay; a second pass and a filling find the marks."""
    form = docx.Document()
    form.add_heading("Vispārīgi", 1)
    form.add_paragraph("Laika zīmogs: □ Jā  □ Nē")

    document = opened(tag(form))

    path, title = "report.signatory.timestamp", "Laika zīmogs"
    assert controls(document) == [
        (f"{path}|is yes else –", title, "☐"),
        (f"{path}|is no else –", title, "☐"),
    ]
    assert words_of(document)[1] == "Laika zīmogs: ☐ Jā  ☐ Nē"
    assert controls(opened(tag(document))) == controls(document)


def test_a_second_pass_changes_nothing(tag: Tag) -> None:
    """What is in controls already stays as it is."""
    form = docx.Document()
    form.add_paragraph("Nr. {{project.number}}")
    once = opened(tag(form))

    twice = tag(once)

    assert twice.converted == ()
    assert controls(opened(twice)) == controls(once)


@pytest.mark.parametrize(
    ("content", "error"),
    [
        (b"no Word file", FormError),
        (b"\xd0\xcf\x11\xe0", FormError),
        (None, InputError),
    ],
)
def test_what_is_no_form_is_refused(
    content: bytes | None, error: type[Exception], tmp_path: Path
) -> None:
    """With a sentence, and without a traceback."""
    file = tmp_path / "form.docx"
    if content is not None:
        file.write_bytes(content)

    with pytest.raises(error, match=r"form\.docx"):
        tag_form(file, BOXES, form_roots(None), titles_in="lv")


pieces = st.sampled_from(
    [
        *("{{project.title}}", "{{project.number|length else 0}}", "{{", "}}"),
        *("Projekta nosaukums: ", "Laika zīmogs", "........", "____", "☐ ", "[…]"),
        *("{{activities[]}}", "{{/activities[]}}", "{{nav}}", "{{a b}}", "a<&>"),
        *(" – ", ", ", "ā", "\t"),
    ]
)
BLANKS = str.maketrans("", "", "._…[]☐ ")


def said(document: Document, marks: set[str]) -> list[str]:
    """List what stands on a form beside marks and what may make way for a value."""
    lines = words_of(document)
    for mark in marks:
        lines = [line.replace(mark, "") for line in lines]
    return [words for line in lines if (words := line.translate(BLANKS))]


@once_a_function
@given(lines=st.lists(st.lists(pieces, max_size=5), max_size=6), accept=st.booleans())
def test_no_word_of_a_form_is_lost(
    lines: list[list[str]],
    accept: bool,  # noqa: FBT001 -- hypothesis gives it
    tag: Tag,
) -> None:
    """Whatever stands on it: only blanks make way, and only marks are added.

    Lines that only give a value more room go as a whole.
    """
    form = docx.Document()
    for line in lines:
        paragraph = form.add_paragraph()
        for piece in line:
            paragraph.add_run(piece)
    before = "".join(words_of(form))

    tagged = opened(tag(form, accept=accept))

    marks = {mark for _, _, mark in controls(tagged)}
    after = "".join(words_of(tagged))
    assert said(tagged, marks) == said(form, marks)
    assert all(before.count(mark) <= after.count(mark) for mark in marks)
