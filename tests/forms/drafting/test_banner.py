"""The word above every page says that it is a draft."""

from collections.abc import Callable
from typing import Any

import docx
import pytest
from docx.document import Document
from docx.enum.section import WD_SECTION
from docx.oxml.ns import qn

from grantkit.forms.drafting.banner import with_banner
from grantkit.forms.package.parts import read_package

Fill = Callable[..., Any]  # gives a `Draft`
Paper = Callable[..., Document]


def test_every_section_says_that_it_is_a_draft(draft: Fill, headed: Paper) -> None:
    """Also those with headers of their own, and first and even pages."""
    document = headed("{{project.number else –}}", "Fonds")
    first = document.sections[0]
    first.different_first_page_header_footer = True
    first.first_page_header.paragraphs[0].text = "Vāks"
    second = document.add_section(WD_SECTION.NEW_PAGE)
    second.header.is_linked_to_previous = False
    second.header.paragraphs[0].text = "Pielikumi"
    document.add_section(WD_SECTION.NEW_PAGE)

    drafted = docx.Document(str(draft(document).file))

    told = [
        [paragraph.text for paragraph in header.paragraphs]
        for section in drafted.sections
        for header in (
            section.header,
            section.first_page_header,
            section.even_page_header,
        )
    ]
    assert told == [
        ["MELNRAKSTS", "Fonds"],
        ["MELNRAKSTS", "Vāks"],
        ["MELNRAKSTS"],
        *[["MELNRAKSTS", "Pielikumi"], ["MELNRAKSTS", "Vāks"], ["MELNRAKSTS"]] * 2,
    ]


@pytest.mark.parametrize(
    ("before", "after"), [("708", "378"), ("300", "284"), ("200", "200"), ("x", "x")]
)
def test_the_text_of_a_draft_stays_where_that_of_the_report_is(
    draft: Fill, headed: Paper, before: str, after: str
) -> None:
    """Headers begin higher by the word, as far as printers can print."""
    document = headed("{{project.number else –}}", "Fonds")
    margins = next(document.element.body.iter(qn("w:pgMar")))
    margins.set(qn("w:header"), before)

    drafted = docx.Document(str(draft(document).file))

    found = next(drafted.element.body.iter(qn("w:pgMar")))
    assert found.get(qn("w:header")) == after


def test_the_word_stands_above_once(draft: Fill, headed: Paper) -> None:
    """However often it is put there."""
    drafted = draft(headed("{{project.number else –}}", "Fonds"))
    package = read_package(drafted.file, "en")

    again = with_banner(package, drafted.text, "MELNRAKSTS", "lv")

    assert again.parts == package.parts
