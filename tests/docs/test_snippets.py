"""What pages show in passing, and no session runs, is right as well."""

import re
import shlex
from pathlib import Path

import click
import pytest
import yaml
from jsonschema import Draft202012Validator

from grantkit.cli.main import grantkit as program
from grantkit.funders import discover
from grantkit.plugin import InstalledFunder
from grantkit.schema import project_schema

ROOT = Path(__file__).parents[2]
PAGES = sorted([*(ROOT / "docs").rglob("*.md"), ROOT / "CONTRIBUTING.md"])
SHELL = re.compile(r"^```sh\n(.*?)^```$", re.DOTALL | re.MULTILINE)
YAML = re.compile(r"^```yaml\n(.*?)^```$", re.DOTALL | re.MULTILINE)
CALL = re.compile(r"(?:^|run: )(grantkit [a-z].*)", re.MULTILINE)
INLINE = re.compile(r"`(grantkit [a-z][^`\n]*)`")


def text_of(name: str) -> str:
    """Read a file of the repository."""
    return (ROOT / name).read_text(encoding="utf-8")


def unknown_in(call: str) -> list[str]:
    """List what a command of a page names and the program does not know."""
    command: click.Command = program
    words = shlex.split(call)[1:]
    while isinstance(command, click.Group) and words and words[0][0] not in "-[":
        inner = command.get_command(click.Context(command), words[0])
        if inner is None:
            return [words[0]]
        command, words = inner, words[1:]
    known = {name for option in command.params for name in option.opts} | {"--help"}
    return [word for word in words if word[0] == "-" and word not in known]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_every_command_named_exists_with_its_options(page: Path) -> None:
    """In the text, in blocks for the shell, and in the files of other programs."""
    text = page.read_text(encoding="utf-8")
    blocks = "\n".join([*SHELL.findall(text), *YAML.findall(text)])
    calls = [*INLINE.findall(text), *CALL.findall(blocks)]

    assert [(call, unknown) for call in calls if (unknown := unknown_in(call))] == []


def test_the_pieces_of_a_project_file_fit_its_schema() -> None:
    """Whatever the page of the project file shows may stand in one."""
    funder = discover().find("sif_family_friendly", "en")
    assert isinstance(funder, InstalledFunder)
    whole = {"grantkit": 1, "funder": "sif_family_friendly"}
    pieces = YAML.findall(text_of("docs/project-file.md"))
    validator = Draft202012Validator(project_schema(funder))

    assert pieces
    for piece in pieces:
        read = whole | yaml.load(piece, yaml.BaseLoader)  # noqa: S506 -- reads texts
        read["grantkit"] = 1
        assert [fault.message for fault in validator.iter_errors(read)] == []


def test_the_hook_that_a_page_names_is_offered() -> None:
    """By its id, and with options that its command has."""
    _, _, asked = YAML.findall(text_of("docs/editors-and-ci.md"))
    (hook,) = yaml.safe_load(asked)["repos"][0]["hooks"]
    (offered,) = yaml.safe_load(text_of(".pre-commit-hooks.yaml"))

    assert hook["id"] == offered["id"]
    assert unknown_in(" ".join([offered["entry"], *hook["args"]])) == []


def test_what_contributors_run_is_what_is_run_for_them() -> None:
    """Each command that must pass before a change is handed in stands in `.ci/run`."""
    block = SHELL.findall(text_of("CONTRIBUTING.md"))[1]
    commands = [part for line in block.splitlines() for part in line.split(" && ")]
    run = text_of(".ci/run")

    assert [
        each for each in commands if each.partition(" --site-dir")[0] not in run
    ] == []
