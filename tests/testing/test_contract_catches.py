"""Contract and doctor notice what is wrong with a plugin, and say where and what to do.

Each test plants a fault in a copy of the Village Fund, which is in order otherwise. The
two are faces of the same demands; the doctor knows the line, too.
"""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import docx
import pytest
from attrs import frozen

from grantkit.demands.catalogue import ADVICE, DEMANDS
from grantkit.demands.plugin import Plugin, load_plugin
from grantkit.doctor import Verdict, examine, plugin_at
from grantkit.doctor.patient import Patient
from grantkit.model.finding import Severity
from grantkit.testing import AS_OF, Example, FunderContract, PluginFolder
from grantkit.testing.refusing import refuse
from grantkit.wording import core_wording

AT_NEED = ("test_two_runs_give_the_same", "test_no_rule_crashes_on_anything")
"""They are slow or throw dice, so they run only where they are expected to fail."""

LATE = ("submitted_on: 20.01.2026.", "submitted_on: 20.03.2026.")

BY_NAME = {each.name: each for each in (*DEMANDS, *ADVICE)}

HEARD = [each for each in ADVICE if each.name == "every_rule_is_heard"]

Fund = Callable[..., Plugin]
Edit = tuple[str, str, str]


@frozen(kw_only=True)
class Planted:
    """A fault and what becomes of it.

    Attributes:
        edits: File, words that stand in it, words that take their place.
        demand: The test that fails; None where the plugin cannot even be loaded.
        told: What is said.
        line: At which the doctor finds it; None where no line is to blame.
    """

    edits: tuple[Edit, ...]
    demand: str | None = None
    told: str
    line: int | None = None


SPEAKS_OF_GAP = """\
    if not view.agreement.grant:
        yield Remark("expenditure", given=view.as_of, due=view.as_of)
    due = checks"""

SPEAKS_AT_A_BOX = """\
    told = view.report.narrative
    if told is None or not told.summary:
        yield Remark("report.narrative.summary", given=view.as_of, due=view.as_of)
    due = checks"""

LATER_TERM = """\
# Dated numbers.

[[days_to_report]]
value = 30
unit = "days"
since = 2026-01-01
source = "guide"
certainty = "quoted"
"""

SIGNATORY = """\
[VF154]
path = "report.signatory.role"
label = { lv = "Amats", en = "Position" }
place = { lv = "6. sadaļa", en = "Section 6" }
required = ["final"]
source = "guide"
certainty = "quoted"

[VF153]"""

