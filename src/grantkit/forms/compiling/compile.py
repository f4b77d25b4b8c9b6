"""From a Word file to a compiled form; every fault of the form is found on the way."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import count
from pathlib import Path

from attrs import evolve, field, frozen

from grantkit.forms.compiling.check import Roots
from grantkit.forms.compiling.lists import lists_of_form
from grantkit.forms.compiling.nest import TooDeepError, nest
from grantkit.forms.compiling.places import outline_levels
from grantkit.forms.compiling.prepare import (
    MAX_MARKS,
    PreparedPart,
    TooManyMarksError,
    prepare,
)
from grantkit.forms.compiling.resolve import Resolver
from grantkit.forms.contents_table import has_contents_table, without_entries
from grantkit.forms.faults import FormFault, faulty, refused
from grantkit.forms.package.archive import Entry, Opening
from grantkit.forms.package.contents import as_document, stories, styles
from grantkit.forms.package.manifest import MANIFEST, opening_xml, with_manifest
from grantkit.forms.package.parts import (
    CONTENT_TYPES,
    Package,
    digest_of,
    entries_of,
    read_package,
)
from grantkit.forms.package.properties import Properties, open_properties
from grantkit.forms.pieces.job import Piece
from grantkit.forms.pieces.showing import places_of
from grantkit.forms.spots import Number

_NO_TITLES: Mapping[str, str] = {}


@frozen(kw_only=True)
class FormPart:
    """A part of a form in which something depends on data.

    Attributes:
        name: Of the part.
        pieces: What is written, in order.
        numbers: What must be unique in the document, as the form has it.
        twins: The places that stand once more only for older programs.
    """

    name: str
    pieces: tuple[Piece, ...] = field(repr=False)
    numbers: tuple[tuple[Number, str], ...] = field(repr=False)
    twins: frozenset[int] = field(repr=False)


@frozen(kw_only=True)
class Form:
    """A form that is ready to be filled, many times and by many at once.

    Nothing in it changes when it is filled; it holds no tree and no open file.

    Attributes:
        package: Its parts, as they were read.
        bound: The parts that depend on data.
        properties: The part with title, author and dates.
        entries: The other parts, packed.
        order: Where each part stands in the file, by name.
        manifest: How it begins: which places show what.
        digest: Check sum of the file, in hexadecimal digits.
        has_contents_table: Whether it is to be filled, and its text has a table of
            contents.
    """

    package: Package
    bound: tuple[FormPart, ...]
    properties: Properties = field(repr=False)
    entries: tuple[Entry, ...] = field(repr=False)
    order: Mapping[str, int] = field(repr=False)
    manifest: Opening = field(repr=False)
    digest: str
    has_contents_table: bool


def compile_form(
    file: Path,
    roots: Roots,
    language: str = "en",
    titles: Mapping[str, str] = _NO_TITLES,
) -> Form:
    """Read a form and judge it against the classes of the data.

    Args:
        file: A Word document or template.
        roots: The type of each first name of a path.
        language: Of the messages.
        titles: What people call the values, by path with empty brackets; a control
            that shows one bears it as its title.

    Raises:
        InputError: The file cannot be opened.
        FormError: It is not a Word form, has no marks, or faulty ones; all are listed.
    """
    form, faults = examine_form(file, roots, language, titles)
    if faults:
        raise faulty(file.name, faults, language)
    if not form.bound:
        raise refused(file.name, "no_marks", language)
    return form


def find_faults(
    file: Path, roots: Roots, language: str = "en"
) -> tuple[FormFault, ...]:
    """List what is wrong with the marks of a form, in the order of the form.

    Raises:
        InputError: The file cannot be opened.
        FormError: It is not a Word form at all.
    """
    return examine_form(file, roots, language)[1]


def examine_form(
    file: Path, roots: Roots, language: str, titles: Mapping[str, str] = _NO_TITLES
) -> tuple[Form, tuple[FormFault, ...]]:
    """Compile as far as faults allow, and list them in the order of the form."""
    package = as_document(read_package(file, language), language)
    levels, texts = outline_levels(styles(package)), without_entries(package).parts
    lists, numbers = lists_of_form(package), count(1)
    try:
        parts = [
            prepare(name, texts[name], roots, levels, numbers)
            for name in stories(package)
        ]
    except TooManyMarksError as error:
        told = {"limit": MAX_MARKS}
        raise refused(package.name, "too_many_marks", language, **told) from error
    bookmarks = max((part.bookmarks for part in parts), default=0)
    ours = (Number.BOOKMARK, str(bookmarks + next(numbers)))
    unbound = (number for part in parts if not part.is_bound for number in part.numbers)
    taken = (ours, *((Number.LIST, number) for number in lists.taken), *unbound)
    resolver = Resolver(
        roots=roots, titles=titles, restarting=lists.restarting, bookmarks=bookmarks
    )
    bound = []
    for part in parts:
        resolver.faults.extend(part.faults)
        if part.is_bound:
            bound.append(_resolved(part, resolver, taken))
    return _form(package, tuple(bound), titles), _in_order(resolver.faults, parts)


def _in_order(
    faults: Iterable[FormFault], parts: Sequence[PreparedPart]
) -> tuple[FormFault, ...]:
    order = {part.name: number for number, part in enumerate(parts)}

    def key(fault: FormFault) -> tuple[int, int, str]:
        return order[fault.place.part], fault.place.order, fault.number

    return tuple(sorted(faults, key=key))


def _form(
    package: Package, bound: tuple[FormPart, ...], titles: Mapping[str, str]
) -> Form:
    """Make all ready that is the same in every filling."""
    digest = digest_of(package)
    package, properties = open_properties(package)
    package = with_manifest(package) if bound else package
    later = {properties.part, MANIFEST, *(part.name for part in bound)}
    constant = {name: data for name, data in package.parts.items() if name not in later}
    shown = (
        evolve(place, is_twin=place.number in part.twins)
        for part in bound
        for place in places_of(part.pieces, titles)
    )
    return Form(
        package=package,
        bound=bound,
        properties=properties,
        entries=entries_of(constant),
        order={name: at for at, name in enumerate((CONTENT_TYPES, *package.parts))},
        manifest=Opening.of(opening_xml(shown).encode()),
        digest=digest,
        has_contents_table=bool(bound) and has_contents_table(package),
    )


def _resolved(
    part: PreparedPart, resolver: Resolver, taken: Sequence[tuple[Number, str]]
) -> FormPart:
    try:
        pieces = resolver.pieces(nest(part.pieces))
    except TooDeepError as error:
        resolver.faults.append(error.fault)
        pieces = ()
    numbers = (*part.numbers, *taken)
    return FormPart(name=part.name, pieces=pieces, numbers=numbers, twins=part.twins)
