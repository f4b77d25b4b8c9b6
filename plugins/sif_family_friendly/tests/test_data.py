"""The data files agree with one another, with the rules and with the README."""

import datetime as dt
import re
from itertools import pairwise
from pathlib import Path

import pytest

from grantkit.model.path import members, type_at
from grantkit.plugin import Figures, InstalledFunder, ReportView, Rule
from grantkit.wording import placeholders
from grantkit_sif_family_friendly.details import Details
from grantkit_sif_family_friendly.rules import RULES

README = Path(__file__).parents[1] / "README.md"
HEADINGS = (
    "What it checks: ",
    "Why the funder asks: ",
    "How to put it right: ",
    "Source: ",
)
REGIONS = ("riga", "vidzeme", "kurzeme", "zemgale", "latgale")

by_code = pytest.mark.parametrize("rule", RULES, ids=[rule.code for rule in RULES])


def test_codes_are_unique_and_in_order() -> None:
    """Every code stands once, after all smaller ones."""
    codes = [rule.code for rule in RULES]

    assert all(one < next_ for one, next_ in pairwise(codes))


def test_rules_and_boxes_keep_to_their_halves_of_a_family(sif: InstalledFunder) -> None:
    """Rules end in 01 to 49, boxes in 50 to 99."""
    assert [rule.code for rule in RULES if int(rule.code[-2:]) >= 50] == []
    assert [box.code for box in sif.boxes if int(box.code[-2:]) < 50] == []


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
def test_both_languages_say_the_same(rule: Rule, sif: InstalledFunder) -> None:
    """Latvian and English have the same sentences with the same values."""
    told = ("message", "hint", "reason")
    lv, en = (_said(sif, rule.code, language, told) for language in ("lv", "en"))

    assert lv == en
    assert lv != {}


@by_code
def test_a_rule_has_a_latvian_page(rule: Rule, sif: InstalledFunder) -> None:
    """The Latvian page says what, why and how; a plain hint serves as the cure."""
    said = _said(sif, rule.code, "lv", ("checks", "why", "cure", "hint"))

    assert "checks" in said
    assert "why" in said
    assert "cure" in said or said.get("hint") == set()


def test_every_message_has_its_hint(sif: InstalledFunder) -> None:
    """What is wrong always comes with what to do."""
    keys = {key for key in sif.wordings["lv"].sentences if key.startswith("SIF")}
    messages = {key for key in keys if ".message" in key}
    hints = {key for key in keys if ".hint" in key}

    assert {key.replace(".message", ".hint") for key in messages} == hints


def test_wording_has_no_rule_that_does_not_exist(sif: InstalledFunder) -> None:
    """No sentence outlives its rule."""
    keys = (key.partition(".")[0] for key in sif.wordings["lv"].sentences)
    told = {code for code in keys if code.startswith("SIF")}

    assert told == {rule.code for rule in RULES}


def test_the_readme_names_every_code(sif: InstalledFunder) -> None:
    """The table of the README covers all rules and boxes, and no others."""
    codes = {rule.code for rule in RULES} | {box.code for box in sif.boxes}
    named: set[str] = set()
    text = README.read_text(encoding="utf-8")
    for first, last in re.findall(r"\bSIF(\d{3})(?:–SIF(\d{3}))?", text):
        span = range(int(first), int(last or first) + 1)
        named.update(f"SIF{number}" for number in span)

    assert named == codes


def test_every_source_is_used(sif: InstalledFunder) -> None:
    """No document is listed in vain."""
    used = {
        *(rule.source for rule in RULES),
        *(box.source for box in sif.boxes),
        *(value.source for _, value in sif.parameters),
        *(source for edition in sif.editions for source in edition.sources),
    }

    assert used == set(sif.sources)


def test_every_parameter_is_used(sif: InstalledFunder) -> None:
    """No value is kept that no rule reads."""
    folder = Path(__file__).parents[1] / "src" / "grantkit_sif_family_friendly"
    code = "".join(
        file.read_text(encoding="utf-8") for file in folder.glob("rules/*.py")
    )
    regions = sif.parameters.values["planning_regions"][0].table
    read = set(re.findall(r'"(\w+)"', code)) | set(regions.values())

    assert set(sif.parameters.values) <= read


@pytest.mark.parametrize(
    ("day", "count"),
    [
        (dt.date(2021, 6, 30), 0),
        (dt.date(2021, 7, 1), 43),
        (dt.date(2025, 6, 30), 43),
        (dt.date(2025, 7, 1), 42),
    ],
)
def test_latvia_has_43_municipalities_and_42_since_2025(
    sif: InstalledFunder, day: dt.date, count: int
) -> None:
    """The five regional lists together are the country."""
    lists = (sif.parameters.on(day, f"municipalities_of_{name}") for name in REGIONS)
    names = [name for value in lists if value is not None for name in value.names]

    assert len(names) == len(set(names)) == count


def test_editions_follow_one_another_without_gaps(sif: InstalledFunder) -> None:
    """Every day since 2021 belongs to exactly one edition."""
    for earlier, later in pairwise(sif.editions):
        assert earlier.until is not None
        assert later.since - earlier.until == dt.timedelta(days=1)
    assert sif.editions[-1].until is None


def _said(
    sif: InstalledFunder, code: str, language: str, kinds: tuple[str, ...]
) -> dict[str, set[str]]:
    """Give the sentences of a rule by key, each with the names of its values."""
    prefix = f"{code}."
    return {
        key.removeprefix(prefix): {
            name for _, name, _ in placeholders(sentence) if name is not None
        }
        for key, sentence in sif.wordings[language].sentences.items()
        if key.startswith(prefix) and key.removeprefix(prefix).startswith(kinds)
    }