PLANTED = {
    "a document without a date": Planted(
        edits=(("sources.toml", 'edition = "each project has its own"\n', ""),),
        demand="test_every_document_is_dated",
        told=(
            "sources.toml: [agreement] has neither a date nor an edition.\n"
            "  → give the day of the document; if it bears none, say in `edition` "
            "which version was read."
        ),
        line=9,
    ),
    "a document in vain": Planted(
        edits=(
            (
                "sources.toml",
                "[agreement]",
                '[law]\ntitle = "Law"\nedition = "1"\n\n[agreement]',
            ),
        ),
        demand="test_every_document_is_used",
        told=(
            "sources.toml: nothing rests on [law].\n"
            "  → name it as the `source` of what rests on it; where another document "
            "took its place, take its table out."
        ),
        line=9,
    ),
    "a deadline by a parameter that begins later": Planted(
        edits=(
            (
                "deadlines.toml",
                '"agreement.final_report_due_days"',
                '"days_to_report"',
            ),
            (
                "parameters.toml",
                "# Dated numbers.\n",
                LATER_TERM,
            ),
        ),
        demand="test_every_deadline_has_its_day",
        told=(
            "deadlines.toml: [final_report] has no day in `project.yaml`: the "
            "parameter “days_to_report” has no value for 1\xa0January\xa02025, the "
            "first day of that project.\n"
            "  → give it a value that holds then, or name the `reports` and `editions` "
            "that the deadline belongs to."
        ),
        line=1,
    ),
    "a rule in the place of an error of the core": Planted(
        edits=(
            (
                "rules/annexes.py",
                'source="agreement"',
                'source="agreement", replaces=("GK401",)',
            ),
        ),
        demand="test_every_code_has_its_place",
        told=(
            "rules/annexes.py: VF701 replaces GK401, which is no warning of the core.\n"
            "  → name one of these, or none: "
        ),
        line=11,
    ),
    "a rule without its reason": Planted(
        edits=(("rules/period.py", "Why the funder asks:", "Why:"),),
        demand="test_every_rule_tells_its_four_parts",
        told=(
            "rules/period.py: the docstring of VF101 does not tell what a rule tells.\n"
            "  → begin with one sentence, then in this order: “What it checks:”, “Why "
            "the funder asks:”, “How to put it right:”, “Source:”."
        ),
        line=10,
    ),
    "rules out of order": Planted(
        edits=(
            ("rules/__init__.py", ", *annexes.RULES)", ")"),
            ("rules/__init__.py", "(*period.RULES,", "(*annexes.RULES, *period.RULES,"),
        ),
        demand="test_every_code_has_its_place",
        told=(
            "rules/__init__.py: RULES is not in order of the codes.\n"
            "  → put the families, and the rules in each, in order."
        ),
        line=5,
    ),
    "a heading without a category": Planted(
        edits=(("headings.toml", '"external_services"', '"events"'),),
        demand="test_every_heading_has_its_category",
        told=(
            "headings.toml: [2] has the category “events”, which is none.\n"
            "  → take one of: "
        ),
        line=7,
    ),
    "an untranslated sentence": Planted(
        edits=(
            (
                "wording/lv.toml",
                "reason_households =",
                'reason = "Ak!"\nreason_households =',
            ),
        ),
        demand="test_every_sentence_is_translated",
        told=(
            "wording/en.toml: `VF401.reason` is missing; `lv.toml` has it.\n"
            "  → translate it, or take it out there."
        ),
        line=11,
    ),
    "a translation without a value": Planted(
        edits=(("wording/lv.toml", "jāiesniedz līdz {due}", "jāiesniedz agrāk"),),
        demand="test_every_translation_prints_the_same_values",
        told=(
            "wording/en.toml: `VF701.message` and its like in `lv.toml` differ in "
            "{due}.\n"
            "  → print the same values in both."
        ),
        line=17,
    ),
    "a rule without its Latvian page": Planted(
        edits=(
            ("wording/lv.toml", 'why = "No pārskata atkarīgs pēdējais maksājums."', ""),
        ),
        demand="test_every_rule_has_its_sentences",
        told="wording/lv.toml: `VF701.why` is missing.\n  → write the sentence.",
        line=22,
    ),
    "a sentence without its rule": Planted(
        edits=(
            ("wording/lv.toml", "[VF401]", '[VF402]\nmessage = "Ak!"\n\n[VF401]'),
            ("wording/en.toml", "[VF401]", '[VF402]\nmessage = "Oh!"\n\n[VF401]'),
        ),
        demand="test_every_sentence_has_its_rule",
        told=(
            "wording/lv.toml: `VF402.message` belongs to no rule.\n"
            "  → take it out, or mend the code.\n"
            "wording/en.toml: `VF402.message` belongs to no rule.\n"
            "  → take it out, or mend the code."
        ),
        line=16,
    ),
    "a label in one language": Planted(
        edits=(("boxes.toml", 'lv = "Virziens", en = "Strand"', 'lv = "Virziens"'),),
        demand="test_every_sentence_is_translated",
        told=("boxes.toml: `VF153.label` says nothing in “en”.\n  → translate it."),
        line=23,
    ),
    "a sentence for programs": Planted(
        edits=(("wording/en.toml", "Charge the", "Mend expenditure[3]: charge the"),),
        demand="test_every_sentence_is_for_people",
        told=(
            "wording/en.toml: `VF301.hint`: it holds a name of the file format: "
            "“expenditure[3]”.\n"
            "  → write it for people; quote as code what is to be typed."
        ),
        line=9,
    ),
    "an English word in Latvian": Planted(
        edits=(("deadlines.toml", "Noslēguma pārskats", "Noslēguma report"),),
        demand="test_every_sentence_is_for_people",
        told=(
            "deadlines.toml: `final_report.title`: it holds an English word: "
            "“report”.\n"
            "  → write it for people; quote as code what is to be typed."
        ),
        line=2,
    ),
    "a field without a name": Planted(
        edits=(
            ("wording/lv.toml", 'strand = "Virziens"\n', ""),
            ("wording/en.toml", 'strand = "Strand"\n', ""),
        ),
        demand="test_every_own_field_has_a_name",
        told=(
            "wording/lv.toml: `field.Details.strand` is missing, so people would read "
            "a name of the program.\n"
            "  → name it as people call it, best as on the funder’s form."
        ),
        line=28,
    ),
    "a mark that leads nowhere": Planted(
        edits=(("forms/final.docx", "{{agreement.grant}}", "{{agreement.grants}}"),),
        demand="test_every_form_can_be_read",
        told=(
            "forms/final.docx: GF101 text, under “Ciema fonds. Noslēguma pārskats”, at "
            "“Piešķirtā summa: {{agreement.grants}}”: {{agreement.grants}}: there is "
            "no “grants”; the nearest is “grant”.\n"
            "  → mend the mark in Word; `grantkit form lint` shows the same."
        ),
    ),
    "a box that is not on the form": Planted(
        edits=(
            ("boxes.toml", "[VF153]", SIGNATORY),
            ("../../README.md", "VF151, VF152", "VF151, VF152, VF154"),
        ),
        demand="test_every_required_box_is_on_its_form",
        told=(
            "forms/final.docx: VF154 must be filled, but the form nowhere prints "
            "`report.signatory.role`.\n"
            "  → put {{report.signatory.role}} into its box, or take “final” out of "
            "`required` in `boxes.toml`."
        ),
    ),
    "a rule that refuses a good report": Planted(
        edits=(("rules/annexes.py", "given > due", "given < due"),),
        demand="test_a_good_report_is_accepted",
        told=(
            "project.yaml: VF701 at `reports[0].submitted_on`: The final report was "
            "handed in on 20\u00a0January\u00a02026, but was due by "
            "30\u00a0January\u00a02026.\n"
            "  → mend the example, or the rule that refuses a good report."
        ),
        line=57,
    ),
    "a box that nobody misses": Planted(
        edits=(("boxes.toml", 'path = "indicators"', 'path = "partners[].role"'),),
        demand="test_every_required_box_is_missed",
        told=(
            "boxes.toml: nobody misses VF452 when `partners[].role` is empty.\n"
            "  → mend its path."
        ),
        line=57,
    ),
    "a box that the example leaves empty": Planted(
        edits=(("boxes.toml", 'path = "indicators"', 'path = "events[].title"'),),
        demand="test_every_required_box_is_missed",
        told=(
            "project.yaml: it does not fill `events[].title`, which VF452 requires in "
            "a report of the kind “interim”.\n"
            "  → fill it, or add an example of that kind: a good report is complete."
        ),
    ),
    "a rule that speaks of an empty box": Planted(
        edits=(
            (
                "rules/annexes.py",
                "    due = checks",
                SPEAKS_OF_GAP,
            ),
        ),
        demand="test_every_required_box_is_missed",
        told=(
            "rules/annexes.py: VF701 speaks when only `agreement.grant` is empty, "
            "which is for VF351 to say.\n"
            "  → pass over what is missing, or name it in `needs`."
        ),
        line=11,
    ),
    "a mark that cannot do without a value": Planted(
        edits=(
            (
                "forms/final.docx",
                "{{project.title else nav dots}}",
                "{{project.title}}",
            ),
        ),
        demand="test_reports_of_every_size_are_written",
        told="forms/final.docx: the smallest report cannot be written: ",
    ),
    "a rule that changes its mind": Planted(
        edits=(
            ("rules/period.py", " and period.months > longest.number", ""),
            ("rules/period.py", "months=period.months", 'months=hash("months")'),
        ),
        demand="test_two_runs_give_the_same",
        told=(
            "project.yaml: two runs of `grantkit check` differ.\n"
            "  → sort what comes out of a set, and read no clock but `as_of`."
        ),
    ),
    "a rule that crashes": Planted(
        edits=(
            (
                "rules/period.py",
                "    period = view",
                "    assert view.project.title\n    period = view",
            ),
        ),
        demand="test_no_rule_crashes_on_a_gap",
        told=(
            "rules/period.py: Rule VF101 of grantkit-village-fund 1.0 broke down: "
            "AssertionError, in `assert view.project.title`.\n"
            "  → expect every value to be missing, zero or of another currency."
        ),
        line=27,
    ),
    "a rule that crashes on an empty project": Planted(
        edits=(
            (
                "rules/indicators.py",
                "    households = None",
                "    assert view.activities or view.budget\n    households = None",
            ),
        ),
        demand="test_no_rule_crashes_on_anything",
        told=(
            "rules/indicators.py: Rule VF401 of grantkit-village-fund 1.0 broke down: "
            "AssertionError, in `assert view.activities or view.budget`.\n"
            "  → expect every value to be missing, zero or of another currency."
        ),
        line=20,
    ),
    "a check of a place without a name": Planted(
        edits=(
            (
                "checks.toml",
                'path = "figures.funding.spent"',
                'path = "figures.work_plan[].number"',
            ),
            ("checks.toml", 'limit = "figures.funding.awarded"', "limit = 5"),
            (
                "wording/en.toml",
                'message = "{spent} was spent, but the grant is {grant}."',
                "",
            ),
            (
                "wording/lv.toml",
                'message = "Iztērēti {spent}, bet piešķirti {grant}."',
                "",
            ),
        ),
        demand="test_every_sentence_is_for_people",
        told=(
            "checks.toml: VF301 has no words for what it judges: people read "
            "`number`.\n"
            "  → give the check a `label`, or a `message` of its own in the wording "
            "files."
        ),
        line=3,
    ),
    "a rule that no test tries": Planted(
        edits=(("../../tests/rules/test_rules.py", '"VF701"', '"VF301"'),),
        demand="test_every_rule_is_tried_out",
        told=(
            "tests/rules: VF701 of `rules/annexes.py` has fewer cases than 3: 0.\n"
            "  → test it where it speaks, where it is silent, and on the edge."
        ),
    ),
    "a requirement that names nothing": Planted(
        edits=(("../../README.md", "| VF153 |", "| VF153, VF154 |"),),
        demand="test_every_requirement_is_accounted_for",
        told=(
            "README.md: the strand of the call names VF154, which does not exist.\n"
            "  → name the rule or box that sees to it, or “–” and the reason."
        ),
        line=12,
    ),
    "a box for no requirement": Planted(
        edits=(("../../README.md", "VF451, VF452", "VF451"),),
        demand="test_every_requirement_is_accounted_for",
        told=(
            "README.md: VF452 of `boxes.toml` belongs to no requirement.\n"
            "  → add it to the row that it sees to."
        ),
    ),
    "requirements that are not built": Planted(
        edits=(("../../README.md", "| GK301 |", "| – |"),),
        demand="test_nine_of_ten_requirements_are_built",
        told=(
            "README.md: 9 of 11 requirements are built, fewer than 90 of a hundred.\n"
            "  → list the requirements in a table whose first column is “requirement”, "
            "and build what is missing."
        ),
    ),
    "a code that is used twice": Planted(
        edits=(("rules/annexes.py", '"VF701"', '"VF101"'),),
        told=(
            "rules/annexes.py:10: The code VF101 is used in rules/period.py already.\n"
            "  → Give each its own code."
        ),
        line=10,
    ),
    "a severity above its certainty": Planted(
        edits=(("rules/period.py", 'severity="warning"', 'severity="error"'),),
        told=(
            "rules/period.py:9: ValueError: VF101: a rule that is only inferred cannot "
            "be error; at most warning\n"
            "  → Correct the code; Python itself says what is wrong."
        ),
        line=9,
    ),
    "a box graver than its certainty": Planted(
        edits=(
            (
                "boxes.toml",
                'choices = ["svētki',
                'severity = "error"\nchoices = ["svētki',
            ),
        ),
        told=(
            "boxes.toml:25: [VF153] severity: What is only “inferred” cannot carry "
            "“error”.\n"
            "  → Write “warning”, or something lighter."
        ),
        line=25,
    ),
    "a rule without a source": Planted(
        edits=(("rules/annexes.py", 'source="agreement"', 'source="treaty"'),),
        told=(
            "rules/annexes.py:10: [VF701] source: `sources.toml` has no document "
            "“treaty”.\n"
            "  → Add it there, or write one of these: guide, agreement."
        ),
        line=10,
    ),
    "a value of unknown certainty": Planted(
        edits=(("parameters.toml", 'certainty = "inferred"', 'certainty = "unknown"'),),
        demand="test_nothing_claims_more_than_is_known",
        told=(
            "parameters.toml: longest_project rests on no document, or claims more "
            "than is known.\n"
            "  → name a document of `sources.toml`, and no graver severity than the "
            "certainty allows; what is unknown is a term of the agreement."
        ),
        line=3,
    ),
}


