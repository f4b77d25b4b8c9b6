"""From a compiled form and data to the bytes of a Word file."""

import datetime as dt
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from types import SimpleNamespace

from attrs import field, frozen

from grantkit.forms.charting.chart import Chart
from grantkit.forms.compiling.compile import Form, FormPart
from grantkit.forms.contents_table import with_contents_table
from grantkit.forms.faults import FormFault, faulty, refused
from grantkit.forms.filling.lists import with_lists
from grantkit.forms.filling.media import with_charts, with_pictures
from grantkit.forms.package.archive import (
    Deflater,
    Entry,
    archive,
    light_deflater,
    packed,
    sum_of,
    usual_deflater,
)
from grantkit.forms.package.manifest import MANIFEST, manifest_xml, without_source
from grantkit.forms.package.parts import Package
from grantkit.forms.package.properties import SEALED_BY, Property, moment_of
from grantkit.forms.package.wordml import XML_HEAD
from grantkit.forms.pieces.batch import Batch
from grantkit.forms.pieces.groups import stream
from grantkit.forms.pieces.job import Job
from grantkit.forms.pieces.ledger import Ledger
from grantkit.forms.pieces.pictures import Gallery
from grantkit.forms.pieces.unique import Numbers
from grantkit.forms.text import ForbiddenError, text_xml
from grantkit.wording import Display

_LAST = 9_999
_STRETCH = 1 << 16
"""How many bytes are packed at a time."""


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
        facts: What the manifest tells of the data, by name.
        gaps: Whether what the data lack is shown as such, in place of refusing them.
        deflater: What packs the parts; other than the usual one, it changes the bytes.
    """

    display: Display
    title: str
    author: str
    as_of: dt.date
    folder: Path | None = None
    language: str | None = None
    facts: Mapping[str, str] = field(factory=dict)
    gaps: bool = False
    deflater: Callable[[], Deflater] = usual_deflater


Finish = Callable[[Package, Sequence[FormFault]], Package]
"""What is done to a filled form before it is sealed.

