"""An organisation's own rules, laid over the Village Fund."""

import datetime as dt
from decimal import Decimal
from pathlib import Path

import pytest
from attrs import evolve

from grantkit.errors import InputError
from grantkit.funders import BrokenPlugin, Registry
from grantkit.funders.overrides import NAME, with_overrides
from grantkit.model.finding import Certainty, Severity
from grantkit.plugin import InstalledFunder

BROKEN = BrokenPlugin(
    code="ruined_fund", distribution="grantkit-ruined-fund", version="1", flaws=()
)
GOOD = """\
[village_fund.wording.lv.VF401]
message = "Sasniegt {target} no {households}."

[village_fund.wording.en.VF101]
hint = "Ask {longest} {months:plural one=person other=people}."

[village_fund.parameters]
longest_project = { value = 10, why = "The board decided so." }

[village_fund.boxes.ORG501]
path = "activities[].result"
label = { lv = "Rezultāts", en = "Result" }
required = ["final"]
why = "The board reads it."
"""


def laid_over(
    text: str, fund: InstalledFunder, folder: Path, language: str = "en"
) -> InstalledFunder:
    """Write the file, and give the fund with it."""
    (folder / NAME).write_text(text, "utf-8")
    registry = Registry(funders={"village_fund": fund}, broken=(BROKEN,))
    return with_overrides(registry, folder, language).funders["village_fund"]


def refused(
    text: str, fund: InstalledFunder, folder: Path, language: str = "en"
) -> list[str]:
    """Give the faults of a file, each without what all have in common."""
    with pytest.raises(InputError) as refusal:
        laid_over(text, fund, folder, language)
    lines = refusal.value.message.split("\n")
    place = f"{folder / NAME}:"
    assert all(line.startswith(place) for line in lines[1:])
    return [
        line.removeprefix(place)
        .replace("[village_fund.wording.en.", "[… ")
        .replace("[village_fund.", "[… ")
        for line in lines[1:]
    ]


def test_without_a_file_nothing_changes(fund: InstalledFunder, tmp_path: Path) -> None:
    """The registry stays the very same."""
    registry = Registry(funders={"village_fund": fund})

    assert with_overrides(registry, tmp_path, "en") is registry


def test_an_empty_file_changes_nothing(fund: InstalledFunder, tmp_path: Path) -> None:
    """Nor does one that names a funder and says no more."""
    own = laid_over("[village_fund]\n", fund, tmp_path)

    assert evolve(own, own_rules=None) == fund
    assert own.own_rules is not None
    assert own.own_rules.changes == ()


def test_changes_are_told_in_the_order_of_the_file(
    fund: InstalledFunder, tmp_path: Path
) -> None:
    """What, instead of what, why and where."""
    own = laid_over(GOOD, fund, tmp_path).own_rules

    assert own is not None
    told = [
        (c.kind.value, c.name, c.says, c.instead, c.why, c.location.line)
        for c in own.changes
    ]
    assert told == [
        (
            "wording",
            "lv.VF401.message",
            "Sasniegt {target} no {households}.",
            fund.wordings["lv"].sentences["VF401.message"],
            "",
            2,
        ),
        (
            "wording",
            "en.VF101.hint",
            "Ask {longest} {months:plural one=person other=people}.",
            "Compare the dates with the agreement.",
            "",
            5,
        ),
        (
            "parameter",
            "longest_project",
            "10 months",
            "12 months; 24 months",
            "The board decided so.",
            8,
        ),
        (
            "box",
            "ORG501",
            "“Result” (`activities[].result`); required in: final report",
            "",
            "The board reads it.",
            10,
        ),
    ]


def test_what_the_funder_says_stays_beside_it(
    fund: InstalledFunder, tmp_path: Path
) -> None:
    """Its numbers, boxes and all other sentences are the same as before."""
    changed = laid_over(GOOD, fund, tmp_path)

    assert changed.parameters == fund.parameters
    assert changed.boxes == fund.boxes
    assert changed.wordings["lv"].say("VF301.hint") == fund.wordings["lv"].say(
        "VF301.hint"
    )


