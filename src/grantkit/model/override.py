"""One thing that an organisation's own file changes of a funder."""

from enum import StrEnum

from attrs import frozen

from grantkit.model.source import SourceLocation


class OverrideKind(StrEnum):
    """What is changed: a sentence, a parameter made stricter, or a box added."""

    WORDING = "wording"
    PARAMETER = "parameter"
    BOX = "box"


@frozen(kw_only=True)
class Override:
    """One change that an organisation's own file makes.

    Attributes:
        kind: What is changed.
        name: A parameter by its name, a box by its code, a sentence by its key with
            the language before it: `lv.SIF301.hint`.
        says: What holds now, as the file has it.
        instead: What the funder says; empty where it says nothing.
        why: The organisation's reason; empty for sentences.
        location: Where in the file it stands.
    """

    kind: OverrideKind
    name: str
    says: str
    instead: str = ""
    why: str = ""
    location: SourceLocation

    @property
    def sentence(self) -> str:
        """What kind of sentence is changed: `message` or `hint`, without a variant."""
        return self.name.rpartition(".")[2].partition("_")[0]

    def is_about(self, code: str, language: str) -> bool:
        """Say whether it changes what is read of a code in a language."""
        if self.kind is OverrideKind.WORDING:
            return self.name.startswith(f"{language}.{code}.")
        return self.kind is OverrideKind.BOX and self.name == code
