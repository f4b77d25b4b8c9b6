"""What lint says beside the faults of marks: each sentence, with its place."""

import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path

import docx
import pytest
from attrs import evolve
from docx.document import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import RGBColor
from lxml import etree
from lxml.etree import _Element as Element

from grantkit.errors import FormError
from grantkit.forms import CODES, FormFault
from grantkit.forms.linting import Expected, lint_form
from grantkit.forms.linting.looks import Look
from grantkit.plugin import InstalledFunder, Severity
from grantkit.wording import core_wording

Lint = Callable[..., list[str]]
Xml = Callable[[str], Element]

PICTURE = (
    '<w:r><w:drawing><wp:inline><wp:extent cx="1" cy="1"/><wp:docPr id="1" '
    'name="Logo" descr="{words}"/></wp:inline></w:drawing></w:r>'
)
DROP_DOWN = (
    '<w:dropDownList><w:listItem w:displayText="vadītājs" w:value="lead"/>'
    "</w:dropDownList>"
)


@pytest.fixture
def lint(tmp_path: Path, roots: Mapping[str, object]) -> Lint:
    """Give a function that lints a form and lists code and message of each fault."""

    def find(document: Document, expected: Expected | None = None) -> list[str]:
        file = tmp_path / "form.docx"
        document.save(str(file))
        return told(lint_form(file, roots, expected, "en").faults)

    return find


def add(to: Element, *pieces: Element) -> None:
    """Append pieces of XML; python-docx wants elements of its own."""
    to.extend(pieces)


def told(faults: tuple[FormFault, ...]) -> list[str]:
    """Write code and message of faults."""
    return [f"{fault.number} {fault.message('en')}" for fault in faults]


def a_form(*texts: str) -> Document:
    """Make a form that has nothing wrong with it."""
    document = docx.Document()
    for text in texts or ("Nr. {{project.number else –}}",):
        document.add_paragraph(text)
    return document


