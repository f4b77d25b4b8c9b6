"""The fictional Village Fund, and a folder in which plugins can be put and broken."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from importlib.metadata import EntryPoint, entry_points
from pathlib import Path

import pytest

from grantkit.funders import discovery
from grantkit.funders.data import install
from grantkit.plugin import InstalledFunder
from grantkit.testing import PluginFolder

PACKAGE = "grantkit_village_fund"
SOURCE = Path(__file__).parent / "fake_fund" / "src"
EXAMPLE = Path(__file__).parents[1] / "examples" / "mes_par_gimenem_un_berniem"


@pytest.fixture(scope="session")
def fund() -> Iterator[InstalledFunder]:
    """Give the Village Fund with its data files."""
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(SOURCE)
        funder = import_module(f"{PACKAGE}.funder").FUNDER
        yield install(funder, distribution="grantkit-village-fund", version="1.0")
    _forget(PACKAGE)


@pytest.fixture
def plugin_folder(tmp_path: Path) -> Iterator[PluginFolder]:
    """Give an empty folder on the path; what is imported from it is forgotten.

    Plugins that happen to be installed beside it are left out, so that no test of the
    core depends on a real funder.
    """
    with _on_the_path(tmp_path / "plugins") as folder:
        yield folder


@pytest.fixture
def installed_fund(plugin_folder: PluginFolder) -> PluginFolder:
    """Install the Village Fund as a plugin, for discovery to find."""
    plugin_folder.add(PACKAGE, code="village_fund", copy_of=SOURCE / PACKAGE)
    return plugin_folder


@pytest.fixture(scope="class")
def fund_for_a_class(
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[PluginFolder]:
    """Install the Village Fund for all tests of a class."""
    with _on_the_path(tmp_path_factory.mktemp("class") / "plugins") as folder:
        folder.add(PACKAGE, code="village_fund", copy_of=SOURCE / PACKAGE)
        yield folder


@pytest.fixture(scope="session")
def fund_package() -> Path:
    """Give the folder of the Village Fund's package, to copy and break."""
    return SOURCE / PACKAGE


@pytest.fixture(scope="session")
def village_file() -> Path:
    """Give the project file of a good report to the Village Fund."""
    return Path(__file__).parent / "cases" / "village" / "project.yaml"


@pytest.fixture(scope="session")
def example() -> Path:
    """Give the folder of the example of a real funder."""
    return EXAMPLE


@contextmanager
def _on_the_path(path: Path) -> Iterator[PluginFolder]:
    def of_the_folder(*, group: str) -> list[EntryPoint]:
        found = entry_points(group=group)
        return [p for p in found if p.dist and p.dist.locate_file("") == path]

    path.mkdir()
    kept = {name: sys.modules[name] for name in sys.modules if name.startswith(PACKAGE)}
    _forget(PACKAGE)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(discovery, "entry_points", of_the_folder)
        patch.syspath_prepend(path)
        yield PluginFolder(path)
    for entry in path.iterdir():
        _forget(entry.name)
    sys.modules.update(kept)


def _forget(package: str) -> None:
    """Make Python import a package anew."""
    for name in [name for name in sys.modules if f"{name}.".startswith(f"{package}.")]:
        del sys.modules[name]
