"""The plugin that the contract looks at: the funder, its files and its examples."""

import datetime as dt
import re
from collections.abc import Iterable, Iterator
from importlib.metadata import entry_points
from importlib.resources import files
from pathlib import Path

from attrs import frozen

from grantkit.app.opening import OpenedReport, open_report
from grantkit.checking.engine import edition_of
from grantkit.demands.altering import with_edition, with_kind
from grantkit.demands.shortcoming import Shortcoming, falls_short
from grantkit.funders import BrokenPlugin, Registry, load_plugins
from grantkit.plugin import GROUP, InstalledFunder

_CODE = re.compile(r"\b[A-Z]+\d{3}\b")
_HOOKED = re.compile(r"(?:unknown hook|nearest name in it is|its function) '(\w+)'")
_OTHER_API = "of the plugin API"
_TOLD_LINE = re.compile(r"\(at line (\d+), ")
_TABLE = re.compile(r"\[([^\]]+)\]")
_DATA_FILE = re.compile(r"(?:.*[/\\](?=wording[/\\]))?(\S+\.toml): (.+)", re.DOTALL)


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

    def file_of(self, code: str) -> str:
        """Name the file that declares what bears a code; the core's have none."""
        return next(_declaring(code, self.package), "grantkit itself")

    def opened_as(self, kind: str, edition: str | None = None) -> OpenedReport:
        """Open the example that is most like a report of some kind and edition.

        What it is not, it is taken for.
        """
        opened = [example.opened(self.installed) for example in self.examples]
        nearest = max(opened, key=lambda each: self._likeness(each, kind, edition))
        if edition not in (None, self._edition(nearest)):
            nearest = with_edition(nearest, edition)
        return with_kind(nearest, kind)

    def _likeness(
        self, opened: OpenedReport, kind: str, edition: str | None
    ) -> tuple[bool, bool]:
        return opened.view.report.kind == kind, self._edition(opened) == edition

    def _edition(self, opened: OpenedReport) -> str | None:
        named = opened.loaded.project.edition
        return edition_of(self.installed.editions, opened.view, named)

    @property
    def kinds(self) -> tuple[str, ...]:
        """The kinds of report that have a form or a required box."""
        boxes = self.installed.boxes
        known = {
            *self.installed.forms,
            *(kind for box in boxes for kind in box.required),
        }
        return tuple(sorted(known))


def load_plugin(
    code: str, folder: Path, examples: Iterable[Example]
) -> Plugin | tuple[Shortcoming, ...]:
    """Find an installed plugin by the code of its funder, or say why it is not there.

    Args:
        code: Of the funder.
        folder: Of the whole plugin.
        examples: Good reports to the funder.
    """
    registry = load_plugins(entry_points(group=GROUP, name=code))
    if code in registry.funders and not registry.broken:
        installed = registry.funders[code]
        package = Path(str(files(installed.funder.package)))
        return Plugin(
            installed=installed,
            package=package,
            folder=folder,
            examples=tuple(examples),
        )
    packages = tuple(folder.glob("src/*/"))
    broken = tuple(unusable(plugin, packages) for plugin in registry.broken)
    return broken or (falls_short("pyproject.toml", "not_installed", code),)


def unusable(broken: BrokenPlugin, packages: Iterable[Path]) -> Shortcoming:
    """Say why a plugin cannot be used, and where in its packages."""
    file, at, reason = _place(broken.reason, packages)
    told = _TOLD_LINE.search(reason)
    line = int(told[1]) if told else None if file else broken.line
    reason = f"{reason.rstrip('.')}."
    place = file or broken.file or broken.distribution
    return falls_short(place, "unusable", at, line=line, reason=reason)


def _place(reason: str, packages: Iterable[Path]) -> tuple[str, str, str]:
    """Tell the files, and what is wrong in them, apart from the reason."""
    if found := _DATA_FILE.match(reason):
        table = _TABLE.match(found[2])
        return found[1], table[1] if table else "", found[2]
    if found := _HOOKED.search(reason):
        return "__init__.py", found[1], reason
    if _OTHER_API in reason:
        return "funder.py", "api=", reason
    codes = _CODE.findall(reason)
    told = [
        file
        for code in codes
        for package in packages
        for file in _declaring(code, package)
    ]
    return ", ".join(dict.fromkeys(told)), next(iter(codes), ""), reason


def _declaring(code: str, package: Path) -> Iterator[str]:
    """Name the files of a package that declare what bears a code."""
    places = {
        "rules/*.py": f'"{code}"',
        "checks.toml": f"[{code}]",
        "boxes.toml": f"[{code}]",
        "confirmations.toml": f"[{code}]",
    }
    for pattern, words in places.items():
        for file in sorted(package.glob(pattern)):
            if words in file.read_text(encoding="utf-8"):
                yield file.relative_to(package).as_posix()