def a_table(document: Document, *rows: tuple[str, ...], head: bool = True) -> None:
    """Add a table to a form."""
    table = document.add_table(len(rows), len(rows[0]), "Table Grid")
    for row, texts in zip(table.rows, rows, strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text
    if head:
        look = table.rows[0]._tr.get_or_add_trPr()
        look.append(OxmlElement("w:tblHeader"))


def test_a_good_form_has_no_faults(lint: Lint) -> None:
    """Nothing is said of a form with nothing wrong."""
    assert lint(a_form()) == []


# -- Data -----------------------------------------------------------------------------


def test_what_may_be_missing_needs_words(lint: Lint) -> None:
    """A value that the classes allow to be missing is told, with both cures."""
    assert lint(a_form("Nr. {{project.number}}")) == [
        (
            "GF211 text, at “Nr. {{project.number}}”: {{project.number}} may be "
            "missing, and the form could not be filled then. Say what to print "
            "without it, with “else” and words, or keep it between "
            "{{?project.number}} and {{/?project.number}}."
        )
    ]


def test_a_step_on_the_way_may_be_missing(lint: Lint) -> None:
    """Where the organisation itself may be missing, that is what is said."""
    (fault,) = lint(a_form("{{lead_partner.name}}"))

    assert fault.startswith(
        "GF211 text, at “{{lead_partner.name}}”: {{lead_partner.name}}: lead_partner "
        "may be missing, and the form could not be filled then."
    )


@pytest.mark.parametrize(
    "texts",
    [
        ("{{project.number else –}}",),
        ("{{?project.number}}", "Nr. {{project.number}}", "{{/?project.number}}"),
        ("{{?project.acronym}}", "{{activities[].id}}"),
        ("{{?details.count}}", "{{details.count}}", "{{/?details.count}}"),
        (
            "{{?details.members}}",
            "{{details.members[].name|list else –}}",
            "{{/?details.members}}",
        ),
        ("{{as_of}}",),
    ],
)
def test_words_or_a_condition_are_enough(lint: Lint, texts: tuple[str, ...]) -> None:
    """Nothing is missing where the form provides for it."""
    assert [fault for fault in lint(a_form(*texts)) if "GF211" in fault] == []


def test_a_joined_list_may_be_empty(lint: Lint) -> None:
    """A list without elements leaves nothing to join."""
    (fault,) = lint(a_form("{{activities[].id|list}}"))

    assert "activities may be missing" in fault


# -- Look and access ------------------------------------------------------------------


def test_a_mark_of_two_looks_is_told(lint: Lint) -> None:
    """The pieces are shown, and what strikes the eye most."""
    document = a_form()
    paragraph = document.add_paragraph("{{project")
    run = paragraph.add_run(".title else –}}")
    run.bold = True
    run.font.color.rgb = RGBColor(0xAA, 0, 0)

    assert lint(document) == [
        (
            "GF117 text, at “{{project.title else –}}”: {{project.title else –}} is "
            "typed in pieces that differ in bold type: “{{project” and “.title else "
            "–}}”. The value takes the look of the first letter; give the whole mark "
            "one look."
        )
    ]


def test_pieces_of_one_look_are_nothing_to_tell(lint: Lint) -> None:
    """Word splits runs at will; the language of a run is no look."""
    document = a_form()
    paragraph = document.add_paragraph("{{project")
    run = paragraph.add_run(".title else –}}")
    language = OxmlElement("w:lang")
    language.set(qn("w:val"), "lv-LV")
    add(run._r.get_or_add_rPr(), language)

    assert lint(document) == []


def test_a_picture_needs_words(lint: Lint, xml: Xml) -> None:
    """A screen reader reads its description."""
    document = a_form()
    paragraph = document.add_paragraph("Logo: ")
    add(paragraph._p, xml(PICTURE.format(words="")))
    add(paragraph._p, xml(PICTURE.format(words="A village")))

    assert lint(document) == [
        (
            "GF401 text, at “Logo:”: the picture Logo has no alternative text, so a "
            "screen reader cannot tell what it shows. Describe it, or mark it as "
            "decorative."
        )
    ]


def test_a_form_says_its_language(lint: Lint) -> None:
    """Word proofs in the language of the defaults or of the default style."""
    document = a_form()
    styles = document.styles.element
    for language in list(styles.iter(qn("w:lang"))):
        language.getparent().remove(language)

    assert lint(document) == [
        (
            "GF402 word/styles.xml: the form does not say in which language it is "
            "written, so Word cannot check the spelling. Set the proofing language as "
            "the default."
        )
    ]


def test_no_heading_level_is_left_out(lint: Lint) -> None:
    """Readers who jump from heading to heading lose their way."""
    document = a_form()
    for level, text in (
        (2, "Budget"),
        (1, "Work"),
        (3, "Week"),
        (2, "Day"),
        (3, "Hour"),
    ):
        document.add_heading(text, level)

    assert lint(document) == [
        (
            "GF403 text, under “Budget”, at “Budget”: the heading “Budget” is of "
            "level 2, but no heading of level 1 stands before it. Begin with level 1: "
            "readers find their way by the levels."
        ),
        (
            "GF403 text, under “Week”, at “Week”: the heading “Week” is of level 3, "
            "but the one before it is of level 1. Leave no level out: readers find "
            "their way by them."
        ),
    ]


@pytest.mark.parametrize(
    "rows",
    [
        (("Name", "Place", "Date"), ("", "", "")),
        (("No.", "Title"), ("{{activities[].id}}", "{{activities[].title else –}}")),
    ],
)
def test_a_table_needs_a_header_row(
    lint: Lint, rows: tuple[tuple[str, ...], ...]
) -> None:
    """Of three columns and more, or with rows that repeat."""
    document = a_form()
    a_table(document, *rows, head=False)

    assert lint(document) == [
        (
            f"GF404 text, table 1, row 1, cell 1, at “{rows[0][0]}”: the table has no "
            "header row, so its columns have no names on its next page, nor for a "
            "screen reader. Let the first row repeat as header row."
        )
    ]


def test_labels_and_values_need_no_header_row(lint: Lint) -> None:
    """They are read from left to right, in two columns or in more."""
    document = a_form()
    a_table(
        document,
        ("Number", "{{project.number else –}}"),
        ("Places", "{{activities[].id}}"),
        head=False,
    )
    number, call = "{{project.number else –}}", "{{project.call else –}}"
    a_table(document, ("Number", number, "Call", call), ("", "", "", ""), head=False)

    assert lint(document) == []


def test_a_style_that_is_not_there_is_told_once(lint: Lint) -> None:
    """With the number of its uses, at the first of them."""
    document = a_form()
    for text in ("One", "Two"):
        paragraph = document.add_paragraph(text)
        style = OxmlElement("w:pStyle")
        style.set(qn("w:val"), "Gone")
        add(paragraph._p.get_or_add_pPr(), style)

    assert lint(document) == [
        (
            "GF405 text, at “One”: the style Gone is used 2 times, but the form does "
            "not have it. Give the text another style, or add this one."
        )
    ]


def test_a_table_style_that_is_not_there_is_told_at_its_table(lint: Lint) -> None:
    """The table says its style before its first paragraph."""
    document = a_form()
    a_table(document, ("No.", "Title", "Day"), ("", "", ""))
    next(document.element.iter(qn("w:tblStyle"))).set(qn("w:val"), "Gone")

    assert lint(document) == [
        (
            "GF405 text, table 1, row 1, cell 1, at “No.”: the style Gone is used 1 "
            "time, but the form does not have it. Give the text another style, or add "
            "this one."
        )
    ]


def test_a_table_without_rows_is_passed_over(lint: Lint) -> None:
    """Damage that Word mends by itself does not stop the work."""
    document = a_form()
    a_table(document, ("No.", "Title", "Day"))
    table: Element = document.tables[0]._tbl
    table.remove(table[-1])

    assert lint(document) == []


def test_a_numbered_list_in_a_block_goes_on(lint: Lint) -> None:
    """Only a list that counts, and only inside a block."""
    document = a_form("{{activities[]}}")
    document.add_paragraph("Done", style="List Number")
    document.add_paragraph("Seen", style="List Bullet")
    document.add_paragraph("{{/activities[]}}")
    document.add_paragraph("Rest", style="List Number")

    assert lint(document) == [
        (
            "GF406 text, at “Done”: the numbered list goes on from one element of "
            "activities[] to the next. If each is to begin with 1, let the list "
            "restart at 1 on the form."
        )
    ]


def test_rows_that_repeat_are_free_of_merging_and_heights(lint: Lint, xml: Xml) -> None:
    """A merged row takes its copies along; a fixed height cuts values off."""
    document = a_form()
    a_table(document, ("No.", "Title"), ("{{activities[].id}}", "x"))
    row = document.tables[0].rows[1]
    look = row._tr.get_or_add_trPr()
    add(look, xml('<w:trHeight w:val="300" w:hRule="exact"/>'))
    add(row.cells[1]._tc.get_or_add_tcPr(), xml("<w:vMerge/>"))

    assert lint(document) == [
        (
            "GF407 text, table 1, row 2, cell 1, at “{{activities[].id}}”: a row that "
            "repeats is merged with the row above or below, and so would be all its "
            "copies. Split the merged cells."
        ),
        (
            "GF408 text, table 1, row 2, cell 1, at “{{activities[].id}}”: the row "
            "has a fixed height, so a long value is cut off. Let the height be at "
            "least that much."
        ),
    ]


# -- Marks where nothing fills them, and controls -------------------------------------


def test_marks_outside_the_text_are_told(lint: Lint, xml: Xml) -> None:
    """Field codes, deleted text, descriptions of pictures, titles of controls."""
    document = a_form()
    paragraph = document.add_paragraph("Here")
    mark = "{{project.title}}"
    for piece in (
        f"<w:r><w:instrText> TITLE {mark} </w:instrText></w:r>",
        f'<w:del w:id="1"><w:r><w:delText>{mark}</w:delText></w:r></w:del>',
        PICTURE.format(words=mark),
        f'<w:sdt><w:sdtPr><w:alias w:val="{mark}"/></w:sdtPr><w:sdtContent/></w:sdt>',
    ):
        add(paragraph._p, xml(piece))

    faults = [fault for fault in lint(document) if "GF118" in fault]

    assert faults == [
        f"GF118 text, at “Here”: {mark} stands in {where}"
        for where in (
            "the code of a field, where it is never filled. Type it into the text.",
            (
                "text that is marked as deleted, so it is never filled. Accept or "
                "reject the change."
            ),
            (
                "the alternative text of a picture, where it is never filled. Describe "
                "the picture there in words."
            ),
            (
                "the title of a control, where it is never filled. Write it into the "
                "tag, without braces."
            ),
        )
    ]


def test_drop_downs_offer_every_choice(
    lint: Lint, run_control: Callable[..., Element]
) -> None:
    """A choice that is not offered could not be printed; a date is none at all."""
    document = a_form()
    paragraph = document.add_paragraph("Role: ")
    add(paragraph._p, run_control("details.role else –", DROP_DOWN))
    add(paragraph._p, run_control("details.day else –", DROP_DOWN))
    add(paragraph._p, run_control("details.word else –", DROP_DOWN))

    assert lint(document) == [
        (
            "GF306 text: {{details.day else –}} is not a choice, so it does not fit a "
            "drop-down. Use a text control."
        ),
        (
            "GF307 text: {{details.role else –}}: the drop-down does not offer guest, "
            "so a report with that value could not be printed. Add them as values of "
            "its list."
        ),
    ]


def test_a_locked_control_is_told(
    lint: Lint, run_control: Callable[..., Element]
) -> None:
    """Whoever polishes the filled form could not."""
    document = a_form()
    lock = '<w:lock w:val="sdtContentLocked"/>'
    add(document.add_paragraph()._p, run_control("project.title else –", lock))

    assert lint(document) == [
        (
            "GF308 text: {{project.title else –}}: the content of the control is "
            "locked, so nobody can mend it in the filled form. Unlock the content in "
            "the properties of the control."
        )
    ]


# -- The file -------------------------------------------------------------------------


def test_pending_changes_are_counted(lint: Lint, xml: Xml) -> None:
    """The form may not be what the funder published."""
    document = a_form()
    for number in range(14):
        add(
            document.add_paragraph("More")._p,
            xml(f'<w:ins w:id="{number}"><w:r><w:t>!</w:t></w:r></w:ins>'),
        )

    assert lint(document) == [
        (
            "GF503 text, at “More!”: 14 pending tracked changes. Accept or reject "
            "them, so that the form is what the funder published."
        )
    ]


def test_protection_is_told(lint: Lint, xml: Xml) -> None:
    """Word would let nobody polish the filled form."""
    document = a_form()
    document.settings.element.append(
        xml('<w:documentProtection w:edit="forms" w:enforcement="1"/>')
    )

    assert lint(document) == [
        (
            "GF504 word/settings.xml: the form is protected (forms), so nobody could "
            "mend the filled one. Stop the protection in Word, under Review."
        )
    ]


def test_links_and_macros_do_not_hide_the_rest(
    tmp_path: Path, roots: Mapping[str, object], xml: Xml
) -> None:
    """What keeps a form from being read is one fault among the others."""
    document = a_form("{{projct.number}}")
    document.part.rels.get_or_add_ext_rel(
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image",
        "file:///far.png",
    )
    add(
        document.paragraphs[0]._p,
        xml('<w:r><w:pict><a:blip r:link="rIdFar"/></w:pict></w:r>'),
    )
    number = next(name for name, rel in document.part.rels.items() if rel.is_external)
    next(document.element.iter("{*}blip")).set(qn("r:link"), number)
    file = tmp_path / "form.docx"
    document.save(str(file))
    with zipfile.ZipFile(file, "a") as archive:
        archive.writestr("word/vbaProject.bin", b"macros")

    faults = told(lint_form(file, roots, None, "en").faults)

    assert faults == [
        (
            "GF101 text, at “{{projct.number}}”: {{projct.number}}: there is no "
            "“projct”; the nearest is “project”."
        ),
        (
            "GF502 text, at “{{projct.number}}”: form.docx refers to something "
            "outside the file (image). Only hyperlinks may; remove the link, or embed "
            "what it leads to."
        ),
        (
            "GF501 word/vbaProject.bin: form.docx holds macros, which neither a form "
            "nor a report may. Save it in Word as a Word Document (.docx)."
        ),
    ]


def test_a_brace_too_many_is_noted(lint: Lint) -> None:
    """It would be printed behind the value; two are a fault of their own."""
    form = a_form("Nr. {{project.number else –}}}, {{project.title else –}}")

    assert lint(form) == [
        (
            "GF121 text, at “Nr. {{project.number else –}}}, {{project.title else "
            "–}}”: a third brace stands behind {{project.number else –}}, and would be "
            "printed. Delete it."
        )
    ]


def test_a_brace_too_many_is_noted_in_latvian_too(
    tmp_path: Path, roots: Mapping[str, object]
) -> None:
    """It is a note: the form can be filled."""
    file = tmp_path / "form.docx"
    a_form("Nr. {{project.number else –}}}").save(str(file))

    (fault,) = lint_form(file, roots, None, "lv").faults

    assert (fault.number, fault.severity) == ("GF121", Severity.NOTE)
    assert fault.sentence("lv") == (
        "aiz {{project.number else –}} ir trešā figūriekava, un tā tiktu izdrukāta. "
        "Izdzēsiet to."
    )


def test_what_is_no_form_at_all_is_refused(
    tmp_path: Path, roots: Mapping[str, object]
) -> None:
    """There is nothing to lint in another kind of file."""
    file = tmp_path / "form.docx"
    file.write_text("words", encoding="utf-8")

    with pytest.raises(FormError, match="is not a Word file"):
        lint_form(file, roots, None, "en")


def test_a_form_without_marks_is_told(lint: Lint) -> None:
    """Nothing would be filled in."""
    assert lint(a_form("Number:")) == [
        (
            "GF115 text: form.docx holds no marks, so nothing would be filled in. Type "
            "marks such as {{project.title}} where values belong."
        )
    ]


@pytest.mark.parametrize(
    ("path", "list_name", "total"),
    [
        ("expenditure[].amount", "expenditure[]", "figures.register.amount"),
        ("budget[].amount", "budget[]", "figures.spending.total.approved"),
        (
            "figures.spending.rows[].total_reported",
            "figures.spending.rows[]",
            "figures.spending.total.total_reported",
        ),
    ],
)
def test_amounts_are_added_not_joined(
    lint: Lint, path: str, list_name: str, total: str
) -> None:
    """Joined with commas they read as one number; the sum is named where one is."""
    form = a_form("{{project.number else –}}")
    mark = f"{{{{{path}|list else –}}}}"
    a_table(form, ("Kas", "Cik"), ("Kopā", mark))

    assert lint(form) == [
        (
            f"GF215 text, table 1, row 2, cell 2, at “{mark}”: {mark} writes the "
            f"numbers of {list_name} one after another, with commas between, and adds "
            f"nothing up. Their sum is {{{{{total}}}}}."
        )
    ]


def test_quantities_without_a_known_sum_are_not_joined_either(lint: Lint) -> None:
    """Then a row that repeats is the cure; words may be joined."""
    form = a_form(
        "{{indicators[].target|list else –}}", "{{partners[].name|list else –}}"
    )

    assert lint(form) == [
        (
            "GF215 text, at “{{indicators[].target|list else –}}”: "
            "{{indicators[].target|list else –}} writes the numbers of indicators[] "
            "one after another, with commas between, and adds nothing up. Let a row "
            "repeat for them, or put a figure that is their sum here."
        )
    ]


# -- The funder -----------------------------------------------------------------------


def test_without_a_funder_its_own_fields_are_not_judged(
    tmp_path: Path, roots: Mapping[str, object]
) -> None:
    """One note says how many faults may be none."""
    file = tmp_path / "form.docx"
    a_form("{{details.villages else –}}", "{{details.word}}").save(str(file))
    without = {name: of for name, of in roots.items() if name != "details"}

    assert told(lint_form(file, without, None, "en").faults) == [
        (
            "GF119 text: 2 faults of marks under `details` could not be judged: those "
            "fields are the funder's own. Name the funder with --funder."
        )
    ]


def test_a_required_box_stands_on_the_form(lint: Lint, fund: InstalledFunder) -> None:
    """A box that a report must fill, and that nothing prints, is told at its place."""
    document = a_form("{{report.end}}")
    document.add_heading("Section 1", 1)

    faults = lint(document, Expected(funder=fund, kind="final"))

    assert (
        "GF212 text, under “Section 1”: the box “Agreement number” (VF151, Section 1) "
        "must be filled, but the form nowhere prints project.number. Put "
        "{{project.number}} where it belongs."
    ) in faults


def test_required_boxes_of_a_section_are_told_together(
    lint: Lint, fund: InstalledFunder
) -> None:
    """In one sentence, with what says which box is meant."""
    boxes = tuple(
        evolve(box, editions=("first",)) if box.code == "VF152" else box
        for box in fund.boxes
    )
    expected = Expected(funder=evolve(fund, boxes=boxes), kind="final")

    faults = lint(a_form("{{project.title else –}}"), expected)

    assert (
        "GF212 text: 2 boxes of Section 1 must be filled, but the form nowhere prints "
        "them: VF151 “Agreement number” (project.number); VF152 “Report period, until” "
        "(report.end, first). Put their marks where they belong."
    ) in faults


def test_a_missing_box_belongs_into_the_text(lint: Lint, fund: InstalledFunder) -> None:
    """A header that prints another box of the section is no place to add it."""
    expected = Expected(funder=fund, kind="final")
    document = a_form("{{project.title else –}}")
    document.sections[0].header.paragraphs[0].text = "{{project.number}}"

    (alone,) = (fault for fault in lint(document, expected) if "VF152" in fault)
    document.add_heading("Beginning", 1)
    document.add_paragraph("{{project.number}}")
    (beside,) = (fault for fault in lint(document, expected) if "VF152" in fault)

    assert alone.startswith("GF212 text: the box “Report period, until” (VF152")
    assert beside.startswith("GF212 text, under “Beginning”: the box “Report period")


def test_a_required_list_is_printed_by_marks_of_its_fields(
    lint: Lint, fund: InstalledFunder
) -> None:
    """A mark of the list itself would be another fault."""
    faults = lint(a_form(), Expected(funder=fund, kind="interim"))

    (found,) = (fault for fault in faults if "nowhere prints indicators." in fault)
    assert found.endswith(
        "Put marks of its fields where they belong, such as the row of a table."
    )


def test_a_required_box_is_never_missing(lint: Lint, fund: InstalledFunder) -> None:
    """A report without it has an error and is not printed, unless by its edition."""
    form = a_form("{{project.number}}")
    boxes = tuple(
        evolve(box, editions=("second",)) if box.code == "VF151" else box
        for box in fund.boxes
    )
    of_an_edition = evolve(fund, boxes=boxes)

    sure = lint(form, Expected(funder=fund, kind="final"))
    unsure = lint(form, Expected(funder=of_an_edition, kind="final"))

    assert not any("GF211" in fault for fault in sure)
    assert any("GF211" in fault for fault in unsure)


def test_values_that_nobody_checks_are_noted_by_section(
    lint: Lint, fund: InstalledFunder
) -> None:
    """One note for a section lists its paths."""
    document = a_form()
    document.add_heading("Extra", 1)
    for path in ("project.acronym", "project.page"):
        document.add_paragraph(f"{{{{{path} else –}}}}")

    faults = lint(document, Expected(funder=fund, kind="final"))

    assert [fault for fault in faults if "GF213" in fault] == [
        (
            "GF213 text, under “Extra”, at “{{project.acronym else –}}”: no box and "
            "no rule of village_fund looks at these values: project.acronym, "
            "project.page. Declare boxes for them in `boxes.toml`, or read "
            "them over before a report is handed in."
        )
    ]


@pytest.mark.parametrize(
    "path", ["agreement.signed_on", "project.call", "expenditure[].note|list"]
)
def test_facts_and_details_of_what_is_checked_are_not_noted(
    lint: Lint, fund: InstalledFunder, path: str
) -> None:
    """The agreement says what it says; who looks at a document looks at its row."""
    faults = lint(a_form(f"{{{{{path} else –}}}}"), Expected(funder=fund, kind="final"))

    assert not any("GF213" in fault for fault in faults)


def test_an_unknown_kind_of_report_is_noted(lint: Lint, fund: InstalledFunder) -> None:
    """Only what every report must fill can be looked for then."""
    faults = lint(a_form(), Expected(funder=fund, kind=None))

    assert any(fault.startswith("GF214 text: the kind of report") for fault in faults)


# -- Codes and sentences --------------------------------------------------------------


def test_no_code_is_used_twice() -> None:
    """Each number belongs to one kind of fault."""
    numbers = [code.number for code in CODES.values()]

    assert sorted(set(numbers)) == sorted(numbers)
    assert numbers == sorted(numbers)


@pytest.mark.parametrize("language", ["lv", "en"])
def test_every_code_has_its_sentences(language: str) -> None:
    """Each fault can be told in either language."""
    wording = core_wording(language)
    said = {key.split(".")[1] for key in wording.sentences if key.startswith("form.")}

    assert set(CODES) - said == set()
    assert {f"Look.{look}" for look in Look} <= wording.display.labels.keys()


def test_a_comment_in_the_xml_is_no_element(lint: Lint) -> None:
    """Comments and instructions of XML pass by unseen."""
    document = a_form()
    document.element.body.insert(0, etree.Comment("made by hand"))

    assert lint(document) == []
