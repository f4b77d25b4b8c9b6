"""Every fault of a form is found without data, all at once, each with its place."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.document import Document
from lxml.etree import _Element as Element

from grantkit.errors import FormError
from grantkit.forms import FormFault, Place, compile_form, find_faults
from grantkit.forms.faults import faulty

Faults = Callable[[Document], list[str]]
Parse = Callable[[str], Element]
RunControl = Callable[..., Element]

DROP_DOWN = (
    '<w:dropDownList><w:listItem w:displayText="a" w:value="a"/></w:dropDownList>'
)


@pytest.mark.parametrize(
    ("mark", "message"),
    [
        ("{{projct.number}}", "there is no “projct”; the nearest is “project”."),
        ("{{project.nmber}}", "there is no “nmber”; the nearest is “number”."),
        ("{{project.zzz}}", "there is no “zzz”."),
        (
            "{{project.number.x}}",
            "“project.number” is a single value, so “x” cannot follow it.",
        ),
        (
            "{{activities.title}}",
            "“activities” is a list; write activities[].title.",
        ),
        (
            "{{project.number[]}}",
            "“project.number” is not a list, so it takes no brackets.",
        ),
        ("{{project[0].number}}", "“project” is not a list, so it takes no brackets."),
        (
            "{{activities[].id}}",
            (
                "nothing here repeats for activities[]. Put the mark in a row of a "
                "table, or in a block that opens with {{activities[]}}."
            ),
        ),
        (
            "{{project.start|amount}}",
            (
                "the format “amount” does not fit; possible are: iso, long, genitive, "
                "dative, locative."
            ),
        ),
        (
            "{{details.count|long}}",
            "the format “long” does not fit; possible are: plain.",
        ),
        (
            "{{report.kind|long}}",
            "the format “long” does not fit; this value takes none.",
        ),
        ("{{project.number|list}}", "there is no list to join, so |list does not fit."),
        (
            "{{activities[].id|LIST}}",
            "the format “LIST” does not fit; the nearest is “list”.",
        ),
        (
            "{{details.tags|List}}",
            "the format “List” does not fit; the nearest is “list”.",
        ),
        (
            "{{project.start|Genitive}}",
            "the format “Genitive” does not fit; the nearest is “genitive”.",
        ),
        (
            "{{details.count|PLAIN}}",
            "the format “PLAIN” does not fit; the nearest is “plain”.",
        ),
        (
            "{{details.members[].since|amount}}",
            (
                "the format “amount” does not fit; possible are: iso, long, genitive, "
                "dative, locative, list."
            ),
        ),
        (
            "{{figures.spending|Chart}}",
            "the format “Chart” does not fit; the nearest is “chart”.",
        ),
    ],
)
def test_a_mark_that_does_not_fit_the_data_is_explained(
    faults: Faults, mark: str, message: str
) -> None:
    """What is wrong, with the nearest name where there is one."""
    document = docx.Document()
    document.add_paragraph(f"Nr. {mark}")

    assert faults(document) == [f"text, at “Nr. {mark}”: {mark}: {message}"]


@pytest.mark.parametrize(
    ("mark", "bare", "shown"),
    [
        (
            "{{project.number\u200b}}",
            "{{project.number}}",
            "1 invisible character: {{project.number<U+200B>}}",
        ),
        (
            "{{\ufeffproject.num\u00adber}}",
            "{{project.number}}",
            "2 invisible characters: {{<U+FEFF>project.num<U+00AD>ber}}",
        ),
        (
            "{{project.start|long\u202c else –}}",
            "{{project.start|long else –}}",
            "1 invisible character: {{project.start|long<U+202C> else –}}",
        ),
    ],
)
def test_an_invisible_character_in_a_mark_is_shown_with_its_place(
    faults: Faults, mark: str, bare: str, shown: str
) -> None:
    """Whoever looks at the mark sees nothing wrong; the code point tells it."""
    document = docx.Document()
    document.add_paragraph(mark)

    (fault,) = faults(document)

    cure = "Delete the mark and type it anew."
    assert fault.split("”: ", 1)[1] == f"{bare} holds {shown}. {cure}"


@pytest.mark.parametrize(
    ("text", "braces", "shown"),
    [
        ("{\u200b{project.number}}", "}}", "{<U+200B>{"),
        ("{{project.number}\ufeff\u200d}", "{{", "}<U+FEFF><U+200D>}"),
    ],
)
def test_an_invisible_character_between_braces_is_shown(
    faults: Faults, text: str, braces: str, shown: str
) -> None:
    """The braces look like a pair, and are none."""
    document = docx.Document()
    document.add_paragraph(text)

    (fault,) = faults(document)

    assert fault.split("”: ", 1)[1] == (
        f"{braces} stands without its pair: what nobody sees keeps two braces apart, "
        f"{shown}. Delete the mark and type it anew."
    )


def test_what_is_invisible_is_told_in_latvian_too(
    tmp_path: Path, roots: Mapping[str, object]
) -> None:
    """So are the nearest format and a split pair of braces."""
    document = docx.Document()
    document.add_paragraph("{{project.num\u200bber}}")
    document.add_paragraph("{\u200b{project.number}}")
    document.add_paragraph("{{activities[].id|LIST}}")
    document.save(str(tmp_path / "form.docx"))

    found = find_faults(tmp_path / "form.docx", roots)

    assert {fault.sentence("lv") for fault in found} == {
        (
            "{{project.number}} satur 1 neredzamu rakstzīmi: "
            "{{project.num<U+200B>ber}}. Izdzēsiet vietzīmi un ierakstiet to no jauna."
        ),
        (
            "}} stāv bez sava pāra: divas figūriekavas šķir kas neredzams, "
            "{<U+200B>{. Izdzēsiet vietzīmi un ierakstiet to no jauna."
        ),
        "{{activities[].id|LIST}}: formāts “LIST” neder; tuvākais ir “list”.",
    }


def test_an_invisible_character_in_a_tag_is_shown_with_its_place(
    faults: Faults, run_control: RunControl
) -> None:
    """A tag is looked at in the same way."""
    document = docx.Document()
    paragraph: Element = document.add_paragraph("x")._p
    paragraph.append(run_control("project.number\u2060"))

    (fault,) = faults(document)

    assert fault == (
        "text: project.number holds 1 invisible character: project.number<U+2060>. "
        "Delete the mark and type it anew."
    )


def test_a_mark_that_is_wrong_without_what_is_invisible_too_is_no_mark(
    faults: Faults,
) -> None:
    """Then what can be seen is told first."""
    document = docx.Document()
    document.add_paragraph("{{project.number\u200b + 1}}")

    (fault,) = faults(document)

    assert "is not a mark. A mark is a path" in fault


@pytest.mark.parametrize(
    ("texts", "messages"),
    [
        (
            ["{{activities}}"],
            [
                "{{activities}} is a group of fields; name one of them.",
            ],
        ),
        (
            ["{{details.tags}}"],
            [
                (
                    "{{details.tags}} is a list. Put [] after it and repeat a row or "
                    "block, or join it with |list."
                )
            ],
        ),
        (["{{project}}"], ["{{project}} is a group of fields; name one of them."]),
        (
            ["{{activities[]}}", "x"],
            [
                (
                    "{{activities[]}} opens a block that is not closed. Its closing "
                    "mark stands alone in a paragraph of the same text, cell or text "
                    "box."
                )
            ],
        ),
        (
            ["{{?project.number}}", "x"],
            [
                (
                    "{{?project.number}} opens a block that is not closed. Its closing "
                    "mark stands alone in a paragraph of the same text, cell or text "
                    "box."
                )
            ],
        ),
        (
            ["{{/activities[]}}"],
            [
                (
                    "{{/activities[]}} closes a block that is not open here. A block "
                    "opens and closes in the same text, cell or text box, each mark "
                    "alone in its paragraph."
                )
            ],
        ),
        (
            ["x {{?project.number}}"],
            ["{{?project.number}} must stand alone in its paragraph."],
        ),
        (
            ["{{project.number"],
            ["{{ stands without its pair. A mark is written {{path}}."],
        ),
        (["project}}"], ["}} stands without its pair. A mark is written {{path}}."]),
        (
            ["{{project.number + 1}}"],
            [
                (
                    "{{project.number + 1}} is not a mark. A mark is a path, then if "
                    "need be |format, then if need be “else” and words: "
                    "{{project.page|list else none}}."
                )
            ],
        ),
        (
            [
                "{{activities[]}}",
                "{{activities[]}}",
                "x",
                "{{/activities[]}}",
                "{{/activities[]}}",
            ],
            [
                (
                    "{{activities[]}} stands in a block that repeats for the same list "
                    "already."
                )
            ],
        ),
        (
            ["{{project.number[]}}", "x", "{{/project.number[]}}"],
            [
                (
                    "{{project.number[]}}: “project.number” is not a list, so it takes "
                    "no brackets."
                )
            ],
        ),
        (
            ["{{?activities[].title}}", "x", "{{/?activities[].title}}"],
            [
                (
                    "{{?activities[].title}}: nothing here repeats for activities[]. "
                    "Put the mark in a row of a table, or in a block that opens with "
                    "{{activities[]}}."
                )
            ],
        ),
    ],
)
def test_marks_that_do_not_fit_each_other_are_explained(
    faults: Faults, texts: list[str], messages: list[str]
) -> None:
    """Blocks pair, braces pair, and lists are repeated."""
    document = docx.Document()
    for text in texts:
        document.add_paragraph(text)

    assert [fault.split("”: ", 1)[1] for fault in faults(document)] == messages


def test_a_block_may_not_begin_in_a_cell_and_end_in_another(faults: Faults) -> None:
    """Both marks are told, each with its cell."""
    document = docx.Document()
    row = document.add_table(1, 2).rows[0]
    row.cells[0].text = "{{?project.number}}"
    row.cells[1].text = "{{/?project.number}}"

    assert [fault.split(", at")[0] for fault in faults(document)] == [
        "text, table 1, row 1, cell 1",
        "text, table 1, row 1, cell 2",
    ]


def test_a_row_repeats_for_one_list_only(faults: Faults) -> None:
    """Two lists side by side would have to be paired by guessing."""
    document = docx.Document()
    row = document.add_table(1, 2).rows[0]
    row.cells[0].text = "{{details.members[].name}}"
    row.cells[1].text = "{{details.guests[].name}}"

    assert faults(document) == [
        (
            "text, table 1, row 1, cell 1, at “{{details.members[].name}}”: one row "
            "cannot repeat for both details.guests[] and details.members[]. Take all "
            "its marks from one of the two, join the values of the other with `|list`, "
            "or put them in two tables."
        )
    ]


@pytest.mark.parametrize(
    ("tag", "properties", "message"),
    [
        (
            "project.number",
            "<w14:checkbox/>",
            "{{project.number}} is not a yes or no, so it does not fit a check box.",
        ),
        (
            "project.number",
            "<w:date/>",
            "{{project.number}} is not a date, so it does not fit a date control.",
        ),
        (
            "project.number",
            "<w:picture/>",
            (
                "{{project.number}}: the picture control holds no picture that shows "
                "the size. Put any picture into it."
            ),
        ),
        (
            "project.nmber",
            DROP_DOWN,
            "{{project.nmber}}: there is no “nmber”; the nearest is “number”.",
        ),
        ("projct", "", "{{projct}}: there is no “projct”; the nearest is “project”."),
        (
            "/activities[]",
            "",
            (
                "{{/activities[]}} closes a block that is not open here. A block opens "
                "and closes in the same text, cell or text box, each mark alone in its "
                "paragraph."
            ),
        ),
    ],
)
def test_a_control_that_does_not_fit_is_explained(
    faults: Faults, run_control: RunControl, tag: str, properties: str, message: str
) -> None:
    """By its tag, as a mark is."""
    document = docx.Document()
    paragraph: Element = document.add_paragraph()._p
    paragraph.append(run_control(tag, properties))

    assert faults(document) == [f"text: {message}"]


@pytest.mark.parametrize("tag", ["activities[]", "?project.number"])
def test_a_control_round_cells_cannot_repeat_or_drop_them(
    faults: Faults, xml: Parse, tag: str
) -> None:
    """The row would get more or fewer cells than its table has columns."""
    document = docx.Document()
    table = (
        "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:sdt><w:sdtPr>"
        f'<w:tag w:val="{tag}"/></w:sdtPr><w:sdtContent><w:tc><w:tcPr/><w:p><w:r><w:t>'
        "{{activities[].id}}</w:t></w:r></w:p></w:tc></w:sdtContent></w:sdt></w:tr>"
        "</w:tbl>"
    )
    document.element.body.insert(0, xml(table))

    assert faults(document)[0] == (
        f"text, table 1, row 1, cell 1: {{{{{tag}}}}}: a control round cells cannot "
        "repeat, keep or drop them, for the columns would no longer fit. Put the "
        "control round whole rows, or round what the cell holds."
    )


def test_all_faults_are_told_at_once_in_the_language_asked_for(
    tmp_path: Path, roots: Mapping[str, object]
) -> None:
    """One line each, after a line that names the form."""
    document = docx.Document()
    document.add_heading("3. Budžets", 1)
    document.add_paragraph("Nr. {{project.nmber}} {{project.x")
    document.sections[0].header.paragraphs[0].text = "{{report.strt}}"
    file = tmp_path / "form.docx"
    document.save(str(file))

    with pytest.raises(FormError) as caught:
        compile_form(file, roots, "lv")

    assert sorted(caught.value.message.splitlines()) == sorted(
        [
            "Veidlapu form.docx nevar aizpildīt:",
            (
                "  GF101  lapas galvene, pie “{{report.strt}}”: {{report.strt}}: nav "
                "nekā ar nosaukumu “strt”; tuvākais ir “start”."
            ),
            (
                "  GF102  teksts, zem virsraksta “3. Budžets”, pie “Nr. "
                "{{project.nmber}} {{project.x”: {{ stāv bez sava pāra. Vietzīmi "
                "raksta {{ceļš}}."
            ),
            (
                "  GF101  teksts, zem virsraksta “3. Budžets”, pie “Nr. "
                "{{project.nmber}} {{project.x”: {{project.nmber}}: nav nekā ar "
                "nosaukumu “nmber”; tuvākais ir “number”."
            ),
        ]
    )


def test_a_fault_is_a_value_with_a_place(
    tmp_path: Path, roots: Mapping[str, object]
) -> None:
    """A lint can list faults without their sentences."""
    document = docx.Document()
    document.add_paragraph("Budget", style="Heading 2")
    table = document.add_table(2, 2)
    table.rows[1].cells[1].text = "{{project.nmber}}"
    file = tmp_path / "form.docx"
    document.save(str(file))

    (fault,) = find_faults(file, roots)

    assert fault.code == "unknown_path"
    assert fault.place == Place(
        part="word/document.xml",
        headings=("Budget",),
        table=1,
        row=2,
        cell=2,
        words="{{project.nmber}}",
    )


def test_blocks_nest_only_so_deep(faults: Faults) -> None:
    """A form made to exhaust the program is a form with a fault."""
    document = docx.Document()
    for _ in range(60):
        document.add_paragraph("{{?project.number}}")
    for _ in range(60):
        document.add_paragraph("{{/?project.number}}")

    assert faults(document) == [
        "text, at “{{?project.number}}”: blocks stand within blocks more than 50 deep."
    ]


@pytest.mark.parametrize(
    "tag", ["{{project.number}}", "project.number else", "project.a b"]
)
def test_a_tag_that_is_meant_as_a_mark_is_not_passed_over(
    faults: Faults, run_control: RunControl, tag: str
) -> None:
    """It would leave the form's prompt standing in the report."""
    document = docx.Document()
    paragraph: Element = document.add_paragraph()._p
    paragraph.append(run_control(tag))

    assert faults(document)[0].startswith(f"text: {tag} is not a mark.")


