"""What a YAML file says, and where, without YAML's own idea of types."""

from pathlib import Path

import pytest
import yaml

from grantkit.errors import InputError
from grantkit.loading.tree import LinePositions
from grantkit.loading.yaml_file import parse_yaml
from grantkit.structuring import Tree

FILE = Path("project.yaml")
PARSERS = [
    getattr(yaml, name) for name in ("CSafeLoader", "SafeLoader") if hasattr(yaml, name)
]


def tree_of(text: str) -> Tree:
    """Parse a text that is YAML."""
    return parse_yaml(text, FILE, "en")


def place(tree: Tree, path: str) -> str:
    """Give line and column of a path."""
    return str(tree.positions.of(path)).removeprefix(f"{FILE}:")


@pytest.mark.parametrize(
    "typed", ["NO", "no", "010", "12:30", "1.10", "0x1F", "1e3", "2022-10-01", "+371 2"]
)
def test_a_scalar_stays_the_text_that_was_typed(typed: str) -> None:
    """Norway stays Norway, and a time stays a time."""
    assert tree_of(f"country: {typed}\n").data == {"country": typed}


@pytest.mark.parametrize("nothing", ["", "~", "null", "# vēlāk"])
def test_a_key_may_have_no_value(nothing: str) -> None:
    """Nothing, and a bare null, are the same."""
    data = tree_of(f"title: {nothing}\nfunder: x\n").data

    assert data == {"title": None, "funder": "x"}


@pytest.mark.parametrize("quoted", ["''", '""', "'null'", "'~'"])
def test_what_is_quoted_is_text(quoted: str) -> None:
    """Empty quotation marks are an empty text, and a quoted null is a word."""
    assert tree_of(f"title: {quoted}\n").data == {"title": quoted[1:-1]}


def test_text_is_brought_to_one_unicode_form() -> None:
    """A letter typed as two characters becomes the one that everyone else types."""
    tree = tree_of("Me\u0304s: be\u0304rni\n")

    assert tree.data == {"Mēs": "bērni"}


def test_lines_of_a_block_stay_lines() -> None:
    """A block of text keeps its line breaks as YAML defines them."""
    tree = tree_of("a: |\n  viens\n  divi\nb: >-\n  trīs\n  četri\n")

    assert tree.data == {"a": "viens\ndivi\n", "b": "trīs četri"}


TEXT = """\
grantkit: 1
project:
  title: {lv: Mēs, en: We}
  start:
expenditure:
  - heading: "1"
    amount: 5 EUR
  - amount: 6 EUR
evidence: [a, 'b']
"""


@pytest.mark.parametrize(
    ("path", "expected"),
    {
        "grantkit": "1:11",
        "project": "2:1",
        "project.title": "3:3",
        "project.title.en": "3:24",
        "expenditure[0].heading": "6:14",
        "expenditure[1]": "8:5",
        "expenditure[1].amount": "8:13",
        "evidence": "9:1",
        "evidence[1]": "9:15",
    }.items(),
)
def test_every_value_is_found_at_its_place(path: str, expected: str) -> None:
    """A single value is found where it begins; a section or list at its key."""
    assert place(tree_of(TEXT), path) == expected


@pytest.mark.parametrize(
    ("path", "expected"),
    {
        "project.start": "4:9",
        "project.end": "2:1",
        "project.locations[0].place": "2:1",
        "expenditure[1].paid_on": "8:5",
        "expenditure[7].paid_on": "5:1",
        "expenditure[].paid_on": "5:1",
        "grantkit.inner": "1:11",
        "agreement.grant": "1:1",
        "": "1:1",
    }.items(),
)
def test_what_is_missing_is_found_at_the_nearest_thing_above(
    path: str, expected: str
) -> None:
    """A missing term points to its section, a missing section to the first line."""
    assert place(tree_of(TEXT), path) == expected


def test_a_key_has_a_place_of_its_own() -> None:
    """What is wrong with a key is shown at the key, not at its value."""
    positions = tree_of(TEXT).positions

    assert positions.of_key(("expenditure", 0, "heading")).column == 5
    assert positions.of_key(("expenditure", 0, "nothing")).column == 5
    assert positions.of_key(()).line == 1


def test_rows_with_the_same_keys_share_them() -> None:
    """Ten thousand rows do not keep ten thousand copies of their names."""
    positions = tree_of("rows: [{a: 1, b: 2}, {a: 3, b: 4}]\n").positions
    assert isinstance(positions, LinePositions)
    rows = positions.places.inner[0].inner

    assert rows[0].names is rows[1].names


def test_the_first_of_two_equal_keys_counts() -> None:
    """The second is a finding, and what stands under it is not mixed in."""
    tree = tree_of("a: {x: 1}\na: {y: 2}\n")

    assert tree.data == {"a": {"x": "1"}}
    ((location, problem),) = tree.noticed
    assert problem.code == "GK003"
    assert str(location) == "project.yaml:2:1"


@pytest.mark.parametrize("parser", PARSERS)
@pytest.mark.parametrize(
    "hostile", ["[" * 100_000, "a: " + "[" * 100_000, "{a: " * 100_000, "? " * 100_000]
)
def test_deep_nesting_ends_in_a_sentence(hostile: str, parser: type) -> None:
    """A hundred thousand brackets are refused long before the stack is full."""
    with pytest.raises(InputError):
        parse_yaml(hostile, FILE, "en", parser)


def test_fifty_levels_are_read() -> None:
    """The limit itself is allowed."""
    tree = tree_of("a: " + "[" * 49 + "x" + "]" * 49 + "\n")

    assert place(tree, "a" + "[0]" * 49) == "1:53"


def test_a_file_of_too_many_values_is_refused() -> None:
    """The number of values is limited, and the limit is stated."""
    with pytest.raises(InputError) as caught:
        tree_of("a: [" + "1," * 1_000_000 + "]\n")

    assert str(caught.value) == (
        "project.yaml:1:1999999: the file holds more than 1,000,000 values.\n"
        "Check that this is the right file."
    )


def test_a_file_of_a_thousand_doubled_keys_is_refused() -> None:
    """Nobody mends a thousand doubled keys one by one."""
    with pytest.raises(InputError) as caught:
        parse_yaml("a: 1\n" * 1_002, FILE, "lv")

    assert str(caught.value) == (
        "project.yaml:1002:1: datnē vairāk nekā 1\N{NO-BREAK SPACE}000 atslēgas ir "
        "divreiz.\nPārbaudiet, vai tā ir īstā datne."
    )
