"""HTML made of elements: a text stays a text, whatever it holds."""

from hypothesis import given
from hypothesis import strategies as st
from lxml.etree import HTML

from grantkit.pages.html import listed, tag, text_of

XML_TEXT = st.text(
    st.characters(exclude_categories=("Cc", "Cs"), exclude_characters="\ufffe\uffff")
)
TURNING = str.maketrans(
    dict.fromkeys("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069", "\ufffd")
)


def test_an_element_is_written_with_its_attributes() -> None:
    """Names of Python become names of HTML, and what is None is left out."""
    element = tag("p", "a", tag("b", "c"), None, class_="x", aria_label="y", id=None)

    assert element.html() == '<p class="x" aria-label="y">a<b>c</b></p>'


def test_empty_elements_have_no_end() -> None:
    """They hold nothing."""
    assert tag("meta", charset="utf-8").html() == '<meta charset="utf-8"/>'


def test_a_list_holds_its_items() -> None:
    """One for each element."""
    assert listed([tag("b", "1"), tag("i", "2")], class_="c").html() == (
        '<ul class="c"><li><b>1</b></li><li><i>2</i></li></ul>'
    )


def test_signs_of_html_are_written_as_text() -> None:
    """Nobody's project name becomes a script, in a text or in an attribute."""
    sign = "</p><script>'1'</script>\"&"
    safe = "&lt;/p&gt;&lt;script&gt;&#x27;1&#x27;&lt;/script&gt;&quot;&amp;"

    assert tag("p", sign, title=sign).html() == f'<p title="{safe}">{safe}</p>'


def test_blind_characters_are_shown() -> None:
    """Neither a control character nor one that turns the line comes through."""
    assert text_of("a\x00b\x1bc\u202ed\x85\t\n") == "a\ufffdb\ufffdc\ufffdd\ufffd\t\n"


@given(XML_TEXT)
def test_a_browser_reads_the_text_that_was_given(text: str) -> None:
    """In the element and in its attribute, letter for letter."""
    page = HTML(f"<html>{tag('p', f'.{text}.', title=text).html()}")
    (paragraph,) = page.iter("p")

    assert "".join(paragraph.itertext()) == f".{text}.".translate(TURNING)
    assert paragraph.get("title") == text.translate(TURNING)
    assert len(page.findall(".//*")) == 2
