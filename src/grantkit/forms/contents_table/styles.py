"""What the paragraph styles of a form say about headings, numbers and contents."""

from collections.abc import Iterator, Mapping

from attrs import frozen

from grantkit.forms.package.contents import styles
from grantkit.forms.package.parts import Package
from grantkit.forms.package.wordml import Element, w

NO_LEVEL = 9


@frozen(kw_only=True)
class Styles:
    """The styles of a form.

    Attributes:
        by_id: Each style.
    """

    by_id: Mapping[str, Element]

    @classmethod
    def of(cls, package: Package) -> "Styles":
        """Read the styles of a package."""
        root = styles(package)
        found = () if root is None else root.iter(w("style"))
        return cls(by_id={style.get(w("styleId"), ""): style for style in found})

    def name(self, paragraph: Element) -> str:
        """Give the name of a paragraph's style in small letters.

        The names of Word's own styles are English in every Word.
        """
        style = self.by_id.get(value(paragraph, "pPr/pStyle") or "")
        return "" if style is None else (value(style, "name") or "").lower()

    def id_of(self, name: str) -> str | None:
        """Find the id of a style by its name in small letters."""
        for key, style in self.by_id.items():
            if (value(style, "name") or "").lower() == name:
                return key
        return None

    def told(self, paragraph: Element, path: str) -> str | None:
        """Find what a paragraph says of itself, or else its style, or that one's base.

        Args:
            paragraph: The paragraph.
            path: Of the element whose `w:val` is wanted, such as `pPr/outlineLvl`.
        """
        for holder in (paragraph, *self.lineage(paragraph)):
            found = value(holder, path)
            if found is not None:
                return found
        return None

    def lineage(self, paragraph: Element) -> Iterator[Element]:
        """List the style of a paragraph and those it is based on."""
        seen = set()
        key = value(paragraph, "pPr/pStyle")
        while key is not None and key in self.by_id and key not in seen:
            seen.add(key)
            style = self.by_id[key]
            yield style
            key = value(style, "basedOn")


def value(element: Element, path: str) -> str | None:
    """Read the `w:val` of an element below; None where it is not there."""
    found = element.find("/".join(w(name) for name in path.split("/")))
    return None if found is None else found.get(w("val"))
