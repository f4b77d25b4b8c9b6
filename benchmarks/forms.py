"""How fast forms are filled: grantkit, its peers and the floor, in one run.

    python benchmarks/forms.py --engines grantkit,docxtpl --sizes 10,1000 --rounds 5

Prints a table for each shape and size as soon as it is known, and a summary of each
shape. Without `--engines`, all that are installed take part.
"""

import argparse
import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from attrs import evolve
from content import Shape, ready_strings
from contestants import OURS, Engine, present
from dialects import DIALECTS
from floor import Floor
from form_file import save_form
from page import save
from race import Cell, Patience, race
from results import Entry, Result
from same_text import difference, paragraphs
from sample import report_of
from tables import detail, summary

_SIZES = [10, 100, 1000, 10_000]


def main() -> None:
    """Run the race that the command line describes."""
    asked = _parser().parse_args()
    patience = Patience(rounds=asked.rounds, warm=asked.warm, limit=asked.limit)
    engines = tuple(present(asked.engines))
    races: dict[Shape, Sequence[Result]] = {}
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for dialect, marks in DIALECTS.items():
            save_form(folder / f"{dialect}.docx", marks)
        for shape in asked.shapes:
            cells = [Cell(folder=folder, shape=shape, size=n) for n in asked.sizes]
            races[shape] = tuple(_results(engines, cells, patience))
            _say(summary(races[shape]))
    if asked.save:
        save(races, patience.rounds)


def _results(
    engines: Sequence[Engine], cells: Sequence[Cell], patience: Patience
) -> Iterator[Result]:
    """Race through the sizes; what is cut off is not asked for larger ones."""
    for cell in cells:
        engines = [each for each in engines if cell.size <= each.largest]
        result = _result(engines, cell, patience)
        _say(detail(result))
        yield result
        cut = {entry.name for entry in result.entries if not entry.laps}
        engines = [each for each in engines if each.name not in cut]


def _result(engines: Sequence[Engine], cell: Cell, patience: Patience) -> Result:
    _save_data(cell)
    floor = _floor(cell, engines[0])
    entries = [
        _compared(entry, engines, cell)
        for entry in race(engines, cell, floor, patience)
    ]
    return Result(shape=cell.shape, size=cell.size, xml=floor.size, entries=entries)


def _save_data(cell: Cell) -> None:
    ready = ready_strings(report_of(cell.shape, cell.size))
    file = cell.folder / f"{cell.shape}-{cell.size}.json"
    file.write_text(json.dumps(ready, ensure_ascii=False), encoding="utf-8")


def _floor(cell: Cell, ours: Engine) -> Floor:
    """Let grantkit fill once, because the floor is made of what it writes."""
    nothing = subprocess.DEVNULL
    subprocess.run(cell.command(ours), stdin=nothing, stdout=nothing, check=True)
    return Floor.of(cell.folder / f"{OURS}.docx", cell.filled(ours))


def _say(text: str) -> None:
    sys.stdout.write(f"{text}\n\n")
    sys.stdout.flush()


def _compared(entry: Entry, engines: Sequence[Engine], cell: Cell) -> Entry:
    """Say whether an engine wrote what grantkit wrote."""
    engine = next((each for each in engines if each.name == entry.name), None)
    if engine is None or not entry.laps:
        return entry
    ours, theirs = (paragraphs(cell.filled(each)) for each in (engines[0], engine))
    return evolve(entry, remark=difference(ours, theirs))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--engines", type=_words, default=[], help="first letters")
    parser.add_argument("--shapes", type=_shapes, default=list(Shape), help="full,rows")
    parser.add_argument("--sizes", type=_sizes, default=_SIZES, help="N, with commas")
    parser.add_argument("--rounds", type=int, default=5, help="processes per engine")
    parser.add_argument("--warm", type=float, default=2.0, help="seconds in each")
    parser.add_argument("--limit", type=float, default=60.0, help="seconds in all")
    parser.add_argument("--save", action="store_true", help="write docs/benchmarks.md")
    return parser


def _words(text: str) -> list[str]:
    return text.split(",")


def _shapes(text: str) -> list[Shape]:
    return [Shape(word) for word in _words(text)]


def _sizes(text: str) -> list[int]:
    return sorted(int(word) for word in _words(text))


if __name__ == "__main__":
    main()
