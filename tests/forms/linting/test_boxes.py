"""The boxes of a funder against what the form prints."""

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from attrs import evolve
from docx.document import Document

from grantkit.forms import FormFault
from grantkit.forms.linting import Expected, lint_form
from grantkit.plugin import InstalledFunder

Lint = Callable[..., list[str]]
MakeForm = Callable[..., Document]
Told = Callable[[tuple[FormFault, ...]], list[str]]


def test_without_a_funder_its_own_fields_are_not_judged(
    tmp_path: Path,
    roots: Mapping[str, object],
    a_form: MakeForm,
    told: Told,
) -> None:
    """One note says how many faults may be none."""
    file = tmp_path / "form.docx"
    a_form("{{details.villages else –}}", "{{details.word}}").save(str(file))
    without = {name: of for name, of in roots.items() if name != "details"}

    assert told(lint_form(file, without, None, "en").faults) == [
        (
            "GF119 text: 2 faults of marks under `details` could not be judged: those "
            "fields are the funder's own. Name the funder with --funder."
        )
    ]


def test_a_required_box_stands_on_the_form(
    lint: Lint, fund: InstalledFunder, a_form: MakeForm
) -> None:
    """A box that a report must fill, and that nothing prints, is told at its place."""
    document = a_form("{{report.end}}")
    document.add_heading("Section 1", 1)

    faults = lint(document, Expected(funder=fund, kind="final"))

    assert (
        "GF212 text, under “Section 1”: the box “Agreement number” (VF151, Section 1) "
        "must be filled, but the form nowhere prints project.number. Put "
        "{{project.number}} where it belongs."
    ) in faults


def test_required_boxes_of_a_section_are_told_together(
    lint: Lint,
    fund: InstalledFunder,
    a_form: MakeForm,
) -> None:
    """In one sentence, with what says which box is meant."""
    boxes = tuple(
        evolve(box, editions=("first",)) if box.code == "VF152" else box
        for box in fund.boxes
    )
    expected = Expected(funder=evolve(fund, boxes=boxes), kind="final")

    faults = lint(a_form("{{project.title else –}}"), expected)

    assert (
        "GF212 text: 2 boxes of Section 1 must be filled, but the form nowhere prints "
        "them: VF151 “Agreement number” (project.number); VF152 “Report period, until” "
        "(report.end, first). Put their marks where they belong."
    ) in faults


def test_a_missing_box_belongs_into_the_text(
    lint: Lint, fund: InstalledFunder, a_form: MakeForm
) -> None:
    """A header that prints another box of the section is no place to add it."""
    expected = Expected(funder=fund, kind="final")
    document = a_form("{{project.title else –}}")
    document.sections[0].header.paragraphs[0].text = "{{project.number}}"

    (alone,) = (fault for fault in lint(document, expected) if "VF152" in fault)
    document.add_heading("Beginning", 1)
    document.add_paragraph("{{project.number}}")
    (beside,) = (fault for fault in lint(document, expected) if "VF152" in fault)

    assert alone.startswith("GF212 text: the box “Report period, until” (VF152")
    assert beside.startswith("GF212 text, under “Beginning”: the box “Report period")


def test_a_required_list_is_printed_by_marks_of_its_fields(
    lint: Lint,
    fund: InstalledFunder,
    a_form: MakeForm,
) -> None:
    """A mark of the list itself would be another fault."""
    faults = lint(a_form(), Expected(funder=fund, kind="interim"))

    (found,) = (fault for fault in faults if "nowhere prints indicators." in fault)
    assert found.endswith(
        "Put marks of its fields where they belong, such as the row of a table."
    )


def test_a_required_box_is_never_missing(
    lint: Lint, fund: InstalledFunder, a_form: MakeForm
) -> None:
    """A report without it has an error and is not printed, unless by its edition."""
    form = a_form("{{project.number}}")
    boxes = tuple(
        evolve(box, editions=("second",)) if box.code == "VF151" else box
        for box in fund.boxes
    )
    of_an_edition = evolve(fund, boxes=boxes)

    sure = lint(form, Expected(funder=fund, kind="final"))
    unsure = lint(form, Expected(funder=of_an_edition, kind="final"))

    assert not any("GF211" in fault for fault in sure)
    assert any("GF211" in fault for fault in unsure)


def test_values_that_nobody_checks_are_noted_by_section(
    lint: Lint,
    fund: InstalledFunder,
    a_form: MakeForm,
) -> None:
    """One note for a section lists its paths."""
    document = a_form()
    document.add_heading("Extra", 1)
    for path in ("project.acronym", "project.page"):
        document.add_paragraph(f"{{{{{path} else –}}}}")

    faults = lint(document, Expected(funder=fund, kind="final"))

    assert [fault for fault in faults if "GF213" in fault] == [
        (
            "GF213 text, under “Extra”, at “{{project.acronym else –}}”: no box and "
            "no rule of village_fund looks at these values: project.acronym, "
            "project.page. Declare boxes for them in `boxes.toml`, or read "
            "them over before a report is handed in."
        )
    ]


@pytest.mark.parametrize(
    "path", ["agreement.signed_on", "project.call", "expenditure[].note|list"]
)
def test_facts_and_details_of_what_is_checked_are_not_noted(
    lint: Lint,
    fund: InstalledFunder,
    path: str,
    a_form: MakeForm,
) -> None:
    """The agreement says what it says; who looks at a document looks at its row."""
    faults = lint(a_form(f"{{{{{path} else –}}}}"), Expected(funder=fund, kind="final"))

    assert not any("GF213" in fault for fault in faults)


def test_an_unknown_kind_of_report_is_noted(
    lint: Lint, fund: InstalledFunder, a_form: MakeForm
) -> None:
    """Only what every report must fill can be looked for then."""
    faults = lint(a_form(), Expected(funder=fund, kind=None))

    assert any(fault.startswith("GF214 text: the kind of report") for fault in faults)
