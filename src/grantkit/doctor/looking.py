"""Finding plugins: all that are installed, or those whose sources are in a folder."""

import re
import sys
import tomllib
from collections.abc import Mapping
from importlib.metadata import EntryPoint, entry_points
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from attrs import evolve, frozen

from grantkit.app.refusing import input_error
from grantkit.demands.plugin import package_of
from grantkit.demands.shortcoming import Shortcoming, falls_short
from grantkit.doctor.patient import Patient, sources_of
from grantkit.doctor.unseen import PROJECT, offers_nothing, unseen_plugins
from grantkit.funders import BrokenPlugin, Flaw, installed_points, load_plugins
from grantkit.plugin import GROUP, InstalledFunder

_MODULE = re.compile(r"(\w+)[\w.]*\s*(?::.*)?")
"""What an entry point names: a package, perhaps a module in it and a name there."""


def installed_plugins() -> tuple[Patient, ...]:
    """List the plugins of all installed distributions, the unseen ones too."""
    points = tuple(installed_points())
    registry = load_plugins(points)
    named = {point.name: point.value for point in points}
    usable = (_usable(funder) for funder in registry.funders.values())
    broken = (_broken(each, named.get(each.code, "")) for each in registry.broken)
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


def _broken(plugin: BrokenPlugin, value: str) -> Patient:
    name = _package_name(value)
    spec = find_spec(name) if name else None
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


def plugins_at(path: Path, language: str) -> tuple[Patient, ...]:
    """Load the plugins whose sources are in a folder, installed or not.

    There is one for each entry point, which is one for each funder.

    Raises:
        InputError: The folder holds no plugin.
    """
    declared = _declared(path, language)
    offered = declared.groups.get(GROUP, {})
    if not offered:
        complaint = offers_nothing(set(declared.groups))
        found = _declared_plugin(declared, declared.folder.name, "")
        return (evolve(found, complaints=(complaint,)),)
    return tuple(_loaded(declared, *entry) for entry in offered.items())


def _declared_plugin(declared: _Declared, code: str, value: str) -> Patient:
    name = _package_name(value)
    places = (declared.folder / "src" / name, declared.folder / name) if name else ()
    return Patient(
        code=code,
        distribution=declared.name,
        version=declared.version,
        folder=declared.folder,
        package=next((each for each in places if each.is_dir()), None),
        is_installed=any(entry_points(group=GROUP, name=code)),
    )


def _package_name(value: str) -> str:
    """Give the package that an entry point names; nothing where it names none."""
    found = _MODULE.fullmatch(value.strip())
    return found[1] if found else ""


def _loaded(declared: _Declared, name: str, value: str) -> Patient:
    """Load a plugin from its sources, and say what is amiss with its entry point."""
    patient = _declared_plugin(declared, name, value)
    if patient.package and str(patient.package.parent) not in sys.path:
        sys.path.insert(0, str(patient.package.parent))
    registry = load_plugins([EntryPoint(name=name, value=value, group=GROUP)])
    complaints: list[Shortcoming | Flaw] = [
        flaw for each in registry.broken for flaw in each.flaws
    ]
    found = registry.funders.get(name) or next(iter(registry.funders.values()), None)
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
            groups={
                group: {name: str(value) for name, value in offered.items()}
                for group, offered in project.get("entry-points", {}).items()
            },
        )
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        reason = f"{type(error).__name__}: {error}"
        raise input_error(
            "no_distribution", language, file=str(path / PROJECT), reason=reason
        ) from error
