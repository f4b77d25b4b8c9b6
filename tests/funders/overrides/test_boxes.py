"""Boxes that an organisation adds, and those that nobody could ever fill."""

from collections.abc import Callable
from pathlib import Path

import pytest
from attrs import evolve

from grantkit.errors import InputError
from grantkit.funders import Registry
from grantkit.funders.overrides import NAME, with_overrides
from grantkit.model.finding import Severity
from grantkit.plugin import InstalledFunder

LaidOver = Callable[..., InstalledFunder]
Refused = Callable[..., list[str]]

OWN_BOX = """\
[village_fund.boxes.ORG501]
path = "activities[].result"
label = { lv = "Rezultāts", en = "Result" }
required = ["final"]
why = "The board reads it."
"""


def test_an_own_box_warns_unless_it_says_more(laid_over: LaidOver) -> None:
    """A report waits for an error only where the organisation asks for it."""
    usual = laid_over(OWN_BOX).own_rules
    graver = laid_over(f'{OWN_BOX}severity = "error"\n').own_rules

    assert usual is not None
    assert graver is not None
    assert [box.severity for box in (*usual.boxes, *graver.boxes)] == [
        Severity.WARNING,
        Severity.ERROR,
    ]
    assert usual.boxes[0].place.in_language("en") == "`activities[].result`"


@pytest.mark.parametrize(
    ("language", "says"),
    [
        (
            "en",
            (
                "“Kopsavilkums” (`report.narrative.summary`); required in: final "
                "report; at most 200 characters; a line break counts as two; severity: "
                "error; editions: first"
            ),
        ),
        (
            "lv",
            (
                "“Kopsavilkums” (`report.narrative.summary`); obligāts: noslēguma "
                "pārskats; ne vairāk kā 200 zīmju; rindas beigas skaita par divām "
                "zīmēm; smagums: kļūda; redakcijas: first"
            ),
        ),
    ],
)
def test_a_box_is_listed_with_all_that_it_asks_for(
    laid_over: LaidOver, language: str, says: str
) -> None:
    """Weight, editions and the way of counting among it."""
    text = (
        "[village_fund.boxes.ORG601]\npath = 'report.narrative.summary'\n"
        "label = 'Kopsavilkums'\nrequired = ['final']\nlimit = 200\nwhy = 'x'\n"
        "counting = 'characters_crlf'\nseverity = 'error'\neditions = ['first']\n"
    )

    own = laid_over(text, language).own_rules

    assert own is not None
    assert [change.says for change in own.changes] == [says]


FAULTS = {
    "[village_fund.boxes.ORG101]\npath = 'activities.title'\nlabel = ''\nwhy = 'x'": [
        (
            "1: [… boxes.ORG101] The box asks for nothing: give `required`, `limit` or "
            "`choices`."
        ),
        (
            "2: [… boxes.ORG101.path] “activities.title” leads nowhere; did you mean "
            "“activities[].title”?"
        ),
        "3: [… boxes.ORG101.label] The text is empty; write what it is to say.",
    ],
    "[village_fund.boxes.O1]\npath = 'project[]'\nlabel = 'x'\nwhy = 'x'\nlimit = 1": [
        (
            "1: [… boxes.O1] A code is made of two to eight capitals, the digit of a "
            "family (1 to 7) and two digits more, such as ORG101."
        ),
        ("2: [… boxes.O1.path] “project[]” leads nowhere; did you mean “project”?"),
    ],
    "[village_fund.boxes.VF351]\nremove = true": [
        (
            "1: [… boxes.VF351] Codes that begin with VF are a funder's or grantkit's; "
            "their boxes can be neither changed nor removed. Begin yours with other "
            "letters, such as ORG; taken are GK, VF."
        )
    ],
    "[village_fund.boxes.VF901]\npath = 'project.nmber'\nlabel = 'x'\nwhy = 'x'": [
        (
            "1: [… boxes.VF901] Codes that begin with VF are a funder's or grantkit's; "
            "their boxes can be neither changed nor removed. Begin yours with other "
            "letters, such as ORG; taken are GK, VF."
        ),
    ],
    "[village_fund.boxes.own1]\nlimit = 0\nrequird = ['final']": [
        (
            "1: [… boxes.own1] A code is made of two to eight capitals, the "
            "digit of a family (1 to 7) and two digits more, such as ORG101."
        ),
        "1: [… boxes.own1.path] The key “path” is missing here.",
        "1: [… boxes.own1.label] The key “label” is missing here.",
        "1: [… boxes.own1.why] The key “why” is missing here.",
        "2: [… boxes.own1.limit] A limit is at least 1.",
        (
            "3: [… boxes.own1.requird] The key “requird” is not known here. Did "
            "you mean “required”?"
        ),
    ],
}


