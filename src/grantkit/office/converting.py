"""Word files into PDF files, many in one run of the office."""

import datetime as dt
import json
import shutil
import zipfile
from collections.abc import Collection, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

from attrs import frozen

from grantkit.errors import OfficeError
from grantkit.office.pages import bookmark_pages
from grantkit.office.refusing import office_error
from grantkit.office.running import HungError, run_office
from grantkit.office.settling import settled

_LEAST_SECONDS = 120
_BYTES_A_SECOND = 10_000

_HEAD, _TAIL = b"%PDF-", b"%%EOF"

# A printed report is not to be filled in, though its Word file has controls.
_PLAIN = {"ExportFormFields": False}
# Headings, tables and reading order are told to whoever listens to the file.
_TO_READ = {
    "UseTaggedPDF": True,
    "PDFUACompliance": True,
    "ExportBookmarks": True,
    **_PLAIN,
}
_TO_COUNT = {"ExportBookmarksToPDFDestination": True, **_PLAIN}


@frozen(kw_only=True)
class Work:
    """What all files of a call share.

    Attributes:
        office: LibreOffice's program.
        options: Of its PDF export.
        language: Of messages.
        seconds: How long a run may take; None to reckon it from the files.
    """

    office: Path
    options: Mapping[str, bool]
    language: str
    seconds: int | None = None


def to_pdf(
    files: Sequence[Path],
    office: Path,
    *,
    as_of: dt.date,
    language: str,
    seconds: int | None = None,
) -> tuple[bytes | OfficeError, ...]:
    """Turn Word files into PDF: tagged, with an outline, with title and language.

    LibreOffice works on copies, in a folder that is gone afterwards. A file that it
    cannot stand does not harm the others: they get a run each.

    Args:
        files: Word files.
        office: LibreOffice's program.
        as_of: The day that the PDF files bear.
        language: Of messages.
        seconds: How long a run may take; reckoned from the size if left out.

    Returns:
        For each file its PDF, or why there is none.
    """
    work = Work(office=office, options=_TO_READ, language=language, seconds=seconds)
    return tuple(
        made if isinstance(made, OfficeError) else settled(made, as_of)
        for made in _convert(files, work)
    )


def pages_of_bookmarks(
    bookmarks: Mapping[Path, Collection[str]], office: Path, *, language: str
) -> Mapping[Path, Mapping[str, int] | OfficeError]:
    """Find on which page LibreOffice puts bookmarks of Word files.

    Args:
        bookmarks: Those to find, by file.
        office: LibreOffice's program.
        language: Of messages.

    Returns:
        For each file the pages, counted from 1, by bookmark; or why there are none.

    Raises:
        OfficeError: The library that reads PDF files is not installed.
    """
    work = Work(office=office, options=_TO_COUNT, language=language)
    files = list(bookmarks)
    return {
        file: made
        if isinstance(made, OfficeError)
        else bookmark_pages(made, bookmarks[file], language)
        for file, made in zip(files, _convert(files, work), strict=True)
    }


def _convert(files: Sequence[Path], work: Work) -> tuple[bytes | OfficeError, ...]:
    made = _run(files, work)
    if len(files) == 1:
        return made
    return tuple(
        _run([file], work)[0] if isinstance(outcome, OfficeError) else outcome
        for file, outcome in zip(files, made, strict=True)
    )


def _run(files: Sequence[Path], work: Work) -> tuple[bytes | OfficeError, ...]:
    # On Windows an office that was ended may hold on to its files for a moment.
    with TemporaryDirectory(prefix="grantkit-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        copies = [folder / f"{number}.docx" for number, _ in enumerate(files)]
        for file, copy in zip(files, copies, strict=True):
            shutil.copyfile(file, copy)
        reason, values = _started(copies, work)
        return tuple(
            _content(copy.with_suffix(".pdf"))
            or office_error(reason, work.language, file=file.name, **values)
            for file, copy in zip(files, copies, strict=True)
        )


def _started(copies: Sequence[Path], work: Work) -> tuple[str, Mapping[str, object]]:
    """Run the office; say what it means if a file is not there afterwards."""
    folder = copies[0].parent
    seconds = work.seconds or _time_for(copies)
    options = {
        name: {"type": "boolean", "value": str(value).lower()}
        for name, value in work.options.items()
    }
    kind = f"pdf:writer_pdf_Export:{json.dumps(options)}"
    arguments = ["--convert-to", kind, "--outdir", str(folder), *map(str, copies)]
    try:
        code = run_office(work.office, arguments, folder, seconds)
    except HungError:
        return "hung", {"seconds": seconds}
    except OSError as error:
        reason = error.strerror or str(error)
        return "not_started", {"office": str(work.office), "reason": reason}
    return ("crashed", {"code": code}) if code else ("nothing", {})


def _time_for(copies: Sequence[Path]) -> int:
    """Reckon how long an office may take, generously, by the size unpacked.

    Packed, a table of a thousand rows is hardly larger than one of ten.
    """
    size = 0
    for copy in copies:
        # What is no archive LibreOffice will be done with soon.
        with suppress(zipfile.BadZipFile), zipfile.ZipFile(copy) as archive:
            size += sum(entry.file_size for entry in archive.infolist())
    return _LEAST_SECONDS + size // _BYTES_A_SECOND


def _content(pdf: Path) -> bytes | None:
    """Read a PDF; None where there is none, or only the beginning of one."""
    data = pdf.read_bytes() if pdf.is_file() else b""
    whole = data.startswith(_HEAD) and data.rstrip().endswith(_TAIL)
    return data if whole else None
