"""From a compiled form and data to the bytes of a Word file."""

import datetime as dt
from collections.abc import Mapping
from pathlib import Path
from types import SimpleNamespace

from attrs import evolve, frozen

from grantkit.forms.compiling.compile import Form, FormPart
from grantkit.forms.faults import FormFault, faulty, refused
from grantkit.forms.filling.media import with_pictures
from grantkit.forms.package.parts import Package, pack
from grantkit.forms.package.properties import with_properties
from grantkit.forms.package.wordml import to_bytes
from grantkit.forms.pieces.job import Job
from grantkit.forms.pieces.pictures import Gallery
from grantkit.forms.pieces.unique import Numbers
from grantkit.forms.text import forbidden_in
from grantkit.wording import Display


@frozen(kw_only=True)
class Filling:
    """What is needed to fill a form, besides the data.

    Attributes:
        display: Writes the values, in the language of the report.
        title: Of the document, as its properties tell it.
        author: Of the document.
        as_of: The day of the document; its hour is midnight UTC.
        folder: To which pictures are relative; None where there are none.
        language: Of messages; None for the language of the report.
    """

    display: Display
    title: str
    author: str
    as_of: dt.date
    folder: Path | None = None
    language: str | None = None


def fill_form(form: Form, values: Mapping[str, object], filling: Filling) -> bytes:
    """Fill a form. The same form, values and filling always give the same bytes.

    Args:
        form: The compiled form.
        values: The object of each first name of a path.
        filling: Language and properties.

    Raises:
        FormError: The data lack something that the form prints; all is listed.
    """
    language = filling.language or filling.display.language
    _refuse_properties(form, filling, language)
    package = form.package
    faults: list[FormFault] = []
    for part in form.bound:
        job = _filled(part, values, filling)
        faults += job.faults.values()
        data = to_bytes("".join(job.out))
        package = evolve(package, parts={**package.parts, part.name: data})
        package = with_pictures(package, part.name, job.gallery)
    if faults:
        raise faulty(package.name, faults, language)
    return pack(_with_properties(package, filling).parts)


def _refuse_properties(form: Form, filling: Filling, language: str) -> None:
    for words in (filling.title, filling.author):
        character = forbidden_in(words)
        if character is not None:
            name = form.package.name
            raise refused(name, "bad_property", language, character=character)


def _filled(part: FormPart, values: Mapping[str, object], filling: Filling) -> Job:
    job = Job(
        display=filling.display,
        gallery=Gallery(folder=filling.folder),
        numbers=Numbers.beside(part.numbers),
        elements=[SimpleNamespace(**values)],
    )
    job.write(part.pieces)
    return job


def _with_properties(package: Package, filling: Filling) -> Package:
    return with_properties(
        package, title=filling.title, author=filling.author, as_of=filling.as_of
    )
