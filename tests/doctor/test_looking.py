"""Finding plugins, and saying why one that is there is not seen."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from grantkit.doctor import Verdict, examine, installed_plugins, plugins_at
from grantkit.doctor.diagnosis import PluginFinding
from grantkit.doctor.patient import sources_of
from grantkit.errors import InputError
from grantkit.testing import PluginFolder
from grantkit.wording import core_wording

Sick = Callable[..., PluginFinding]


@pytest.fixture
def complaint(plugin_folder: PluginFolder, fund_package: Path, tmp_path: Path) -> Sick:
    """Give a function that tells the first complaint about a changed fund."""

    def found(file: str, old: str, new: str, *, at_path: bool = True) -> PluginFinding:
        home = tmp_path / "fund"
        shutil.copytree(fund_package.parents[1], home)
        text = (home / file).read_text(encoding="utf-8")
        assert old in text
        (home / file).write_text(text.replace(old, new), encoding="utf-8")
        package = home / "src" / fund_package.name
        plugin_folder.add(fund_package.name, code="village_fund", copy_of=package)
        patients = plugins_at(home, "en") if at_path else installed_plugins()
        diagnosis = examine(patients[0], [])
        assert diagnosis.verdict is Verdict.UNUSABLE
        return diagnosis.findings[0]

    return found


def told(finding: PluginFinding) -> tuple[str, str]:
    """Give the place and what was found, in English."""
    return finding.place, finding.shortcoming.what(core_wording("en"))


@pytest.mark.parametrize(
    ("new", "what"),
    [
        (
            "entry-points.grantkits]",
            (
                "it offers nothing in the entry-point group `grantkit`; the nearest of "
                "its groups is `grantkits`."
            ),
        ),
        (
            "entry-points.console_scripts]",
            "it offers nothing in the entry-point group `grantkit`.",
        ),
    ],
)
def test_a_wrong_group_is_named(complaint: Sick, new: str, what: str) -> None:
    """With the nearest name, if one is near."""
    found = complaint("pyproject.toml", "entry-points.grantkit]", new)

    place, said = told(found)
    assert said == what
    assert place.startswith("pyproject.toml")


@pytest.mark.parametrize("at_path", [True, False])
@pytest.mark.parametrize(
    ("file", "old", "new", "place", "what"),
    [
        (
            "funder.py",
            "FUNDER = ",
            "import no_such_module\n\nFUNDER = ",
            "funder.py:7",
            "ModuleNotFoundError: No module named 'no_such_module'",
        ),
        (
            "funder.py",
            "api=1",
            "api=2",
            "funder.py:16",
            (
                "It was written for version 2 of the plugin API, and this grantkit has "
                "version 1."
            ),
        ),
        (
            "__init__.py",
            "@hookimpl\n",
            "",
            "__init__.py:10",
            "The function `grantkit_funders` lacks the decorator `@hookimpl`.",
        ),
        (
            "boxes.toml",
            'path = "report.end"',
            'path = "report.ende"',
            "boxes.toml:13",
            "[VF152] path: `report` has no field “ende”.",
        ),
        (
            "boxes.toml",
            "[VF152]",
            "[VF152",
            "boxes.toml:12",
            (
                "Here the file stops being TOML. The reader says: “Expected ']' at the "
                "end of a table declaration”."
            ),
        ),
    ],
    ids=["import error", "API version", "no decorator", "path", "TOML"],
)
def test_what_cannot_be_loaded_is_told_with_its_line(  # noqa: PLR0913 -- a table
    complaint: Sick,
    *,
    file: str,
    old: str,
    new: str,
    place: str,
    what: str,
    at_path: bool,
) -> None:
    """Whether it is looked for among the installed plugins, or in its folder."""
    name = f"src/grantkit_village_fund/{file}"

    found = told(complaint(name, old, new, at_path=at_path))

    assert found[0].endswith(place)
    assert found[1] == what


def test_a_misspelt_hook_is_told_with_its_line(complaint: Sick) -> None:
    """And how the one hook is called."""
    file = "src/grantkit_village_fund/__init__.py"
    old = "def grantkit_funders()"

    place, what = told(complaint(file, old, "def grantkit_funder()"))

    assert place == f"{file}:11"
    assert what == (
        "There is no hook `grantkit_funder`; the one hook is called `grantkit_funders`."
    )


def test_an_entry_point_is_called_like_its_funder(
    plugin_folder: PluginFolder, fund_package: Path, tmp_path: Path
) -> None:
    """Project files name the funder, and grantkit asks the entry points."""
    del plugin_folder
    home = tmp_path / "fund"
    shutil.copytree(fund_package.parents[1], home)
    text = (home / "pyproject.toml").read_text(encoding="utf-8")
    changed = text.replace("village_fund = ", "town_fund = ")
    (home / "pyproject.toml").write_text(changed, encoding="utf-8")
    (finding,) = examine(plugins_at(home, "en")[0], []).findings

    place, what = told(finding)
    assert place.startswith("pyproject.toml")
    assert (
        what == "the entry point is called “town_fund”, but its funder “village_fund”."
    )


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (None, "holds no plugin: there is no `pyproject.toml` in it."),
        ("[project", "does not describe a distribution: TOMLDecodeError: "),
        ("[tool]", "does not describe a distribution: KeyError: 'project'."),
        (
            '[project]\nname = "x"\n[project.entry-points]\ngrantkit = "x"\n',
            "does not describe a distribution: AttributeError: 'str' object has no ",
        ),
    ],
)
def test_a_folder_without_a_plugin_is_refused(
    tmp_path: Path, content: str | None, told: str
) -> None:
    """With what it lacks."""
    if content is not None:
        (tmp_path / "pyproject.toml").write_text(content, encoding="utf-8")

    with pytest.raises(InputError) as caught:
        plugins_at(tmp_path, "en")

    assert told in caught.value.message


def test_sources_need_not_stand_in_a_folder_of_their_own(
    plugin_folder: PluginFolder, fund_package: Path, tmp_path: Path
) -> None:
    """The package may stand beside its `pyproject.toml`."""
    del plugin_folder
    home = tmp_path / "fund"
    shutil.copytree(fund_package.parents[1], home)
    shutil.move(home / "src" / fund_package.name, home / fund_package.name)

    (patient,) = plugins_at(home, "en")

    assert patient.funder is not None
    assert patient.package == home / fund_package.name
    assert sources_of(patient.package) == home


def test_every_funder_of_a_distribution_is_looked_at(
    plugin_folder: PluginFolder, fund_package: Path, tmp_path: Path
) -> None:
    """Each by its entry point; one that is broken does not hide another."""
    del plugin_folder
    home = tmp_path / "fund"
    shutil.copytree(fund_package.parents[1], home)
    text = (home / "pyproject.toml").read_text(encoding="utf-8")
    offer = 'village_fund = "grantkit_village_fund"'
    changed = text.replace(offer, f'town_fund = "grantkit-town"\n{offer}')
    (home / "pyproject.toml").write_text(changed, encoding="utf-8")

    town, village = plugins_at(home, "en")

    assert (town.code, town.funder, town.package) == ("town_fund", None, None)
    assert (village.code, village.package) == (
        "village_fund",
        home / "src" / fund_package.name,
    )


@pytest.mark.parametrize("value", ["grantkit-x-y", ":x", "", "no_such_package"])
def test_an_installed_plugin_of_a_strange_name_is_told(
    plugin_folder: PluginFolder, value: str
) -> None:
    """What its entry point names is no package, so it has no place."""
    plugin_folder.add("grantkit_x", code="x")
    info = plugin_folder.path / "grantkit_x-1.0.dist-info"
    (info / "entry_points.txt").write_text(f"[grantkit]\nx = {value}\n", "utf-8")

    found = {each.code: each for each in installed_plugins()}

    assert found["x"].complaints
    assert found["x"].package is None


def test_two_plugins_of_one_code_are_told(installed_fund: PluginFolder) -> None:
    """Neither can be used, so neither passes for a good one."""
    installed_fund.add("grantkit_rival", code="village_fund")
    entry = "[grantkit]\nvillage_fund = grantkit_village_fund\n"
    info = installed_fund.path / "grantkit_rival-1.0.dist-info"
    (info / "entry_points.txt").write_text(entry, "utf-8")

    found = {each.code: each for each in installed_plugins()}

    (complaint,) = found["village_fund"].complaints
    assert complaint.what(core_wording("en")) == (
        "The code “village_fund” is claimed by several distributions: grantkit-rival "
        "1.0, grantkit-village-fund 1.0."
    )
