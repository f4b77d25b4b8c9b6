"""The floors: what no engine can do without, on the very XML that grantkit wrote.

Deflating with zlib and packing is what any engine has to do at its end; serialising a
tree is what an engine has to do before that if it keeps the document as a tree.
"""

import importlib
import importlib.util
import time
from collections.abc import Callable, Mapping, Sequence
from io import BytesIO
from pathlib import Path
from typing import Final
from zipfile import ZIP_DEFLATED, ZipFile

from attrs import frozen
from lxml import etree
from lxml.etree import _Element as Element

Work = Callable[[], object]

_LEVEL: Final = 6  # of zlib: what `zipfile` and word processors use themselves
FAST_LEVEL: Final = 1  # of isal: its higher levels are no smaller
RAW: Final = -15


@frozen(kw_only=True)
class Floor:
    """What grantkit wrote.

    Attributes:
        parts: The parts that it wrote anew, by name; the others are the form's own.
        body: The document, as a tree.
    """

    parts: Mapping[str, bytes]
    body: Element

    @classmethod
    def of(cls, form: Path, filled: Path) -> "Floor":
        """Find the parts in which a filled form differs from the form."""
        old, new = _parts(form), _parts(filled)
        parts = {name: part for name, part in new.items() if part != old.get(name)}
        return cls(parts=parts, body=etree.fromstring(new["word/document.xml"]))

    @property
    def size(self) -> int:
        """How many bytes of XML are deflated."""
        return sum(map(len, self.parts.values()))

    @property
    def others(self) -> Mapping[str, Work]:
        """Work that is no engine either, by what it is called."""
        works: dict[str, Work] = {"lxml, serialising alone": self._serialise}
        if importlib.util.find_spec("isal") is not None:
            works["isal, deflating alone"] = self._deflate_fast
        return works

    def deflate(self) -> object:
        """Deflate the parts and pack them."""
        with ZipFile(BytesIO(), "w", ZIP_DEFLATED, compresslevel=_LEVEL) as package:
            for name, part in self.parts.items():
                package.writestr(name, part)
        return package

    def _serialise(self) -> object:
        return etree.tostring(self.body, encoding="UTF-8", xml_declaration=True)

    def _deflate_fast(self) -> object:
        isal = importlib.import_module("isal.isal_zlib")
        return [
            (isal.compress(part, FAST_LEVEL, wbits=RAW), isal.crc32(part))
            for part in self.parts.values()
        ]


def timed(work: Work, seconds: float) -> Sequence[float]:
    """Do work at least once, and on until some time has passed; list the times."""
    end = time.perf_counter() + seconds
    times: list[float] = []
    while not times or time.perf_counter() < end:
        started = time.perf_counter()
        work()
        times.append(time.perf_counter() - started)
    return times


def _parts(file: Path) -> Mapping[str, bytes]:
    with ZipFile(file) as package:
        return {name: package.read(name) for name in package.namelist()}
