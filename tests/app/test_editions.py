"""What changes from one edition of a funder to another."""

import datetime as dt
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve

from grantkit.app.edition_changes import Change, ChangeKind
from grantkit.app.edition_effects import editions_json, effects_on
from grantkit.app.editions import Editions, compare_editions
from grantkit.errors import InputError, UnknownFunderError
from grantkit.funders import Registry
from grantkit.model.finding import Certainty
from grantkit.plugin import Box, DatedValue, InstalledFunder
from grantkit.testing import AS_OF

OLD, NEW = ("first",), ("second",)
NAMES = ("one", "two", "three", "four", "five", "six")
A_LIST = ", ".join(NAMES)
SHORTER = "one, two, three, four, five, seven (from 1 July 2025)"


@pytest.fixture
def changed_fund(fund: InstalledFunder) -> InstalledFunder:
    """Give a Village Fund whose second call differs from its first."""

    def of(known: str, **changes: Any) -> Box:  # noqa: ANN401 -- any field of the class
        box = next(box for box in fund.boxes if box.code == known)
        return evolve(box, **changes)

    rules = [
        evolve(rule, editions={"VF101": OLD, "VF301": NEW}.get(rule.code, ()))
        for rule in fund.funder.rules
    ]
    boxes = [
        *(box for box in fund.boxes if box.code not in {"VF151", "VF651", "VF652"}),
        of("VF151", editions=OLD),
        of("VF651", editions=OLD),
        of("VF651", code="VF659", editions=NEW, limit=40, required=("interim",)),
        of("VF652", editions=NEW),
    ]
    values = {
        **fund.parameters.values,
        "limits": (
            value({"a": "1", "b": "2"}, until=dt.date(2023, 12, 31)),
            value({"b": "3", "c": "4"}, since=dt.date(2024, 1, 1)),
        ),
        "words": (value(("x", "y")),),
        "margins": (
            value({"top": "1500"}, unit="EUR", until=dt.date(2023, 12, 31)),
            value({"top": "2500"}, unit="EUR", since=dt.date(2024, 1, 1)),
        ),
        "places": (
            value(NAMES, until=dt.date(2025, 6, 30)),
            value((*NAMES[:-1], "seven"), since=dt.date(2025, 7, 1)),
        ),
        "share": (value(Decimal(85), unit="%", until=dt.date(2020, 5, 1)),),
    }
    (confirmation, *others) = fund.confirmations
    deadlines = {
        name: evolve(each, editions=NEW)
        for name, each in fund.parameters.deadlines.items()
    }
    return evolve(
        fund,
        funder=evolve(fund.funder, rules=tuple(rules)),
        boxes=tuple(sorted(boxes, key=lambda box: box.code)),
        parameters=evolve(fund.parameters, values=values, deadlines=deadlines),
        confirmations=(evolve(confirmation, editions=OLD), *others),
    )


def value(
    held: object,
    unit: str = "",
    since: dt.date | None = None,
    until: dt.date | None = None,
) -> DatedValue:
    """Make a parameter."""
    return DatedValue(
        value=held,  # type: ignore[arg-type]  # any of the types it may have
        unit=unit,
        since=since,
        until=until,
        source="guide",
        certainty=Certainty.QUOTED,
    )


@pytest.fixture
def registry(changed_fund: InstalledFunder) -> Registry:
    """Give a registry with that fund alone."""
    return Registry(funders={"village_fund": changed_fund})


@pytest.fixture
def editions(registry: Registry) -> Editions:
    """Compare its two calls."""
    return compare_editions("village_fund:first", "second", registry, "en")


def told(changes: tuple[Change, ...]) -> list[tuple[str, ...]]:
    """Write changes in short."""
    return [(c.kind.value, c.name, c.before or "", c.after or "") for c in changes]


def test_rules_boxes_deadlines_and_confirmations_go_by_their_editions(
    editions: Editions,
) -> None:
    """What belongs to none belongs to all, and is not told."""
    named = {
        section: [(c.kind.value, c.name, c.title) for c in changes]
        for section, changes in editions.sections.items()
    }

    assert named["rules"] == [
        (
            "removed",
            "VF101",
            "The project lasts longer than the projects of the fund do.",
        ),
        ("added", "VF301", "Costs exceed the grant."),
    ]
    assert named["boxes"] == [
        ("removed", "VF151", "Agreement number"),
        ("added", "VF652", "Lessons"),
        ("changed", "VF659", "Summary"),
    ]
    assert named["deadlines"] == [("added", "final_report", "Final report")]
    assert [kind for kind, _, _ in named["confirmations"]] == ["removed"]


