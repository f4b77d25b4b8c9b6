"""The page of a rule, a box or a reading problem."""

import pytest
from attrs import evolve

from grantkit.checking import Page, pages
from grantkit.checking.core_rules import CORE_RULES
from grantkit.checking.pages import HEADINGS, docstring_sections
from grantkit.plugin import InstalledFunder
from grantkit.structuring import CODES
from grantkit.wording import LANGUAGES, core_wording


def test_the_page_of_a_rule_has_the_headings_of_its_docstring(
    fund: InstalledFunder,
) -> None:
    """In English the page is the docstring; the source is cited with its certainty."""
    page = pages([fund], "en")["VF301"]

    assert page == Page(
        code="VF301",
        title="Costs exceed the grant.",
        parts=(
            ("What a finding says", "‹spent› was spent, but the grant is ‹grant›."),
            (
                "What it checks",
                "That the costs of all reports stay within the grant.",
            ),
            ("Why the funder asks", "The fund pays no more than it awarded."),
            ("How to put it right", "Charge the excess to another source."),
            (
                "Source",
                (
                    "Guide for Grantees, 4.2, https://village-fund.example/guide "
                    "(quoted from the document)"
                ),
            ),
            ("Severity", "error"),
        ),
    )


def test_a_latvian_page_comes_from_the_wording(fund: InstalledFunder) -> None:
    """Other languages have the page in their wording files; the hint is the cure."""
    page = pages([fund], "lv")["VF301"]

    assert page == Page(
        code="VF301",
        title="Iztērēti …, bet piešķirti ….",
        parts=(
            (
                "Ko saka konstatējums",
                "Iztērēti ‹izlietotais›, bet piešķirti ‹piešķirtais finansējums›.",
            ),
            ("Ko pārbauda", "Vai visu pārskatu izmaksas nepārsniedz piešķirto summu."),
            ("Kāpēc finansētājs to prasa", "Fonds nemaksā vairāk, nekā piešķīris."),
            ("Kā izlabot", "Pārpalikumu attieciniet uz citu avotu."),
            (
                "Avots",
                (
                    "Guide for Grantees, 4.2, https://village-fund.example/guide "
                    "(citēts no dokumenta)"
                ),
            ),
            ("Smagums", "kļūda"),
        ),
    )


@pytest.mark.parametrize(
    ("title", "shown"),
    [
        ("Izmaksas pārsniedz piešķirto.", "Izmaksas pārsniedz piešķirto."),
        ("Laukā ir {{iekavas}}.", "Laukā ir {iekavas}."),
    ],
    ids=["in words", "with braces that are printed"],
)
def test_a_title_of_the_wording_heads_the_latvian_page(
    fund: InstalledFunder, title: str, shown: str
) -> None:
    """Without one, the message stands there, and its values are not known yet."""
    wording = fund.wordings["lv"]
    titled = evolve(wording, sentences={**wording.sentences, "VF301.title": title})
    told = evolve(fund, wordings={**fund.wordings, "lv": titled})

    assert pages([told], "lv")["VF301"].title == shown
    assert pages([told], "en")["VF301"].title == "Costs exceed the grant."


def test_a_message_that_is_the_title_is_not_said_twice(fund: InstalledFunder) -> None:
    """A rule without values often has but one sentence for both."""
    english = fund.wordings["en"]
    said = {**english.sentences, "VF301.message": "Costs exceed the grant."}
    wordings = {**fund.wordings, "en": evolve(english, sentences=said)}

    page = pages([evolve(fund, wordings=wordings)], "en")["VF301"]

    assert page.title == "Costs exceed the grant."
    assert page.parts[0][0] == "What it checks"


def test_the_page_of_a_box_says_all_that_is_declared(fund: InstalledFunder) -> None:
    """Label, place, path, where it is required, its limit and its words."""
    known = pages([fund], "en")

    assert dict(known["VF651"].parts) == {
        "Box": "Summary",
        "Place on the form": "Section 5",
        "Place in the project file": "report.narrative.summary",
        "Required in": "final report",
        "Limit": "at most 60 characters",
        "Source": (
            "Guide for Grantees, 2.5, https://village-fund.example/guide (quoted from "
            "the document)"
        ),
        "Severity": "error",
    }
    assert dict(known["VF652"].parts)["Limit"] == "at most 3 words"
    assert dict(known["VF153"].parts)["Accepted words"] == "svētki, sports"


@pytest.mark.parametrize("language", LANGUAGES)
def test_everything_that_bears_a_code_has_a_page(
    fund: InstalledFunder, language: str
) -> None:
    """Rules of core and funder, boxes and reading problems: none is left out."""
    known = pages([fund], language)

    expected = {
        *CODES,
        *(rule.code for rule in (*CORE_RULES, *fund.funder.rules)),
        *(box.code for box in fund.boxes),
    }
    assert set(known) >= expected
    assert all(page.parts for page in known.values())


@pytest.mark.parametrize("rule", CORE_RULES, ids=lambda rule: rule.code)
def test_a_core_rule_is_documented_in_every_language(rule: object) -> None:
    """The docstring has its four headings, the Latvian wording what and why."""
    known = next(known for known in CORE_RULES if known is rule)
    title, sections = docstring_sections(known.page)
    latvian = core_wording("lv")

    assert title.endswith(".")
    assert list(sections) == list(HEADINGS.values())
    assert all(sections.values())
    assert latvian.has(f"{known.code}.checks")
    assert latvian.has(f"{known.code}.why")


def test_core_rules_stand_in_order_of_their_codes() -> None:
    """A code is given once, and the rules are easy to find."""
    codes = [rule.code for rule in CORE_RULES]

    assert codes == sorted(set(codes))


def test_a_rule_without_a_latvian_page_falls_back_to_its_hint(
    fund: InstalledFunder,
) -> None:
    """What a wording file leaves out is left out of the page, without an error."""
    wording = fund.wordings["lv"]
    kept = {key: said for key, said in wording.sentences.items() if "VF301." not in key}
    bare = evolve(
        fund, wordings={**fund.wordings, "lv": evolve(wording, sentences=kept)}
    )

    page = pages([bare], "lv")["VF301"]

    assert [heading for heading, _ in page.parts] == ["Avots", "Smagums"]
