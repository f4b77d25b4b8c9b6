"""Paths: one grammar for the places of findings, boxes and slots."""

from collections.abc import Mapping

import pytest
from attrs import frozen
from hypothesis import given
from hypothesis import strategies as st

from grantkit.model.path import (
    PathError,
    PathType,
    Step,
    enclosing,
    members,
    nearest,
    numbered,
    parse_path,
    texts_in,
    type_at,
    unnumbered,
    values_at,
    without_brackets,
)
from grantkit.model.period import Period
from grantkit.model.project import Location, Project
from grantkit.model.project_file import ReportView
from grantkit.model.text import Text
from grantkit.model.workplan import Activity

ROOTS: Mapping[str, object] = members(ReportView)

names = st.from_regex(r"[a-z_][a-z_0-9]{0,7}", fullmatch=True)
steps = st.one_of(
    st.builds(Step, names),
    st.builds(Step, names, st.just(value=True), st.none() | st.integers(0, 9999)),
)


@frozen(kw_only=True)
class Plan:
    """A root to walk from."""

    project: Project
    activities: tuple[Activity, ...] = ()


PLAN = Plan(
    project=Project(number="7"),
    activities=(
        Activity(id="A1", locations=(Location(place="Zāle"), Location())),
        Activity(id="A2"),
    ),
)


@given(st.lists(steps, min_size=1, max_size=5))
def test_a_path_is_the_steps_it_is_written_with(written: list[Step]) -> None:
    """Taking a path apart gives back what was put together."""
    path = ".".join(map(str, written))

    assert parse_path(path) == tuple(written)


@pytest.mark.parametrize(
    ("path", "part"),
    [
        ("", ""),
        ("project.", ""),
        (".project", ""),
        ("project..number", ""),
        ("2nd", "2nd"),
        ("project.ti tle", "ti tle"),
        ("activities[x].id", "activities[x]"),
        ("activities[-1]", "activities[-1]"),
        ("activities[0][1]", "activities[0][1]"),
        ("activities[", "activities["),
        ("project.number\n", "number\n"),
        ("__import__('os')", "__import__('os')"),
        ("ģimene", "ģimene"),
    ],
)
def test_anything_but_names_and_brackets_is_refused(path: str, part: str) -> None:
    """The grammar is closed: no calls, no negative numbers, no expressions."""
    with pytest.raises(PathError) as refusal:
        parse_path(path)

    assert str(refusal.value) == f"{path!r} is not a path: {part!r} is not a name"


@given(st.text(max_size=20))
def test_any_text_is_a_path_or_refused(text: str) -> None:
    """Nothing but `PathError` comes of a bad path, and a good one is kept."""
    try:
        parsed = parse_path(text)
    except PathError:
        return
    assert [step.name for step in parsed] == [
        part.partition("[")[0] for part in text.split(".")
    ]


@given(st.lists(steps, min_size=1, max_size=5))
def test_numbers_and_brackets_can_be_left_out(written: list[Step]) -> None:
    """Two findings in one list stand at one place, and fill one box."""
    path = ".".join(map(str, written))

    assert unnumbered(path) == ".".join(str(Step(s.name, s.many)) for s in written)
    assert without_brackets(path) == ".".join(step.name for step in written)


def test_a_path_lies_within_elements_lists_and_sections() -> None:
    """From the inside out, the path itself first."""
    assert [*enclosing("activities[1].locations[0].place")] == [
        "activities[1].locations[0].place",
        "activities[1].locations[0]",
        "activities[1].locations",
        "activities[1]",
        "activities",
    ]


def test_brackets_without_a_number_give_every_element() -> None:
    """Each place comes with its own path."""
    assert list(values_at(PLAN, "activities[].id")) == [
        ("activities[0].id", "A1"),
        ("activities[1].id", "A2"),
    ]


def test_a_number_picks_one_element() -> None:
    """`[1]` is the second; a number beyond the end gives nothing."""
    assert list(values_at(PLAN, "activities[1].id")) == [("activities[1].id", "A2")]
    assert list(values_at(PLAN, "activities[9].id")) == []


def test_an_empty_list_gives_nothing() -> None:
    """The second activity has no locations, the first has two."""
    assert list(values_at(PLAN, "activities[].locations[].place")) == [
        ("activities[0].locations[0].place", "Zāle"),
        ("activities[0].locations[1].place", None),
    ]


