"""Finding plugins: good ones are listed, and found by their codes."""

from collections.abc import Callable
from importlib.metadata import entry_points

import pytest

from grantkit.errors import UnknownFunderError
from grantkit.funders import BrokenPlugin, Registry, discover, load_plugins
from grantkit.plugin import GROUP, InstalledFunder
from grantkit.testing import PluginFolder

Broken = Callable[[dict[str, str]], BrokenPlugin]
Said = Callable[[BrokenPlugin], str]

BREAK = "grantkit_broken"


def test_an_installed_plugin_is_found(installed_fund: PluginFolder) -> None:
    """Discovery reads the entry points of all distributions."""
    del installed_fund

    funder = discover().funders["village_fund"]

    assert isinstance(funder, InstalledFunder)
    assert (funder.distribution, funder.version) == ("grantkit-village-fund", "1.0")
    assert [rule.code for rule in funder.funder.rules] == [
        "VF101",
        "VF301",
        "VF401",
        "VF701",
    ]
    assert list(funder.forms) == ["final"]


def test_funders_stand_in_order_of_their_codes(installed_fund: PluginFolder) -> None:
    """The order in which distributions are found does not show."""
    del installed_fund
    points = list(entry_points(group=GROUP))

    assert list(load_plugins(points).funders) == sorted(
        load_plugins(points[::-1]).funders
    )


def test_two_plugins_with_one_code_are_both_refused(
    said: Said, installed_fund: PluginFolder
) -> None:
    """Neither wins by chance; the reason names both distributions."""
    again = (
        "from grantkit.plugin import hookimpl\n"
        "from grantkit_village_fund.funder import FUNDER\n"
        "@hookimpl\n"
        "def grantkit_funders():\n"
        "    return (FUNDER,)\n"
    )
    installed_fund.add(BREAK, code="village_fund", changes={"__init__.py": again})

    registry = discover()

    assert "village_fund" not in registry.funders
    (plugin,) = (p for p in registry.broken if p.code == "village_fund")
    assert said(plugin) == (
        "pyproject.toml: The code “village_fund” is claimed by several distributions: "
        "grantkit-broken 1.0, grantkit-village-fund 1.0."
    )


def test_a_broken_plugin_is_found_by_its_code(broken: Broken) -> None:
    """A project of a broken funder learns what is wrong with the plugin."""
    plugin = broken({"__init__.py": "FUNDER = None\n"})

    assert discover().find("broken_fund", "en") == plugin


@pytest.mark.parametrize(
    ("code", "language", "message", "hint"),
    [
        (
            "vilage_fund",
            "en",
            "No installed plugin answers to the funder “vilage_fund”.",
            "Did you mean “village_fund”? Installed: village_fund.",
        ),
        (
            "xyz",
            "en",
            "No installed plugin answers to the funder “xyz”.",
            "Installed: village_fund.",
        ),
        (
            "vilage_fund",
            "lv",
            "Finansētājam “vilage_fund” nav instalēta spraudņa.",
            "Vai domājāt “village_fund”? Instalēti: village_fund.",
        ),
    ],
)
def test_an_unknown_code_gets_the_nearest_one(
    fund: InstalledFunder, code: str, language: str, message: str, hint: str
) -> None:
    """The error lists what is installed and guesses at a misspelling."""
    registry = Registry(funders={"village_fund": fund})

    with pytest.raises(UnknownFunderError) as caught:
        registry.find(code, language)

    assert (caught.value.message, caught.value.hint) == (message, hint)


def test_without_any_plugin_a_dash_stands_for_the_list() -> None:
    """Nothing installed is said, not left blank."""
    with pytest.raises(UnknownFunderError) as caught:
        load_plugins([]).find("xyz", "en")

    assert caught.value.hint == "Installed: –."