It learns what the data lack, too, where the filling shows gaps.
"""


def fill_form(
    form: Form,
    values: Mapping[str, object],
    filling: Filling,
    finish: Finish | None = None,
) -> bytes:
    """Fill a form. The same form, values and filling always give the same bytes.

    Args:
        form: The compiled form.
        values: The object of each first name of a path.
        filling: Language and properties.
        finish: What is done in the end to the parts as a whole.

    Raises:
        FormError: The data lack something that the form prints, and no gaps are to be
            shown; all is listed.
    """
    language = filling.language or filling.display.language
    _refuse_properties(form, filling, language)
    work = _Work.of(form, filling)
    root = SimpleNamespace(**values)
    entries = {entry.name: entry for entry in form.entries}
    for part in form.bound:
        entries[part.name] = work.filled(part, root)
    if work.faults and not filling.gaps:
        raise faulty(form.package.name, work.faults, language)
    entries |= work.beside()
    if form.has_contents_table or finish is not None:
        entries = _finished(form.package.name, entries, work.faults, finish)
    return archive(_sealed(form, entries, filling, work.sealed))


@frozen(kw_only=True)
class _Work:
    """One filling: what its parts share, and what the seal knows of some."""

    form: Form
    filling: Filling
    numbers: Numbers
    ledger: Ledger = field(factory=Ledger)
    galleries: dict[str, Gallery] = field(factory=dict)
    charts: dict[str, Mapping[int, Chart]] = field(factory=dict)
    faults: list[FormFault] = field(factory=list)
    sealed: dict[str, tuple[str, int, int]] = field(factory=dict)

    @classmethod
    def of(cls, form: Form, filling: Filling) -> "_Work":
        """Begin."""
        taken = (number for part in form.bound for number in part.numbers)
        return cls(form=form, filling=filling, numbers=Numbers.beside(taken))

    def filled(self, part: FormPart, root: object) -> Entry:
        """Fill a part, and pack it while it is written."""
        gallery = Gallery(folder=self.filling.folder)
        self.galleries[part.name] = gallery
        job = Job(
            display=self.filling.display,
            gallery=gallery,
            numbers=self.numbers,
            ledger=self.ledger,
            gaps=self.filling.gaps,
        )
        texts = stream(part.pieces, job, Batch.whole(root))
        entry = packed(part.name, _stretches(texts), self.filling.deflater)
        self.charts[part.name] = job.charts
        self.faults.extend(job.faults.values())
        return entry

    def beside(self) -> dict[str, Entry]:
        """Pack what the filled parts need besides: manifest, media, lists."""
        package = self.form.package
        for part, gallery in self.galleries.items():
            package = with_pictures(package, part, gallery)
        for part, charts in self.charts.items():
            package = with_charts(package, part, charts)
        package = with_lists(package, self.numbers.lists)
        own = self.form.package.parts
        entries = {
            name: packed(name, [data])
            for name, data in package.parts.items()
            if data is not own.get(name)
        }
        if self.form.bound:
            facts = {"form": self.form.digest, **self.filling.facts}
            rest = manifest_xml(facts, self.ledger.written()).encode()
            opening = self.form.manifest
            entries[MANIFEST] = packed(MANIFEST, [rest], light_deflater, opening)
            known = without_source(rest)
            size, crc = opening.size + len(known), zlib.crc32(known, opening.crc)
            self.sealed[MANIFEST] = (MANIFEST, size, crc)
        return entries


def _stretches(texts: Iterable[bytes]) -> Iterator[bytes]:
    """Give a part in stretches that are worth packing."""
    stretch, length = [XML_HEAD.encode()], 0
    for text in texts:
        stretch.append(text)
        length += len(text)
        if length > _STRETCH:
            yield b"".join(stretch)
            stretch, length = [], 0
    yield b"".join(stretch)


def _refuse_properties(form: Form, filling: Filling, language: str) -> None:
    for words in (filling.title, filling.author):
        try:
            text_xml(words)
        except ForbiddenError as error:
            name, character = form.package.name, str(error)
            raise refused(
                name, "bad_property", language, character=character
            ) from error


def _finished(
    name: str,
    entries: Mapping[str, Entry],
    faults: Sequence[FormFault],
    finish: Finish | None,
) -> dict[str, Entry]:
    """Work on the parts once more as a whole: list the headings that there are now."""
    parts = {entry.name: _unpacked(entry) for entry in entries.values()}
    package = with_contents_table(Package(name=name, parts=parts))
    package = package if finish is None else finish(package, faults)
    return {
        part: entries[part] if data is parts.get(part) else packed(part, [data])
        for part, data in package.parts.items()
    }


def _unpacked(entry: Entry) -> bytes:
    return zlib.decompress(b"".join(entry.data), wbits=-15)


def _sealed(
    form: Form,
    entries: Mapping[str, Entry],
    filling: Filling,
    known: Mapping[str, tuple[str, int, int]],
) -> Sequence[Entry]:
    """Put the parts in order, with the properties, which hold the seal of the others.

    So a file that somebody has worked on since can be told from one that nobody has
    touched. The manifest is summed up without the name of the project file: nothing
    else differs where the same data come from a file of another name.
    """
    part = form.properties.part
    others = [entry for name, entry in entries.items() if name != part]
    sealed = (known.get(e.name) or (e.name, e.size, e.crc) for e in others)
    told = {
        Property.TITLE: filling.title,
        Property.AUTHOR: filling.author,
        Property.LANGUAGE: filling.display.language,
        Property.MOMENT: moment_of(filling.as_of),
        Property.SEAL: f"{SEALED_BY}{sum_of(sealed)}",
    }
    xml = form.properties.filled(told)
    core = packed(part, [f"{XML_HEAD}{xml}".encode()], light_deflater)
    return sorted([*others, core], key=lambda entry: form.order.get(entry.name, _LAST))
