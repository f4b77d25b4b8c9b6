"""`grantkit plugin new --form`: the boxes that are proposed of a blank form."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import docx
import pytest

from grantkit.forms import form_roots
from grantkit.forms.package.wordml import w
from grantkit.forms.tagging import Standing, propose_bindings
from grantkit.scaffold.usual import usual_boxes

Command = Callable[..., Any]
Form = Callable[..., Path]
NEW = ("plugin", "new", "town_fund", "--lang", "en")
TOOK_PLACE = ("Pasākuma nosaukums", "Datums", "Vieta")


COLUMNS = {
    ("Aktivitāte", "Plānots", "Izpildīts", "Novirze"): (
        "activities[].title",
        "activities[].planned",
        "activities[].status",
        "activities[].deviation",
    ),
    ("Rādītājs", "Plānots", "Izpildīts", "%", "Paskaidrojums"): (
        "figures.indicators[].indicator.name",
        "figures.indicators[].indicator.target",
        "figures.indicators[].total_reported",
        "figures.indicators[].achievement",
        "figures.indicators[].explanation",
    ),
    ("Indicator", "Target", "Actual value", "Comments"): (
        "figures.indicators[].indicator.name",
        "figures.indicators[].indicator.target",
        "figures.indicators[].total_reported",
        "figures.indicators[].explanation",
    ),
    (
        "Budžeta pozīcija",
        "Apstiprinātās izmaksas",
        "Faktiskās izmaksas",
        "Atlikums",
        "Izpilde (%)",
    ): (
        "figures.spending.rows[].title",
        "figures.spending.rows[].budget",
        "figures.spending.rows[].total_reported",
        "figures.spending.rows[].remaining",
        "figures.spending.rows[].execution",
    ),
    ("Budget category", "Approved", "Spent", "Balance", "Notes"): (
        "figures.spending.rows[].title",
        "figures.spending.rows[].budget",
        "figures.spending.rows[].total_reported",
        "figures.spending.rows[].remaining",
        "figures.spending.rows[].note",
    ),
    ("Datums", "Piegādātājs", "Dokumenta nr.", "Summa, EUR"): (
        "expenditure[].document.date",
        "expenditure[].supplier",
        "expenditure[].document.number",
        "expenditure[].amount",
    ),
    ("Invoice no.", "Vendor", "Description", "Payment date", "Amount"): (
        "expenditure[].document.number",
        "expenditure[].supplier",
        "expenditure[].description",
        "expenditure[].paid_on",
        "expenditure[].amount",
    ),
}


@pytest.mark.parametrize(
    ("columns", "bound"),
    [
        (
            (*TOOK_PLACE, "Dalībnieku skaits"),
            ["title", "dates", "location.place", "participants"],
        ),
        (("Aktivitāte", "Plānots", "Izpilde"), ["title", "planned", "status"]),
    ],
    ids=["events", "activities"],
)
def test_what_took_place_is_no_part_of_the_plan(
    grantkit: Command, blank_table: Form, columns: tuple[str, ...], bound: list[str]
) -> None:
    """Participants make a row one of events; what was planned, one of activities."""
    form = blank_table("Nr. p.k.", *columns)

    grantkit(*NEW, "--form", form)

    name = "events" if "Datums" in columns else "activities"
    boxes = Path("town_fund/src/grantkit_town_fund/boxes.toml")
    paths = re.findall(r'path = "(.*\[].*)"', boxes.read_text(encoding="utf-8"))
    assert paths == [f"{name}[].{field}" for field in bound]
    readme = Path("town_fund/README.md").read_text(encoding="utf-8")
    assert ("at “Nr. p.k.”: a running number" in readme) is (name == "events")


@pytest.mark.parametrize(
    ("columns", "lists"),
    [
        (("Aktivitāte", "Plānots"), {"activities": "Aktivitāte"}),
        (
            ("Rādītājs", "Plānots", "Sasniegtā vērtība"),
            {"indicators": "Rādītājs", "indicators[].values": "Sasniegtā vērtība"},
        ),
        (
            ("Budžeta pozīcija", "Apstiprinātās izmaksas", "Faktiskās izmaksas"),
            {"budget": "Budžeta pozīcija"},
        ),
        (("Piegādātājs", "Dokumenta nr.", "Summa"), {"expenditure": "Piegādātājs"}),
        ((*TOOK_PLACE, "Dalībnieku skaits"), {}),
    ],
    ids=["activities", "indicators", "budget", "costs", "events"],
)
def test_rows_that_hardly_any_report_lacks_are_a_box_of_their_own(
    grantkit: Command,
    blank_table: Form,
    columns: tuple[str, ...],
    lists: dict[str, str],
) -> None:
    """Without it an empty list would lack nothing; what may be empty has none."""
    grantkit(*NEW, "--form", blank_table(*columns))

    boxes = Path("town_fund/src/grantkit_town_fund/boxes.toml")
    found = re.findall(
        r"# PROPOSED: the rows of “(.*)”, at least one; take it out if there may be "
        r'none\.\n\[TF\d+\]\npath = "(.*)"\n',
        boxes.read_text(encoding="utf-8"),
    )
    assert {path: words for words, path in found} == lists
    readme = Path("town_fund/README.md").read_text(encoding="utf-8")
    for words in lists.values():
        assert f"| the form: “{words}”, at least one row | TF" in readme


def test_a_length_that_the_form_states_is_proposed_with_its_box(
    grantkit: Command, blank: Form
) -> None:
    """The limit stands in the box and in the requirement; the label is without it."""
    label = "Gūtās mācības (ne vairāk kā 900 zīmes bez atstarpēm):"

    grantkit(*NEW, "--form", blank(label))

    package = Path("town_fund/src/grantkit_town_fund")
    boxes = (package / "boxes.toml").read_text(encoding="utf-8")
    assert 'label = { lv = "Gūtās mācības", en = "Lessons learned" }' in boxes
    assert 'limit = 900\ncounting = "characters_without_spaces"\n' in boxes
    readme = Path("town_fund/README.md").read_text(encoding="utf-8")
    assert (
        "| the form: “Gūtās mācības”, at most 900 characters without spaces | TF651 |"
        in readme
    )


def test_what_is_proposed_is_marked_and_what_is_open_is_listed(
    grantkit: Command, blank: Form
) -> None:
    """Nothing in doubt is bound; words and share stand above each box."""
    form = blank("Projekta nosaukums:", "Pārskata periods", "Kaķis")

    ran = grantkit(*NEW, "--form", form)

    package = Path("town_fund/src/grantkit_town_fund")
    boxes = (package / "boxes.toml").read_text(encoding="utf-8")
    readme = Path("town_fund/README.md").read_text(encoding="utf-8")
    assert ran.code == 0
    assert boxes.endswith(
        "# PROPOSED: “Projekta nosaukums” on the form, word for word.\n"
        "[TF151]\n"
        'path = "project.title"\n'
        'label = { lv = "Projekta nosaukums", en = "Title of the project" }\n'
        'place = { lv = "lauks “Projekta nosaukums”", en = "box “Projekta '
        'nosaukums”" }\n'
        'required = ["final"]\n'
        'source = "blank_form"\n'
        'certainty = "inferred"\n'
    )
    assert "| the form: “Projekta nosaukums” | TF151 | warning | inferred |" in readme
    assert (
        "- [ ] text, table 1, row 2, cell 2, at “Pārskata periods”: perhaps `{{"
        in readme
    )
    assert "at “Kaķis”: nothing is proposed; " in readme
    text = docx.Document(str(package / "forms" / "final.docx")).element.xml
    assert text.count("<w:sdt>") == 1


def test_a_form_keeps_its_own_words_in_its_language(
    grantkit: Command, tmp_path: Path
) -> None:
    """Without number, colon and hint; the other language has those of grantkit."""
    document = docx.Document()
    document.add_heading("A. Grant", 1)
    table = document.add_table(2, 2)
    table.rows[0].cells[0].text = "1.1. Grant recipient (full legal name):"
    table.rows[1].cells[0].text = "Līguma numurs / Agreement number"
    document.save(str(tmp_path / "blank.docx"))

    grantkit(*NEW, "--form", tmp_path / "blank.docx")

    boxes = Path("town_fund/src/grantkit_town_fund/boxes.toml")
    lines = boxes.read_text(encoding="utf-8").splitlines()
    assert [line for line in lines if line.startswith(("label", "place"))] == [
        'label = { lv = "Līguma numurs", en = "Agreement number" }',
        (
            'place = { lv = "sadaļa “A. Grant”, lauks “Līguma numurs”", '
            'en = "section “A. Grant”, box “Agreement number”" }'
        ),
        'label = { lv = "Grant recipient", en = "Implementer" }',
        (
            'place = { lv = "sadaļa “A. Grant”, lauks “Grant recipient”", '
            'en = "section “A. Grant”, box “Grant recipient”" }'
        ),
    ]


def test_a_place_on_an_english_form_is_told_in_its_words_in_both_languages(
    grantkit: Command, tmp_path: Path
) -> None:
    """Nobody finds a place by what the form does not say, and no contract asks it."""
    document = docx.Document()
    document.add_heading("Section 2 – What you did", 1)
    document.add_paragraph("2.1 Summary of the report: ______")
    document.save(str(tmp_path / "blank.docx"))

    grantkit(*NEW, "--form", tmp_path / "blank.docx")

    boxes = Path("town_fund/src/grantkit_town_fund/boxes.toml")
    assert (
        'place = { lv = "sadaļa “Section 2 – What you did”, lauks “Summary of the '
        'report”", en = "section “Section 2 – What you did”, box “Summary of the '
        'report”" }'
    ) in boxes.read_text(encoding="utf-8")
    asked = grantkit("plugin", "check", "town_fund", "--lang", "en").out
    assert "English word" not in asked


@pytest.mark.parametrize(("header", "paths"), COLUMNS.items())
def test_usual_columns_are_known(
    blank_table: Form, header: tuple[str, ...], paths: tuple[str, ...]
) -> None:
    """By the words that funders head them with, in tables of each kind."""
    form = blank_table(*header)

    tagging = propose_bindings(form, usual_boxes(), form_roots(None))

    bound = tagging.of(Standing.BOUND)
    assert tuple(re.split(r"[| ]", p.candidates[0].mark)[0] for p in bound) == paths


def test_a_row_that_repeats_is_not_torn_and_its_header_repeats(
    grantkit: Command, blank_table: Form
) -> None:
    """Nobody reads a cost half on one page; what its author decided stays."""
    form = blank_table("Piegādātājs", "Dokumenta nr.", "Summa")

    grantkit(*NEW, "--form", form)

    written = docx.Document("town_fund/src/grantkit_town_fund/forms/final.docx")
    head, row = (
        [item.tag for item in each.find(w("trPr"))]
        for each in written.element.iter(w("tr"))
    )
    assert (head, row) == ([w("tblHeader")], [w("cantSplit")])
