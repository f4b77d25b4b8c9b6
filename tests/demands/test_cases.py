"""How the cases of a rule are counted in the tests of its plugin."""

from pathlib import Path

import pytest

from grantkit.demands.rules import cases_in
from grantkit.errors import BrokenPluginError

MENTION = """
def test_rule():
    assert ask("VF201") == []
"""
IN_PLACE = """
@pytest.mark.parametrize("day", [1, 2, 3], ids=str)
def test_rule(day):
    assert ask("VF201", day) == []
"""
NAMED = """
DAYS = [1, 2, 3]

@pytest.mark.parametrize("day", DAYS)
def test_rule(day):
    assert ask("VF201", day) == []
"""
ANNOTATED = """
CASES: tuple[tuple[str, int], ...] = (("VF201", 1), ("VF201", 2), ("VF202", 1))

@pytest.mark.parametrize(("code", "day"), CASES)
def test_rule(code, day):
    assert ask(code, day) == []
"""
CODES = """
@pytest.mark.parametrize("code", ["VF201", "VF202", "VF202"])
def test_rule(code):
    assert ask(code) == []
"""
PRODUCT = """
DAYS = [1, 2]

@pytest.mark.parametrize("day", DAYS)
@pytest.mark.parametrize("amount", [1, 2, 3])
def test_rule(day, amount):
    assert ask("VF201", day, amount) == []
"""
CODES_AND_DAYS = """
@pytest.mark.parametrize("code", ["VF201", "VF202", "VF202"])
@pytest.mark.parametrize("day", [1, 2, 3])
def test_rule(code, day):
    assert ask(code, day) == []
"""
CODES_AND_UNKNOWN = """
@pytest.mark.parametrize("code", ["VF201", "VF202", "VF202"])
@pytest.mark.parametrize("day", made_elsewhere)
def test_rule(code, day):
    assert ask(code, day) == []
"""
TWO_CODES = """
@pytest.mark.parametrize("code", ["VF201", "VF202"])
@pytest.mark.parametrize("other", ["VF201", "VF203"])
def test_rule(code, other):
    assert ask(code, other) == []
"""
EXPECTED_CODE = """
@pytest.mark.parametrize(("day", "found"), [(1, ["VF201"]), (2, ["VF201"]), (3, [])])
def test_rule(day, found):
    assert codes(ask("VF201", day)) == found
"""
UNKNOWN = """
@pytest.mark.parametrize("day", made_elsewhere)
def test_rule(day):
    assert ask("VF201", day) == []
"""
DOCSTRING = '''
def test_rule():
    """VF201 is silent."""
    assert ask(CODE) == []
'''


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (MENTION, {"VF201": 1}),
        (IN_PLACE, {"VF201": 3}),
        (NAMED, {"VF201": 3}),
        (ANNOTATED, {"VF201": 2, "VF202": 1}),
        (CODES, {"VF201": 1, "VF202": 2}),
        (PRODUCT, {"VF201": 6}),
        (CODES_AND_DAYS, {"VF201": 3, "VF202": 6}),
        (CODES_AND_UNKNOWN, {"VF201": 1, "VF202": 2}),
        (TWO_CODES, {"VF201": 3, "VF202": 2, "VF203": 2}),
        (EXPECTED_CODE, {"VF201": 3}),
        (UNKNOWN, {"VF201": 1}),
        (DOCSTRING, {}),
    ],
    ids=[
        "a mention",
        "parameters in place",
        "a list of the module",
        "codes in a list of the module",
        "codes in place",
        "two sets of parameters",
        "codes and another set of parameters",
        "codes and a list that is made elsewhere",
        "codes in two sets of parameters",
        "a code in the test and among its parameters",
        "a list that is made elsewhere",
        "a docstring only",
    ],
)
def test_a_case_is_a_mention_or_a_set_of_parameters(
    tmp_path: Path, text: str, expected: dict[str, int]
) -> None:
    """A list counts where it stands in `parametrize`, and by its name."""
    (tmp_path / "tests").mkdir()
    (tmp_path / "tests" / "test_rules.py").write_text(text, "utf-8")

    assert dict(cases_in(tmp_path)) == expected


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (b"def test_rule(:\n", "tests/test_rules.py:1: invalid syntax"),
        ("'ā'\n".encode("cp1257"), "tests/test_rules.py:1: (unicode error)"),
    ],
    ids=["no Python", "another encoding"],
)
def test_tests_that_cannot_be_read_are_told(
    tmp_path: Path, text: bytes, told: str
) -> None:
    """With file and line, as Python itself says it."""
    (tmp_path / "tests").mkdir()
    (tmp_path / "tests" / "test_rules.py").write_bytes(text)

    with pytest.raises(BrokenPluginError) as caught:
        cases_in(tmp_path)

    assert caught.value.message.startswith(told)
