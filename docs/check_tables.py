"""Tables of the checks that a plugin may declare: their keys, and what they say."""

import inspect
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from types import UnionType
from typing import Union, get_args, get_origin, get_type_hints

from class_tables import cell

from grantkit.checks.declared import EACH, SHARED
from grantkit.funders.operands import sort_of
from grantkit.wording import core_wording

_ENTRY = re.compile(r"^    (\w+): (.+(?:\n        .+)*)", re.MULTILINE)
_ANYTHING = "anything"


def kind_table() -> Iterator[str]:
    """List the kinds that judge a value, with the keys that each takes."""
    yield from ("| kind | what it asks | of what | its keys |", "|---|---|---|---|")
    for name, kind in EACH.items():
        judged = "a list" if name == "count" else _judged(kind)
        yield f"| `{name}` | {_first(kind)} | {judged} | {_keys(kind)} |"


def shared_table() -> Iterator[str]:
    """List the shared checks: the keys of each, where it points, what it prints."""
    yield "| kind | what it finds | its keys | where, and with what values |"
    yield "|---|---|---|---|"
    for name, kind in SHARED.items():
        found = _first(kind).removeprefix("Find ")
        yielded = (inspect.getdoc(kind) or "").partition("Yields:\n")[2]
        place = cell(yielded.partition("\n\n")[0])
        yield f"| `{name}` | {found} | {_keys(kind)} | {place} |"


def sentence_table() -> Iterator[str]:
    """Show what each kind says where the plugin has no words of its own."""
    yield from ("| kind | message | hint |", "|---|---|---|")
    core = core_wording("en")
    for name in (*EACH, *SHARED):
        said = (core.sentences[f"declared.{name}.{key}"] for key in ("message", "hint"))
        yield f"| `{name}` | {' | '.join(map(cell, said))} |"


def _first(kind: Callable[..., object]) -> str:
    return cell((inspect.getdoc(kind) or "").partition("\n\n")[0])


def _judged(kind: Callable[..., object]) -> str:
    hint = get_type_hints(kind)["value"]
    alternatives: Iterable[object] = (
        get_args(hint) if get_origin(hint) in (Union, UnionType) else (hint,)
    )
    display = core_wording("en").display
    named = (
        _ANYTHING if one is object else display.show(sort_of(one))
        for one in alternatives
    )
    return ", ".join(dict.fromkeys(named))


def _keys(kind: Callable[..., object]) -> str:
    told = _arguments(kind)
    return "<br>".join(
        f"`{name}`{'' if each.default is each.empty else ' (may be left out)'}"
        f"{': ' + told[name] if name in told else ''}"
        for name, each in inspect.signature(kind).parameters.items()
        if each.kind is inspect.Parameter.KEYWORD_ONLY
    )


def _arguments(kind: Callable[..., object]) -> Mapping[str, str]:
    text = (inspect.getdoc(kind) or "").partition("Args:\n")[2].partition("\n\n")[0]
    return {name: cell(told) for name, told in _ENTRY.findall(text)}
