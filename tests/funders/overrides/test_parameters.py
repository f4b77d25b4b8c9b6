"""Numbers that stand in tables, and parameters that are no numbers."""

import datetime as dt
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest
from attrs import evolve

from grantkit.errors import InputError
from grantkit.funders import Registry
from grantkit.funders.overrides import NAME, with_overrides
from grantkit.model.finding import Certainty
from grantkit.model.own_rules import OwnRules
from grantkit.model.reference import DatedValue, ParameterValue, Stricter
from grantkit.plugin import InstalledFunder

LaidOver = Callable[..., InstalledFunder]
Refused = Callable[..., list[str]]

DAY = dt.date(2024, 1, 1)


@pytest.fixture
def fund_of_tables(fund: InstalledFunder) -> InstalledFunder:
    """Give a fund whose grants have limits by their kind."""

    def value(held: ParameterValue, stricter: Stricter | None) -> DatedValue:
        return DatedValue(
            value=held,
            unit="EUR",
            since=DAY,
            source="guide",
            certainty=Certainty.QUOTED,
            stricter=stricter,
        )

    values = {
        "greatest": (value({"small": "500", "great": "9000"}, Stricter.LOWER),),
        "smallest": (value({"small": "100"}, Stricter.HIGHER),),
        "exact": (value({"small": "100"}, None),),
        "words": (value(("a", "b"), Stricter.LOWER),),
    }
    return evolve(fund, parameters=evolve(fund.parameters, values=values))


def tightened(line: str, fund: InstalledFunder, folder: Path) -> OwnRules:
    """Lay one line of parameters over a fund."""
    text = f"[village_fund.parameters]\n{line}\n"
    (folder / NAME).write_text(text, "utf-8")
    registry = Registry(funders={"village_fund": fund})
    changed = with_overrides(registry, folder, "en").funders["village_fund"]
    assert changed.own_rules is not None
    return changed.own_rules


def test_a_stricter_number_holds_where_the_funders_does(laid_over: LaidOver) -> None:
    """With its dates, its unit, and a certainty of its own."""
    text = (
        "[village_fund.parameters.longest_project]\n"
        'value = 20\nwhy = "x"\nsince = 2026-07-10\n'
    )
    own = laid_over(text).own_rules
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


def test_a_table_is_made_stricter_part_by_part(
    fund_of_tables: InstalledFunder, tmp_path: Path
) -> None:
    """What is not given stays the funder's; quotes make no difference."""
    line = "greatest = { value = { small = 499.5 }, why = 'x' }"
    quoted = "greatest = { value = { small = '499.5' }, why = 'x' }"

    own, same = (tightened(each, fund_of_tables, tmp_path) for each in (line, quoted))

    value = own.parameters.on(DAY, "greatest")
    assert value is not None
    assert value.table == {"small": "499.5", "great": "9000"}
    assert own.parameters.on(DAY - dt.timedelta(1), "greatest") is None
    assert same.parameters == own.parameters
    (change,) = own.changes
    assert (change.says, change.instead) == (
        "499.50\N{NO-BREAK SPACE}EUR (small)",
        "500\N{NO-BREAK SPACE}EUR (small)",
    )


def test_quotes_round_a_number_make_no_difference(
    fund: InstalledFunder, tmp_path: Path
) -> None:
    """Neither of the number nor of the limit of a box."""
    lines = ("value = 10", "value = '10'")

    own, same = (
        tightened(f"longest_project = {{ {line}, why = 'x' }}", fund, tmp_path)
        for line in lines
    )

    assert own.changes == same.changes
    assert own.parameters == same.parameters


