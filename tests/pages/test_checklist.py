"""The checklist page: what it says, in which words, and that it needs nothing else."""

import re
from collections.abc import Callable

import pytest

from grantkit.testing import PluginFolder

Pages = Callable[..., str]
Texts = Callable[[str, str], list[str]]

OPEN = ("    submitted_on: 20.01.2026.\n", "")
LONG = (
    "summary: Svētki izdevās.",
    f"summary: {'Svētki izdevās lieliski. ' * 3}\n      lessons: viens divi trīs",
)
NEAR = ("summary: Svētki izdevās.", f"summary: {'a' * 54}")
UNREADABLE = ("grant: 900,00 EUR", "grant: daudz")


def change(fund: PluginFolder, was: str, becomes: str) -> None:
    """Write something else into the plugin."""
    file = fund.path / "grantkit_village_fund" / "funder.py"
    text = file.read_text("utf-8")
    assert was in text
    file.write_text(text.replace(was, becomes), "utf-8")


def section(name: str, inner: str = "//p") -> str:
    """Give the XPath of what stands in a section."""
    return f"//section[@id='{name}']{inner}"


def test_the_head_says_what_was_judged_and_the_verdict(
    page: Pages, texts: Texts
) -> None:
    """Project, report, rules, verdict, due date: the first thing anybody reads."""
    assert texts(page(), "//header//h1 | //header//p") == [
        "Checklist of a report",
        "VF-2025-7 Village fair",
        "Final report “final”, 1 January 2025 – 31 December 2025",
        (
            "Checked as of 20 January 2026 by the rules of Village Fund; edition: "
            "Second call (grantkit-village-fund 1.0)."
        ),
        "Ready.",
        "0 errors, 0 warnings, 1 note; 0 checks not made.",
        "Handed in",
        "Final report: due by 30 January 2026.",
        "Final report: handed in on 20 January 2026.",
    ]


@pytest.mark.parametrize(
    ("as_of", "latvian", "english"),
    [
        ("2026-01-09", "Līdz termiņam vēl 21 diena", "21 days left"),
        ("2026-01-20", "Līdz termiņam vēl 10 dienu", "10 days left"),
        ("2026-01-28", "Līdz termiņam vēl 2 dienas", "2 days left"),
        ("2026-01-29", "Līdz termiņam vēl 1 diena", "1 day left"),
        ("2026-01-30", "Termiņš ir šodien", "Due today"),
        ("2026-01-31", "Termiņš nokavēts par 1 dienu", "Late by 1 day"),
        ("2026-02-10", "Termiņš nokavēts par 11 dienām", "Late by 11 days"),
    ],
)
def test_the_days_that_are_left_are_counted(
    page: Pages, texts: Texts, as_of: str, latvian: str, english: str
) -> None:
    """From the day of the check, in the plural of the language."""
    for language, words in (("lv", latvian), ("en", english)):
        said = texts(page(OPEN, language=language, as_of=as_of), "//header//p")
        assert words in said


def test_an_unknown_due_date_is_not_guessed(page: Pages, texts: Texts) -> None:
    """What would have to be filled in is named, by its place in the file."""
    without = page(OPEN, ("  final_report_due_days: 30\n", ""), language="lv")

    assert texts(without, "//div[contains(@class,'tile')][2]/p") == [
        "Termiņš nav zināms",
        (
            "Noslēguma pārskats: termiņš nav zināms, jo projekta datnē nav norādīts: "
            "“Noslēguma pārskats jāiesniedz (dienas pēc projekta beigām)” "
            "(agreement.final_report_due_days)."
        ),
    ]


def test_what_holds_back_other_checks_comes_first(page: Pages, texts: Texts) -> None:
    """A link leads to it, and says how many checks wait."""
    made = page(UNREADABLE, language="lv")

    assert texts(made, section("first")) == [
        "Kamēr šīs vietas nav izlabotas, daļu pārbaužu veikt nevar.",
        (
            "“daudz” nav nolasāma naudas summa. Kamēr tas nav izlabots, gaida vēl 3 "
            "pārbaudes: VF351, GK302, VF301."
        ),
    ]
    (target,) = re.findall(r'href="#(finding-\d+)"', made)
    assert texts(made, f"//*[@id='{target}']//p[@class='mark']") == ["KļūdaGK006"]


