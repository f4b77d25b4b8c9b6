"""Filling the funder's form with a report."""

import io
from pathlib import Path

import docx
import pytest

from grantkit.app.opening import open_report
from grantkit.app.rendering import render
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
