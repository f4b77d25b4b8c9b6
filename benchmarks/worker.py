"""A process of its own for one engine: fills once, then as often as it is asked to.

Arguments: the engine, the folder, the shape, the size. It answers in lines of JSON:
first once it has written one file, then once for each line that says how often to
fill again.
"""

import importlib
import json
import sys
import time
from pathlib import Path

from content import Shape
from engines import Fill


def main(name: str, folder: Path, shape: Shape, size: int) -> None:
    """Serve until the input ends."""
    engine = importlib.import_module(f"engines.{name}")
    started = time.perf_counter()
    data = engine.read(folder, shape, size)
    reading = time.perf_counter() - started
    fill = engine.prepare(folder, data)
    filled = fill()
    (folder / f"{name}-{shape}-{size}.docx").write_bytes(filled)
    _answer({"reading": reading, "size": len(filled)})
    del filled
    for line in sys.stdin:
        _answer([_timed(fill) for _ in range(int(line))])


def _timed(fill: Fill) -> float:
    started = time.perf_counter()
    fill()
    return time.perf_counter() - started


def _answer(answer: object) -> None:
    sys.stdout.write(f"{json.dumps(answer)}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), Shape(sys.argv[3]), int(sys.argv[4]))
