"""What is wrong with a plugin, as values: each flaw says itself in any language."""

from collections.abc import Iterable, Mapping

from attrs import field, frozen

from grantkit.errors import BrokenPluginError
from grantkit.model.path import nearest
from grantkit.structuring import listed, shown
from grantkit.wording import Wording, core_wording


def _plain(names: Iterable[str]) -> tuple[str, ...]:
    """Take the members of enums for the words that stand in files."""
    return tuple(map(str, names))


@frozen(kw_only=True)
class Flaw:
    """One thing that keeps a plugin from being used.

    Attributes:
        key: Of its sentences, `flaw.<key>`, or else `reading.<key>`.
        file: Where it is, as the author of the plugin calls the file.
        line: Of that file; None where it is not known.
        at: The table and the key, `VF151.path`, or a name that stands there.
        values: What the sentences print.
        known: The names that would have been right, where one is at fault.
    """

    key: str
    file: str
    line: int | None = None
    at: str = ""
    values: Mapping[str, object] = field(factory=dict)
    known: tuple[str, ...] = field(default=(), converter=_plain)

    @property
    def place(self) -> str:
        """The place as editors follow it: `boxes.toml:12`."""
        return self.file if self.line is None else f"{self.file}:{self.line}"

    def what(self, wording: Wording) -> str:
        """Say what was found, and in a data file under which table and key."""
        said = self._say("message", wording)
        table, _, key = self.at.partition(".")
        if not key and not self.file.endswith(".toml"):
            return said  # a name in Python stands in the sentence
        if not table:
            return said
        return f"[{table}] {key}: {said}" if key else f"[{table}] {said}"

    def cure(self, wording: Wording) -> str:
        """Say what to do about it: write the nearest name, where one is near."""
        alone = "" if self.known else "_none"
        has_other = wording.has(f"flaw.{self.key}.hint{alone}")
        hint = f"hint{alone}" if has_other else "hint"
        return self._nearest(wording) or self._say(hint, wording)

    def told(self, wording: Wording) -> str:
        """Say in one line where it is, what was found, and which name is near."""
        near = self._nearest(wording)
        said = f"{self.place}: {self.what(wording)}"
        return f"{said} {near}" if near else said

    def __str__(self) -> str:
        """Write the flaw in English, and its cure below."""
        wording = core_wording("en")
        return f"{self.place}: {self.what(wording)}\n  → {self.cure(wording)}"

    def _nearest(self, wording: Wording) -> str:
        close = nearest(str(self.values.get("found", "")), self.known)
        return wording.say("flaw.nearest", {"nearest": close}) if close else ""

    def _say(self, part: str, wording: Wording) -> str:
        own = f"flaw.{self.key}.{part}"
        key = own if wording.has(own) else f"reading.{self.key}.{part}"
        values = {**self.values, "known": listed(self.known)}
        return wording.say(key, {n: _shown(v, wording) for n, v in values.items()})


class FlawedPluginError(BrokenPluginError):
    """A plugin with flaws; it carries all that were found.

    Args:
        flaws: At least one.
    """

    def __init__(self, flaws: Iterable[Flaw]) -> None:
        """Put the flaws in order of their places."""
        self.flaws = tuple(sorted(flaws, key=lambda one: (one.file, one.line or 0)))
        super().__init__("\n".join(map(str, self.flaws)))


def refuse(flaws: Iterable[Flaw]) -> None:
    """Refuse a plugin if anything is wrong with it.

    Raises:
        FlawedPluginError: Something is.
    """
    found = tuple(flaws)
    if found:
        raise FlawedPluginError(found)


def as_written(raw: object) -> str:
    """Quote what stands in a TOML file."""
    if isinstance(raw, list | tuple):
        return shown(f"[{', '.join(map(str, raw))}]")
    return shown(str(raw).lower() if isinstance(raw, bool) else str(raw))


def _shown(value: object, wording: Wording) -> object:
    if isinstance(value, tuple):
        return ", ".join(wording.display.show(one) for one in value)
    return value
