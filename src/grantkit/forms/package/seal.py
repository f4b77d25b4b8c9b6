"""Whether a filled form is still as grantkit wrote it."""

from pathlib import Path

from grantkit.errors import GrantkitError
from grantkit.forms.package.parts import read_package
from grantkit.forms.package.properties import (
    SEALED_BY,
    core_part_of,
    identifier_of,
    seal_of,
)


def is_unaltered(file: Path) -> bool:
    """Say whether a file was written by grantkit and not changed by anyone since.

    Saving it in an office program counts as a change, even if no word is different.
    """
    try:
        package = read_package(file, "en")
    except GrantkitError:
        return False
    seal = seal_of(package, core_part_of(package))
    return identifier_of(package) == f"{SEALED_BY}{seal}"
