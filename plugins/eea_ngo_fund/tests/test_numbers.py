"""The grammar of project numbers."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grantkit_eea_ngo_fund.rules.numbers import (
    ProjectNumber,
    parse_number,
)

A = "2012.EEZ/PP/1/MAC/150/008"
"""The number of a published project of the first area."""

numbers = st.builds(
    ProjectNumber,
    year=st.from_regex(r"20[0-9]{2}", fullmatch=True),
    separator=st.just("."),
    sub_programme=st.sampled_from(["PP", "DAP"]),
    area=st.sampled_from([None, "1", "2"]),
    size=st.sampled_from(["MIC", "MEC", "MAC"]),
    application=st.from_regex(r"[0-9]{3}", fullmatch=True),
    contract=st.none() | st.from_regex(r"[0-9]{3}", fullmatch=True),
)


def test_a_number_has_seven_parts() -> None:
    """Each part of a published number stands in its place."""
    assert parse_number(A) == ProjectNumber(
        year="2012",
        separator=".",
        sub_programme="PP",
        area="1",
        size="MAC",
        application="150",
        contract="008",
    )


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("2012.EEZ/PP/2/MAC/016/037", "2012.EEZ/PP/2/MAC/016/037"),
        ("2012.EEZ/DAP/MAC/086", "2012.EEZ/DAP/MAC/086"),
        ("2012/EEZ/PP/1/MAC/150", "2012.EEZ/PP/1/MAC/150"),
        (f"  {A}\n", A),
    ],
)
def test_every_published_number_can_be_read(text: str, written: str) -> None:
    """The old spelling with a slash is written anew with a dot."""
    assert str(parse_number(text)) == written


@pytest.mark.parametrize(
    "text",
    [
        None,
        "",
        "2012.EEZ/PP/3/MAC/150/008",
        "2012.EEZ/PP/1/MAX/150/008",
        "2012.EEZ/PP/1/MAC/15/008",
        "2012.EEZ/PP/1/MAC/150/8",
        "2012.EEZ/XX/1/MAC/150",
        "1912.EEZ/PP/1/MAC/150/008",
        "2012-EEZ/PP/1/MAC/150/008",
        "2012.EEZ/PP/1/MAC/150/008/1",
        "2012.LV/DAP/MAC/086",
        "AIF/2020/SDK/01",
    ],
)
def test_what_is_no_number_is_not_guessed(text: str | None) -> None:
    """A wrong part, and a part too many, make another thing."""
    assert parse_number(text) is None


@given(numbers)
def test_reading_undoes_writing(number: ProjectNumber) -> None:
    """What is written as the fund does is read as it was."""
    assert parse_number(str(number)) == number