@pytest.fixture
def fund_with(
    plugin_folder: PluginFolder, fund_package: Path, tmp_path: Path, village_file: Path
) -> Fund:
    """Give a function that loads a copy of the Village Fund after some edits."""

    def load(*edits: Edit, code: str = "village_fund") -> Plugin:
        home = tmp_path / "fund"
        shutil.copytree(fund_package.parents[1], home)
        package = home / "src" / fund_package.name
        for name, old, new in edits:
            edit(package / name, old, new)
        plugin_folder.add(fund_package.name, code="village_fund", copy_of=package)
        example = Example(file=village_file, report="final", as_of=AS_OF)
        found = load_plugin(code, home, (example,))
        refuse(() if isinstance(found, Plugin) else found)
        assert isinstance(found, Plugin)
        return found

    return load


@pytest.fixture
def patient_with(
    plugin_folder: PluginFolder, fund_package: Path, tmp_path: Path, village_file: Path
) -> Callable[..., Patient]:
    """Give a function that shows the doctor a copy of the fund after some edits."""

    def show(*edits: Edit) -> Patient:
        home = tmp_path / "fund"
        shutil.copytree(fund_package.parents[1], home)
        shutil.copytree(village_file.parent, tmp_path / "cases" / "village")
        package = home / "src" / fund_package.name
        for name, old, new in edits:
            edit(package / name, old, new)
        plugin_folder.add(fund_package.name, code="village_fund", copy_of=package)
        return plugin_at(home, "en")

    return show


