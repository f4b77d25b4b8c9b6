"""Forms of the real funders, each broken in one way: lint sees it before any data.

A mutation changes one thing in a good form, says where it did so, and by which codes it
may be found. The places are worked out here anew, from the tree alone.
"""

import zipfile
from collections.abc import Callable, Iterator
from copy import deepcopy
from itertools import pairwise
from pathlib import Path
from random import Random
from typing import Any

from attrs import define, field, frozen
from lxml import etree
from lxml.etree import _Element as Element

from grantkit.forms import FormFault, form_roots
from grantkit.forms.linting import Expected, lint_form
from grantkit.forms.linting.expected import leads_through
from grantkit.forms.package.wordml import W14, A, R, W, w
from grantkit.funders import discover
from grantkit.model.path import type_at
from grantkit.plugin import InstalledFunder
from grantkit.wording import styles_of

DOCUMENT, STYLES, SETTINGS = (
    f"word/{name}.xml" for name in ("document", "styles", "settings")
)
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
WP = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
ROUNDS = 5
LEAST_RATE = 99


@frozen
class Spot:
    """Where a mutation was made: in a cell, under a heading, or in a part."""

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


@frozen
class Mutation:
    """One change to a form, and how lint may find it."""

    codes: tuple[str, ...]
    spot: Spot


@define
class Draft:
    """A form that is being changed."""

    funder: InstalledFunder
    kind: str
    random: Random
    parts: dict[str, bytes]
    root: Element = field(init=False)

    def __attrs_post_init__(self) -> None:
        """Parse the text."""
        self.root = etree.fromstring(self.parts[DOCUMENT])

    def typed(self, fits: Callable[[str], bool] = lambda _: True) -> Element:
        """Choose a text that is one whole mark of the text, and of no control."""
        return self.random.choice(
            [
                text
                for text in self.root.iter(w("t"))
                if _is_value(text.text or "")
                and next(text.iterancestors(w("sdt")), None) is None
                and fits(text.text or "")
            ]
        )

    def control(self, fits: Callable[[str], bool] = lambda _: True) -> Element:
        """Choose the tag of a control."""
        tags = [t for t in self.root.iter(w("tag")) if fits(t.get(w("val"), ""))]
        return self.random.choice(tags)

    def frames(self, sign: str) -> list[Element]:
        """List the texts that begin or end a block in the body."""
        return [
            text
            for text in self.root.iter(w("t"))
            if (text.text or "").startswith("{{" + sign)
            and next(text.iterancestors(w("tc")), None) is None
        ]

    def opening_of(self, closing: Element) -> Element:
        """Find the mark that a closing one belongs to."""
        wanted = (closing.text or "").replace("{{/", "{{", 1)
        return next(t for t in self.root.iter(w("t")) if t.text == wanted)

    def type_of(self, mark: str) -> Any:  # noqa: ANN401 -- a class or a type hint
        """Find the type of a mark's value."""
        return type_at(form_roots(self.funder.funder.details), path_of(mark)).type

    def spot(self, element: Element) -> Spot:
        """Say where an element stands."""
        cell = next(element.iterancestors(w("tc")), None)
        if cell is None:
            return Spot(heading=self.heading(element))
        row = next(cell.iterancestors(w("tr")))
        table = next(row.iterancestors(w("tbl")))
        rows = [r for r in table.iter(w("tr")) if _table(r) is table]
        cells = [c for c in row.iter(w("tc")) if next(c.iterancestors(w("tr"))) is row]
        tables = list(self.root.iter(w("tbl")))
        numbers = (tables.index(table), rows.index(row), cells.index(cell))
        return Spot(cell=(numbers[0] + 1, numbers[1] + 1, numbers[2] + 1))

    def heading(self, element: Element) -> str | None:
        """Find the text of the last heading above an element, or of itself."""
        last = None
        for one in self.root.iter():
            if one.tag == w("p") and _style(one).startswith(("Heading", "Title")):
                last = _text(one)
            if one is element:
                return last
        return last

    def add(self, part: str, xml: str) -> None:
        """Append a piece of XML to the root of a part."""
        root = etree.fromstring(self.parts[part])
        root.append(etree.fromstring(xml))
        self.parts[part] = etree.tostring(root)

    def save(self, file: Path) -> None:
        """Write the form."""
        self.parts[DOCUMENT] = etree.tostring(self.root)
        with zipfile.ZipFile(file, "w") as archive:
            for name, data in self.parts.items():
                archive.writestr(name, data)


