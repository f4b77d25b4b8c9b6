"""The plugins have one shape, file by file."""

from fnmatch import fnmatch
from pathlib import Path

DIFFERENCES = {
    "src/*/details.py": "only a funder with fields of its own has a class for them",
    "src/*/forms/*.docx": "a form is there once it can be filled",
    "src/*/rules/*.py": "a family without rules needs no module",
    "tests/*": "tests follow the rules and the forms that are there",
}
"""Files that one plugin may have and another lack, and why."""

ALWAYS = "src/*/rules/__init__.py"
"""The list of rules stands in every plugin, even when it is empty."""


def shape(plugin: Path, kept: list[Path]) -> set[str]:
    """List the files of a plugin, its own name taken out."""
    files = [file for file in kept if plugin in file.parents]
    names = {file.relative_to(plugin).as_posix() for file in files}
    return {name.replace(f"grantkit_{plugin.name}", "*") for name in names}


def may_differ(name: str) -> bool:
    """Say whether a file is on the list of differences."""
    return name != ALWAYS and any(fnmatch(name, pattern) for pattern in DIFFERENCES)


def test_plugins_have_one_shape(plugins: list[Path], kept: list[Path]) -> None:
    """Whoever knows one plugin finds the way in all of them."""
    shapes = {plugin.name: shape(plugin, kept) for plugin in plugins}
    every = set().union(*shapes.values())

    missing = [
        (name, file)
        for name, has in shapes.items()
        for file in sorted(every - has)
        if not may_differ(file)
    ]

    assert missing == []


def test_a_plugin_is_tested(plugins: list[Path], kept: list[Path]) -> None:
    """The tests may differ, but there are some."""
    for plugin in plugins:
        assert any(name.startswith("tests/test_") for name in shape(plugin, kept))


def test_a_plugin_is_registered_under_its_own_name(plugins: list[Path]) -> None:
    """Folder, entry point, package and distribution are called alike."""
    for plugin in plugins:
        text = (plugin / "pyproject.toml").read_text(encoding="utf-8")
        package = f"grantkit_{plugin.name}"

        assert f'name = "{package.replace("_", "-")}"' in text
        assert f'{plugin.name} = "{package}"' in text
