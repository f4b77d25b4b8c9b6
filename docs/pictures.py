"""Make the pictures of forms: each example of the page, as typed and as filled.

`python docs/pictures.py` writes `docs/img/forms/*.png`; with a folder it writes them
there. It needs LibreOffice and poppler's `pdftoppm`, and takes half a minute.
"""

import datetime as dt
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from form_examples import examples, form_of
from PIL import Image, ImageChops, ImageDraw, ImageOps

from grantkit.app.judging import judge
from grantkit.app.opening import OpenedReport, open_report
from grantkit.app.rendering import draft, render
from grantkit.app.tagging import tag
from grantkit.funders import discover
from grantkit.office import find_office, to_pdf

DOCS = Path(__file__).parent
PICTURES = DOCS / "img" / "forms"
PROJECT = DOCS / "examples" / "fair.yaml"
EXAMPLES = DOCS.parent / "examples"
GUIDED = EXAMPLES / "mes_par_gimenem_un_berniem" / "project.yaml"
AS_OF = dt.date(2023, 7, 14)
DRAFT = "draft"
"""The example that is printed as a draft."""

_DOTS_AN_INCH = 144
_COLOURS = 64
_WHITE, _LINE, _ARROW = (255, 255, 255), (200, 200, 200), (0, 137, 123)
_PADDING, _GAP = 14, 64


def main(arguments: list[str]) -> None:
    """Make every picture."""
    folder = Path(arguments[0]) if arguments else PICTURES
    folder.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory() as scratch:
        work = Path(scratch)
        files = (*_examples(work), *_guide(work))
        pages = dict(zip((file.stem for file in files), _printed(files), strict=True))
        pictures = {
            name: _beside(pages[f"{name}-form"], pages[f"{name}-filled"])
            for name in examples()
        }
        for name in ("blank", "report"):
            pictures[name] = _sheet(pages[name], pages[name].height)
        for name, picture in pictures.items():
            small = picture.quantize(_COLOURS)
            small.save(folder / f"{name}.png", optimize=True)


def _examples(work: Path) -> Iterator[Path]:
    """Make the form of each example, as it is looked at, and the filled form."""
    opened = _opened(work)
    for name, example in examples().items():
        form = work / f"{name}.docx"
        form_of(example).save(str(form))
        shown, filled = (work / f"{name}-{kind}.docx" for kind in ("form", "filled"))
        form_of(example, tags_shown=True).save(str(shown))
        filled.write_bytes(_filled(opened, form, is_draft=name == DRAFT))
        yield from (shown, filled)


def _guide(work: Path) -> Iterator[Path]:
    """Make the blank of the guide, and the report that comes of it."""
    blank, form, report = (work / f"{n}.docx" for n in ("blank", "bound", "report"))
    shutil.copyfile(DOCS / "examples" / blank.name, blank)
    typed = DOCS / "examples" / "typed.docx"
    registry = discover()
    done = tag(typed, registry, "en", funder="sif_family_friendly", accept=False)
    form.write_bytes(done.document)
    opened = open_report(GUIDED, registry, as_of=dt.date(2023, 9, 15))
    report.write_bytes(render(opened, form=form))
    yield from (blank, report)


def _printed(files: Sequence[Path]) -> Iterator[Image.Image]:
    """Print the first page of Word files, all in one run."""
    pdfs = to_pdf(files, find_office("en"), as_of=AS_OF, language="en")
    for file, pdf in zip(files, pdfs, strict=True):
        if not isinstance(pdf, bytes):
            raise pdf
        file.with_suffix(".pdf").write_bytes(pdf)
        yield _cropped(file.with_suffix(".pdf"))


def _opened(work: Path) -> OpenedReport:
    """Open the project of the pictures, with the photograph that it names beside it."""
    project = work / PROJECT.name
    shutil.copyfile(PROJECT, project)
    _photograph().save(work / "fair.png")
    return open_report(project, discover(), as_of=AS_OF, language="en")


def _filled(opened: OpenedReport, form: Path, *, is_draft: bool) -> bytes:
    if not is_draft:
        return render(opened, form=form)
    return draft(opened, judge(opened).findings, form=form)


def _cropped(pdf: Path) -> Image.Image:
    """Take a picture of the first page, without the empty sheet below."""
    stem = pdf.with_suffix("")
    command = ["pdftoppm", "-png", "-singlefile", "-hide-annotations"]
    command += ["-r", str(_DOTS_AN_INCH)]
    subprocess.run([*command, str(pdf), str(stem)], check=True)  # noqa: S603 -- our own files
    page = Image.open(stem.with_suffix(".png")).convert("RGB")
    blank = Image.new("RGB", page.size, _WHITE)
    box = ImageChops.difference(page, blank).getbbox() or (0, 0, 1, 1)
    return page.crop((0, 0, page.width, box[3] + _PADDING))


def _beside(form: Image.Image, filled: Image.Image) -> Image.Image:
    """Put the form to the left and the filled form to the right, an arrow between."""
    height = max(form.height, filled.height)
    sheets = [_sheet(page, height) for page in (form, filled)]
    width = sum(sheet.width for sheet in sheets) + _GAP
    both = Image.new("RGB", (width, sheets[0].height), _WHITE)
    both.paste(sheets[0], (0, 0))
    both.paste(sheets[1], (width - sheets[1].width, 0))
    _draw_arrow(both, (sheets[0].width + _GAP // 2, both.height // 2))
    return both


def _sheet(page: Image.Image, height: int) -> Image.Image:
    sheet = Image.new("RGB", (page.width, height), _WHITE)
    sheet.paste(page, (0, 0))
    return ImageOps.expand(sheet, border=2, fill=_LINE)


def _draw_arrow(picture: Image.Image, centre: tuple[int, int]) -> None:
    x, y = centre
    pen = ImageDraw.Draw(picture)
    pen.line((x - 20, y, x + 10, y), fill=_ARROW, width=4)
    pen.polygon(((x + 8, y - 10), (x + 22, y), (x + 8, y + 10)), fill=_ARROW)


def _photograph() -> Image.Image:
    """Draw a tent below the sun."""
    picture = Image.new("RGB", (360, 240), (186, 222, 240))
    pen = ImageDraw.Draw(picture)
    pen.rectangle((0, 170, 360, 240), fill=(140, 178, 96))
    pen.ellipse((270, 20, 325, 75), fill=(250, 205, 70))
    pen.polygon(((180, 50), (70, 195), (290, 195)), fill=(214, 90, 70))
    pen.polygon(((180, 90), (140, 195), (220, 195)), fill=(120, 40, 34))
    return picture


if __name__ == "__main__":
    main(sys.argv[1:])
