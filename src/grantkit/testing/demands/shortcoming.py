"""A shortcoming of a plugin: where, what, and how to put it right."""

from collections.abc import Iterable

import pytest
from attrs import frozen


@frozen
class Shortcoming:
    """One thing in which a plugin falls short of the contract.

    Attributes:
        file: Where it is, as the author of the plugin calls the file.
        what: What was found, in one sentence without its full stop.
        cure: What to do about it.
    """

    file: str
    what: str
    cure: str

    def __str__(self) -> str:
        """Write the shortcoming, and its cure below."""
        return f"{self.file}: {self.what}.\n  → {self.cure}."


def refuse(shortcomings: Iterable[Shortcoming]) -> None:
    """Fail the test that asks if there is any shortcoming, and tell all of them."""
    told = [str(each) for each in shortcomings]
    if told:
        pytest.fail("\n".join(told), pytrace=False)
