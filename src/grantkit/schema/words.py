"""What an editor says of a place in a project file, in Latvian and in English."""

from collections.abc import Iterator, Mapping
from enum import StrEnum

from attrs import frozen

from grantkit.model.project_file import names_of
from grantkit.model.reference import Box
from grantkit.plugin import InstalledFunder
from grantkit.schema.docstrings import attributes_told
from grantkit.wording import LANGUAGES

Names = tuple[str, ...]
"""The keys that lead to a place, without the numbers of elements."""


@frozen
class Words:
    """The words of one funder over those of the core.

    Attributes:
        funder: The funder.
        boxes: Its boxes by place.
    """

    funder: InstalledFunder
    boxes: Mapping[Names, tuple[Box, ...]]

    @classmethod
    def of(cls, funder: InstalledFunder) -> "Words":
        """Sort the boxes of a funder by place."""
        places: dict[Names, tuple[Box, ...]] = {}
        for box in funder.boxes:
            names = names_of(box.path)
            places[names] = (*places.get(names, ()), box)
        return cls(funder, places)

    def about(self, names: Names, owner: type) -> str:
        """Describe a place: as the funder's form names it, and what it means.

        Args:
            names: The place.
            owner: The class of which it is an attribute.
        """
        lines = [line for language in LANGUAGES for line in self._said(names, language)]
        own = [self._field(names, owner, language) for language in LANGUAGES]
        meant = attributes_told(owner).get(names[-1], "")
        return "\n\n".join(dict.fromkeys(filter(None, (*lines, *own, meant))))

    def choice(self, member: StrEnum) -> str:
        """Give the word for a choice in both languages."""
        group = type(member).__name__
        words = (
            self.funder.wordings[language].display.label(group, member.value)
            for language in LANGUAGES
        )
        return " / ".join(words)

    def examples(self, names: Names) -> tuple[str, ...]:
        """List words that the funder's form or budget knows at a place."""
        if names[-1] == "heading":
            return tuple(self.funder.headings)
        if names == ("edition",):
            return tuple(edition.code for edition in self.funder.editions)
        boxes = self.boxes.get(names, ())
        return tuple(dict.fromkeys(word for box in boxes for word in box.choices))

    def _said(self, names: Names, language: str) -> Iterator[str]:
        """Name the boxes at a place, and the reports in which they are asked for."""
        wording = self.funder.wordings[language]
        for box in self.boxes.get(names, ()):
            place = box.place.in_language(language)
            yield f"{box.label.in_language(language)} ({place}) {box.code}"
            if box.limit is not None:
                key = f"page.limit_{box.counting.unit}"
                yield wording.say(key, {"limit": box.limit})
            if box.required:
                kinds = (wording.display.label("ReportKind", k) for k in box.required)
                yield f"{wording.say('page.required')}: {', '.join(kinds)}"

    def _field(self, names: Names, owner: type, language: str) -> str:
        wording = self.funder.wordings[language]
        field = f"{owner.__name__}.{names[-1]}"
        keys = (f"field.{field}", f"schema.{field}", f"sheet.{'_'.join(names)}")
        return next((wording.say(key) for key in keys if wording.has(key)), "")
