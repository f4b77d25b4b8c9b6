"""The good reports that the contract of a plugin names."""

import runpy
from collections.abc import Iterator, Mapping
from pathlib import Path

from attrs import frozen

from grantkit.demands.plugin import Example
from grantkit.demands.reports import CONTRACT


@frozen(kw_only=True)
class Examples:
    """The good reports that a plugin's contract names.

    Attributes:
        known: Those of its test; none where it cannot be read.
        reason: Why it cannot be read.
    """

    known: tuple[Example, ...] = ()
    reason: str = ""


def examples_of(folder: Path | None, code: str) -> Examples:
    """Run the module of the contract's test as any script, and take what it names.

    Args:
        folder: Of the whole plugin; None where its sources are not at hand.
        code: Of the funder.
    """
    if folder is None:
        return Examples()
    try:
        names = runpy.run_path(str(folder / CONTRACT))
        return Examples(known=tuple(dict.fromkeys(_named(names, code))))
    except KeyboardInterrupt:
        raise
    except BaseException as error:  # noqa: BLE001 -- an author's code may raise anything, and pytest's skips are no `Exception`
        return Examples(reason=f"{type(error).__name__}: {error}")


def _named(names: Mapping[str, object], code: str) -> Iterator[Example]:
    for each in names.values():
        if getattr(each, "code", "") == code:
            for example in getattr(each, "examples", ()):
                if not isinstance(example, Example):
                    raise TypeError(f"{example!r} is no `Example`")
                yield example
