"""The pictures of the guide for project leads: its files, as a person sees them."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

from attrs import frozen
from picturing.browser import seen
from picturing.printing import View, framed, printed, sheet, trimmed
from PIL import Image

from grantkit.app.checklist import checklist
from grantkit.app.converting import convert
from grantkit.app.judging import judge
from grantkit.app.marking import mark
from grantkit.app.opening import OpenedReport, open_report
from grantkit.app.rendering import draft, render
from grantkit.app.starting import new_workbook
from grantkit.funders import discover

PROJECT = Path(__file__).parents[1] / "examples" / "family-day.yaml"
FUNDER = "sif_family_friendly"
AS_OF = dt.date(2023, 7, 5)
MENDED = (
    ("368,40 EUR", "278,40 EUR"),
    (
        "    signatory:",
        "      sustainability: Ģimenes to rīkos arī nākamgad.\n    signatory:",
    ),
)
"""What the guide mends, as it stands in the file and as it should."""

_GAP_PAGE, _LIST_PAGE, _MONEY_PAGE = 3, 7, 5
"""Of the report: a gap, the list at the end of a draft, and the budget."""


@frozen(kw_only=True)
class Words:
    """What sheets are called, and the name of the project file."""

    file: str
    project: str
    costs: str
    findings: str


LANGUAGES = {
    "en": Words(
        file="project.xlsx",
        project="Project",
        costs="Expenditure",
        findings="Check",
    ),
    "lv": Words(
        file="projekts.xlsx",
        project="Projekts",
        costs="Izdevumi",
        findings="Pārbaude",
    ),
}


def lead_pictures(work: Path) -> Iterator[tuple[str, Image.Image]]:
    """Make the pictures of both languages, and those of the report, which has one."""
    for language, words in LANGUAGES.items():
        folder = work / language
        folder.mkdir()
        opened = _opened(folder, words, language)
        pictures = (
            *_of_workbooks(opened, words),
            *_of_the_page(opened),
            ("draft-list", _page(_draft(opened), _LIST_PAGE)),
        )
        for name, picture in pictures:
            yield f"{name}.{language}", picture
    yield "draft", _page(_draft(opened), _GAP_PAGE)
    yield "report", _page(_report(work), _MONEY_PAGE)


def _opened(folder: Path, words: Words, language: str) -> OpenedReport:
    """Open the workbook of the story, as its owner filled it at first."""
    file = folder / words.file
    content, _ = convert(
        PROJECT, file, discover(), language=language, fallback=language
    )
    file.write_bytes(content)
    return open_report(file, discover(), as_of=AS_OF, language=language)


def _of_workbooks(
    opened: OpenedReport, words: Words
) -> Iterator[tuple[str, Image.Image]]:
    """Show the workbook empty, filled, and marked."""
    language = opened.language
    empty, marked = (opened.file.with_name(f"{n}.xlsx") for n in ("empty", "marked"))
    empty.write_bytes(new_workbook(FUNDER, discover(), language))
    marked.write_bytes(mark(opened, judge(opened)))
    shown = (
        ("empty", empty, View(sheet=words.project, area="B2:D13")),
        (
            "filled",
            opened.file,
            View(sheet=words.costs, area="B2:M10", hidden="DEFHIJK"),
        ),
        ("marked", marked, View(sheet=words.findings, area="B2:E17")),
    )
    for name, file, view in shown:
        yield name, trimmed(sheet(file, view, language))


def _of_the_page(opened: OpenedReport) -> Iterator[tuple[str, Image.Image]]:
    page = opened.file.with_suffix(".html")
    page.write_text(checklist(opened, judge(opened)), encoding="utf-8")
    for name, picture in seen(page):
        yield f"page-{name}", framed(picture)


def _draft(opened: OpenedReport) -> Path:
    file = opened.file.with_name("draft.docx")
    file.write_bytes(draft(opened, judge(opened).findings))
    return file


def _report(work: Path) -> Path:
    text = PROJECT.read_text(encoding="utf-8")
    for was, becomes in MENDED:
        text = text.replace(was, becomes)
    mended, file = work / PROJECT.name, work / "report.docx"
    mended.write_text(text, encoding="utf-8")
    file.write_bytes(render(open_report(mended, discover(), as_of=AS_OF)))
    return file


def _page(file: Path, number: int) -> Image.Image:
    (page,) = printed([file], number)
    return framed(page)
