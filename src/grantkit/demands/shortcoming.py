"""A shortcoming of a plugin: where, what, and how to put it right."""

from collections.abc import Mapping

from attrs import field, frozen

from grantkit.wording import Wording, core_wording


@frozen(kw_only=True)
class Shortcoming:
    """One thing in which a plugin falls short of what is asked of it.

    Attributes:
        file: Where it is, as the author of the plugin calls the file.
        key: Of its sentences, `shortcoming.<key>`.
        at: What falls short, as it stands in the file: a code or a name, with the keys
            below it; empty where it is the file as a whole.
        line: Where in the file, for what no name leads to.
        values: What its sentences print.
    """

    file: str
    key: str
    at: str = ""
    line: int | None = None
    values: Mapping[str, object] = field(factory=dict)

    @property
    def thing(self) -> str:
        """What falls short as a whole: the code or name before the keys below it."""
        return self.at.partition(".")[0]

    def what(self, wording: Wording) -> str:
        """Say what was found."""
        return wording.say(f"shortcoming.{self.key}.what", self.values)

    def cure(self, wording: Wording) -> str:
        """Say what to do about it."""
        return wording.say(f"shortcoming.{self.key}.cure", self.values)

    def __str__(self) -> str:
        """Write the shortcoming in English, and its cure below."""
        wording = core_wording("en")
        return f"{self.file}: {self.what(wording)}\n  → {self.cure(wording)}"


def falls_short(
    file: str, key: str, at: str = "", *, line: int | None = None, **values: object
) -> Shortcoming:
    """Note a shortcoming; its sentences print what falls short as `{at}`."""
    return Shortcoming(
        file=file, key=key, at=at, line=line, values={"at": at, **values}
    )