def test_a_stricter_number_holds_where_the_funders_does(
    fund: InstalledFunder, tmp_path: Path
) -> None:
    """With its dates, its unit, and a certainty of its own."""
    text = (
        "[village_fund.parameters.longest_project]\n"
        'value = 20\nwhy = "x"\nsince = 2026-07-10\n'
    )
    own = laid_over(text, fund, tmp_path).own_rules
    assert own is not None

    before, since = (
        own.parameters.on(dt.date(2026, 7, day), "longest_project") for day in (9, 10)
    )

    assert before is not None
    assert since is not None
    assert (before.number, before.certainty) == (Decimal(24), Certainty.INFERRED)
    assert (since.number, since.unit, since.certainty) == (
        Decimal(20),
        "months",
        Certainty.OWN,
    )


def test_an_own_box_warns_unless_it_says_more(
    fund: InstalledFunder, tmp_path: Path
) -> None:
    """A report waits for an error only where the organisation asks for it."""
    usual = laid_over(GOOD, fund, tmp_path).own_rules
    graver = laid_over(f'{GOOD}severity = "error"\n', fund, tmp_path).own_rules

    assert usual is not None
    assert graver is not None
    assert [box.severity for box in (*usual.boxes, *graver.boxes)] == [
        Severity.WARNING,
        Severity.ERROR,
    ]
    assert usual.boxes[0].place.in_language("en") == "`activities[].result`"


