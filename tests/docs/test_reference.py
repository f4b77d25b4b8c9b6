"""Everything that can be written, called or read has its entry in the reference."""

import inspect
import re
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path
from typing import get_args

import attrs
import click
import pytest

import grantkit.plugin
import grantkit.testing
from grantkit.app.edition_changes import ChangeKind
from grantkit.app.verified import Authenticity, Difference
from grantkit.checking import Verdict
from grantkit.cli.main import grantkit as program
from grantkit.doctor import diagnosis
from grantkit.loading import project, source, yaml_file
from grantkit.model.finding import Certainty, Severity
from grantkit.model.override import OverrideKind
from grantkit.model.path import members, unwrapped
from grantkit.model.project_file import ProjectFile
from grantkit.plugin import (
    Box,
    Citation,
    Confirmation,
    CountingPolicy,
    DatedValue,
    Dates,
    Deadline,
    Edition,
    Figures,
    Finding,
    Funder,
    Heading,
    InstalledFunder,
    Money,
    Parameters,
    Percent,
    Period,
    Rate,
    ReportView,
    Rule,
    Source,
    Sums,
    Text,
    checks,
)
from grantkit.tracing import Step

ROOT = Path(__file__).parents[2]
MEMBERS_OF = (
    ReportView,
    Parameters,
    DatedValue,
    Text,
    Dates,
    Period,
    Money,
    Percent,
)
"""What rules handle beside the classes of the project file and of the figures."""
WRITTEN_AS_ONE = ("grantkit.model.money", "grantkit.model.text")
_FORMAT = re.compile(r'"(grantkit-[a-z]+/\d+)"')
_ONE_OF = re.compile(r"\| `(\w+)` \| (?:list: )?one of ((?:`\w+`(?:, )?)+)")
_WORD = re.compile(r"`(\w+)`")


def page(name: str) -> str:
    """Read a page of the documentation."""
    return (ROOT / "docs" / name).read_text(encoding="utf-8")


def commands(command: click.Command, name: str) -> Iterator[tuple[str, click.Command]]:
    """Walk through the commands of a group."""
    yield name, command
    if isinstance(command, click.Group):
        context = click.Context(command)
        for inner in command.list_commands(context):
            found = command.get_command(context, inner)
            assert found is not None
            yield from commands(found, f"{name} {inner}")


def classes_in(of: object, seen: set[type]) -> set[type]:
    """Collect the attrs classes that a class is made of."""
    if isinstance(of, type) and attrs.has(of) and of.__module__ not in WRITTEN_AS_ONE:
        if of not in seen:
            seen.add(of)
            for field in attrs.fields(attrs.resolve_types(of)):
                classes_in(field.type, seen)
        return seen
    for inner in get_args(of):
        classes_in(inner, seen)
    return seen


@pytest.mark.parametrize(
    ("name", "command"), list(commands(program, "grantkit")), ids=str
)
def test_every_command_and_option_has_its_entry(
    name: str, command: click.Command
) -> None:
    """Under the heading of the command, with all the names of the option."""
    entry = page("commands.md").partition(f"\n## {name}\n")[2].partition("\n## ")[0]

    assert entry
    options = (each for each in command.params if isinstance(each, click.Option))
    names = [name for each in options if not each.hidden for name in each.opts]
    assert [option for option in names if f"`{option}`" not in entry] == []


@pytest.mark.parametrize("module", [grantkit.plugin, grantkit.testing])
def test_every_public_name_has_its_entry(module: object) -> None:
    """A line in the tables of names, with what it is."""
    text = page("plugin-api.md")
    names: list[str] = module.__all__  # type: ignore[attr-defined]

    entries = set(re.findall(r"^\| `(\w+)(?:\(.*\))?` \| \S", text, re.MULTILINE))
    assert [name for name in names if name not in entries] == []


def in_tables() -> set[type]:
    """List the classes whose fields some table tells."""
    figures = {of for of in classes_in(Figures, set()) if "figures" in of.__module__}
    files = {Box, Confirmation, DatedValue, Deadline, Edition, Funder, Heading, Rule}
    return {*classes_in(ProjectFile, set()), *figures, *files, Source}


def test_every_class_that_rules_handle_has_its_members_told() -> None:
    """Fields, properties and methods; what the engine makes of them is not handled."""
    made_by_grantkit = {Citation, Finding, InstalledFunder, Rate, Sums}
    public = [getattr(grantkit.plugin, name) for name in grantkit.plugin.__all__]
    classes = {of for of in public if isinstance(of, type) and attrs.has(of)}

    told = {*in_tables(), *MEMBERS_OF, *made_by_grantkit}

    assert sorted(of.__name__ for of in classes - told) == []


