"""Filled forms, as they are read."""

from collections.abc import Callable

import pytest
from docx.document import Document
from docx.table import Table

Fill = Callable[..., Document]


@pytest.fixture
def fill(fill: Fill, flat: Callable[[Document], Document]) -> Fill:
    """Give a function that fills a form and takes off what binds its values."""
    return lambda document, **given: flat(fill(document, **given))


@pytest.fixture(scope="session")
def texts() -> Callable[[Document], list[str]]:
    """Give a function that lists the paragraphs of a document."""
    return lambda document: [paragraph.text for paragraph in document.paragraphs]


@pytest.fixture(scope="session")
def cells() -> Callable[[Table], list[list[str]]]:
    """Give a function that lists the cells of a table, row by row."""
    return lambda table: [[cell.text for cell in row.cells] for row in table.rows]