FAULTS = {
    "longest = { value = 1, why = 'x' }": [
        (
            "longest] The funder has no parameter “longest”; did you mean "
            "“longest_project”?"
        ),
    ],
    "longest_project = { value = 36, why = 'x' }": [
        (
            "longest_project.value] 36 is milder than the 12 of the funder; here may "
            "stand less than 12."
        ),
        (
            "longest_project.value] 36 is milder than the 24 of the funder; here may "
            "stand less than 24."
        ),
    ],
    "longest_project = { value = 9, why = ' ' }": [
        "longest_project.why] The text is empty; write what it is to say.",
    ],
    "longest_project = { value = 9.5, why = 'x' }": [
        (
            "longest_project.value] 9.5 is not a whole number, as the 12 of the "
            "funder is."
        ),
        (
            "longest_project.value] 9.5 is not a whole number, as the 24 of the "
            "funder is."
        ),
    ],
    "longest_project = { value = -1, why = 'x' }": [
        "longest_project.value] -1 is below zero.",
    ],
    "longest_project = { value = 9 }": [
        "longest_project.why] The key “why” is missing here.",
    ],
    "longest_project = { value = 'x', why = 'x' }": [
        (
            "longest_project.value] “x” is not a number; write digits alone, without "
            "a unit: `value = 500`."
        ),
    ],
    "longest_project = { value = 9, whi = 'x' }": [
        ("longest_project.whi] The key “whi” is not known here. Did you mean “why”?"),
    ],
    "longest_project = { value = {}, why = 'x' }": [
        ("longest_project.value] One number is expected as the value, not a table."),
    ],
    "longest_project = { value = '1 080,5 %', why = 'x' }": [
        (
            "longest_project.value] “1 080,5 %” is not a number; write digits alone, "
            "without a unit: `value = 1080.5`."
        ),
    ],
    "longest_project = { value = 99999999999999999999999999, why = 'x' }": [
        (
            "longest_project.value] A number has no more than 15 digits, and they are"
            " written out: 1000000, not 1e6."
        ),
    ],
    "longest_project = { value = 9, why = 'x', since = 'vakar' }": [
        (
            "longest_project.since] “vakar” is not a date that can be read. Write the"
            " day, month and year: 01.10.2022. or 2022-10-01."
        ),
    ],
}


@pytest.mark.parametrize("line", FAULTS)
def test_every_fault_of_a_number_is_told_with_its_line(
    refused: Refused, line: str
) -> None:
    """A name of the funder, a number that is stricter, and a reason are expected."""
    found = refused(f"[village_fund.parameters]\n{line}\n")

    assert sorted(found) == sorted(f"2: [… parameters.{told}" for told in FAULTS[line])


TWO_FAULTS = {
    "longest_project = { value = 36, since = 'x' }": [
        "longest_project.since] “x” is not a date that can be read.",
        "longest_project.value] 36 is milder than the 12",
        "longest_project.value] 36 is milder than the 24",
        "longest_project.why] The key “why” is missing here.",
    ],
    "longest_project = { value = 9.5, why = 'x' }": [
        "not a whole number, as the 12",
        "not a whole number, as the 24",
    ],
    "longest_project = { value = 1234567890123456, why = 'a\u200bb', sinc = 1 }": [
        "longest_project.value] A number has no more than 15 digits",
        "longest_project.why] Character 2 of this text is U+200B",
        "longest_project.sinc] The key “sinc” is not known here.",
    ],
}