def edit(file: Path, old: str, new: str) -> None:
    """Put other words into a file or form, in which they must be found."""
    if file.suffix == ".docx":
        form = docx.Document(str(file))
        (paragraph,) = (one for one in form.paragraphs if old in one.text)
        paragraph.runs[0].text = paragraph.text.replace(old, new)
        form.save(str(file))
        return
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")


def shortcomings(
    plugin: Plugin, demand: str | None = None
) -> Iterator[tuple[str, str]]:
    """Run the tests of the contract; give those that fail, with what they say."""
    for name in vars(FunderContract):
        if name.startswith("test_") and (name == demand or name not in AT_NEED):
            try:
                getattr(FunderContract(), name)(plugin)
            except pytest.fail.Exception as failed:
                yield name, str(failed)


def test_the_fund_is_in_order(fund_with: Fund) -> None:
    """Without a planted fault no test of the contract fails."""
    assert list(shortcomings(fund_with())) == []


@pytest.mark.parametrize("planted", PLANTED.values(), ids=PLANTED)
def test_a_planted_fault_is_told(fund_with: Fund, planted: Planted) -> None:
    """One test fails, and names the file and the cure."""
    if planted.demand is None:
        with pytest.raises(pytest.fail.Exception) as caught:
            fund_with(*planted.edits)
        assert str(caught.value).startswith(planted.told)
        return

    plugin = fund_with(*planted.edits)
    found = dict(shortcomings(plugin, planted.demand))

    assert list(found) == [planted.demand]
    assert found[planted.demand].startswith(planted.told)