@pytest.mark.parametrize("text", FAULTS)
def test_every_fault_of_a_box_is_told_with_its_line(
    refused: Refused, text: str
) -> None:
    """Its code, what it lacks, and what it has too much."""
    assert sorted(refused(text)) == sorted(FAULTS[text])


IMPOSSIBLE = {
    "path = 'figures.spending.total'\nrequired = ['final']": [
        (
            ".path] “figures.spending.total” is computed from the project, so no box "
            "can ask for it."
        )
    ],
    "path = 'report.period'\nrequired = ['final']": [
        (
            ".path] “report.period” is computed from report.start, report.end, so no "
            "box can ask for it."
        )
    ],
    "path = 'activities[].titel'\nrequired = ['final']": [
        ".path] `activities[]` has no field “titel”. Did you mean “title”?"
    ],
    "path = 'activities.titel'\nrequired = ['final']": [
        ".path] `activities[]` has no field “titel”. Did you mean “title”?"
    ],
    "path = 'activities.result'\nlimit = 5": [
        ".path] “activities.result” leads nowhere; did you mean “activities[].result”?"
    ],
    "path = 'reports[].narrative.problems'\nlimit = 5": [
        (
            ".path] “reports[].narrative.problems” would be asked of every report, "
            "even of one handed in long ago; of the report that is checked it is "
            "“report.narrative.problems”."
        )
    ],
    "path = 'reports.certificates.amount'\nrequired = ['final']": [
        (
            ".path] “reports.certificates.amount” would be asked of every report, even "
            "of one handed in long ago; of the report that is checked it is "
            "“report.certificates[].amount”."
        )
    ],
    "path = 'reports[].narrative.problem'\nlimit = 5": [
        (".path] `report.narrative` has no field “problem”. Did you mean “problems”?")
    ],
    "path = 'project.title.lv'\nrequired = ['final']": [
        ".path] “project.title.lv” leads nowhere; did you mean “project.title”?"
    ],
    "path = 'project.title.versions'\nrequired = ['final']": [
        ".path] “project.title.versions” leads nowhere; did you mean “project.title”?"
    ],
    "path = 'activities[0].result'\nlimit = 5": [
        (
            ".path] “activities[0].result” is one entry of a list alone; did you mean "
            "“activities[].result”, each of them?"
        )
    ],
    "path = 'reports'\nrequired = ['final']": [
        ".path] No path begins with “reports”. Did you mean “report”?"
    ],
    "path = 'as_of'\nrequired = ['final']": [
        (
            ".path] No path begins with “as_of”. Begin with one of these: project, "
            "agreement, partners, work_packages, activities, deliverables, events, "
            "volunteers, indicators, budget, expenditure, funding, communication, "
            "attestations, details, report, lead_partner."
        )
    ],
    "path = 'activities[].result'\nrequired = ['final']\ncounting = 'words'": [
        (".counting] `counting` says how a `limit` is counted, but there is none.")
    ],
    "path = 'activities[].result'\nlimit = 3\nchoices = ['yes', 'nope', 'yes']": [
        ".choices] “yes” stands here twice.",
        (
            ".choices] “nope” is longer than the `limit` of the box, so nobody could "
            "choose it."
        ),
    ],
    "path = 'expenditure[].method'\nchoices = ['bank', 'banka']": [
        (
            ".choices] “banka” can never stand at this path; only these words can: "
            "bank, cash."
        )
    ],
    "path = 'activities[].evidence'\nchoices = ['P1']": [
        (
            ".choices] Choices are compared with one word after the other; did you "
            "mean “activities[].evidence[]”?"
        ),
    ],
    "path = 'activities'\nchoices = ['P1']": [
        ".choices] Choices are words, and no words stand at this path.",
    ],
    "path = 'agreement.grant'\nlimit = 5\nchoices = ['x']": [
        ".limit] Only a text can be too long, and no text stands at this path.",
        ".choices] Choices are words, and no words stand at this path.",
    ],
    "path = 'project'\nrequired = ['final']": [
        ".path] “project” is a whole section; name one value in it."
    ],
    "path = 'activities[].result'\nrequired = ['partner']": [
        (
            ".required] The funder asks for no report of the kind “partner”; it asks "
            "for: {kinds}."
        )
    ],
    "path = 'activities[].result'\nlimit = 0": [".limit] A limit is at least 1."],
    "path = 'activities[].result'\nrequired = []": [
        "] The box asks for nothing: give `required`, `limit` or `choices`."
    ],
    "path = 'activities.titel'\nlimit = 0\nrequired = ['finl']\neditions = ['x']": [
        ".path] `activities[]` has no field “titel”. Did you mean “title”?",
        ".limit] A limit is at least 1.",
        (
            ".required[0]] “finl” is not one of the words expected here: {kinds}, "
            "progress, project, partner. Did you mean “final”?"
        ),
        ".editions] The funder has no edition “x”; it has: first, second.",
    ],
    "path = 'activities[].result'\nlimit = 5\nplace = { de = 'x' }": [
        (".place.de] No message is written in the language “de”; known are: lv, en.")
    ],
    "path = 'activities[].result'\nlimit = 5\nplace = \"a\\u0007\"": [
        (
            ".place] Character 2 of this text is U+0007, which nobody sees; delete it, "
            "or type the text anew."
        )
    ],
}


