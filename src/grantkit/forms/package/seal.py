"""Whether a filled form is still as grantkit wrote it."""

from pathlib import Path

from attrs import evolve

from grantkit.errors import GrantkitError
from grantkit.forms.package.manifest import MANIFEST, without_source
from grantkit.forms.package.parts import Package, digest_of, read_package
from grantkit.forms.package.properties import (
    SEALED_BY,
    core_part_of,
    identifier_of,
    with_identifier,
)


def is_unaltered(file: Path) -> bool:
    """Say whether a file was written by grantkit and not changed by anyone since.

    Saving it in an office program counts as a change, even if no word is different.
    """
    try:
        package = read_package(file, "en")
    except GrantkitError:
        return False
    return has_own_seal(package)


def has_own_seal(package: Package) -> bool:
    """Say whether the seal of a document is that of its content."""
    return identifier_of(package) == f"{SEALED_BY}{_seal(package)}"


def resealed(package: Package) -> Package:
    """Seal a document anew after work of our own on it."""
    return with_identifier(package, f"{SEALED_BY}{_seal(package)}")


def _seal(package: Package) -> str:
    """Sum up a document, but for its properties and the name of its project file."""
    parts = {**package.parts}
    parts.pop(core_part_of(package) or "", None)
    if MANIFEST in parts:
        parts[MANIFEST] = without_source(parts[MANIFEST])
    return digest_of(evolve(package, parts=parts))
