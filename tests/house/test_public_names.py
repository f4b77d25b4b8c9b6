"""The plugin API: what is promised, and that it is documented."""

import ast
import inspect
from itertools import pairwise
from pathlib import Path

import pytest

import grantkit.plugin


def documented_constants() -> set[str]:
    """List names of the core that a docstring follows."""
    found: set[str] = set()
    for file in Path(grantkit.plugin.__file__).parent.rglob("*.py"):
        body = ast.parse(file.read_text(encoding="utf-8")).body
        for given, said in pairwise(body):
            if isinstance(given, ast.Assign) and isinstance(said, ast.Expr):
                found |= {
                    name.id for name in given.targets if isinstance(name, ast.Name)
                }
    return found


def kind(name: str) -> int:
    """Order constants before classes before functions."""
    return 0 if name.isupper() else 1 if name[0].isupper() else 2


def test_the_promised_names_stand_in_order() -> None:
    """Constants, classes, functions; each by the alphabet, none twice."""
    names = grantkit.plugin.__all__

    assert names == sorted(set(names), key=lambda name: (kind(name), name))


@pytest.mark.parametrize("name", grantkit.plugin.__all__)
def test_a_promised_name_is_there_and_documented(name: str) -> None:
    """A class, function or module has a docstring, a constant one below it."""
    value = getattr(grantkit.plugin, name)

    if inspect.isclass(value) or inspect.isfunction(value) or inspect.ismodule(value):
        assert (value.__doc__ or "").strip()
    else:
        assert name in documented_constants()


def test_nothing_else_looks_public() -> None:
    """What plugin.py defines is promised, or is a part of the machinery."""
    machinery = {"Check", "hookspec"}
    tree = ast.parse(Path(grantkit.plugin.__file__).read_text(encoding="utf-8"))
    defined = {
        node.name
        for node in tree.body
        if isinstance(node, ast.ClassDef | ast.FunctionDef)
    } | {
        target.id
        for node in tree.body
        if isinstance(node, ast.Assign)
        for target in node.targets
        if isinstance(target, ast.Name)
    }
    public = {name for name in defined if not name.startswith("_")}

    assert public - machinery <= set(grantkit.plugin.__all__)
