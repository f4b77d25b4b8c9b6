"""Modules and functions are small, and named for what they are."""

import ast
from collections.abc import Iterator
from pathlib import Path

LONGEST_MODULE = 400
LONGEST_FUNCTION = 40
LONGEST_RULE = 30

NO_NAMES = {"utils", "util", "helpers", "helper", "common", "misc", "lib", "base"}
"""Names that say nothing about what is inside."""


def length(file: Path) -> int:
    """Count the lines of a module, its imports and its list of public names apart."""
    text = file.read_text(encoding="utf-8")
    apart = sum(
        (node.end_lineno or node.lineno) - node.lineno + 1
        for node in ast.parse(text).body
        if isinstance(node, ast.Import | ast.ImportFrom) or _is_public_list(node)
    )
    return len(text.splitlines()) - apart


def _is_public_list(node: ast.stmt) -> bool:
    targets = node.targets if isinstance(node, ast.Assign) else []
    return any(isinstance(name, ast.Name) and name.id == "__all__" for name in targets)


def functions(file: Path) -> Iterator[tuple[str, int, bool]]:
    """List name, length without docstring, and whether it is a rule."""
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef):
            body = node.body
            if ast.get_docstring(node) is not None and len(body) > 1:
                body = body[1:]
            signature = node.body[0].lineno - node.lineno
            lines = signature + (body[-1].end_lineno or 0) - body[0].lineno + 1
            yield f"{file.name}: {node.name}", lines, _is_rule(node)


def _is_rule(node: ast.FunctionDef) -> bool:
    calls = [made.func for made in node.decorator_list if isinstance(made, ast.Call)]
    return any(isinstance(func, ast.Name) and func.id == "rule" for func in calls)


def test_no_module_is_too_long(sources: list[Path]) -> None:
    """A module that outgrows the limit has found a second job."""
    lengths = [(file.name, length(file)) for file in sources]

    assert [found for found in lengths if found[1] > LONGEST_MODULE] == []


def test_no_function_is_too_long(sources: list[Path]) -> None:
    """A function fits on a screen, its docstring left out; a rule is shorter still."""
    too_long = [
        (name, lines)
        for file in sources
        for name, lines, is_rule in functions(file)
        if lines > (LONGEST_RULE if is_rule else LONGEST_FUNCTION)
    ]

    assert too_long == []


def test_rules_are_seen_as_rules(sources: list[Path]) -> None:
    """The measure above knows a rule when it sees one."""
    assert any(is_rule for file in sources for _, _, is_rule in functions(file))


def test_no_drawer_for_odds_and_ends(kept: list[Path]) -> None:
    """No folder and no module has a name that fits everything."""
    drawers = [
        file.as_posix()
        for file in kept
        if NO_NAMES & {file.stem.strip("_"), *(part.name for part in file.parents)}
    ]

    assert drawers == []
