"""Filling the funder's form with a report."""

import io
from pathlib import Path

import docx
import pytest

from grantkit.app.opening import open_report
from grantkit.app.rendering import render, unprinted
from grantkit.errors import BrokenPluginError
from grantkit.funders import BrokenPlugin, Flaw, Registry
from grantkit.plugin import InstalledFunder
from grantkit.testing import AS_OF


def test_a_document_speaks_the_language_of_the_report(
    fund: InstalledFunder, village_file: Path
) -> None:
    """Messages may be in English while the document stays Latvian."""
    registry = Registry(funders={"village_fund": fund})
    opened = open_report(
        village_file, registry, as_of=AS_OF, language="en", fallback="en"
    )

    document = docx.Document(io.BytesIO(render(opened)))

    texts = [
        "".join(node.text or "" for node in part._element.iter("{*}t"))
        for part in document.paragraphs
    ]
    assert "Projekts: Ciema svētki" in texts
    assert "Laika zīmogs: jā" in texts
    assert document.core_properties.title == "Ciema svētki"
    assert document.core_properties.author == "Biedrība “Ciems”"


def test_a_broken_funder_has_no_form(village_file: Path) -> None:
    """The error says what is wrong with the plugin."""
    broken = BrokenPlugin(
        code="village_fund",
        distribution="grantkit-village-fund",
        version="1.0",
        flaws=(Flaw(key="no_hook", file="__init__.py", values={"hook": "h"}),),
    )
    opened = open_report(
        village_file, Registry(broken=(broken,)), as_of=AS_OF, fallback="en"
    )

    with pytest.raises(BrokenPluginError) as caught:
        render(opened)

    assert caught.value.message == (
        "Finansētāja “village_fund” spraudnis (grantkit-village-fund) nav lietojams: "
        "__init__.py: Āķa `h` te nav."
    )


def test_a_text_without_a_place_on_the_form_is_named(
    fund: InstalledFunder, village_file: Path, tmp_path: Path
) -> None:
    """Whoever wrote more than the funder asks for is told so."""
    text = village_file.read_text("utf-8")
    more = text.replace("narrative:", "narrative:\n      story: Reiz bija svētki.", 1)
    file = tmp_path / "project.yaml"
    file.write_text(more, "utf-8")
    registry = Registry(funders={"village_fund": fund})

    opened = open_report(file, registry, as_of=AS_OF)

    assert opened.view.report.narrative.story
    assert unprinted(opened) == ("reports[0].narrative.story",)


def test_every_kind_of_text_is_named_once(
    fund: InstalledFunder, village_file: Path, tmp_path: Path
) -> None:
    """All elements of a list have one path; names and titles are no accounts."""
    text = village_file.read_text("utf-8")
    more = text.replace(
        "    gross: ", "    note: Skatuve bija vajadzīga agrāk.\n    gross: "
    ).replace("values: [{", "values: [{explanation: Bija labs laiks., ")
    file = tmp_path / "project.yaml"
    file.write_text(more, "utf-8")
    registry = Registry(funders={"village_fund": fund})

    opened = open_report(file, registry, as_of=AS_OF)

    assert opened.view.expenditure[0].note is not None
    assert opened.view.indicators[0].values[0].explanation is not None
    assert "expenditure[].note" in unprinted(opened)
    assert "indicators[].values[].explanation" in unprinted(opened)
    assert "activities[].title" not in unprinted(opened)
