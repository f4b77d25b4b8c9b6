"""Shortcomings of a plugin, as the failure of a test."""

from collections.abc import Iterable

import pytest

from grantkit.demands.shortcoming import Shortcoming
from grantkit.funders import Flaw


def refuse(shortcomings: Iterable[Shortcoming | Flaw]) -> None:
    """Fail the test that asks if there is any shortcoming, and tell all of them."""
    told = [str(each) for each in shortcomings]
    if told:
        pytest.fail("\n".join(told), pytrace=False)
