"""Marks that do not fit the data, or each other."""

from collections.abc import Callable

import docx
import pytest
from docx.document import Document

Faults = Callable[[Document], list[str]]


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
    ("texts", "message"),
    [
        (["{{activities}}"], "{{activities}} is a group of fields; name one of them."),
        (
            ["{{details.tags}}"],
            (
                "{{details.tags}} is a list. Put [] after it and repeat a row or "
                "block, or join it with |list."
            ),
        ),
        (["{{project}}"], "{{project}} is a group of fields; name one of them."),
        (
            ["{{activities[]}}", "x"],
            (
                "{{activities[]}} opens a block that is not closed. Its closing "
                "mark stands alone in a paragraph of the same text, cell or text "
                "box."
            ),
        ),
        (
            ["{{?project.number}}", "x"],
            (
                "{{?project.number}} opens a block that is not closed. Its closing "
                "mark stands alone in a paragraph of the same text, cell or text "
                "box."
            ),
        ),
        (
            ["{{/activities[]}}"],
            (
                "{{/activities[]}} closes a block that is not open here. A block "
                "opens and closes in the same text, cell or text box, each mark "
                "alone in its paragraph."
            ),
        ),
        (
            ["x {{?project.number}}"],
            "{{?project.number}} must stand alone in its paragraph.",
        ),
        (
            ["{{project.number"],
            "{{ stands without its pair. A mark is written {{path}}.",
        ),
        (["project}}"], "}} stands without its pair. A mark is written {{path}}."),
        (
            ["{{project.number + 1}}"],
            (
                "{{project.number + 1}} is not a mark. A mark is a path, then if "
                "need be |format, then if need be “else” and words: "
                "{{project.page|list else none}}."
            ),
        ),
        (
            [
                "{{activities[]}}",
                "{{activities[]}}",
                "x",
                "{{/activities[]}}",
                "{{/activities[]}}",
            ],
            (
                "{{activities[]}} stands in a block that repeats for the same list "
                "already."
            ),
        ),
        (
            ["{{project.number[]}}", "x", "{{/project.number[]}}"],
            (
                "{{project.number[]}}: “project.number” is not a list, so it takes "
                "no brackets."
            ),
        ),
        (
            ["{{?activities[].title}}", "x", "{{/?activities[].title}}"],
            (
                "{{?activities[].title}}: nothing here repeats for activities[]. "
                "Put the mark in a row of a table, or in a block that opens with "
                "{{activities[]}}."
            ),
        ),
    ],
)
def test_marks_that_do_not_fit_each_other_are_explained(
    faults: Faults, texts: list[str], message: str
) -> None:
    """Blocks pair, braces pair, and lists are repeated."""
    document = docx.Document()
    for text in texts:
        document.add_paragraph(text)

    (fault,) = faults(document)

    assert fault.split("”: ", 1)[1] == message


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
