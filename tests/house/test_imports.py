"""The contracts between the rooms, and the lists of plugins they speak of."""

import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest

LINT = "import sys; from importlinter.cli import lint_imports; sys.exit(lint_imports())"


@pytest.fixture(scope="module")
def settings(root: Path) -> dict[str, Any]:
    """Read the settings of the tools."""
    text = (root / "pyproject.toml").read_text(encoding="utf-8")
    tool: dict[str, Any] = tomllib.loads(text)["tool"]
    return tool


def test_the_contracts_are_kept(root: Path, plugins: list[Path]) -> None:
    """Arrows go down only; import-linter names the line that breaks it."""
    pytest.importorskip("importlinter", reason="import-linter is in the group `lint`")
    found = [root / "src", *(plugin / "src" for plugin in plugins)]
    path = os.pathsep.join(map(str, [*found, *filter(None, sys.path)]))

    run = subprocess.run(  # noqa: S603 -- our own command
        [sys.executable, "-c", LINT],
        cwd=root,
        env={**os.environ, "PYTHONPATH": path, "PYTHONUTF8": "1"},
        check=False,
        capture_output=True,
        encoding="utf-8",
    )

    assert run.returncode == 0, run.stdout + run.stderr


def test_every_plugin_stands_in_every_contract(
    settings: dict[str, Any], plugins: list[Path]
) -> None:
    """A new plugin is held to the contracts from its first day."""
    packages = [f"grantkit_{plugin.name}" for plugin in plugins]
    contracts = settings["importlinter"]["contracts"]
    named = {
        contract["name"]: sorted(
            name
            for key in ("modules", "source_modules", "forbidden_modules")
            for name in contract.get(key, [])
            if name.startswith("grantkit_")
        )
        for contract in contracts
    }

    assert settings["importlinter"]["root_packages"] == ["grantkit", *packages]
    assert named["The core knows no funder"] == packages
    assert named["No funder knows another"] == packages
    assert named["Plugins see the plugin API and nothing else of the core"] == packages


def test_every_plugin_is_typed_and_tested_by_the_usual_commands(
    root: Path, settings: dict[str, Any], plugins: list[Path]
) -> None:
    """The path of mypy and the README's test command name every plugin."""
    readme = (root / "README.md").read_text(encoding="utf-8")
    folders = [f"plugins/{plugin.name}" for plugin in plugins]

    assert {f"{folder}/src" for folder in folders} <= set(
        settings["mypy"]["mypy_path"].split(":")
    )
    assert re.findall(r"--editable (plugins/\w+)", readme) == folders


def test_only_the_root_has_tool_settings(plugins: list[Path]) -> None:
    """Plugins carry none, so that one rule holds for all."""
    for plugin in plugins:
        text = (plugin / "pyproject.toml").read_text(encoding="utf-8")
        tools = set(tomllib.loads(text).get("tool", {}))
        assert tools <= {"hatch", "uv"}
