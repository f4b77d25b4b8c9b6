"""`grantkit form lint`: what is wrong with a form, for people and for programs."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import docx
import jsonschema
import pytest

from grantkit import __version__
from grantkit.forms import CODES

Command = Callable[..., Any]

TEXT = {"type": "string"}
NUMBER = {"type": ["integer", "null"], "minimum": 1}
LEVEL = {"enum": ["error", "warning", "note"]}
CODE = {"type": "string", "pattern": r"^GF\d{3}$"}


def exactly(**properties: object) -> dict[str, object]:
    """Describe an object with these keys and no others."""
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def listed(**properties: object) -> dict[str, object]:
    """Describe a list of objects with these keys and no others."""
    return {"type": "array", "items": exactly(**properties)}


SCHEMA = exactly(
    format={"const": "grantkit-lint/1"},
    form=TEXT,
    funder={
        "anyOf": [
            exactly(
                code=TEXT, distribution=TEXT, version=TEXT, guessed={"type": "boolean"}
            ),
            {"type": "null"},
        ]
    },
    report_kind={"type": ["string", "null"]},
    fillable={"type": "boolean"},
    faults=listed(
        code=CODE,
        severity=LEVEL,
        message=TEXT,
        paths={"type": "array", "items": TEXT},
        boxes={"type": "array", "items": TEXT},
        place=exactly(
            part=TEXT,
            headings={"type": "array", "items": TEXT},
            table=NUMBER,
            row=NUMBER,
            cell=NUMBER,
            words=TEXT,
        ),
    ),
)

SARIF = exactly(
    **{"$schema": {"type": "string", "format": "uri"}},
    version={"const": "2.1.0"},
    runs=listed(
        tool=exactly(
            driver=exactly(
                name={"const": "grantkit"},
                version={"const": __version__},
                rules=listed(
                    id=CODE, name=TEXT, defaultConfiguration=exactly(level=LEVEL)
                ),
            )
        ),
        columnKind={"const": "unicodeCodePoints"},
        results=listed(
            ruleId=CODE,
            ruleIndex={"type": "integer", "minimum": 0},
            level=LEVEL,
            message=exactly(text=TEXT),
            locations=listed(
                physicalLocation=exactly(artifactLocation=exactly(uri=TEXT)),
                logicalLocations=listed(name=TEXT, fullyQualifiedName=TEXT),
            ),
        ),
    ),
)
"""What we write of SARIF; the whole format allows more."""


@pytest.fixture
def form(grantkit: Command) -> Path:
    """Give a form with an error, a warning and a note."""
    del grantkit
    document = docx.Document()
    document.add_heading("Lauki", 1)
    document.add_paragraph("Nr. {{projct.number}}")
    document.add_paragraph("{{lead_partner.name}}")
    document.save("mana veidlapa.docx")
    return Path("mana veidlapa.docx")


def test_faults_are_told_family_by_family(grantkit: Command, form: Path) -> None:
    """With code, place and cure; the verdict and the counts stand last."""
    ran = grantkit("form", "lint", form)

    assert ran.code == 1
    assert ran.err == ""
    assert ran.out == (
        "mana veidlapa.docx\n"
        "Judged without a funder.\n"
        "\n"
        "Marks and blocks\n"
        "  error        GF101   text, under “Lauki”, at “Nr. {{projct.number}}”\n"
        "    {{projct.number}}: there is no “projct”; the nearest is “project”.\n"
        "\n"
        "Data and boxes\n"
        "  warning      GF211   text, under “Lauki”, at “{{lead_partner.name}}”\n"
        "    {{lead_partner.name}}: lead_partner may be missing, and the form could "
        "not be filled then. Say\n"
        "    what to print without it, with “else” and words, or keep it between "
        "{{?lead_partner}} and\n"
        "    {{/?lead_partner}}.\n"
        "\n"
        "The form cannot be filled. 1 error, 1 warning, 0 notes.\n"
    )


def test_faults_are_told_in_latvian_too(grantkit: Command, form: Path) -> None:
    """--lang chooses the language."""
    ran = grantkit("form", "lint", form, "--lang", "lv")

    assert "Pārbaudīts, nezinot finansētāju.\n" in ran.out
    assert ran.out.endswith(
        "Veidlapu nevar aizpildīt. 1 kļūda, 1 brīdinājums, 0 piezīmju.\n"
    )


def test_warnings_do_not_keep_a_form_from_being_filled(
    grantkit: Command, form: Path
) -> None:
    """The exit code is 0 without errors."""
    document = docx.Document(str(form))
    document.paragraphs[1].text = "{{project.number}}"
    document.save(str(form))

    ran = grantkit("form", "lint", form)

    assert ran.code == 0
    assert ran.out.endswith("The form can be filled. 0 errors, 2 warnings, 0 notes.\n")


def test_the_funder_of_its_own_form_is_known(grantkit: Command, tmp_path: Path) -> None:
    """A form inside a plugin is judged for that plugin, and the output says so."""
    own = tmp_path / "plugins" / "grantkit_village_fund" / "forms" / "final.docx"

    ran = grantkit("form", "lint", own)
    told = json.loads(grantkit("form", "lint", own, "--format", "json").out)

    assert ran.code == 0
    assert ran.out.splitlines()[1:3] == [
        (
            "Judged by the boxes of village_fund (grantkit-village-fund 1.0), to whose "
            "plugin the form belongs."
        ),
        "Kind of report: final report.",
    ]
    assert told["funder"] == {
        "code": "village_fund",
        "distribution": "grantkit-village-fund",
        "version": "1.0",
        "guessed": True,
    }
    assert told["report_kind"] == "final"


def test_a_funder_and_a_kind_can_be_named(grantkit: Command, form: Path) -> None:
    """Then the boxes of that report are looked for."""
    named = ("--funder", "village_fund", "--report-kind", "final")

    ran = grantkit("form", "lint", form, *named)

    assert "Kind of report: final report.\n" in ran.out
    assert "2 boxes of Section 1 must be filled" in ran.out


@pytest.mark.parametrize(
    ("language", "said"),
    [
        (
            "en",
            (
                "A kind of report says something only together with its funder.\n"
                "Name the funder too, with --funder, or leave --report-kind out.\n"
            ),
        ),
        (
            "lv",
            (
                "Pārskata veids kaut ko nozīmē tikai kopā ar finansētāju.\n"
                "Nosauciet arī finansētāju ar --funder vai nenorādiet --report-kind.\n"
            ),
        ),
    ],
)
def test_a_kind_without_a_funder_is_refused(
    grantkit: Command, form: Path, language: str, said: str
) -> None:
    """Without a funder it would change nothing, and nobody would know."""
    ran = grantkit("form", "lint", form, "--report-kind", "final", "--lang", language)

    assert (ran.code, ran.out, ran.err) == (2, "", said)


def test_an_unknown_kind_is_refused(grantkit: Command, form: Path) -> None:
    """With the kinds that the funder knows."""
    named = ("--funder", "village_fund", "--report-kind", "weekly")

    ran = grantkit("form", "lint", form, *named)

    assert ran.code == 2
    assert ran.err.startswith("The funder knows no report of the kind “weekly”.\n")


def test_what_cannot_be_read_is_refused(grantkit: Command) -> None:
    """There is nothing to judge."""
    ran = grantkit("form", "lint", "none.docx")

    assert (ran.code, ran.out, ran.err) == (2, "", "There is no file none.docx.\n")


def test_json_has_exactly_the_keys_of_the_format(grantkit: Command, form: Path) -> None:
    """The format `grantkit-lint/1`, for other programs to rely on."""
    ran = grantkit("form", "lint", form, "--format", "json")
    told = json.loads(ran.out)

    jsonschema.validate(told, SCHEMA)
    assert ran.code == 1
    assert told["faults"][0] == {
        "code": "GF101",
        "severity": "error",
        "message": "{{projct.number}}: there is no “projct”; the nearest is “project”.",
        "paths": [],
        "boxes": [],
        "place": {
            "part": "word/document.xml",
            "headings": ["Lauki"],
            "table": None,
            "row": None,
            "cell": None,
            "words": "Nr. {{projct.number}}",
        },
    }


def test_a_program_is_told_which_boxes_a_section_lacks(
    grantkit: Command, form: Path
) -> None:
    """Their paths and codes, one by one, in JSON as in SARIF."""
    named = ("--funder", "village_fund", "--report-kind", "final")
    about = {"paths": ["project.number", "report.end"], "boxes": ["VF151", "VF152"]}

    told = json.loads(grantkit("form", "lint", form, *named, "--format", "json").out)
    sarif = json.loads(grantkit("form", "lint", form, *named, "--format", "sarif").out)

    faults = [{key: fault[key] for key in about} for fault in told["faults"]]
    assert about in faults
    results = sarif["runs"][0]["results"]
    assert about in [result.get("properties") for result in results]


def test_sarif_names_every_code_and_place(grantkit: Command, form: Path) -> None:
    """Editors and continuous integration understand it."""
    ran = grantkit("form", "lint", form, "--format", "sarif")
    told = json.loads(ran.out)

    jsonschema.validate(told, SARIF)
    (run,) = told["runs"]
    rules = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == [code.number for code in CODES.values()]
    assert run["results"][0] == {
        "ruleId": "GF101",
        "ruleIndex": 0,
        "level": "error",
        "message": {
            "text": "{{projct.number}}: there is no “projct”; the nearest is “project”."
        },
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": {"uri": "mana%20veidlapa.docx"}
                },
                "logicalLocations": [
                    {
                        "name": "text, under “Lauki”, at “Nr. {{projct.number}}”",
                        "fullyQualifiedName": "word/document.xml",
                    }
                ],
            }
        ],
    }
    assert all(
        rules[result["ruleIndex"]]["id"] == result["ruleId"]
        for result in run["results"]
    )


def test_a_marked_copy_has_a_comment_at_each_fault(
    grantkit: Command, form: Path
) -> None:
    """Those of a page header are said at the first paragraph, with their place."""
    document = docx.Document(str(form))
    document.sections[0].header.paragraphs[0].text = "{{projct.title}}"
    document.save(str(form))

    ran = grantkit("form", "lint", form, "--mark", "marked.docx")

    assert ran.code == 1
    assert ran.out.endswith("Written, with a comment at each fault: marked.docx\n")
    marked = docx.Document("marked.docx")
    assert [comment.text for comment in marked.comments][:2] == [
        (
            "GF101, error: {{projct.number}}: there is no “projct”; the nearest is "
            "“project”."
        ),
        (
            "GF101, error: page header, at “{{projct.title}}”: {{projct.title}}: "
            "there is no “projct”; the nearest is “project”."
        ),
    ]
    assert {comment.author for comment in marked.comments} == {"grantkit"}


def test_a_marked_copy_replaces_nothing_unasked(grantkit: Command, form: Path) -> None:
    """--force says that it may."""
    first = grantkit("form", "lint", form, "--mark", "marked.docx")
    before = Path("marked.docx").read_bytes()
    again = grantkit("form", "lint", form, "--mark", "marked.docx")
    forced = grantkit("form", "lint", form, "--mark", "marked.docx", "--force")

    assert (first.code, again.code, forced.code) == (1, 2, 1)
    assert Path("marked.docx").read_bytes() == before


def test_a_marked_copy_never_takes_the_place_of_the_form(
    grantkit: Command, form: Path
) -> None:
    """Not even with --force: there may be no other copy of it."""
    before = form.read_bytes()

    ran = grantkit("form", "lint", form, "--mark", form, "--force", "--lang", "lv")

    assert (ran.code, ran.out) == (2, "")
    assert ran.err == (
        "Rakstāmais aizstātu pašu veidlapu “mana veidlapa.docx”.\n"
        "Norādiet citu nosaukumu.\n"
    )
    assert form.read_bytes() == before
