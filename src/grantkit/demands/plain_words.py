"""Plain words in the data of a test, where members of an enum belong.

What is read from a file becomes members. A word that a test hands over instead is equal
to its member, yet is not the member itself, and figures and rules ask for that.
"""

from collections.abc import Iterator
from enum import StrEnum
from typing import TypeGuard

from attrs import fields, has

from grantkit.model.path import members, numbered, unwrapped


def refuse_plain_words(root: object) -> None:
    """Refuse an attrs object that holds a word for a member, however deep inside.

    Raises:
        TypeError: It does; the text says where, and which member is meant.
    """
    for path, word, kind in _plain_words(root, ""):
        known = {member.value: name for name, member in kind.__members__.items()}
        meant = (
            f"; give {kind.__name__}.{known[word]}"
            if word in known
            else f", and {kind.__name__} has no such member"
        )
        raise TypeError(f"{path} is the plain word {word!r}{meant}")


def _plain_words(root: object, path: str) -> Iterator[tuple[str, str, type[StrEnum]]]:
    """Find the words, each with its place and the enum that belongs there."""
    of: type = type(root)
    hints = members(of)
    for name in (item.name for item in fields(of)):
        kind, value = unwrapped(hints[name]).type, getattr(root, name)
        here = f"{path}.{name}" if path else name
        held = numbered(here, value) if isinstance(value, tuple) else [(here, value)]
        for place, each in held:
            if has(type(each)):
                yield from _plain_words(each, place)
            elif _is_choice(kind) and type(each) is str:
                yield place, each, kind


def _is_choice(kind: object) -> TypeGuard[type[StrEnum]]:
    return isinstance(kind, type) and issubclass(kind, StrEnum)