def test_roots_are_those_of_the_report(
    roots: Mapping[str, object], kinds: Mapping[str, Any]
) -> None:
    """The fields of the view, the funder's own fields and the figures."""
    assert roots["details"] == kinds["Details"] | None
    assert {"project", "report", "lead_partner", "as_of", "figures"} <= set(roots)


def test_words_beside_a_control_are_told_as_they_are_read(
    faults: Faults, run_control: RunControl
) -> None:
    """What stands in for a filled control inside the program is nobody else's."""
    document = docx.Document()
    paragraph: Element = document.add_paragraph("From ")._p
    paragraph.append(run_control("report.start", ""))
    document.paragraphs[0].add_run(" until {{report.end")

    (fault,) = faults(document)

    assert fault.startswith("text, at “From … until {{report.end”: ")


def test_faults_are_listed_in_the_order_of_the_form(
    tmp_path: Path, roots: Mapping[str, object]
) -> None:
    """Whatever step of the work finds them: an author mends from top to bottom."""
    document = docx.Document()
    for text in ("{{projct.title}}", "{{project.title", "{{/budget[]}}", "{{nav}}"):
        document.add_paragraph(text)
    document.save(str(tmp_path / "form.docx"))

    faults = find_faults(tmp_path / "form.docx", roots)

    assert [fault.number for fault in faults] == ["GF101", "GF102", "GF104", "GF101"]


@pytest.mark.parametrize(
    ("count", "language", "last"),
    [
        (20, "en", None),
        (21, "en", "  … and 1 more fault."),
        (22, "en", "  … and 2 more faults."),
        (30, "lv", "  … un vēl 10 kļūdu."),
        (41, "lv", "  … un vēl 21 kļūda."),
        (22, "lv", "  … un vēl 2 kļūdas."),
    ],
)
def test_a_page_of_faults_is_told_and_the_rest_counted(
    count: int, language: str, last: str | None
) -> None:
    """A program still gets them all."""
    place = Place(part="word/document.xml")
    faults = [FormFault(code="reserved_character", place=place)] * count

    error = faulty("form.docx", faults, language)

    lines = error.message.splitlines()
    assert len(lines) == min(count, 20) + 1 + (last is not None)
    assert last in (None, lines[-1])
    assert error.faults == tuple(faults)
