"""Own rules laid over the Village Fund, and what is said where they are refused."""

from collections.abc import Callable
from pathlib import Path

import pytest

from grantkit.errors import InputError
from grantkit.funders import BrokenPlugin, Registry
from grantkit.funders.overrides import NAME, with_overrides
from grantkit.plugin import InstalledFunder

LaidOver = Callable[..., InstalledFunder]

BROKEN = BrokenPlugin(
    code="ruined_fund", distribution="grantkit-ruined-fund", version="1", flaws=()
)


@pytest.fixture
def laid_over(fund: InstalledFunder, tmp_path: Path) -> LaidOver:
    """Give a function that writes the file, and gives the fund with it."""

    def lay(text: str, language: str = "en") -> InstalledFunder:
        (tmp_path / NAME).write_text(text, "utf-8")
        registry = Registry(funders={"village_fund": fund}, broken=(BROKEN,))
        return with_overrides(registry, tmp_path, language).funders["village_fund"]

    return lay


@pytest.fixture
def refused(laid_over: LaidOver, tmp_path: Path) -> Callable[..., list[str]]:
    """Give a function that lists the faults of a file, without what all have alike."""

    def refuse(text: str, language: str = "en") -> list[str]:
        with pytest.raises(InputError) as refusal:
            laid_over(text, language)
        lines = refusal.value.message.split("\n")
        place = f"{tmp_path / NAME}:"
        assert all(line.startswith(place) for line in lines[1:])
        return [
            line.removeprefix(place)
            .replace("[village_fund.wording.en.", "[… ")
            .replace("[village_fund.", "[… ")
            for line in lines[1:]
        ]

    return refuse
