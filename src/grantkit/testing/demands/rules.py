"""What the rules do: never break down, and each is tried out on its edge."""

import ast
import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from traceback import extract_tb

from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from grantkit.app.judging import judge
from grantkit.app.opening import OpenedReport
from grantkit.checking.rules import CRASHED
from grantkit.plugin import ReportKind, Rule
from grantkit.testing.demands.altering import with_kind, with_project
from grantkit.testing.demands.gaps import lacking
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


def crashes_on_gaps(plugin: Plugin) -> Iterator[Shortcoming]:
    """No rule breaks down when any one value of a good report is missing or zero."""
    found = (
        shortcoming
        for example in plugin.examples
        for opened in lacking(example.opened(plugin.installed))
        for shortcoming in _crashes(plugin, opened)
    )
    yield from dict.fromkeys(found)


def crash_on_anything(plugin: Plugin) -> None:
    """Run all rules on reports of every make; the test fails with the first crash."""
    examples = [example.opened(plugin.installed) for example in plugin.examples]

    @st.composite
    def reports(draw: st.DrawFn) -> _Made:
        return _Made(_report(draw, plugin, examples))

    @settings(deadline=None, report_multiple_bugs=False)
    @given(reports())
    def run(made: _Made) -> None:
        refuse(_crashes(plugin, made.opened))

    if examples:
        run()


class _Made:
    """A report that hypothesis made.

    It is no attrs class: hypothesis would print all of it, and warn that it is long.
    """

    def __init__(self, opened: OpenedReport) -> None:
        """Keep the report."""
        self.opened = opened

    def __repr__(self) -> str:
        """Say no more than that it is one."""
        return "a report"


def _report(
    draw: st.DrawFn, plugin: Plugin, examples: list[OpenedReport]
) -> OpenedReport:
    """Make a report: an altered example, or such as nobody would write.

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
    rules = {rule.code: rule for rule in plugin.installed.funder.rules}
    for finding in judge(opened).findings:
        if finding.code == CRASHED:
            code = next((c for c in _CODE.findall(finding.message) if c in rules), "")
            where = _line(rules[code], opened, plugin) if code else ""
            yield Shortcoming(
                plugin.file_of(code),
                f"{finding.message.rstrip('.: ')}{where}",
                "expect every value to be missing, zero or of another currency",
            )


def _line(rule: Rule, opened: OpenedReport, plugin: Plugin) -> str:
    """Find the line that breaks down; none where only the wording is lacking."""
    said = rule.check(opened.view, opened.figures, plugin.installed.parameters)
    try:
        for _ in said:
            continue
    except Exception as error:  # noqa: BLE001 -- a rule may raise anything
        last = extract_tb(error.__traceback__)[-1]
        return f", in `{last.line}`"
    return ""


def untried_rules(plugin: Plugin) -> Iterator[Shortcoming]:
    """The tests try out every rule where it speaks, where it is silent, on the edge.

    A case is a mention of the code in a test, or a set of parameters of a test that
    mentions it. What each case shows, only a reader can say. A rule that has no message
    of its own, because it is always listed as not checked, needs one case.
    """
    files = sorted((plugin.folder / "tests").rglob("test_*.py"))
    trees = [ast.parse(file.read_text(encoding="utf-8")) for file in files]
    cases = Counter(code for tree in trees for code in _mentions(tree))
    sentences = plugin.installed.wordings["en"].sentences
    for rule in plugin.installed.funder.rules:
        speaks = any(key.startswith(f"{rule.code}.message") for key in sentences)
        if cases[rule.code] < (CASES if speaks else 1):
            yield Shortcoming(
                "tests/rules",
                f"{rule.code} of {plugin.file_of(rule.code)} has fewer cases than "
                f"{CASES}: {cases[rule.code]}",
                "test it where it speaks, where it is silent, and on the edge",
            )


def _mentions(tree: ast.Module) -> Iterator[str]:
    """Name the codes that the tests of a file mention, once for each case."""
    for test in ast.walk(tree):
        if isinstance(test, ast.FunctionDef) and test.name.startswith("test_"):
            told = 0 if ast.get_docstring(test) is None else 1
            named = Counter(_codes(test.body[told:]))
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
