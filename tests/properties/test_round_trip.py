"""The reports of all funders, saved by an office program: what is read back from them?

How Word saves is imitated from its files: it numbers bookmarks and controls anew, gives
custom XML parts names of its own, splits runs, and notes revisions, spelling and the
ends of pages. LibreOffice is asked itself, where it is installed.
"""

import datetime as dt
import re
import zipfile
from collections.abc import Iterator, Mapping
from io import BytesIO
from itertools import count
from pathlib import Path

import pytest
from attrs import frozen
from lxml import etree
from lxml.etree import _Element as Element

from grantkit.app.opening import open_report
from grantkit.app.rendering import render
from grantkit.errors import OfficeError
from grantkit.forms.verifying import State, values_of
from grantkit.funders import discover
from grantkit.office import find_office
from grantkit.office.running import run_office

EXAMPLES = Path(__file__).parents[2] / "examples"
REGISTRY = discover()
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
SPACE = "{http://www.w3.org/XML/1998/namespace}space"
STORY = re.compile(r"word/(document|header\d*|footer\d*|footnotes|endnotes)\.xml")
SECONDS = 120


@frozen
class Example:
    """A report of an example.

    Attributes:
        project: The project file, under the folder of the examples.
        report: Its id.
        as_of: The day of rendering.
    """

    project: str
    report: str
    as_of: str

    def rendered(self) -> bytes:
        """Render the report."""
        opened = open_report(
            EXAMPLES / self.project,
            REGISTRY,
            as_of=dt.date.fromisoformat(self.as_of),
            report=self.report,
        )
        return render(opened)


REPORTS = (
    Example("mes_par_gimenem_un_berniem/project.yaml", "final", "2023-09-15"),
    Example("atbalsts_gimenem/project.yaml", "starpposms", "2024-01-01"),
    Example("mes_kopa_dzivojam/project.yaml", "final", "2024-01-01"),
    Example("lat_lit_sos_fga/project.yaml", "p2", "2020-03-25"),
    Example("lat_lit_sos_fga/project.yaml", "final", "2020-03-25"),
    Example("lat_lit_sos_fga/project_2021.yaml", "pr1", "2025-03-20"),
)


