"""The line of a file at which something stands."""

from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from grantkit.doctor.lines import line_of

TOML = """\
# [VF150] is no table

[VF151]
path = "project.number"
label = { lv = "Numurs" }

[[cash_limit]]
value = 1
["1"]
title = "x"
"""


@pytest.mark.parametrize(
    ("name", "line"),
    [
        ("VF151", 3),
        ("VF151.path", 4),
        ("VF151.label.en", 5),
        ("VF151.clause", 3),
        ("cash_limit", 7),
        ("1", 9),
        ("VF152", None),
        ("VF15", None),
        ("", None),
    ],
)
def test_a_key_has_its_line_and_what_is_missing_that_of_its_table(
    tmp_path: Path, name: str, line: int | None
) -> None:
    """The longest beginning of the name that stands there."""
    file = tmp_path / "boxes.toml"
    file.write_text(TOML, encoding="utf-8")

    assert line_of(file, name) == line


@pytest.mark.parametrize(
    ("name", "line"), [("VF301", 3), ("RULES", 1), ("VF999", None)]
)
def test_in_other_files_a_quoted_name_comes_first(
    tmp_path: Path, name: str, line: int | None
) -> None:
    """A code stands between quotation marks where its rule is declared."""
    file = tmp_path / "budget.py"
    file.write_text('RULES = ()\n# VF301\n@rule("VF301")\n', encoding="utf-8")

    assert line_of(file, name) == line


@pytest.mark.parametrize("name", ["final.docx", "project.xlsx", "old.md", "", "gone"])
def test_what_is_no_text_has_no_lines(tmp_path: Path, name: str) -> None:
    """Forms, workbooks, other encodings, folders, and files that are not there."""
    for file in ("final.docx", "project.xlsx"):
        with ZipFile(tmp_path / file, "w", ZIP_DEFLATED) as packed:
            packed.writestr("VF301.xml", "VF301 " * 200)
    (tmp_path / "old.md").write_bytes("ā\nVF301\n".encode("cp1257"))

    assert line_of(tmp_path / name, "VF301") is None
