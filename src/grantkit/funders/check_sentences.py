"""What a declared check says where its funder has no words of its own for it."""

from collections.abc import Iterable, Iterator, Mapping

from grantkit.checks.declared import EACH, Declared, lists_in
from grantkit.funders.data_file import roots_of
from grantkit.model.path import type_at
from grantkit.model.project_file import names_of
from grantkit.model.reference import Box
from grantkit.plugin import Funder
from grantkit.wording import LANGUAGES, Wording, core_wording

_FIELD = "{field}"
"""In the core's sentences, what people call the place that is judged."""


def default_sentences(
    declared: Iterable[Declared], funder: Funder, boxes: tuple[Box, ...]
) -> Mapping[str, Mapping[str, str]]:
    """Give each declared check the core's sentences for its kind, by language and key.

    A place is called as the form calls it, or else as the core calls the field.
    """
    checks = tuple(declared)
    return {
        language: {
            f"{each.said.code}.{key}": sentence
            for each in checks
            for key, sentence in _sentences(each, funder, boxes, core_wording(language))
        }
        for language in LANGUAGES
    }


def _sentences(
    declared: Declared, funder: Funder, boxes: tuple[Box, ...], core: Wording
) -> Iterator[tuple[str, str]]:
    if declared.said.kind in EACH:
        return _of_values(declared, funder, boxes, core)
    return _of_reports(declared, core)


def _of_reports(declared: Declared, core: Wording) -> Iterator[tuple[str, str]]:
    prefix = f"declared.{declared.said.kind}."
    for key, sentence in core.sentences.items():
        if key.startswith(prefix):
            yield key.removeprefix(prefix), sentence


def _of_values(
    declared: Declared, funder: Funder, boxes: tuple[Box, ...], core: Wording
) -> Iterator[tuple[str, str]]:
    for path in declared.paths:
        label = _label(declared, path, funder, boxes, core)
        variant = declared.variant(path)
        for part in ("message", "hint"):
            sentence = _sentence(declared, path, part, funder, core)
            own = f"{part}_{variant}" if variant else part
            yield own, sentence.replace(_FIELD, label)


def _sentence(
    declared: Declared, path: str, part: str, funder: Funder, core: Wording
) -> str:
    """Find the sentence that fits what is judged, and what it is compared with."""
    asks_yes = type_at(roots_of(funder), path).type is bool
    compared = "answer" if asks_yes else "_".join(declared.operands)
    each = "_each" if lists_in(path) else ""
    prefix = f"declared.{declared.said.kind}.{part}"
    forms = (f"_{compared}{each}", f"_{compared}", each, "")
    return next(
        core.sentences[f"{prefix}{form}"] for form in forms if core.has(prefix + form)
    )


def _label(
    declared: Declared, path: str, funder: Funder, boxes: Iterable[Box], core: Wording
) -> str:
    names = names_of(path)
    known = [
        declared.said.label,
        *(b.label for b in boxes if names_of(b.path) == names),
    ]
    labels = (one.in_language(core.language) for one in known if one is not None)
    owner, _, _ = path.rpartition(".")
    of = type_at(roots_of(funder), owner).type if owner else None
    field = f"{getattr(of, '__name__', '')}.{names[-1]}"
    keys = (f"field.{field}", f"schema.{field}", f"sheet.{'_'.join(names)}")
    of_core = (core.sentences[key] for key in keys if core.has(key))
    found = [*labels, *of_core, f"`{names[-1]}`"][0]
    return found.replace("{", "{{").replace("}", "}}")