def path_of(mark: str) -> str:
    """Give the path of a mark, typed or of a control."""
    return mark.strip("{}?/").split(" else ")[0].split("|")[0].strip()


def _is_value(text: str) -> bool:
    whole = text.startswith("{{") and text.endswith("}}") and text.count("{{") == 1
    return whole and text[2] not in "?/" and not path_of(text).endswith("[]")


def _style(paragraph: Element) -> str:
    style = paragraph.find(f"{w('pPr')}/{w('pStyle')}")
    return "" if style is None else style.get(w("val"), "")


def _text(paragraph: Element) -> str:
    return "".join(text.text or "" for text in paragraph.iter(w("t"))).strip()


def _table(row: Element) -> Element:
    return next(row.iterancestors(w("tbl")))


def _paragraph(element: Element) -> Element:
    return next(element.iterancestors(w("p")))


def _rewritten(
    draft: Draft, text: Element, was: str, becomes: str, *codes: str
) -> Mutation:
    assert was in (text.text or "")
    text.text = (text.text or "").replace(was, becomes, 1)
    return Mutation(codes, draft.spot(text))


def misspelt_path(draft: Draft) -> Mutation:
    """A letter of a name is typed twice."""
    text = draft.typed()
    name = path_of(text.text or "").split(".")[-1]
    return _rewritten(draft, text, name, f"{name[:2]}{name[1:]}", "GF101")


def unknown_root(draft: Draft) -> Mutation:
    """The first name is that of nothing."""
    text = draft.typed()
    return _rewritten(draft, text, "{{", "{{grantee.", "GF101")


def misspelt_tag(draft: Draft) -> Mutation:
    """The tag of a control is misspelt."""
    tag = draft.control()
    path = path_of(tag.get(w("val"), ""))
    tag.set(w("val"), tag.get(w("val"), "").replace(path, f"{path}s", 1))
    return Mutation(("GF101",), draft.spot(tag))


def name_after_value(draft: Draft) -> Mutation:
    """A name follows a value that has no fields."""
    text = draft.typed()
    path = path_of(text.text or "")
    return _rewritten(draft, text, path, f"{path}.name", "GF101")


def space_in_path(draft: Draft) -> Mutation:
    """A dot of a path became a space."""
    text = draft.typed(lambda mark: " else " not in mark and "|" not in mark)
    return _rewritten(draft, text, ".", " ", "GF103")


def brace_lost(draft: Draft) -> Mutation:
    """One brace was deleted."""
    text = draft.typed()
    brace = draft.random.choice(("{{", "}}"))
    return _rewritten(draft, text, brace, brace[0], "GF102")


def list_without_brackets(draft: Draft) -> Mutation:
    """A list on the way is used as one thing."""
    text = draft.typed(lambda mark: "[]." in mark)
    return _rewritten(draft, text, "[].", ".", "GF107")


def value_with_brackets(draft: Draft) -> Mutation:
    """A value is used as a list."""
    text = draft.typed(lambda mark: "|list" not in mark)
    path = path_of(text.text or "")
    return _rewritten(draft, text, path, f"{path}[]", "GF108")


def joined_value(draft: Draft) -> Mutation:
    """A value that is no list is to be joined."""
    text = draft.typed(lambda mark: "[]" not in mark and "|" not in mark)
    path = path_of(text.text or "")
    return _rewritten(draft, text, path, f"{path}|list", "GF108", "GF107")


