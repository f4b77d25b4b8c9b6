"""The boxes of a funder's forms: `boxes.toml`, read and made sure of."""

from enum import StrEnum
from typing import Any

from attrs import evolve

from grantkit.funders.beside import Beside
from grantkit.funders.computed import parts_of
from grantkit.funders.data_file import DataFile, Table, texts_at
from grantkit.funders.operands import sort_of
from grantkit.model.finding import Certainty, Severity
from grantkit.model.path import PathType
from grantkit.model.reference import Box
from grantkit.model.text import Text


def boxes_in(file: DataFile, beside: Beside) -> tuple[Box, ...]:
    """Read the boxes, in order of their codes; note those that do not fit."""
    weighed = {code: _with_severity(table) for code, table in file.table.items()}
    for code, table in weighed.items():
        beside.note_misfits(file, (code,), table)
        for path in texts_at(table, "path"):
            found = file.path_type((code, "path"), path, beside.roots)
            if found is not None:
                _note_idle_demands(file, code, path, found)
                parts = parts_of(beside.roots, path) if table.get("required") else None
                if parts is not None:
                    file.note((code, "path"), "computed", known=parts, path=path)
    boxes = evolve(file, table=weighed).objects(Box, "code")
    return tuple(box for _, box in sorted(boxes.items()))


def _with_severity(table: Table) -> dict[str, Any]:
    """Fill in the gravest severity that the certainty allows, where none is given."""
    certainty = table.get("certainty")
    known = Certainty(certainty) if certainty in tuple(Certainty) else None
    gravest = known and known.gravest
    return {"severity": (gravest or Severity.NOTE).value, **table}


def _note_idle_demands(file: DataFile, code: str, path: str, found: PathType) -> None:
    """Note a limit and choices by which nothing at a path could ever be judged."""
    table, of = file.table[code], found.type
    asked = [key for key in ("limit", "choices") if key in table]
    if asked and found.many:
        file.note((code, "path"), "list_judged", path=path)
    elif isinstance(of, type) and issubclass(of, StrEnum):
        for word in texts_at(table, "choices"):
            if word not in set(of):
                file.note((code, "choices"), "never", known=of, path=path, found=word)
    elif of not in (str, Text):
        for key in asked:
            file.note((code, key), f"{key}_of_no_text", path=path, holds=sort_of(of))
