"""`grantkit verify`: whether a rendered report still says what was rendered."""

import json
import re
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import docx
import jsonschema
import pytest

from grantkit import __version__
from grantkit.testing import PluginFolder

Command = Callable[..., Any]

AS_OF = ("--as-of", "2026-01-20", "--lang", "en")
EN = ("--lang", "en")
DAY = "2026-01-20"
MAIN, MANIFEST = "word/document.xml", "customXml/grantkit.xml"
MADE = [
    "report.docx",
    (
        "Final report “final”, rendered as of 20 January 2026 by grantkit "
        f"{__version__} with grantkit-village-fund"
    ),
    "1.0, from project.yaml.",
]

TEXT = {"type": "string"}
TEXT_OR_NULL = {"type": ["string", "null"]}
COUNT = {"type": "integer", "minimum": 0}
NUMBER = {"type": ["integer", "null"], "minimum": 1}
ANSWER = {"type": "boolean"}
ANSWER_OR_NULL = {"type": ["boolean", "null"]}


def exactly(**properties: object) -> dict[str, object]:
    """Describe an object with these keys and no others."""
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


PLACE = exactly(
    part=TEXT,
    headings={"type": "array", "items": TEXT},
    table=NUMBER,
    row=NUMBER,
    cell=NUMBER,
)
OWN_CHANGE = exactly(
    kind={"enum": ["wording", "parameter", "box"]},
    name=TEXT,
    says=TEXT,
    instead=TEXT_OR_NULL,
    why=TEXT_OR_NULL,
    location=exactly(file=TEXT, line=NUMBER, column=NUMBER),
)
SCHEMA = exactly(
    format={"const": "grantkit-verify/1"},
    file=TEXT,
    verdict={"enum": ["as_rendered", "saved_again", "edited", "bindings_lost"]},
    holds=ANSWER,
    draft=ANSWER,
    made={"type": "object", "additionalProperties": TEXT},
    same_data=ANSWER_OR_NULL,
    same_form=ANSWER_OR_NULL,
    same_rules=ANSWER_OR_NULL,
    same_overrides=ANSWER_OR_NULL,
    overrides={
        "anyOf": [
            exactly(
                file=TEXT, count=COUNT, changes={"type": "array", "items": OWN_CHANGE}
            ),
            {"type": "null"},
        ]
    },
    boxes={
        "type": "array",
        "items": exactly(
            difference={"enum": ["edited", "lost", "copied", "other_data", "absent"]},
            path=TEXT,
            title=TEXT,
            place={"anyOf": [PLACE, {"type": "null"}]},
            expected=TEXT_OR_NULL,
            found=TEXT_OR_NULL,
        ),
    },
    added_rows={"type": "array", "items": PLACE},
    tracked_changes=COUNT,
    values=exactly(by_tag=COUNT, by_bookmark=COUNT, lost=COUNT),
)


@pytest.fixture
def report(grantkit: Command, project: Path) -> Path:
    """Give a rendered report."""
    assert grantkit("render", project, "-o", "report.docx", *AS_OF).code == 0
    return Path("report.docx")


def edit(file: Path, old: str, new: str, part: str = MAIN) -> None:
    """Change a part of a Word file, as somebody would who works on it."""
    with zipfile.ZipFile(file) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    changed = re.sub(old, new, parts[part].decode())
    assert changed != parts[part].decode()
    with zipfile.ZipFile(file, "w") as archive:
        for name, data in {**parts, part: changed.encode()}.items():
            archive.writestr(name, data)


def rewrite(project: Path, old: str, new: str) -> None:
    """Change a project file."""
    text = project.read_text("utf-8")
    assert old in text
    project.write_text(text.replace(old, new), "utf-8")


def test_what_nobody_touched_is_as_rendered(
    grantkit: Command, report: Path, project: Path
) -> None:
    """With the project file beside it too."""
    alone = grantkit("verify", report, *EN)
    beside = grantkit("verify", report, project, *EN)

    assert (alone.code, alone.err) == (beside.code, beside.err) == (0, "")
    assert alone.out.splitlines() == [
        *MADE,
        "",
        "As rendered: not a byte has changed. 11 boxes compared.",
    ]
    assert beside.out.splitlines() == [
        *MADE,
        "The project file says the same as when the report was rendered.",
        "",
        "As rendered: not a byte has changed. 11 boxes compared.",
    ]


