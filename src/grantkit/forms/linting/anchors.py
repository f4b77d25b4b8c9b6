"""The element that a fault of compiling is about, found again by its place."""

from attrs import evolve

from grantkit.forms.compiling.places import text_of
from grantkit.forms.faults import FormFault
from grantkit.forms.linting.reading import Found, Reading, Story
from grantkit.forms.package.wordml import Element


def anchored(fault: FormFault, reading: Reading) -> Found:
    """Find the element that a fault is about: its mark's, or else its paragraph."""
    for story in reading.stories:
        if story.name == fault.place.part:
            return Found(fault=fault, element=_element(fault, story))
    return Found(fault=fault)


def _element(fault: FormFault, story: Story) -> Element | None:
    for written in story.marks:
        same = written.mark.shown == fault.values.get("mark")
        if same and written.place == fault.place:
            return written.element
    bare = evolve(fault.place, words="")
    near = [paragraph for paragraph, place in story.places.items() if place == bare]
    words = fault.place.words.strip("…")
    for paragraph in near:
        if words in " ".join(text_of(paragraph).split()):
            return paragraph
    return near[0] if near else None
