"""A copy of a form in which a comment stands at each of its faults."""

import datetime as dt
from collections.abc import Iterator

from grantkit.forms.faults import FormFault, form_wording
from grantkit.forms.linting.lint import Linted
from grantkit.forms.linting.reading import Story, paragraph_of
from grantkit.forms.package.comments import Author, Comment, with_comments
from grantkit.forms.package.parts import pack
from grantkit.forms.package.wordml import Element, w

AUTHOR = Author(name="grantkit", initials="gk", on=dt.date(1980, 1, 1))
"""Of the comments; the day is that of all files in a package that grantkit writes."""


def marked_form(linted: Linted, language: str) -> bytes:
    """Write the form with a comment at each fault; the same faults, the same bytes.

    Word takes no comments in headers, footers and notes: what is wrong there, or with
    the file as a whole, is said at the first paragraph, with the place in words.
    """
    reading = linted.reading
    comments = tuple(_comments(linted, reading.text, language))
    return pack(
        with_comments(reading.package, reading.text.root, comments, AUTHOR).parts
    )


def _comments(linted: Linted, text: Story, language: str) -> Iterator[Comment]:
    first = next(text.root.iter(w("p")), None)
    for found in linted.found:
        element = found.element
        here = element is not None and text.root in element.iterancestors()
        about = _about(element) if element is not None and here else first
        if about is not None:
            yield Comment(about=about, text=_said(found.fault, language, here=here))


def _about(element: Element) -> Element | None:
    """Choose a control if it stands in a paragraph or round one, else a paragraph."""
    paragraph = paragraph_of(element)
    if paragraph is None or element.tag != w("sdt"):
        return paragraph
    beside = (*element.iterancestors(), *element.iter(w("p")))
    return element if paragraph in beside else paragraph


def _said(fault: FormFault, language: str, *, here: bool) -> str:
    label = form_wording(language).display.label("Severity", fault.severity.value)
    said = fault.sentence(language) if here else fault.message(language)
    return f"{fault.number}, {label}: {said}"
