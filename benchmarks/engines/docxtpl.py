"""Filling by docxtpl: Jinja over the XML of the form."""

from collections.abc import Mapping
from io import BytesIO
from pathlib import Path

from docxtpl import DocxTemplate
from jinja2 import Environment

from engines import Fill, read_strings

__all__ = ["prepare", "read"]

read = read_strings


def prepare(folder: Path, data: Mapping[str, object]) -> Fill:
    """Keep the form in memory; docxtpl opens it anew for each filling."""
    form = (folder / "docxtpl.docx").read_bytes()
    environment = Environment(autoescape=True)

    def fill() -> bytes:
        template = DocxTemplate(BytesIO(form))
        template.render(data, environment, autoescape=True)
        file = BytesIO()
        template.save(file)
        return file.getvalue()

    return fill
