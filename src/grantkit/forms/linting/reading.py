"""A form as the checks see it: trees and places, and marks with what is round them."""

from collections.abc import Iterator, Mapping
from typing import Final

from attrs import evolve, frozen

from grantkit.forms.compiling.binding import FALLBACK
from grantkit.forms.compiling.check import Roots
from grantkit.forms.compiling.places import outline_levels, survey, text_of
from grantkit.forms.contents_table.field import toc_fields
from grantkit.forms.faults import FormFault, Place
from grantkit.forms.linting.expected import Expected
from grantkit.forms.linting.opening import Opened
from grantkit.forms.linting.written import Blocks, Written, read_marks
from grantkit.forms.package.contents import main_part, stories, styles
from grantkit.forms.package.parts import Package
from grantkit.forms.package.wordml import Element, parse_xml, w

OFF: Final = ("0", "false", "off")
"""How Word writes that something does not hold."""

_WORDS = 60


@frozen(kw_only=True)
class Found:
    """A fault, and the element that it is about.

    Attributes:
        fault: What is wrong, and where.
        element: None where nothing in the text shows it.
    """

    fault: FormFault
    element: Element | None = None


@frozen(kw_only=True)
class Story:
    """A part that is read as text.

    Attributes:
        name: Of the part.
        root: Its tree.
        levels: Which paragraph styles are headings, and how deep.
        places: Of its paragraphs, in their order.
        marks: Of its text and its controls.
        blocks: Its blocks, by what stands in them.
    """

    name: str
    root: Element
    levels: Mapping[str, int]
    places: Mapping[Element, Place]
    marks: tuple[Written, ...]
    blocks: Blocks

    def elements(self, *names: str) -> Iterator[Element]:
        """List the elements of some names, without what stands there once more."""
        return (each for each in self.root.iter(*names) if not _is_twin(each))

    def found(
        self,
        code: str,
        element: Element,
        /,
        *,
        variant: str = "",
        at: Place | None = None,
        **values: object,
    ) -> Found:
        """Make a fault about an element of this part."""
        place = self.place_of(element) if at is None else at
        fault = FormFault(code=code, variant=variant, place=place, values=values)
        return Found(fault=fault, element=element)

    def place_of(self, element: Element) -> Place:
        """Tell where an element stands, by its paragraph and that one's first words."""
        paragraph = paragraph_of(element)
        if paragraph is None:
            return Place(part=self.name)
        words = text_of(paragraph)
        cut = words if len(words) <= _WORDS else f"{words[:_WORDS].rstrip()}…"
        return evolve(self.places[paragraph], words=cut)


@frozen(kw_only=True)
class Reading:
    """A form, read once for all checks.

    Attributes:
        package: Its parts.
        stories: Those that are read as text.
        styles: Its styles, if it has any.
        roots: The type of each first name of a path.
        expected: What its funder expects; None where no funder is known.
        macros: The parts with macros, which are not among the others.
    """

    package: Package
    stories: tuple[Story, ...]
    styles: Element | None
    roots: Roots
    expected: Expected | None
    macros: tuple[str, ...]

    @property
    def text(self) -> Story:
        """The text itself, without headers, footers and notes."""
        main = main_part(self.package)
        return next(story for story in self.stories if story.name == main)

    @property
    def marks(self) -> Iterator[tuple[Story, Written]]:
        """Every mark with its story."""
        return ((story, mark) for story in self.stories for mark in story.marks)


def read_form(form: Opened, roots: Roots, expected: Expected | None) -> Reading:
    """Read a form for the checks."""
    package = form.package
    known = styles(package)
    levels = outline_levels(known)
    return Reading(
        package=package,
        stories=tuple(
            _read_story(name, package.parts[name], roots, levels)
            for name in stories(package)
        ),
        styles=known,
        roots=roots,
        expected=expected,
        macros=form.macros,
    )


def _read_story(
    name: str, data: bytes, roots: Roots, levels: Mapping[str, int]
) -> Story:
    root = parse_xml(data)
    places = survey(root, name, levels)
    marks, blocks = read_marks(root, roots, places, name)
    listed = {one for table in toc_fields(root) for one in table.paragraphs}
    return Story(
        name=name,
        root=root,
        levels=levels,
        places=places,
        marks=tuple(
            mark
            for mark in marks
            if mark.element not in listed and not _is_twin(mark.element)
        ),
        blocks=blocks,
    )


def _is_twin(element: Element) -> bool:
    """Say whether an element stands beside itself, for programs of older days."""
    return next(element.iterancestors(FALLBACK), None) is not None


def paragraph_of(element: Element) -> Element | None:
    """Find the paragraph round an element, or the first one in it or in its holder."""
    outer = next(element.iterancestors(w("p")), None)
    if outer is not None and element.tag != w("p"):
        return outer
    for holder in (element, *element.iterancestors()):
        inner = next(holder.iter(w("p")), None)
        if inner is not None:
            return inner
    return None
