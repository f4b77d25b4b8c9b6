"""Forms of the real funders, each broken in one way: lint sees it before any data.

A test breaks one thing in every form and says where; what is told there is worked out
here. The places are found anew, from the tree alone.
"""

import zipfile
from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import Any

import pytest
from attrs import frozen
from lxml import etree
from lxml.etree import _Element as Element

from grantkit.forms import FormFault, form_roots
from grantkit.forms.linting import Expected, lint_form
from grantkit.forms.package.wordml import w
from grantkit.funders import discover
from grantkit.model.path import type_at
from grantkit.plugin import InstalledFunder

DOCUMENT = "word/document.xml"
FORMS = sorted(Path(__file__).parents[3].glob("plugins/*/src/*/forms/*.docx"))

Fits = Callable[[str], bool]


@frozen(kw_only=True)
class Shipped:
    """A form as a plugin ships it, and what lint tells of it."""

    funder: InstalledFunder
    kind: str
    file: Path
    faults: tuple[FormFault, ...]


@frozen(kw_only=True)
class Spot:
    """Where a form was broken: in a cell, under a heading, or in a part."""

    part: str = DOCUMENT
    cell: tuple[int, int, int] | None = None
    heading: str | None = None

    def holds(self, fault: FormFault) -> bool:
        """Say whether a fault is told to be here."""
        place = fault.place
        if place.part != self.part:
            return False
        if self.cell is not None:
            return (place.table, place.row, place.cell) == self.cell
        told = place.headings[-1].removesuffix("…") if place.headings else ""
        return self.heading is None or self.heading.startswith(told or "–")


@pytest.fixture(
    scope="session",
    params=FORMS,
    ids=lambda file: f"{file.parents[3].name} {file.stem}",
)
def shipped(request: pytest.FixtureRequest) -> Shipped:
    """Give a form of a real funder, one after the other."""
    file: Path = request.param
    funder, kind = discover().funders[file.parents[3].name], file.stem
    faults = _lint(file, funder, kind)
    return Shipped(funder=funder, kind=kind, file=file, faults=faults)


@pytest.fixture
def funder(shipped: Shipped) -> InstalledFunder:
    """Give the funder whose form it is."""
    return shipped.funder


@pytest.fixture
def parts(shipped: Shipped) -> dict[str, bytes]:
    """Give the parts of the form, to be changed."""
    with zipfile.ZipFile(shipped.file) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


@pytest.fixture
def root(parts: dict[str, bytes]) -> Element:
    """Give the tree of its text, to be changed."""
    return etree.fromstring(parts[DOCUMENT])


@pytest.fixture
def chance(request: pytest.FixtureRequest) -> Random:
    """Give what chooses among places, in every run the same."""
    return Random(request.node.name)  # noqa: S311 -- no secret


@pytest.fixture(scope="session")
def path_of() -> Callable[[str], str]:
    """Give a function that gives the path of a mark, typed or of a control."""
    return _path_of


@pytest.fixture
def type_of(shipped: Shipped) -> Callable[[str], Any]:
    """Give a function that finds the type of a mark's value."""
    roots = form_roots(shipped.funder.funder.details)
    return lambda mark: type_at(roots, _path_of(mark)).type


@pytest.fixture
def required(shipped: Shipped) -> set[str]:
    """Give the paths that a report of this kind must fill."""
    return {box.path for box in shipped.funder.boxes if shipped.kind in box.required}


@pytest.fixture
def typed(root: Element, chance: Random) -> Callable[..., Element]:
    """Give a function that chooses a text that is one whole mark, and in no control."""

    def choose(fits: Fits = lambda _: True) -> Element:
        return chance.choice(
            [
                text
                for text in root.iter(w("t"))
                if _is_value(text.text or "")
                and next(text.iterancestors(w("sdt")), None) is None
                and fits(text.text or "")
            ]
        )

    return choose


@pytest.fixture
def tagged(root: Element, chance: Random) -> Callable[..., Element]:
    """Give a function that chooses the tag of a control."""

    def choose(fits: Fits = lambda _: True) -> Element:
        tags = [tag for tag in root.iter(w("tag")) if fits(tag.get(w("val"), ""))]
        return chance.choice(tags)

    return choose


@pytest.fixture
def told(
    shipped: Shipped, parts: dict[str, bytes], root: Element, tmp_path: Path
) -> Callable[..., set[str]]:
    """Give a function that lints the broken form: the codes of what is new at a spot.

    The spot is that of an element of the text: its cell, or the heading above it. Or it
    is a whole part.
    """

    def tell(
        element: Element | None = None, *, part: str = DOCUMENT, in_cell: bool = True
    ) -> set[str]:
        file = tmp_path / shipped.file.name
        with zipfile.ZipFile(file, "w") as archive:
            for name, data in {**parts, DOCUMENT: etree.tostring(root)}.items():
                archive.writestr(name, data)
        spot = Spot(part=part) if element is None else _spot(root, element, in_cell)
        new = (
            fault
            for fault in _lint(file, shipped.funder, shipped.kind)
            if fault not in shipped.faults
        )
        return {fault.number for fault in new if spot.holds(fault)}

    return tell


def _lint(file: Path, funder: InstalledFunder, kind: str) -> tuple[FormFault, ...]:
    expected = Expected(funder=funder, kind=kind)
    return lint_form(file, form_roots(funder.funder.details), expected, "en").faults


def _path_of(mark: str) -> str:
    return mark.strip("{}?/").split(" else ")[0].split("|")[0].strip()


def _is_value(text: str) -> bool:
    whole = text.startswith("{{") and text.endswith("}}") and text.count("{{") == 1
    return whole and text[2] not in "?/" and not _path_of(text).endswith("[]")


def _spot(root: Element, element: Element, in_cell: bool) -> Spot:  # noqa: FBT001 -- told by name
    cell = next(element.iterancestors(w("tc")), None)
    if cell is None or not in_cell:
        return Spot(heading=_heading(root, element))
    row = next(cell.iterancestors(w("tr")))
    table = next(row.iterancestors(w("tbl")))
    rows = [r for r in table.iter(w("tr")) if next(r.iterancestors(w("tbl"))) is table]
    cells = [c for c in row.iter(w("tc")) if next(c.iterancestors(w("tr"))) is row]
    tables = list(root.iter(w("tbl")))
    numbers = (tables.index(table), rows.index(row), cells.index(cell))
    return Spot(cell=(numbers[0] + 1, numbers[1] + 1, numbers[2] + 1))


def _heading(root: Element, element: Element) -> str | None:
    """Find the text of the last heading above an element, or of itself."""
    last = None
    for one in root.iter():
        style = one.find(f"{w('pPr')}/{w('pStyle')}") if one.tag == w("p") else None
        name = "" if style is None else style.get(w("val"), "")
        if name.startswith(("Heading", "Title")):
            last = "".join(text.text or "" for text in one.iter(w("t"))).strip()
        if one is element:
            return last
    return last
