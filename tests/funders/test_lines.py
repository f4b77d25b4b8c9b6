"""In which lines of a TOML file its keys stand."""

import tomllib
from string import ascii_lowercase

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grantkit.funders.lines import line_at, lines_of, table_of

TEXT = '''\
# A heading.

[fund.wording.lv.VF301]
hint = """
[not.a.table]
key = 1
"""
message = "x"

[fund.parameters]
days = { value = [
  1,
  2,
], why = "x" }

[[fund."odd.name"]]
a.b = 1
[[fund."odd.name"]]
a = 2
'''


def test_every_key_has_the_line_of_its_statement() -> None:
    """Text of several lines holds no keys; keys of inline tables have one line."""
    lines = lines_of(TEXT)

    assert lines == {
        ("fund",): 3,
        ("fund", "wording"): 3,
        ("fund", "wording", "lv"): 3,
        ("fund", "wording", "lv", "VF301"): 3,
        ("fund", "wording", "lv", "VF301", "hint"): 4,
        ("fund", "wording", "lv", "VF301", "message"): 8,
        ("fund", "parameters"): 10,
        ("fund", "parameters", "days"): 11,
        ("fund", "parameters", "days", "value"): 11,
        ("fund", "parameters", "days", "why"): 11,
        ("fund", "odd.name"): 16,
        ("fund", "odd.name", 0): 16,
        ("fund", "odd.name", 0, "a"): 17,
        ("fund", "odd.name", 0, "a", "b"): 17,
        ("fund", "odd.name", 1): 18,
        ("fund", "odd.name", 1, "a"): 19,
    }


def test_long_files_are_read_line_by_line() -> None:
    """A list or a text of very many lines, or as many tables, take but a moment."""
    many = 20_000
    items, words, tables = "1,\n" * many, "word\n" * many, "[[c]]\n" * many

    lines = lines_of(f'a = [\n{items}]\nb = """\n{words}"""\n{tables}[d]\n')

    assert lines["b",] == many + 3
    assert lines["c", many - 1] == 3 * many + 4
    assert lines["d",] == 3 * many + 5


@pytest.mark.parametrize(
    "value",
    [
        r'"\"["',
        r'"""\"""["""',
        '""""["""""',
        "'[\\'",
        "''''['''''",
        '""',
        "[ # ]\n]",
        "{ a = '}', b = [{}] }",
    ],
)
def test_brackets_and_quotes_within_texts_end_nothing(value: str) -> None:
    """What follows the value stands in a statement of its own."""
    text = f"a = {value}\nb = 1\n"
    table_of(text)

    assert lines_of(text)["b",] == 2 + value.count("\n")


def test_what_is_not_there_has_the_line_of_what_is_above() -> None:
    """So a missing key is shown at its table, and an empty file at its first line."""
    lines = lines_of(TEXT)

    assert line_at(lines, ("fund", "parameters", "days", "since")) == 11
    assert line_at(lines, ("fund", "boxes", "X")) == 3
    assert line_at({}, ("fund",)) == 1


NAMES = st.text(ascii_lowercase, min_size=1, max_size=3)
VALUES = st.sampled_from(('"x"', "1", "[1,\n 2]", '"""a\n[b]\nc = 1"""', "'''\n'''"))


@given(st.dictionaries(NAMES, st.dictionaries(NAMES, VALUES, max_size=4), max_size=4))
def test_every_key_stands_where_it_is_said_to(
    tables: dict[str, dict[str, str]],
) -> None:
    """Law: the line that is named holds the key, whatever values stand around it."""
    text = "".join(
        f"[{table}]\n" + "".join(f"{name} = {value}\n" for name, value in keys.items())
        for table, keys in tables.items()
    )
    tomllib.loads(text)

    found = lines_of(text)

    written = text.split("\n")
    assert set(found) == {
        *((table,) for table in tables),
        *((table, name) for table, keys in tables.items() for name in keys),
    }
    for route, line in found.items():
        head = f"[{route[0]}]" if len(route) == 1 else f"{route[1]} = "
        assert written[line - 1].startswith(head)


@pytest.mark.parametrize("text", ["a = " + "[" * 5000, "a" + ".a" * 5000 + " = 1"])
def test_what_nests_beyond_reading_is_refused_as_any_other_fault(text: str) -> None:
    """Neither the reader nor what comes after it runs out of depth."""
    with pytest.raises(tomllib.TOMLDecodeError, match=r"too deeply \(at line 2"):
        table_of(f"b = 1\n{text}")
