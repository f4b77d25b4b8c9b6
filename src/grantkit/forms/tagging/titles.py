"""The boxes of a funder as something that a place can be matched with."""

from collections.abc import Iterable, Iterator, Mapping

from attrs import frozen

from grantkit.forms.grammar import LIST, lists_of
from grantkit.forms.tagging.blank import Blank, BlankKind
from grantkit.forms.tagging.labels import Words, words_of
from grantkit.model.path import PathError, PathType, type_at
from grantkit.model.reference import Box
from grantkit.model.text import Text
from grantkit.wording import styles_of

_NOTHING = "–"
_AMOUNT = "amount"
_CURRENCY = "EUR"


@frozen(kw_only=True)
class Title:
    """A box that shows one value, with the words of its title.

    Attributes:
        box: The box.
        type: Of its value.
        readings: Its title in each language, as words.
        places: Where it stands, in each language, as words.
    """

    box: Box
    type: PathType
    readings: tuple[Words, ...]
    places: tuple[Words, ...]

    @property
    def path(self) -> str:
        """The path of the box."""
        return self.box.path

    @property
    def lists(self) -> tuple[str, ...]:
        """The lists on the way to its value, outermost first."""
        return lists_of(self.box.path)

    @property
    def home(self) -> str:
        """The outermost list; empty where there is none."""
        return next(iter(self.lists), "")

    def fits(self, blank: Blank) -> bool:
        """Say whether the place can show the value: a box to tick takes yes or no."""
        return blank.kind is not BlankKind.CHECK_BOX or self.type.type is bool

    def may_stand(self, blank: Blank, repeating: str) -> bool:
        """Say whether the value can be read in a place, and not only be written.

        Where nothing repeats for its list its values would be joined with commas: text
        may be, in a line, but in a cell people look for one value, and never numbers.
        """
        if self.home in ("", *blank.lists, repeating):
            return True
        return blank.place.table is None and self.type.type in (str, Text)

    def mark(self, blank: Blank, repeating: str) -> str:
        """Write the tag that shows the value in a place.

        A list for which nothing repeats there is joined, an amount under a heading that
        names the currency goes without it, and a dash stands for what is missing.

        Args:
            blank: The place.
            repeating: The list for which its row will repeat; empty for none.
        """
        bound = {*blank.lists, repeating}
        style = ""
        if self.type.many or not set(self.lists) <= bound:
            style = LIST
        elif _AMOUNT in (styles_of(self.type.type) or ()) and any(
            _CURRENCY in label for label in blank.labels
        ):
            style = _AMOUNT
        shown = f"{self.path}|{style}" if style else self.path
        return (
            f"{shown} else {_NOTHING}" if self.type.optional or style == LIST else shown
        )


def titles_of(boxes: Iterable[Box], roots: Mapping[str, object]) -> Iterator[Title]:
    """List the boxes whose value can be written; of a path only the first title.

    A box for a whole list or group of fields has no value of its own.
    """
    seen = set()
    for box in boxes:
        found = _type_of(box.path, roots)
        readings = tuple(
            words_of(words) for _, label in box.label.versions for words in _read(label)
        )
        if found is None or styles_of(found.type) is None:
            continue
        if (box.path, readings) in seen:
            continue
        seen.add((box.path, readings))
        places = tuple(words_of(words) for _, words in box.place.versions)
        yield Title(box=box, type=found, readings=readings, places=places)


def _type_of(path: str, roots: Mapping[str, object]) -> PathType | None:
    try:
        return type_at(roots, path)
    except PathError:
        return None


def _read(label: str) -> Iterator[str]:
    """Read a title as a whole, and without a longer remark after a comma."""
    yield label
    head, _, remark = label.partition(", ")
    if len(words_of(remark)) > 1:
        yield head
