"""The table of requirements in a README, however its author lays it out."""

from pathlib import Path

import pytest

from grantkit.demands.readme import requirements_in

COMPACT = """
| requirement | code | severity | certainty | built as |
|---|---|---|---|---|
| the grant | VF351 | error | quoted | box |
| the weather | – | – | – | nobody can mend it |
"""
ALIGNED = """
| requirement | code  | severity | certainty | built as           |
| :---------- | ----- | -------- | --------- | ------------------ |
| the grant   | VF351 | error    | quoted    | box                |
| the weather | –     | –        | –         | nobody can mend it |
"""


def read(folder: Path, text: str) -> list[tuple[str, ...]]:
    """Read the requirements of a README: name, codes, remark."""
    file = folder / "README.md"
    file.write_text(text, encoding="utf-8")
    return [(each.name, *each.codes, each.remark) for each in requirements_in(file)]


@pytest.mark.parametrize("table", [COMPACT, ALIGNED], ids=["compact", "aligned"])
def test_a_row_is_a_requirement(tmp_path: Path, table: str) -> None:
    """The line below the header is none, and columns may be aligned."""
    assert read(tmp_path, f"# Fund\n{table}\nEnd.\n") == [
        ("the grant", "VF351", "box"),
        ("the weather", "nobody can mend it"),
    ]


@pytest.mark.parametrize(
    ("cell", "codes"),
    [
        ("VF151, GK301", ("VF151", "GK301")),
        ("VF151–VF153", ("VF151", "VF152", "VF153")),
        ("VF151–153", ("VF151", "VF152", "VF153")),
        ("GK009–GK011", ("GK009", "GK010", "GK011")),
        ("–", ()),
    ],
)
def test_codes_and_stretches_of_codes_are_read(
    tmp_path: Path, cell: str, codes: tuple[str, ...]
) -> None:
    """Each as it is written elsewhere, with all of its digits."""
    table = f"| requirement | code | built as |\n|---|---|---|\n| one | {cell} | – |\n"

    assert read(tmp_path, table) == [("one", *codes, "–")]


def test_other_tables_hold_no_requirements(tmp_path: Path) -> None:
    """Only one whose first column is called so."""
    assert read(tmp_path, "| document | date |\n|---|---|\n| law | 2024 |\n") == []


def test_without_a_readme_there_are_no_requirements(tmp_path: Path) -> None:
    """What follows from that is for the demands to say."""
    assert requirements_in(tmp_path / "README.md") == ()


def test_a_readme_in_another_encoding_is_read(tmp_path: Path) -> None:
    """Only its letters beyond ASCII are lost."""
    text = "| requirement | code | ē |\n|---|---|---|\n| ātri | VF151 | box |\n"
    (tmp_path / "README.md").write_bytes(text.encode("cp1257"))

    (found,) = requirements_in(tmp_path / "README.md")

    assert (found.codes, found.remark) == (("VF151",), "box")
