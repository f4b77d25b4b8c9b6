"""What people call the values of a form: the labels of its funder's boxes."""

from collections.abc import Iterable, Mapping

from grantkit.forms.linting.equivalents import EQUIVALENTS
from grantkit.forms.linting.expected import leads_through
from grantkit.model.reference import Box


def titles_of_boxes(boxes: Iterable[Box], language: str) -> Mapping[str, str]:
    """Give the labels by path, also by those of figures that show the same value."""
    titles: dict[str, str] = {}
    for box in boxes:
        label = box.label.in_language(language)
        titles.setdefault(box.path, label)
        for original, figure in EQUIVALENTS:
            if leads_through(original, box.path):
                rest = box.path.removeprefix(original)
                titles.setdefault(f"{figure}{rest}", label)
    return titles
