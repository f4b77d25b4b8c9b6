"""Laws that hold for the rules of every installed funder."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from grantkit.checking import CheckResult, Inputs, check_report
from grantkit.checking.naming import label_of
from grantkit.cli.main import run
from grantkit.figures import figures_of
from grantkit.funders import discover
from grantkit.plugin import InstalledFunder
from grantkit.testing import (
    empty_projects,
    instances_of,
    nearly_valid_projects,
    valid_projects,
    view_of,
)
from grantkit.wording import LANGUAGES

ANY_PROJECT = st.one_of(empty_projects(), nearly_valid_projects(), valid_projects())
INSTALLED = discover().funders


def judged(funder: InstalledFunder, project: Any, language: str) -> CheckResult:  # noqa: ANN401 -- drawn by hypothesis
    """Judge any project by the rules of a funder."""
    view = view_of(project)
    inputs = Inputs(
        file_findings=(), locate=lambda _: None, edition=None, language=language
    )
    return check_report(view, figures_of(view), funder, inputs)


def test_no_installed_plugin_is_broken() -> None:
    """The plugins of this house can all be used."""
    assert discover().broken == ()


@pytest.mark.parametrize("code", INSTALLED)
@settings(suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(data=st.data())
def test_no_project_breaks_a_rule_down(code: str, data: st.DataObject) -> None:
    """Whatever a project and its details hold, every rule comes to its end."""
    funder = INSTALLED[code]
    own = funder.funder.details
    details = st.none() if own is None else st.none() | instances_of(own)
    project = evolve(data.draw(ANY_PROJECT), details=data.draw(details))

    results = [judged(funder, project, language) for language in ("lv", "en")]

    for result in results:
        assert [f.message for f in result.findings if f.code == "GK902"] == []
    lv, en = ([(f.code, f.path) for f in result.findings] for result in results)
    assert sorted(lv) == sorted(en)


QUOTED = re.compile(r"“([^”]+)” \(`([a-z_]+\.[\w.\[\]]+)`\)")
"""What people call a place, and then its path."""


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("code", INSTALLED)
def test_what_a_check_waits_for_has_a_name(code: str, language: str) -> None:
    """Nobody has to guess what a path means."""
    known = INSTALLED[code]
    deadlines = known.parameters.deadlines.values()
    paths = {
        *(need for rule in known.funder.rules for need in rule.needs),
        *(need for each in known.confirmations for need in each.needs),
        *(path for each in deadlines for path in (each.start, each.days, each.counted)),
    }

    wording = known.wordings[language]
    nameless = {p for p in paths if "." in p and not label_of(p, known, wording)}

    assert nameless == set()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("code", INSTALLED)
def test_a_place_is_called_what_its_label_says(code: str, language: str) -> None:
    """Where a sentence names a field and its path, people find the field so."""
    known = INSTALLED[code]
    wording = known.wordings[language]

    told = [
        found for said in wording.sentences.values() for found in QUOTED.findall(said)
    ]

    assert [(label_of(path, known, wording), path) for _, path in told] == told


# A starter file shows one element of each list, and gives it an id or a heading,
# because nothing can be read without one.
STANDS_IN = {
    "activities[].id",
    "budget[].heading",
    "indicators[].id",
    "report.kind",
    "report.language",
}


@pytest.mark.parametrize("code", INSTALLED)
def test_a_starter_file_lacks_the_required_boxes(
    code: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Every empty box of the untouched file is found, and no fault of reading."""
    file = str(tmp_path / "project.yaml")

    run(["new", code, file])
    capsys.readouterr()
    text = Path(file).read_text("utf-8")
    edition = "".join(re.findall(r"^edition: (\S+)$", text, re.MULTILINE))
    (kind,) = re.findall(r"^    kind: (\S+)$", text, re.MULTILINE)
    boxes = [
        box
        for box in INSTALLED[code].boxes
        if kind in box.required and (not box.editions or edition in box.editions)
    ]
    lists = {box.path.partition("[")[0] for box in boxes if "[" in box.path}
    run(["check", file, "--format", "json"])

    found = {f["code"] for f in json.loads(capsys.readouterr().out)["findings"]}
    empty = {box.code for box in boxes if box.path not in STANDS_IN | lists}
    assert empty - found == set()
    assert [name for name in found if name.startswith("GK0")] == []


@pytest.mark.parametrize("code", INSTALLED)
def test_the_comments_of_a_starter_file_are_keys_once_their_sign_is_out(
    code: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Each then stands where it belongs, and none stands twice."""
    file = tmp_path / "project.yaml"
    run(["new", code, str(file)])
    keys, _, _ = file.read_text("utf-8").partition("\n#   agreement.")
    bare = re.sub(r"^( *)# ((?:- |  )*[a-z_]+:.*)$", r"\1\2", keys, flags=re.MULTILINE)
    file.write_text(bare, "utf-8")
    capsys.readouterr()

    run(["check", str(file), "--format", "json"])

    found = {f["code"] for f in json.loads(capsys.readouterr().out)["findings"]}
    assert [name for name in found if name.startswith("GK0")] == []
    assert "\nfunding:" in bare
