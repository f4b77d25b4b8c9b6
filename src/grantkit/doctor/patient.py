"""A plugin as the doctor meets it: loaded or broken, with its sources or without."""

from collections.abc import Iterable
from pathlib import Path

from attrs import frozen

from grantkit.demands.catalogue import Part
from grantkit.demands.shortcoming import Shortcoming
from grantkit.doctor.diagnosis import PluginFinding
from grantkit.doctor.lines import line_of
from grantkit.funders import Flaw
from grantkit.model.finding import Severity
from grantkit.plugin import InstalledFunder

LOADED = "it_can_be_loaded"
_SOURCES = "src"


@frozen(kw_only=True)
class Patient:
    """A plugin that is to be examined.

    Attributes:
        code: Of its funder, as its entry point is called.
        distribution: Its name.
        version: Of the distribution.
        folder: With its sources; None where only the package is installed.
        package: The folder of its package; None where it is not found.
        funder: What it offers; None where it cannot be loaded.
        complaints: What keeps it from being loaded, or from being seen.
        is_installed: Whether grantkit finds it when it looks for plugins.
    """

    code: str
    distribution: str
    version: str
    folder: Path | None
    package: Path | None
    funder: InstalledFunder | None = None
    complaints: tuple[Shortcoming | Flaw, ...] = ()
    is_installed: bool = True

    def place(self, file: str, beside: Iterable[Path] = ()) -> tuple[str, Path]:
        """Find a file by what a shortcoming calls it.

        Returns:
            Its name within the folder of the plugin, and its path.
        """
        name = file.partition(", ")[0]
        top = self.folder or (self.package.parent if self.package else Path())
        for folder in (self.package, top, *beside):
            path = None if folder is None else folder / name
            if path is not None and path.exists():
                inside = path.is_relative_to(top)
                return (path.relative_to(top).as_posix() if inside else name), path
        return file, Path(file)

    def found(
        self,
        shortcoming: Shortcoming | Flaw,
        demand: str,
        part: Part,
        *,
        severity: Severity = Severity.ERROR,
        beside: Iterable[Path] = (),
    ) -> PluginFinding:
        """Make a finding of a shortcoming, with the place of its file and its line."""
        file, path = self.place(shortcoming.file, beside)
        line = shortcoming.line or line_of(path, shortcoming.at)
        return PluginFinding(
            demand=demand,
            part=part,
            severity=severity,
            shortcoming=shortcoming,
            file=file,
            line=line,
        )


def sources_of(package: Path) -> Path | None:
    """Find the folder of a whole plugin from that of its package, if that is there."""
    above = package.parent
    folder = above.parent if above.name == _SOURCES else above
    return folder if (folder / "pyproject.toml").exists() else None