@pytest.mark.parametrize("text", IMPOSSIBLE)
def test_a_box_that_can_never_be_filled_is_refused(refused: Refused, text: str) -> None:
    """Whatever it asks for must be there to be asked for, and possible."""
    head = "[village_fund.boxes.ORG501]\nlabel = 'x'\nwhy = 'x'\n"

    found = refused(head + text)

    told = [fault.partition("boxes.ORG501")[2] for fault in found]
    assert [each.replace("interim, final", "{kinds}") for each in told] == IMPOSSIBLE[
        text
    ]


def test_a_code_belongs_to_one_box(fund: InstalledFunder, tmp_path: Path) -> None:
    """Whatever funder asks, a code has one page; both places are named."""
    other = evolve(fund, funder=evolve(fund.funder, code="town_fund", prefix="TF"))
    registry = Registry(funders={"town_fund": other, "village_fund": fund})
    keys = "path = 'activities[].result'\nlabel = 'x'\nwhy = 'x'\nlimit = 5\n"
    text = "".join(f"[{code}.boxes.ORG501]\n{keys}" for code in registry.funders)
    file = tmp_path / NAME
    file.write_text(f"{text}[village_fund.boxes.TF501]\n{keys}", "utf-8")

    with pytest.raises(InputError) as refusal:
        with_overrides(registry, tmp_path, "en")

    assert refusal.value.message.split("\n")[1:] == [
        (
            f"{file}:6: [village_fund.boxes.ORG501] “ORG501” is the code of another "
            f"box already ({file}:1); give each its own."
        ),
        (
            f"{file}:11: [village_fund.boxes.TF501] Codes that begin with TF are a "
            "funder's or grantkit's; their boxes can be neither changed nor removed. "
            "Begin yours with other letters, such as ORG; taken are GK, TF, VF."
        ),
    ]