def test_saving_again_is_no_edit(grantkit: Command, report: Path) -> None:
    """The bytes differ, the boxes do not."""
    edit(report, "<w:body>", "<w:body><!-- saved -->")

    ran = grantkit("verify", report, *EN)

    assert (ran.code, ran.err) == (0, "")
    assert ran.out.splitlines()[-3:] == [
        "",
        (
            "Saved again by another program: every box is as rendered. Text outside of "
            "the boxes was not"
        ),
        "compared. 11 boxes compared.",
    ]


def test_an_edit_is_told_with_its_box(
    grantkit: Command, report: Path, project: Path
) -> None:
    """One character is enough; with the project file it is told what it should be."""
    edit(report, ">017<", ">018<")

    alone = grantkit("verify", report, *EN)
    beside = grantkit("verify", report, project, *EN)

    assert (alone.code, alone.err) == (beside.code, beside.err) == (1, "")
    assert alone.out.splitlines() == [
        *MADE,
        (
            "  edited          expenditure[0].document.number  text, under “Ciema "
            "fonds. Noslēguma pārskats”, table 1, row 2, cell 1"
        ),
        "    Dokumenta numurs",
        "    Found: “018”",
        "",
        "Edited since it was rendered. 1 of 11 boxes differs.",
    ]
    assert beside.out.splitlines()[4:8] == [
        "    Dokumenta numurs",
        "    Project: “017”",
        "    Found: “018”",
        "The project file says the same as when the report was rendered.",
    ]


def test_a_box_that_cannot_be_read_is_named(grantkit: Command, report: Path) -> None:
    """Whether somebody deleted it or a program dropped its binding."""
    edit(
        report,
        r'<w:tag w:val="project.title"/>|<w:bookmarkStart [^>]*"_gk_2"/>',
        "",
    )

    ran = grantkit("verify", report, "--lang", "lv")

    assert (ran.code, ran.err) == (1, "")
    assert ran.out.splitlines()[2:] == [
        "grantkit-village-fund 1.0.",
        "  nevar nolasīt   project.title",
        "",
        "Dažus laukus nevar nolasīt. Atšķiras 1 no 11 laukiem.",
    ]


def test_other_data_are_told_box_by_box(
    grantkit: Command, report: Path, project: Path
) -> None:
    """What the project file says by now stands beside what the report says."""
    rewrite(project, "Svētki izdevās.", "Svētki izdevās lieliski.")

    ran = grantkit("verify", report, project, *EN)

    assert (ran.code, ran.err) == (1, "")
    assert ran.out.splitlines()[3:] == [
        "  other data      report.narrative.summary  text, under “Kopsavilkums”",
        "    Kopsavilkums",
        "    Project: “Svētki izdevās lieliski.”",
        "    Found: “Svētki izdevās.”",
        "The project file has changed since the report was rendered.",
        "",
        (
            "As rendered: not a byte has changed. Not what the project file says now. "
            "1 of 11 boxes differs."
        ),
    ]


def test_a_new_element_of_the_project_is_not_there(
    grantkit: Command, report: Path, project: Path
) -> None:
    """Each box of it is named, but counted apart from those that were written."""
    rewrite(
        project,
        "  - id: A1\n",
        "  - {id: A0, title: Talka, status: completed}\n  - id: A1\n",
    )

    ran = grantkit("verify", report, project, *EN)

    assert ran.code == 1
    assert ran.out.splitlines()[3:9] == [
        (
            "  other data      activities[0].title  text, under “Ciema fonds. "
            "Noslēguma pārskats”"
        ),
        "    Project: “Talka”",
        "    Found: “Svētki laukumā”",
        (
            "  not there       activities[1].title  text, under “Ciema fonds. "
            "Noslēguma pārskats”"
        ),
        "    Project: “Svētki laukumā”",
        "The project file has changed since the report was rendered.",
    ]
    assert " ".join(ran.out.splitlines()[-2:]) == (
        "As rendered: not a byte has changed. Not what the project file says now. 1 of "
        "11 boxes differs. 1 more box would be there if it were rendered now."
    )