def wrong_format(draft: Draft) -> Mutation:
    """The format belongs to another type."""
    formats = ("long", "amount", "plain", "label", "genitive")
    text = draft.typed(lambda mark: "|" not in mark)
    path = path_of(text.text or "")
    fitting = styles_of(draft.type_of(path)) or ()
    style = draft.random.choice([name for name in formats if name not in fitting])
    return _rewritten(draft, text, path, f"{path}|{style}", "GF111")


def group_of_fields(draft: Draft) -> Mutation:
    """A whole organisation stands where a value belongs."""
    text = draft.typed(lambda mark: "[]" not in mark)
    mark = text.text or ""
    return _rewritten(draft, text, mark, "{{lead_partner else –}}", "GF109")


def wrong_list(draft: Draft) -> Mutation:
    """One cell of a row names another list."""
    text = draft.typed(
        lambda mark: "[]." in mark and "|list" not in mark and "volunteer" not in mark
    )
    mark = text.text or ""
    other = "{{volunteers[].hours else –}}"
    found = _rewritten(draft, text, mark, other, "GF112", "GF110")
    row = next(text.iterancestors(w("tr")), None)
    if row is None or found.spot.cell is None:
        return found
    first = next(t for t in row.iter(w("t")) if "{{" in (t.text or ""))
    return Mutation(found.codes, draft.spot(first))


def moved_mark(draft: Draft) -> Mutation:
    """A mark of a row stands at the end of the text."""
    text = draft.typed(lambda mark: "[]." in mark and "|list" not in mark)
    body = draft.root[0]
    paragraph = deepcopy(_paragraph(text))
    for style in paragraph.iter(w("pStyle")):
        style.getparent().remove(style)  # type: ignore[union-attr]  # it has one
    body.insert(len(body) - 1, paragraph)
    return Mutation(("GF110",), draft.spot(paragraph))


def end_missing(draft: Draft) -> Mutation:
    """The closing mark of a block was deleted."""
    closing = draft.random.choice(draft.frames("/"))
    opening = draft.opening_of(closing)
    _drop(_paragraph(closing))
    return Mutation(("GF105",), draft.spot(opening))


def start_missing(draft: Draft) -> Mutation:
    """The opening mark of a block was deleted."""
    closing = draft.random.choice(draft.frames("/"))
    _drop(_paragraph(draft.opening_of(closing)))
    return Mutation(("GF104",), draft.spot(closing))


def end_in_a_cell(draft: Draft) -> Mutation:
    """The closing mark of a block slipped into a table."""
    closing = _paragraph(draft.random.choice(draft.frames("/")))
    cell = draft.random.choice(list(draft.root.iter(w("tc"))))
    cell.append(closing)
    return Mutation(("GF104",), draft.spot(closing))


def words_beside_a_frame(draft: Draft) -> Mutation:
    """Words stand beside the mark that opens a condition."""
    text = draft.random.choice(draft.frames("?"))
    text.text = f"Ja ir: {text.text}"
    return Mutation(("GF106",), draft.spot(text))


def repeated_twice(draft: Draft) -> Mutation:
    """A block stands within a block of the same list."""
    frames = [t for t in draft.frames("") if (t.text or "").endswith("[]}}")]
    opening = draft.random.choice([t for t in frames if (t.text or "")[2] not in "?/"])
    first = _paragraph(opening)
    closing = deepcopy(first)
    words = next(closing.iter(w("t")))
    words.text = (words.text or "").replace("{{", "{{/")
    inner = deepcopy(first)
    first.addnext(closing)
    first.addnext(inner)
    return Mutation(("GF113",), draft.spot(inner))


def dropped_box(draft: Draft) -> Mutation:
    """The control of a required box was deleted, and its words with it."""
    whole = b"".join(draft.parts.values()).decode("utf-8")
    required = {
        box.path
        for box in draft.funder.boxes
        if draft.kind in box.required
        and not box.path.endswith((".start", ".end"))
        and not box.path.startswith("lead_partner")
    }
    tag = draft.control(
        lambda mark: (
            path_of(mark) in required
            and whole.count(f'w:val="{path_of(mark)}') == 1
            and whole.count(f"{{{{{path_of(mark)}") == 1
        )
    )
    control = next(tag.iterancestors(w("sdt")))
    heading = draft.heading(control)
    words = [text for text in control.iter(w("t")) if "{{" in (text.text or "")]
    for text in words:
        text.text = "…"
    tag.getparent().remove(tag)  # type: ignore[union-attr]  # it has one
    return Mutation(("GF212",), Spot(heading=heading))


