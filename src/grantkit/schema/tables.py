"""A list, or the name of the table beside the file in which it stands."""

from collections.abc import Iterator

from grantkit.schema.scalars import Schema
from grantkit.structuring import CURRENCY, FROM, SHEET
from grantkit.wording import LANGUAGES, core_wording

_TOO_LONG_FOR_A_ROW = ("reports",)


def with_tables(root: Schema) -> Schema:
    """Let the lists of a project, and of its sections, stand in tables."""
    properties = {
        name: schema if name in _TOO_LONG_FOR_A_ROW else _with_tables(schema)
        for name, schema in root["properties"].items()
    }
    return {**root, "properties": properties}


def _with_tables(schema: Schema) -> Schema:
    if _is_list(schema):
        return _or_table(schema)
    return with_tables(schema) if "properties" in schema else schema


def _or_table(schema: Schema) -> Schema:
    """Let one list stand in a table: what says so is an object, the list an array."""
    return {**schema, "type": ["array", "object", "null"], **_table(schema)}


def _table(schema: Schema) -> Schema:
    told = {
        FROM: _told(FROM, "line"),
        SHEET: _told(SHEET, "line"),
        CURRENCY: _told(CURRENCY, "currency"),
    }
    below = dict(_lists_in(schema.get("items", {})))
    properties = {**told, **{name: _inner(each) for name, each in below.items()}}
    return {
        "properties": properties,
        "required": [FROM],
        "additionalProperties": False,
    }


def _inner(schema: Schema) -> Schema:
    about = {"description": schema["description"]} if "description" in schema else {}
    return {**about, "type": "object", **_table(schema)}


def _lists_in(section: Schema) -> Iterator[tuple[str, Schema]]:
    """Find the lists within the rows of a list, and the breakdowns."""
    for name, schema in section.get("properties", {}).items():
        if _is_list(schema) or isinstance(schema.get("additionalProperties"), dict):
            yield name, schema
        else:
            yield from _lists_in(schema)


def _is_list(schema: Schema) -> bool:
    return bool(schema.get("items", {}).get("type") == "object")


def _told(key: str, kind: str) -> Schema:
    words = (
        core_wording(language).say(f"schema.table.{key}") for language in LANGUAGES
    )
    return {"description": "\n\n".join(words), "$ref": f"#/$defs/{kind}"}
