"""The data files agree with one another, with the rules and with the README."""

import datetime as dt
import re
from itertools import pairwise
from pathlib import Path

import pytest

from grantkit.model.path import members, type_at
from grantkit.plugin import Figures, InstalledFunder, ReportView, Rule
from grantkit.wording import placeholders
from grantkit_eea_ngo_fund.details import Details
from grantkit_eea_ngo_fund.rules import RULES

README = Path(__file__).parents[1] / "README.md"
HEADINGS = (
    "What it checks: ",
    "Why the funder asks: ",
    "How to put it right: ",
    "Source: ",
)

by_code = pytest.mark.parametrize("rule", RULES, ids=[rule.code for rule in RULES])


def test_codes_are_unique_and_in_order() -> None:
    """Every code stands once, after all smaller ones."""
    codes = [rule.code for rule in RULES]

    assert all(one < next_ for one, next_ in pairwise(codes))


def test_rules_and_boxes_keep_to_their_halves_of_a_family(eea: InstalledFunder) -> None:
    """Rules end in 01 to 49, boxes in 50 to 99."""
    assert [rule.code for rule in RULES if int(rule.code[-2:]) >= 50] == []
    assert [box.code for box in eea.boxes if int(box.code[-2:]) < 50] == []


@by_code
def test_a_rule_has_a_page_with_four_headings(rule: Rule) -> None:
    """The docstring names the offence, then answers the four questions in order."""
    first, _, rest = rule.page.partition("\n")
    places = [rest.find(heading) for heading in HEADINGS]

    assert first.endswith(".")
    assert places[0] > 0
    assert places == sorted(places)


@by_code
def test_a_rule_needs_only_what_exists(rule: Rule) -> None:
    """Every path that a rule needs leads somewhere."""
    roots = {**members(ReportView), "details": Details, "figures": Figures}

    assert all(type_at(roots, need) for need in rule.needs)


@by_code
def test_both_languages_say_the_same(rule: Rule, eea: InstalledFunder) -> None:
    """Latvian and English have the same sentences with the same values."""
    told = ("message", "hint", "reason")
    lv, en = (_said(eea, rule.code, language, told) for language in ("lv", "en"))

    assert lv == en
    assert lv != {}


@by_code
def test_a_rule_has_a_latvian_page(rule: Rule, eea: InstalledFunder) -> None:
    """The Latvian page says what, why and how; a plain hint serves as the cure."""
    said = _said(eea, rule.code, "lv", ("checks", "why", "cure", "hint"))

    assert "checks" in said
    assert "why" in said
    assert "cure" in said or said.get("hint") == set()


def test_every_message_has_its_hint(eea: InstalledFunder) -> None:
    """What is wrong always comes with what to do."""
    keys = {key for key in eea.wordings["lv"].sentences if key.startswith("EEA")}
    messages = {key for key in keys if ".message" in key}
    hints = {key for key in keys if ".hint" in key}

    assert {key.replace(".message", ".hint") for key in messages} == hints


def test_wording_has_no_rule_that_does_not_exist(eea: InstalledFunder) -> None:
    """No sentence outlives its rule."""
    keys = (key.partition(".")[0] for key in eea.wordings["lv"].sentences)
    told = {code for code in keys if code.startswith("EEA")}

    assert told == {rule.code for rule in RULES}


def test_the_readme_names_every_code(eea: InstalledFunder) -> None:
    """The table of the README covers all rules and boxes, and no others."""
    codes = {rule.code for rule in RULES} | {box.code for box in eea.boxes}
    named: set[str] = set()
    text = README.read_text(encoding="utf-8")
    for first, last in re.findall(r"\bEEA(\d{3})(?:–EEA(\d{3}))?", text):
        span = range(int(first), int(last or first) + 1)
        named.update(f"EEA{number}" for number in span)

    assert named == codes


def test_the_readme_says_how_grave_and_how_certain_a_rule_is() -> None:
    """Its row gives edition, severity and certainty."""
    rows = (line.split(" | ") for line in README.read_text("utf-8").splitlines())
    told = [
        (code, *cells[2:5])
        for cells in rows
        if len(cells) > 1
        for code in cells[1].split(", ")
    ]

    for rule in RULES:
        edition = rule.editions[0] if rule.editions else "both"
        row = (rule.code, edition, rule.severity.value, rule.certainty.value)
        assert row in told


def test_every_source_is_used(eea: InstalledFunder) -> None:
    """No document is listed in vain."""
    used = {
        *(rule.source for rule in RULES),
        *(box.source for box in eea.boxes),
        *(value.source for _, value in eea.parameters),
        *(source for edition in eea.editions for source in edition.sources),
    }

    assert used == set(eea.sources)


def test_every_parameter_is_used(eea: InstalledFunder) -> None:
    """No value is kept that no rule reads."""
    folder = Path(__file__).parents[1] / "src" / "grantkit_eea_ngo_fund"
    code = "".join(
        file.read_text(encoding="utf-8") for file in folder.glob("rules/*.py")
    )
    read = set(re.findall(r'"(\w+)"', code))

    assert set(eea.parameters.values) <= read


def test_editions_follow_one_another(eea: InstalledFunder) -> None:
    """No day belongs to two editions."""
    for earlier, later in pairwise(eea.editions):
        assert (earlier.until or dt.date.max) < later.since


def _said(
    eea: InstalledFunder, code: str, language: str, kinds: tuple[str, ...]
) -> dict[str, set[str]]:
    """Give the sentences of a rule by key, each with the names of its values."""
    prefix = f"{code}."
    return {
        key.removeprefix(prefix): {
            name for _, name, _ in placeholders(sentence) if name is not None
        }
        for key, sentence in eea.wordings[language].sentences.items()
        if key.startswith(prefix) and key.removeprefix(prefix).startswith(kinds)
    }
