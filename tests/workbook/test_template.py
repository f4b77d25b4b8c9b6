"""A new workbook: what is asked for is marked, and every field has its place."""

import io
from collections.abc import Iterator

import pytest
from attrs import evolve
from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from grantkit.model.project import Partner, PartnerRole
from grantkit.model.project_file import ProjectFile
from grantkit.model.report import Report, ReportKind
from grantkit.plugin import InstalledFunder
from grantkit.testing import a_project
from grantkit.wording import LANGUAGES
from grantkit.workbook.outline import outline
from grantkit.workbook.words import Asker, label, title_of
from grantkit.workbook.writing import write_workbook

EMPTY = ProjectFile(
    funder="village_fund",
    partners=(Partner(role=PartnerRole.LEAD),),
    reports=(Report(id="final", kind=ReportKind.FINAL),),
)


def book_of(fund: InstalledFunder, language: str = "en") -> Workbook:
    """Make a new workbook."""
    asker = Asker(funder=fund, language=language, kind="final")
    return load_workbook(io.BytesIO(write_workbook(EMPTY, asker)))


@pytest.fixture(scope="module")
def book(fund: InstalledFunder) -> Workbook:
    """Give a new workbook in English."""
    return book_of(fund)


def words_of(page: Worksheet) -> Iterator[str]:
    """List what stands in the cells of a sheet."""
    for row in page.iter_rows(values_only=True):
        yield from (str(value) for value in row if value is not None)


def test_sheets_follow_the_work(book: Workbook) -> None:
    """What the fund asks for is shown, in the order of the work; the rest is hidden."""
    shown = [page.title for page in book.worksheets if page.sheet_state == "visible"]

    assert shown == [
        *("Start", "Project", "Target group values", "Agreement", "Partners"),
        *("Activities", "Indicators", "Indicator values", "Budget", "Expenditure"),
        *("Funding", "Report", "Annexes", "Funder's own fields"),
        "Confirmations",
    ]


def test_what_must_be_filled_has_a_star(book: Workbook) -> None:
    """The headings are those of the boxes."""
    starred = [words for words in words_of(book["Report"]) if words.endswith(" *")]

    assert starred == [
        *("Id of the report *", "Report period, until *", "Summary *", "Time stamp *"),
    ]


def test_a_limit_has_a_counter(book: Workbook) -> None:
    """The formula beside a text counts what the funder counts."""
    counters = [w for w in words_of(book["Report"]) if w.startswith("=IF(")]

    assert counters == [
        '=IF(D7="","",LEN(D7)&" / 60")',
        (
            '=IF(D8="","",(LEN(TRIM(SUBSTITUTE(D8,CHAR(10)," ")))'
            '-LEN(SUBSTITUTE(TRIM(SUBSTITUTE(D8,CHAR(10)," "))," ",""))+1)&" / 3")'
        ),
    ]


def test_a_sheet_without_limits_has_no_counters(
    book: Workbook, fund: InstalledFunder
) -> None:
    """A heading “Used” over nothing would be a riddle."""
    latvian = book_of(fund, "lv")

    assert "Used" in words_of(book["Report"])
    assert "Used" not in words_of(book["Project"])
    assert "Izmantots" in words_of(latvian["Pārskats"])
    assert "Izmantots" not in words_of(latvian["Projekts"])


def test_counters_fill_one_page_and_colours_the_whole_column(
    fund: InstalledFunder,
) -> None:
    """A formula is printed even where it shows nothing, a colour only where it is."""
    limited = next(box for box in fund.boxes if box.limit)
    box = evolve(limited, code="VF499", path="activities[].title")

    page = book_of(evolve(fund, boxes=(*fund.boxes, box)))["Activities"]

    counted = [
        row
        for row in range(1, page.max_row + 1)
        if any(str(c.value).startswith("=IF(") for c in page[row])
    ]
    assert counted == list(range(7, 29))
    assert {str(area.sqref) for area in page.conditional_formatting} == {"C7:D20000"}


def test_the_first_sheet_prints_on_one_page(book: Workbook) -> None:
    """Whoever prints it wants the list of sheets in one view."""
    assert book["Start"].page_setup.fitToHeight == 1
    assert book["Expenditure"].page_setup.fitToHeight == 0


def test_amounts_add_up_above_the_table(book: Workbook) -> None:
    """The sum of a column stands above its heading."""
    assert book["Budget"]["F4"].value == "=SUM(F7:F20000)"


def test_choices_come_from_lists(book: Workbook) -> None:
    """Words, headings and ids are chosen, from this sheet's list or from another."""
    sources = {
        str(validation.formula1)
        for validation in book["Expenditure"].data_validations.dataValidation
    }

    assert "'Budget'!$B$7:$B$20000" in sources
    assert any(source.startswith("'Lists of choices'!") for source in sources)


def test_headings_stay_and_only_they_are_protected(book: Workbook) -> None:
    """Headings do not scroll away or get typed over; there is no password."""
    page = book["Expenditure"]

    assert page.freeze_panes == "C7"
    assert page.protection.sheet
    assert page.protection.password is None
    assert page["B5"].protection.locked
    assert not page.column_dimensions["B"].protection.locked


def test_every_page_prints_on_a4_with_its_headings(book: Workbook) -> None:
    """A printed table says on every page what its columns are."""
    page = book["Expenditure"]

    assert page.page_setup.paperSize == int(page.PAPERSIZE_A4)
    assert page.page_setup.orientation == "landscape"
    assert page.print_title_rows == "$5:$6"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sheet_and_field_has_words_of_its_own(
    fund: InstalledFunder, language: str
) -> None:
    """No field goes by its name in the program; titles fit on their tabs."""
    asker = Asker(funder=fund, language=language)
    wording = asker.wording
    bare = [
        f"{sheet.key}.{entry.key}"
        for sheet in outline(None)
        for entry in sheet.entries
        if entry.owners
        and not wording.has(f"field.{entry.owners[-1].__name__}.{entry.path[-1]}")
    ]

    assert bare == []
    for sheet in outline(None):
        assert wording.has(f"sheet.{'_'.join(sheet.names)}")
        assert len(title_of(sheet, wording)) <= 31
        assert all(label(sheet, entry, asker) for entry in sheet.entries)


def test_amounts_of_another_currency_show_it(fund: InstalledFunder) -> None:
    """Most amounts set the currency of the workbook; the others name their own."""
    project = a_project()
    line = project.budget[0]
    assert line.amount is not None
    foreign = evolve(line, heading="3", amount=evolve(line.amount, currency="NOK"))
    asker = Asker(funder=fund, language="en", kind="final")

    content = write_workbook(evolve(project, budget=(*project.budget, foreign)), asker)

    page = load_workbook(io.BytesIO(content))["Budget"]
    assert page["F7"].number_format == '#,##0.00\\ "EUR"'
    assert page["F9"].number_format == '#,##0.00\\ "NOK"'
