"""Comments of Word: put at stretches of the text, beside those that are there already.

Word takes comments in the main text only: not in headers, footers, notes or text boxes.
"""

import datetime as dt
from collections.abc import Iterable, Sequence
from typing import Final

from attrs import frozen
from lxml import etree

from grantkit.forms.package.contents import main_part, with_part, with_type
from grantkit.forms.package.parts import Package
from grantkit.forms.package.relations import relations_of, target_of, with_relation
from grantkit.forms.package.wordml import SPACE, Element, R, W, parse_xml, w
from grantkit.model.characters import UNWRITABLE

_PART: Final = "word/comments.xml"
_KIND: Final = f"{R}/comments"
_CONTENT: Final = (
    "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
)
_ANCHORS: Final = (w("commentRangeStart"), w("commentReference"))


@frozen(kw_only=True)
class Comment:
    """What is said about a stretch of the main text.

    Attributes:
        about: Where the stretch begins: a paragraph, a control, a run or anything in
            one, or a table or row for all of its text. An element of the tree that the
            comments are put into.
        until: Where it ends; None where it ends with the same element.
        text: What is said, a paragraph for each line.
    """

    about: Element
    until: Element | None = None
    text: str


@frozen(kw_only=True)
class Author:
    """Who comments, and on which day.

    Attributes:
        name: In full.
        initials: As Word shows them beside the text.
        on: The day; its hour is midnight UTC.
    """

    name: str
    initials: str
    on: dt.date


def with_comments(
    package: Package, text: Element, comments: Sequence[Comment], author: Author
) -> Package:
    """Put comments into a document.

    Args:
        package: The document.
        text: The tree of its main part, which takes the place of that part. It is
            changed: the ends of each stretch are put into it.
        comments: In any order.
        author: Of all of them.

    Raises:
        ValueError: A comment is about something that holds no paragraph and stands in
            none.
    """
    main = main_part(package)
    if not comments or main is None:
        return package
    part = _part_of(package, main)
    if part is None:
        part = _PART
        relation = _free({one.get("Id", "") for one in relations_of(package, main)})
        package = with_relation(package, main, part, _KIND, relation)
        package = with_type(package, part, _CONTENT)
    known = package.parts.get(part)
    told = etree.Element(w("comments"), nsmap={"w": W})
    told = told if known is None else parse_xml(known)
    taken = [*told.iter(w("comment")), *text.iter(*_ANCHORS)]
    numbers = (one.get(w("id"), "") for one in taken)
    first = 1 + max((int(n) for n in numbers if n.isdecimal()), default=-1)
    for number, comment in enumerate(comments, first):
        _anchor(comment, str(number))
        told.append(_comment(comment, str(number), author))
    return with_part(with_part(package, main, text), part, told)


def _part_of(package: Package, main: str) -> str | None:
    for relation in relations_of(package, main):
        part = target_of(main, relation)
        if relation.get("Type") == _KIND and part.lower().endswith(".xml"):
            return part
    return None


def _free(taken: Iterable[str]) -> str:
    known, number = set(taken), 1
    while f"rId{number}" in known:
        number += 1
    return f"rId{number}"


def _comment(comment: Comment, number: str, author: Author) -> Element:
    known = {
        w("id"): number,
        w("author"): author.name,
        w("date"): f"{author.on.isoformat()}T00:00:00Z",
        w("initials"): author.initials,
    }
    made = etree.Element(w("comment"), known)
    for line in UNWRITABLE.sub("\N{REPLACEMENT CHARACTER}", comment.text).splitlines():
        paragraph = etree.SubElement(made, w("p"))
        run = etree.SubElement(paragraph, w("r"))
        etree.SubElement(run, w("t"), {SPACE: "preserve"}).text = line
    return made


def _anchor(comment: Comment, number: str) -> None:
    """Put the ends of a stretch, and the sign of the comment, into the text."""
    first = _end_of(comment.about, last=False)
    last = _end_of(comment.about if comment.until is None else comment.until, last=True)
    start = etree.Element(w("commentRangeStart"), {w("id"): number})
    end = etree.Element(w("commentRangeEnd"), {w("id"): number})
    sign = etree.Element(w("r"))
    etree.SubElement(sign, w("commentReference"), {w("id"): number})
    if first.tag == w("p"):
        first.insert(int(first.find(w("pPr")) is not None), start)
    else:
        first.addprevious(start)
    if last.tag == w("p"):
        last.extend((end, sign))
    else:
        last.addnext(sign)
        last.addnext(end)


def _end_of(element: Element, *, last: bool) -> Element:
    """Find what an end of a stretch stands beside, or in if it is a paragraph.

    An element within a paragraph gives way to the child of that paragraph that holds
    it, and a text box to the paragraph that it hangs in.
    """
    outer = [*element.iterancestors(w("p"))]
    if outer:
        path = [element, *element.iterancestors()]
        return path[path.index(outer[-1]) - 1]
    inner = [*element.iter(w("p"))]
    if not inner:
        raise ValueError(f"{element.tag!r} holds no paragraph and stands in none")
    return inner[-1 if last else 0]
