"""Filled forms, as they are read."""

from collections.abc import Callable

import pytest
from docx.document import Document

Fill = Callable[..., Document]


@pytest.fixture
def fill(fill: Fill, flat: Callable[[Document], Document]) -> Fill:
    """Give a function that fills a form and takes off what binds its values."""
    return lambda document, **given: flat(fill(document, **given))
