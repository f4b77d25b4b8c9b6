"""Finding plugins: all that are installed, or the one whose sources are in a folder."""

import sys
import tomllib
from collections.abc import Mapping
from importlib.metadata import EntryPoint, entry_points
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from attrs import evolve, frozen

from grantkit.app.refusing import input_error
from grantkit.demands.shortcoming import Shortcoming, falls_short
from grantkit.doctor.patient import (
    Patient,
    package_of,
    sources_of,
)
from grantkit.doctor.unseen import PROJECT, offers_nothing, unseen_plugins
from grantkit.funders import BrokenPlugin, Flaw, installed_points, load_plugins
from grantkit.plugin import GROUP, InstalledFunder


def installed_plugins() -> tuple[Patient, ...]:
    """List the plugins of all installed distributions, the unseen ones too."""
    points = {point.name: point for point in installed_points()}
    registry = load_plugins(points.values())
    usable = (_usable(funder) for funder in registry.funders.values())
    broken = (_broken(each, points.get(each.code)) for each in registry.broken)
    return (*usable, *broken, *unseen_plugins())


def _usable(funder: InstalledFunder) -> Patient:
    package = package_of(funder)
    return Patient(
        code=funder.funder.code,
        distribution=funder.distribution,
        version=funder.version,
        folder=sources_of(package),
        package=package,
        funder=funder,
    )


def _broken(plugin: BrokenPlugin, point: EntryPoint | None) -> Patient:
    spec = None if point is None else find_spec(point.module.partition(".")[0])
    package = Path(spec.origin).parent if spec and spec.origin else None
    return Patient(
        code=plugin.code,
        distribution=plugin.distribution,
        version=plugin.version,
        folder=None if package is None else sources_of(package),
        package=package,
        complaints=plugin.flaws,
    )


@frozen(kw_only=True)
class _Declared:
    """What the `pyproject.toml` of a plugin says."""

    folder: Path
    name: str
    version: str
    groups: Mapping[str, Mapping[str, str]]


def plugin_at(path: Path, language: str) -> Patient:
    """Load the plugin whose sources are in a folder, installed or not.

    Raises:
        InputError: The folder holds no plugin.
    """
    declared = _declared(path, language)
    offered = declared.groups.get(GROUP, {})
    patient = Patient(
        code=next(iter(offered), declared.folder.name),
        distribution=declared.name,
        version=declared.version,
        folder=declared.folder,
        package=next(declared.folder.glob("src/*/__init__.py"), declared.folder).parent,
        is_installed=any(entry_points(group=GROUP, name=code) for code in offered),
    )
    if not offered:
        complaint = offers_nothing(set(declared.groups))
        return evolve(patient, complaints=(complaint,))
    return _loaded(patient, next(iter(offered.items())))


def _loaded(patient: Patient, entry: tuple[str, str]) -> Patient:
    """Load a plugin from its sources, and say what is amiss with its entry point."""
    name, value = entry
    source = str(patient.package.parent) if patient.package else ""
    if source not in sys.path:
        sys.path.insert(0, source)
    registry = load_plugins([EntryPoint(name=name, value=value, group=GROUP)])
    complaints: list[Shortcoming | Flaw] = [
        flaw for each in registry.broken for flaw in each.flaws
    ]
    found = next(iter(registry.funders.values()), None)
    funder = found and evolve(
        found, distribution=patient.distribution, version=patient.version
    )
    if funder is not None and funder.funder.code != name:
        code = funder.funder.code
        complaints.append(falls_short(PROJECT, "misnamed", name, code=code))
    elif funder is not None and not patient.is_installed:
        complaints.append(falls_short(PROJECT, "not_installed", name))
    return evolve(patient, funder=funder, complaints=tuple(complaints))


def _declared(path: Path, language: str) -> _Declared:
    """Read what a plugin says of itself.

    Raises:
        InputError: The folder holds no `pyproject.toml`, or not a plugin's.
    """
    folder = path.resolve()
    file = folder / PROJECT
    if not file.is_file():
        raise input_error("no_plugin", language, folder=str(path))
    try:
        tables: Any = tomllib.loads(file.read_text(encoding="utf-8"))
        project = tables["project"]
        return _Declared(
            folder=folder,
            name=str(project["name"]),
            version=str(project.get("version", "–")),
            groups=dict(project.get("entry-points", {})),
        )
    except (OSError, ValueError, KeyError, TypeError) as error:
        reason = f"{type(error).__name__}: {error}"
        raise input_error(
            "no_distribution", language, file=str(path / PROJECT), reason=reason
        ) from error
