"""What a declared check says where its funder has no words of its own for it."""

from collections.abc import Iterable, Iterator, Mapping

from grantkit.checks.declared import EACH, Declared, lists_in
from grantkit.funders.check_names import Names
from grantkit.funders.data_file import roots_of
from grantkit.model.path import type_at
from grantkit.model.reference import Box
from grantkit.plugin import Funder
from grantkit.wording import LANGUAGES, Wording, core_wording

_FIELD = "{field}"
"""In the core's sentences, what people call the place that is judged."""
_OF_KIND = "{of_kind}"
"""In those of lists, which of the elements are counted."""


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
    names, own_label = Names(funder, boxes, core), declared.said.label
    for path in declared.paths:
        label = names.of(path)
        if own_label is not None:
            label = own_label.in_language(core.language)
        filled = {_FIELD: label, _OF_KIND: names.of_entries(declared.said, path)}
        variant = declared.variant(path)
        for part in ("message", "hint"):
            sentence = _sentence(declared, path, part, funder, core)
            for placeholder, words in filled.items():
                shown = words.replace("{", "{{").replace("}", "}}")
                sentence = sentence.replace(placeholder, shown)
            yield f"{part}_{variant}" if variant else part, sentence


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
