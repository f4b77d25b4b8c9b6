"""Raw values in, instances of the model out; every problem in our own words."""

import datetime as dt
import tomllib
from decimal import Decimal

import pytest
from attrs import frozen

from grantkit.errors import BrokenPluginError
from grantkit.model.expenditure import ExpenditureItem
from grantkit.model.finding import Certainty
from grantkit.model.project_file import ProjectFile
from grantkit.model.reference import DatedValue, Edition, ParameterValue
from grantkit.model.results import Indicator
from grantkit.model.text import Text
from grantkit.structuring import Problem, structured


def problems_of(value: object, of: type[object]) -> list[tuple[str, str]]:
    """Structure something wrong; list place and sentence of each problem."""
    instance, problems = structured(value, of)
    assert instance is None
    return sorted((problem.path, problem.key) for problem in problems)


def test_places_lead_through_lists_sections_and_tables() -> None:
    """However deep a problem lies, its path leads to it."""
    found = problems_of(
        {
            "funder": "x",
            "indicators": [
                {"id": "I1"},
                {"id": "I2", "values": [{"report": "f", "by": {"sex": {"f": "x"}}}]},
            ],
            "project": {"title": {"lv": "a", "xx": "b"}, "locations": [{"plce": "c"}]},
            "reports": [{"id": "f", "annexes": [{"id": "1", "pages": "?"}, {}]}],
        },
        ProjectFile,
    )

    assert found == [
        ("indicators[1].values[0].by.sex.f", "not_a_number"),
        ("project.locations[0].plce", "unknown_key"),
        ("project.title.xx", "unknown_language"),
        ("reports[0].annexes[0].pages", "not_a_whole_number"),
        ("reports[0].annexes[1].id", "missing_key"),
    ]


@pytest.mark.parametrize(
    ("value", "found"),
    [
        ("x", [("", "not_a_section")]),
        ({"id": "x", "values": "x"}, [("values", "not_a_list")]),
        ({"id": "x", "values": ["x"]}, [("values[0]", "not_a_section")]),
        ({"id": "x", "values": [None]}, [("values[0]", "empty_element")]),
        ({"id": ["x"]}, [("id", "not_a_value")]),
        (
            {"id": "x", "values": [{"report": "f", "by": ["x"]}]},
            [("values[0].by", "not_a_section")],
        ),
    ],
)
def test_a_value_of_the_wrong_kind_is_told(
    value: object, found: list[tuple[str, str]]
) -> None:
    """A word where a list belongs is never taken for its letters."""
    assert problems_of(value, Indicator) == found


def test_an_unknown_key_names_the_nearest_known_one() -> None:
    """A misspelt key is mended without looking it up."""
    _, (problem,) = structured({"ammount": "5 EUR"}, ExpenditureItem)

    assert problem.key == "unknown_key"
    assert problem.nearest == "amount"


@pytest.mark.parametrize(
    ("unit", "nearest"),
    [("person", "persons"), ("kilometrs", "kilometres"), ("trees", None)],
)
def test_a_word_to_choose_is_guessed_only_where_it_is_misspelt(
    unit: str, nearest: str | None
) -> None:
    """Another word means another thing: who counts trees does not mean metres."""
    _, (problem,) = structured({"id": "x", "unit": unit}, Indicator)

    assert problem.key == "not_a_choice"
    assert problem.nearest == nearest


def test_no_guess_is_made_about_an_endless_word() -> None:
    """Comparing long words takes long, and nobody misspells that badly."""
    _, (problem,) = structured({"a" * 1000: "5 EUR"}, ExpenditureItem)

    assert problem.nearest is None


def test_routes_can_begin_elsewhere() -> None:
    """Part of a file is read with the paths of the whole."""
    _, problems = structured({"id": []}, Indicator, ("details", "list", 3))

    assert problems == (Problem(route=("details", "list", 3, "id"), key="not_a_value"),)
    assert problems[0].path == "details.list[3].id"
    assert problems[0].code == "GK001"


def test_a_data_file_may_use_the_types_of_toml() -> None:
    """Dates, whole numbers and decimals of TOML are taken as they are."""
    table = tomllib.loads(
        'code = "2022"\ntitle = {lv = "Konkurss"}\nsince = 2022-10-01\nsources = ["a"]',
        parse_float=Decimal,
    )

    edition, problems = structured(table, Edition)

    assert problems == ()
    assert edition == Edition(
        code="2022",
        title=Text({"lv": "Konkurss"}),
        since=dt.date(2022, 10, 1),
        sources=("a",),
    )


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (15, Decimal(15)),
        (Decimal("1.234"), Decimal("1.234")),
        ("2021/1060", "2021/1060"),
        (["a", "b"], ("a", "b")),
        ({"a": "b"}, {"a": "b"}),
    ],
)
def test_a_parameter_has_the_type_that_its_file_gives_it(
    value: object, expected: ParameterValue
) -> None:
    """A parameter may be a number, a word, a list or a table."""
    table = {"value": value, "source": "guide", "certainty": "quoted"}

    dated, problems = structured(table, DatedValue)

    assert problems == ()
    assert dated == DatedValue(
        value=expected,
        source="guide",
        certainty=Certainty.QUOTED,
    )


def test_a_class_that_cannot_be_read_is_the_fault_of_its_plugin() -> None:
    """A type that no file can hold is found before any value is read."""

    @frozen
    class Odd:
        thing: complex

    with pytest.raises(BrokenPluginError) as caught:
        structured({"thing": "x"}, Odd)

    assert "Unsupported type: <class 'complex'>" in caught.value.message


def test_a_name_imported_for_type_checking_only_is_the_fault_of_its_plugin() -> None:
    """An annotation that means nothing at run time is told as what it is."""

    @frozen
    class Odd:
        thing: "Nowhere"  # type: ignore[name-defined] # noqa: F821 -- that is the fault

    with pytest.raises(BrokenPluginError) as caught:
        structured({"thing": "x"}, Odd)

    assert "Nowhere" in caught.value.message
