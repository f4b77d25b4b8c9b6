"""Controls that do not suit what they are bound to, beyond what compiling finds."""

from collections.abc import Iterator
from enum import StrEnum

from grantkit.forms.compiling.controls import Control, Kind
from grantkit.forms.linting.reading import Found, Reading, Story
from grantkit.forms.linting.written import Written
from grantkit.forms.package.wordml import Element, w
from grantkit.model.path import PathError, type_at

_LOCKS = ("contentLocked", "sdtContentLocked")


def drop_downs(reading: Reading) -> Iterator[Found]:
    """Find drop-downs for what is no choice, and those that lack one of the choices."""
    for story, written in reading.marks:
        control = written.control
        if written.frames or control is None or control.kind is not Kind.CHOICE:
            continue
        try:
            of = type_at(reading.roots, written.mark.path).type
        except PathError:
            continue
        yield from _judged(story, written, control, of)


def _judged(
    story: Story, written: Written, control: Control, of: object
) -> Iterator[Found]:
    mark = written.mark.shown
    if isinstance(of, type) and issubclass(of, StrEnum):
        offered = set(_offered(control.properties))
        lacking = [member.value for member in of if member.value not in offered]
        if lacking and control.properties.find(w("dropDownList")) is not None:
            values = {"mark": mark, "choices": ", ".join(lacking)}
            yield story.found(
                "choices_lacking", written.element, at=written.place, **values
            )
    elif of is not str and of is not bool:
        yield story.found("not_choosable", written.element, at=written.place, mark=mark)


def _offered(properties: Element) -> Iterator[str]:
    for item in properties.iter(w("listItem")):
        yield item.get(w("value"), item.get(w("displayText"), ""))


def locked(reading: Reading) -> Iterator[Found]:
    """Find controls whose value nobody could change in Word once it is filled in."""
    for story, written in reading.marks:
        control = written.control
        lock = None if control is None else control.properties.find(w("lock"))
        if lock is not None and lock.get(w("val")) in _LOCKS:
            mark = written.mark.shown
            yield story.found("locked", written.element, at=written.place, mark=mark)
