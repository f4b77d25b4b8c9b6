"""The contract as tests to inherit: what it asks, and how a demand is lifted."""

from collections.abc import Callable

import pytest

from grantkit.demands.catalogue import DEMANDS
from grantkit.demands.plugin import Plugin
from grantkit.testing import FunderContract


def test_both_ask_the_same() -> None:
    """Each demand is a test of the contract, and the other way round."""
    tests = {name for name in vars(FunderContract) if name.startswith("test_")}

    assert {f"test_{demand.name}" for demand in DEMANDS} == tests


def test_a_fund_that_is_not_installed_is_told(fund_with: Callable[..., Plugin]) -> None:
    """Whoever forgets to install the plugin learns how."""
    with pytest.raises(pytest.fail.Exception) as caught:
        fund_with(code="town_fund")

    assert str(caught.value) == (
        "pyproject.toml: no installed plugin offers the funder “town_fund”.\n"
        "  → name the entry point like the funder, and install the plugin in "
        "its folder with `python -m pip install --editable .`."
    )


def test_a_demand_is_not_lifted_in_silence() -> None:
    """Whoever overrides a test of the contract says why."""
    with pytest.raises(TypeError) as caught:

        class _Lax(FunderContract):
            def test_no_rule_crashes_on_a_gap(self, plugin: Plugin) -> None:
                """Nothing to see here."""

    assert str(caught.value) == (
        "_Lax.test_no_rule_crashes_on_a_gap overrides a test of the contract: begin "
        "its docstring with “Overridden because …”"
    )


def test_a_demand_is_lifted_for_a_reason() -> None:
    """With the reason in its docstring the test may say anything."""

    class _Exempt(FunderContract):
        def test_no_rule_crashes_on_a_gap(self, plugin: Plugin) -> None:
            """Overridden because this fund has no rules at all."""

    assert "test_no_rule_crashes_on_a_gap" in vars(_Exempt)
