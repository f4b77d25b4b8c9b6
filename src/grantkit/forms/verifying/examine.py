"""Opening a file that may be a form which grantkit has filled."""

from collections.abc import Mapping
from pathlib import Path

from attrs import evolve, frozen

from grantkit.forms.faults import refused
from grantkit.forms.package.contents import as_document
from grantkit.forms.package.manifest import manifest_of
from grantkit.forms.package.parts import Package, read_package
from grantkit.forms.package.properties import SEALED_BY, identifier_of
from grantkit.forms.package.seal import has_own_seal
from grantkit.forms.package.unpacking import unpack
from grantkit.forms.verifying.read import Reading, ReadValue, read_back


@frozen(kw_only=True)
class Filled:
    """A form that grantkit has filled, as it is now.

    Attributes:
        facts: What it tells of itself, by name.
        is_sealed: Whether it is to the byte as grantkit wrote it.
        reading: What became of the values.
    """

    facts: Mapping[str, str]
    is_sealed: bool
    reading: Reading


def examine_filled(file: Path, language: str) -> Filled:
    """Read a filled form back.

    Raises:
        InputError: The file cannot be opened.
        FormError: It is no Word file, was not made by grantkit, or has lost the record
            of what was written.
    """
    package = as_document(read_package(file, language), language)
    try:
        manifest = manifest_of(package)
        reading = None if manifest is None else read_back(package, manifest)
    except ValueError as error:
        raise refused(file.name, "bad_record", language) from error
    if manifest is None or reading is None:
        sealed = identifier_of(package).startswith(SEALED_BY)
        raise refused(file.name, "no_record" if sealed else "not_ours", language)
    sealed = has_own_seal(package)
    if sealed:  # then rows that look added are the form's own
        reading = evolve(reading, added_rows=())
    return Filled(facts=manifest.facts, is_sealed=sealed, reading=reading)


def read_filled(package: Package) -> tuple[ReadValue, ...]:
    """List every value that the manifest knows, and what became of it.

    Raises:
        ValueError: The manifest is missing or damaged.
    """
    manifest = manifest_of(package)
    if manifest is None:
        raise ValueError("there is no manifest")
    return read_back(package, manifest).values


def values_of(document: bytes, language: str) -> tuple[ReadValue, ...]:
    """List the values of a form that has just been filled."""
    return read_filled(Package(name="", parts=unpack("", document, language)))
