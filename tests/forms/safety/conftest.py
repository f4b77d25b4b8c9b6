"""A sound form, taken apart, and what becomes of it when it is put together again."""

import io
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path

import docx
import pytest

from grantkit.errors import FormError
from grantkit.forms import Filling, compile_form, fill_form
from grantkit.model.project import Project

Values = Callable[..., Mapping[str, object]]
Parts = dict[str, bytes]
Refusal = Callable[[Parts | bytes], str]
Filled = Callable[[Parts | bytes], Parts]


@pytest.fixture
def parts() -> Parts:
    """Give the parts of a sound form."""
    document = docx.Document()
    document.add_paragraph("{{project.number}}")
    document.sections[0].header.paragraphs[0].text = "Galvene"
    data = io.BytesIO()
    document.save(data)
    return _unzipped(data.getvalue())


@pytest.fixture(scope="session")
def zipped() -> Callable[..., bytes]:
    """Give a function that puts parts into a file."""
    return _zipped


@pytest.fixture
def refusal(tmp_path: Path, roots: Mapping[str, object]) -> Refusal:
    """Give a function that tells the sentence with which a file is refused."""
    file = tmp_path / "form.docx"

    def refuse(form: Parts | bytes) -> str:
        file.write_bytes(form if isinstance(form, bytes) else _zipped(form))
        with pytest.raises(FormError) as caught:
            compile_form(file, roots)
        return caught.value.message

    return refuse


@pytest.fixture
def filled(
    tmp_path: Path, roots: Mapping[str, object], values: Values, filling: Filling
) -> Filled:
    """Give a function that fills a form and unpacks the outcome."""
    file = tmp_path / "form.docx"

    def fill(form: Parts | bytes) -> Parts:
        file.write_bytes(form if isinstance(form, bytes) else _zipped(form))
        project = values(project=Project(number="Nr. 1 ā"))
        return _unzipped(fill_form(compile_form(file, roots), project, filling))

    return fill


def _zipped(parts: Parts, method: int = zipfile.ZIP_DEFLATED) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", method) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return data.getvalue()


def _unzipped(data: bytes) -> Parts:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}
