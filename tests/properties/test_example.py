"""The twin of an example, with mistakes: each is found, and near its place.

That the example itself is in order, the contract of its plugin says.
"""

import json
import re
from collections import Counter, defaultdict
from pathlib import Path

import pytest

from grantkit.cli.main import run

MISTAKE = re.compile(r"^ *# KĻŪDA ([A-Z]+\d{3}):", re.MULTILINE)


@pytest.mark.parametrize("language", ["lv", "en"])
def test_every_mistake_of_the_twin_is_found(
    example: Path, capsys: pytest.CaptureFixture[str], language: str
) -> None:
    """Each has its code, and every finding a place, a path, a source and a cure."""
    file = example / "with_mistakes.yaml"
    expected = Counter(MISTAKE.findall(file.read_text("utf-8")))

    asked = ("--format", "json", "--lang", language, "--as-of", "2023-09-15")
    code = run(["check", str(file), *asked])

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


def test_a_mistake_is_found_near_its_comment(
    example: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The place of a finding is the value below the comment, or its section."""
    file = example / "with_mistakes.yaml"
    lines = file.read_text("utf-8").splitlines()
    run(["check", str(file), "--format", "json", "--as-of", "2023-09-15"])
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
