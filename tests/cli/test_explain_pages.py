"""`grantkit explain`: the whole page of all that has a code or a name."""

from collections.abc import Callable
from typing import Any

import pytest

Command = Callable[..., Any]

RULE = """\
GK205  A payment is dated after today.

What a finding says
    The payment is dated ‹day of payment›; the report was checked on ‹day of the check›.

What it checks
    That no day of payment lies after the day of the check.

Why the funder asks
    Only what has been paid can be declared.

How to put it right
    Correct the date, or leave the cost to a later report.

Source
    grantkit: consistency of the project file (follows from documents or arithmetic)

Severity
    error
"""

BOX = """\
VF651

Lauks
    Kopsavilkums

Vieta veidlapā
    5. sadaļa

Vieta projekta datnē
    report.narrative.summary

Jāaizpilda
    noslēguma pārskats

Ierobežojums
    ne vairāk kā 60 zīmju

Avots
    Guide for Grantees, 2.5, https://village-fund.example/guide (citēts no dokumenta)

Smagums
    kļūda
"""

READING = """\
GK013  A value is not a percentage.

How to put it right
    Write it as 15 %.
"""

FORM = """\
GF106

What is wrong, and the cure
    ‹mark› must stand alone in its paragraph.

Part of a form
    Marks and blocks

Severity
    error

All faults of forms
    docs/form-faults.md#gf106
"""

PARAMETER = """\
longest_project

Funder
    Village Fund (village_fund)

Value
    12 months (until 30 June 2026)
    24 months (from 1 July 2026)

In own rules
    May be made stricter: only a lower number may stand there

Rules that go by it
    VF101 The project lasts longer than the projects of the fund do.

Source
    Guide for Grantees, 1.2, https://village-fund.example/guide (inferred from practice)
"""

DEADLINE = """\
final_report  Final report

Funder
    Village Fund (village_fund)

Reports
    final report

Counted from
    the last day of the project (`project.end`)

How long
    “Final report due (days after the project)” (`agreement.final_report_due_days`)

How days are counted
    calendar days

Source
    Grant Agreement, 7.1 (quoted from the document)
"""

EDITION = """\
second  Otrais konkurss

Finansētājs
    Ciema fonds (village_fund)

Projektiem, kas sākas
    no 01.01.2024.

Dokumenti
    Guide for Grantees
    Grant Agreement

Kas mainās
    grantkit funders --diff village_fund:first village_fund:second
"""

FUNDER = """\
village_fund  Village Fund

Plugin
    grantkit-village-fund 1.0

Editions
    first  First call
    second  Second call

Deadlines
    final_report  Final report

Rules and boxes
    grantkit explain VF
"""


@pytest.mark.parametrize(
    ("name", "language", "page"),
    [
        ("GK205", "en", RULE),
        ("vf651", "lv", BOX),
        ("GK013", "en", READING),
        ("gf106", "en", FORM),
        ("longest_project", "en", PARAMETER),
        ("final_report", "en", DEADLINE),
        ("second", "lv", EDITION),
        ("SECOND", "lv", EDITION),
        ("village_fund:second", "lv", EDITION),
        ("village_fund", "en", FUNDER),
    ],
    ids=[
        "a rule of the core",
        "a box in Latvian by any spelling of its code",
        "a fault of reading",
        "a fault of a form and where to read on",
        "a parameter with its days and who goes by it",
        "a deadline and how its days are counted",
        "an edition",
        "an edition in capitals",
        "an edition with its funder",
        "a funder and how its codes are listed",
    ],
)
def test_a_page_has_headings_each_with_a_text_below_it(
    grantkit: Command, name: str, language: str, page: str
) -> None:
    """Whatever has a code or a name has one, in the language asked for."""
    ran = grantkit("explain", name, "--lang", language)

    assert (ran.code, ran.out, ran.err) == (0, page, "")
