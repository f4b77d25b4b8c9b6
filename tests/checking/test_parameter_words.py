"""Numbers and words of a funder, as people read them."""

import pytest

from grantkit.checking.parameter_words import value_in_words
from grantkit.model.finding import Certainty
from grantkit.model.reference import DatedValue
from grantkit.wording import core_wording


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ("2016-04-30", "30.04.2016."),
        ("2016-13-45", "2016-13-45"),
        ("20160430", "20160430"),
        ("biedrība", "biedrība"),
        (("biedrība", "nodibinājums"), "biedrība, nodibinājums"),
    ],
)
def test_a_day_is_written_as_people_write_it(
    value: str | tuple[str, ...], said: str
) -> None:
    """A data file holds a day as a text; what only looks like one stays as it is."""
    held = DatedValue(value=value, source="guide", certainty=Certainty.QUOTED)

    assert value_in_words(held, core_wording("lv")) == said


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (("persons_per_year", "sites"), "personas gadā, vietas"),
        ({"RCO70": "persons_per_year"}, "RCO70: personas gadā"),
        (("web", "social_media"), "tīmekļvietne, sociālie mediji"),
        (("web", "notice board"), "web, notice board"),
    ],
)
def test_words_of_a_choice_are_told_in_its_words(
    value: tuple[str, ...] | dict[str, str], said: str
) -> None:
    """Of one choice of the project file; words that are none's stay as they are."""
    held = DatedValue(value=value, source="guide", certainty=Certainty.QUOTED)

    assert value_in_words(held, core_wording("lv")) == said