def test_two_boxes_of_one_place_are_one_that_changed(editions: Editions) -> None:
    """Only what differs is told."""
    *_, change = editions.sections["boxes"]

    assert change.before == "VF651; Required in: final report; at most 60 characters"
    assert change.after == "VF659; Required in: interim report; at most 40 characters"


def test_numbers_go_by_the_days_of_the_editions(editions: Editions) -> None:
    """And those of what goes by them; tables part by part, with their units.

    Values that hold one after another stand in their order, each with its days.
    """
    plain = [
        tuple(text.replace("\N{NO-BREAK SPACE}", " ") for text in change)
        for change in told(editions.sections["parameters"])
    ]

    assert plain == [
        ("removed", "longest_project", "12 months", ""),
        ("removed", "limits[a]", "1", ""),
        ("changed", "limits[b]", "2", "3"),
        ("added", "limits[c]", "", "4"),
        ("changed", "margins[top]", "1,500 EUR", "2,500 EUR"),
        ("changed", "places", A_LIST, f"{A_LIST} (until 30 June 2025); {SHORTER}"),
        ("removed", "share", "85% (until 1 May 2020)", "not known for this edition"),
    ]


def test_of_long_lists_only_what_leaves_and_comes_is_told(editions: Editions) -> None:
    """With the first day of it; who reads nine names twice overlooks the tenth."""
    change = next(c for c in editions.sections["parameters"] if c.name == "places")

    plain = change.short.replace("\N{NO-BREAK SPACE}", " ")
    assert plain == "without six, with seven (from 1 July 2025)"


def test_back_to_an_older_edition_what_left_comes_again(registry: Registry) -> None:
    """One thing is not told as leaving and coming, though its days go both ways."""
    back = compare_editions("second", "first", registry, "en")

    change = next(c for c in back.sections["parameters"] if c.name == "places")
    plain = change.short.replace("\N{NO-BREAK SPACE}", " ")
    assert plain == "without seven, with six (from 1 July 2025)"


def test_of_patterns_it_is_only_told_that_they_differ(
    changed_fund: InstalledFunder,
) -> None:
    """Programs read them; whoever wants to see one has the JSON."""
    patterns = (
        value("VF-[0-9]+", until=dt.date(2023, 12, 31)),
        value(r"VF-\d{4}", since=dt.date(2024, 1, 1)),
    )
    values = {**changed_fund.parameters.values, "places": patterns}
    fund = evolve(
        changed_fund, parameters=evolve(changed_fund.parameters, values=values)
    )

    found = compare_editions("first", "second", Registry(funders={"f": fund}), "en")

    change = next(c for c in found.sections["parameters"] if c.name == "places")
    assert change.short == "another pattern"
    assert change.before == "VF-[0-9]+"


def test_what_touches_a_project_is_told(
    editions: Editions, registry: Registry, village_file: Path
) -> None:
    """Boxes that it fills, and findings that only one edition gives."""
    effects = effects_on(village_file, registry, editions, as_of=AS_OF, language="en")

    filled = [(each.change.name, each.filled, each.places) for each in effects.boxes]
    assert filled == [("VF151", 1, 1), ("VF652", 0, 1), ("VF659", 1, 1)]
    assert effects.gone == ()
    assert effects.come == ()
    assert editions_json(editions, effects)["project"] == {
        "file": str(village_file),
        "project": "VF-2025-7",
        "report": "final",
        "boxes": [
            {"name": "VF151", "filled": 1, "places": 1},
            {"name": "VF652", "filled": 0, "places": 1},
            {"name": "VF659", "filled": 1, "places": 1},
        ],
        "gone": [],
        "come": [],
    }


