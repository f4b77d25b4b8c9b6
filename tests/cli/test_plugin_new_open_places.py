"""`grantkit plugin new --form`: the places of a form that are left to the author."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import docx
import pytest

Command = Callable[..., Any]
Form = Callable[..., Path]
NEW = ("plugin", "new", "town_fund", "--lang", "en")
TOOK_PLACE = ("Pasākuma nosaukums", "Datums", "Vieta")


def test_a_row_of_one_list_or_another_is_left_open_with_both_marks(
    grantkit: Command, blank_table: Form
) -> None:
    """Without participants or plan a table of either may look like this."""
    form = blank_table(*TOOK_PLACE)

    grantkit(*NEW, "--form", form)

    readme = Path("town_fund/README.md").read_text(encoding="utf-8")
    assert (
        "at “Datums”: perhaps `{{activities[].actual else –}}` (85 %) or "
        "`{{events[].dates else –}}` (85 %)." in readme
    )


@pytest.mark.parametrize(
    "label",
    [
        "Īss kopsavilkums",
        "Projekta kopsavilkums (līdz 1000 zīmēm):",
        "2.1 Summary of the project",
        "Project summary",
        "Projekta kopsavilkums / Project summary",
    ],
)
def test_a_summary_is_left_open_with_both_marks(
    grantkit: Command, blank: Form, label: str
) -> None:
    """The application has one, and so has the report, even beside its highlights."""
    grantkit(*NEW, "--form", blank(label, "Galvenie sasniegumi"))

    readme = Path("town_fund/README.md").read_text(encoding="utf-8")
    assert (
        "perhaps `{{project.summary else –}}` (85 %) or "
        "`{{report.narrative.summary else –}}` (85 %)." in readme
    )


@pytest.mark.parametrize(
    "labels",
    [
        ("Projekta kopsavilkums", "Kopsavilkums par paveikto"),
        (
            "Projekta kopsavilkums / Project summary",
            "Pārskata kopsavilkums / Summary of the report",
        ),
    ],
)
def test_beside_the_summary_of_the_report_that_of_the_project_is_known(
    grantkit: Command, blank: Form, labels: tuple[str, ...]
) -> None:
    """Whoever asks for both calls the one of the report by what it tells."""
    grantkit(*NEW, "--form", blank(*labels))

    boxes = Path("town_fund/src/grantkit_town_fund/boxes.toml")
    text = boxes.read_text(encoding="utf-8")
    assert re.findall(r'path = "(.*)"', text) == [
        "project.summary",
        "report.narrative.summary",
    ]


def test_a_place_for_a_person_is_left_to_the_author(
    grantkit: Command, blank: Form
) -> None:
    """Project files hold no personal data, and the list of open places says so."""
    grantkit(*NEW, "--form", blank("Kontaktpersona:"))

    readme = Path("town_fund/README.md").read_text(encoding="utf-8")
    assert (
        "at “Kontaktpersona:”: where it asks for a person, leave it blank, or add a "
        "field of the funder's own to `Details`: project files hold no personal data "
        "otherwise, and of who signs only the position, `{{report.signatory.role}}`."
    ) in readme


def test_a_line_for_a_person_leaves_the_position_to_its_own_line(
    grantkit: Command, blank: Form
) -> None:
    """Who signs is a person, and what that person is stands below."""
    labels = ("Paraksttiesīgā persona:", "Amats:")

    grantkit(*NEW, "--form", blank(*labels))

    boxes = Path("town_fund/src/grantkit_town_fund/boxes.toml")
    assert 'label = { lv = "Amats", en = "Position of the signatory" }' in (
        boxes.read_text(encoding="utf-8")
    )
    readme = Path("town_fund/README.md").read_text(encoding="utf-8")
    assert "at “Paraksttiesīgā persona:”: where it asks for a person" in readme


def test_boxes_to_tick_rows_and_figures_are_never_lost_in_silence(
    grantkit: Command, tmp_path: Path
) -> None:
    """The README has a line for each, with what may belong there or what stands."""
    document = docx.Document()
    for words in (
        "Pārskata veids: ☐ starpposma ☐ noslēguma",
        "Ieviesējs: ☐ biedrība ☐ uzņēmums",
        "Vai īstenots? ☐ Jā ☐ Nē",
        "Paraksts: ______",
    ):
        document.add_paragraph(words)
    blank_rows = [("1.", "", ""), ("2.", "", ""), ("Kopā", "", "")]
    rows = [("Nr.", "Piegādātājs", "Summa, EUR"), *blank_rows]
    table = document.add_table(4, 3)
    for row, written in zip(table.rows, rows, strict=True):
        for cell, text in zip(row.cells, written, strict=True):
            cell.text = text
    document.save(str(tmp_path / "blank.docx"))

    grantkit(*NEW, "--form", tmp_path / "blank.docx")

    readme = Path("town_fund/README.md").read_text(encoding="utf-8")
    opened = readme.partition("## Open places")[2].partition("## Rules")[0]
    assert [line for line in opened.splitlines() if line.startswith("-")] == [
        (
            "- [ ] text, at “biedrība / uzņēmums”: boxes to tick, a choice: in the "
            "place of each a mark with its word, such as `{{report.kind|is final}}`, "
            "or a box to tick for each field that is yes or no."
        ),
        (
            "- [ ] text, at “Vai īstenots?”: yes or no: in the place of the boxes "
            "`{{details.…|is yes}}` and `{{details.…|is no}}`; a field of the "
            "funder's own that is yes or no goes into `Details`."
        ),
        "- [ ] text, at “Paraksts:”: for a signature; leave it blank.",
        *(
            f"- [ ] text, at “{word}”: `{{{{report.kind|is {code} else –}}}}`, which "
            "needs no box."
            for word, code in (("starpposma", "interim"), ("noslēguma", "final"))
        ),
        (
            "- [ ] text, table 1, row 2, cell 1: the row repeats for each of "
            "`figures.register.rows[]`; blank rows below it, numbered or not, are "
            "left out."
        ),
        (
            "- [ ] text, table 1, row 2, cell 1, at “Nr.”: "
            "`{{figures.register.rows[].number}}`, which needs no box."
        ),
        (
            "- [ ] text, table 1, row 4, cell 3, at “Kopā”: "
            "`{{figures.register.amount|amount}}`, which needs no box."
        ),
    ]


def test_a_number_that_is_an_id_is_said_to_be_one(
    grantkit: Command, blank_table: Form
) -> None:
    """Activities bear ids of their own, and no figure counts them."""
    form = blank_table("Nr.", "Aktivitāte", "Norises laiks")
    document = docx.Document(str(form))
    for number, row in enumerate(document.tables[0].rows[1:], 1):
        row.cells[0].text = f"{number}."
    document.save(str(form))

    grantkit(*NEW, "--form", form)

    assert (
        "at “Nr.”: `{{activities[].id}}`, the id of each in the project file (no "
        "running number), which needs no box."
    ) in Path("town_fund/README.md").read_text(encoding="utf-8")


def test_an_empty_number_is_left_open_and_needs_no_box(
    grantkit: Command, blank_table: Form
) -> None:
    """It may wait for a number of the funder's; an id stands in every project file."""
    grantkit(*NEW, "--form", blank_table("Nr.", "Aktivitāte", "Plānotais laiks"))

    readme = Path("town_fund/README.md").read_text(encoding="utf-8")
    assert (
        "at “Nr.”: perhaps `{{activities[].id}}` (90 %), which needs no box." in readme
    )
