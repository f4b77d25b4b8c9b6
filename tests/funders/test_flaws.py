"""All that is wrong with a plugin is told at once, and nothing breaks the reading."""

import shutil
import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from grantkit.funders import BrokenPlugin, Flaw
from grantkit.funders.data import install
from grantkit.funders.flaws import FlawedPluginError
from grantkit.funders.strangers import DATA_FILES
from grantkit.plugin import InstalledFunder
from grantkit.wording import LANGUAGES, core_wording

Install = Callable[[dict[str, str]], tuple[Flaw, ...]]

PACKAGE = "grantkit_flawed_fund"


@pytest.fixture(scope="module")
def package(
    fund_package: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Path]:
    """Give a package with the data files of the Village Fund, to be spoiled."""
    folder = tmp_path_factory.mktemp("flawed")
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(folder)
        shutil.copytree(fund_package, folder / PACKAGE)
        yield folder / PACKAGE


@pytest.fixture
def flaws(fund: InstalledFunder, package: Path) -> Install:
    """Give a function that spoils files and lists what is then told."""

    def spoil(changes: dict[str, str]) -> tuple[Flaw, ...]:
        files = [package / name for name in changes]
        kept = {file: file.read_bytes() for file in files if file.exists()}
        for file, text in zip(files, changes.values(), strict=True):
            file.write_text(text, encoding="utf-8")
        # Those that `checks.toml` declares are read from there.
        python = tuple(rule for rule in fund.funder.rules if rule.code != "VF301")
        funder = evolve(fund.funder, package=PACKAGE, rules=python)
        try:
            install(funder, distribution="grantkit-flawed-fund", version="1")
        except FlawedPluginError as error:
            return error.flaws
        finally:
            for file in files:
                file.unlink()
            for file, content in kept.items():
                file.write_bytes(content)
        return ()

    return spoil


def changed(package: Path, name: str, old: str, new: str) -> str:
    """Give the text of a file with a change."""
    text = (package / name).read_text(encoding="utf-8")
    assert old in text
    return text.replace(old, new, 1)


def test_an_unspoilt_plugin_has_no_flaws(flaws: Install) -> None:
    """So what follows is told of the changes alone."""
    assert flaws({}) == ()


def test_flaws_of_several_files_are_told_at_once(flaws: Install, package: Path) -> None:
    """In order of their places, each with its own cure."""
    found = flaws(
        {
            "boxes.toml": changed(package, "boxes.toml", "report.end", "report.ent"),
            "sources.toml": changed(package, "sources.toml", "title = ", "titel = "),
            "deadlines.toml": "final_report = 30\n",
            "wording/lv.toml": "[VF101]\nmessage = 3\n",
        }
    )

    english = core_wording("en")
    assert [(each.place, each.key, each.cure(english)) for each in found] == [
        ("boxes.toml:13", "no_such_field", "Did you mean “end”?"),
        (
            "deadlines.toml:1",
            "not_a_table",
            (
                "Write its name on a line of its own, `[final_report]`, and its keys "
                "below."
            ),
        ),
        ("sources.toml:3", "missing_key", "Add it: `title = …`."),
        ("sources.toml:4", "unknown_key", "Did you mean “title”?"),
        ("wording/lv.toml:2", "not_a_sentence", "Write it as a text, in quotes."),
    ]


def test_names_of_a_file_that_cannot_be_read_are_not_missed(flaws: Install) -> None:
    """One flaw is told, and not one for each name that the file would give."""
    (flaw,) = flaws({"sources.toml": "[guide"})

    assert (flaw.place, flaw.key) == ("sources.toml:1", "not_toml")


