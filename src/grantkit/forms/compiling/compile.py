"""From a Word file to a compiled form; every fault of the form is found on the way."""

from pathlib import Path

from attrs import frozen

from grantkit.forms.compiling.check import Roots
from grantkit.forms.compiling.nest import TooDeepError, nest
from grantkit.forms.compiling.places import outline_levels
from grantkit.forms.compiling.prepare import PreparedPart, prepare
from grantkit.forms.compiling.resolve import Resolver
from grantkit.forms.faults import FormFault, faulty, refused
from grantkit.forms.package.contents import as_document, stories, styles
from grantkit.forms.package.parts import Package, read_package
from grantkit.forms.pieces.job import Piece
from grantkit.forms.spots import Number, NumberSpot


@frozen(kw_only=True)
class FormPart:
    """A part of a form in which something depends on data.

    Attributes:
        name: Of the part.
        pieces: What is written, in order.
        numbers: What must be unique in the part, as the form has it.
    """

    name: str
    pieces: tuple[Piece, ...]
    numbers: tuple[tuple[Number, str], ...]


@frozen(kw_only=True)
class Form:
    """A form that is ready to be filled, many times.

    Attributes:
        package: Its parts, as they were read.
        bound: The parts that depend on data.
    """

    package: Package
    bound: tuple[FormPart, ...]


def compile_form(file: Path, roots: Roots, language: str = "en") -> Form:
    """Read a form and judge it against the classes of the data.

    Args:
        file: A Word document or template.
        roots: The type of each first name of a path.
        language: Of the messages.

    Raises:
        InputError: The file cannot be opened.
        FormError: It is not a Word form, has no marks, or faulty ones; all are listed.
    """
    form, faults = examine_form(file, roots, language)
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
    file: Path, roots: Roots, language: str
) -> tuple[Form, tuple[FormFault, ...]]:
    """Compile as far as faults allow, and list them."""
    package = as_document(read_package(file, language), language)
    levels = outline_levels(styles(package))
    resolver = Resolver(roots=roots)
    bound = []
    for name in stories(package):
        part = prepare(name, package.parts[name], roots, levels)
        resolver.faults.extend(part.faults)
        if part.is_bound:
            bound.append(_resolved(part, resolver))
    return Form(package=package, bound=tuple(bound)), tuple(resolver.faults)


def _resolved(part: PreparedPart, resolver: Resolver) -> FormPart:
    try:
        pieces = resolver.pieces(nest(part.pieces))
    except TooDeepError as error:
        resolver.faults.append(error.fault)
        pieces = ()
    numbers = tuple(
        (piece.kind, piece.original)
        for piece in part.pieces
        if isinstance(piece, NumberSpot)
    )
    return FormPart(name=part.name, pieces=pieces, numbers=numbers)
