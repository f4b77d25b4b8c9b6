"""What declared checks say where the funder has no words of its own."""

import shutil
from pathlib import Path

import pytest
from attrs import evolve

from grantkit.checks.declared import EACH, SHARED
from grantkit.funders.beside import Beside
from grantkit.funders.check_sentences import default_sentences
from grantkit.funders.checks_file import checks_in
from grantkit.funders.data import install
from grantkit.funders.data_file import DataFile
from grantkit.plugin import InstalledFunder
from grantkit.wording import LANGUAGES, core_wording

TABLE = """[VF102]
{}
about = "A page."
severity = "error"
certainty = "quoted"
source = "guide"
"""


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", [*EACH, *SHARED])
def test_every_kind_has_its_sentences(kind: str, language: str) -> None:
    """Whoever declares a check need not write any."""
    core = core_wording(language)

    assert core.has(f"declared.{kind}.message")
    assert core.has(f"declared.{kind}.hint")


@pytest.mark.parametrize(
    ("keys", "language", "said"),
    [
        (
            'kind = "at_most"\npath = "agreement.grant"\nlimit = 5',
            "en",
            {"message": "“Grant” is {value}; at most {limit} is allowed."},
        ),
        (
            'kind = "at_most"\npath = "agreement.grant"\nlimit = 5\nshare = 9',
            "lv",
            {
                "message": (
                    "Laukā “Piešķirtā summa” ir {value}; atļauts ne vairāk kā {share} "
                    "no {whole}, proti, {limit}."
                )
            },
        ),
        (
            'kind = "present"\npath = "events[].participant_list"',
            "en",
            {
                "message": (
                    "“List of participants is attached” is not answered with yes in "
                    "entry {number} ({name})."
                ),
                "hint": "Answer yes where that is true; otherwise talk to the funder.",
            },
        ),
        (
            'kind = "absent"\npath = ["project.number", "details.strand"]',
            "lv",
            {
                "message_number": (
                    "Norādīts “Līguma numurs”, lai gan tur nekam nav jābūt."
                ),
                "hint_number": "Izņemiet to vai sazinieties ar finansētāju.",
                "message_strand": "Norādīts “Virziens”, lai gan tur nekam nav jābūt.",
                "hint_strand": "Izņemiet to vai sazinieties ar finansētāju.",
            },
        ),
        (
            'kind = "date_window"\npath = "project.end"\nlast = 2026-01-01',
            "en",
            {
                "message": (
                    "“Last day of the project” is {value}, which is after {last}."
                )
            },
        ),
        (
            (
                'kind = "count"\npath = "indicators"\nleast = 1\n'
                'where = { "indicators[].level" = "output" }'
            ),
            "en",
            {
                "message": (
                    "The list “Indicators” has {value} {value:plural one=entry "
                    "other=entries} (“Level”: output); at least {least} must be there."
                ),
                "hint": "Add what is missing.",
            },
        ),
        (
            (
                'kind = "count"\npath = "communication[]"\nmost = 3\n'
                'where = { "communication[].url" = true }\n'
                'unless = { "communication[].kind" = ["poster", "press"] }'
            ),
            "lv",
            {
                "message": (
                    "Sarakstā “Publicitāte” ir {value} {value:plural one=ieraksts "
                    "other=ieraksti zero=ierakstu} (aizpildīts lauks “Adrese "
                    "internetā”; “Veids” nav: plakāts, prese); drīkst būt ne vairāk kā "
                    "{most}."
                ),
                "hint": "Izņemiet lieko.",
            },
        ),
        (
            (
                'kind = "at_most"\npath = "figures.spending.rows[].total_reported"\n'
                'limit = "figures.spending.rows[].budget"\nat = "budget"'
            ),
            "lv",
            {
                "message": (
                    "{number}. ierakstā ({name}) laukā “Līdz šim izlietots” ir "
                    "{value}; atļauts ne vairāk kā {limit}."
                )
            },
        ),
        (
            'kind = "report_late"\ndeadline = "final_report"',
            "en",
            {"message_open": "Today is {today}; the report was due on {due}."},
        ),
    ],
)
def test_the_sentence_fits_what_is_judged(  # noqa: PLR0913, PLR0917 -- a table
    fund: InstalledFunder,
    beside: Beside,
    tmp_path: Path,
    keys: str,
    language: str,
    said: dict[str, str],
) -> None:
    """The place is called as the form calls it, or else as the core does."""
    (tmp_path / "checks.toml").write_text(TABLE.format(keys), "utf-8")
    declared = checks_in(DataFile.read(tmp_path, "checks.toml", []), beside)

    found = default_sentences(declared, fund.funder, fund.boxes)[language]

    assert {key: found[f"VF102.{key}"] for key in said} == said


def test_a_funder_may_have_its_own_words(
    fund: InstalledFunder, fund_package: Path, tmp_path: Path
) -> None:
    """They stand under the code, as those of any rule; the core's are beneath."""
    package = tmp_path / "grantkit_wordy_fund"
    shutil.copytree(fund_package, package)
    own = '[VF102]\nmessage = "Too late: {value}."\n'
    (package / "wording" / "en.toml").write_text(own, "utf-8")
    keys = 'kind = "date_window"\npath = "project.end"\nlast = 2026-01-01'
    (package / "checks.toml").write_text(TABLE.format(keys), "utf-8")

    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(tmp_path)
        funder = evolve(fund.funder, package=package.name)
        wording = install(funder, distribution="wordy", version="1").wordings["en"]

    assert wording.sentences["VF102.message"] == "Too late: {value}."
    assert wording.sentences["VF102.hint"] == (
        "Correct the date, or talk to the funder."
    )
