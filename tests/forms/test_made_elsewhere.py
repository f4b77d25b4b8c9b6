"""Forms that people make with office programs: typed in LibreOffice, controls of Word.

`made_elsewhere/typed.fodt` is a form as it is typed in LibreOffice, `typed.docx` what
LibreOffice 7.4 makes of it: it cuts marks into runs where it likes.
"""

import datetime as dt
import shutil
import subprocess
from collections.abc import Callable, Mapping
from decimal import Decimal
from io import BytesIO
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.document import Document
from lxml.etree import _Element as Element
from pypdf import PdfReader

from grantkit.errors import OfficeError
from grantkit.forms import Filling, compile_form, fill_form
from grantkit.forms.linting import lint_form
from grantkit.model.expenditure import ExpenditureItem
from grantkit.model.finding import Severity
from grantkit.model.money import Money
from grantkit.model.project import Agreement, Location, Project
from grantkit.model.results import Indicator, Unit
from grantkit.model.text import Text
from grantkit.model.workplan import Activity
from grantkit.office import find_office, to_pdf

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MADE = Path(__file__).parent / "made_elsewhere"
AS_OF = dt.date(2023, 9, 15)

Kinds = Mapping[str, Any]
Parse = Callable[[str], Element]
Filled = Callable[[Path], bytes]

TYPED = [
    "1. The project",
    "Title: Ciema svētki",
    "From 01.05.2023. to 30.06.2023., grant 2 500,00 EUR.",
    "Read more: https://example.org/fair",
    "2. Indicators",
    "Indicator",
    "Unit",
    "Target",
    "Ģimenes",
    "families",
    "20",
    "Stundas",
    "hours",
    "60",
    "Charged in all",
    "",
    "1 980,00 EUR",
    "3. Activities",
    "Svētki",
    "Spēlējām.",
    "Places: Parks, Bibliotēka",
    "Pārgājiens",
    "–",
    "Places: –",
]


@pytest.fixture
def office() -> Path:
    """Give LibreOffice's program; tests that need it are skipped without it."""
    try:
        return find_office("en")
    except OfficeError as error:
        pytest.skip(error.message)


@pytest.fixture
def filled(  # noqa: PLR0913, PLR0917 -- fixtures
    values: Callable[..., Mapping[str, object]],
    filling: Filling,
    roots: Mapping[str, object],
    kinds: Kinds,
    tmp_path: Path,
    png: Callable[[int, int], bytes],
) -> Filled:
    """Give a function that fills a form with a small project."""
    (tmp_path / "photo.png").write_bytes(png(30, 20))
    details = kinds["Details"](
        agreed=True, role=kinds["Role"].LEAD, photo="photo.png", word="viens\ndivi"
    )
    data = values(
        project=Project(
            number="VF-7",
            title=Text({"lv": "Ciema svētki"}),
            start=dt.date(2023, 5, 1),
            end=dt.date(2023, 6, 30),
            page="https://example.org/fair",
        ),
        agreement=Agreement(grant=Money(Decimal(2500), "EUR")),
        indicators=(
            Indicator(
                id="R1",
                name=Text({"lv": "Ģimenes"}),
                unit=Unit.FAMILIES,
                target=Decimal(20),
            ),
            Indicator(
                id="R2",
                name=Text({"lv": "Stundas"}),
                unit=Unit.HOURS,
                target=Decimal(60),
            ),
        ),
        expenditure=(ExpenditureItem(amount=Money(Decimal(1980), "EUR")),),
        activities=(
            Activity(
                id="A1",
                title=Text({"lv": "Svētki"}),
                description=Text({"lv": "Spēlējām."}),
                locations=(Location(place="Parks"), Location(place="Bibliotēka")),
            ),
            Activity(id="A2", title=Text({"lv": "Pārgājiens"})),
        ),
        details=details,
    )

    def fill(form: Path) -> bytes:
        return fill_form(compile_form(form, roots), data, filling)

    return fill


def opened(data: bytes) -> Document:
    """Open a filled form."""
    return docx.Document(BytesIO(data))


def lines(document: Document) -> list[str]:
    """List the words of each paragraph, those in tables and controls included."""
    return [
        "".join(text.text or "" for text in paragraph.iter(f"{W}t")).replace(
            "\u00a0", " "
        )
        for paragraph in document.element.body.iter(f"{W}p")
    ]


