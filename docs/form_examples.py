"""The examples of the page about the grammar of forms, made into Word forms.

An example is written as text, in a block of code of the kind `form`:

- `# …` and `## …` are headings, `1. …` is an item of a numbered list;
- rows of tables are written as in Markdown, a line of dashes below the header row;
- `**…**` is bold;
- `<check box: path>` is a content control of a kind, with its tag;
- `<table of contents>` is one.
"""

import re
from collections.abc import Mapping
from copy import deepcopy
from io import BytesIO
from pathlib import Path

import docx
from docx.document import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import nsdecls
from docx.shared import Cm, Mm, Pt
from docx.styles.style import ParagraphStyle
from docx.text.paragraph import Paragraph
from lxml import etree
from lxml.etree import _Element as Element
from PIL import Image

PAGE = Path(__file__).parent / "form-grammar.md"

_BLOCK = re.compile(r'^```form title="([\w-]+)"\n(.*?)^```$', re.DOTALL | re.MULTILINE)
_PIECE = re.compile(r"(\*\*.+?\*\*|<[^>]+>)")
_HEADING = re.compile(r"(#+) (.+)")
_DASHES = re.compile(r"\|[-|]+\|")
_CONTENTS = "<table of contents>"
_WIDTH, _HEIGHT, _MARGIN = Cm(9.5), Cm(14), Mm(3)
_GREY = (205, 205, 205)

_W14 = "http://schemas.microsoft.com/office/word/2010/wordml"
_ITEMS = (
    '<w:listItem w:displayText="half-way" w:value="interim"/>'
    '<w:listItem w:displayText="at the end" w:value="final"/>'
)
_KINDS: Mapping[str, tuple[str, str]] = {
    "text": ("", "Click here."),
    "check box": ("<w14:checkbox/>", "☐"),
    "drop-down": (f"<w:dropDownList>{_ITEMS}</w:dropDownList>", "Choose an item."),
    "date": ("<w:date/>", "Choose a day."),
    "picture": ("<w:picture/>", ""),
}


def examples(page: Path = PAGE) -> Mapping[str, str]:
    """Find the examples of the page, by name."""
    return dict(_BLOCK.findall(page.read_text(encoding="utf-8")))


def form_of(example: str, *, tags_shown: bool = False) -> Document:
    """Make a form of an example.

    Args:
        example: As the page has it.
        tags_shown: Whether the tags of controls stand beside them, as Word shows them
            in its design mode; such a form is to be looked at, not to be filled.
    """
    document = _blank()
    rows: list[str] = []
    for line in [*example.splitlines(), ""]:
        if line.startswith("|"):
            rows.append(line)
            continue
        if rows:
            _add_table(document, rows, tags_shown=tags_shown)
            rows = []
        if line == _CONTENTS:
            _add_contents(document)
        elif line:
            _add_paragraph(document, line, tags_shown=tags_shown)
    return document


def _blank() -> Document:
    """Make a small sheet, in small letters."""
    document = docx.Document()
    section = document.sections[0]
    section.page_width, section.page_height = _WIDTH, _HEIGHT
    for side in ("top", "bottom", "left", "right"):
        setattr(section, f"{side}_margin", _MARGIN)
    section.header_distance = section.footer_distance = 0
    for name, size in (("Normal", 9), ("Heading 1", 12), ("Heading 2", 10)):
        style = document.styles[name]
        if isinstance(style, ParagraphStyle):
            style.font.name, style.font.size = "Calibri", Pt(size)
            style.paragraph_format.space_before = Pt(3)
            style.paragraph_format.space_after = Pt(3)
    return document


def _add_paragraph(document: Document, line: str, *, tags_shown: bool) -> None:
    heading = _HEADING.fullmatch(line)
    if heading:
        paragraph = document.add_heading("", len(heading[1]))
        line = heading[2]
    elif line.startswith("1. "):
        paragraph = _add_item(document)
        line = line.removeprefix("1. ")
    else:
        paragraph = document.add_paragraph()
    _write(paragraph, line, tags_shown=tags_shown)


