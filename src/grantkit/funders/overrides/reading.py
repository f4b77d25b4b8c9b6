"""Rules that an organisation sets itself, laid over those of the installed funders."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from attrs import evolve

from grantkit.funders.discovery import Registry
from grantkit.funders.overrides.boxes import Codes, added
from grantkit.funders.overrides.finding import find_own_file
from grantkit.funders.overrides.own_file import Fault, OwnFile
from grantkit.funders.overrides.parameters import tightened
from grantkit.funders.overrides.wordings import reworded
from grantkit.model.own_rules import OwnRules
from grantkit.plugin import InstalledFunder
from grantkit.structuring import Route

_OF_THE_CORE = "GK"
_PARTS = ("wording", "parameters", "boxes")


def with_overrides(
    registry: Registry, folder: Path, language: str, *, file: Path | None = None
) -> Registry:
    """Lay an organisation's own rules over the installed funders.

    Args:
        registry: The installed funders.
        folder: In which, or above which, the file of these rules may stand.
        language: Of messages, and of the words in which changes are told.
        file: The file, if it is named.

    Raises:
        InputError: The file cannot be read, or holds what may not stand there; every
            fault is told with its line.
    """
    found = file or find_own_file(folder)
    if found is None:
        return registry
    own = OwnFile.read(found, language)
    faults = [*_strange(own, registry), *_codes_given_twice(own, registry)]
    taken = (_OF_THE_CORE, *(f.funder.prefix for f in registry.funders.values()))
    funders = {
        code: _changed(own, funder, taken, faults)
        for code, funder in registry.funders.items()
    }
    own.refuse(faults)
    return evolve(registry, funders=funders)


def _strange(own: OwnFile, registry: Registry) -> Iterator[Fault]:
    """Find what stands at the top of the file and is no funder."""
    known = [*registry.funders, *(plugin.code for plugin in registry.broken)]
    for name in own.table:
        if name not in known:
            for code, funder in registry.funders.items():
                if name in (*_PARTS, *funder.parameters.values):
                    part = name if name in _PARTS else "parameters"
                    values = {"found": name, "table": f"{code}.{part}"}
                    yield own.fault((name,), "funder_left_out", **values)
                    break
            else:
                yield own.unknown((name,), "unknown_funder", known)


def _codes_given_twice(own: OwnFile, registry: Registry) -> Iterator[Fault]:
    """Find boxes of two funders with one code: a page could tell of only one."""
    first: dict[str, Route] = {}
    for funder in registry.funders:
        table = own.table.get(funder)
        boxes = table.get("boxes") if isinstance(table, Mapping) else None
        for code in boxes if isinstance(boxes, Mapping) else ():
            route = (funder, "boxes", code)
            other = first.setdefault(code, route)
            if other != route:
                place = str(own.place(other))
                yield own.fault(route, "code_twice", found=code, other=place)


def _changed(
    own: OwnFile, funder: InstalledFunder, taken: Codes, faults: list[Fault]
) -> InstalledFunder:
    """Lay over a funder what the file has for it: nothing, it may be."""
    code = funder.funder.code
    table = own.section((code,), own.table.get(code, {}), faults)
    faults.extend(
        own.unknown((code, name), "unknown_part", _PARTS)
        for name in table
        if name not in _PARTS
    )
    words, numbers, boxes = (
        own.section((code, name), table.get(name, {}), faults) for name in _PARTS
    )
    said, of_words = reworded(own, (code, "wording"), words, funder)
    parameters, stricter, of_numbers = tightened(
        own, (code, "parameters"), numbers, funder
    )
    more, asked, of_boxes = added(own, (code, "boxes"), boxes, funder, taken)
    faults.extend((*of_words, *of_numbers, *of_boxes))
    changes = (*said, *stricter, *asked)
    own_rules = OwnRules(
        file=own.name,
        changes=tuple(sorted(changes, key=lambda each: each.location.line or 0)),
        parameters=parameters,
        boxes=tuple(more),
    )
    return evolve(funder, own_rules=own_rules)
