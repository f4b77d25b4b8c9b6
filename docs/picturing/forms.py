"""The pictures of forms: each example of the page, as typed and as filled."""

import datetime as dt
import shutil
from collections.abc import Iterator
from pathlib import Path

from form_examples import examples, form_of
from picturing.printing import beside, framed, printed
from PIL import Image, ImageDraw

from grantkit.app.judging import judge
from grantkit.app.opening import OpenedReport, open_report
from grantkit.app.rendering import draft, render
from grantkit.app.tagging import tag
from grantkit.funders import discover

DOCS = Path(__file__).parents[1]
PROJECT = DOCS / "examples" / "fair.yaml"
EXAMPLES = DOCS.parent / "examples"
GUIDED = EXAMPLES / "mes_par_gimenem_un_berniem" / "project.yaml"
AS_OF = dt.date(2023, 7, 14)
DRAFT = "draft"
"""The example that is printed as a draft."""


def form_pictures(work: Path) -> Iterator[tuple[str, Image.Image]]:
    """Make the pictures of the examples, then those of the guide to forms."""
    files = (*_examples(work), *_guide(work))
    pages = dict(zip((file.stem for file in files), printed(files), strict=True))
    for name in examples():
        yield name, beside(pages[f"{name}-form"], pages[f"{name}-filled"])
    for name in ("blank", "report"):
        yield name, framed(pages[name])


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


def _photograph() -> Image.Image:
    """Draw a tent below the sun."""
    picture = Image.new("RGB", (360, 240), (186, 222, 240))
    pen = ImageDraw.Draw(picture)
    pen.rectangle((0, 170, 360, 240), fill=(140, 178, 96))
    pen.ellipse((270, 20, 325, 75), fill=(250, 205, 70))
    pen.polygon(((180, 50), (70, 195), (290, 195)), fill=(214, 90, 70))
    pen.polygon(((180, 90), (140, 195), (220, 195)), fill=(120, 40, 34))
    return picture
