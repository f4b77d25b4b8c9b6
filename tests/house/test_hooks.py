"""The hook for pre-commit calls what exists."""

import re
from pathlib import Path

import yaml

from grantkit.cli.main import COMMANDS


def test_the_hook_checks_project_files(root: Path) -> None:
    """It runs a command of the program on files that are called as projects are."""
    (hook,) = yaml.safe_load((root / ".pre-commit-hooks.yaml").read_text("utf-8"))

    program, command = hook["entry"].split()
    assert program == "grantkit"
    assert command in COMMANDS
    called = ("project.yaml", "a/b/project_2021.yml", "projects/project.xlsx")
    assert all(re.search(hook["files"], name) for name in called)
    assert not re.search(hook["files"], "a/other.yaml")
    assert {"id", "name", "description", "language"} <= set(hook)