def unpacked(document: bytes) -> dict[str, bytes]:
    """Give the parts of a Word file."""
    with zipfile.ZipFile(BytesIO(document)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def packed(parts: Mapping[str, bytes]) -> bytes:
    """Make a Word file of parts."""
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return stream.getvalue()


def as_word_saves(document: bytes) -> bytes:
    """Write a Word file as Word would write it after opening it."""
    numbers = count(100_000)
    saved = {}
    for name, data in unpacked(document).items():
        if STORY.fullmatch(name):
            root = etree.fromstring(data)
            renumber(root, numbers)
            note_revisions(root, numbers)
            split_runs(root)
            saved[name] = etree.tostring(
                root, encoding="UTF-8", xml_declaration=True, standalone=True
            )
        else:
            saved[renamed(name)] = renamed(data.decode("latin-1")).encode("latin-1")
    return packed(saved)


def renamed(text: str) -> str:
    """Put Word's own names of custom XML parts in the place of ours."""
    text = text.replace("grantkitProps.xml", "itemProps1.xml")
    return re.sub(r"(customXml/(?:_rels/)?)grantkit\.xml", r"\1item1.xml", text)


def renumber(root: Element, numbers: Iterator[int]) -> None:
    """Give bookmarks and controls numbers of Word's own."""
    known: dict[str, str] = {}
    for mark in root.iter(f"{W}bookmarkStart", f"{W}bookmarkEnd"):
        old = mark.get(f"{W}id", "")
        known.setdefault(old, str(next(numbers)))
        mark.set(f"{W}id", known[old])
    for properties in root.iter(f"{W}sdtPr"):
        own = etree.SubElement(properties, f"{W}id")
        own.set(f"{W}val", str(-next(numbers)))
        prompt = etree.SubElement(properties, f"{W}placeholder")
        etree.SubElement(prompt, f"{W}docPart").set(f"{W}val", "DefaultPlaceholder")


def note_revisions(root: Element, numbers: Iterator[int]) -> None:
    """Note in which session a paragraph was written, and where pages end."""
    for paragraph in root.iter(f"{W}p"):
        for name in ("rsidR", "rsidRDefault", "rsidP"):
            paragraph.set(f"{W}{name}", f"{next(numbers):08X}")
        paragraph.set(f"{W14}paraId", f"{next(numbers):08X}")
    for run in root.iter(f"{W}r"):
        run.set(f"{W}rsidRPr", f"{next(numbers):08X}")


def split_runs(root: Element) -> None:
    """Cut a run in two where the speller stopped, as Word does."""
    for text in [text for text in root.iter(f"{W}t") if len(text.text or "") > 1]:
        run, words = text.getparent(), text.text or ""
        assert run is not None
        second = etree.Element(f"{W}r")
        look = run.find(f"{W}rPr")
        if look is not None:
            second.append(etree.fromstring(etree.tostring(look)))
        etree.SubElement(second, f"{W}lastRenderedPageBreak")
        half = len(words) // 2
        text.text = words[:half]
        rest = etree.SubElement(second, f"{W}t")
        rest.text = words[half:]
        for part in (text, rest):
            part.attrib.pop(SPACE, None)
            if part.text != (part.text or "").strip():
                part.set(SPACE, "preserve")
        second.extend([*text.itersiblings()])
        run.addnext(second)
        for kind in ("spellEnd", "spellStart"):
            run.addnext(etree.Element(f"{W}proofErr", {f"{W}type": kind}))


@pytest.fixture(scope="session")
def documents() -> Mapping[Example, bytes]:
    """Render the reports of all examples."""
    return {example: example.rendered() for example in REPORTS}


@pytest.fixture(scope="session")
def saved_by_office(
    tmp_path_factory: pytest.TempPathFactory, documents: Mapping[Example, bytes]
) -> Mapping[Example, bytes]:
    """Let LibreOffice save the reports of all examples, in one run."""
    try:
        office = find_office("en")
    except OfficeError as error:
        pytest.skip(error.message)
    folder, out = tmp_path_factory.mktemp("office"), tmp_path_factory.mktemp("saved")
    names = {example: f"{number}.docx" for number, example in enumerate(REPORTS)}
    for example, name in names.items():
        (folder / name).write_bytes(documents[example])
    kind = ("--convert-to", "docx:MS Word 2007 XML", "--outdir", str(out))
    run_office(office, [*kind, *names.values()], folder, SECONDS)
    return {example: (out / name).read_bytes() for example, name in names.items()}


@pytest.mark.parametrize("example", REPORTS, ids=str)
def test_word_loses_no_box(
    example: Example, documents: Mapping[Example, bytes]
) -> None:
    """Every value is found by its tag and says what was written."""
    values = values_of(as_word_saves(documents[example]), "en")

    assert len(values) == len(values_of(documents[example], "en")) > 500
    assert {(v.state.value, str(v.binding), v.copies) for v in values} == {
        ("unchanged", "tag", 0)
    }


@pytest.mark.parametrize("example", REPORTS[:3], ids=str)
def test_an_edit_in_word_is_told_with_its_box(
    example: Example, documents: Mapping[Example, bytes]
) -> None:
    """One letter is another, after Word has cut the text in pieces."""
    parts = unpacked(as_word_saves(documents[example]))
    root = etree.fromstring(parts["word/document.xml"])
    controls = [
        item for item in root.iter(f"{W}sdt") if item.find(f".//{W}tag") is not None
    ]
    chosen = controls[len(controls) // 2]
    text = next(text for text in chosen.iter(f"{W}t") if text.text)
    text.text = f"{text.text}¤"
    tag = next(chosen.iter(f"{W}tag")).get(f"{W}val")

    values = values_of(
        packed({**parts, "word/document.xml": etree.tostring(root)}), "en"
    )

    changed = [value for value in values if value.state is not State.UNCHANGED]
    assert [(v.path, v.state) for v in changed] == [(tag, State.CHANGED)]
    assert "¤" in (changed[0].text or "")


@pytest.mark.office
@pytest.mark.parametrize("example", REPORTS, ids=str)
def test_libreoffice_loses_no_box(
    example: Example,
    documents: Mapping[Example, bytes],
    saved_by_office: Mapping[Example, bytes],
) -> None:
    """Old versions drop every tag and keep every bookmark, newer ones keep both."""
    values = values_of(saved_by_office[example], "en")

    assert len(values) == len(values_of(documents[example], "en"))
    assert {(v.state, v.copies) for v in values} == {(State.UNCHANGED, 0)}


@pytest.mark.office
def test_an_edit_after_libreoffice_is_told_with_its_box(
    saved_by_office: Mapping[Example, bytes],
) -> None:
    """Although nothing but bookmarks may be left."""
    parts = unpacked(saved_by_office[REPORTS[0]])
    root = etree.fromstring(parts["word/document.xml"])
    mark = next(
        mark
        for mark in root.iter(f"{W}bookmarkStart")
        if mark.get(f"{W}name", "").startswith("_gk_")
    )
    text = next(text for text in mark.itersiblings() for text in text.iter(f"{W}t"))
    text.text = f"{text.text}¤"

    values = values_of(
        packed({**parts, "word/document.xml": etree.tostring(root)}), "en"
    )

    changed = [value for value in values if value.state is not State.UNCHANGED]
    assert [f"_gk_{v.spot.number}{v.spot.key}" for v in changed] == [
        mark.get(f"{W}name")
    ]