def printed(data: bytes, office: Path, folder: Path) -> str:
    """Print a filled form, and give the words of its only page."""
    file = folder / "filled.docx"
    file.write_bytes(data)
    [pdf] = to_pdf([file], office, as_of=AS_OF, language="en")
    assert isinstance(pdf, bytes)
    [page] = PdfReader(BytesIO(pdf)).pages
    return page.extract_text().replace("\u00a0", " ")


# -- Typed in LibreOffice -------------------------------------------------------------


def test_a_form_typed_in_libreoffice_has_no_errors(roots: Mapping[str, object]) -> None:
    """Lint finds only what may be missing, whatever runs the marks were cut into."""
    linted = lint_form(MADE / "typed.docx", roots, None, "en")

    assert {fault.number for fault in linted.faults} == {"GF211"}


def test_a_form_typed_in_libreoffice_is_filled(filled: Filled) -> None:
    """Rows, block, condition, format, total and header are all there, no mark is."""
    document = opened(filled(MADE / "typed.docx"))

    assert lines(document) == TYPED
    [header] = document.sections[0].header._element.iter(f"{W}p")
    assert "".join(text.text for text in header.iter(f"{W}t")) == "Report No. VF-7"


def test_values_take_the_look_that_libreoffice_gave_their_marks(filled: Filled) -> None:
    """The title is bold as its mark was; the words beside it are not."""
    body: Element = opened(filled(MADE / "typed.docx")).element.body

    bold = [
        "".join(text.text or "" for text in run.iter(f"{W}t"))
        for run in body.iter(f"{W}r")
        if run.find(f"{W}rPr/{W}b") is not None
    ]
    assert [words.replace("\u00a0", " ") for words in bold if words] == [
        "Ciema svētki",
        "Indicator",
        "Unit",
        "Target",
        "Charged in all",
        "1 980,00 EUR",
    ]


@pytest.mark.office
def test_a_form_made_now_by_the_libreoffice_at_hand_is_filled(
    filled: Filled, office: Path, tmp_path: Path
) -> None:
    """Another version may cut and style the text otherwise; the report is the same."""
    folder = tmp_path / "made"
    folder.mkdir()
    shutil.copyfile(MADE / "typed.fodt", folder / "typed.fodt")
    command = [str(office), "--headless", f"-env:UserInstallation={folder.as_uri()}/p"]
    command += ["--convert-to", "docx", "--outdir", str(folder)]
    subprocess.run(  # noqa: S603 -- the office that the tests use elsewhere too
        [*command, str(folder / "typed.fodt")],
        check=True,
        capture_output=True,
        timeout=100,
    )

    data = filled(folder / "typed.docx")

    assert lines(opened(data)) == TYPED
    words = printed(data, office, tmp_path)
    assert "Report No. VF-7" in words
    assert "{{" not in words


# -- Content controls of Word ---------------------------------------------------------

PROMPT = (
    "<w:placeholder><w:docPart w:val='DefaultPlaceholder_-1854013440'/></w:placeholder>"
    "<w:showingPlcHdr/>"
)
PROMPTED = (
    "<w:r w:rsidRPr='00AB12CD'><w:rPr><w:rStyle w:val='PlaceholderText'/></w:rPr>"
    "<w:t>Click or tap here to enter text.</w:t></w:r>"
)
CHECK_BOX = (
    "<w14:checkbox><w14:checked w14:val='0'/>"
    "<w14:checkedState w14:val='2612' w14:font='MS Gothic'/>"
    "<w14:uncheckedState w14:val='2610' w14:font='MS Gothic'/></w14:checkbox>"
)
DROP_DOWN = (
    "<w:dropDownList><w:listItem w:value='Choose an item.'/>"
    "<w:listItem w:displayText='The leader' w:value='lead'/>"
    "<w:listItem w:displayText='A guest' w:value='guest'/></w:dropDownList>"
)
DATE = (
    "<w:date><w:dateFormat w:val='dd.MM.yyyy.'/><w:lid w:val='lv-LV'/>"
    "<w:storeMappedDataAs w:val='dateTime'/><w:calendar w:val='gregorian'/></w:date>"
)


def control(tag: str, kind: str = "<w:text/>", content: str = PROMPTED) -> str:
    """Write a control as Word does when it is put in by hand."""
    properties = (
        f"<w:alias w:val='Box'/><w:tag w:val='{tag}'/><w:id w:val='-{len(tag)}'/>"
        f"{PROMPT}{kind}"
    )
    return (
        f"<w:sdt><w:sdtPr>{properties}</w:sdtPr>"
        f"<w:sdtContent>{content}</w:sdtContent></w:sdt>"
    )


