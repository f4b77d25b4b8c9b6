"""What the documentation shows of a race: a part of its page, and a plot."""

import json
import platform
import re
import shutil
import subprocess
import zlib
from collections.abc import Iterator, Mapping, Sequence
from importlib.metadata import PackageNotFoundError, version
from typing import Final

from content import Shape
from contestants import HERE
from plot import plot
from results import Result
from tables import summary

DOCS: Final = HERE.parent / "docs"
_PAGE: Final = DOCS / "benchmarks.md"
_PLOT: Final = DOCS / "img" / "forms-benchmark.svg"
_PART: Final = re.compile(r"(<!-- generated: race -->\n).*?(<!-- end -->)", re.DOTALL)
_PACKAGES: Final = ("lxml", "babel", "docxtpl", "python-docx", "isal")


def save(races: Mapping[Shape, Sequence[Result]], rounds: int) -> None:
    """Write the part and the plot; the plot shows the first shape."""
    told = "\n".join(_lines(races, rounds))
    page = _PAGE.read_text(encoding="utf-8")
    filled = _PART.sub(lambda match: f"{match[1]}\n{told}\n\n{match[2]}", page)
    _PAGE.write_text(filled, encoding="utf-8", newline="\n")
    _PLOT.parent.mkdir(exist_ok=True)
    shown = next(iter(races.values()))
    _PLOT.write_text(plot(shown), encoding="utf-8", newline="\n")


def _lines(races: Mapping[Shape, Sequence[Result]], rounds: int) -> Iterator[str]:
    yield f"![Times the floor, over N]({_PLOT.relative_to(DOCS).as_posix()})"
    yield ""
    yield f"{rounds} rounds, with {', '.join(_versions())}."
    for shape, results in races.items():
        yield from ("", f"### The shape *{shape}*", "", summary(results))


def _versions() -> Iterator[str]:
    yield f"Python {platform.python_version()}"
    yield f"zlib {zlib.ZLIB_RUNTIME_VERSION}"
    for package in _PACKAGES:
        try:
            yield f"{package} {version(package)}"
        except PackageNotFoundError:
            continue
    node = shutil.which("node")
    if node is not None:
        told = subprocess.run(
            (node, "--version"), capture_output=True, text=True, check=True
        )
        yield f"node {told.stdout.strip().removeprefix('v')}"
        text = (HERE / "node" / "package.json").read_text(encoding="utf-8")
        for package, number in json.loads(text)["dependencies"].items():
            yield f"{package} {number}"