def test_findings_of_one_edition_only_are_told(
    editions: Editions, registry: Registry, village_file: Path, tmp_path: Path
) -> None:
    """By the rules, not by the edition that the project is of."""
    text = village_file.read_text("utf-8").replace("grant: 900,00", "grant: 1,00")
    file = tmp_path / "project.yaml"
    file.write_text(text.replace("number: VF-2025-7", "number:"), "utf-8")

    effects = effects_on(file, registry, editions, as_of=AS_OF, language="en")

    assert [finding.code for finding in effects.gone] == ["VF151"]
    assert [finding.code for finding in effects.come] == ["VF301"]


@pytest.mark.parametrize(
    ("old", "new", "named"),
    [
        ("village_fund:frst", "second", "village_fund:frst"),
        ("third", "second", "third"),
        ("first", "third", "third"),
    ],
)
def test_an_edition_that_is_not_known_is_refused(
    registry: Registry, old: str, new: str, named: str
) -> None:
    """With the nearest one, or all there are."""
    with pytest.raises(InputError) as refusal:
        compare_editions(old, new, registry, "en")

    assert refusal.value.message == (f"No installed funder has the edition “{named}”.")
    assert "village_fund:first" in refusal.value.hint


def test_an_edition_of_another_funder_is_named_with_that_funder(
    registry: Registry, changed_fund: InstalledFunder
) -> None:
    """Its name is right, and only the funder before it is not."""
    other = evolve(
        changed_fund,
        funder=evolve(changed_fund.funder, code="town_fund"),
        editions=(evolve(changed_fund.editions[0], code="pilot"),),
    )
    both = Registry(funders={**registry.funders, "town_fund": other})

    with pytest.raises(InputError) as refusal:
        compare_editions("village_fund:Pilot", "second", both, "en")

    assert refusal.value.hint == (
        "Did you mean “town_fund:pilot”? There are: village_fund:first, "
        "village_fund:second, town_fund:pilot."
    )


def test_editions_of_two_funders_are_not_compared(
    registry: Registry, changed_fund: InstalledFunder
) -> None:
    """Everything would differ."""
    other = evolve(changed_fund, funder=evolve(changed_fund.funder, code="town_fund"))
    both = Registry(funders={**registry.funders, "town_fund": other})

    with pytest.raises(InputError) as refusal:
        compare_editions("village_fund:first", "town_fund:second", both, "lv")
    with pytest.raises(InputError, match="Several funders have an edition “first”"):
        compare_editions("first", "second", both, "en")

    assert refusal.value.message == (
        "Redakcijas ir diviem finansētājiem: village_fund un town_fund."
    )


def test_a_bare_edition_of_another_funder_is_recognised(
    registry: Registry, changed_fund: InstalledFunder
) -> None:
    """It is there; that it is of another funder is what is wrong."""
    (first, _) = changed_fund.editions
    other = evolve(
        changed_fund,
        funder=evolve(changed_fund.funder, code="town_fund"),
        editions=(evolve(first, code="pilot"),),
    )
    both = Registry(funders={**registry.funders, "town_fund": other})

    with pytest.raises(InputError, match="of two funders, village_fund and town_fund"):
        compare_editions("first", "pilot", both, "en")


def test_a_funder_that_is_not_known_is_refused(registry: Registry) -> None:
    """As everywhere else."""
    with pytest.raises(UnknownFunderError):
        compare_editions("vilage_fund:first", "second", registry, "en")


def test_nothing_differs_between_an_edition_and_itself(registry: Registry) -> None:
    """Every section is there, and empty."""
    same = compare_editions("first", "first", registry, "en")

    assert set(same.sections.values()) == {()}
    assert editions_json(same, None)["project"] is None


def test_the_other_way_round_everything_is_turned_over(
    registry: Registry, editions: Editions
) -> None:
    """What was added is removed, and before is after."""
    back = compare_editions("second", "first", registry, "en")
    turned = {
        ChangeKind.ADDED: ChangeKind.REMOVED,
        ChangeKind.REMOVED: ChangeKind.ADDED,
        ChangeKind.CHANGED: ChangeKind.CHANGED,
    }

    for name in ("rules", "parameters", "deadlines", "confirmations"):
        expected = {
            (turned[c.kind], c.name, c.after, c.before) for c in editions.sections[name]
        }
        assert expected == {
            (c.kind, c.name, c.before, c.after) for c in back.sections[name]
        }