def test_a_finding_has_its_place_cure_and_rule(page: Pages, texts: Texts) -> None:
    """The rule is folded away; its fold-out bears the source."""
    made = page(("number: VF-2025-7", "number:"), language="lv")

    assert texts(made, section("findings", "//h3")) == [
        "Identifikācija un periods",
        "Spraudņi un programma",
    ]
    assert texts(made, "//article[1]//p | //article[1]//summary")[:6] == [
        "KļūdaVF151",
        "Lauks “Līguma numurs” nav aizpildīts.",
        "project.yaml, 6. rinda (project.number)",
        "Lauks: Līguma numurs (1. sadaļa)",
        "Aizpildiet to: 1. sadaļa.",
        "Noteikums VF151: Guide for Grantees, 2.1",
    ]
    assert texts(made, "//article[1]//dd[a]") == [
        (
            "Guide for Grantees, 2.1, https://village-fund.example/guide (citēts no "
            "dokumenta)"
        )
    ]
    assert texts(made, "//article[1]/details[@open]") == []


def test_one_cause_is_told_once_with_all_its_places(page: Pages, texts: Texts) -> None:
    """Twenty places are named, and how many more there are."""
    row = '  - {heading: "2", document: {kind: rēķins}, amount: "1,00 EUR"}\n'
    made = page(("\nfunding:\n", f"\n{row * 23}\nfunding:\n"))

    article = "//article[.//span='VF251']"
    assert len(texts(made, f"{article}//ul[@class='places']/li")) == 20
    assert texts(made, f"{article}/p") == [
        "ErrorVF251",
        "And 3 more places for the same reason; the command grantkit check shows all.",
        "Fill it in: Table 3.",
    ]


def test_a_report_without_findings_says_so(
    installed_fund: PluginFolder, page: Pages, texts: Texts
) -> None:
    """There is nothing to mend, and that is worth a sentence."""
    change(installed_fund, "reconstructed=True,", "")
    made = page()

    assert texts(made, section("findings")) == [
        "Nothing. The checks have found no fault."
    ]
    assert texts(made, section("first")) == []


def test_what_was_not_checked_stands_with_its_reason(page: Pages, texts: Texts) -> None:
    """And with what the check would have told."""
    made = page(("households: 80", "open_to_all: jā"), language="lv")

    assert texts(made, section("unchecked")) == [
        "Par šo programma neko nevar pateikt; pārbaudiet to paši.",
        "Nav zināms mājsaimniecību skaits: norādiet details.households.",
    ]
    assert texts(made, section("unchecked", "//li//span[@class='code']")) == ["VF401"]


def test_boxes_are_counted_part_by_part(page: Pages, texts: Texts) -> None:
    """Each part says how many of its boxes are filled, and draws it."""
    made = page(("number: VF-2025-7", "number:"), language="lv")

    assert texts(made, section("filling"))[:4] == [
        "Identifikācija un periods",
        "Aizpildīts 1 no 2 laukiem",
        "Izmaksas",
        "Aizpildīts 1 no 1 lauka",
    ]
    drawn = re.findall(r'aria-label="([^"]*)"', made)
    assert "Identifikācija un periods: Aizpildīts 1 no 2 laukiem" in drawn


def test_a_text_beyond_its_limit_is_shown(page: Pages, texts: Texts) -> None:
    """By how much, as the funder counts, and the very words that are too many."""
    made = page(LONG, language="lv")

    assert texts(made, section("lengths")) == [
        "Garumu skaita tā, kā to prasa finansētājs.",
        "Kopsavilkums",
        "74 no 60 zīmēm",
        "Par garu par 14 zīmēm. Pāri robežai ir šis teksts:",
        "evās lieliski.",
        "Skaita visas zīmes; rindas beigas ir viena zīme. project.yaml, 60. rinda",
        "Secinājumi",
        "3 no 3 vārdiem",
        "Tuvu robežai: vēl var pierakstīt 0 vārdu.",
        "Skaita vārdus. project.yaml, 61. rinda",
    ]


def test_a_text_near_its_limit_is_warned_of(page: Pages, texts: Texts) -> None:
    """From nine tenths of the limit on, and not before."""
    near = texts(page(NEAR), section("lengths"))
    far = texts(page((NEAR[0], f"summary: {'a' * 53}")), section("lengths"))

    assert "Near the limit: room for 6 more characters." in near
    assert [words for words in far if words.startswith("Near")] == []


