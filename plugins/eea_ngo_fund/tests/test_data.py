"""The data files agree with one another, and promise nothing that is not there."""

import datetime as dt
from itertools import pairwise

from grantkit.funders.data import install
from grantkit_eea_ngo_fund.funder import FUNDER

INSTALLED = install(FUNDER, distribution="grantkit-eea-ngo-fund", version="26.1")


def test_editions_follow_one_another() -> None:
    """No day belongs to two editions."""
    for earlier, later in pairwise(INSTALLED.editions):
        assert (earlier.until or dt.date.max) < later.since


def test_editions_name_documents_that_are_listed() -> None:
    """Every document of an edition stands in the list, and none is listed in vain."""
    named = {source for edition in INSTALLED.editions for source in edition.sources}

    assert named == set(INSTALLED.sources)


def test_nothing_pretends_to_be_there() -> None:
    """While there are no rules, there are no boxes and no forms either."""
    assert INSTALLED.funder.rules == ()
    assert INSTALLED.boxes == ()
    assert INSTALLED.forms == {}
