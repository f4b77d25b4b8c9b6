"""What the rules do: never break down, and each is tried out on its edge."""

import ast
import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator

from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from grantkit.app.judging import judge
from grantkit.app.opening import OpenedReport
from grantkit.checking.rules import CRASHED
from grantkit.plugin import ReportKind
from grantkit.testing.demands.altering import with_kind, with_project
from grantkit.testing.demands.plugin import Plugin
from grantkit.testing.demands.shortcoming import Shortcoming, refuse
from grantkit.testing.strategies import (
    altered,
    empty_projects,
    instances_of,
    nearly_valid_projects,
    valid_projects,
)

_CODE = re.compile(r"\b[A-Z]+\d{3}\b")

CASES = 3
"""Where it speaks, where it is silent, and the edge between the two."""


def try_to_crash(plugin: Plugin) -> None:
    """Run all rules on reports of every make; the test fails with the first crash."""
    examples = [example.opened(plugin.installed) for example in plugin.examples]

    @settings(deadline=None, report_multiple_bugs=False)
    @given(_reports(plugin, examples))
    def run(opened: OpenedReport) -> None:
        refuse(_crashes(plugin, opened))

    if examples:
        run()


@st.composite
def _reports(
    draw: st.DrawFn, plugin: Plugin, examples: list[OpenedReport]
) -> OpenedReport:
    """Make reports: altered examples, and such as nobody would write.

    Most rules look at what stands deep in a project that is otherwise in order, so the
    altered examples find more.
    """
    opened = draw(st.sampled_from(examples))
    project, own = opened.loaded.project, opened.view.report.id
    if draw(st.booleans()):
        changed = draw(altered(project, leave=("grantkit", "funder", "reports")))
        reports = (draw(altered(each, leave=("id",))) for each in project.reports)
        project = evolve(changed, reports=tuple(reports))
    else:
        made = st.one_of(valid_projects(), nearly_valid_projects(), empty_projects())
        thought_up = draw(made)
        project = evolve(
            thought_up,
            reports=(evolve(thought_up.reports[0], id=own),),
            details=draw(_details(plugin.installed.funder.details)),
        )
    kind = draw(st.sampled_from(plugin.kinds or tuple(ReportKind)))
    return with_kind(with_project(opened, project), kind)


def _details(of: type | None) -> st.SearchStrategy[object]:
    return st.none() if of is None else st.none() | instances_of(of)


def _crashes(plugin: Plugin, opened: OpenedReport) -> Iterator[Shortcoming]:
    code = re.compile(rf"\b{plugin.installed.funder.prefix}\d{{3}}\b")
    for finding in judge(opened).findings:
        if finding.code == CRASHED:
            rule = code.search(finding.message)
            yield Shortcoming(
                plugin.file_of(rule[0]) if rule else "the core of grantkit",
                finding.message.rstrip("."),
                "expect every value to be missing, zero or of another currency",
            )


def untried_rules(plugin: Plugin) -> Iterator[Shortcoming]:
    """The tests try out every rule where it speaks, where it is silent, on the edge.

    A case is a mention of the code in a test, or a set of parameters of a test that
    mentions it. What each case shows, only a reader can say.
    """
    files = sorted((plugin.folder / "tests").rglob("test_*.py"))
    trees = [ast.parse(file.read_text(encoding="utf-8")) for file in files]
    cases = Counter(code for tree in trees for code in _mentions(tree))
    for rule in plugin.installed.funder.rules:
        if cases[rule.code] < CASES:
            yield Shortcoming(
                "tests/rules",
                f"{rule.code} of {plugin.file_of(rule.code)} has {cases[rule.code]} "
                f"cases, not {CASES}",
                "test it where it speaks, where it is silent, and on the edge",
            )


def _mentions(tree: ast.Module) -> Iterator[str]:
    """Name the codes that the tests of a file mention, once for each case."""
    for test in ast.walk(tree):
        if isinstance(test, ast.FunctionDef) and test.name.startswith("test_"):
            named = Counter(_codes(test.body))
            for code, times in named.items():
                yield from [code] * max(times, _sets_of_parameters(test))
            given = Counter(_codes(test.decorator_list))
            yield from (given - named).elements()


def _codes(nodes: Iterable[ast.AST]) -> Iterator[str]:
    for node in nodes:
        for part in ast.walk(node):
            if isinstance(part, ast.Constant) and isinstance(part.value, str):
                yield from _CODE.findall(part.value)


def _sets_of_parameters(test: ast.FunctionDef) -> int:
    """Count the cases of a parametrized test; 1 where it has no parameters."""
    return math.prod(
        len(call.args[1].elts)
        for call in test.decorator_list
        if isinstance(call, ast.Call) and ast.unparse(call.func).endswith("parametrize")
        if isinstance(call.args[1], ast.List | ast.Tuple)
    )
