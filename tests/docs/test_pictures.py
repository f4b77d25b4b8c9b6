"""The pictures of the pages: each is shown, small, described, and can be made anew."""

import re
import subprocess
import sys
from pathlib import Path
from shutil import which

import pytest

from grantkit.errors import OfficeError
from grantkit.office import find_office

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
PICTURES = DOCS / "img"
MADE = set(PICTURES.rglob("*.png"))
LARGEST = 150_000
LANGUAGES = {
    "lv": re.compile("[āčēģīķļņšūž]"),
    "en": re.compile(" (the|a|of|to) ", re.IGNORECASE),
}


def shown_on(page: Path) -> list[tuple[str, Path]]:
    """List the pictures that a page shows, each with its description."""
    text = page.read_text(encoding="utf-8")
    found = re.findall(r"!\[([^\]]*)\]\(([^)#]+)\)", text)
    return [(words, (page.parent / name).resolve()) for words, name in found]


def test_every_picture_that_a_page_shows_is_there() -> None:
    """And no picture is kept that no page shows."""
    shown = {file for page in DOCS.rglob("*.md") for _, file in shown_on(page)}

    assert [file for file in shown if not file.exists()] == []
    assert {file for file in shown if file.suffix == ".png"} == MADE


@pytest.mark.parametrize("picture", sorted(MADE), ids=lambda file: file.stem)
def test_a_picture_is_soon_loaded(picture: Path) -> None:
    """Pages are read on phones too."""
    assert picture.stat().st_size <= LARGEST


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_guide_speaks_one_language(language: str) -> None:
    """Its pictures, where they hold words of ours, and their descriptions as well."""
    ending = "" if language == "en" else f".{language}"

    shown = shown_on(DOCS / f"project-leads{ending}.md")

    others = [f".{other}.png" for other in LANGUAGES if other != language]
    assert [f.name for _, f in shown if f.name.endswith(tuple(others))] == []
    assert [words for words, _ in shown if not LANGUAGES[language].search(words)] == []
    assert len(shown) == 8


@pytest.mark.office
@pytest.mark.parametrize("group", ["forms", "leads"])
def test_the_pictures_can_be_made_anew(group: str, tmp_path: Path) -> None:
    """`docs/pictures.py` makes a picture for each one that is kept."""
    skip_without_tools(group)

    subprocess.run(  # noqa: S603 -- our own script
        [sys.executable, str(DOCS / "pictures.py"), str(tmp_path), group],
        check=True,
        capture_output=True,
        timeout=600,
    )

    kept = {file.name for file in MADE if file.parent.name == group}
    assert {file.name for file in (tmp_path / group).iterdir()} == kept


def skip_without_tools(group: str) -> None:
    """Skip a test where a program is missing that makes these pictures."""
    try:
        office = find_office("en")
    except OfficeError as error:
        pytest.skip(error.message)
    if group == "forms":
        return
    if not (office.resolve().parent / "libsclo.so").exists():
        pytest.skip("this LibreOffice has no Calc")
    if which("chromium") is None and which("google-chrome") is None:
        pytest.skip("Chromium is not installed")
    if not (ROOT / "tests" / "tools" / "node_modules").exists():
        pytest.skip("puppeteer is not installed: npm install in tests/tools")