def test_data_that_the_report_does_not_print_make_no_difference(
    grantkit: Command, report: Path, project: Path
) -> None:
    """It is said, and the code is 0."""
    rewrite(project, "target: 100", "target: 110")

    ran = grantkit("verify", report, project, *EN)

    assert (ran.code, ran.err) == (0, "")
    assert ran.out.splitlines()[3] == (
        "The project file has changed since the report was rendered, but nothing that "
        "this report prints."
    )


def test_how_a_project_file_is_written_makes_no_difference(
    grantkit: Command, report: Path, project: Path
) -> None:
    """Quotation marks, the order of keys and comments mean nothing."""
    rewrite(project, "  number: VF-2025-7\n", '  # tas pats\n  number: "VF-2025-7"\n')
    rewrite(project, "grant: 900,00 EUR", "grant: 900.00 EUR")

    ran = grantkit("verify", report, project, "--format", "json", *EN)

    assert json.loads(ran.out)["same_data"] is True


def test_another_form_is_told(grantkit: Command, report: Path, project: Path) -> None:
    """Which boxes would differ is not known then, unless the form is given."""
    other = docx.Document()
    other.add_paragraph("{{project.number}}")
    other.save("other.docx")
    rewrite(project, "Svētki izdevās.", "Citādi.")

    ran = grantkit("verify", report, project, "--form", "other.docx", *EN)

    assert (ran.code, ran.err) == (1, "")
    assert ran.out.splitlines()[3:] == [
        "The project file has changed since the report was rendered.",
        (
            "It was made from another form, so it cannot be told which boxes the "
            "project file would fill"
        ),
        "otherwise. Give the form with --form.",
        "",
        (
            "As rendered: not a byte has changed. Not what the project file says now. "
            "11 boxes compared."
        ),
    ]


@pytest.mark.parametrize(
    ("language", "said"),
    [
        (
            "en",
            (
                "It was made from another form. Give that with --form FORM to see in "
                "each box what the project says now."
            ),
        ),
        (
            "lv",
            (
                "Pārskats veidots no citas veidlapas. Norādiet to ar --form VEIDLAPA, "
                "lai pie katra lauka redzētu, kas tagad ir projektā."
            ),
        ),
    ],
)
def test_what_an_edited_box_should_say_needs_the_form(
    grantkit: Command, project: Path, language: str, said: str
) -> None:
    """The form is asked for where the report was made from one of the user's own."""
    other = docx.Document()
    other.add_paragraph("Numurs {{project.number}}")
    other.save("other.docx")
    own = ("--form", "other.docx")
    grantkit("render", project, *own, "-o", "report.docx", *AS_OF)
    edit(Path("report.docx"), "VF-2025-7", "VF-2025-8")
    asked = ("verify", "report.docx", project, "--lang", language)

    without, given = grantkit(*asked), grantkit(*asked, *own)

    assert (without.code, without.err) == (1, "")
    assert said in " ".join(without.out.split("\n"))
    assert said not in " ".join(given.out.split("\n"))
    assert "VF-2025-7" not in without.out
    assert "VF-2025-7" in given.out


def test_other_rules_are_told(
    grantkit: Command, report: Path, installed_fund: PluginFolder
) -> None:
    """A parameter that changed may change the verdict; the report stays as it is."""
    file = installed_fund.path / "grantkit_village_fund" / "boxes.toml"
    rewrite(file, 'required = ["interim", "final"]', 'required = ["final"]')

    ran = grantkit("verify", report, *EN)

    assert (ran.code, ran.err) == (0, "")
    assert ran.out.splitlines()[3:5] == [
        (
            "Program, plugin or rules have changed since: here are grantkit "
            f"{__version__}, grantkit-village-fund 1.0."
        ),
        "Check the project again.",
    ]