def words_for_nothing_lost(draft: Draft) -> Mutation:
    """What to print without a value was deleted."""
    guaranteed = [box.path for box in draft.funder.boxes if box.required]
    text = draft.typed(
        lambda mark: (
            " else " in mark
            and not mark.startswith("{{figures")
            and not any(leads_through(path_of(mark), path) for path in guaranteed)
        )
    )
    words = (text.text or "").partition(" else ")[2]
    return _rewritten(draft, text, f" else {words}", "}}", "GF211")


def joined_amounts(draft: Draft) -> Mutation:
    """A total became the amounts themselves, one after another."""
    text = draft.typed(lambda mark: "figures." in mark and "[]" not in mark)
    mark = text.text or ""
    return _rewritten(
        draft, text, mark, "{{expenditure[].amount|list else –}}", "GF215"
    )


def mixed_look(draft: Draft) -> Mutation:
    """A piece of a mark is set in bold type or in another colour."""
    text = draft.typed()
    run = text.getparent()
    assert run is not None
    twin = deepcopy(run)
    words = text.text or ""
    text.text, next(twin.iter(w("t"))).text = words[:5], words[5:]
    look = twin.find(w("rPr"))
    look = etree.SubElement(twin, w("rPr")) if look is None else look
    twin.insert(0, look)
    name, value = draft.random.choice((("b", "1"), ("i", "1"), ("color", "AA0000")))
    for known in look.findall(w(name)):
        look.remove(known)
    own = run.find(f"{w('rPr')}/{w(name)}")
    etree.SubElement(look, w(name), {w("val"): value if own is None else "0"})
    run.addnext(twin)
    return Mutation(("GF117",), draft.spot(text))


def wrong_control(draft: Draft) -> Mutation:
    """A text is held by a control made for something else."""
    tag = draft.control(lambda mark: draft.type_of(mark).__name__ == "Text")
    name, code = draft.random.choice(
        (
            (f"{{{W14}}}checkbox", "GF301"),
            (w("date"), "GF302"),
            (w("picture"), "GF304"),
            (w("dropDownList"), "GF306"),
        )
    )
    properties = tag.getparent()
    assert properties is not None
    for text in properties.findall(w("text")):
        properties.remove(text)
    etree.SubElement(properties, name)
    return Mutation((code,), draft.spot(tag))


def locked_control(draft: Draft) -> Mutation:
    """The content of a control is locked."""
    tag = draft.control()
    tag.addnext(etree.Element(w("lock"), {w("val"): "contentLocked"}))
    return Mutation(("GF308",), draft.spot(tag))


def picture_without_words(draft: Draft) -> Mutation:
    """A picture has no alternative text, or a mark in it."""
    words, code = draft.random.choice((("", "GF401"), ("{{project.title}}", "GF118")))
    text = draft.typed()
    picture = etree.fromstring(
        f'<w:r xmlns:w="{W}" xmlns:wp="{WP}" xmlns:a="{A}"><w:drawing><wp:inline>'
        f'<wp:extent cx="1" cy="1"/><wp:docPr id="77" name="Logo" descr="{words}"/>'
        '<a:graphic><a:graphicData uri="x"/></a:graphic></wp:inline></w:drawing></w:r>'
    )
    _paragraph(text).append(picture)
    return Mutation((code,), draft.spot(text))


def mark_in_a_field(draft: Draft) -> Mutation:
    """A mark stands in the code of a field."""
    text = draft.typed()
    field_code = etree.Element(
        w("fldSimple"), {w("instr"): ' TITLE "{{project.title}}" '}
    )
    _paragraph(text).append(field_code)
    return Mutation(("GF118",), draft.spot(text))


