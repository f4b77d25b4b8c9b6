"""Plugins that are installed and offer nothing where grantkit looks."""

from pathlib import Path

import pytest

from grantkit.doctor.unseen import unseen_plugins
from grantkit.wording import core_wording


@pytest.mark.parametrize(
    ("name", "group", "told"),
    [
        (
            "town-fund",
            "grantkit.plugins",
            (
                "it offers nothing in the entry-point group `grantkit`; the nearest of "
                "its groups is `grantkit.plugins`."
            ),
        ),
        (
            "grantkit-town-fund",
            "console_scripts",
            "it offers nothing in the entry-point group `grantkit`.",
        ),
        (
            "Grantkit_Town.Fund",
            "console_scripts",
            "it offers nothing in the entry-point group `grantkit`.",
        ),
        ("town-office", "console_scripts", None),
        ("grantkit-town", "grantkit", None),
    ],
    ids=[
        "near group",
        "named like one",
        "spelt otherwise",
        "only uses grantkit",
        "seen",
    ],
)
def test_what_should_be_seen_and_is_not_is_told(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    *,
    name: str,
    group: str,
    told: str | None,
) -> None:
    """It needs grantkit, and its group or its name is like that of a plugin."""
    info = tmp_path / f"{name.replace('-', '_')}-1.0.dist-info"
    info.mkdir()
    head = f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n"
    (info / "METADATA").write_text(f"{head}Requires-Dist: grantkit>=26.1\n", "utf-8")
    (info / "entry_points.txt").write_text(f"[{group}]\ntown = town_fund\n", "utf-8")
    monkeypatch.syspath_prepend(tmp_path)

    found = {each.distribution: each for each in unseen_plugins()}

    said = [
        complaint.what(core_wording("en"))
        for complaint in (found[name].complaints if name in found else ())
    ]
    assert said == ([] if told is None else [told])
