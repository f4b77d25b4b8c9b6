"""Filling by grantkit with a faster deflate in place of zlib."""

from pathlib import Path
from typing import TYPE_CHECKING

from attrs import evolve
from content import Report
from floor import FAST_LEVEL, RAW
from isal import isal_zlib

from engines import Fill, grantkit

if TYPE_CHECKING:
    from grantkit.forms.package.archive import Deflater

__all__ = ["prepare", "read"]

read = grantkit.read


def prepare(folder: Path, report: Report) -> Fill:
    """Compile the form."""
    filling = evolve(grantkit.FILLING, deflater=_fast)
    return grantkit.prepare(folder, report, filling)


def _fast() -> "Deflater":
    work: Deflater = isal_zlib.compressobj(FAST_LEVEL, isal_zlib.DEFLATED, RAW)
    return work