OWN = """\
[village_fund.parameters]
longest_project = { value = 10, why = "The board decided so." }
"""
STRICTER = OWN.replace("10", "9")
LISTED = [
    "    Own rules: grantkit.toml",
    (
        "        longest_project: 9 months instead of 12 months; 24 months – The board "
        "decided so."
    ),
    "        (grantkit.toml:2)",
]


@pytest.fixture
def by_own_rules(grantkit: Command, project: Path) -> Path:
    """Give a report that was made by own rules."""
    rules = Path("grantkit.toml")
    rules.write_text(OWN, "utf-8")
    grantkit("render", project, "-o", "report.docx", *AS_OF)
    return rules


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("en", "Own rules of the organisation applied, too: grantkit.toml."),
        ("lv", "Piemēroti arī organizācijas pašas noteikumi: grantkit.toml."),
    ],
)
def test_by_which_own_rules_it_was_made_is_told(
    grantkit: Command, by_own_rules: Path, language: str, told: str
) -> None:
    """While they are the same, nothing else is said of rules."""
    del by_own_rules

    ran = grantkit("verify", "report.docx", "--lang", language)

    assert (ran.code, ran.err) == (0, "")
    assert ran.out.splitlines()[3:5] == [told, ""]


@pytest.mark.parametrize(
    ("now", "language", "told"),
    [
        (
            STRICTER,
            "en",
            (
                "The organisation's own rules that apply here (grantkit.toml) are not "
                "those by which it was made (grantkit.toml). What those said, the "
                "report does not tell. Check the project again; if you have the file "
                "of then, name it by --overrides. Own rules: grantkit.toml "
                "longest_project: 9 months instead of 12 months; 24 months – The board "
                "decided so. (grantkit.toml:2)"
            ),
        ),
        (
            STRICTER,
            "lv",
            (
                "Organizācijas pašas noteikumi, kas ir šeit (grantkit.toml), nav tie, "
                "pēc kuriem tapis pārskats (grantkit.toml). Kas bija teikts tajos, "
                "pārskatā nav saglabāts. Pārbaudiet projektu vēlreiz; ja jums ir "
                "toreizējā datne, norādiet to ar --overrides. Pašu noteikumi: "
                "grantkit.toml longest_project: 9 mēneši, nevis 12 mēnešu; 24 mēneši – "
                "The board decided so. (grantkit.toml:2)"
            ),
        ),
        (
            "",
            "en",
            (
                "It was made by own rules of the organisation too, in grantkit.toml; "
                "the file here, grantkit.toml, changes nothing for this funder. Check "
                "the project again, or name the right file by --overrides."
            ),
        ),
        (
            "",
            "lv",
            (
                "Pārskats tapis arī pēc organizācijas pašas noteikumiem "
                "(grantkit.toml), bet šeit datne grantkit.toml šim finansētājam neko "
                "nemaina. Pārbaudiet projektu vēlreiz vai norādiet īsto datni ar "
                "--overrides."
            ),
        ),
    ],
    ids=["other", "other in Latvian", "empty", "empty in Latvian"],
)
def test_other_own_rules_are_told_with_what_applies_now(
    grantkit: Command, by_own_rules: Path, now: str, language: str, told: str
) -> None:
    """Of then the report has the name of the file; of now there is the file itself."""
    by_own_rules.write_text(now, "utf-8")

    ran = grantkit("verify", "report.docx", "--lang", language)

    remarks = " ".join(" ".join(ran.out.splitlines()[3:-1]).split())
    assert (ran.code, ran.err, remarks) == (0, "", told)


def test_own_rules_that_are_new_are_listed(grantkit: Command, report: Path) -> None:
    """They may find what was not looked for then."""
    Path("grantkit.toml").write_text(STRICTER, "utf-8")

    ran = grantkit("verify", report, *EN)

    assert (ran.code, ran.err) == (0, "")
    assert ran.out.splitlines()[3:-1] == [
        (
            "It was made without own rules of the organisation; those in grantkit.toml "
            "apply here. Check the"
        ),
        "project again.",
        *LISTED,
        "",
    ]


