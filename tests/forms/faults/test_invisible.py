"""What nobody sees in a mark is shown."""

from collections.abc import Callable, Mapping
from pathlib import Path

import docx
import pytest
from docx.document import Document
from lxml.etree import _Element as Element

from grantkit.forms import find_faults

Faults = Callable[[Document], list[str]]
RunControl = Callable[..., Element]


@pytest.mark.parametrize(
    ("mark", "bare", "shown"),
    [
        (
            "{{project.number\u200b}}",
            "{{project.number}}",
            "1 invisible character: {{project.number<U+200B>}}",
        ),
        (
            "{{\ufeffproject.num\u00adber}}",
            "{{project.number}}",
            "2 invisible characters: {{<U+FEFF>project.num<U+00AD>ber}}",
        ),
        (
            "{{project.start|long\u202c else –}}",
            "{{project.start|long else –}}",
            "1 invisible character: {{project.start|long<U+202C> else –}}",
        ),
    ],
)
def test_an_invisible_character_in_a_mark_is_shown_with_its_place(
    faults: Faults, mark: str, bare: str, shown: str
) -> None:
    """Whoever looks at the mark sees nothing wrong; the code point tells it."""
    document = docx.Document()
    document.add_paragraph(mark)

    (fault,) = faults(document)

    cure = "Delete the mark and type it anew."
    assert fault.split("”: ", 1)[1] == f"{bare} holds {shown}. {cure}"


@pytest.mark.parametrize(
    ("text", "braces", "shown"),
    [
        ("{\u200b{project.number}}", "}}", "{<U+200B>{"),
        ("{{project.number}\ufeff\u200d}", "{{", "}<U+FEFF><U+200D>}"),
    ],
)
def test_an_invisible_character_between_braces_is_shown(
    faults: Faults, text: str, braces: str, shown: str
) -> None:
    """The braces look like a pair, and are none."""
    document = docx.Document()
    document.add_paragraph(text)

    (fault,) = faults(document)

    assert fault.split("”: ", 1)[1] == (
        f"{braces} stands without its pair: what nobody sees keeps two braces apart, "
        f"{shown}. Delete the mark and type it anew."
    )


def test_what_is_invisible_is_told_in_latvian_too(
    tmp_path: Path, roots: Mapping[str, object]
) -> None:
    """So are the nearest format and a split pair of braces."""
    document = docx.Document()
    document.add_paragraph("{{project.num\u200bber}}")
    document.add_paragraph("{\u200b{project.number}}")
    document.add_paragraph("{{activities[].id|LIST}}")
    document.save(str(tmp_path / "form.docx"))

    found = find_faults(tmp_path / "form.docx", roots)

    assert {fault.sentence("lv") for fault in found} == {
        (
            "{{project.number}} satur 1 neredzamu rakstzīmi: "
            "{{project.num<U+200B>ber}}. Izdzēsiet vietzīmi un ierakstiet to no jauna."
        ),
        (
            "}} stāv bez sava pāra: divas figūriekavas šķir kas neredzams, "
            "{<U+200B>{. Izdzēsiet vietzīmi un ierakstiet to no jauna."
        ),
        "{{activities[].id|LIST}}: formāts “LIST” neder; tuvākais ir “list”.",
    }


def test_an_invisible_character_in_a_tag_is_shown_with_its_place(
    faults: Faults, run_control: RunControl
) -> None:
    """A tag is looked at in the same way."""
    document = docx.Document()
    paragraph: Element = document.add_paragraph("x")._p
    paragraph.append(run_control("project.number\u2060"))

    (fault,) = faults(document)

    assert fault == (
        "text: project.number holds 1 invisible character: project.number<U+2060>. "
        "Delete the mark and type it anew."
    )


def test_a_mark_that_is_wrong_without_what_is_invisible_too_is_no_mark(
    faults: Faults,
) -> None:
    """Then what can be seen is told first."""
    document = docx.Document()
    document.add_paragraph("{{project.number\u200b + 1}}")

    (fault,) = faults(document)

    assert "is not a mark. A mark is a path" in fault
