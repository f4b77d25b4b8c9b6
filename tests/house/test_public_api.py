"""What plugins and their tests may rely on: every public name, with its signature.

A line that goes or changes breaks plugins: either it comes back, or the version of the
API grows and the old name leads on by `grantkit.renaming`. New lines only add to it.
Written anew by `python tests/house/test_public_api.py`.
"""

import inspect
import re
from collections.abc import Iterator
from enum import EnumType
from pathlib import Path

import grantkit
import grantkit.plugin
import grantkit.testing

_ADDRESS = re.compile(" at 0x[0-9a-f]+")
LIST = Path(__file__).with_name("public_api.txt")


def public_names() -> Iterator[str]:
    """List the public names, each on a line."""
    yield "grantkit.__version__"
    for module in (grantkit.plugin, grantkit.testing):
        for name in sorted(module.__all__):
            yield f"{module.__name__}.{name}{shape_of(getattr(module, name))}"


def shape_of(value: object) -> str:
    """Tell how something is called, or what it holds."""
    if isinstance(value, EnumType):
        members = (str(value[name].value) for name in value.__members__)
        return f": {' '.join(members)}"
    if inspect.ismodule(value):
        names = getattr(value, "__all__", ())
        return "".join(f"\n  {name}{shape_of(getattr(value, name))}" for name in names)
    if isinstance(value, type) or inspect.isfunction(value):
        return _ADDRESS.sub("", str(inspect.signature(value)))
    return f": {type(value).__name__}"


def written() -> str:
    """Give the list as a file holds it."""
    return "".join(f"{line}\n" for line in public_names())


def test_the_public_names_are_the_ones_on_the_list() -> None:
    """No more, no fewer, and none is called in another way."""
    assert grantkit.plugin.API == 1
    assert written().splitlines() == LIST.read_text(encoding="utf-8").splitlines()


if __name__ == "__main__":
    LIST.write_text(written(), encoding="utf-8", newline="\n")
