"""Checklist pages of the Village Fund's project, as text and as elements."""

from collections.abc import Callable
from pathlib import Path

import pytest
from lxml.etree import HTML

from grantkit.app.checklist import checklist
from grantkit.app.judging import judge
from grantkit.app.opening import open_report
from grantkit.funders import discover
from grantkit.structuring import date_of
from grantkit.testing import PluginFolder

Pages = Callable[..., str]
Texts = Callable[[str, str], list[str]]


@pytest.fixture
def page(installed_fund: PluginFolder, village_file: Path, tmp_path: Path) -> Pages:
    """Give a function that writes the page of the good project, changed or not.

    A change is a pair of what stands in the file and what takes its place.
    """
    del installed_fund

    def write(
        *changes: tuple[str, str], language: str = "en", as_of: str = "2026-01-20"
    ) -> str:
        text = village_file.read_text("utf-8")
        for was, becomes in changes:
            assert was in text
            text = text.replace(was, becomes)
        file = tmp_path / "project.yaml"
        file.write_text(text, "utf-8")
        day = date_of(as_of)
        opened = open_report(file, discover(), as_of=day, language=language)
        return checklist(opened, judge(opened)).replace("\N{NO-BREAK SPACE}", " ")

    return write


@pytest.fixture
def texts() -> Texts:
    """Give a function that finds the texts of elements by an XPath."""

    def find(page: str, path: str) -> list[str]:
        found = HTML(page).xpath(path)
        return [" ".join("".join(each.itertext()).split()) for each in found]

    return find
