"""From a file to a project: everything readable is read, everything else is told."""

from decimal import Decimal
from pathlib import Path

import pytest
from attrs import define, field, frozen

from grantkit.errors import BrokenPluginError
from grantkit.loading import (
    Loaded,
    funder_of,
    language_of,
    structure_project,
)
from grantkit.loading.project import MOST_FINDINGS
from grantkit.loading.yaml_file import parse_yaml
from grantkit.model.money import Money
from grantkit.model.project import PartnerRole

FILE = Path("project.yaml")
HEAD = "grantkit: 1\nfunder: village_fund\n"


@frozen(kw_only=True)
class Volunteer:
    """An entry of a plugin's own list, with a number that must be there."""

    role: str | None = None
    hours: Decimal


@frozen(kw_only=True)
class Details:
    """The own fields of a funder."""

    wells: int | None = None
    volunteers: tuple[Volunteer, ...] = ()
    roles: tuple[PartnerRole, ...] = ()


def load(text: str, details: type[object] | None = None) -> Loaded:
    """Read a project of a text; its two first lines are added."""
    return structure_project(parse_yaml(HEAD + text, FILE, "en"), details, "en")


def codes(loaded: Loaded) -> list[tuple[str, str]]:
    """List code and path of each finding, in their order."""
    return [(finding.code, finding.path) for finding in loaded.findings]


def test_a_whole_project_has_no_findings() -> None:
    """What is right is read without a word, the funder's own fields included."""
    loaded = load(
        "agreement: {grant: '19 851,44 EUR', vat_eligible: jā}\n"
        "indicators:\n"
        "  - id: I1\n"
        "    values:\n"
        "      - {report: final, value: 12, by: {region: {Rīga: 5, 'R. u.c.': 7}}}\n"
        "details: {wells: 3}\n",
        Details,
    )

    value = loaded.project.indicators[0].values[0]
    assert loaded.findings == ()
    assert loaded.project.funder == "village_fund"
    assert loaded.project.agreement.grant == Money(Decimal("19851.44"), "EUR")
    assert value.by == {"region": {"Rīga": Decimal(5), "R. u.c.": Decimal(7)}}
    assert loaded.project.details == Details(wells=3)


def test_all_problems_are_told_at_once_in_the_order_of_the_file() -> None:
    """Doubled keys, unknown keys and unreadable values come in one list."""
    loaded = load(
        "project: {start: rīt, ends: 5}\n"
        "budget:\n  - amount: 5\n    amount: 6 EUR\n"
        "details: {wells: daudz}\n",
        Details,
    )

    assert codes(loaded) == [
        ("GK005", "project.start"),
        ("GK002", "project.ends"),
        ("GK004", "budget[0].heading"),
        ("GK006", "budget[0].amount"),
        ("GK003", "budget[0].amount"),
        ("GK007", "details.wells"),
    ]


def test_what_is_readable_is_read_in_spite_of_the_rest() -> None:
    """One unreadable date hides neither its neighbours nor the other sections."""
    loaded = load(
        "expenditure:\n"
        "  - {amount: 5 EUR, paid_on: rīt, what: x}\n"
        "  - {amount: 6 EUR}\n"
    )

    first, second = loaded.project.expenditure
    assert first.amount == Money(Decimal(5), "EUR")
    assert first.paid_on is None
    assert second.amount == Money(Decimal(6), "EUR")


def test_elements_keep_their_numbers() -> None:
    """An element that cannot be read stays in its place, with nothing in it."""
    loaded = load("activities: [{id: A1}, vards, {title: Trešā}, ~, {id: A5}]\n")

    assert [activity.id for activity in loaded.project.activities] == [
        "A1",
        "?2",
        "?3",
        "?4",
        "A5",
    ]
    assert codes(loaded) == [
        ("GK001", "activities[1]"),
        ("GK004", "activities[2].id"),
        ("GK001", "activities[3]"),
    ]


def test_a_text_among_texts_keeps_its_number_too() -> None:
    """In a list of texts the stand-in is a text."""
    loaded = load("activities: [{id: A1, evidence: [P1, {a: b}, P3]}]\n")

    assert loaded.project.activities[0].evidence == ("P1", "?2", "P3")


