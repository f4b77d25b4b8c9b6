"""What becomes of reports: judged fairly, written in any size, always the same."""

import json
import os
import subprocess
import sys
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from grantkit.app.judging import judge
from grantkit.app.opening import OpenedReport
from grantkit.app.rendering import render
from grantkit.demands import running
from grantkit.demands.altering import unconfirmed, without
from grantkit.demands.plugin import Example, Plugin
from grantkit.demands.shortcoming import Shortcoming, falls_short
from grantkit.demands.sizes import largest, smallest
from grantkit.errors import FormError
from grantkit.loading import read_yaml
from grantkit.plugin import Box, Finding, Severity

CONTRACT = "tests/test_contract.py"
_SEEDS = ("1", "2")
"""Of Python's hashing, which orders sets anew in every run."""


def refused_examples(plugin: Plugin) -> Iterator[Shortcoming]:
    """There is an example, and a good report has no errors."""
    if not plugin.examples:
        yield falls_short(CONTRACT, "no_example", "examples")
    for opened in plugin.opened:
        for finding in judge(opened).findings:
            if finding.severity is Severity.ERROR:
                yield falls_short(
                    opened.file.name,
                    "refused",
                    finding.code,
                    line=finding.location.line if finding.location else None,
                    path=finding.path,
                    message=finding.message,
                )


def unmissed_boxes(plugin: Plugin) -> Iterator[Shortcoming]:
    """Without a required box its own code appears, and all else waits for it."""
    for kind in plugin.kinds if plugin.examples else ():
        for edition, boxes in _by_edition(plugin, kind).items():
            # Cut data are changed data: what was confirmed would rightly be open again.
            opened = unconfirmed(plugin.opened_as(kind, edition))
            before = judge(opened).findings
            tree = read_yaml(opened.file, opened.language)
            for box in boxes:
                cut = without(opened, box.path, tree)
                yield from _unmissed(plugin, opened, box, before, cut)


def _by_edition(plugin: Plugin, kind: str) -> Mapping[str | None, list[Box]]:
    """List the boxes that a file must fill, by the first edition they belong to."""
    boxes: dict[str | None, list[Box]] = defaultdict(list)
    for box in plugin.installed.boxes:
        if kind in box.required and not box.path.startswith("figures."):
            boxes[next(iter(box.editions), None)].append(box)
    return boxes


def _unmissed(
    plugin: Plugin,
    opened: OpenedReport,
    box: Box,
    before: tuple[Finding, ...],
    cut: OpenedReport | None,
) -> Iterator[Shortcoming]:
    if cut is None and box.code in {each.code for each in before}:
        return
    if cut is None:
        yield falls_short(
            opened.file.name,
            "unfilled_of_edition" if box.editions else "unfilled",
            box.code,
            path=box.path,
            kind=opened.view.report.kind.value if opened.view.report.kind else "–",
            edition=next(iter(box.editions), None),
        )
        return
    new = [each for each in judge(cut).findings if each not in before]
    if box.code not in {each.code for each in new}:
        yield falls_short("boxes.toml", "unmissed", box.code, path=box.path)
    known = {(each.code, each.path) for each in before}
    others = {each.code for each in new if (each.code, each.path) not in known}
    for code in sorted(others - {box.code}):
        yield falls_short(
            plugin.file_of(code), "speaks_of_gap", code, path=box.path, box=box.code
        )


def unwritten_reports(plugin: Plugin) -> Iterator[Shortcoming]:
    """A report with nothing but the boxes without which it is refused can be written.

    So can the largest, and a report whose lists are empty.
    """
    yield from _formless_examples(plugin)
    for kind, form in plugin.sound_forms.items() if plugin.examples else ():
        opened = plugin.opened_as(kind)
        needed = [
            box.path
            for box in plugin.installed.boxes
            if kind in box.required and box.severity is Severity.ERROR
        ]
        versions = {
            "smallest": smallest(opened, needed),
            "without_lists": smallest(
                opened, [path for path in needed if "[" not in path]
            ),
            "largest": largest(opened),
        }
        for name, version in versions.items():
            try:
                render(version, form=form)
            except FormError as error:
                yield falls_short(
                    f"forms/{plugin.installed.forms[kind].name}",
                    f"unwritten_{name}",
                    fault=error.message,
                )


def _formless_examples(plugin: Plugin) -> Iterator[Shortcoming]:
    for opened in plugin.opened:
        kind = opened.view.report.kind
        if kind is not None and kind not in plugin.installed.forms:
            yield falls_short(
                opened.file.name, "formless_example", f"kind: {kind}", kind=kind.value
            )


def unsteady_reports(plugin: Plugin) -> Iterator[Shortcoming]:
    """Two runs find the same and write the same, to the byte."""
    runs = tuple(_runs(plugin))
    commands = [arguments for _, arguments in runs]
    with ThreadPoolExecutor() as pool:
        first, second = pool.map(partial(_outcomes, commands), _SEEDS)
    for (example, arguments), one, other in zip(runs, first, second, strict=True):
        if one != other:
            yield falls_short(example.file.name, "unsteady", command=arguments[0])


def _runs(plugin: Plugin) -> Iterator[tuple[Example, list[str]]]:
    """List the commands that are run twice, each with the example it is about."""
    for example, opened in zip(plugin.examples, plugin.opened, strict=True):
        about = [
            *(str(example.file.absolute()), "--report", example.report),
            *("--as-of", example.as_of.isoformat()),
        ]
        yield example, ["check", *about, "--format", "json"]
        if opened.view.report.kind in plugin.installed.forms:
            yield example, ["render", *about, "--output", "report.docx"]


def _outcomes(commands: Sequence[list[str]], seed: str) -> list[bytes]:
    """Run grantkit as its users do; give what each command prints and writes.

    Raises:
        CalledProcessError: The commands cannot be run at all.
    """
    paths = os.pathsep.join(str(Path(path).absolute()) for path in sys.path)
    settings = {"PYTHONPATH": paths, "PYTHONHASHSEED": seed, "PYTHONUTF8": "1"}
    with TemporaryDirectory() as folder:
        subprocess.run(  # noqa: S603 -- our own program, on the author's examples
            [sys.executable, "-m", running.__name__, json.dumps(commands)],
            cwd=folder,
            env={**os.environ, **settings},
            check=True,
        )
        return [
            b"".join(
                file.read_bytes()
                for file in sorted(Path(folder, str(number)).iterdir())
            )
            for number in range(len(commands))
        ]
