"""The file of a draft: what it is, and whether somebody has changed it."""

import zipfile
from collections.abc import Callable, Mapping
from io import BytesIO
from pathlib import Path
from typing import Any

import docx
from attrs import evolve
from docx.document import Document

from grantkit.forms import Filling, Form
from grantkit.forms.drafting import draft_form, is_unaltered_draft
from grantkit.forms.package.manifest import manifest_of
from grantkit.forms.package.parts import read_package
from grantkit.model.finding import Finding

Fill = Callable[..., Any]  # gives a `Draft`
Found = Callable[..., Finding]
Paper = Callable[..., Document]
Values = Callable[..., Mapping[str, object]]


def test_a_draft_never_passes_as_a_final_report(
    draft: Fill, form: Paper, fill: Paper, tmp_path: Path
) -> None:
    """Its manifest says what it is; a final report has no such fact."""
    made = form("{{project.number else –}}")
    fill(made)
    final = tmp_path / "filled.docx"

    drafted = draft(made)

    states = [
        None if told is None else told.facts.get("state")
        for told in (manifest_of(read_package(f, "en")) for f in (drafted.file, final))
    ]
    assert states == ["draft", None]
    assert is_unaltered_draft(drafted.file)
    assert not is_unaltered_draft(final)
    assert not is_unaltered_draft(tmp_path / "none.docx")


def test_a_draft_that_somebody_changed_is_no_longer_ours(
    draft: Fill, form: Paper
) -> None:
    """So it is not replaced without being asked for."""
    drafted = draft(form("{{project.number else –}}"))
    document = docx.Document(str(drafted.file))
    document.add_paragraph("Mans")
    document.save(str(drafted.file))

    assert not is_unaltered_draft(drafted.file)


def test_the_same_report_gives_the_same_draft(
    draft: Fill, form: Paper, finding: Found
) -> None:
    """Comments bear the day of the document, and nothing tells the hour."""
    made = form("Nr. {{project.number}}")
    [first, second] = [
        draft(made, finding("project.number")).file.read_bytes() for _ in range(2)
    ]

    assert first == second
    with zipfile.ZipFile(BytesIO(first)) as archive:
        comments = archive.read("word/comments.xml").decode()
    assert 'w:author="grantkit" w:date="2023-09-15T00:00:00Z"' in comments


def test_properties_are_no_reason_to_refuse_a_draft(
    form: Paper, compiled: Callable[[Document], Form], values: Values, filling: Filling
) -> None:
    """What no property can hold is replaced."""
    spoilt = evolve(filling, title="A\x07B")

    data = draft_form(compiled(form("{{project.number else –}}")), values(), spoilt, ())

    assert docx.Document(BytesIO(data)).core_properties.title == "A\ufffdB"
