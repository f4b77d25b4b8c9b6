"""The files of a new plugin: templates with its names put in."""

import json
from collections.abc import Iterable, Iterator, Mapping
from importlib.resources import files
from pathlib import Path
from string import Template

from grantkit.model.limits import CountingPolicy
from grantkit.model.text import Text
from grantkit.plugin import API
from grantkit.scaffold.blueprint import Blueprint, ProposedBox
from grantkit.scaffold.lengths import StatedLength
from grantkit.wording import LANGUAGES

_ENDING = ".template"
_PACKAGE = "package"
_AGREEMENT = {"lv": "Projekta līgums", "en": "Agreement of the project"}


def sample_form() -> Path:
    """Give the blank that a plugin without a form of its own begins with."""
    return _here() / "blank.docx"


def plugin_files(
    blueprint: Blueprint,
    boxes: Iterable[ProposedBox],
    open_places: Iterable[str],
    computed: Iterable[str],
) -> Mapping[str, str]:
    """Write the texts of a new plugin, by their names in its folder.

    Args:
        blueprint: What it is to be.
        boxes: Proposed from its form.
        open_places: What is said of places of the form that no box fills.
        computed: What is said of rows that repeat, and of figures on the form.
    """
    known = tuple(boxes)
    values = {
        **_names(blueprint),
        "boxes": "\n\n".join(map(_box, known)),
        "requirements": "\n".join(map(_requirement, known)),
        "open_places": _to_do(open_places) or "Every place of the form has its box.",
        "computed": _to_do(computed) or "None.",
    }
    return dict(_filled(blueprint, values))


def _filled(
    blueprint: Blueprint, values: Mapping[str, str]
) -> Iterator[tuple[str, str]]:
    top = _here() / "templates"
    for file in sorted(top.rglob(f"*{_ENDING}")):
        folder, *rest = file.relative_to(top).parts
        if folder == "src":
            rest = [blueprint.package if part == _PACKAGE else part for part in rest]
        *above, last = (folder, *rest)
        stem = _in_language(last.removesuffix(_ENDING), blueprint.languages[0])
        if stem is None:
            continue
        name = "/".join((*above, stem))
        text = Template(file.read_text(encoding="utf-8")).substitute(values)
        yield name, f"{text.rstrip()}\n" if text else ""


def _in_language(name: str, language: str) -> str | None:
    """Name a file that each language has its own of; None for that of another."""
    stem, _, rest = name.partition(".")
    spoken, _, ending = rest.partition(".")
    if spoken not in LANGUAGES or not ending:
        return name
    return f"{stem}.{ending}" if spoken == language else None


def _to_do(items: Iterable[str]) -> str:
    return "\n".join(f"- [ ] {item}" for item in items)


def _names(blueprint: Blueprint) -> dict[str, str]:
    major = int(blueprint.version.partition(".")[0])
    lv, en = (blueprint.titles.in_language(language) for language in ("lv", "en"))
    return {
        "code": blueprint.code,
        "package": blueprint.package,
        "distribution": blueprint.distribution,
        "prefix": blueprint.prefix,
        "version": blueprint.version,
        "next_version": str(major + 1),
        "title_en": en,
        "docstring": _in_docstring(en),
        "quoted_lv": _quoted(lv),
        "quoted_en": _quoted(en),
        "description": _quoted(f"Rules and forms of {en} for grantkit."),
        "languages": _tuple(blueprint.languages),
        "agreement": _quoted(_AGREEMENT[blueprint.languages[0]]),
        "form_title": _quoted(blueprint.form or "A sample of grantkit"),
        "api": str(API),
        "reconstructed": str(blueprint.form is None),
    }


def _tuple(words: Iterable[str]) -> str:
    first, *others = map(_quoted, words)
    return f"({first}, {', '.join(others)})" if others else f"({first},)"


def _quoted(text: str) -> str:
    """Write a text as a string of Python and of TOML, which are alike so far.

    TOML wants the one control character escaped that JSON does not.
    """
    return json.dumps(text, ensure_ascii=False).replace("\x7f", r"\u007f")


def _in_docstring(text: str) -> str:
    """Write a text so that it neither ends a docstring nor escapes anything in it."""
    return text.replace("\\", r"\\").replace('"""', r"\"\"\"")


def _box(box: ProposedBox) -> str:
    return "\n".join(
        (
            f"# PROPOSED: {_reason(box)}.",
            f"[{box.code}]",
            f"path = {_quoted(box.path)}",
            f"label = {_by_language(box.label)}",
            f"place = {_by_language(box.place)}",
            'required = ["final"]',
            *_length(box.length),
            'source = "blank_form"',
            'certainty = "inferred"',
        )
    )


def _reason(box: ProposedBox) -> str:
    if box.is_list:
        return (
            f"the rows of “{box.words}”, at least one; take it out if there may be none"
        )
    return f"“{box.words}” on the form, {box.likeness}"


def _length(length: StatedLength | None) -> Iterator[str]:
    if length is None:
        return
    yield f"limit = {length.limit}"
    if length.counting is not CountingPolicy.CHARACTERS:
        yield f'counting = "{length.counting}"'


def _by_language(text: Text) -> str:
    known = dict(text.versions)
    said = (f"{language} = {_quoted(known[language])}" for language in LANGUAGES)
    return f"{{ {', '.join(said)} }}"


def _requirement(box: ProposedBox) -> str:
    words, length = box.words.replace("|", "/"), box.length
    unit = length.counting.unit.replace("_", " ") if length else ""
    most = f", at most {length.limit} {unit}" if length else ""
    asked = f"the form: “{words}”{', at least one row' if box.is_list else most}"
    return f"| {asked} | {box.code} | warning | inferred | box, proposed |"


def _here() -> Path:
    return Path(str(files(__package__)))
