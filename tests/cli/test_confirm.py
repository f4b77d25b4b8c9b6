"""`grantkit confirm`: the lines to paste, and what it refuses."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

Grantkit = Callable[..., Any]


@pytest.fixture
def interim(project: Path) -> Path:
    """Make the report of the project an interim one, which asks for a confirmation."""
    text = project.read_text("utf-8")
    project.write_text(text.replace("kind: final", "kind: interim"), "utf-8")
    return project


def opened_again(grantkit: Grantkit, file: Path) -> str:
    """Check a file and give what is said of the confirmation."""
    ran = grantkit("check", file, "--as-of", "2026-01-20", "--lang", "en")
    return ran.out if "VF790" in ran.out else ""


def test_the_lines_close_the_confirmation(grantkit: Grantkit, interim: Path) -> None:
    """Pasted as they are printed; any change of the data opens it again."""
    asked = ("fair_was_held", "--by", "village elder", "--on", "2026-01-12")
    before = opened_again(grantkit, interim)

    ran = grantkit("confirm", interim, *asked, "--lang", "en")

    digits = re.search(r'data: "([0-9a-f]{12})"', ran.out)
    assert digits is not None
    assert ran.out == (
        "# Paste into the project file:\n"
        "attestations:\n"
        "  - code: fair_was_held\n"
        '    report: "final"\n'
        '    by: "village elder"\n'
        "    on: 2026-01-12\n"
        f'    data: "{digits[1]}"\n'
    )
    text = interim.read_text("utf-8")
    interim.write_text(f"{text}\n{ran.out}", "utf-8")
    assert "Nobody has confirmed" in before
    assert opened_again(grantkit, interim) == ""
    interim.write_text(f"{text.replace('VF-', 'VF-9', 1)}\n{ran.out}", "utf-8")
    assert "have changed since" in opened_again(grantkit, interim)


def test_another_funder_is_not_told_that_data_have_changed(
    grantkit: Grantkit, interim: Path
) -> None:
    """What was confirmed to the funder of the file was not confirmed to it."""
    text = interim.read_text("utf-8")
    given = "{code: fair_was_held, by: elder, on: 2026-01-12, data: 0123456789ab}"
    text = text.replace("funder: village_fund", "funder: town")
    interim.write_text(f"{text}\nattestations:\n  - {given}\n", "utf-8")

    ran = grantkit(
        *("check", interim, "--funder", "village_fund"),
        *("--as-of", "2026-01-20", "--lang", "en"),
    )

    assert "Nobody has confirmed: “The fair took place as told”." in ran.out
    assert "have changed since" not in ran.out


def test_lines_are_added_to_those_that_are_there(
    grantkit: Grantkit, interim: Path
) -> None:
    """The section has its heading already; the code of the finding will do too."""
    text = interim.read_text("utf-8")
    interim.write_text(f"{text}\nattestations:\n  - {{code: other}}\n", "utf-8")

    ran = grantkit(
        *("confirm", interim, "vf790", "--by", "elder", "--on", "2026-01-12"),
        *("--lang", "lv"),
    )

    first, second, *_ = ran.out.splitlines()
    assert first == "# Ierakstiet projekta datnes sadaļā `attestations`:"
    assert second == "  - code: fair_was_held"


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (
            ("fair_was_hold", "--by", "elder", "--on", "2026-01-12"),
            (
                "The funder's list has no confirmation `fair_was_hold`.\n"
                "Did you mean `fair_was_held`? This report asks for: `fair_was_held`.\n"
            ),
        ),
        (
            ("x", "--by", "elder", "--on", "2026-01-12"),
            (
                "The funder's list has no confirmation `x`.\n"
                "This report asks for: `fair_was_held`.\n"
            ),
        ),
        (
            ("fair_was_held", "--on", "2026-01-12"),
            (
                "Nothing says who confirms.\n"
                "Give a position, such as `--by 'village elder'`; where several people "
                "confirm, `fair_was_held='village elder'`.\n"
            ),
        ),
        (
            ("fair_was_held", "--by", "elder", "--on", "2020-01-12"),
            (
                "The period of the report ends on 31 December 2025, so nobody can "
                "confirm it on 12 January 2020 yet.\n"
                "It can be confirmed on the last day of the period or later.\n"
            ),
        ),
    ],
    ids=["misspelt", "unknown", "by nobody", "too early"],
)
def test_what_cannot_be_confirmed_is_refused(
    grantkit: Grantkit, interim: Path, arguments: tuple[str, ...], expected: str
) -> None:
    """In one sentence and the cure; nothing is printed to paste."""
    ran = grantkit("confirm", interim, *arguments, "--lang", "en")

    assert (ran.code, ran.out, ran.err) == (2, "", expected)


def test_a_role_is_quoted_so_that_it_stays_text(
    grantkit: Grantkit, interim: Path
) -> None:
    """Whatever stands in it, the lines can be read back."""
    role = 'elder: "the first" # yes'

    ran = grantkit(
        *("confirm", interim, "VF790", "--by", role, "--on", "2026-01-12"),
    )
    interim.write_text(interim.read_text("utf-8") + ran.out, "utf-8")

    assert opened_again(grantkit, interim) == ""


def test_for_a_workbook_each_cell_is_named(grantkit: Grantkit, interim: Path) -> None:
    """Whoever keeps the project in Excel never sees YAML; typed in, it closes too."""
    grantkit("convert", interim, "project.xlsx", "--lang", "en")
    file = Path("project.xlsx")
    asked = ("fair_was_held", "--by", "village elder", "--on", "2026-01-12")
    before = opened_again(grantkit, file)

    ran = grantkit("confirm", file, *asked, "--lang", "en")

    cells = dict(re.findall(r"^  (.+): (.+)$", ran.out, flags=re.MULTILINE))
    assert ran.out.splitlines()[:3] == [
        "Write on the sheet “Confirmations”, a new row for each confirmation:",
        "",
        "  Code of the confirmation: fair_was_held",
    ]
    book = load_workbook(file)
    page = book["Confirmations"]
    headings = next(page.iter_rows(min_row=5, max_row=5, values_only=True))
    for column, heading in enumerate(headings, start=1):
        page.cell(7, column, cells.get(str(heading).removesuffix(" *")))
    book.save(file)
    assert page.sheet_state == "visible"
    assert "Nobody has confirmed" in before
    assert opened_again(grantkit, file) == ""


def test_without_a_code_all_that_is_asked_is_listed(
    grantkit: Grantkit, interim: Path
) -> None:
    """Code, sentence, who confirms it, and how far it is; it is no fault to look."""
    on = ("--on", "2026-01-12", "--lang", "en")

    before = grantkit("confirm", interim, *on)
    lines = grantkit("confirm", interim, "fair_was_held=village elder", *on).out
    text = interim.read_text("utf-8")
    interim.write_text(f"{text}\n{lines}", "utf-8")
    given = grantkit("confirm", interim, *on)
    interim.write_text(f"{text.replace('VF-', 'VF-9', 1)}\n{lines}", "utf-8")
    changed = grantkit("confirm", interim, *on)

    assert (before.code, before.err) == (0, "")
    assert before.out == (
        "What a person must confirm\n"
        "\n"
        "fair_was_held\n"
        "    The fair took place as told.\n"
        "    Who confirms it: village elder\n"
        "    Nobody has confirmed it.\n"
        "\n"
        "`grantkit confirm project.yaml CODE=ROLE` prepares the lines; several codes "
        "may be given.\n"
    )
    assert "    Confirmed on 12 January 2026; by: village elder.\n" in given.out
    assert (
        "    Outdated: it was given on 12 January 2026, and the data have changed "
        "since.\n"
    ) in changed.out


def test_a_report_of_which_nothing_is_asked_says_so(
    grantkit: Grantkit, project: Path
) -> None:
    """An empty list would leave in doubt whether the command worked."""
    ran = grantkit("confirm", project, "--lang", "lv")

    sentence = "Šim pārskatam finansētājs neprasa nevienu apliecinājumu.\n"
    assert (ran.code, ran.out, ran.err) == (0, sentence, "")


def test_who_confirms_stands_with_the_code_or_for_all(
    grantkit: Grantkit, interim: Path
) -> None:
    """The role beside a code goes before that for all."""
    on = ("--on", "2026-01-12", "--lang", "en")

    own = grantkit("confirm", interim, "fair_was_held=treasurer", "--by", "elder", *on)
    shared = grantkit("confirm", interim, "fair_was_held", "--by", "elder", *on)

    assert '    by: "treasurer"\n' in own.out
    assert '    by: "elder"\n' in shared.out
