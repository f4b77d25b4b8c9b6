"""Which paths a declared check looks at, as far as its table and its kind tell."""

from collections.abc import Iterable, Iterator, Mapping

from grantkit.checks.declared import READS
from grantkit.funders.beside import Beside
from grantkit.funders.data_file import Table, texts_at
from grantkit.model.path import PathError, type_at


def paths_read(table: Table, keys: Iterable[str], beside: Beside) -> tuple[str, ...]:
    """List the paths of what is judged, compared or sets a condition, each once.

    Args:
        table: Of the check.
        keys: Those of its kind.
        beside: What the table may name.
    """
    told = _told(table, keys, beside)
    return tuple(dict.fromkeys(path for path in told if _leads(path, beside.roots)))


def _told(table: Table, keys: Iterable[str], beside: Beside) -> Iterator[str]:
    yield from texts_at(table, "path")
    compared = (text for key in keys for text in texts_at(table, key))
    yield from (text for text in compared if "." in text)  # others are words or names
    yield from texts_at(table, "on")
    for key in ("where", "unless"):
        conditions = table.get(key)
        yield from conditions if isinstance(conditions, Mapping) else ()
    due = beside.due.get(str(table.get("deadline", "")))
    if due is not None:
        yield from (due.start, due.days, due.counted, due.handed_in)
    yield from READS.get(str(table.get("kind", "")), ())


def _leads(path: str, roots: Mapping[str, object]) -> bool:
    """Say whether a text is a path at all."""
    try:
        type_at(roots, path)
    except PathError:
        return False
    return True
