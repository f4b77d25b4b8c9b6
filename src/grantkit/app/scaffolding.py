"""Starting a plugin: its files, with a form in which what is sure is bound."""

import shutil
from collections.abc import Iterator, Mapping
from pathlib import Path
from uuid import uuid4

from attrs import evolve, frozen

from grantkit.app.form_words import FormWords
from grantkit.app.proposing import proposed_boxes
from grantkit.app.refusing import input_error
from grantkit.app.unboxed import computed_places, open_places
from grantkit.errors import InputError
from grantkit.forms import form_roots
from grantkit.forms.tagging import TaggedForm, propose_bindings, tag_form
from grantkit.funders import Registry
from grantkit.scaffold.blueprint import Blueprint, ProposedBox, misnamed
from grantkit.scaffold.files import plugin_files, sample_form
from grantkit.scaffold.usual import usual_boxes
from grantkit.wording import Wording, core_wording

_FORM = "src/{package}/forms/final.docx"
_ENDINGS = (".docx", ".dotx")


@frozen(kw_only=True)
class StartedPlugin:
    """A plugin that was just written.

    Attributes:
        folder: Where.
        boxes: What it proposes.
        languages: Of its reports.
        open_places: How many places of its form wait for their author.
    """

    folder: Path
    boxes: tuple[ProposedBox, ...]
    languages: tuple[str, ...]
    open_places: int


def start_plugin(
    blueprint: Blueprint,
    folder: Path,
    registry: Registry,
    language: str,
    *,
    form: Path | None,
) -> StartedPlugin:
    """Write a new plugin into a folder that is not there yet, whole or not at all.

    Args:
        blueprint: What it is to be.
        folder: Where it goes.
        registry: The installed funders, whose names are taken.
        language: Of the messages.
        form: The funder's blank; a sample if left out.

    Raises:
        InputError: Names, folder or form will not do; all reasons are told.
        FormError: The form is no Word form.
    """
    reasons = tuple(_reasons(blueprint, folder, registry, language, form))
    if reasons:
        raise InputError("\n".join(reasons))
    blank = form or sample_form()
    blueprint = _in_languages_of(blank, blueprint, language)
    tagged = _tagged(blank, blueprint.languages[0], language)
    boxes = tuple(proposed_boxes(tagged.tagging, blueprint.prefix))
    places = tuple(open_places(tagged.tagging))
    computed = tuple(computed_places(tagged.tagging))
    texts = plugin_files(blueprint, boxes, places, computed)
    content = {name: text.encode() for name, text in texts.items()}
    content[_FORM.format(package=blueprint.package)] = tagged.document
    _write(content, folder, language)
    return StartedPlugin(
        folder=folder,
        boxes=boxes,
        languages=blueprint.languages,
        open_places=len(places),
    )


def _in_languages_of(blank: Path, blueprint: Blueprint, language: str) -> Blueprint:
    """Take the languages of a plugin from its form, where its author names none."""
    if blueprint.languages:
        return blueprint
    found = propose_bindings(blank, usual_boxes(), form_roots(None), language)
    return evolve(blueprint, languages=FormWords.of(found).languages)


def _tagged(blank: Path, titles_in: str, language: str) -> TaggedForm:
    """Bind what is sure on a blank, or refuse it."""
    tagged = tag_form(
        blank, usual_boxes(), form_roots(None), titles_in=titles_in, language=language
    )
    if tagged.faults:
        faults = " ".join(fault.message(language) for fault in tagged.faults)
        raise input_error("faulty_blank", language, faults=faults)
    return tagged


def _reasons(
    blueprint: Blueprint,
    folder: Path,
    registry: Registry,
    language: str,
    form: Path | None,
) -> Iterator[str]:
    """Say everything that keeps a plugin from being started."""
    wording = core_wording(language)
    yield from misnamed(blueprint, wording)
    yield from _taken(blueprint, registry, wording)
    if folder.exists() or folder.is_symlink():
        yield wording.say("plugin_new.folder_taken", {"folder": str(folder)})
    elif not folder.parent.is_dir():
        yield wording.say("plugin_new.no_parent", {"folder": str(folder.parent)})
    if form is not None and not form.is_file():
        yield wording.say("plugin_new.no_form", {"file": str(form)})
    elif form is not None and form.suffix.lower() not in _ENDINGS:
        yield wording.say("plugin_new.no_word_file", {"file": str(form)})


def _taken(blueprint: Blueprint, registry: Registry, wording: Wording) -> Iterator[str]:
    """Say which names an installed plugin bears already, even one that is broken."""
    broken = ((known.code, None, known.distribution) for known in registry.broken)
    usable = (
        (code, known.funder.prefix, known.distribution)
        for code, known in registry.funders.items()
    )
    for code, prefix, distribution in (*usable, *broken):
        for kind, mine, theirs in (
            ("name", blueprint.distribution, distribution),
            ("code", blueprint.code, code),
            ("prefix", blueprint.prefix, prefix),
        ):
            if mine == theirs:
                values = {
                    "name": blueprint.name,
                    "code": code,
                    "prefix": prefix,
                    "distribution": distribution,
                }
                yield wording.say(f"plugin_new.{kind}_taken", values)


def _write(content: Mapping[str, bytes], folder: Path, language: str) -> None:
    """Write all files under a temporary name, then give the folder its own."""
    temporary = folder.with_name(f".{uuid4().hex}.part")
    try:
        for name, data in content.items():
            file = temporary / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(data)
        temporary.rename(folder)
    except OSError as error:
        reason = error.strerror or str(error)
        raise input_error(
            "not_writable", language, file=str(folder), reason=reason
        ) from error
    finally:
        shutil.rmtree(temporary, ignore_errors=True)
