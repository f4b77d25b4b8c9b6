"""`grantkit check` as a page, as SARIF and as GitHub's workflow commands."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema
import pytest

Command = Callable[..., Any]
Rewrite = Callable[[Path, str, str], None]

AS_OF = ("--as-of", "2026-01-20", "--lang", "en")
SCHEMA = (
    Path(__file__).parents[1]
    / "tools/node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json"
)
RECONSTRUCTED = (
    "::notice file=project.yaml,line=1,col=1,title=GK904::The form is a "
    "reconstruction: the funder's official form is not public.%0ACompare it with the "
    "form that came with your agreement, or give that with --form.\n"
)


def test_a_page_is_written_to_a_file(grantkit: Command, project: Path) -> None:
    """The exit code is that of the check; the file is whole."""
    ran = grantkit("check", project, *AS_OF, "--format", "html", "-o", "lapa.html")

    assert (ran.code, ran.out, ran.err) == (0, "Written: lapa.html\n", "")
    page = Path("lapa.html").read_text("utf-8")
    assert page.startswith('<!DOCTYPE html>\n<html lang="en"><head>')
    assert page.endswith("</body></html>\n")
    assert len(page.encode()) < 300_000


def test_a_page_goes_to_standard_output_too(
    grantkit: Command, project: Path, rewrite: Rewrite
) -> None:
    """The same page, byte for byte but for plain spaces; the exit code tells errors."""
    rewrite(project, "number: VF-2025-7", "number:")
    ran = grantkit("check", project, *AS_OF, "--format", "html")

    grantkit("check", project, *AS_OF, "--format", "html", "-o", "lapa.html")

    assert ran.code == 1
    page = Path("lapa.html").read_text("utf-8")
    assert ran.out == page.replace("\N{NO-BREAK SPACE}", " ")


def test_a_page_replaces_another_only_on_demand(
    grantkit: Command, project: Path
) -> None:
    """What somebody may have written is not lost."""
    Path("lapa.html").write_text("mine\n", "utf-8")
    wanted = ("check", project, *AS_OF, "--format", "html", "-o", "lapa.html")

    refused = grantkit(*wanted)
    replaced = grantkit(*wanted, "--force")

    assert refused.code == 2
    assert refused.err.startswith("The file “lapa.html” is already there.\n")
    assert replaced.code == 0


@pytest.mark.parametrize(
    ("options", "english", "latvian"),
    [
        (
            ("-o", "x.txt"),
            "--output goes with --format html, json, sarif only.",
            "--output lieto tikai kopā ar --format html, json, sarif.",
        ),
        (
            ("b.yaml", "--format", "json"),
            "--format json takes one file.",
            "--format json lieto tikai vienai datnei.",
        ),
        (
            ("b.yaml", "--format", "html"),
            "--format html takes one file.",
            "--format html lieto tikai vienai datnei.",
        ),
        (
            ("b.yaml", "--mark", "marked.xlsx"),
            "--mark takes one file and one funder.",
            "--mark lieto tikai vienai datnei un vienam finansētājam.",
        ),
        (
            ("--funder", "a", "--funder", "b", "--format", "html"),
            "Several funders judge one file, with --format text, json, sarif.",
            "Vairāki finansētāji vērtē vienu datni, ar --format text, json, sarif.",
        ),
        (
            ("b.yaml", "--funder", "a", "--funder", "b"),
            "Several funders judge one file, with --format text, json, sarif.",
            "Vairāki finansētāji vērtē vienu datni, ar --format text, json, sarif.",
        ),
    ],
)
def test_what_makes_no_sense_is_refused(
    grantkit: Command,
    project: Path,
    options: tuple[str, ...],
    english: str,
    latvian: str,
) -> None:
    """Before any file is read, in the language of the reader."""
    ran = [grantkit("check", project, *options, "--lang", to) for to in ("en", "lv")]

    assert [(each.code, each.out) for each in ran] == [(2, "")] * 2
    assert [each.err for each in ran] == [f"{english}\n", f"{latvian}\n"]


def test_a_file_of_the_wrong_kind_is_not_written(
    grantkit: Command, project: Path
) -> None:
    """The name of a page ends as pages do."""
    ran = grantkit("check", project, *AS_OF, "--format", "html", "-o", "lapa.docx")

    assert ran.code == 2
    assert not Path("lapa.docx").exists()


def test_several_files_are_checked_one_after_another(
    grantkit: Command, project: Path, rewrite: Rewrite
) -> None:
    """One that cannot be read does not keep the others from being judged."""
    rewrite(project, "number: VF-2025-7", "number:")
    ran = grantkit("check", project, "absent.yaml", *AS_OF)

    assert ran.code == 2
    assert ran.out.startswith("\nproject.yaml\nproject.yaml\nVillage fair\n")
    assert (
        ran.err
        == "absent.yaml: there is no such file.\nCheck the name and the folder.\n"
    )


def test_github_shows_findings_beside_their_lines(
    grantkit: Command, project: Path, rewrite: Rewrite
) -> None:
    """Errors, warnings and notices; what was not checked and the verdict stand last."""
    rewrite(project, "number: VF-2025-7", "number:")
    rewrite(project, "households: 80", "open_to_all: jā")

    ran = grantkit("check", project, *AS_OF, "--format", "github")

    assert ran.code == 1
    assert ran.out == (
        "::error file=project.yaml,line=6,col=10,title=VF151::The box “Agreement "
        "number” is empty.%0AFill it in: Section 1.\n"
        f"{RECONSTRUCTED}"
        "::notice title=Not checked%3A VF401::The number of households is not known: "
        "give `details.households`.\n"
        "Not ready. 1 error, 0 warnings, 1 note; 1 check not made.\n"
    )


def test_github_hears_of_a_file_that_cannot_be_read(
    grantkit: Command, project: Path
) -> None:
    """And nothing in a file name becomes a command."""
    bad = Path("a,b: 100%.yaml")
    bad.write_text("a: [", "utf-8")

    ran = grantkit("check", bad, project, *AS_OF, "--format", "github")

    assert ran.code == 2
    assert ran.out.splitlines()[0] == (
        "::error file=a%2Cb%3A 100%25.yaml::a,b: 100%25.yaml:2:1: the rest of this "
        "line cannot be understood.%0APut the whole text of the value in quotes."
    )


def test_sarif_tells_places_rules_and_what_was_not_checked(
    grantkit: Command, project: Path, rewrite: Rewrite
) -> None:
    """Editors put each finding at its line."""
    rewrite(project, "number: VF-2025-7", "number:")
    rewrite(project, "households: 80", "open_to_all: jā")

    ran = grantkit("check", project, *AS_OF, "--format", "sarif")
    (told,) = json.loads(ran.out)["runs"]

    assert ran.code == 1
    assert told["tool"]["driver"]["rules"][1] == {
        "id": "VF151",
        "shortDescription": {"text": "Agreement number"},
        "helpUri": "https://village-fund.example/guide",
        "defaultConfiguration": {"level": "error"},
    }
    assert told["results"][0] == {
        "ruleId": "VF151",
        "ruleIndex": 1,
        "level": "error",
        "message": {
            "text": "The box “Agreement number” is empty. Fill it in: Section 1."
        },
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": {"uri": "project.yaml"},
                    "region": {"startLine": 6, "startColumn": 10},
                },
                "logicalLocations": [
                    {"name": "project.number", "fullyQualifiedName": "project.number"}
                ],
            }
        ],
    }
    assert told["invocations"] == [
        {
            "executionSuccessful": True,
            "toolExecutionNotifications": [
                {
                    "level": "note",
                    "message": {
                        "text": "The number of households is not known: give "
                        "`details.households`."
                    },
                    "associatedRule": {"id": "VF401"},
                }
            ],
        }
    ]


def test_sarif_is_sarif(grantkit: Command, project: Path, rewrite: Rewrite) -> None:
    """The schema of the standard takes it, of several files at once."""
    if not SCHEMA.exists():
        pytest.skip("the schema is not there: npm install in tests/tools")
    schema = json.loads(SCHEMA.read_text("utf-8"))
    other = Path("otrs projekts.yaml")
    other.write_bytes(project.read_bytes())
    rewrite(other, "number: VF-2025-7", "number:")
    rewrite(other, "grant: 900,00 EUR", "grant: daudz")

    ran = grantkit("check", project, other, *AS_OF, "--format", "sarif")

    log = json.loads(ran.out)
    jsonschema.Draft4Validator(schema).validate(log)
    places = {
        place["physicalLocation"]["artifactLocation"]["uri"]
        for result in log["runs"][0]["results"]
        for place in result["locations"]
    }
    assert places == {"project.yaml", "otrs%20projekts.yaml"}


def test_a_text_near_its_limit_is_told(
    grantkit: Command, project: Path, rewrite: Rewrite
) -> None:
    """From nine tenths on, and with what is too much; the verdict stays what it is."""
    words = "Svētki izdevās lieliski. " * 3
    rewrite(
        project,
        "summary: Svētki izdevās.",
        f"summary: {words}\n      lessons: viens divi trīs",
    )

    ran = grantkit("check", project, *AS_OF)

    assert (
        "Length of texts\n"
        "  Summary: 74 of 60 characters\n"
        "    Beyond the limit: “evās lieliski.”\n"
        "  Lessons: 3 of 3 words\n"
        "\n"
        "Not ready." in ran.out
    )
