"""A worker as the race sees it: a process that answers in lines of JSON."""

import json
import re
import subprocess
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from threading import Timer
from typing import IO, Final, Self, TypedDict, cast

from attrs import frozen

_PEAK: Final = re.compile(r"VmHWM:\s*(\d+) kB")


class LostError(Exception):
    """A worker did not answer; the text says why, in two words."""


class First(TypedDict):
    """What a worker tells once its first file is written."""

    reading: float
    size: int


@frozen(kw_only=True)
class Worker:
    """A running worker.

    Attributes:
        process: It.
        limit: Seconds after which an answer is not waited for.
    """

    process: subprocess.Popen[str]
    limit: float

    @classmethod
    @contextmanager
    def started(cls, command: Sequence[str], limit: float) -> Iterator[Self]:
        """Start a worker; leaving the block ends its input, and so the worker."""
        pipe = subprocess.PIPE
        with subprocess.Popen(command, stdin=pipe, stdout=pipe, text=True) as process:
            yield cls(process=process, limit=limit)

    def answer(self) -> First:
        """Wait for its first file.

        Raises:
            LostError: It failed, or took too long.
        """
        return cast("First", self._line())

    def ask(self, count: int) -> Sequence[float]:
        """Let it fill some times, and list the seconds.

        Raises:
            LostError: It failed, or took too long.
        """
        lines = cast("IO[str]", self.process.stdin)
        lines.write(f"{count}\n")
        lines.flush()
        return cast("Sequence[float]", self._line())

    def peak(self) -> float:
        """Give the most memory it has held so far, in MiB."""
        status = Path(f"/proc/{self.process.pid}/status").read_text(encoding="ascii")
        match = _PEAK.search(status)
        if match is None:
            raise RuntimeError("this system does not tell the peak of a process")
        return int(match[1]) / 1024

    def _line(self) -> object:
        timer = Timer(self.limit, self.process.kill)
        timer.start()
        line = cast("IO[str]", self.process.stdout).readline()
        timer.cancel()
        if not line:
            killed = self.process.wait() < 0
            raise LostError("cut off" if killed else "failed")
        return json.loads(line)
