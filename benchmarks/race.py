"""The race: each engine in a process of its own, in rounds, beside the floor.

The machine changes its speed while it runs, so no time is worth much by itself. The
floor is measured right before and right after each lap of an engine, and what counts
is the ratio of the two.
"""

import time
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from statistics import fmean
from typing import Final

from attrs import define, field, frozen
from content import Shape
from contestants import Engine
from floor import Floor, Work, timed
from results import Entry, Lap, Run
from talking import LostError, Worker

_LAP: Final = 0.05  # seconds: shorter laps are lost in the noise of waking up
_MOST: Final = 50  # fillings in a lap

Fill = Callable[[int], Sequence[float]]
"""Fills some times, and lists how long each took."""


@frozen(kw_only=True)
class Cell:
    """One report to be written.

    Attributes:
        folder: Where the forms and the data stand, and the filled files.
        shape: Of the report.
        size: Its N.
    """

    folder: Path
    shape: Shape
    size: int

    def filled(self, engine: Engine) -> Path:
        """Say where an engine's first file is."""
        return self.folder / f"{engine.worker}-{self.shape}-{self.size}.docx"

    def command(self, engine: Engine) -> Sequence[str]:
        """Say how to start an engine on it."""
        return (*engine.command, str(self.folder), self.shape, str(self.size))


@frozen(kw_only=True)
class Patience:
    """How long to measure.

    Attributes:
        rounds: How often each engine is started.
        warm: Seconds of further fillings in each process.
        limit: Seconds after which a filling is cut off, and after which an engine
            takes no part in further rounds.
    """

    rounds: int
    warm: float
    limit: float


@define(kw_only=True)
class _Tally:
    """What an engine has done so far."""

    laps: list[Lap] = field(factory=list)
    runs: list[Run] = field(factory=list)
    spent: float = 0.0
    lost: str = ""


def race(
    engines: Sequence[Engine], cell: Cell, floor: Floor, patience: Patience
) -> Iterator[Entry]:
    """Let the engines run in rounds, every other round from last to first."""
    tallies = {engine: _Tally() for engine in engines}
    others: dict[str, list[Lap]] = {name: [] for name in floor.others}
    for number in range(patience.rounds):
        for engine, tally in list(tallies.items())[:: -1 if number % 2 else 1]:
            if not tally.lost and tally.spent <= patience.limit:
                _go(cell.command(engine), floor, patience, tally)
        for name, work in floor.others.items():
            others[name] += _laps(partial(_again, work), floor, 0)
    for engine, tally in tallies.items():
        yield Entry(
            name=engine.name, laps=tally.laps, runs=tally.runs, remark=tally.lost
        )
    for name, laps in others.items():
        yield Entry(name=name, laps=laps)


def _go(
    command: Sequence[str], floor: Floor, patience: Patience, tally: _Tally
) -> None:
    """Start an engine, let it fill once and again, and note what it did."""
    started = time.perf_counter()
    try:
        with Worker.started(command, patience.limit) as worker:
            first = worker.answer()
            cold = time.perf_counter() - started - first["reading"]
            run = Run(cold=cold, memory=worker.peak(), size=first["size"])
            tally.runs.append(run)
            laps = list(_laps(worker.ask, floor, patience.warm))
            tally.laps += laps[len(laps) // 2 :]  # the others warm the process up
    except LostError as error:
        tally.lost = str(error)
    tally.spent += time.perf_counter() - started


def _laps(fill: Fill, floor: Floor, seconds: float) -> Iterator[Lap]:
    """Fill in laps, at least one, with the floor before and after each."""
    end = time.perf_counter() + seconds
    before = timed(floor.deflate, _LAP)
    count = 1
    while True:
        times = fill(count)
        after = timed(floor.deflate, _LAP)
        beside = fmean((*before, *after))
        yield Lap(seconds=fmean(times), best=min(times), floor=beside)
        if time.perf_counter() > end:
            return
        before = after
        count = min(_MOST, 1 + int(_LAP / times[-1]))


def _again(work: Work, _: int) -> Sequence[float]:
    return timed(work, _LAP)