def test_indicators_and_budget_are_drawn_with_their_figures(
    page: Pages, texts: Texts
) -> None:
    """Every bar has its words beside it and in its label."""
    made = page(language="lv")

    assert texts(made, section("indicators"))[1:] == [
        "R1 Svētku apmeklētāji",
        "Sasniegts 120 no 100 (120 %); mērvienība: personas",
        "Šajā pārskatā: 120; iepriekšējos: 0. figures.indicators[0].total_reported",
    ]
    assert texts(made, section("budget"))[-3:] == [
        "Kopā",
        "Izlietots 121,00 EUR no 1 000,00 EUR (12,1 %)",
        (
            "Šajā pārskatā: 121,00 EUR; iepriekšējos: 0,00 EUR; atlikums: 879,00 EUR. "
            "figures.spending.total.total_reported"
        ),
    ]
    assert (
        'aria-label="R1 Svētku apmeklētāji: Sasniegts 120 no 100 (120 %); mērvienība: '
        'personas" viewBox="0 0 125 10"' in made
    )
    assert '<rect class="part2" x="0.0" width="120.0" height="10"/>' in made


def test_confirmations_stand_apart_from_faults(page: Pages, texts: Texts) -> None:
    """What was confirmed is shown with who and when, and whether anybody asked."""
    given = "attestations:\n  - {code: originals, by: grāmatvedis, on: 20.01.2026.}\n"
    made = page(("\ndetails:\n", f"\n{given}\ndetails:\n"), language="lv")

    assert texts(made, section("confirmations"))[-2:] == [
        "originals Šādu apliecinājumu finansētājs neprasa.",
        "Apliecināja: grāmatvedis, 20.01.2026.",
    ]


def test_a_confirmation_that_is_open_again_is_not_shown_as_given(
    page: Pages, texts: Texts
) -> None:
    """Data that have changed since open it; it is told once, with the cure."""
    given = (
        "attestations:\n  - {code: fair_was_held, by: vecākais, on: 12.01.2026., "
        "data: '0000 0000'}\n"
    )
    made = page(
        ("\ndetails:\n", f"\n{given}\ndetails:\n"),
        ("kind: final", "kind: interim"),
        language="lv",
    )

    (told,) = texts(made, section("confirmations", "//li"))
    assert told.startswith("VF790 Kopš apliecinājuma “Svētki notika, kā aprakstīts”")


def test_many_texts_of_one_box_are_told_by_the_longest(
    page: Pages, texts: Texts, installed_fund: PluginFolder
) -> None:
    """None of them presses, so one is enough; the count is told."""
    boxes = installed_fund.path / "grantkit_village_fund" / "boxes.toml"
    said = boxes.read_text("utf-8").replace(
        'label = { lv = "Dokumenta numurs"',
        'limit = 20\nlabel = { lv = "Dokumenta numurs"',
    )
    boxes.write_text(said, "utf-8")
    row = '  - {heading: "2", document: {number: "1"}, amount: "1,00 EUR"}\n'

    made = page(("\nfunding:\n", f"\n{row * 2}\nfunding:\n"), language="lv")

    assert texts(made, section("lengths", "//li[1]//p")) == [
        "Dokumenta numurs",
        "3 no 20 zīmēm",
        "Garākais no 3 tekstiem.",
        "Skaita visas zīmes; rindas beigas ir viena zīme. project.yaml, 39. rinda",
    ]


def test_nothing_is_fetched_and_nothing_runs(page: Pages) -> None:
    """The page has no script and names no other file; the browser is told so too."""
    made = page()

    assert "<script" not in made
    assert re.findall(r'\b(?:src|srcset|action|onload)="', made) == []
    assert re.findall(r"url\(|@import", made) == []
    assert "default-src &#x27;none&#x27;; style-src &#x27;unsafe-inline&#x27;" in made


def test_values_stay_values(page: Pages) -> None:
    """A title cannot become a part of the page."""
    made = page(("en: Village fair", 'en: "</title><script>1</script>"'))

    assert "<script" not in made
    assert "&lt;/title&gt;&lt;script&gt;1&lt;/script&gt;" in made


def test_the_page_says_its_language(page: Pages) -> None:
    """A screen reader chooses its voice by it."""
    assert '<html lang="lv">' in page(language="lv")
    assert '<html lang="en">' in page(language="en")


def test_a_plugin_that_fails_still_gives_a_page(
    installed_fund: PluginFolder, page: Pages, texts: Texts
) -> None:
    """The verdict is honest, and the figures are there."""
    change(installed_fund, "FUNDER = Funder(", "FUNDER = None or missing(")
    made = page()

    assert texts(made, "//header//p")[3:5] == [
        "Not ready.",
        "1 error, 0 warnings, 0 notes; 0 checks not made.",
    ]
    assert texts(made, section("budget", "//h2")) == ["Budget execution"]