FAULTS = {
    "[vilage_fund]": [
        (
            "1: [vilage_fund] No installed funder has the code “vilage_fund”; did you "
            "mean “village_fund”?"
        )
    ],
    "[xyz]": [
        (
            "1: [xyz] No installed funder has the code “xyz”; installed: village_fund, "
            "ruined_fund."
        )
    ],
    "village_fund = 1": [
        (
            "1: [village_fund] Keys of its own are expected here: write "
            "`[village_fund]` on one line, and `name = value` below it."
        )
    ],
    "[village_fund.box.ORG101]": [
        "1: [… box] “box” cannot be changed; did you mean “boxes”?"
    ],
    "[village_fund.wording.xx.VF401]": [
        (
            "1: [… wording.xx] There are no sentences in the language “xx”; "
            "known are: lv, en."
        )
    ],
    "[village_fund.wording.en.VF410]\nhint = 'x'": [
        (
            "1: [… VF410] The funder has no sentences for the code "
            "“VF410”; did you mean “VF401”?"
        )
    ],
    "[village_fund.wording.en.GK101]\nhint = 'x'": [
        (
            "1: [… GK101] “GK101” is a code of grantkit itself; only words of the "
            "funder's rules can be changed."
        )
    ],
    "[village_fund.wording.en.vf101]\nhint = 'x'": [
        (
            "1: [… vf101] The funder has no sentences for the code "
            "“vf101”; did you mean “VF101”?"
        )
    ],
    "[village_fund.wording.en.VF979]\nhint = 'x'": [
        (
            "1: [… VF979] The funder has no sentences for the code “VF979”; "
            "`grantkit explain VF` lists its codes."
        )
    ],
    "[village_fund.wording.VF101.en]\nhint = 'x'": [
        ("1: [… wording.VF101] The language stands before the code: `[… VF101]`.")
    ],
    "[village_fund.wording.en.VF101]\n"
    "message = '{months:plural one=month other=months} {longest}'": [
        (
            "2: [… VF101.message] The message must print all that the funder's does; "
            "it lacks: `{months}`. The funder's: “The project lasts {months} "
            "{months:plural one=month other=months}; projects of the fund last no "
            "longer than {longest}.”"
        )
    ],
    "[village_fund.wording.en.terminal]\nnot_ready = 'Ready.'": [
        (
            "1: [… terminal] The funder has no sentences for the "
            "code “terminal”; `grantkit explain VF` lists its codes."
        )
    ],
    "[village_fund.wording.en.VF401]\n\nhintt = 'x'": [
        ("3: [… VF401.hintt] This code has no sentence “hintt”; did you mean “hint”?")
    ],
    "[village_fund.wording.en.VF401]\nhint = 7": [
        "2: [… VF401.hint] A sentence is expected here, in quotes."
    ],
    "[village_fund.wording.en.VF401]\nhint = ' '": [
        "2: [… VF401.hint] The text is empty; write what it is to say."
    ],
    "[village_fund.wording.en.VF401]\nhint = '{target'": [
        (
            "2: [… VF401.hint] Braces stand in pairs, and between them only the name "
            "of a value. The funder's sentence: “Expect a question of the fund.”"
        )
    ],
    "[village_fund.wording.en.VF401]\nhint = '{villages}'": [
        (
            "2: [… VF401.hint] The rule gives no value “villages” to "
            "print; it gives: `{households}`, `{target}`."
        )
    ],
    "[village_fund.wording.en.VF401]\nhint = '{target:long}'": [
        (
            "2: [… VF401.hint] The value “target” cannot be written as “long”. The "
            "funder's sentence: “Expect a question of the fund.”"
        )
    ],
    "[village_fund.wording.en.VF401]\nmessage = 'All is well: {target}.'": [
        (
            "2: [… VF401.message] The message must print all that the funder's does; "
            "it lacks: `{households}`. The funder's: “The target {target} is lower "
            "than the number of households, {households}.”"
        )
    ],
    "[village_fund.parameters]\nlongest = { value = 1, why = 'x' }": [
        (
            "2: [… parameters.longest] The funder has no parameter “longest”; did "
            "you mean “longest_project”?"
        )
    ],
    "[village_fund.parameters]\nlongest_project = { value = 36, why = 'x' }": [
        (
            "2: [… parameters.longest_project.value] 36 is milder than the 12 of "
            "the funder; here may stand less than 12."
        ),
        (
            "2: [… parameters.longest_project.value] 36 is milder than the 24 of "
            "the funder; here may stand less than 24."
        ),
    ],
    "[village_fund.parameters]\nlongest_project = { value = 9, why = ' ' }": [
        (
            "2: [… parameters.longest_project.why] The text is empty; write what it is "
            "to say."
        ),
    ],
    "[village_fund.parameters]\nlongest_project = { value = 9.5, why = 'x' }": [
        (
            "2: [… parameters.longest_project.value] 9.5 is not a whole number, as the "
            "12 of the funder is."
        ),
        (
            "2: [… parameters.longest_project.value] 9.5 is not a whole number, as the "
            "24 of the funder is."
        ),
    ],
    "[village_fund.parameters]\nlongest_project = { value = -1, why = 'x' }": [
        "2: [… parameters.longest_project.value] -1 is below zero.",
    ],
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
    "[village_fund.wording.en.VF401]\nchecks = 'Neko.'": [
        (
            "2: [… VF401.checks] “checks” is the funder's explanation of the rule and "
            "stays; only what a finding says can be changed: hint, message."
        )
    ],
    "[village_fund.wording.lv.VF701]\ntitle = 'Par vēlu.'": [
        (
            "2: [… wording.lv.VF701.title] “title” is the funder's explanation of the "
            "rule and stays; only what a finding says can be changed: hint, message."
        )
    ],
    "[village_fund.wording.en.VF351]\nhint = 'x'\nmessage = 'x'": [
        "1: [… VF351] “VF351” is a box; only words of rules can be changed."
    ],
    '[village_fund.wording.en.VF401]\nhint = "Ask\\u202e me."': [
        (
            "2: [… VF401.hint] Character 4 of this text is U+202E, which nobody sees; "
            "delete it, or type the text anew."
        )
    ],
    "[village_fund.wording.en.VF401]\nhint = '{target.__class__}'": [
        (
            "2: [… VF401.hint] Braces stand in pairs, and between them only the name "
            "of a value. The funder's sentence: “Expect a question of the fund.”"
        )
    ],
    "[village_fund.wording.en.VF401]\nhint = 'Expect a question of the fund.'": [
        "2: [… VF401.hint] The funder says the very same, so nothing would change."
    ],
    "[longest_project]\nvalue = 1": [
        (
            "1: [longest_project] “longest_project” belongs below the code of a "
            "funder: `[… parameters]`."
        )
    ],
    "boxes = 1": [
        ("1: [boxes] “boxes” belongs below the code of a funder: `[… boxes]`.")
    ],
    "[village_fund.boxes.VF351]\nremove = true": [
        (
            "1: [… boxes.VF351] Codes that begin with VF are a funder's or grantkit's; "
            "their boxes can be neither changed nor removed. Begin yours with other "
            "letters, such as ORG; taken are GK, VF."
        )
    ],
    "[village_fund.parameters]\nlongest_project = { value = 9 }": [
        "2: [… parameters.longest_project.why] The key “why” is missing here."
    ],
    "[village_fund.parameters]\nlongest_project = { value = 'x', why = 'x' }": [
        (
            "2: [… parameters.longest_project.value] “x” is not a number; write digits "
            "alone, without a unit: `value = 500`."
        )
    ],
    "[village_fund.parameters]\nlongest_project = { value = 9, whi = 'x' }": [
        (
            "2: [… parameters.longest_project.whi] The key “whi” is not known here. "
            "Did you mean “why”?"
        )
    ],
    "[village_fund.parameters]\nlongest_project = { value = {}, why = 'x' }": [
        (
            "2: [… parameters.longest_project.value] One number is expected as the "
            "value, not a table."
        )
    ],
    "[village_fund.parameters]\nlongest_project = { value = '1 080,5 %', why = 'x' }": [
        (
            "2: [… parameters.longest_project.value] “1 080,5 %” is not a number; "
            "write digits alone, without a unit: `value = 1080.5`."
        )
    ],
    "[village_fund.parameters]\n"
    "longest_project = { value = 99999999999999999999999999, why = 'x' }": [
        (
            "2: [… parameters.longest_project.value] A number has no more than 15 "
            "digits, and they are written out: 1000000, not 1e6."
        )
    ],
    "[village_fund.parameters]\n"
    "longest_project = { value = 9, why = 'x', since = 'vakar' }": [
        (
            "2: [… parameters.longest_project.since] “vakar” is not a date that can be "
            "read. Write the day, month and year: 01.10.2022. or 2022-10-01."
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


BOXES = {
    "path = 'figures.spending.total'\nrequired = ['final']": [
        (
            ".path] “figures.spending.total” is computed from the project, so no box "
            "can ask for it."
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


@pytest.mark.parametrize("text", BOXES)
def test_a_box_that_can_never_be_filled_is_refused(
    fund: InstalledFunder, tmp_path: Path, text: str
) -> None:
    """Whatever it asks for must be there to be asked for, and possible."""
    head = "[village_fund.boxes.ORG501]\nlabel = 'x'\nwhy = 'x'\n"

    found = refused(head + text, fund, tmp_path)

    told = [fault.partition("boxes.ORG501")[2] for fault in found]
    assert [each.replace("interim, final", "{kinds}") for each in told] == BOXES[text]


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


@pytest.mark.parametrize("text", FAULTS)
def test_every_fault_is_told_with_its_line(
    fund: InstalledFunder, tmp_path: Path, text: str
) -> None:
    """What was found, where, and what may stand there."""
    assert sorted(refused(text, fund, tmp_path)) == sorted(FAULTS[text])


def test_all_faults_are_told_at_once(fund: InstalledFunder, tmp_path: Path) -> None:
    """In the order of the file, under one sentence, with what own rules may do."""
    text = "[village_fund.parameters]\nx = 1\n[village_fund.wording.xx]\n[other]\n"
    file = tmp_path / NAME

    with pytest.raises(InputError) as refusal:
        laid_over(text, fund, tmp_path, "lv")

    assert refusal.value.message == (
        f"Pašu noteikumu datni “{file}” nevar piemērot; jāizlabo 3 vietas:\n"
        f"{file}:2: [village_fund.parameters.x] Finansētājam nav parametra “x”; "
        "mainīt var: longest_project.\n"
        f"{file}:3: [village_fund.wording.xx] Valodā “xx” teikumu nav; zināmās "
        "valodas: lv, en.\n"
        f"{file}:4: [other] Neviena instalēta finansētāja kods nav “other”; "
        "instalēti: village_fund, ruined_fund."
    )
    assert refusal.value.hint == (
        "Pašu noteikumos var mainīt vārdus, pievienot laukus un noteikt stingrākus "
        "skaitļus; neko citu mainīt un neko mīkstināt nevar."
    )


def test_rules_for_a_plugin_that_cannot_be_used_are_passed_over(
    fund: InstalledFunder, tmp_path: Path
) -> None:
    """What is wrong with the plugin is told elsewhere; the code is known."""
    own = laid_over("[ruined_fund.parameters]\nx = 1\n", fund, tmp_path)

    assert evolve(own, own_rules=None) == fund


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
    fund: InstalledFunder, tmp_path: Path, language: str, says: str
) -> None:
    """Weight, editions and the way of counting among it."""
    text = (
        "[village_fund.boxes.ORG601]\npath = 'report.narrative.summary'\n"
        "label = 'Kopsavilkums'\nrequired = ['final']\nlimit = 200\nwhy = 'x'\n"
        "counting = 'characters_crlf'\nseverity = 'error'\neditions = ['first']\n"
    )

    own = laid_over(text, fund, tmp_path, language).own_rules

    assert own is not None
    assert [change.says for change in own.changes] == [says]


LATVIAN = {
    "[village_fund.wording.lv.GK101]\nhint = 'x'": (
        "1: [… wording.lv.GK101] “GK101” ir paša grantkit kods; mainīt var tikai "
        "finansētāja noteikumu vārdus."
    ),
    "[village_fund.wording.lv.VF979]\nhint = 'x'": (
        "1: [… wording.lv.VF979] Kodam “VF979” finansētājs teikumu nav devis; tā kodus "
        "parāda `grantkit explain VF`."
    ),
    "[village_fund.wording.VF101.lv]\nhint = 'x'": (
        "1: [… wording.VF101] Vispirms jābūt valodai, tad kodam: "
        "`[… wording.lv.VF101]`."
    ),
    "[village_fund.parameters]\nlongest_project = { value = 9, why = '' }": (
        "2: [… parameters.longest_project.why] Teksts ir tukšs; uzrakstiet, ko tas "
        "saka."
    ),
    "[village_fund.parameters]\nlongest_project = { value = '80 %', why = 'x' }": (
        "2: [… parameters.longest_project.value] “80 %” nav skaitlis; rakstiet tikai "
        "ciparus, bez mērvienības: `value = 80`."
    ),
    "[village_fund.boxes.ORG601]\npath = 'reports[].narrative.summary'\nlimit = 5\n"
    "label = 'x'\nwhy = 'x'": (
        "2: [… boxes.ORG601.path] “reports[].narrative.summary” attiektos uz katru "
        "pārskatu, arī uz sen iesniegtu; pārbaudāmajā pārskatā tas ir "
        "“report.narrative.summary”."
    ),
    "[village_fund.boxes.ORG601]\npath = 'activities[0].result'\nlimit = 5\n"
    "label = 'x'\nwhy = 'x'": (
        "2: [… boxes.ORG601.path] “activities[0].result” ir tikai viens saraksta "
        "ieraksts; vai domājāt “activities[].result”, katru no tiem?"
    ),
    "[village_fund.boxes.ORG601]\npath = 'project.title'\nchoices = ['a']\n"
    "counting = 'words'\nlabel = 'x'\nwhy = 'x'": (
        "4: [… boxes.ORG601.counting] `counting` nosaka, kā skaita `limit`, bet tā "
        "šeit nav."
    ),
    "[village_fund.boxes.ORG601]\npath = 'project.title'\nchoices = ['a', 'a']\n"
    "label = 'x'\nwhy = 'x'": ("3: [… boxes.ORG601.choices] “a” šeit ir divreiz."),
    "[village_fund.boxes.ORG601]\npath = 'project.title'\nchoices = ['ab']\n"
    "limit = 1\nlabel = 'x'\nwhy = 'x'": (
        "3: [… boxes.ORG601.choices] “ab” ir garāks par lauka `limit`, tāpēc to "
        "nevarētu izvēlēties."
    ),
}


@pytest.mark.parametrize("text", LATVIAN)
def test_faults_are_told_in_latvian_too(
    fund: InstalledFunder, tmp_path: Path, text: str
) -> None:
    """In the language of the reader."""
    assert refused(text, fund, tmp_path, "lv") == [LATVIAN[text]]
