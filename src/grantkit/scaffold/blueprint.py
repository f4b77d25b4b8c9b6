"""What a new plugin is to be, and what stands in its way."""

import keyword
import re
from collections.abc import Iterator
from pathlib import Path

from attrs import frozen

from grantkit.model.text import Text
from grantkit.scaffold.lengths import StatedLength
from grantkit.wording import Wording

_NAME = re.compile(r"[a-z][a-z0-9]*(?:_[a-z0-9]+)*")
_PREFIX = re.compile(r"[A-Z]{2,8}")
_OURS = ("GK", "GF")
_SHORT = 3
_NO_BREAK = "\N{NO-BREAK SPACE}"


@frozen(kw_only=True)
class ProposedBox:
    """A box that a new plugin proposes, because its form has a place for it.

    Attributes:
        code: Of the box.
        path: What fills it.
        label: What grantkit calls it.
        place: Where on the form, in both languages.
        words: By which the form calls it.
        likeness: How near its words come to those that forms usually have.
        length: The greatest length that the form states of a text.
        is_list: Whether rows fill it, of which the words head the first bound column.
    """

    code: str
    path: str
    label: Text
    place: Text
    words: str
    likeness: str
    length: StatedLength | None = None
    is_list: bool = False


@frozen(kw_only=True)
class Blueprint:
    """What a new plugin is to be.

    Attributes:
        name: Of the plugin; its folder and package are called after it.
        code: Of the funder, as project files name it.
        prefix: Of the codes of its rules and boxes.
        titles: The name of the funder, by language.
        version: Of grantkit, for which it is made.
        form: Name of the blank; None where the plugin gets a sample.
        languages: Of its reports, the usual one first; those of the form where empty.
    """

    name: str
    code: str
    prefix: str
    titles: Text
    version: str
    form: str | None = None
    languages: tuple[str, ...] = ()

    @classmethod
    def of(  # noqa: PLR0913 -- each is one answer of the author
        cls,
        name: str,
        *,
        code: str | None,
        prefix: str | None,
        lv: str | None,
        en: str | None,
        version: str,
        form: Path | None,
        languages: tuple[str, ...] = (),
    ) -> "Blueprint":
        """Complete what an author said by what follows from the name."""
        said = name.replace("_", " ").capitalize()
        return cls(
            name=name,
            code=name if code is None else code,
            prefix=_initials(name) if prefix is None else prefix,
            titles=Text({"lv": lv or en or said, "en": en or lv or said}),
            version=version,
            form=None if form is None else _readable(form.name),
            languages=tuple(dict.fromkeys(languages)),
        )

    @property
    def package(self) -> str:
        """The import name."""
        return f"grantkit_{self.name}"

    @property
    def distribution(self) -> str:
        """The name by which it is installed."""
        return self.package.replace("_", "-")


def misnamed(blueprint: Blueprint, wording: Wording) -> Iterator[str]:
    """Say what is wrong with the names of a new plugin, a sentence for each."""
    names = {"name": blueprint.name, "code": blueprint.code}
    for kind, name in names.items():
        if not _NAME.fullmatch(name) or keyword.iskeyword(name):
            yield wording.say(f"plugin_new.bad_{kind}", {"name": name})
    if not _PREFIX.fullmatch(blueprint.prefix) or blueprint.prefix in _OURS:
        yield wording.say("plugin_new.bad_prefix", {"prefix": blueprint.prefix})
    for language, title in blueprint.titles.versions:
        if not title.strip() or not title.replace(_NO_BREAK, " ").isprintable():
            values = {"title": " ".join(title.split()), "language": language}
            yield wording.say("plugin_new.bad_title", values)


def _readable(file: str) -> str:
    """Spell out the bytes of a file name that are no text in any language."""
    return file.encode(errors="backslashreplace").decode()


def _initials(name: str) -> str:
    words = [word for word in name.split("_") if word]
    initials = "".join(word[0] for word in words) if len(words) > 1 else name[:_SHORT]
    return initials.upper()
