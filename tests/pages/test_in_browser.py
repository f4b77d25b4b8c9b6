"""Pages in a real browser: axe, the keyboard, narrow and wide, with the network off."""

import json
import subprocess
from collections.abc import Callable
from pathlib import Path
from shutil import which
from typing import Any

import pytest

from grantkit.app.checklist import checklist
from grantkit.app.judging import judge
from grantkit.app.opening import open_report
from grantkit.funders import discover
from grantkit.structuring import date_of

pytestmark = pytest.mark.browser

ROOT = Path(__file__).parents[2]
TOOLS = ROOT / "tests" / "tools"
CHROMIUM = which("chromium") or which("google-chrome")
NODE = which("node")
LARGEST = 300_000

EXAMPLES = (
    ("mes_par_gimenem_un_berniem/project.yaml", "final", "lv"),
    ("mes_kopa_dzivojam/with_mistakes.yaml", "final", "lv"),
    ("lat_lit_sos_fga/with_mistakes.yaml", "final", "en"),
)
"""A good report, one with mistakes, and the largest; the others are seen in CI."""

Look = Callable[..., list[dict[str, Any]]]


@pytest.fixture
def look() -> Look:
    """Give a function that looks at pages in a browser and lists what is wrong."""
    if CHROMIUM is None:
        pytest.skip("Chromium is not installed")
    if NODE is None or not (TOOLS / "node_modules" / "axe-core").exists():
        pytest.skip("axe is not installed: npm install in tests/tools")

    def run(*files: Path) -> list[dict[str, Any]]:
        command = [str(NODE), str(TOOLS / "look.mjs"), str(CHROMIUM), *map(str, files)]
        ran = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 -- our own script
        assert ran.stdout, ran.stderr
        found: list[dict[str, Any]] = json.loads(ran.stdout)
        assert ran.returncode == (1 if found else 0)
        return found

    return run


def test_pages_of_examples_are_sound(look: Look, tmp_path: Path) -> None:
    """Axe finds nothing, no page is too wide, and the keyboard reaches everything."""
    files = []
    for name, report, language in EXAMPLES:
        opened = open_report(
            ROOT / "examples" / name,
            discover(),
            as_of=date_of("2023-09-15"),
            report=report,
            language=language,
        )
        file = tmp_path / f"{opened.file.parent.name}.html"
        file.write_text(checklist(opened, judge(opened)), "utf-8")
        files.append(file)

    assert look(*files) == []
    assert [file for file in files if file.stat().st_size > LARGEST] == []


def test_the_browser_sees_what_is_wrong(look: Look, tmp_path: Path) -> None:
    """A page that is bad in every way is found out; so the test above can fail."""
    bad = tmp_path / "bad.html"
    bad.write_text(
        '<!DOCTYPE html><html><body><img src="https://example.org/a.png">'
        '<p style="width: 900px; color: #999; background: #aaa">Text</p>'
        '<a href="#x" tabindex="-1">Away</a></body></html>\n',
        "utf-8",
    )

    told = {fault["what"].partition(" (")[0] for fault in look(bad)}

    assert told >= {
        "asks for more than itself",
        "axe: color-contrast",
        "axe: document-title",
        "axe: html-has-lang",
        "axe: image-alt",
        "out of reach of the keyboard",
        "wider than the window",
    }
