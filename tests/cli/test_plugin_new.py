"""`grantkit plugin new`: a whole plugin that keeps the contract at once."""

import os
import re
import subprocess
import sys
import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import docx
import pytest

from grantkit.scaffold.usual import usual_boxes
from grantkit.testing import PluginFolder

Command = Callable[..., Any]
Form = Callable[..., Path]
PLUGINS = Path(__file__).parents[2] / "plugins"
NEW = ("plugin", "new", "town_fund", "--lang", "en")


def beginnings(path: str) -> Iterator[str]:
    """Name the lists on the way to a value."""
    names = path.split("[].")
    return ("[].".join(names[:count]) for count in range(1, len(names)))


def blank_of_everything(blank: Form) -> Path:
    """Write a form that asks for all that forms usually ask for."""
    known = {box.path: box.label for box in reversed(usual_boxes())}
    rows = {beginning for path in known for beginning in beginnings(path)}
    labels = {path: label for path, label in known.items() if path not in rows}
    single = [label for path, label in labels.items() if "[]" not in path]
    file = blank(*(label.in_language("lv") for label in single))
    document = docx.Document(str(file))
    for name in dict.fromkeys(p.partition("[]")[0] for p in labels if "[]" in p):
        columns = [label for path, label in labels.items() if path.startswith(name)]
        document.add_heading("Saraksts", 1)
        table = document.add_table(2, len(columns))
        for cell, label in zip(table.rows[0].cells, columns, strict=True):
            cell.text = label.in_language("lv")
    document.save(str(file))
    return file


def outcome_of(plugin: Path, site: Path) -> str:
    """Run the tests of a plugin untouched, as if it were installed."""
    package = plugin / "src" / f"grantkit_{plugin.name}"
    site.mkdir()
    PluginFolder(site).add(package.name, code=plugin.name, copy_of=package)
    paths = [str(site), *(str(Path(path).absolute()) for path in sys.path)]
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider"],
        cwd=plugin,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(paths), "PYTHONUTF8": "1"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    return done.stdout


def test_a_new_plugin_passes_its_contract_untouched(
    grantkit: Command, tmp_path: Path
) -> None:
    """With a sample of a form, of which every box is proposed and bound."""
    ran = grantkit(*NEW, "--title-lv", "Pilsētas “labais” fonds")

    assert (ran.code, ran.err) == (0, "")
    assert ran.out == (
        "Written: town_fund\n"
        "Languages of its reports: lv; `--language` gives others.\n"
        "Boxes bound on the form, only proposed so far: 24; each is marked in "
        "`boxes.toml` until you have looked at it.\n"
        "Places of the form left alone, doubtful or unknown: 0; the `README.md` lists "
        "them.\n"
        "Next: `python -m pip install --editable town_fund`, then `grantkit plugin "
        "check town_fund`\n"
    )
    assert (
        outcome_of(Path("town_fund"), tmp_path / "site")
        .splitlines()[-1]
        .startswith("28 passed")
    )


@pytest.mark.parametrize(
    ("labels", "more", "languages"),
    [
        (("Projekta mērķis", "Ilgtspēja"), (), '("lv",)'),
        (("Project title", "Sustainability"), (), '("en",)'),
        (("Mērķis / Aim", "Ilgtspēja / Sustainability"), (), '("lv", "en")'),
        (("Aim / Mērķis", "Sustainability / Ilgtspēja"), (), '("en", "lv")'),
        (("Project title",), ("--language", "lv"), '("lv",)'),
    ],
    ids=["Latvian", "English", "both", "English first", "as told"],
)
def test_the_languages_of_reports_are_those_of_the_form(
    grantkit: Command,
    blank: Form,
    labels: tuple[str, ...],
    more: tuple[str, ...],
    languages: str,
) -> None:
    """The usual one first: the example is in it, and so are titles of controls."""
    form = blank(*labels)

    ran = grantkit(*NEW, "--form", form, *more)

    told = languages.strip("(,)").replace('"', "")
    spoken = told[:2]
    assert f"Languages of its reports: {told}; `--language` gives others.\n" in ran.out
    package = Path("town_fund/src/grantkit_town_fund")
    funder = (package / "funder.py").read_text(encoding="utf-8")
    assert f"    languages={languages},\n" in funder
    cases = Path("town_fund/tests/cases/example")
    assert [file.name for file in cases.iterdir()] == ["project.yaml"]
    example = (cases / "project.yaml").read_text(encoding="utf-8")
    assert f"    language: {spoken}\n" in example
    assert (
        ("Village fair" in example)
        is ("Ciema svētki" not in example)
        is (spoken == "en")
    )
    written = docx.Document(str(package / "forms" / "final.docx")).element.xml
    known = {"lv": r"(Projekta|Rezultātu)", "en": r"(Title|Aim|Sustainability)"}
    assert re.search(f'w:alias w:val="{known[spoken]}', written)


