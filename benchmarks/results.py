"""What a race gives: laps and runs of each engine, and the numbers made of them."""

from collections.abc import Iterable, Sequence
from itertools import pairwise
from math import log
from statistics import linear_regression, median, median_low

from attrs import frozen
from content import Shape


@frozen(kw_only=True)
class Lap:
    """Some fillings in a row, and the floor before and after them.

    Attributes:
        seconds: The mean of a filling; a mean, because short work slips through
            between the other work of a machine, and its median would look too good.
        best: The shortest.
        floor: The mean of the floor.
    """

    seconds: float
    best: float
    floor: float

    @property
    def ratio(self) -> float:
        """How many times the floor."""
        return self.seconds / self.floor


@frozen(kw_only=True)
class Run:
    """What one process did until its first file was written.

    Attributes:
        cold: Seconds from its start, without the reading of the data.
        memory: Its peak, in MiB.
        size: Of the file, in bytes.
    """

    cold: float
    memory: float
    size: int


@frozen(kw_only=True)
class Entry:
    """All that one engine did with one report.

    Attributes:
        name: Of the engine.
        laps: Of all its processes; none where it never filled twice.
        runs: One for each process; none of work that is no engine.
        remark: Why it did not go on, or how its text differs from that of grantkit.
    """

    name: str
    laps: Sequence[Lap]
    runs: Sequence[Run] = ()
    remark: str = ""

    @property
    def ratio(self) -> float:
        """How many times the floor, in the median lap."""
        return median(lap.ratio for lap in self.laps)

    @property
    def best(self) -> float:
        """Seconds of the shortest filling of all."""
        return min(lap.best for lap in self.laps)

    @property
    def typical(self) -> Run:
        """Give the fastest start, and the median of what does not depend on speed."""
        return Run(
            cold=min(run.cold for run in self.runs),
            memory=median(run.memory for run in self.runs),
            size=median_low(run.size for run in self.runs),
        )


@frozen(kw_only=True)
class Result:
    """The race for one report.

    Attributes:
        shape: Of the report.
        size: Its N.
        xml: Bytes that the floor deflates.
        entries: Engines first, then work that is none.
    """

    shape: Shape
    size: int
    xml: int
    entries: Sequence[Entry]

    @property
    def floor(self) -> float:
        """Seconds of the floor, in the median lap."""
        return median(lap.floor for entry in self.entries for lap in entry.laps)

    def entry(self, name: str) -> Entry | None:
        """Find what an engine did; None where it was not asked."""
        return next((entry for entry in self.entries if entry.name == name), None)


def names_in(results: Iterable[Result]) -> Sequence[str]:
    """List the names of all entries, each once."""
    names = (entry.name for result in results for entry in result.entries)
    return list(dict.fromkeys(names))


@frozen(kw_only=True)
class Growth:
    """How time grows with N: the exponents of a power law.

    Attributes:
        steps: From each size to the next.
        whole: Fitted to all sizes by least squares, in logarithms.
    """

    steps: Sequence[float]
    whole: float


def growth_of(name: str, results: Iterable[Result]) -> Growth | None:
    """Fit the growth of an engine; None where it did fewer than two sizes.

    Its time is taken as its ratio times the bytes that the floor deflates, so that the
    speed of the machine, which is not the same for all sizes, drops out.
    """
    found = [(result, result.entry(name)) for result in results]
    points = [
        (log(result.size), log(entry.ratio * result.xml))
        for result, entry in found
        if entry and entry.laps
    ]
    if len(points) < 2:  # noqa: PLR2004 -- a line has two points
        return None
    pairs = pairwise(points)
    steps = [(last - first) / (high - low) for (low, first), (high, last) in pairs]
    sizes, times = zip(*points, strict=True)
    return Growth(steps=steps, whole=linear_regression(sizes, times).slope)
