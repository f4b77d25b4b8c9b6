"""What changes from one edition of a funder to another."""

from collections.abc import Mapping

from attrs import frozen

from grantkit.app.edition_changes import (
    Change,
    box_changes,
    confirmation_changes,
    deadline_changes,
    rule_changes,
)
from grantkit.app.edition_numbers import parameter_changes
from grantkit.app.refusing import broken_plugin, input_error
from grantkit.checking import pages, readers_of
from grantkit.errors import InputError
from grantkit.funders import BrokenPlugin, Registry
from grantkit.model.path import nearest
from grantkit.model.reference import Edition
from grantkit.plugin import InstalledFunder

_BETWEEN = ":"


@frozen(kw_only=True)
class Editions:
    """Two editions of one funder, and what differs.

    Attributes:
        funder: The funder.
        old: The edition that is compared.
        new: The edition that it is compared with.
        sections: Changes by what they are changes of, in the order of telling.
    """

    funder: InstalledFunder
    old: Edition
    new: Edition
    sections: Mapping[str, tuple[Change, ...]]


def compare_editions(old: str, new: str, registry: Registry, language: str) -> Editions:
    """Find what changes from one edition to another.

    Args:
        old: An edition as `funder:edition`, or its bare code where one funder has it.
        new: The other; its funder may be left out where it is the same.
        registry: The installed funders.
        language: Of titles and messages.

    Raises:
        InputError: There is no such edition, or they are of two funders.
        UnknownFunderError: No plugin answers to the code.
        BrokenPluginError: Its plugin cannot be used.
    """
    funder, before = _named(old, registry, language)
    other, after = _named(new, registry, language, at_first=funder)
    if other is not funder:
        codes = {"old": funder.funder.code, "new": other.funder.code}
        raise input_error("two_funders", language, **codes)
    told = pages([funder], language)
    wording = funder.wordings[language]
    return Editions(
        funder=funder,
        old=before,
        new=after,
        sections={
            "rules": tuple(rule_changes(funder, before, after, told)),
            "boxes": tuple(box_changes(funder, before, after, wording)),
            "parameters": tuple(
                parameter_changes(funder, before, after, readers_of(funder), wording)
            ),
            "deadlines": tuple(deadline_changes(funder, before, after, wording)),
            "confirmations": tuple(
                confirmation_changes(funder, before, after, wording)
            ),
        },
    )


def _named(
    name: str,
    registry: Registry,
    language: str,
    *,
    at_first: InstalledFunder | None = None,
) -> tuple[InstalledFunder, Edition]:
    """Find an edition by its name, in any spelling.

    Args:
        name: Its code, with or without that of its funder.
        registry: The installed funders.
        language: Of messages.
        at_first: The funder that is meant where several have an edition of that code.
    """
    code, between, edition = name.rpartition(_BETWEEN)
    funders = (
        [_funder(code, registry, language)] if between else registry.funders.values()
    )
    known = {
        f"{funder.funder.code}{_BETWEEN}{each.code}": (funder, each)
        for funder in funders
        for each in funder.editions
    }
    wanted = edition.casefold()
    fitting = [pair for pair in known.values() if pair[1].code.casefold() == wanted]
    nearer = [pair for pair in fitting if pair[0] is at_first]
    for found in (fitting, nearer):
        if len(found) == 1:
            return found[0]
    if fitting:
        names = [f"{of.funder.code}{_BETWEEN}{each.code}" for of, each in fitting]
        values = {"edition": name, "known": ", ".join(names)}
        raise input_error("several_editions", language, **values)
    raise _no_edition(name, registry, language)


def _funder(code: str, registry: Registry, language: str) -> InstalledFunder:
    spelt = (each for each in registry.funders if each.casefold() == code.casefold())
    found = registry.find(next(spelt, code), language)
    if isinstance(found, BrokenPlugin):
        raise broken_plugin(found, language)
    return found


def _no_edition(name: str, registry: Registry, language: str) -> InputError:
    """Say that there is no such edition; where another funder has it, name that one."""
    names = [
        f"{funder.funder.code}{_BETWEEN}{each.code}"
        for funder in registry.funders.values()
        for each in funder.editions
    ]
    full = {each.rpartition(_BETWEEN)[2].casefold(): each for each in names}
    bare = name.rpartition(_BETWEEN)[2].casefold()
    close = full.get(bare) or nearest(name.casefold(), [*names, *full])
    hint = "hint_nearest" if close else "hint"
    values = {
        "edition": name,
        "nearest": full.get(close or "", close),
        "known": ", ".join(names) or "–",
    }
    return input_error("no_edition", language, hint, **values)
