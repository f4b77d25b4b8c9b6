"""Explaining codes and starting projects: what needs no project file."""

from collections.abc import Iterator, Mapping

from grantkit.app.refusing import broken_plugin, input_error
from grantkit.checking import Page, pages
from grantkit.forms import CODES
from grantkit.funders import BrokenPlugin, Registry
from grantkit.loading import starter_file
from grantkit.model.path import nearest
from grantkit.wording import Wording, core_wording, placeholders, plural_forms

_DOCUMENTED = "docs/form-faults{}.md#{}"


def explain(code: str, registry: Registry, language: str) -> Page:
    """Give the page of a rule, a box, a reading problem or a fault of a form.

    Raises:
        InputError: Nothing bears the code.
    """
    known = {**pages(registry.funders.values(), language), **_fault_pages(language)}
    wanted = code.upper()
    if wanted in known:
        return known[wanted]
    close = nearest(wanted, known)
    key = "hint_nearest" if close else "hint"
    raise input_error("unknown_code", language, key, code=code, nearest=close)


def _fault_pages(language: str) -> Mapping[str, Page]:
    """Make the pages of the faults of forms."""
    wording = core_wording(language)
    ending = "" if language == "en" else f".{language}"
    made = {}
    for name, code in CODES.items():
        said = {
            "fault": "\n".join(_sentences(name, wording)),
            "family": wording.say(f"lint.family.{code.family}"),
            "severity": wording.display.label("Severity", code.severity.value),
            "documented": _DOCUMENTED.format(ending, code.number.lower()),
        }
        parts = tuple((wording.say(f"page.{key}"), text) for key, text in said.items())
        made[code.number] = Page(code=code.number, title="", parts=parts)
    return made


def _sentences(name: str, wording: Wording) -> Iterator[str]:
    """List what is said of a fault, and its cure; a gap bears the name of its value."""
    for key, sentence in wording.sentences.items():
        if key.rpartition(".")[0] == f"form.{name}":
            shown = "".join(
                f"{words}{_gap(gap, style)}"
                for words, gap, style in placeholders(sentence)
            )
            yield f"{shown[:1].upper()}{shown[1:]}"


def _gap(name: str | None, style: str) -> str:
    if name is None:
        return ""
    return plural_forms(style).get("other", f"<{name.replace('_', ' ')}>")


def new_project(code: str, registry: Registry, language: str) -> str:
    """Write a starter project file: every required box of the funder, explained.

    Raises:
        UnknownFunderError: No plugin answers to the code.
        BrokenPluginError: Its plugin cannot be used.
    """
    funder = registry.find(code, language)
    if isinstance(funder, BrokenPlugin):
        raise broken_plugin(funder, language)
    return starter_file(funder, language)