@pytest.mark.parametrize("planted", PLANTED.values(), ids=PLANTED)
def test_the_doctor_finds_it_too(
    patient_with: Callable[..., Patient], planted: Planted
) -> None:
    """With the same words, and the line beside the file."""
    asked = [each for each in DEMANDS if f"test_{each.name}" == planted.demand]

    diagnosis = examine(patient_with(*planted.edits), asked)

    found = diagnosis.findings[0]
    told = "\n".join(str(each.shortcoming) for each in diagnosis.findings)
    assert told.startswith(planted.told)
    assert found.demand == (asked[0].name if asked else "it_can_be_loaded")
    assert found.file.endswith(planted.told.partition(":")[0])
    assert found.line == planted.line
    assert diagnosis.verdict is (Verdict.FALLS_SHORT if asked else Verdict.UNUSABLE)


def test_the_doctor_has_nothing_against_the_fund(
    patient_with: Callable[..., Patient],
) -> None:
    """Everything was asked, and all is complete but for two clauses.

    That its form could be better for screen readers is noted, and that it has none for
    interim reports; neither keeps anything back.
    """
    diagnosis = examine(patient_with())

    assert {each.severity for each in diagnosis.findings} == {Severity.NOTE}
    assert {str(each.shortcoming)[:28] for each in diagnosis.findings} == {
        "boxes.toml: VF151 must be fi",
        "forms/final.docx: GF404 text",
        "tests/test_contract.py: No w",
    }
    assert diagnosis.unasked == ()
    assert diagnosis.verdict is Verdict.READY
    assert {share.measure for share in diagnosis.shares if share.percent < 100} == {
        "clauses",
        "requirements",
    }