def test_what_no_stand_in_can_replace_takes_its_list_along() -> None:
    """A required number is never invented: the list counts as missing."""
    loaded = load(
        "details:\n"
        "  wells: 3\n"
        "  volunteers: [{hours: 5}, {role: pavārs}]\n"
        "  roles: [lead, x]\n",
        Details,
    )

    assert loaded.project.details == Details(wells=3)
    assert codes(loaded) == [
        ("GK004", "details.volunteers[1].hours"),
        ("GK008", "details.roles[1]"),
    ]


def test_a_missing_funder_is_told() -> None:
    """The funder may be given on the command line, but the file should name it."""
    tree = parse_yaml("grantkit: 1\nproject: {number: '1'}\n", FILE, "en")

    loaded = structure_project(tree, None, "en")

    assert funder_of(tree) is None
    assert codes(loaded) == [("GK004", "funder")]
    assert loaded.project.project.number == "1"


def test_a_funder_that_is_no_word_is_told_once() -> None:
    """What was taken out is not called missing as well."""
    tree = parse_yaml("grantkit: 1\nfunder: [a]\n", FILE, "en")

    assert codes(structure_project(tree, None, "en")) == [("GK001", "funder")]


def test_details_of_an_unknown_funder_are_left_as_they_are() -> None:
    """Where the plugin cannot be used, its fields are not judged."""
    loaded = load("details: {wells: daudz}\n", object)

    assert loaded.findings == ()
    assert loaded.project.details == {"wells": "daudz"}


def test_the_language_of_a_report_is_known_before_it_is_read() -> None:
    """Findings can speak the language of the report from the first one on."""
    tree = parse_yaml("reports: [{id: a}, {id: b, language: lv}]\n", FILE, "en")

    assert language_of(tree) == "lv"
    assert language_of(parse_yaml("reports: lv\n", FILE, "en")) is None


def test_a_plugin_may_refuse_a_value_by_a_validator() -> None:
    """Its reason is quoted; the refused section counts as missing."""

    def refuse(_instance: object, _attribute: object, value: int) -> None:
        if value > 7:
            raise ValueError("seven at most")

    @define
    class Strict:
        days: int = field(validator=refuse)

    loaded = load("details: {days: 8}\n", Strict)

    (finding,) = loaded.findings
    assert loaded.project.details is None
    assert (finding.code, finding.path) == ("GK014", "details")
    assert finding.message == (
        "The funder's plugin does not accept this: seven at most."
    )
    assert finding.hint == "Correct the value."


def test_a_class_that_no_file_can_fill_is_the_fault_of_its_plugin() -> None:
    """A field of an impossible type is told as what it is: a broken plugin."""

    @define
    class Odd:
        thing: complex

    with pytest.raises(BrokenPluginError) as caught:
        load("details: {thing: x}\n", Odd)

    assert "Unsupported type: <class 'complex'>" in caught.value.message


def test_more_findings_than_anyone_reads_are_counted() -> None:
    """The list is cut where it helps nobody, and says so."""
    loaded = load("expenditure: [" + "{net: 5}," * (MOST_FINDINGS + 2) + "]\n")

    last = loaded.findings[-1]
    assert len(loaded.findings) == MOST_FINDINGS + 1
    assert (last.code, last.message, last.hint) == (
        "GK015",
        "2 more places of the file cannot be read.",
        "Mend those listed first, then check again.",
    )


def test_a_known_key_without_value_is_absent() -> None:
    """An empty section, list or text waits to be filled in."""
    loaded = load("agreement:\nactivities:\nproject: {title: , number: 7}\n")

    assert loaded.findings == ()
    assert loaded.project.activities == ()
    assert loaded.project.project.title is None


def test_an_unknown_key_without_value_is_found() -> None:
    """A comma cuts a value in braces in two; what is behind it must not vanish."""
    loaded = load("agreement: {grant: 2 500,00 EUR}\n")

    assert [(each.code, each.path) for each in loaded.findings] == [
        ("GK006", "agreement.grant"),
        ("GK002", "agreement.00 EUR"),
    ]
