"""One entry of a table of contents."""

from lxml import etree

from grantkit.forms.contents_table.headings import Heading
from grantkit.forms.contents_table.looks import Look
from grantkit.forms.package.wordml import SPACE, Element, copied, run_of, w


def entry(heading: Heading, look: Look, *, linked: bool, page: str | None) -> Element:
    """Write the paragraph of a heading.

    Args:
        heading: What it lists.
        look: Of its level.
        linked: Whether it leads to the heading.
        page: The number that ends it; None where it is not known.
    """
    paragraph = etree.Element(w("p"))
    paragraph.append(copied(look.paragraph))
    holder = paragraph
    if linked:
        target = {w("anchor"): heading.bookmark, w("history"): "1"}
        holder = etree.SubElement(paragraph, w("hyperlink"), target)
    holder.append(_text(heading.text, look.words))
    if page is not None:
        tab = run_of(look.number)
        etree.SubElement(tab, w("tab"))
        instruction = f" PAGEREF {heading.bookmark} \\h "
        shown = _text(page, look.number)
        end = field_mark("end", look.number)
        holder.extend([tab, *field_start(instruction, look.number), shown, end])
    return paragraph


def field_start(instruction: str, look: Element | None) -> list[Element]:
    """Write the runs of a field up to its result."""
    told = run_of(look)
    words = etree.SubElement(told, w("instrText"), {SPACE: "preserve"})
    words.text = instruction
    return [field_mark("begin", look), told, field_mark("separate", look)]


def field_mark(kind: str, look: Element | None) -> Element:
    """Write the run with one of the three marks of a field."""
    run = run_of(look)
    etree.SubElement(run, w("fldChar"), {w("fldCharType"): kind})
    return run


def _text(words: str, look: Element | None) -> Element:
    run = run_of(look)
    text = etree.SubElement(run, w("t"), {SPACE: "preserve"})
    text.text = words
    return run