def test_both_ask_the_same() -> None:
    """Each demand is a test of the contract, and the other way round."""
    tests = {name for name in vars(FunderContract) if name.startswith("test_")}

    assert {f"test_{demand.name}" for demand in DEMANDS} == tests


def test_a_fund_that_is_not_installed_is_told(fund_with: Fund) -> None:
    """Whoever forgets to install the plugin learns how."""
    with pytest.raises(pytest.fail.Exception) as caught:
        fund_with(code="town_fund")

    assert str(caught.value) == (
        "pyproject.toml: no installed plugin offers the funder “town_fund”.\n"
        "  → name the entry point like the funder, and install the plugin in "
        "its folder with `python -m pip install --editable .`."
    )


def test_a_demand_is_not_lifted_in_silence() -> None:
    """Whoever overrides a test of the contract says why."""
    with pytest.raises(TypeError) as caught:

        class _Lax(FunderContract):
            def test_no_rule_crashes_on_a_gap(self, plugin: Plugin) -> None:
                """Nothing to see here."""

    assert str(caught.value) == (
        "_Lax.test_no_rule_crashes_on_a_gap overrides a test of the contract: begin "
        "its docstring with “Overridden because …”"
    )


def test_a_demand_is_lifted_for_a_reason() -> None:
    """With the reason in its docstring the test may say anything."""

    class _Exempt(FunderContract):
        def test_no_rule_crashes_on_a_gap(self, plugin: Plugin) -> None:
            """Overridden because this fund has no rules at all."""

    assert "test_no_rule_crashes_on_a_gap" in vars(_Exempt)


def test_rules_that_no_report_shows_are_worth_knowing(
    patient_with: Callable[..., Patient],
) -> None:
    """One whose remark stands at an empty box, and one that never speaks."""
    patient = patient_with(("rules/annexes.py", "    due = checks", SPEAKS_AT_A_BOX))

    diagnosis = examine(patient, HEARD)

    assert [str(each.shortcoming) for each in diagnosis.findings] == [
        (
            "rules/annexes.py: VF701 was heard only where VF651 had spoken, and was "
            "counted there, not shown. If it speaks nowhere else, nobody ever reads "
            "it.\n"
            "  → point its `Remark` at another place; or show by a copy of the example "
            "with mistakes, `with_mistakes.yaml` beside it, that it speaks elsewhere."
        ),
        (
            "tests/test_contract.py: No whole report has shown yet how these rules "
            "sound: VF101.\n"
            "  → give the example an element for each, or keep a copy with mistakes "
            "beside it, `with_mistakes.yaml`; read there what they say."
        ),
    ]
    assert {each.severity for each in diagnosis.findings} == {Severity.NOTE}
    assert diagnosis.verdict is Verdict.READY


def test_a_copy_with_mistakes_makes_rules_heard(
    patient_with: Callable[..., Patient], tmp_path: Path
) -> None:
    """It stands beside the example, and is looked at on the same day."""
    patient = patient_with(("rules/annexes.py", "    due = checks", SPEAKS_AT_A_BOX))
    example = tmp_path / "cases" / "village" / "project.yaml"
    late = example.read_text("utf-8").replace(*LATE)
    example.with_name("with_mistakes.yaml").write_text(late, "utf-8")

    diagnosis = examine(patient, HEARD)

    assert [each.shortcoming.values["codes"] for each in diagnosis.findings] == [
        "VF101"
    ]


def test_a_kind_of_report_without_a_form_is_worth_knowing(
    patient_with: Callable[..., Patient],
) -> None:
    """The first of its boxes is named; who writes it elsewhere may leave it so."""
    diagnosis = examine(patient_with(), [BY_NAME["every_kind_has_its_form"]])

    (found,) = diagnosis.findings
    assert str(found.shortcoming) == (
        "boxes.toml: VF151 must be filled in a report of the kind “interim”, but there "
        "is no form `forms/interim.docx`: such a report can be checked, not written.\n"
        "  → add the form, or take “interim” out of `required` in `boxes.toml`; leave "
        "it so where this report is written elsewhere."
    )
    assert found.shortcoming.what(core_wording("lv")) == (
        "VF151 jāaizpilda “interim” veida pārskatā, bet veidlapas "
        "`forms/interim.docx` nav: šādu pārskatu var pārbaudīt, bet ne uzrakstīt."
    )
    assert found.shortcoming.cure(core_wording("lv")) == (
        "pievienojiet veidlapu vai izņemiet “interim” no `required` datnē "
        "`boxes.toml`; ja šo pārskatu raksta citur, atstājiet, kā ir."
    )
    assert found.line == 3
    assert diagnosis.verdict is Verdict.READY


