"""Classes of the model and of a funder → the JSON Schema of a project file."""

from collections.abc import Mapping
from enum import StrEnum
from typing import get_args, get_origin

from attrs import NOTHING, fields, has

from grantkit.model.path import members, unwrapped
from grantkit.model.project_file import FORMAT_VERSION, ProjectFile
from grantkit.plugin import InstalledFunder
from grantkit.schema.scalars import DEFINITIONS, NAMES, Schema, any_case
from grantkit.schema.tables import with_tables
from grantkit.schema.words import Names, Words
from grantkit.wording import LANGUAGES

_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_GIVEN = {"not": {"type": "null"}}


def project_schema(funder: InstalledFunder) -> Schema:
    """Make the schema of the project files of a funder, in JSON Schema 2020-12.

    It takes what grantkit reads, and refuses what cannot be read. Whether a report is
    complete and within the rules is another matter, for `grantkit check`.
    """
    words = Words.of(funder)
    name = funder.funder.name
    root = _section(ProjectFile, (), words)
    properties = root["properties"]
    properties["grantkit"] |= {"enum": [FORMAT_VERSION, str(FORMAT_VERSION)]}
    properties["funder"] |= {"const": funder.funder.code}
    properties["details"] = _details(funder, words)
    return {
        "$schema": _DIALECT,
        "title": " / ".join(name.in_language(language) for language in LANGUAGES),
        **with_tables(root),
        "required": ["grantkit", "funder"],
        "$defs": dict(DEFINITIONS),
    }


def _details(funder: InstalledFunder, words: Words) -> Schema:
    """Describe the funder's own fields; where it has none, nothing may stand there."""
    of, names = funder.funder.details, ("details",)
    about = {"description": words.about(names, ProjectFile)}
    if of is None:
        return {**about, "type": "null"}
    return {**about, **_nullable(_section(of, names, words))}


def _section(of: type, names: Names, words: Words) -> Schema:
    """Describe a class: its keys, those that must be there, and no others."""
    known = members(of)
    properties: Schema = {}
    required = []
    for item in fields(of):
        here = (*names, item.name)
        is_required = item.default is NOTHING
        schema = _value(known[item.name], here, words)
        if is_required:
            required.append(item.name)
            schema |= _GIVEN
        about = words.about(here, of)
        properties[item.name] = {"description": about, **schema} if about else schema
    section: Schema = {"type": "object", "properties": properties}
    if required:
        section["required"] = required
    return {**section, "additionalProperties": False}


def _value(hint: object, names: Names, words: Words) -> Schema:
    """Describe what stands at a key; null stands for a key without a value."""
    found = unwrapped(hint)
    if found.many:
        element = _value(found.type, names, words)
        if element.get("type") == ["object", "null"]:
            element["type"] = "object"
        else:
            element |= _GIVEN
        return {"type": ["array", "null"], "items": element}
    of = found.type
    if get_origin(of) is Mapping:
        inner = _value(get_args(of)[1], names, words)
        return {"type": ["object", "null"], "additionalProperties": inner}
    if of in NAMES and isinstance(of, type):
        return _scalar(NAMES[of], names, words)
    if isinstance(of, type) and issubclass(of, StrEnum):
        return _choice(of, words)
    if isinstance(of, type) and has(of):
        return _nullable(_section(of, names, words))
    return {}


def _scalar(name: str, names: Names, words: Words) -> Schema:
    schema: Schema = {"$ref": f"#/$defs/{name}"}
    examples = words.examples(names)
    return {**schema, "examples": list(examples)} if examples else schema


def _choice(of: type[StrEnum], words: Words) -> Schema:
    """Describe an enum: its words, explained, and the same words with capitals."""
    offered = [
        {"const": member.value, "description": words.choice(member)} for member in of
    ]
    pattern = "|".join(any_case(member.value) for member in of)
    written = {"type": ["string", "null"], "pattern": rf"^\s*(?:{pattern})\s*$"}
    return {"anyOf": [*offered, written]}


def _nullable(section: Schema) -> Schema:
    return {**section, "type": ["object", "null"]}