def test_a_new_plugin_and_other_own_rules_are_both_told(
    grantkit: Command, by_own_rules: Path
) -> None:
    """One does not hide the other; own rules that stayed are not called others."""
    edit(Path("report.docx"), ' plugin="1.0"', ' plugin="0.9"', MANIFEST)
    edit(Path("report.docx"), ' rules="[^"]*"', ' rules="older"', MANIFEST)
    same = grantkit("verify", "report.docx", *EN).out
    by_own_rules.unlink()
    gone = grantkit("verify", "report.docx", *EN).out

    assert "\nProgram, plugin or rules have changed since: " in same
    assert "\nOwn rules of the organisation applied, too: grantkit.toml.\n" in same
    assert "\nProgram, plugin or rules have changed since: " in gone
    assert (
        "\nIt was made by own rules of the organisation too, in grantkit.toml" in gone
    )


def test_own_rules_are_told_to_programs(
    grantkit: Command, by_own_rules: Path, project: Path
) -> None:
    """Whether they are the same, and what applies now, as `grantkit check` has it."""
    asked = ("verify", "report.docx", "--format", "json", *EN)
    same = json.loads(grantkit(*asked).out)
    by_own_rules.write_text(STRICTER, "utf-8")
    other = json.loads(grantkit(*asked).out)
    checked = grantkit("check", project, "--format", "json", *AS_OF)
    by_own_rules.write_text("", "utf-8")
    empty = json.loads(grantkit(*asked).out)
    by_own_rules.unlink()
    gone = json.loads(grantkit(*asked).out)

    for result in (same, other, empty, gone):
        jsonschema.validate(result, SCHEMA)
    assert len(same["made"]["own_rules"]) == 64
    assert [each["same_overrides"] for each in (same, other, empty, gone)] == [
        True,
        False,
        False,
        False,
    ]
    assert other["overrides"] == json.loads(checked.out)["overrides"]
    assert empty["overrides"] == {"file": "grantkit.toml", "count": 0, "changes": []}
    assert gone["overrides"] is None


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("en", "The file does not tell its funder, so rules were not compared."),
        ("lv", "Datnē nav norādīts finansētājs, tāpēc noteikumi nav salīdzināti."),
    ],
)
def test_a_file_that_tells_no_funder_has_no_rules_to_compare(
    grantkit: Command, report: Path, language: str, told: str
) -> None:
    """It is not said that the plugin of nobody is missing."""
    edit(report, ' funder="village_fund"', "", MANIFEST)

    ran = grantkit("verify", report, "--lang", language)

    assert (ran.code, ran.err) == (0, "")
    assert told in ran.out.splitlines()


def test_a_draft_is_called_a_draft(grantkit: Command, project: Path) -> None:
    """It is as it was rendered, and yet no report."""
    rewrite(project, "number: VF-2025-7", "number:")
    grantkit("render", project, "--draft", "-o", "report.docx", *AS_OF)

    ran = grantkit("verify", "report.docx", project, *EN)

    assert (ran.code, ran.err) == (0, "")
    assert ran.out.splitlines()[3:5] == [
        "This is a draft, rendered in spite of errors: not a report to hand in.",
        "The project file says the same as when the report was rendered.",
    ]


def test_pending_changes_are_counted(grantkit: Command, report: Path) -> None:
    """They are read as accepted, and that is said."""
    edit(
        report,
        r"<w:r>(<w:t [^>]*>017</w:t>)</w:r>",
        r'<w:ins w:id="1" w:author="x"><w:r>\1</w:r></w:ins>',
    )

    ran = grantkit("verify", report, *EN)

    assert ran.code == 0
    assert ran.out.splitlines()[3] == (
        "1 tracked change is pending, and was read as accepted."
    )