def header_row_lost(draft: Draft) -> Mutation:
    """The first row of a table is no header row any more."""
    heads = [
        head
        for head in draft.root.iter(w("tblHeader"))
        if len(list(next(head.iterancestors(w("tr"))).iter(w("tc")))) > 1
    ]
    head = draft.random.choice(heads)
    row = next(head.iterancestors(w("tr")))
    _drop(head)
    return Mutation(("GF404",), draft.spot(next(row.iter(w("p")))))


def fixed_height(draft: Draft) -> Mutation:
    """A row with a value has a fixed height."""
    text = draft.typed(lambda mark: mark.startswith("{{figures.register.rows[]."))
    row = next(text.iterancestors(w("tr")))
    look = row.find(w("trPr"))
    look = etree.Element(w("trPr")) if look is None else look
    row.insert(0, look)
    etree.SubElement(look, w("trHeight"), {w("val"): "300", w("hRule"): "exact"})
    return Mutation(("GF408",), draft.spot(next(row.iter(w("p")))))


def heading_skipped(draft: Draft) -> Mutation:
    """The first heading below another is two levels deeper."""
    headings = [p for p in draft.root.iter(w("p")) if _style(p).startswith("Heading")]
    chosen = draft.random.choice(
        [
            second
            for first, second in pairwise(headings)
            if (_style(first), _style(second)) == ("Heading1", "Heading2")
        ]
    )
    next(chosen.iter(w("pStyle"))).set(w("val"), "Heading3")
    return Mutation(("GF403",), draft.spot(chosen))


def style_lost(draft: Draft) -> Mutation:
    """The form lost a style that its text is set in."""
    paragraph = draft.random.choice([p for p in draft.root.iter(w("p")) if _style(p)])
    name = _style(paragraph)
    styles = etree.fromstring(draft.parts[STYLES])
    for style in styles.findall(w("style")):
        if style.get(w("styleId")) == name:
            styles.remove(style)
    draft.parts[STYLES] = etree.tostring(styles)
    first = next(p for p in draft.root.iter(w("p")) if _style(p) == name)
    spot = draft.spot(first)
    is_heading = name.startswith(("Heading", "Title"))
    return Mutation(("GF405",), Spot() if is_heading else spot)


def language_lost(draft: Draft) -> Mutation:
    """The form does not say its language."""
    styles = etree.fromstring(draft.parts[STYLES])
    for language in list(styles.iter(w("lang"))):
        _drop(language)
    draft.parts[STYLES] = etree.tostring(styles)
    return Mutation(("GF402",), Spot(part=STYLES))


def linked_picture(draft: Draft) -> Mutation:
    """A picture stands in another file."""
    text = draft.typed()
    picture = etree.fromstring(
        f'<w:r xmlns:w="{W}" xmlns:a="{A}" xmlns:r="{R}"><w:pict>'
        '<a:blip r:link="rIdFar"/></w:pict></w:r>'
    )
    _paragraph(text).append(picture)
    draft.add(
        "word/_rels/document.xml.rels",
        f'<Relationship xmlns="{PACKAGE}" Id="rIdFar" TargetMode="External" '
        f'Type="{R}/image" Target="file:///far.png"/>',
    )
    return Mutation(("GF502",), draft.spot(text))


def linked_settings(draft: Draft) -> Mutation:
    """The settings of the form refer to a file somewhere else."""
    draft.parts["word/_rels/settings.xml.rels"] = (
        f'<Relationships xmlns="{PACKAGE}"><Relationship Id="rId1" '
        f'TargetMode="External" Type="{R}/mailMergeSource" '
        'Target="file:///far.csv"/></Relationships>'
    ).encode()
    return Mutation(("GF502",), Spot(part=SETTINGS))


def macros_added(draft: Draft) -> Mutation:
    """The form was saved with macros."""
    draft.parts["word/vbaProject.bin"] = b"macros"
    return Mutation(("GF501",), Spot(part="word/vbaProject.bin"))


