"""Broken copies of the Village Fund, and what is said of them."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from grantkit.funders import BrokenPlugin, discover
from grantkit.testing import PluginFolder
from grantkit.wording import core_wording

BREAK = "grantkit_broken"


@pytest.fixture(scope="session")
def said() -> Callable[[BrokenPlugin], str]:
    """Give a function that says what is wrong with a plugin; its folder is left out."""

    def say(plugin: BrokenPlugin) -> str:
        text = plugin.reason(core_wording("en"))
        return re.sub(r"/\S+/grantkit_broken/", "", text)

    return say


@pytest.fixture(scope="session")
def renamed(fund_package: Path) -> Callable[[str], str]:
    """Give a function that gives a file of the fund as one of the broken package."""

    def rename(name: str) -> str:
        text = (fund_package / name).read_text(encoding="utf-8")
        text = text.replace("village_fund", "broken_fund")
        kept = text.replace("grantkit_broken_fund", "grantkit_village_fund")
        return kept.replace(
            'package="grantkit_village_fund"', f'package="{BREAK}"'
        ).replace("grantkit_village_fund.funder", f"{BREAK}.funder")

    return rename


@pytest.fixture
def broken(
    installed_fund: PluginFolder, fund_package: Path, renamed: Callable[[str], str]
) -> Callable[[dict[str, str]], BrokenPlugin]:
    """Give a function that installs a broken copy of the fund and tells its fate."""

    def install(changes: dict[str, str]) -> BrokenPlugin:
        own = {name: renamed(name) for name in ("__init__.py", "funder.py")}
        installed_fund.add(
            BREAK,
            code="broken_fund",
            version="2.5",
            copy_of=fund_package,
            changes={**own, **changes},
        )
        registry = discover()
        assert "village_fund" in registry.funders
        assert "broken_fund" not in registry.funders
        return next(p for p in registry.broken if p.code == "broken_fund")

    return install
