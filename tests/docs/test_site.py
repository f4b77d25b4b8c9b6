"""The site: every page is in its navigation, and nothing comes from elsewhere.

Whether its search finds what is looked for is tried in a browser, by `.ci/run`.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"


@pytest.fixture
def site() -> dict[str, Any]:
    """Read how the site is made."""
    read: dict[str, Any] = yaml.safe_load((ROOT / "mkdocs.yml").read_text("utf-8"))
    return read


def pages_in(nav: object) -> Iterator[str]:
    """Walk through the pages of the navigation."""
    if isinstance(nav, str):
        yield nav
    elif isinstance(nav, dict):
        yield from pages_in(list(nav.values()))
    elif isinstance(nav, list):
        for entry in nav:
            yield from pages_in(entry)


def test_every_page_has_its_place_in_the_navigation(site: dict[str, Any]) -> None:
    """Once, and no place leads nowhere."""
    pages = (file.relative_to(DOCS).as_posix() for file in DOCS.rglob("*.md"))

    assert sorted(pages_in(site["nav"])) == sorted(pages)


def test_nothing_comes_from_elsewhere(site: dict[str, Any]) -> None:
    """No font, and no script or sheet that is not kept beside the pages."""
    assert site["theme"]["font"] is False
    kept = [*site["extra"]["polyfills"], *site["extra_css"]]
    assert [name for name in kept if not (DOCS / name).is_file()] == []
    # By this name the plugin `offline` knows that it need not name one on the network.
    assert "iframe-worker" in kept[0]
