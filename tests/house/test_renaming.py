"""A name that is going still works, and says what to write instead."""

import sys
from types import ModuleType

import pytest

import grantkit.plugin
from grantkit.renaming import renamed


@pytest.fixture
def module(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """Make a module in which `Money` was once called `Amount`."""
    made = ModuleType("village")
    made.Money = int  # type: ignore[attr-defined]
    made.__getattr__ = renamed("village", {"Amount": "Money"})  # type: ignore[method-assign]
    monkeypatch.setitem(sys.modules, "village", made)
    return made


def test_an_old_name_leads_to_its_successor(module: ModuleType) -> None:
    """With a warning that names both."""
    with pytest.deprecated_call(
        match=r"^village\.Amount will go in the next version of the plugin API; "
        r"it is called Money now$"
    ):
        assert module.Amount is int


def test_a_name_that_never_was_is_an_error(module: ModuleType) -> None:
    """As of any module."""
    with pytest.raises(AttributeError, match="'village' has no attribute 'Sum'"):
        assert module.Sum


def test_the_plugin_api_keeps_its_old_names() -> None:
    """There are none yet; the way for them is there."""
    with pytest.raises(AttributeError, match=r"^module 'grantkit\.plugin' has no"):
        assert grantkit.plugin.__getattr__("NoSuchName")