@pytest.mark.parametrize("of", MEMBERS_OF)
def test_every_member_of_a_class_has_its_entry(of: type) -> None:
    """In the table of the class, by its name."""
    text = page("plugin-api.md")
    entry = text.partition(f"\n#### `{of.__name__}`\n")[2].partition("\n####")[0]
    public = {name for name in vars(of) if not name.startswith("_")}
    names = {*public, *(field.name for field in attrs.fields(of))}

    told = set(re.findall(r"^\| `(\w+)", entry, re.MULTILINE))

    assert sorted(names - told) == []


def test_every_shared_check_has_its_entry() -> None:
    """With what it is called with."""
    told = set(re.findall(r"^\| `(\w+)[(`]", page("plugin-api.md"), re.MULTILINE))

    assert [name for name in checks.__all__ if name not in told] == []


def test_every_hook_is_described() -> None:
    """There is one, and the page says when it is called."""
    specs = [
        name
        for name, of in inspect.getmembers(grantkit.plugin, inspect.isfunction)
        if hasattr(of, f"{grantkit.plugin.GROUP}_spec")
    ]

    assert specs == ["grantkit_funders"]
    assert all(f"`{name}`" in page("plugin-api.md") for name in specs)


@pytest.mark.parametrize(
    "of",
    [Box, Confirmation, DatedValue, Deadline, Edition, Funder, Heading, Rule, Source],
)
def test_every_key_of_a_data_file_has_its_entry(of: type) -> None:
    """But for the code, which is the name of the table, and what is no key at all."""
    text = page("plugin-api.md")
    keys = {field.name for field in attrs.fields(of)} - {"code", "id", "check"}

    assert sorted(key for key in keys if f"| `{key}` |" not in text) == []


def test_every_field_of_the_project_file_has_its_entry() -> None:
    """Whatever the loader takes is told to whoever writes it."""
    text = page("project-file.md")
    fields = {
        field.name
        for of in classes_in(ProjectFile, set())
        for field in attrs.fields(of)
        if not field.name.startswith("_")
    }

    assert sorted(name for name in fields if f"`{name}`" not in text) == []


def test_every_choice_of_the_project_file_is_listed() -> None:
    """Where one of several words is to be written, each of them is told."""
    listed = {
        (key, tuple(_WORD.findall(choices)))
        for key, choices in _ONE_OF.findall(page("project-file.md"))
    }
    choices = {
        (name, tuple(map(str, known.type)))
        for of in classes_in(ProjectFile, set())
        for name, hint in members(of).items()
        if isinstance((known := unwrapped(hint)).type, type)
        and issubclass(known.type, StrEnum)
        and not name.startswith("_")
    }

    assert listed == choices


@pytest.mark.parametrize("policy", CountingPolicy)
def test_every_way_of_counting_is_described(policy: CountingPolicy) -> None:
    """Authors choose one for a box with a limit."""
    assert f"`{policy}`" in page("plugin-api.md")


def test_every_json_format_is_described() -> None:
    """Programs are told what they get."""
    sources = (ROOT / "src").rglob("*.py")
    formats = {
        name
        for source in sources
        for name in _FORMAT.findall(source.read_text(encoding="utf-8"))
    }

    assert "grantkit-check/1" in formats
    text = page("exit-codes-and-json.md")
    assert sorted(name for name in formats if name not in text) == []


@pytest.mark.parametrize(
    "words",
    [
        *(Authenticity, Certainty, ChangeKind, Difference, OverrideKind),
        *(Severity, Step, Verdict, diagnosis.Verdict),
    ],
    ids=lambda words: f"{words.__module__}.{words.__name__}",
)
def test_every_word_that_json_prints_is_told_of(words: type[StrEnum]) -> None:
    """But for *unknown*, on which no finding rests."""
    text = page("exit-codes-and-json.md")

    told = [word for word in words if word != Certainty.UNKNOWN]
    assert [word for word in told if f"`{word}`" not in text] == []


@pytest.mark.parametrize("certainty", [each for each in Certainty if each != "own"])
def test_what_a_certainty_may_weigh_is_told(certainty: Certainty) -> None:
    """In the table of the page that says why; *own* is said of no funder."""
    (row,) = re.findall(
        rf"^\| {certainty} \|.*\| (.+) \|$", page("why.md"), re.MULTILINE
    )

    assert row == (certainty.gravest or "no rule at all")


@pytest.mark.parametrize(
    "limit",
    [
        f"| {source.MOST_MEGABYTES} MB |",
        f"| {yaml_file.DEEPEST} |",
        f"| {yaml_file.MOST_NODES:,} |".replace(",", " "),
        f"| {project.MOST_FINDINGS:,} |".replace(",", " "),
    ],
)
def test_the_limits_of_a_project_file_are_told(limit: str) -> None:
    """As they are, in the table of limits."""
    assert limit in page("project-file.md").replace("\u00a0", " ")
