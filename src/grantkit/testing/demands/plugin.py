"""The plugin that the contract looks at: the funder, its files and its examples."""

import datetime as dt
import re
from collections.abc import Iterable, Iterator
from importlib.metadata import entry_points
from importlib.resources import files
from pathlib import Path

from attrs import frozen

from grantkit.app.opening import OpenedReport, open_report
from grantkit.funders import Registry, load_plugins
from grantkit.plugin import GROUP, InstalledFunder
from grantkit.testing.demands.altering import with_kind
from grantkit.testing.demands.shortcoming import Shortcoming, refuse

_CODE = re.compile(r"\b[A-Z]+\d{3}\b")


@frozen(kw_only=True)
class Example:
    """A good report: one that its funder would accept.

    Attributes:
        file: The project file.
        report: Id of the report.
        as_of: The day on which it is looked at.
    """

    file: Path
    report: str
    as_of: dt.date

    def opened(self, funder: InstalledFunder) -> OpenedReport:
        """Open the report, to be judged in English."""
        registry = Registry(funders={funder.funder.code: funder})
        return open_report(
            self.file,
            registry,
            as_of=self.as_of,
            report=self.report,
            funder=funder.funder.code,
            language="en",
        )


@frozen(kw_only=True)
class Plugin:
    """A plugin that is to keep the contract.

    Attributes:
        installed: The funder with its data files.
        package: The folder of its package, in which the data files stand.
        folder: That of the whole plugin, with its README and its tests.
        examples: Good reports to the funder.
    """

    installed: InstalledFunder
    package: Path
    folder: Path
    examples: tuple[Example, ...]

    @classmethod
    def load(cls, code: str, folder: Path, examples: Iterable[Example]) -> "Plugin":
        """Find an installed plugin by the code of its funder, or fail the test."""
        registry = load_plugins(entry_points(group=GROUP, name=code))
        refuse(_unusable(code, folder, registry))
        installed = registry.funders[code]
        package = Path(str(files(installed.funder.package)))
        return cls(
            installed=installed,
            package=package,
            folder=folder,
            examples=tuple(examples),
        )

    def file_of(self, code: str) -> str:
        """Name the file that declares a rule or a box."""
        return next(iter(_declaring(code, self.package)), "funder.py")

    def opened_as(self, kind: str) -> OpenedReport:
        """Open the example of a kind of report; another one as if it were of it."""
        opened = [example.opened(self.installed) for example in self.examples]
        own = (each for each in opened if each.view.report.kind == kind)
        return next(own, None) or with_kind(opened[0], kind)

    @property
    def kinds(self) -> tuple[str, ...]:
        """The kinds of report that have a form or a required box."""
        boxes = self.installed.boxes
        known = {
            *self.installed.forms,
            *(kind for box in boxes for kind in box.required),
        }
        return tuple(sorted(known))


def _unusable(code: str, folder: Path, registry: Registry) -> Iterator[Shortcoming]:
    for broken in registry.broken:
        named = _CODE.findall(broken.reason)
        told = [file for each in named for file in _declaring(each, folder)]
        yield Shortcoming(
            ", ".join(dict.fromkeys(told)) or broken.distribution,
            broken.reason.rstrip("."),
            "put it right; `grantkit funders` repeats the reason",
        )
    if not registry.broken and code not in registry.funders:
        yield Shortcoming(
            "pyproject.toml",
            f"no installed plugin offers the funder “{code}”",
            "name the entry point like the funder, and install the plugin: "
            "python -m pip install --editable .",
        )


def _declaring(code: str, folder: Path) -> Iterator[str]:
    """Name the files below a folder that declare a rule or a box of a code."""
    ways = {"rules/*.py": f'"{code}"', "boxes.toml": f"[{code}]"}
    for pattern, words in ways.items():
        for file in sorted(folder.rglob(pattern)):
            if "tests" not in file.parts[
                len(folder.parts) :
            ] and words in file.read_text("utf-8"):
                yield file.relative_to(folder).as_posix()
