"""From a Word file to its outline; every Word file has one, with marks or without."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from attrs import define, evolve, field

from grantkit.forms.compiling.compile import examine_form
from grantkit.forms.compiling.controls import Control, Kind, find_controls
from grantkit.forms.compiling.marks import Typed, find_marks, own_text
from grantkit.forms.compiling.places import is_heading, outline_levels, survey
from grantkit.forms.faults import FormFault, Place
from grantkit.forms.grammar import LIST, OPENING, Mark, Sign, lists_of, parse_mark
from grantkit.forms.outlining.outline import (
    Block,
    BoundBox,
    Edge,
    Entry,
    Heading,
    Outline,
    Paragraph,
    Part,
    Row,
    Table,
)
from grantkit.forms.package.contents import as_document, main_part, stories, styles
from grantkit.forms.package.parts import read_package
from grantkit.forms.package.wordml import Element, parse_xml, w

_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_DETAILS = "details"


def outline_form(
    file: Path, roots: Mapping[str, object], language: str = "en"
) -> Outline:
    """Read the outline of a Word file.

    Args:
        file: A Word document or template.
        roots: The type of each first name of a path. Without `details` nothing is said
            about paths that begin so: whose they are is not known.
        language: Of the messages.

    Raises:
        InputError: The file cannot be opened.
        FormError: It is not a Word document at all.
    """
    package = as_document(read_package(file, language), language)
    levels = outline_levels(styles(package))
    main = main_part(package)
    names = sorted(stories(package), key=lambda name: (name != main, name))
    entries: list[Entry] = []
    for name in names:
        root = parse_xml(package.parts[name])
        found = tuple(_Walk.over(root, name, levels, roots).entries(root))
        if found:
            entries += [Part(place=Place(part=name)), *found]
    faults = examine_form(file, roots, language)[1]
    known = tuple(fault for fault in faults if _can_be_judged(fault, roots))
    return Outline(entries=tuple(entries), faults=known)


def _can_be_judged(fault: FormFault, roots: Mapping[str, object]) -> bool:
    path = str(fault.values.get("path", fault.values.get("first", "")))
    first = path.partition(".")[0].partition("[")[0]
    return first != _DETAILS or _DETAILS in roots


@define
class _Walk:
    """Goes through the tree of a part, in which each control shows its own mark."""

    places: Mapping[Element, Place]
    levels: Mapping[str, int]
    kinds: Mapping[Element, Kind]
    blocks: Mapping[Element, Control]
    closings: frozenset[str]
    open_lists: list[str] = field(factory=list)
    words: list[str] = field(factory=list)
    """Since the last box, in the row or paragraph that is being read."""

    @classmethod
    def over(
        cls,
        root: Element,
        part: str,
        levels: Mapping[str, int],
        roots: Mapping[str, object],
    ) -> "_Walk":
        """Let the controls of a part that show a value hold their mark as text."""
        places = survey(root, part, levels)
        kinds, blocks = {}, {}
        for control in tuple(find_controls(root, roots)):
            if root not in control.element.iterancestors():
                continue
            if control.is_block or control.mark.sign is not Sign.VALUE:
                blocks[control.element] = control
            else:
                text = next(control.content.iter(w("t")), None)
                for other in tuple(control.content.iter(w("t"))):
                    other.text = ""
                if text is not None:
                    text.text = control.mark.shown
                    kinds[text] = control.kind
        texts = (own_text(paragraph).strip() for paragraph in root.iter(w("p")))
        closings = frozenset(text for text in texts if text.startswith("{{/"))
        return cls(
            places=places, levels=levels, kinds=kinds, blocks=blocks, closings=closings
        )

    def entries(self, element: Element) -> Iterator[Entry]:
        """List what stands in an element, in order."""
        for child in element:
            if child.tag == w("p"):
                yield from self._paragraph(child)
            elif child.tag == w("tbl"):
                yield from self._table(child)
            elif child in self.blocks:
                yield from self._block(child)
            elif child.tag != _FALLBACK:
                yield from self.entries(child)

    def _block(self, element: Element) -> Iterator[Entry]:
        control = self.blocks[element]
        inner = next(element.iter(w("p")), None)
        place = Place(part="") if inner is None else self.places[inner]
        yield Block(place=place, mark=control.mark, edge=Edge.BEGIN)
        if control.mark.sign is Sign.VALUE:
            self.open_lists.append(control.mark.path)
        yield from self.entries(control.content)
        if control.mark.sign is Sign.VALUE:
            self.open_lists.remove(control.mark.path)
        yield Block(place=place, mark=control.mark, edge=Edge.END)

    def _paragraph(self, paragraph: Element) -> Iterator[Entry]:
        place = self.places[paragraph]
        words = " ".join(own_text(paragraph).split())
        if place.table is None:
            self.words.clear()
        block = self._lone_block(paragraph)
        if block is not None:
            yield self._note(block, place)
        elif is_heading(paragraph, self.levels) and words:
            yield Heading(place=place, level=len(place.headings), words=words)
        elif words and place.table is None:
            yield Paragraph(place=place, words=words)
        if block is None:
            yield from self._boxes(paragraph)
        yield from self._inside(paragraph)

    def _inside(self, paragraph: Element) -> Iterator[Entry]:
        """List what stands in the text boxes that hang in a paragraph."""
        for box in paragraph.iter(w("txbxContent")):
            fallback = next(box.iterancestors(_FALLBACK), None)
            if fallback is None and next(box.iterancestors(w("p"))) is paragraph:
                yield from self.entries(box)

    def _lone_block(self, paragraph: Element) -> Mark | None:
        text = own_text(paragraph).strip()
        found = list(find_marks(text))
        if len(found) != 1 or not isinstance(found[0], Typed):
            return None
        mark = parse_mark(found[0].text)
        if mark is None or found[0].end - found[0].start < len(text):
            return None
        opens = mark.may_open and f"{{{{/{mark.text}}}}}" in self.closings
        return mark if opens or mark.sign is not Sign.VALUE else None

    def _note(self, mark: Mark, place: Place) -> Block:
        if mark.sign is Sign.VALUE:
            self.open_lists.append(mark.path)
        elif mark.sign is Sign.CLOSE and mark.path in self.open_lists:
            self.open_lists.remove(mark.path)
        ends = mark.sign in (Sign.CLOSE, Sign.END_CONDITION)
        return Block(place=place, mark=mark, edge=Edge.END if ends else Edge.BEGIN)

    def _boxes(self, paragraph: Element) -> Iterator[BoundBox]:
        place, text, end = self.places[paragraph], own_text(paragraph), 0
        for found in find_marks(text):
            mark = parse_mark(found.text) if isinstance(found, Typed) else None
            if mark is not None and isinstance(found, Typed):
                kind = self._kind_at(paragraph, found.start)
                words = (*self.words, text[end : found.start])
                label = " ".join(" ".join(words).split())
                yield BoundBox(place=place, mark=mark, control=kind, label=label)
                self.words.clear()
                end = found.end
        self.words.append(text[end:])

    def _kind_at(self, paragraph: Element, start: int) -> Kind | None:
        offset = 0
        for text in paragraph.iter(w("t")):
            if next(text.iterancestors(w("p"))) is paragraph:
                if offset == start and text in self.kinds:
                    return self.kinds[text]
                offset += len(text.text or "")
        return None

    def _table(self, table: Element) -> Iterator[Entry]:
        rows = [
            r for r in table.iter(w("tr")) if next(r.iterancestors(w("tbl"))) is table
        ]
        cells = [
            [c for c in row.iter(w("tc")) if next(c.iterancestors(w("tr"))) is row]
            for row in rows
        ]
        first = next(table.iter(w("p")), None)
        place = Place(part="") if first is None else self.places[first]
        header = tuple(_words(cell) for cell in cells[0]) if cells else ()
        if not any(header) or any(OPENING in words for words in header):
            header = ()
        yield Table(
            place=evolve(place, row=None, cell=None),
            rows=len(rows),
            columns=max(map(len, cells), default=0),
            header=header,
        )
        for row, inside in zip(rows, cells, strict=True):
            self.words.clear()
            inner = tuple(entry for cell in inside for entry in self.entries(cell))
            if not header or row is not rows[0]:
                yield from self._row(row, inside, inner)
            yield from inner

    def _row(
        self, row: Element, cells: list[Element], inner: tuple[Entry, ...]
    ) -> Iterator[Row]:
        """Give what stands in a row itself, if anything does."""
        words = tuple(_words(cell) for cell in cells)
        if any(words):
            marks = [e.mark for e in inner if isinstance(e, BoundBox)]
            found = {n for m in marks if m.style != LIST for n in lists_of(m.path)}
            lists = sorted(found - set(self.open_lists), key=lambda n: (len(n), n))
            place = self.places[next(row.iter(w("p")))]
            yield Row(place=evolve(place, cell=None), words=words, lists=tuple(lists))


def _words(cell: Element) -> str:
    paragraphs = (
        own_text(p) for p in cell.iter(w("p")) if next(p.iterancestors(w("tc"))) is cell
    )
    return " ".join(" ".join(paragraphs).split())
