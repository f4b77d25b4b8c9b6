"""The files of the repository: readable anywhere, and free of what is not theirs."""

import re
import tomllib
from pathlib import Path

from grantkit.cli.main import COMMANDS

LINK = re.compile(r"\]\(([^)#\s]+)(?:#[^)]*)?\)")
CONSOLE = re.compile(r"```console\n(.*?)```", re.DOTALL)
COMMAND = re.compile(r"\bgrantkit ([a-z]+)\b(?!\.)")

MACHINE_PATH = re.compile(r"(?<![\w.}>-])/(?:work|root|home/\w+|Users/\w+|tmp)/\w")
REGISTRY = re.compile(r"\b(?:pypi|pythonhosted|npmjs|crates|conda)\.(?:org|io|com)\b")
LOCK_FILES = {"uv.lock", "poetry.lock", "Pipfile.lock", "pdm.lock", "package-lock.json"}


def found(pattern: re.Pattern[str], texts: dict[str, bytes]) -> list[tuple[str, str]]:
    """Find a pattern in the kept text files."""
    return [
        (name, match.group())
        for name, content in texts.items()
        for match in pattern.finditer(content.decode("utf-8"))
    ]


def test_text_is_utf8_with_line_feeds(texts: dict[str, bytes]) -> None:
    """Every text file reads alike on every system, and ends in a line feed."""
    odd = [
        name
        for name, content in texts.items()
        if b"\r" in content or (content and not content.endswith(b"\n"))
    ]

    assert odd == []
    assert all(content.decode("utf-8") is not None for content in texts.values())


def test_every_toml_file_is_toml(texts: dict[str, bytes]) -> None:
    """Data files parse, those of tests too; a fault says its line."""
    for name, content in texts.items():
        if name.endswith(".toml"):
            tomllib.loads(content.decode("utf-8"))


def test_no_file_knows_the_machine_it_was_made_on(texts: dict[str, bytes]) -> None:
    """No absolute path of a user or a build machine is kept."""
    assert found(MACHINE_PATH, texts) == []


def test_no_file_names_a_package_registry(texts: dict[str, bytes]) -> None:
    """Where packages come from is the business of whoever installs them."""
    assert found(REGISTRY, texts) == []


def test_no_lock_file_is_kept(kept: list[Path]) -> None:
    """Lock files record download addresses."""
    assert LOCK_FILES.isdisjoint(file.name for file in kept)


def test_the_licence_is_there(root: Path) -> None:
    """The licence that the packages name stands in the root."""
    assert (root / "LICENSE").read_text(encoding="utf-8").startswith("MIT License")


def test_links_lead_somewhere(root: Path, texts: dict[str, bytes]) -> None:
    """Every link of a text to a file of the repository finds it."""
    broken = [
        (name, target)
        for name, content in texts.items()
        if name.endswith(".md")
        for target in LINK.findall(content.decode("utf-8"))
        if "://" not in target and not target.startswith("mailto:")
        if not (root / name).parent.joinpath(target).exists()
    ]

    assert broken == []


def test_the_readme_names_the_commands_that_exist(root: Path) -> None:
    """Its table lists every command in the order of the program, and no other."""
    readme = (root / "README.md").read_text(encoding="utf-8")
    table = readme.partition("## Commands")[2].partition("##")[0]

    assert re.findall(r"\| `grantkit (\w+)", table) == list(COMMANDS)
    assert set(COMMAND.findall(table)) <= set(COMMANDS)


def test_the_readme_speaks_of_files_that_exist(root: Path) -> None:
    """Paths in its commands are those of the repository."""
    readme = (root / "README.md").read_text(encoding="utf-8")
    named = [
        word
        for block in CONSOLE.findall(readme)
        for word in block.split()
        if word.removeprefix("./").startswith(("examples/", "plugins/"))
    ]

    assert named
    assert [word for word in named if not (root / word).exists()] == []
