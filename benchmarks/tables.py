"""What a race gave, in tables of Markdown."""

from collections.abc import Callable, Sequence
from itertools import pairwise
from statistics import median

from results import Entry, Result, Run, growth_of, names_in

_NONE = "–"
Row = Sequence[str]
Tell = Callable[[Entry], str]


def detail(result: Result) -> str:
    """Write all that was measured with one report."""
    heads = (
        "engine", "× floor", "best", "worst", "warm, ms", "best, ms", "cold, s",
        "peak, MiB", "file, kB", "text",
    )  # fmt: skip
    lines = _table(heads, [_details(entry) for entry in result.entries])
    title = (
        f"{result.shape}, N = {result.size:,}: {result.xml / 1e6:.2f} MB of XML; "
        f"deflating it takes {result.floor * 1e3:.2f} ms"
    )
    return "\n".join((title, "", *lines))


def summary(results: Sequence[Result]) -> str:
    """Write the race of one shape: engines in rows, sizes in columns."""
    tables = [
        _by_size("Times the floor: median lap (best lap)", results, _ratio),
        _by_size("Cold process, seconds at best", results, _cold),
        _by_size("Peak memory, MiB", results, _memory),
        _by_size("File, kB", results, _file),
        _by_size("Text, beside that of grantkit", results, _text),
    ]
    if len(results) > 1:
        tables.append(_growths(results))
    return "\n\n".join("\n".join(lines) for lines in tables)


def _by_size(title: str, results: Sequence[Result], tell: Tell) -> Sequence[str]:
    heads = (title, *(f"N = {result.size:,}" for result in results))
    rows = []
    for name in names_in(results):
        entries = [result.entry(name) for result in results]
        cells = [_cell(entry, tell) for entry in entries]
        if any(cell != _NONE for cell in cells):
            rows.append((name, *cells))
    return _table(heads, rows)


def _cell(entry: Entry | None, tell: Tell) -> str:
    if entry is None:
        return _NONE
    return tell(entry) if entry.laps else entry.remark


def _growths(results: Sequence[Result]) -> Sequence[str]:
    """Write how the time of each engine grows with N."""
    sizes = [f"{result.size:,}" for result in results]
    steps = [f"{a} → {b}" for a, b in pairwise(sizes)]
    rows = []
    for name in names_in(results):
        growth = growth_of(name, results)
        if growth is not None:
            told = [f"{step:.2f}" for step in growth.steps]
            told += [_NONE] * (len(steps) - len(told))
            rows.append((name, *told, f"{growth.whole:.2f}"))
    return _table(("Grows as N to the power of", *steps, "all sizes"), rows)


def _table(heads: Row, rows: Sequence[Row]) -> Sequence[str]:
    """Write a table whose first column is text, and the others numbers."""
    first, *others = (f"| {' | '.join(row)} |" for row in (heads, *rows))
    return (first, f"|---|{'---:|' * (len(heads) - 1)}", *others)


def _details(entry: Entry) -> Row:
    if not entry.laps:
        return (entry.name, *(_NONE for _ in range(8)), entry.remark)
    ratios = [lap.ratio for lap in entry.laps]
    return (
        entry.name,
        f"{entry.ratio:.2f}",
        f"{min(ratios):.2f}",
        f"{max(ratios):.2f}",
        f"{median(lap.seconds for lap in entry.laps) * 1e3:.2f}",
        f"{entry.best * 1e3:.2f}",
        _cold(entry),
        _memory(entry),
        _file(entry),
        entry.remark,
    )


def _ratio(entry: Entry) -> str:
    best = min(lap.ratio for lap in entry.laps)
    return f"{_short(entry.ratio)} ({_short(best)})"


def _short(number: float) -> str:
    return f"{number:.2f}" if number < 10 else f"{number:.0f}"  # noqa: PLR2004 -- three digits are enough


def _cold(entry: Entry) -> str:
    return _of_run(entry, lambda run: f"{run.cold:.2f}")


def _memory(entry: Entry) -> str:
    return _of_run(entry, lambda run: f"{run.memory:.0f}")


def _file(entry: Entry) -> str:
    return _of_run(entry, lambda run: f"{run.size / 1e3:,.0f}")


def _text(entry: Entry) -> str:
    return (entry.remark or "the same") if entry.runs else _NONE


def _of_run(entry: Entry, tell: Callable[[Run], str]) -> str:
    return tell(entry.typical) if entry.runs else _NONE