@pytest.mark.parametrize("line", TWO_FAULTS)
def test_all_faults_of_a_number_are_told_at_once(
    fund: InstalledFunder, tmp_path: Path, line: str
) -> None:
    """Nobody mends a file fault by fault."""
    with pytest.raises(InputError) as refusal:
        tightened(line, fund, tmp_path)

    _, *faults = refusal.value.message.split("\n")
    assert len(faults) == len(TWO_FAULTS[line])
    assert all(map(str.__contains__, sorted(faults), sorted(TWO_FAULTS[line])))


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        (
            "greatest = { value = { smal = 1 }, why = 'x' }",
            "greatest.value.smal] The parameter has no “smal”; did you mean “small”?",
        ),
        (
            "greatest = { value = { great = 9001 }, why = 'x' }",
            (
                "greatest.value.great] 9,001 is milder than the 9,000 of the funder; "
                "here may stand less than 9,000."
            ),
        ),
        (
            "smallest = { value = { small = 99 }, why = 'x' }",
            (
                "smallest.value.small] 99 is milder than the 100 of the funder; here "
                "may stand more than 100."
            ),
        ),
        (
            "greatest = { value = 1, why = 'x' }",
            (
                "greatest.value] A table of numbers is expected as the value, with any "
                "of these names: small, great."
            ),
        ),
        (
            "greatest = 5",
            (
                "greatest] The number is written with your reason: `greatest = { value "
                '= 5, why = "…" }`.'
            ),
        ),
        (
            "greatest = { value = { small = 500 }, why = 'x' }",
            "greatest.value] 500 is what the funder has, so nothing would change.",
        ),
        (
            "greatest = { value = { small = '1 EUR' }, why = 'x' }",
            (
                "greatest.value.small] “1 EUR” is not a number; write digits alone, "
                "without a unit: `value = 1`."
            ),
        ),
        (
            "greatest = { value = { small = true }, why = 'x' }",
            (
                "greatest.value.small] “true” is not a number; write digits alone, "
                "without a unit: `value = 500`."
            ),
        ),
        (
            "greatest = { value = { small = 1e-400 }, why = 'x' }",
            (
                "greatest.value.small] A number has no more than 15 digits, and they "
                "are written out: 1000000, not 1e6."
            ),
        ),
        (
            (
                "greatest = { value = { small = 1 }, why = 'x', since = 2025-01-02, "
                "until = 2025-01-01 }"
            ),
            "greatest] The last day, `until`, is before the first, `since`.",
        ),
        (
            "exact = { value = { small = 1 }, why = 'x' }",
            (
                "exact] It is not known which values of this parameter would be "
                "stricter, so it cannot be changed; those that can: greatest, smallest."
            ),
        ),
        (
            "words = { value = ['a'], why = 'x' }",
            (
                "words] It is not known which values of this parameter would be "
                "stricter, so it cannot be changed; those that can: greatest, smallest."
            ),
        ),
        (
            "smallest = { value = { small = 1 }, why = 'x', until = 2023-12-31 }",
            (
                "smallest] The funder has no value of this parameter on any of these "
                "days, so there is nothing to make stricter."
            ),
        ),
    ],
)
def test_what_cannot_be_compared_or_is_milder_is_refused(
    fund_of_tables: InstalledFunder, tmp_path: Path, line: str, sentence: str
) -> None:
    """In one sentence: what was found, where, and what is allowed."""
    with pytest.raises(InputError) as refusal:
        tightened(line, fund_of_tables, tmp_path)

    _, *faults = refusal.value.message.split("\n")
    assert faults == [f"{tmp_path / NAME}:2: [village_fund.parameters.{sentence}"]


@pytest.mark.parametrize(
    ("days", "ending"),
    [
        (", since = 2025-01-01", "from 1 January 2025"),
        (
            ", since = 2025-01-01, until = '31.05.2025.'",
            "from 1 January 2025 to 31 May 2025",
        ),
    ],
)
def test_days_of_a_number_are_told_with_it(
    fund: InstalledFunder, tmp_path: Path, days: str, ending: str
) -> None:
    """Else it would be taken to hold always."""
    line = f"longest_project = {{ value = 9, why = 'x'{days} }}"

    (change,) = tightened(line, fund, tmp_path).changes

    assert change.says.replace("\N{NO-BREAK SPACE}", " ") == f"9 months {ending}"


def test_parts_of_a_table_are_told_in_the_order_of_the_file(
    fund_of_tables: InstalledFunder, tmp_path: Path
) -> None:
    """So that each stands across from what it takes the place of."""
    line = "greatest = { value = { great = 8000, small = 400 }, why = 'x' }"

    (change,) = tightened(line, fund_of_tables, tmp_path).changes

    assert change.says.replace("\N{NO-BREAK SPACE}", " ") == (
        "8,000 EUR (great), 400 EUR (small)"
    )
    assert change.instead.replace("\N{NO-BREAK SPACE}", " ") == (
        "9,000 EUR (great), 500 EUR (small)"
    )


@pytest.mark.parametrize("value", ["{}", "{ x = 1 }"])
def test_a_table_names_a_number_of_the_funder(
    fund_of_tables: InstalledFunder, tmp_path: Path, value: str
) -> None:
    """An empty one would change nothing, and say that it did."""
    line = f"greatest = {{ value = {value}, why = 'x' }}"

    with pytest.raises(InputError):
        tightened(line, fund_of_tables, tmp_path)
