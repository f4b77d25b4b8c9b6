"""Habits that hold in every module."""

import ast
import re
from pathlib import Path

LEFT_OVER = re.compile(r"\b(?:TO[D]O|FIX[M]E|XX[X]|HA[C]K)\b")


def trees(files: list[Path]) -> dict[Path, ast.Module]:
    """Parse Python files."""
    python = [file for file in files if file.suffix == ".py"]
    return {file: ast.parse(file.read_text(encoding="utf-8")) for file in python}


def test_every_module_says_what_it_is_for(kept: list[Path]) -> None:
    """The first line of a module is a docstring."""
    mute = [file for file, tree in trees(kept).items() if not ast.get_docstring(tree)]

    assert mute == []


def test_no_amount_ever_becomes_a_float(sources: list[Path]) -> None:
    """Nobody calls `float` or promises one; how alike two words are is no amount."""
    found = [
        (file.name, node.lineno)
        for file, tree in trees(sources).items()
        if file.parent.name != "tagging"
        for node in ast.walk(tree)
        if isinstance(node, ast.Name) and node.id == "float"
    ]

    assert found == []


def test_nothing_in_a_file_becomes_code(sources: list[Path]) -> None:
    """Nobody calls `eval`, `exec` or `compile`; `re.compile` is another."""
    found = [
        (file.name, node.lineno)
        for file, tree in trees(sources).items()
        for node in ast.walk(tree)
        if isinstance(node, ast.Name) and node.id in {"eval", "exec", "compile"}
    ]

    assert found == []


def test_no_promises_are_left_in_the_text(texts: dict[str, bytes]) -> None:
    """What is not done is not written down in the code."""
    promises = [
        (name, found.group())
        for name, content in texts.items()
        for found in LEFT_OVER.finditer(content.decode("utf-8"))
    ]

    assert promises == []


def test_every_exception_to_a_linter_has_its_reason(kept: list[Path]) -> None:
    """A `noqa` names a code and says why; so does a `type: ignore`."""
    bare = re.compile(r"#\s*(?:noqa|type:\s*ignore)(?!(?::\s*[A-Z]+\d+|\[[a-z-]+\]))")
    offenders = [
        (file.name, number)
        for file in kept
        if file.suffix == ".py"
        for number, line in enumerate(
            file.read_text(encoding="utf-8").splitlines(), start=1
        )
        if bare.search(line)
    ]

    assert offenders == []
