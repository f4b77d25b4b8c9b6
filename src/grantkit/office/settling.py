"""Making a PDF depend on the report alone, and knowing it again.

LibreOffice writes into a PDF the moment it was made and, derived from it, an
identifier. Here the day of the report and a sum of the content take their places, digit
for digit, so that nothing in the file moves.
"""

import datetime as dt
import hashlib
import re
from pathlib import Path

_MOMENT = re.compile(rb"(/(?:CreationDate|ModDate)\s*\(D:)\d{14}")
_STAMP = re.compile(
    rb"(<xmp:(?:Create|Modify|Metadata)Date>)\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d"
)
_SUM = rb"[0-9A-Fa-f]{32}"
_IDENTIFIER = re.compile(
    rb"(/ID\s*\[\s*<)%b(>\s*<)%b(>\s*\](?:\s*/DocChecksum\s*/)?)(%b)?"
    % (_SUM, _SUM, _SUM)
)


def settled(pdf: bytes, as_of: dt.date) -> bytes:
    """Put the day of the report and a sum of the content into a PDF.

    The same content gives the same bytes, as far as LibreOffice draws it alike.
    """
    day = as_of.strftime("%Y%m%d").encode()
    pdf = _MOMENT.sub(rb"\g<1>%b000000" % day, pdf)
    pdf = _STAMP.sub(rb"\g<1>%bT00:00:00" % as_of.isoformat().encode(), pdf)
    return _with_sum(pdf, _sum_of(pdf))


def is_unaltered_pdf(file: Path) -> bool:
    """Say whether a PDF was made by grantkit and not changed by anyone since."""
    try:
        pdf = file.read_bytes()
    except OSError:
        return False
    found = _IDENTIFIER.search(pdf)
    return found is not None and _with_sum(pdf, _sum_of(pdf)) == pdf


def _sum_of(pdf: bytes) -> bytes:
    blank = _with_sum(pdf, b"0" * 32)
    return hashlib.sha256(b"grantkit\n" + blank).hexdigest()[:32].upper().encode()


def _with_sum(pdf: bytes, digits: bytes) -> bytes:
    def written(found: re.Match[bytes]) -> bytes:
        first, second, third, checksum = found.groups()
        parts = (first, digits, second, digits, third, digits if checksum else b"")
        return b"".join(parts)

    return _IDENTIFIER.sub(written, pdf)
