"""What the rules do: never break down, and each is tried out on its edge."""

import ast
import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from traceback import FrameSummary, extract_tb

from grantkit.app.judging import judge
from grantkit.app.opening import OpenedReport
from grantkit.checking import CheckResult
from grantkit.checking.rules import CRASHED
from grantkit.demands.altering import unconfirmed
from grantkit.demands.plugin import Plugin
from grantkit.demands.shortcoming import Shortcoming, falls_short
from grantkit.errors import BrokenPluginError
from grantkit.plugin import Rule

_CODE = re.compile(r"\b[A-Z]+\d{3}\b")
_List = ast.List | ast.Tuple

CASES = 3
"""Where it speaks, where it is silent, and the edge between the two."""


def crashes_on_gaps(plugin: Plugin) -> Iterator[Shortcoming]:
    """No rule breaks down when any one value of a good report is missing or zero.

    Nor does one on the copies with mistakes beside it.
    """
    found = (
        shortcoming
        for opened, result in (*plugin.judged, *plugin.mistaken)
        for shortcoming in _crashed(plugin, opened, result)
    )
    yield from {str(each): each for each in found}.values()


def crashes_on_anything(plugin: Plugin) -> Iterator[Shortcoming]:
    """No rule breaks down, whatever a project holds or lacks; needs hypothesis."""
    from grantkit.demands.anything import crashes_on  # noqa: PLC0415 -- as said there

    yield from crashes_on(plugin)


def crashes(plugin: Plugin, opened: OpenedReport) -> Iterator[Shortcoming]:
    """List the rules that break down on a report, each with the line."""
    bare = unconfirmed(opened)
    yield from _crashed(plugin, bare, judge(bare))


def _crashed(
    plugin: Plugin, opened: OpenedReport, result: CheckResult
) -> Iterator[Shortcoming]:
    rules = {rule.code: rule for rule in plugin.installed.funder.rules}
    for finding in result.findings:
        if finding.code == CRASHED:
            code = next((c for c in _CODE.findall(finding.message) if c in rules), "")
            broken = _broken_line(rules[code], opened, plugin) if code else None
            where = f", in `{broken.line}`" if broken else ""
            yield falls_short(
                (broken and plugin.named(broken.filename)) or plugin.file_of(code),
                "crashes",
                code,
                line=broken.lineno if broken else None,
                crash=f"{finding.message.rstrip('.: ')}{where}",
            )


def _broken_line(
    rule: Rule, opened: OpenedReport, plugin: Plugin
) -> FrameSummary | None:
    """Find the plugin's own line that breaks down.

    There is none where a declared check does, or where only the wording is lacking.
    """
    try:
        for _ in rule.check(opened.view, opened.figures, plugin.installed.parameters):
            continue
    except (Exception, SystemExit) as error:  # noqa: BLE001 -- a rule may raise anything
        frames = reversed(extract_tb(error.__traceback__))
        return next((each for each in frames if plugin.named(each.filename)), None)
    return None


def untried_rules(plugin: Plugin) -> Iterator[Shortcoming]:
    """The tests try out every rule where it speaks, where it is silent, on the edge.

    A case is a mention of the code in a test, or a run of a test that mentions it: one
    for each combination of the parameters that stand in its `parametrize`, or in lists
    of the same module that are named there. What each case shows, only a reader can
    say. A rule that has no message of its own, because it is always listed as not
    checked, needs one case.
    """
    cases = cases_in(plugin.folder)
    for rule in plugin.installed.funder.rules:
        if cases[rule.code] < (CASES if plugin.speaks(rule) else 1):
            yield falls_short(
                "tests/rules",
                "untried",
                rule.code,
                where=plugin.file_of(rule.code),
                least=CASES,
                cases=cases[rule.code],
            )


def cases_in(folder: Path) -> Counter[str]:
    """Count the cases of the tests of a plugin, by the code that they mention.

    Raises:
        BrokenPluginError: A file of the tests is no Python.
    """
    files = sorted((folder / "tests").rglob("test_*.py"))
    trees = [_tree(file, file.relative_to(folder).as_posix()) for file in files]
    return Counter(code for tree in trees for code in _mentions(tree))


def _tree(file: Path, name: str) -> ast.Module:
    try:
        return ast.parse(file.read_bytes())
    except SyntaxError as error:
        raise BrokenPluginError(f"{name}:{error.lineno}: {error.msg}") from error


def _mentions(tree: ast.Module) -> Iterator[str]:
    """Name the codes that the tests of a file mention, once for each case."""
    lists = dict(_lists_in(tree))
    for test in ast.walk(tree):
        if isinstance(test, ast.FunctionDef) and test.name.startswith("test_"):
            told = 0 if ast.get_docstring(test) is None else 1
            named = Counter(_codes(test.body[told:]))
            sets = [
                [frozenset(_codes([element])) for element in known.elts]
                for known in _sets_of_parameters(test, lists)
            ]
            yield from _runs(named, sets).elements()


def _runs(named: Counter[str], sets: list[list[frozenset[str]]]) -> Counter[str]:
    """Count the runs of a test that mention each code.

    There is one for each combination of its parameters, as pytest has it.

    Args:
        named: What the test itself mentions, so that every run does.
        sets: What the elements of each of its sets of parameters mention.
    """
    runs = math.prod(map(len, sets))
    given = {code for elements in sets for codes in elements for code in codes}
    silent = {
        code: math.prod(sum(code not in each for each in elements) for elements in sets)
        for code in given
    }
    heard = Counter({code: runs - silent[code] for code in given})
    return named | Counter(dict.fromkeys(named, runs)) | heard


def _lists_in(tree: ast.Module) -> Iterator[tuple[str, _List]]:
    """Find the lists to which the module itself gives a name."""
    for line in tree.body:
        if isinstance(line, ast.Assign | ast.AnnAssign):
            targets = line.targets if isinstance(line, ast.Assign) else [line.target]
            for target in targets:
                if isinstance(target, ast.Name) and isinstance(line.value, _List):
                    yield target.id, line.value


def _codes(nodes: Iterable[ast.AST]) -> Iterator[str]:
    for node in nodes:
        for part in ast.walk(node):
            if isinstance(part, ast.Constant) and isinstance(part.value, str):
                yield from _CODE.findall(part.value)


def _sets_of_parameters(
    test: ast.FunctionDef, lists: Mapping[str, _List]
) -> Iterator[_List]:
    """Find the lists of parameters of a test, written in place or named there."""
    calls = (call for call in test.decorator_list if isinstance(call, ast.Call))
    told = (
        given
        for call in calls
        if ast.unparse(call.func).endswith("parametrize")
        for given in call.args[1:2]
    )
    for given in told:
        found = lists.get(given.id) if isinstance(given, ast.Name) else given
        if isinstance(found, _List):
            yield found
