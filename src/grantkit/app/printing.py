"""Making PDF files of reports that have been written as Word files."""

import datetime as dt
from collections.abc import Mapping, Sequence
from pathlib import Path

from attrs import frozen

from grantkit.app.saving import save
from grantkit.errors import GrantkitError, OfficeError
from grantkit.forms.contents_table import bookmarks_to_number, number_pages
from grantkit.office import (
    find_office,
    is_unaltered_pdf,
    pages_of_bookmarks,
    to_pdf,
)


@frozen(kw_only=True)
class Printed:
    """What became of the PDF of one report.

    Attributes:
        file: The PDF, beside the Word file.
        trouble: Why it was not written; None where it was.
        remark: Why its table of contents shows no pages; None where all is well.
    """

    file: Path
    trouble: GrantkitError | None
    remark: OfficeError | None


def print_reports(
    files: Sequence[Path], *, as_of: dt.date, language: str, force: bool
) -> tuple[Printed, ...]:
    """Write a PDF beside each Word file; all are made in one run of LibreOffice.

    Where a form has a table of contents, LibreOffice is asked first on which pages the
    headings are, and the Word file is written once more, with their numbers.

    Args:
        files: Word files that have just been written.
        as_of: The day that the PDF files bear.
        language: Of messages.
        force: Whether a PDF that somebody has changed may be replaced.

    Raises:
        OfficeError: LibreOffice is not there.
    """
    office = find_office(language)
    remarks = _number(files, office, language)
    made = to_pdf(files, office, as_of=as_of, language=language)
    targets = [file.with_suffix(".pdf") for file in files]
    return tuple(
        Printed(
            file=target,
            trouble=_keep(pdf, target, language, force=force),
            remark=remarks.get(file),
        )
        for file, target, pdf in zip(files, targets, made, strict=True)
    )


def _number(
    files: Sequence[Path], office: Path, language: str
) -> Mapping[Path, OfficeError]:
    """Put page numbers where they are wanted; say where they could not be found."""
    wanted = {file: bookmarks_to_number(file, language) for file in files}
    wanted = {file: bookmarks for file, bookmarks in wanted.items() if bookmarks}
    if not wanted:
        return {}
    try:
        found = pages_of_bookmarks(wanted, office, language=language)
    except OfficeError as error:
        return dict.fromkeys(wanted, error)
    for file, pages in found.items():
        if not isinstance(pages, OfficeError):
            save(number_pages(file, pages, language), file, language, replace=True)
    return {f: pages for f, pages in found.items() if isinstance(pages, OfficeError)}


def _keep(
    pdf: bytes | OfficeError, target: Path, language: str, *, force: bool
) -> GrantkitError | None:
    if isinstance(pdf, OfficeError):
        return pdf
    try:
        save(pdf, target, language, replace=force or is_unaltered_pdf(target))
    except GrantkitError as error:
        return error
    return None