def _add_item(document: Document) -> Paragraph:
    """Add an item of a numbered list that is told to restart at 1, as Word does it."""
    paragraph = document.add_paragraph(style="List Number")
    told = document.styles["List Number"].element.pPr.numPr
    paragraph._p.get_or_add_pPr().append(deepcopy(told))  # noqa: SLF001 -- python-docx knows no lists
    lists = document.part.numbering_part.element
    own = lists.num_having_numId(told.numId.val)
    if not own.lvlOverride_lst:
        own.add_lvlOverride(ilvl=0).add_startOverride(1)
    return paragraph


def _add_table(document: Document, rows: list[str], *, tags_shown: bool) -> None:
    has_header = len(rows) > 1 and _DASHES.fullmatch(rows[1]) is not None
    told = [_cells(row) for row in rows if not _DASHES.fullmatch(row)]
    table = document.add_table(len(told), len(told[0]), "Table Grid")
    for row, texts in zip(table.rows, told, strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            _write(cell.paragraphs[0], text, tags_shown=tags_shown)
    if has_header:
        table.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))  # noqa: SLF001 -- python-docx knows no header rows
        for cell in table.rows[0].cells:
            cell.paragraphs[0].runs[0].bold = True


def _cells(row: str) -> list[str]:
    """Cut a row into its cells; the bar before a format has no blanks beside it."""
    return [cell.strip() for cell in re.split(r" \|(?= )", row[1:-1] + " ")]


def _write(paragraph: Paragraph, text: str, *, tags_shown: bool) -> None:
    for piece in _PIECE.split(text):
        if piece.startswith("**"):
            paragraph.add_run(piece.strip("*")).bold = True
        elif piece.startswith("<"):
            kind, _, tag = piece.strip("<>").partition(": ")
            _add_control(paragraph, kind, tag, tags_shown=tags_shown)
        elif piece:
            paragraph.add_run(piece)


def _add_control(
    paragraph: Paragraph, kind: str, tag: str, *, tags_shown: bool
) -> None:
    properties, prompt = _KINDS[kind]
    if tags_shown:
        _add_tag(paragraph, f"[{tag} ")
    run = paragraph.add_run(prompt)
    if kind == "picture":
        run.add_picture(_frame(), width=Cm(2.4), height=Cm(1.6))
    if tags_shown:
        _add_tag(paragraph, " ]")
        return
    control = _element(
        f"<w:sdt><w:sdtPr><w:tag w:val='{tag}'/>{properties}</w:sdtPr>"
        "<w:sdtContent/></w:sdt>"
    )
    piece: Element = run._r  # noqa: SLF001 -- python-docx knows no controls
    piece.addprevious(control)
    control[1].append(piece)


def _add_tag(paragraph: Paragraph, words: str) -> None:
    """Write a tag as a thing that is not printed."""
    run = paragraph.add_run(words)
    run.font.size = Pt(8)
    look: Element = run._r.get_or_add_rPr()  # noqa: SLF001 -- nor shades
    look.append(_element("<w:shd w:val='clear' w:color='auto' w:fill='C9E4E2'/>"))


def _frame() -> BytesIO:
    """Draw the grey picture that shows the place and size of others."""
    file = BytesIO()
    Image.new("RGB", (60, 40), _GREY).save(file, "PNG")
    file.seek(0)
    return file


def _add_contents(document: Document) -> None:
    """Add a table of contents as Word writes it, not yet updated."""
    paragraph: Element = document.add_paragraph()._p  # noqa: SLF001 -- nor fields
    for inner in (
        "<w:fldChar w:fldCharType='begin'/>",
        "<w:instrText> TOC \\o &quot;1-2&quot; </w:instrText>",
        "<w:fldChar w:fldCharType='separate'/>",
        "<w:t>(table of contents)</w:t>",
        "<w:fldChar w:fldCharType='end'/>",
    ):
        paragraph.append(_element(f"<w:r>{inner}</w:r>"))


def _element(xml: str) -> Element:
    """Parse a piece of WordprocessingML."""
    names = f"<root {nsdecls('w')} xmlns:w14='{_W14}'>{xml}</root>"
    return etree.fromstring(names)[0]
