"""How each engine wants a value, a repeated row and a repeated block to be written."""

from collections.abc import Callable, Mapping, Sequence
from typing import Final

from attrs import frozen

Row = Sequence[str]
Rows = Callable[[str, Sequence[str]], Sequence[Row]]


@frozen(kw_only=True)
class Dialect:
    """The marks of one engine.

    Attributes:
        value: The mark of a single value, by its name.
        inner: The mark of a field of the current element, by list and field.
        rows: The rows that stand for all elements of a list, by list and fields.
        opening: The paragraph before a block, by list; empty where there is none.
        closing: The paragraph after a block, by list.
    """

    value: Callable[[str], str]
    inner: Callable[[str, str], str]
    rows: Rows
    opening: Callable[[str], str]
    closing: Callable[[str], str]


def _filled_up(text: str, fields: Sequence[str]) -> Row:
    """Make a row in which only the first cell says something."""
    return (text, *("" for _ in fields[1:]))


def _grantkit_rows(of: str, fields: Sequence[str]) -> Sequence[Row]:
    return ([f"{{{{{of}[].{field}}}}}" for field in fields],)


def _docxtpl_rows(of: str, fields: Sequence[str]) -> Sequence[Row]:
    return (
        _filled_up(f"{{%tr for e in {of} %}}", fields),
        [f"{{{{ e.{field} }}}}" for field in fields],
        _filled_up("{%tr endfor %}", fields),
    )


def _mustache_rows(of: str, fields: Sequence[str]) -> Sequence[Row]:
    cells = [f"{{{field}}}" for field in fields]
    return ((f"{{#{of}}}{cells[0]}", *cells[1:-1], f"{cells[-1]}{{/{of}}}"),)


def _templates_rows(of: str, fields: Sequence[str]) -> Sequence[Row]:
    return (
        _filled_up(f"+++FOR e IN {of}+++", fields),
        [f"+++INS $e.{field}+++" for field in fields],
        _filled_up("+++END-FOR e+++", fields),
    )


def _carbone_rows(of: str, fields: Sequence[str]) -> Sequence[Row]:
    """Carbone learns what repeats from the beginning of the next element."""
    return (
        [f"{{d.{of}[i].{field}}}" for field in fields],
        _filled_up(f"{{d.{of}[i+1].{fields[0]}}}", fields),
    )


DIALECTS: Final[Mapping[str, Dialect]] = {
    "grantkit": Dialect(
        value=lambda name: f"{{{{heading.{name}}}}}",
        inner=lambda of, field: f"{{{{{of}[].{field}}}}}",
        rows=_grantkit_rows,
        opening=lambda of: f"{{{{{of}[]}}}}",
        closing=lambda of: f"{{{{/{of}[]}}}}",
    ),
    "docxtpl": Dialect(
        value=lambda name: f"{{{{ single.{name} }}}}",
        inner=lambda _, field: f"{{{{ e.{field} }}}}",
        rows=_docxtpl_rows,
        opening=lambda of: f"{{%p for e in {of} %}}",
        closing=lambda _: "{%p endfor %}",
    ),
    "mustache": Dialect(
        value=lambda name: f"{{{name}}}",
        inner=lambda _, field: f"{{{field}}}",
        rows=_mustache_rows,
        opening=lambda of: f"{{#{of}}}",
        closing=lambda of: f"{{/{of}}}",
    ),
    "docx-templates": Dialect(
        value=lambda name: f"+++INS {name}+++",
        inner=lambda _, field: f"+++INS $e.{field}+++",
        rows=_templates_rows,
        opening=lambda of: f"+++FOR e IN {of}+++",
        closing=lambda _: "+++END-FOR e+++",
    ),
    "carbone": Dialect(
        value=lambda name: f"{{d.{name}}}",
        inner=lambda of, field: f"{{d.{of}[i].{field}}}",
        rows=_carbone_rows,
        opening=lambda _: "",
        closing=lambda of: f"{{d.{of}[i+1].title}}",
    ),
}
"""By name; docxtemplater and easy-template-x share one."""
