"""In which lines of a TOML file its keys stand; the standard reader does not tell."""

import re
import tomllib
from collections import Counter
from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

from grantkit.structuring import Route

_PLACE = re.compile(r"\(at (?:line (\d+), column \d+|end of document)\)")
_OPENING, _CLOSING = ("[", "{"), ("]", "}")
_TOKEN = re.compile(
    r'''"""(?:\\.|[^\\])*?"{3,5}'''
    r"""|'{3}.*?'{3,5}"""
    r'''|"(?:\\.|[^"\\])*"'''
    r"""|'[^']*'"""
    r"|#[^\n]*|[\[\]{}\n]",
    re.DOTALL,
)
"""What may hide the end of a line from a statement, or stands in one that goes on."""

TOO_DEEP = "Nested too deeply"

_MOST_LEVELS = 32


def table_of(text: str) -> Mapping[str, Any]:
    """Read a file of TOML, numbers as `Decimal`.

    Raises:
        TOMLDecodeError: It is none, or nests deeper than anyone could read.
    """
    try:
        table = tomllib.loads(text, parse_float=Decimal)
    except RecursionError as error:
        raise _too_deep(text) from error
    level: list[Any] = [table]
    for _ in range(_MOST_LEVELS):
        inner = (each.values() if isinstance(each, dict) else each for each in level)
        level = [one for some in inner for one in some if isinstance(one, dict | list)]
    if level:
        raise _too_deep(text)
    return table


def _too_deep(text: str) -> tomllib.TOMLDecodeError:
    """Point to the line that opens the most."""
    opened = [sum(map(line.count, "[{.")) for line in text.split("\n")]
    line = opened.index(max(opened)) + 1
    return tomllib.TOMLDecodeError(f"{TOO_DEEP} (at line {line}, column 1)")


def lines_of(text: str) -> dict[Route, int]:
    """Number the line of every key and table, by the names that lead to it.

    Keys of an inline table stand in the line of the statement that they are part of.
    A table in double brackets has its number among those of its name, from 0.

    Args:
        text: A whole file that is TOML.
    """
    found: dict[Route, int] = {}
    elements: Counter[Route] = Counter()
    above: Route = ()
    for line, statement in _statements(text):
        routes = list(_routes(tomllib.loads(statement)))
        if statement.lstrip().startswith("["):
            above = routes[-1]
            if statement.lstrip().startswith("[["):
                elements[above] += 1
                above = (*above, elements[above] - 1)
            routes = [above[:end] for end in range(1, len(above) + 1)]
        else:
            routes = [(*above, *route) for route in routes]
        for route in routes:
            found.setdefault(route, line)
    return found


def line_at(lines: Mapping[Route, int], route: Route) -> int:
    """Find the line of a route, or of the nearest one above that stands in the file."""
    while route and route not in lines:
        route = route[:-1]
    return lines.get(route, 1)


def _statements(text: str) -> Iterator[tuple[int, str]]:
    """Take a file apart: a header, or a key with its value, whatever lines it takes.

    A statement ends with the line in which its texts and brackets are all closed.
    """
    line, begin, depth = 1, 0, 0
    for token in _TOKEN.finditer(f"{text}\n"):
        depth += (token[0] in _OPENING) - (token[0] in _CLOSING)
        if token[0] == "\n" and not depth:
            statement = text[begin : token.end()]
            if statement.strip() and not statement.lstrip().startswith("#"):
                yield line, statement
            line, begin = line + statement.count("\n"), token.end()


def _routes(table: Mapping[str, object], above: Route = ()) -> Iterator[Route]:
    """Go through all keys, outermost first; of a list, those of its first table."""
    for name, value in table.items():
        here = (*above, name)
        yield here
        inner = value[0] if isinstance(value, list) and value else value
        if isinstance(inner, Mapping):
            yield from _routes(inner, here)


def refused_at(error: tomllib.TOMLDecodeError, text: str) -> tuple[int, str]:
    """Tell in which line a text stops being TOML, and what the reader says of it."""
    found = _PLACE.search(str(error))
    number = found[1] if found else None
    line = int(number) if number else text.count("\n") + 1
    return line, _PLACE.sub("", str(error)).strip()
