"""What holds for every file, whatever is in it."""

import contextlib
import json
import unicodedata
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from grantkit.errors import GrantkitError
from grantkit.loading import Loaded, read_yaml, structure_project
from grantkit.loading.yaml_file import parse_yaml

FILE = Path("project.yaml")
SAMPLE = """\
grantkit: 1
funder: x
project:
  title: {lv: Mēs par ģimenēm, en: We}
  start: 01.10.2022.
agreement: {grant: "19 851,44 EUR", advance: 15 %, vat_eligible: nē}
indicators:
  - {id: I1, target: 30, values: [{report: final, by: {region: {Rīga: 3}}}]}
activities:
- id: A1
  planned: {start: 2022-10-01}
  description: |
    Viens.
    Divi: trīs.
  evidence: [P1, P2]
"""

writable = st.text(
    st.characters(exclude_categories=("Cs", "Cc"), exclude_characters="\ufffe\uffff")
    | st.sampled_from("\t\n")
)


FAST = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def quoted(text: str) -> str:
    """Quote a text as JSON does, with the few characters escaped that YAML minds."""
    shown = json.dumps(text, ensure_ascii=False)
    for character in "\u2028\u2029\ufeff":
        shown = shown.replace(character, f"\\u{ord(character):04x}")
    return shown


def load(text: str, parser: type = FAST) -> Loaded:
    """Read a project of a text."""
    return structure_project(parse_yaml(text, FILE, "lv", parser), None, "lv")


@given(writable, st.integers(0, 3))
def test_any_text_comes_back_to_the_letter(text: str, lines: int) -> None:
    """Quoted as JSON quotes, any text is read as its form NFC, at its place."""
    head = "grantkit: 1\nfunder: x\n" + "#\n" * lines

    loaded = load(f"{head}project: {{acronym: {quoted(text)}}}\n")

    location = loaded.positions.of("project.acronym")
    assert loaded.findings == ()
    assert loaded.project.project.acronym == unicodedata.normalize("NFC", text)
    assert (location.line, location.column) == (3 + lines, 20)


@given(writable)
def test_any_block_of_lines_comes_back_to_the_letter(text: str) -> None:
    """A text typed as a block keeps every character but the unusual line ends."""
    lines = [" ".join(line.split()) for line in text.splitlines()]
    typed = "\n".join(line for line in lines if line and "\ufeff" not in line)
    block = "".join(f"    {line}\n" for line in typed.splitlines())

    loaded = load(
        f"grantkit: 1\nfunder: x\nproject:\n  call: |-\n{block}  number: '1'\n"
    )

    assert loaded.project.project.call == unicodedata.normalize("NFC", typed)
    assert loaded.project.project.number == "1"


@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused_by_a_sentence(
    tmp_path_factory: pytest.TempPathFactory, content: bytes
) -> None:
    """Nothing but an explained error ever comes of a broken file."""
    file = tmp_path_factory.getbasetemp() / "any.yaml"
    file.write_bytes(content)
    with contextlib.suppress(GrantkitError):
        assert structure_project(read_yaml(file, "lv"), None, "lv").findings


@st.composite
def spoilt(draw: st.DrawFn) -> str:
    """Cut pieces out of the sample and put others in."""
    text = SAMPLE
    for _ in range(draw(st.integers(1, 4))):
        start = draw(st.integers(0, len(text)))
        end = start + draw(st.integers(0, 6))
        piece = draw(
            st.sampled_from(
                [*"\n \t:-[]{},'\"|>&*!%@#?~\\ā\r", "- ", "\n  ", ": ", "1"]
            )
            | st.text(max_size=3)
        )
        text = text[:start] + piece + text[end:]
    return text


@given(spoilt())
def test_both_parsers_agree_on_any_spoilt_file(text: str) -> None:
    """The pure parser and the fast one give the same project and the same findings.

    What only one of them takes for YAML is left aside.
    """
    results = []
    for parser in (FAST, yaml.SafeLoader):
        try:
            results.append(load(text, parser))
        except GrantkitError:
            return
    fast, pure = results

    assert fast.project == pure.project
    assert [str(finding) for finding in fast.findings] == [
        str(finding) for finding in pure.findings
    ]


@given(spoilt())
def test_every_finding_has_a_place_inside_the_file(text: str) -> None:
    """Whoever follows a finding lands on a line that exists."""
    try:
        loaded = load(text)
    except GrantkitError:
        return
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    for finding in loaded.findings:
        assert finding.location is not None
        line, column = finding.location.line, finding.location.column
        assert line is not None
        assert column is not None
        assert 1 <= line <= len(lines)
        assert 1 <= column <= len(lines[line - 1]) + 1