@pytest.mark.parametrize(
    ("name", "told"),
    [
        (
            "forms/finall.docx",
            (
                "forms/finall.docx: No kind of report is called “finall”, so nobody "
                "would use this form. Did you mean “final”?"
            ),
        ),
        (
            "wording/lt.toml",
            (
                "wording/lt.toml: No language of messages is called “lt”, so nobody "
                "would read these sentences."
            ),
        ),
        (
            "boxs.toml",
            (
                "boxs.toml: No data file is called “boxs.toml”, so nobody would read "
                "it. Did you mean “boxes.toml”?"
            ),
        ),
    ],
)
def test_files_that_nobody_would_read_are_told(
    flaws: Install, name: str, told: str
) -> None:
    """A misspelt name would otherwise be passed over in silence."""
    (flaw,) = flaws({name: ""})

    assert flaw.told(core_wording("en")) == told


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        (
            "editions.toml",
            "[[first]]\n",
            (
                "1: [first] “first” stands in double brackets, but there is only one "
                "of it."
            ),
        ),
        (
            "parameters.toml",
            "[longest_project]\n",
            (
                "1: [longest_project] A parameter stands in double brackets, once for "
                "each stretch of time."
            ),
        ),
        (
            "headings.toml",
            '["1"]\ncode = "1"\ntitle = "Staff"\ncategory = "staff"\n',
            "2: [1] code: The name of the table says it already.",
        ),
        (
            "wording/en.toml",
            '[VF101]\nmessage = "{a.b}"\n',
            "2: [VF101] message: Braces of this sentence hold no placeholder.",
        ),
        (
            "wording/lv.toml",
            '[VF101]\ntitle = "Projekts ilgst {months}."\n',
            (
                "2: [VF101] title: A title prints no values, but `{months}` stands in "
                "this one."
            ),
        ),
        (
            "wording/en.toml",
            '[VF101]\ntitle = "The project is too long."\n',
            (
                "2: [VF101] title: In English the title of a rule is the first line of "
                "its docstring, or of `about`."
            ),
        ),
    ],
)
def test_a_flaw_has_its_place(flaws: Install, name: str, text: str, told: str) -> None:
    """File, line, table and key, and what was found there."""
    assert f"{name}:{told}" in [
        each.told(core_wording("en")) for each in flaws({name: text})
    ]


@pytest.mark.parametrize(
    ("language", "last"),
    [
        ("en", "… and 2 more; `grantkit plugin check` lists them all."),
        ("lv", "… un vēl 2 kļūdas; visas parāda `grantkit plugin check`."),
    ],
)
def test_the_first_flaws_are_the_reason(language: str, last: str) -> None:
    """And how many more there are."""
    flaws = tuple(
        Flaw(key="not_utf8", file="boxes.toml", line=line) for line in range(1, 8)
    )
    plugin = BrokenPlugin(code="x", distribution="x", version="1", flaws=flaws)

    told = plugin.reason(core_wording(language)).splitlines()

    assert [line.partition(": ")[0] for line in told[:-1]] == [
        f"boxes.toml:{line}" for line in range(1, 6)
    ]
    assert told[-1] == last


ANYTHING = st.sampled_from(
    (
        "3",
        "-1.5",
        "true",
        '""',
        '"guide"',
        '"report"',
        '"expenditure[].amount"',
        '"details.households"',
        '"x.y["',
        "2026-01-01",
        "[]",
        '["final", 3]',
        "[[1]]",
        "{}",
        '{ "project.end" = [] }',
        "{ lv = 1 }",
        "nan",
    )
)


@given(data=st.data())
@settings(
    deadline=None,
    max_examples=150,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
def test_any_value_at_any_key_is_read_or_told(
    flaws: Install, package: Path, data: st.DataObject
) -> None:
    """Law: whatever stands at a key, it is taken, or told with its file and line."""
    name = data.draw(st.sampled_from(DATA_FILES))
    text = (package / name).read_text(encoding="utf-8")
    lines = [n for n, line in enumerate(text.split("\n")) if is_key(line)]
    changed_lines = text.split("\n")
    at = data.draw(st.sampled_from(lines))
    key = changed_lines[at].partition("=")[0]
    changed_lines[at] = f"{key}= {data.draw(ANYTHING)}"

    found = flaws({name: "\n".join(changed_lines)})

    for flaw in found:
        assert flaw.line or flaw.file.endswith(".py")
        for language in LANGUAGES:
            assert flaw.told(core_wording(language))
            assert flaw.cure(core_wording(language))


def is_key(line: str) -> bool:
    """Say whether a line is a whole key with its value."""
    try:
        tables: dict[str, Any] = tomllib.loads(line)
    except tomllib.TOMLDecodeError:
        return False
    return bool(tables) and not line.startswith("[")
