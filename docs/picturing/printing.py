"""Files on paper, and paper in pictures: LibreOffice prints, poppler looks."""

import datetime as dt
import os
import subprocess
from collections.abc import Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from attrs import frozen
from openpyxl import load_workbook
from openpyxl.worksheet.header_footer import HeaderFooterItem
from PIL import Image, ImageChops, ImageDraw, ImageOps

from grantkit.office import find_office, to_pdf
from grantkit.office.running import run_office

_DATED = dt.date(2023, 7, 14)
_DOTS_AN_INCH, _PATIENCE = 144, 300
_WHITE, _LINE, _ARROW = (255, 255, 255), (200, 200, 200), (0, 137, 123)
_PADDING, _GAP = 14, 64
_LOCALES = {"lv": "lv_LV.UTF-8", "en": "en_GB.UTF-8"}
"""How numbers are written in cells, by the language of the workbook."""


@frozen(kw_only=True)
class View:
    """What is looked at in a workbook.

    Attributes:
        sheet: Its title.
        area: Cells, such as `B2:E14`.
        hidden: Letters of columns that are hidden, so that the others can be read.
    """

    sheet: str
    area: str
    hidden: str = ""


def printed(files: Sequence[Path], page: int = 1) -> Iterator[Image.Image]:
    """Print Word files, all in one run, and look at a page of each."""
    pdfs = to_pdf(files, find_office("en"), as_of=_DATED, language="en")
    for file, pdf in zip(files, pdfs, strict=True):
        if not isinstance(pdf, bytes):
            raise pdf
        file.with_suffix(".pdf").write_bytes(pdf)
        yield _looked_at(file.with_suffix(".pdf"), page)


def sheet(workbook: Path, view: View, language: str) -> Image.Image:
    """Print an area of a sheet, with the letters and numbers that Excel shows by it.

    Args:
        workbook: Stays as it is; a copy is printed.
        view: What is printed of it.
        language: Of the workbook.
    """
    book = load_workbook(workbook)
    page = book[view.sheet]
    for each in book.worksheets:
        each.sheet_state = "visible" if each is page else "hidden"
    for column in view.hidden:
        page.column_dimensions[column].hidden = True
    book.active = page
    page.print_area = view.area
    page.print_options.headings = True
    page.page_setup.fitToWidth = 1
    page.oddFooter = HeaderFooterItem()
    with TemporaryDirectory() as name:
        copy = Path(name) / "sheet.xlsx"
        book.save(copy)
        os.environ["LC_ALL"] = _LOCALES[language]
        arguments = ("--convert-to", "pdf", "--outdir", name, str(copy))
        run_office(find_office("en"), arguments, Path(name), _PATIENCE)
        return _looked_at(copy.with_suffix(".pdf"))


def beside(form: Image.Image, filled: Image.Image) -> Image.Image:
    """Put the form to the left and the filled form to the right, an arrow between."""
    height = max(form.height, filled.height)
    sheets = [framed(page, height) for page in (form, filled)]
    width = sum(sheet.width for sheet in sheets) + _GAP
    both = Image.new("RGB", (width, sheets[0].height), _WHITE)
    both.paste(sheets[0], (0, 0))
    both.paste(sheets[1], (width - sheets[1].width, 0))
    _draw_arrow(both, (sheets[0].width + _GAP // 2, both.height // 2))
    return both


def framed(page: Image.Image, height: int | None = None) -> Image.Image:
    """Draw a line around a page, made longer where a height is given."""
    whole = Image.new("RGB", (page.width, height or page.height), _WHITE)
    whole.paste(page, (0, 0))
    return ImageOps.expand(whole, border=2, fill=_LINE)


def trimmed(page: Image.Image) -> Image.Image:
    """Cut the white margins off."""
    left, top, right, bottom = _inked(page)
    return page.crop(
        (left - _PADDING, top - _PADDING, right + _PADDING, bottom + _PADDING)
    )


def _looked_at(pdf: Path, page: int = 1) -> Image.Image:
    """Take a picture of a page, without the empty sheet below."""
    stem = pdf.with_suffix("")
    command = ["pdftoppm", "-png", "-singlefile", "-hide-annotations"]
    command += ["-r", str(_DOTS_AN_INCH), "-f", str(page)]
    subprocess.run([*command, str(pdf), str(stem)], check=True)  # noqa: S603 -- our own files
    picture = Image.open(stem.with_suffix(".png")).convert("RGB")
    return picture.crop((0, 0, picture.width, _inked(picture)[3] + _PADDING))


def _inked(page: Image.Image) -> tuple[int, int, int, int]:
    blank = Image.new("RGB", page.size, _WHITE)
    return ImageChops.difference(page, blank).getbbox() or (0, 0, 1, 1)


def _draw_arrow(picture: Image.Image, centre: tuple[int, int]) -> None:
    x, y = centre
    pen = ImageDraw.Draw(picture)
    pen.line((x - 20, y, x + 10, y), fill=_ARROW, width=4)
    pen.polygon(((x + 8, y - 10), (x + 22, y), (x + 8, y + 10)), fill=_ARROW)