def said(words: str, inner: str = "") -> str:
    """Write a paragraph that goes on with a control."""
    text = f"<w:r><w:t xml:space='preserve'>{words}</w:t></w:r>" if words else ""
    return f"<w:p w:rsidR='00AB12CD'>{text}{inner}</w:p>"


def cell(inner: str) -> str:
    """Write a cell."""
    return f"<w:tc><w:tcPr><w:tcW w:w='4500' w:type='dxa'/></w:tcPr>{inner}</w:tc>"


@pytest.fixture
def of_controls(xml: Parse, tmp_path: Path, png: Callable[[int, int], bytes]) -> Path:
    """Make a form of nothing but controls, as Word writes them."""
    document = docx.Document()
    body = document.element.body
    document.add_paragraph().add_run().add_picture(BytesIO(png(60, 40)))
    picture: Element = document.paragraphs[0]._p
    frame = picture[0]
    holder = xml(said("", control("details.photo", "<w:picture/>", "")))
    next(holder.iter(f"{W}sdtContent")).append(frame)
    grid = "<w:tblGrid><w:gridCol w:w='4500'/><w:gridCol w:w='4500'/></w:tblGrid>"
    whole_cell = control("indicators[].target", "", cell(said("", PROMPTED)))
    table = (
        "<w:tbl><w:tblPr><w:tblStyle w:val='TableGrid'/></w:tblPr>"
        f"{grid}<w:tr><w:trPr><w:tblHeader/></w:trPr>{cell(said('Indicator'))}"
        f"{cell(said('Target'))}</w:tr>"
        f"<w:tr>{cell(said('', control('indicators[].name')))}{whole_cell}</w:tr>"
        "</w:tbl>"
    )
    pieces = [
        said("Title: ", control("project.title else –")),
        said("Start: ", control("project.start", DATE)),
        said(
            "Agreed: ", control("details.agreed", CHECK_BOX, "<w:r><w:t>☐</w:t></w:r>")
        ),
        said("Who: ", control("details.role", DROP_DOWN)),
        control("details.word else –", "", said("", PROMPTED)),
        table,
        control(
            "activities[]",
            "",
            said("", control("activities[].title else –"))
            + said("Where: ", control("activities[].locations[].place|list else –")),
        ),
        control("?project.acronym", "", said("In short: ", control("project.acronym"))),
    ]
    for at, piece in enumerate(pieces):
        body.insert(at, xml(piece))
    picture.getparent().replace(picture, holder)  # type: ignore[union-attr]  # it stands in the body
    file = tmp_path / "controls.docx"
    document.save(str(file))
    return file


CONTROLLED = [
    "Title: Ciema svētki",
    "Start: 01.05.2023.",
    "Agreed: ☒",
    "Who: The leader",
    "viensdivi",
    "Indicator",
    "Target",
    "Ģimenes",
    "20",
    "Stundas",
    "60",
    "Svētki",
    "Where: Parks, Bibliotēka",
    "Pārgājiens",
    "Where: –",
    "",
]


def test_a_form_of_controls_has_no_errors(
    of_controls: Path, roots: Mapping[str, object]
) -> None:
    """Controls round runs, a cell, paragraphs and a block are all understood."""
    linted = lint_form(of_controls, roots, None, "en")

    assert [f for f in linted.faults if f.severity is Severity.ERROR] == []


def test_a_form_of_controls_is_filled(filled: Filled, of_controls: Path) -> None:
    """Every kind of control takes its value, and no prompt of Word's is left."""
    document = opened(filled(of_controls))

    assert lines(document) == CONTROLLED
    [shown] = document.element.body.iter("{*}blip")
    [name] = shown.attrib.values()
    assert len(document.part.related_parts[name].blob) > 0


def test_a_value_in_a_control_is_not_grey_as_its_prompt(
    filled: Filled, of_controls: Path
) -> None:
    """The look of the prompt goes with it."""
    body: Element = opened(filled(of_controls)).element.body

    styles = [style.get(f"{W}val") for style in body.iter(f"{W}rStyle")]
    assert "PlaceholderText" not in styles
    assert next(body.iter(f"{W}showingPlcHdr"), None) is None


@pytest.mark.office
def test_a_filled_form_of_controls_is_printed(
    filled: Filled, of_controls: Path, office: Path, tmp_path: Path
) -> None:
    """What stands in controls is on paper too."""
    words = printed(filled(of_controls), office, tmp_path)

    for line in filter(None, CONTROLLED):
        assert line.replace("viensdivi", "divi") in words
