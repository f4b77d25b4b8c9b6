"""Looking for the places of forms made on the spot, and telling what was proposed."""

from collections.abc import Callable, Mapping
from pathlib import Path

import docx
import pytest
from docx.document import Document

from grantkit.forms import form_roots
from grantkit.forms.tagging import Proposal, Tagging, propose_bindings
from grantkit.plugin import Box, Certainty, Severity, Text

Titles = Mapping[str, tuple[str, str]]

BOXES: Titles = {
    "project.title": ("Projekta nosaukums", "Title of the project"),
    "project.number": ("Projekta numurs", "Number of the project"),
    "project.start": ("Projekta laiks, no", "Project period, from"),
    "project.end": ("Projekta laiks, līdz", "Project period, until"),
    "agreement.grant": ("Piešķirtais finansējums", "Grant awarded"),
    "report.kind": ("Pārskata veids", "Kind of report"),
    "report.signatory.timestamp": ("Laika zīmogs", "Time stamp"),
    "report.signatory.role": ("Parakstītāja amats", "Position of the signatory"),
    "expenditure": ("Izmaksas", "Costs"),
    "expenditure[].supplier": ("Piegādātājs", "Supplier"),
    "expenditure[].document.number": ("Dokumenta numurs", "Number of the document"),
    "expenditure[].document.date": ("Dokumenta datums", "Date of the document"),
    "expenditure[].amount": ("Attiecināmā summa", "Eligible amount"),
    "activities[].title": ("Aktivitātes nosaukums", "Title of the activity"),
    "report.signatory.signed_on": ("Paraksta datums", "Day of signature"),
}


@pytest.fixture
def propose(tmp_path: Path) -> Callable[..., Tagging]:
    """Give a function that looks for the places of a form.

    Its boxes are given by their paths, each with its title in Latvian and English.
    """

    def look(document: Document, titles: Titles = BOXES) -> Tagging:
        file = tmp_path / "blank.docx"
        document.save(str(file))
        boxes = (
            _box(f"VF{number}", path, label)
            for number, (path, label) in enumerate(titles.items(), 151)
        )
        return propose_bindings(file, boxes, form_roots(None))

    return look


@pytest.fixture
def propose_in(propose: Callable[..., Tagging]) -> Callable[..., Tagging]:
    """Give a function that looks for the places of a form of some paragraphs."""

    def look(*paragraphs: str) -> Tagging:
        document = docx.Document()
        for text in paragraphs:
            document.add_paragraph(text)
        return propose(document)

    return look


def _box(code: str, path: str, label: tuple[str, str]) -> Box:
    return Box(
        code=code,
        path=path,
        label=Text(dict(zip(("lv", "en"), label, strict=True))),
        place=Text.of("Vispārīgā informācija"),
        severity=Severity.ERROR,
        source="guide",
        certainty=Certainty.QUOTED,
    )


@pytest.fixture(scope="session")
def told() -> Callable[[Proposal], tuple[str, str]]:
    """Give a function that tells how sure a proposal is, and what it would write."""

    def tell(proposal: Proposal) -> tuple[str, str]:
        best = next(iter(proposal.candidates), None)
        return proposal.standing.value, "" if best is None else best.mark

    return tell