def test_a_missing_step_gives_none_at_the_full_path() -> None:
    """What is missing is reported where it belongs, not where the walk stopped."""
    assert list(values_at(PLAN, "project.period.start")) == [
        ("project.period.start", None)
    ]
    assert list(values_at(PLAN, "activities[].actual.start")) == [
        ("activities[0].actual.start", None),
        ("activities[1].actual.start", None),
    ]


def test_a_list_without_brackets_is_one_value() -> None:
    """A list as a whole has one path."""
    assert list(values_at(PLAN, "activities")) == [("activities", PLAN.activities)]


@given(st.lists(st.integers(), max_size=5))
def test_numbered_elements_are_found_at_their_paths(items: list[int]) -> None:
    """The paths that `numbered` gives count from 0."""
    found = list(numbered("expenditure", items))

    assert found == [(f"expenditure[{i}]", item) for i, item in enumerate(items)]


@pytest.mark.parametrize(
    "path",
    [
        "project.number",
        "activities",
        "activities[].locations[].place",
        "activities[1].locations",
        "project.target_groups[].name",
    ],
)
def test_values_are_of_the_type_that_the_path_promises(path: str) -> None:
    """`values_at` and `type_at` read a path in the same way."""
    promised = type_at(members(Plan), path)

    for _, value in values_at(PLAN, path):
        kind = tuple if promised.many else promised.type
        assert value is None or isinstance(value, kind)  # type: ignore[arg-type]  # a class here


@pytest.mark.parametrize(
    ("path", "found"),
    [
        ("project.number", PathType(str, optional=True)),
        ("project", PathType(Project)),
        ("project.period", PathType(Period, optional=True)),
        ("project.period.days", PathType(int, optional=True)),
        ("report.id", PathType(str)),
        ("activities", PathType(Activity, many=True)),
        ("activities[]", PathType(Activity)),
        ("activities[3].id", PathType(str)),
        ("activities[].evidence", PathType(str, many=True)),
        ("activities[].evidence[]", PathType(str)),
        ("lead_partner.name", PathType(str, optional=True)),
    ],
)
def test_a_path_has_a_type_without_any_data(path: str, found: PathType) -> None:
    """A form is judged before a project is there."""
    assert type_at(ROOTS, path) == found


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("projct.number", "nothing is called 'projct'; nearest: 'project'"),
        ("zzz", "nothing is called 'zzz'"),
        ("project.titel", "project has no field 'titel'; nearest: 'title'"),
        ("project.zzz", "project has no field 'zzz'"),
        (
            "activities[].tilte",
            "activities[] has no field 'tilte'; nearest: 'title'",
        ),
        (
            "activities[2].tilte",
            "activities[2] has no field 'tilte'; nearest: 'title'",
        ),
        (
            "project.number.digits",
            "project.number is a single value, so 'digits' cannot follow it",
        ),
        (
            "project.title[]",
            "project.title[]: this is not a list, so it takes no brackets",
        ),
    ],
)
def test_a_wrong_path_is_explained(path: str, text: str) -> None:
    """The text says at which step the path fails, and what is near."""
    with pytest.raises(PathError) as refusal:
        type_at(ROOTS, path)

    assert str(refusal.value) == text


def test_private_names_are_no_members() -> None:
    """A form prints fields and properties; a name with an underscore is neither."""
    listed = members(Project)

    assert {"number", "period"} <= set(listed)
    assert not [name for name in listed if name.startswith("_")]


def test_only_attrs_classes_have_members() -> None:
    """Nothing follows a text, a number or a list."""
    assert members(str) == {}
    assert members(object()) == {}


def test_the_nearest_name_must_be_near() -> None:
    """A wild guess is worse than none."""
    assert nearest("titel", ["title", "number"]) == "title"
    assert nearest("xyz", ["title", "number"]) is None


def test_texts_are_found_in_order_of_the_fields() -> None:
    """Free texts of every depth come with their paths; other strings do not."""
    activity = Activity(id="A1", title=Text.of("Nometne"), result=Text.of("Prieks"))
    plan = Plan(project=Project(title=Text.of("Mēs")), activities=(activity,))

    assert [(path, str(text)) for path, text in texts_in(plan)] == [
        ("project.title", "Mēs"),
        ("activities[0].title", "Nometne"),
        ("activities[0].result", "Prieks"),
    ]


def test_a_field_can_be_left_out_of_the_search_for_texts() -> None:
    """Only fields of the object itself are left out."""
    plan = Plan(project=Project(title=Text.of("Mēs")))

    assert list(texts_in(plan, leave_out=("project",))) == []
