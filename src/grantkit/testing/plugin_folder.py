"""A folder in which plugins stand as if they were installed.

`importlib.metadata` finds a distribution by its `.dist-info` folder on the path. Tests
put one there by hand, so that nothing is installed and a plugin can be broken at will.
"""

import shutil
from collections.abc import Mapping
from pathlib import Path

from attrs import frozen

from grantkit.plugin import GROUP


@frozen
class PluginFolder:
    """A folder for `sys.path` or `PYTHONPATH`.

    Attributes:
        path: Where it is; it must exist.
    """

    path: Path

    def add(
        self,
        package: str,
        *,
        code: str,
        version: str = "1.0",
        copy_of: Path | None = None,
        changes: Mapping[str, str] | None = None,
    ) -> None:
        """Put a plugin into the folder.

        Args:
            package: Import name; the distribution is called the same, with hyphens.
            code: Name of the entry point.
            version: Of the distribution.
            copy_of: Folder of a package to begin with.
            changes: Content of files that are new or other than in that package.
        """
        folder = self.path / package
        if copy_of is not None:
            skip = shutil.ignore_patterns("__pycache__")
            shutil.copytree(copy_of, folder, ignore=skip)
        for name, content in (changes or {}).items():
            file = folder / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(content, encoding="utf-8")
        self._register(package, code, version)

    def _register(self, package: str, code: str, version: str) -> None:
        info = self.path / f"{package}-{version}.dist-info"
        info.mkdir()
        (info / "METADATA").write_text(
            "Metadata-Version: 2.1\n"
            f"Name: {package.replace('_', '-')}\n"
            f"Version: {version}\n",
            encoding="utf-8",
        )
        (info / "entry_points.txt").write_text(
            f"[{GROUP}]\n{code} = {package}\n", encoding="utf-8"
        )
