"""The law of text: what is typed into a project arrives in Word, letter by letter."""

import io
import json
import unicodedata
from pathlib import Path
from tempfile import TemporaryDirectory

import docx
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from grantkit.app.opening import open_report
from grantkit.app.rendering import render
from grantkit.funders import Registry
from grantkit.plugin import InstalledFunder
from grantkit.testing import AS_OF

# Everything that XML, and so a Word file, can hold.
LETTERS = st.characters(
    codec="utf-8", exclude_categories=("Cc", "Cs"), exclude_characters="\ufffe\uffff"
)
AWKWARD = st.sampled_from(
    (
        *("<", "&", ">", '"', "'", "]]>", "{{", "}}", "{{project.number}}", "=1+1"),
        *("👩‍👧", "a\u0304", "š", "\u00a0", "\u202f", "\u2028", "  ", "\t", "\\", "%"),
    )
)
LINES = st.lists(LETTERS | AWKWARD, max_size=20).map("".join)
TEXTS = st.lists(LINES, min_size=1, max_size=4).map("\n".join)


@pytest.fixture(scope="module")
def registry(fund: InstalledFunder) -> Registry:
    """Give a registry with the Village Fund alone."""
    return Registry(funders={"village_fund": fund})


def printed(document: bytes) -> str:
    """Give all text of a Word file: a break and a new paragraph are both line ends."""
    body = docx.Document(io.BytesIO(document)).element.body
    parts = []
    for node in body.iter("{*}p", "{*}t", "{*}br", "{*}tab"):
        kind = node.tag.rpartition("}")[2]
        parts.append({"p": "\n", "br": "\n", "tab": "\t"}.get(kind) or node.text or "")
    return "".join(parts)


@given(title=TEXTS, summary=TEXTS)
@example(title="<b>&amp;\"'", summary="{{project.number}}\n\n{{?x}}")
@example(title=" atstarpes  abās pusēs ", summary="a\u0304 = ā\n👩‍👧\n")
def test_any_text_arrives_unchanged(
    registry: Registry, title: str, summary: str
) -> None:
    """A title and a narrative come out as they went in, in Unicode form NFC."""
    title, summary = title.strip() or "–", summary.strip() or "–"
    with TemporaryDirectory() as folder:
        file = Path(folder) / "project.yaml"
        file.write_text(_project(title, summary), "utf-8")
        opened = open_report(file, registry, as_of=AS_OF, fallback="lv")
        assert opened.loaded.findings == ()

        text = printed(render(opened))

    assert f"Projekts: {_normal(title)}\n" in text
    assert f"\n{_normal(summary)}\n" in text


def _normal(text: str) -> str:
    return unicodedata.normalize("NFC", text)


def _project(title: str, summary: str) -> str:
    """Write a project file; JSON strings are YAML as well."""
    data = {
        "grantkit": "1",
        "funder": "village_fund",
        "project": {"number": "1", "title": title},
        "agreement": {"grant": "1 EUR"},
        "reports": [
            {
                "id": "final",
                "kind": "final",
                "end": "2025-12-31",
                "language": "lv",
                "narrative": {"summary": summary},
                "signatory": {"timestamp": "jā"},
            }
        ],
    }
    typed = json.dumps(data, ensure_ascii=False)
    return "".join(
        letter if letter.isascii() else f"\\U{ord(letter):08x}" for letter in typed
    )