def test_json_follows_its_schema(
    grantkit: Command, report: Path, project: Path
) -> None:
    """Every key is there, in every state."""
    outputs = [grantkit("verify", report, "--format", "json", *EN)]
    outputs.append(grantkit("verify", report, project, "--format", "json", *EN))
    edit(report, ">017<", ">018<")
    outputs.append(grantkit("verify", report, project, "--format", "json", *EN))
    edit(report, r"<w:tag [^>]*/>|<w:bookmark(Start|End)[^>]*/>", "")
    outputs.append(grantkit("verify", report, project, "--format", "json", *EN))

    results = [json.loads(ran.out) for ran in outputs]
    for result in results:
        jsonschema.validate(result, SCHEMA)
        assert list(result) == list(SCHEMA["properties"])  # type: ignore[call-overload]
    assert [
        (ran.code, result["verdict"])
        for ran, result in zip(outputs, results, strict=True)
    ] == [
        (0, "as_rendered"),
        (0, "as_rendered"),
        (1, "edited"),
        (1, "bindings_lost"),
    ]
    assert results[2]["boxes"] == [
        {
            "difference": "edited",
            "path": "expenditure[0].document.number",
            "title": "Dokumenta numurs",
            "place": {
                "part": "word/document.xml",
                "headings": ["Ciema fonds. Noslēguma pārskats"],
                "table": 1,
                "row": 2,
                "cell": 1,
            },
            "expected": "017",
            "found": "018",
        }
    ]
    made = results[0]["made"]
    sums = {name: len(made.pop(name)) for name in ("data", "form", "rules")}
    assert made == {
        "program": "grantkit",
        "version": __version__,
        "funder": "village_fund",
        "distribution": "grantkit-village-fund",
        "plugin": "1.0",
        "edition": "second",
        "report": "final",
        "kind": "final",
        "language": "lv",
        "as_of": DAY,
        "source": "project.yaml",
    }
    assert sums == {"data": 64, "form": 8, "rules": 64}


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "theirs.docx was not made by grantkit.\n"),
        ("lv", "theirs.docx nav veidojis grantkit.\n"),
    ],
)
def test_a_file_of_somebody_else_is_a_usage_error(
    grantkit: Command, language: str, sentence: str
) -> None:
    """The code is 2, and standard output stays empty."""
    docx.Document().save("theirs.docx")

    ran = grantkit("verify", "theirs.docx", "--lang", language)

    assert (ran.code, ran.out, ran.err) == (2, "", sentence)


def test_a_report_that_the_project_does_not_have_is_a_usage_error(
    grantkit: Command, report: Path, project: Path
) -> None:
    """The report in the file is looked for by its id."""
    rewrite(project, "- id: final", "- id: last")
    rewrite(project, "report: final", "report: last")

    ran = grantkit("verify", report, project, "--lang", "en")

    assert (ran.code, ran.out) == (2, "")
    assert "“final”" in ran.err
    assert ran.err.endswith("Give the project file that the report was made from.\n")


def test_a_file_that_tells_no_report_cannot_be_held_against_a_project(
    grantkit: Command, report: Path, project: Path
) -> None:
    """What was written can still be compared."""
    edit(report, ' report="final"', "", MANIFEST)

    ran = grantkit("verify", report, project, *EN)

    assert (ran.code, ran.out) == (2, "")
    assert ran.err == (
        "The file does not tell which report it is, so it cannot be held against a "
        "project file.\n"
        "Leave the project file out to compare it with what was written.\n"
    )
    assert grantkit("verify", report, *EN).code == 0


def test_the_language_is_that_of_the_report(grantkit: Command, report: Path) -> None:
    """Unless another is asked for; `check` and `render` speak it too."""
    own, asked = grantkit("verify", report), grantkit("verify", report, *EN)

    assert own.out.endswith(
        "\nNav mainīts: datne ir tieši tāda, kāda tika izveidota. "
        "Salīdzināti 11 lauki.\n"
    )
    assert asked.out.endswith("not a byte has changed. 11 boxes compared.\n")


def test_a_value_that_differs_in_two_ways_is_one_box(
    grantkit: Command, report: Path
) -> None:
    """Edited, and copied too: both are told, and one is counted."""
    edit(
        report, r"(<w:p\b[^>]*>(?:(?!</w:p>).)*Svētki izdevās)(.*?</w:p>)", r"\1!\2\1\2"
    )

    ran = grantkit("verify", report, *EN)

    assert ran.out.count("report.narrative.summary") == 2
    assert ran.out.endswith("1 of 11 boxes differs.\n")
