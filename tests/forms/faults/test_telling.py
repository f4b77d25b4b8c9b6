"""Every fault of a form is found without data, all at once, each with its place."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import docx
import pytest

from grantkit.errors import FormError
from grantkit.forms import FormFault, Place, compile_form, find_faults
from grantkit.forms.faults import faulty


def test_all_faults_are_told_at_once_in_the_language_asked_for(
    tmp_path: Path, roots: Mapping[str, object]
) -> None:
    """One line each, after a line that names the form."""
    document = docx.Document()
    document.add_heading("3. Budžets", 1)
    document.add_paragraph("Nr. {{project.nmber}} {{project.x")
    document.sections[0].header.paragraphs[0].text = "{{report.strt}}"
    file = tmp_path / "form.docx"
    document.save(str(file))

    with pytest.raises(FormError) as caught:
        compile_form(file, roots, "lv")

    assert sorted(caught.value.message.splitlines()) == sorted(
        [
            "Veidlapu form.docx nevar aizpildīt:",
            (
                "  GF101  lapas galvene, pie “{{report.strt}}”: {{report.strt}}: nav "
                "nekā ar nosaukumu “strt”; tuvākais ir “start”."
            ),
            (
                "  GF102  teksts, zem virsraksta “3. Budžets”, pie “Nr. "
                "{{project.nmber}} {{project.x”: {{ stāv bez sava pāra. Vietzīmi "
                "raksta {{ceļš}}."
            ),
            (
                "  GF101  teksts, zem virsraksta “3. Budžets”, pie “Nr. "
                "{{project.nmber}} {{project.x”: {{project.nmber}}: nav nekā ar "
                "nosaukumu “nmber”; tuvākais ir “number”."
            ),
        ]
    )


def test_a_fault_is_a_value_with_a_place(
    tmp_path: Path, roots: Mapping[str, object]
) -> None:
    """A lint can list faults without their sentences."""
    document = docx.Document()
    document.add_paragraph("Budget", style="Heading 2")
    table = document.add_table(2, 2)
    table.rows[1].cells[1].text = "{{project.nmber}}"
    file = tmp_path / "form.docx"
    document.save(str(file))

    (fault,) = find_faults(file, roots)

    assert fault.code == "unknown_path"
    assert fault.place == Place(
        part="word/document.xml",
        headings=("Budget",),
        table=1,
        row=2,
        cell=2,
        words="{{project.nmber}}",
    )


def test_roots_are_those_of_the_report(
    roots: Mapping[str, object], kinds: Mapping[str, Any]
) -> None:
    """The fields of the view, the funder's own fields and the figures."""
    assert roots["details"] == kinds["Details"] | None
    assert {"project", "report", "lead_partner", "as_of", "figures"} <= set(roots)


def test_faults_are_listed_in_the_order_of_the_form(
    tmp_path: Path, roots: Mapping[str, object]
) -> None:
    """Whatever step of the work finds them: an author mends from top to bottom."""
    document = docx.Document()
    for text in ("{{projct.title}}", "{{project.title", "{{/budget[]}}", "{{nav}}"):
        document.add_paragraph(text)
    document.save(str(tmp_path / "form.docx"))

    faults = find_faults(tmp_path / "form.docx", roots)

    assert [fault.number for fault in faults] == ["GF101", "GF102", "GF104", "GF101"]


@pytest.mark.parametrize(
    ("count", "language", "last"),
    [
        (20, "en", None),
        (21, "en", "  … and 1 more fault."),
        (22, "en", "  … and 2 more faults."),
        (30, "lv", "  … un vēl 10 kļūdu."),
        (41, "lv", "  … un vēl 21 kļūda."),
        (22, "lv", "  … un vēl 2 kļūdas."),
    ],
)
def test_a_page_of_faults_is_told_and_the_rest_counted(
    count: int, language: str, last: str | None
) -> None:
    """A program still gets them all."""
    place = Place(part="word/document.xml")
    faults = [FormFault(code="reserved_character", place=place)] * count

    error = faulty("form.docx", faults, language)

    lines = error.message.splitlines()
    assert len(lines) == min(count, 20) + 1 + (last is not None)
    assert last in (None, lines[-1])
    assert error.faults == tuple(faults)
