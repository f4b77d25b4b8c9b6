"""Rules that an organisation sets itself, laid over those of the installed funders."""

from pathlib import Path

from attrs import evolve

from grantkit.funders.discovery import Registry
from grantkit.funders.overrides.boxes import added
from grantkit.funders.overrides.own_file import Fault, OwnFile, find_own_file
from grantkit.funders.overrides.parameters import tightened
from grantkit.funders.overrides.wordings import reworded
from grantkit.model.own_rules import OwnRules
from grantkit.plugin import InstalledFunder

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
    faults: list[Fault] = []
    funders = dict(registry.funders)
    known = [*funders, *(plugin.code for plugin in registry.broken)]
    for code, table in own.table.items():
        parts = own.section((code,), table, faults)
        if code in funders:
            funders[code] = _changed(own, funders[code], parts, faults)
        elif code not in known:
            faults.append(own.unknown((code,), "unknown_funder", known))
    own.refuse(faults)
    return evolve(registry, funders=funders)


def _changed(
    own: OwnFile,
    funder: InstalledFunder,
    parts: object,
    faults: list[Fault],
) -> InstalledFunder:
    code = funder.funder.code
    table = own.section((code,), parts, faults)
    faults.extend(
        own.unknown((code, name), "unknown_part", _PARTS)
        for name in table
        if name not in _PARTS
    )
    tables = {
        name: own.section((code, name), table.get(name, {}), faults) for name in _PARTS
    }
    wordings, said, of_words = reworded(
        own, (code, "wording"), tables["wording"], funder
    )
    parameters, stricter, of_numbers = tightened(
        own, (code, "parameters"), tables["parameters"], funder
    )
    boxes, asked, of_boxes = added(own, (code, "boxes"), tables["boxes"], funder)
    faults.extend((*of_words, *of_numbers, *of_boxes))
    changes = sorted(
        (*said, *stricter, *asked), key=lambda each: each.location.line or 0
    )
    own_rules = OwnRules(
        file=own.name,
        changes=tuple(changes),
        parameters=parameters,
        boxes=tuple(boxes),
    )
    return evolve(funder, wordings=wordings, own_rules=own_rules if changes else None)
