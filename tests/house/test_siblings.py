"""The plugins have one shape, file by file."""

import re
from fnmatch import fnmatch
from pathlib import Path

FAMILIES = (
    "identification",
    "expenditure",
    "budget",
    "indicators",
    "workplan",
    "publicity",
    "annexes",
)
"""What the families of codes are about, in the order of their numbers."""

ALWAYS = (
    "src/*/checks.toml",
    "src/*/details.py",
    "src/*/rules/__init__.py",
    "src/*/rules/publicity.py",
    *(f"tests/{name}.py" for name in ("conftest", "test_contract", "test_data")),
    *(f"tests/rules/test_{family}.py" for family in FAMILIES),
)
"""Files that stand in every plugin, although others of their folder may differ."""

DIFFERENCES = {
    "src/*/forms/*.docx": "each funder asks for its own kinds of report",
    "src/*/rules/*.py": "what data cannot say differs; a large family is split",
    "tests/cases/*": "a case is kept where no example shows it",
    "tests/rules/*.py": "a large family is tried out in several files",
    "tests/test_*.py": "what serves several rules is tried out by itself",
}
"""Files that one plugin may have and another lack, and why."""

CODE = re.compile(r'@rule\(\s*"[A-Z]+(\d)\d\d"')


def shape(plugin: Path, kept: list[Path]) -> set[str]:
    """List the files of a plugin, its own name taken out."""
    files = [file for file in kept if plugin in file.parents]
    names = {file.relative_to(plugin).as_posix() for file in files}
    return {re.sub(r"^src/grantkit_\w+/", "src/*/", name) for name in names}


def may_differ(name: str) -> bool:
    """Say whether a file is on the list of differences."""
    return any(fnmatch(name, pattern) for pattern in DIFFERENCES)


def expected(plugins: list[Path], kept: list[Path]) -> set[str]:
    """List what every plugin has: all that one of them has and that may not differ."""
    every = set().union(*(shape(plugin, kept) for plugin in plugins))
    return {name for name in every if not may_differ(name)} | set(ALWAYS)


def test_plugins_have_one_shape(plugins: list[Path], kept: list[Path]) -> None:
    """Whoever knows one plugin finds the way in all of them."""
    missing = [
        f"plugins/{plugin.name}/{name}"
        for plugin in plugins
        for name in sorted(expected(plugins, kept) - shape(plugin, kept))
    ]

    assert missing == []


def test_the_fictional_fund_has_the_same_shape(
    root: Path, plugins: list[Path], kept: list[Path]
) -> None:
    """Data files and package stand as in a real plugin; its few rules need no more."""
    fund = shape(root / "tests" / "fake_fund", kept)

    missing = expected(plugins, kept) - fund
    assert {name for name in missing if not may_differ(name)} <= {
        "tests/conftest.py",
        "tests/test_data.py",
    }


def test_a_module_of_rules_keeps_to_one_family(sources: list[Path]) -> None:
    """A code leads to the modules of its family, and to no other."""
    mixed = {
        file: sorted(families)
        for file in sources
        if file.parent.name == "rules"
        and len(families := set(CODE.findall(file.read_text(encoding="utf-8")))) > 1
    }

    assert mixed == {}


def test_a_plugin_has_a_form(plugins: list[Path], kept: list[Path]) -> None:
    """Every plugin can fill the form of at least one kind of report."""
    for plugin in plugins:
        names = shape(plugin, kept)
        assert any(fnmatch(name, "src/*/forms/*.docx") for name in names), plugin.name


def test_a_plugin_is_registered_under_its_own_name(plugins: list[Path]) -> None:
    """Folder, entry point, package and distribution are called alike."""
    for plugin in plugins:
        text = (plugin / "pyproject.toml").read_text(encoding="utf-8")
        package = f"grantkit_{plugin.name}"

        assert f'name = "{package.replace("_", "-")}"' in text
        assert f'{plugin.name} = "{package}"' in text


def test_contracts_are_signed_without_conditions(plugins: list[Path]) -> None:
    """A plugin's contract test names its funder and examples, and changes nothing."""
    for plugin in plugins:
        text = (plugin / "tests" / "test_contract.py").read_text(encoding="utf-8")

        assert "class TestFunder(FunderContract):" in text
        assert f'code = "{plugin.name}"' in text
        assert "def " not in text
