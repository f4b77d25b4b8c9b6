"""The twin of each example, with mistakes: each is found, and near its place.

That the example itself is in order, the contract of its plugin says.
"""

import json
import re
import zipfile
from collections import Counter, defaultdict
from pathlib import Path

import pytest
from lxml.etree import fromstring

from grantkit.cli.main import run

EXAMPLES = Path(__file__).parents[2] / "examples"
TWINS = {
    "atbalsts_gimenem/with_mistakes.yaml": ("starpposms", "2015-06-12"),
    "lat_lit_sos_fga/with_mistakes.yaml": ("final", "2020-03-25"),
    "lat_lit_sos_fga/with_mistakes_2021.yaml": ("pr1", "2025-04-15"),
    "mes_kopa_dzivojam/with_mistakes.yaml": ("final", "2015-12-15"),
    "mes_par_gimenem_un_berniem/with_mistakes.yaml": ("final", "2023-09-15"),
}
"""Report and day of each."""

MISTAKE = re.compile(r"^ *# KĻŪDA ([A-Z]+\d{3}):", re.MULTILINE)


def test_every_twin_is_on_the_list() -> None:
    """No example stands there untried."""
    twins = EXAMPLES.glob("*/with_mistakes*.yaml")

    assert sorted(TWINS) == sorted(str(t.relative_to(EXAMPLES)) for t in twins)


@pytest.mark.parametrize("twin", TWINS)
@pytest.mark.parametrize("language", ["lv", "en"])
def test_every_mistake_of_the_twin_is_found(
    twin: str, capsys: pytest.CaptureFixture[str], language: str
) -> None:
    """Each has its code, and every finding a place, a path, a source and a cure."""
    file = EXAMPLES / twin
    report, day = TWINS[twin]
    expected = Counter(MISTAKE.findall(file.read_text("utf-8")))

    asked = ("--format", "json", "--lang", language, "--as-of", day)
    code = run(["check", str(file), "--report", report, *asked])

    result = json.loads(capsys.readouterr().out)
    assert (code, result["verdict"]) == (1, "not_ready")
    told = Counter(finding["code"] for finding in result["findings"])
    assert expected - told == Counter()
    for finding in result["findings"]:
        place = finding["location"]
        assert place["file"] == str(file)
        assert place["line"] >= 1
        assert place["column"] >= 1
        assert finding["message"]
        assert finding["hint"]
        assert finding["source"]["document"]
        assert finding["path"] or finding["code"] == "GK904"


@pytest.mark.parametrize("twin", TWINS)
def test_a_mistake_is_found_near_its_comment(
    twin: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """The place of a finding is the value below the comment, or its section."""
    file = EXAMPLES / twin
    report, day = TWINS[twin]
    lines = file.read_text("utf-8").splitlines()
    asked = ("--report", report, "--format", "json", "--as-of", day)
    run(["check", str(file), *asked])
    result = json.loads(capsys.readouterr().out)
    places: dict[str, list[int]] = defaultdict(list)
    for finding in result["findings"]:
        places[finding["code"]].append(finding["location"]["line"])

    far = {
        mistake[1]: number
        for number, line in enumerate(lines, start=1)
        if (mistake := MISTAKE.match(line))
        and not any(number < found <= number + 25 for found in places[mistake[1]])
    }

    assert far == {}


@pytest.mark.parametrize("twin", TWINS)
@pytest.mark.parametrize("language", ["lv", "en"])
def test_a_draft_of_the_twin_comments_on_every_finding_with_a_box(
    twin: str, language: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Each with its code and its words, in the order of the check; a table has all."""
    report, day = TWINS[twin]
    asked = (str(EXAMPLES / twin), "--report", report, "--as-of", day)
    spoken = ("--lang", language)
    run(["check", *asked, *spoken, "--format", "json"])
    findings = json.loads(capsys.readouterr().out)["findings"]

    code = run(["render", *asked, *spoken, "--draft", "-o", str(tmp_path / "d.docx")])

    assert code == 1
    with zipfile.ZipFile(tmp_path / "d.docx") as archive:
        text = fromstring(archive.read("word/document.xml"))
        comments = fromstring(archive.read("word/comments.xml"))
    told = ["".join(comment.itertext()) for comment in comments]
    expected = [finding for finding in findings if finding["box"]]
    assert len(told) == len(expected)
    for words, finding in zip(told, expected, strict=True):
        assert words.startswith(f"{finding['code']}, ")
        assert finding["message"] in words
        assert f"→ {finding['hint']}" in words
    *_, table = text.iter("{*}tbl")
    rows = [["".join(cell.itertext()) for cell in row.iter("{*}tc")] for row in table]
    listed = [(row[0], row[3], row[4]) for row in rows if row][1:]
    assert listed == [(f["code"], f["message"], f["hint"]) for f in findings]