def change_pending(draft: Draft) -> Mutation:
    """Somebody's insertion waits to be accepted."""
    text = draft.typed()
    run = text.getparent()
    assert run is not None
    insertion = etree.Element(w("ins"), {w("id"): "9", w("author"): "x"})
    run.addprevious(insertion)
    insertion.append(run)
    return Mutation(("GF503",), draft.spot(text))


def form_protected(draft: Draft) -> Mutation:
    """The form may not be edited."""
    draft.add(
        SETTINGS,
        f'<w:documentProtection xmlns:w="{W}" w:edit="readOnly" w:enforcement="1"/>',
    )
    return Mutation(("GF504",), Spot(part=SETTINGS))


def merged_rows(draft: Draft) -> Mutation:
    """A row that repeats is merged with the one above."""
    text = draft.typed(lambda mark: mark.startswith("{{figures.register.rows[]."))
    cell = next(text.iterancestors(w("tc")))
    look = cell.find(w("tcPr"))
    assert look is not None
    etree.SubElement(look, w("vMerge"))
    row = next(cell.iterancestors(w("tr")))
    return Mutation(("GF407",), draft.spot(next(row.iter(w("p")))))


def _drop(element: Element) -> None:
    parent = element.getparent()
    assert parent is not None
    parent.remove(element)


MUTATIONS = (
    misspelt_path,
    unknown_root,
    misspelt_tag,
    name_after_value,
    space_in_path,
    brace_lost,
    list_without_brackets,
    value_with_brackets,
    joined_value,
    wrong_format,
    group_of_fields,
    wrong_list,
    moved_mark,
    end_missing,
    start_missing,
    end_in_a_cell,
    words_beside_a_frame,
    repeated_twice,
    dropped_box,
    words_for_nothing_lost,
    joined_amounts,
    mixed_look,
    wrong_control,
    locked_control,
    picture_without_words,
    mark_in_a_field,
    header_row_lost,
    fixed_height,
    heading_skipped,
    style_lost,
    language_lost,
    linked_picture,
    linked_settings,
    macros_added,
    change_pending,
    form_protected,
    merged_rows,
)


def forms() -> Iterator[tuple[InstalledFunder, str, Path]]:
    """List the forms of the installed funders."""
    for funder in discover().funders.values():
        for kind, form in funder.forms.items():
            yield funder, kind, form


def faults_of(funder: InstalledFunder, kind: str, form: Path) -> list[FormFault]:
    """Lint a form."""
    expected = Expected(funder=funder, kind=kind)
    roots = form_roots(funder.funder.details)
    return list(lint_form(form, roots, expected, "en").faults)


def test_nearly_every_mutation_is_caught_in_its_place(tmp_path: Path) -> None:
    """Ninety-nine of a hundred, each with the right place, and no form loads data."""
    known = list(forms())
    good = {form: faults_of(funder, kind, form) for funder, kind, form in known}
    missed = []
    for number, mutate in enumerate(MUTATIONS):
        for turn in range(ROUNDS):
            funder, kind, form = known[(number + turn) % len(known)]
            with zipfile.ZipFile(form) as archive:
                parts = {name: archive.read(name) for name in archive.namelist()}
            chance = Random(f"{mutate.__name__} {turn}")  # noqa: S311 -- no secret
            draft = Draft(funder, kind, chance, parts)
            mutation = mutate(draft)
            broken = tmp_path / form.name
            draft.save(broken)
            new = [f for f in faults_of(funder, kind, broken) if f not in good[form]]
            if not any(
                fault.number in mutation.codes and mutation.spot.holds(fault)
                for fault in new
            ):
                told = [(fault.number, fault.message("en")) for fault in new]
                missed.append((mutate.__name__, turn, str(form), mutation, told))

    made = len(MUTATIONS) * ROUNDS
    rate = 100 * (made - len(missed)) / made
    report = "\n".join(map(str, missed))
    assert rate >= LEAST_RATE, f"{rate:.1f} % of {made} caught; missed:\n{report}"
