"""What declared checks call the places that they judge, in the words of people."""

from collections.abc import Iterator, Mapping

from attrs import frozen

from grantkit.funders.data_file import roots_of
from grantkit.model.path import type_at
from grantkit.model.project_file import names_of
from grantkit.model.reference import Box, DeclaredCheck
from grantkit.plugin import Funder
from grantkit.wording import Wording


@frozen
class Names:
    """The words for places.

    Attributes:
        funder: Whose checks they are.
        boxes: Of its forms.
        core: The core's own words, in one language.
    """

    funder: Funder
    boxes: tuple[Box, ...]
    core: Wording

    def of(self, path: str) -> str:
        """Call a place as the form does, or else as the core calls field or figure."""
        names = names_of(path)
        same = (box for box in self.boxes if names_of(box.path) == names)
        labels = [box.label.in_language(self.core.language) for box in same]
        owner, _, _ = path.rpartition(".")
        of = type_at(roots_of(self.funder), owner).type if owner else None
        field = f"{getattr(of, '__name__', '')}.{names[-1]}"
        keys = (f"field.{field}", f"schema.{field}", f"sheet.{'_'.join(names)}")
        of_core = (self.core.sentences[key] for key in keys if self.core.has(key))
        return [*labels, *of_core, f"`{names[-1]}`"][0]

    def of_entries(self, said: DeclaredCheck, path: str) -> str:
        """Say which elements of a list are counted; empty where all are."""
        given = {"words": "words", True: "filled", False: "empty"}
        turned = {"words": "other_words", True: "empty", False: "filled"}
        told = [
            *self._conditions(said.where, path, given),
            *self._conditions(said.unless, path, turned),
        ]
        return f" ({'; '.join(told)})" if told else ""

    def _conditions(
        self, table: Mapping[str, object], path: str, keys: Mapping[object, str]
    ) -> Iterator[str]:
        """Say the conditions on the elements of a list."""
        for place, raw in table.items():
            if place.startswith(f"{path}."):
                key = keys[raw if isinstance(raw, bool) else "words"]
                values = {"field": self.of(place), "words": self._words(place, raw)}
                yield self.core.say(f"declared.entries.{key}", values)

    def _words(self, path: str, raw: object) -> str:
        """Write the words of which one must stand at a place, as people say them."""
        group = getattr(type_at(roots_of(self.funder), path).type, "__name__", "")
        words = raw if isinstance(raw, list) else [raw]
        shown = self.core.display.label
        return ", ".join(shown(group, str(word)) for word in words)