def test_a_plugin_of_an_english_form_passes_its_contract_untouched(
    grantkit: Command, blank: Form, tmp_path: Path
) -> None:
    """Its example is in English, and so is the report that comes of it."""
    form = blank("Project title", "Project start date")

    grantkit(*NEW, "--form", form)

    last = outcome_of(Path("town_fund"), tmp_path / "site").splitlines()[-1]
    assert last.startswith("28 passed")


def test_whatever_a_form_usually_asks_for_is_bound_and_tested(
    grantkit: Command, blank: Form, tmp_path: Path
) -> None:
    """The example of a new plugin fills every usual box, and misses each."""
    form = blank_of_everything(blank)

    ran = grantkit(*NEW, "--form", form)

    assert "only proposed so far: 81;" in ran.out
    assert (
        outcome_of(Path("town_fund"), tmp_path / "site")
        .splitlines()[-1]
        .startswith("28 passed")
    )


def test_what_tests_leave_behind_is_not_handed_on(grantkit: Command) -> None:
    """Distributions are built without what `.gitignore` lists."""
    grantkit(*NEW)

    ignored = Path("town_fund/.gitignore").read_text("utf-8").splitlines()
    assert {".hypothesis/", "__pycache__/", "dist/", "*.egg-info/"} <= set(ignored)


def test_all_that_stands_in_the_way_is_told_at_once(
    grantkit: Command, tmp_path: Path
) -> None:
    """Names, folder and form; what is there already stays as it is."""
    there = Path("there")
    there.mkdir()
    (there / "mine.txt").write_text("mine", encoding="utf-8")

    ran = grantkit(
        *("plugin", "new", "Town Fund", "--lang", "en", "-o", there),
        *("--code", "village_fund", "--prefix", "GK", "--title-en", "a\nb"),
        *("--form", tmp_path / "gone.docx"),
    )

    assert (ran.code, ran.out) == (2, "")
    assert ran.err == (
        "The name “Town Fund” will not do: write small letters and digits, words "
        "joined by an underscore, such as `village_fund`.\n"
        "The prefix “GK” will not do: write two to eight capital letters, such as "
        "`VF`; `GK` and `GF` are taken. Give it with --prefix.\n"
        "The title “a b” (en) will not do: write it in one line.\n"
        "The title “a b” (lv) will not do: write it in one line.\n"
        "The code “village_fund” is taken by an installed plugin, "
        "grantkit-village-fund: give another with --code.\n"
        "“there” is already there, and is left as it is: name another folder with "
        "--output.\n"
        f"There is no form “{tmp_path / 'gone.docx'}”: give the name of the blank with "
        "--form.\n"
    )
    assert [file.name for file in there.iterdir()] == ["mine.txt"]


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("class",), "The name “class” will not do"),
        (("town_fund", "-o", "gone/town_fund"), "The folder “gone” does not exist"),
        (("town_fund", "--prefix", "VF"), "The prefix “VF” is taken by an installed"),
        (("town_fund", "--form", "a.doc"), "“a.doc” is no Word document"),
    ],
)
def test_nothing_is_left_behind_where_it_is_refused(
    grantkit: Command, arguments: tuple[str, ...], told: str
) -> None:
    """Not even a part under another name."""
    Path("a.doc").touch()

    ran = grantkit("plugin", "new", *arguments, "--lang", "en")

    assert ran.code == 2
    assert ran.err.startswith(told)
    assert [file.name for file in Path().iterdir()] == ["a.doc"]


def test_a_blank_with_wrong_marks_is_refused(grantkit: Command, blank: Form) -> None:
    """They are told as `form lint` tells them."""
    form = blank("Nosaukums: {{projct.title}}")

    ran = grantkit(*NEW, "--form", form)

    assert ran.code == 2
    assert ran.err.startswith("The form has wrong marks: text, table 1, row 1, cell 1")
    assert not Path("town_fund").exists()


def test_the_rule_of_a_new_plugin_has_a_title_in_latvian(grantkit: Command) -> None:
    """Its author sees where titles stand, before there are many rules."""
    grantkit(*NEW)

    file = Path("town_fund", "src", "grantkit_town_fund", "wording", "lv.toml")
    (told,) = tomllib.loads(file.read_text(encoding="utf-8")).values()
    assert told["title"] == "Izmaksas pārsniedz piešķirto finansējumu."


def test_a_new_plugin_has_the_shape_of_those_that_exist(grantkit: Command) -> None:
    """Whatever file all plugins have, it has too; whoever knows one knows this."""
    plugins = [each for each in PLUGINS.iterdir() if (each / "pyproject.toml").exists()]

    grantkit(*NEW)

    assert plugins
    assert set.intersection(*map(shape, plugins)) <= shape(Path("town_fund"))


def shape(plugin: Path) -> set[str]:
    """List the files of a plugin, its own name taken out."""
    files = (file for file in plugin.rglob("*") if file.is_file())
    names = (file.relative_to(plugin).as_posix() for file in files)
    return {
        re.sub(r"^src/grantkit_\w+/", "src/*/", name)
        for name in names
        if not re.search(r"__pycache__|egg-info|/\.|^\.", name)
    }
