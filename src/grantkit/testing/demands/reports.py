"""What becomes of reports: judged fairly, written in any size, always the same."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from grantkit.app.judging import judge
from grantkit.app.opening import OpenedReport
from grantkit.app.rendering import render
from grantkit.errors import FormError
from grantkit.plugin import Box, Severity
from grantkit.testing.demands.altering import largest, smallest, without
from grantkit.testing.demands.plugin import Example, Plugin
from grantkit.testing.demands.shortcoming import Shortcoming

_SEEDS = ("1", "2")
"""Of Python's hashing, which orders sets anew in every run."""


def refused_examples(plugin: Plugin) -> Iterator[Shortcoming]:
    """There is an example, and a good report has no errors."""
    if not plugin.examples:
        yield Shortcoming(
            "tests/test_contract.py",
            "there is no example of a good report",
            "name a project file and its report in `examples`",
        )
    for example in plugin.examples:
        for finding in judge(example.opened(plugin.installed)).findings:
            if finding.severity is Severity.ERROR:
                yield Shortcoming(
                    example.file.name,
                    f"{finding.code} at {finding.path}: {finding.message.rstrip('.')}",
                    "mend the example, or the rule that refuses a good report",
                )


def unmissed_boxes(plugin: Plugin) -> Iterator[Shortcoming]:
    """Without a required box its own code appears, and all else waits for it."""
    for kind in plugin.kinds:
        opened = plugin.opened_as(kind)
        before = _found(opened)
        for box in plugin.installed.boxes:
            if kind in box.required and not box.path.startswith("figures."):
                yield from _unmissed(plugin, opened, box, before)


def _unmissed(
    plugin: Plugin, opened: OpenedReport, box: Box, before: set[tuple[str, str]]
) -> Iterator[Shortcoming]:
    cut = without(opened, box.path)
    kind = opened.view.report.kind
    if cut is None:
        yield Shortcoming(
            opened.file.name,
            f"it does not fill `{box.path}`, which {box.code} requires in a report of "
            f"the kind “{kind}”",
            "fill it: a good report is complete",
        )
        return
    after = {code for code, _ in _found(cut) - before}
    if box.code not in after:
        yield Shortcoming(
            "boxes.toml",
            f"nobody misses {box.code} when `{box.path}` is empty",
            "mend its path",
        )
    for code in sorted(after - {box.code}):
        yield Shortcoming(
            plugin.file_of(code),
            f"{code} speaks when only `{box.path}` is empty, which is for {box.code} "
            "to say",
            "pass over what is missing, or name it in `needs`",
        )


def _found(opened: OpenedReport) -> set[tuple[str, str]]:
    return {(finding.code, finding.path) for finding in judge(opened).findings}


def unwritten_reports(plugin: Plugin) -> Iterator[Shortcoming]:
    """A report with nothing but the boxes without which it is refused can be written.

    So can the largest, and a report whose lists are empty.
    """
    for kind, form in plugin.installed.forms.items():
        opened = plugin.opened_as(kind)
        needed = [
            box.path
            for box in plugin.installed.boxes
            if kind in box.required and box.severity is Severity.ERROR
        ]
        versions = {
            "the smallest report": smallest(opened, needed),
            "a report with empty lists": smallest(
                opened, [path for path in needed if "[" not in path]
            ),
            "the largest report": largest(opened),
        }
        for name, version in versions.items():
            try:
                render(version)
            except FormError as error:
                yield Shortcoming(
                    f"forms/{form.name}",
                    f"{name} cannot be written: {error.message.rstrip('.')}",
                    "add `else …` to a mark whose value may be missing, or make the "
                    "lack of it an error in boxes.toml",
                )


def unsteady_reports(plugin: Plugin) -> Iterator[Shortcoming]:
    """Two runs find the same and write the same, to the byte."""
    for example in plugin.examples:
        kind = example.opened(plugin.installed).view.report.kind
        commands = [["check", "--format", "json"]]
        if kind in plugin.installed.forms:
            commands.append(["render", "--output", "report.docx"])
        for command in commands:
            if len({_run(example, command, seed) for seed in _SEEDS}) > 1:
                yield Shortcoming(
                    example.file.name,
                    f"two runs of `grantkit {command[0]}` differ",
                    "sort what comes out of a set, and read no clock but `as_of`",
                )


def _run(example: Example, command: list[str], seed: str) -> bytes:
    """Run grantkit as a user does; give what it prints and writes."""
    paths = os.pathsep.join(str(Path(path).absolute()) for path in sys.path)
    with TemporaryDirectory() as folder:
        name, *options = command
        done = subprocess.run(  # noqa: S603 -- our own program, on the author's example
            [
                *(sys.executable, "-m", "grantkit", name, str(example.file.absolute())),
                *("--report", example.report, "--as-of", example.as_of.isoformat()),
                *options,
            ],
            cwd=folder,
            env={
                **os.environ,
                "PYTHONPATH": paths,
                "PYTHONHASHSEED": seed,
                "PYTHONUTF8": "1",
            },
            capture_output=True,
            check=False,
        )
        written = b"".join(file.read_bytes() for file in sorted(Path(folder).iterdir()))
    return done.stdout + done.stderr + written