def test_an_example_without_a_form_is_told(
    patient_with: Callable[..., Patient], tmp_path: Path
) -> None:
    """It cannot be written, so the contract is broken; this is said once only."""
    patient = patient_with()
    example = tmp_path / "cases" / "village" / "project.yaml"
    edit(example, "kind: final", "kind: interim")
    names = ("reports_of_every_size_are_written", "every_kind_has_its_form")

    diagnosis = examine(patient, [BY_NAME[name] for name in names])

    (found,) = diagnosis.findings
    assert str(found.shortcoming) == (
        "project.yaml: it holds a report of `kind: interim`, but there is no form "
        "`forms/interim.docx`, so it cannot be written.\n"
        "  → add the form, or mend the kind of the report."
    )
    assert found.shortcoming.what(core_wording("lv")) == (
        "tajā ir pārskats ar `kind: interim`, bet veidlapas `forms/interim.docx` nav, "
        "tāpēc to nevar uzrakstīt."
    )
    assert found.shortcoming.cure(core_wording("lv")) == (
        "pievienojiet veidlapu vai izlabojiet pārskata veidu."
    )
    assert found.line is not None
    assert diagnosis.verdict is Verdict.FALLS_SHORT


def test_stale_rows_of_the_readme_are_worth_knowing(
    patient_with: Callable[..., Patient],
) -> None:
    """A box was accepted, and its certainty mended; its row tells of neither."""
    row = "| VF153 | warning | inferred | box with choices |"
    stale = "| VF153 | error | quoted | box, proposed |"

    diagnosis = examine(
        patient_with(("../../README.md", row, stale)),
        [BY_NAME["every_row_says_what_holds"]],
    )

    severity, proposed = (each.shortcoming for each in diagnosis.findings)
    lv = core_wording("lv")
    assert str(severity) == (
        "README.md: the row of VF153 says “error, quoted”, but the plugin “warning, "
        "inferred”.\n"
        "  → write in the row what holds, or mend the plugin where the row is right."
    )
    assert severity.what(lv) == (
        "VF153 rindā teikts “error, quoted”, bet spraudnī – “warning, inferred”."
    )
    assert severity.cure(lv) == (
        "ierakstiet rindā to, kas ir spēkā, vai izlabojiet spraudni, ja pareiza ir "
        "rinda."
    )
    assert str(proposed) == (
        "README.md: the row of VF153 still says “proposed”, but no `# PROPOSED:` marks "
        "it any more.\n"
        "  → say in the last column how it is built."
    )
    assert proposed.what(lv) == (
        "VF153 rindā joprojām teikts “proposed”, bet ar `# PROPOSED:` tas vairs nav "
        "atzīmēts."
    )
    assert proposed.cure(lv) == "pēdējā ailē pasakiet, kā tas izveidots."
    assert {each.line for each in diagnosis.findings} == {12}
    assert diagnosis.verdict is Verdict.READY


@pytest.mark.parametrize(
    ("row", "marked"),
    [
        ("| VF153 | error (21), note (14) | quoted | box with choices |", ""),
        ("| VF153 | warning | inferred | box, proposed |", "# PROPOSED: a choice.\n"),
    ],
    ids=["of two editions", "of a proposal that stands"],
)
def test_rows_that_are_not_stale_are_left_alone(
    patient_with: Callable[..., Patient], row: str, marked: str
) -> None:
    """What cannot be compared is not judged, and a proposal may be called so."""
    known = "| VF153 | warning | inferred | box with choices |"
    patient = patient_with(
        ("../../README.md", known, row), ("boxes.toml", "[VF153]", f"{marked}[VF153]")
    )

    diagnosis = examine(patient, [BY_NAME["every_row_says_what_holds"]])

    assert {each.severity for each in diagnosis.findings} <= {Severity.WARNING}
