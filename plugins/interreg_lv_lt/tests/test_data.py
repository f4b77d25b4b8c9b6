"""The data files agree with one another, with the rules and with known sums."""

import datetime as dt
import re
from decimal import Decimal
from itertools import pairwise
from pathlib import Path

import pytest

from grantkit.figures import figures_of
from grantkit.plugin import (
    Agreement,
    BudgetLine,
    Certificate,
    CostCategory,
    ExpenditureItem,
    InstalledFunder,
    Partner,
    Percent,
    Period,
    Project,
    Report,
    Unit,
    checks,
)
from grantkit.testing import a_view, eur

RULES = Path(__file__).parents[1] / "src" / "grantkit_interreg_lv_lt" / "rules"


def test_editions_follow_one_another_without_a_gap(interreg: InstalledFunder) -> None:
    """Each day since 2015 belongs to exactly one edition."""
    for earlier, later in pairwise(interreg.editions):
        assert earlier.until is not None
        assert later.since - earlier.until == dt.timedelta(days=1)


def test_every_parameter_is_read(interreg: InstalledFunder) -> None:
    """No value is kept that no rule, no declared check and no deadline reads."""
    data = (RULES.with_name(f"{name}.toml") for name in ("checks", "deadlines"))
    readers = (*RULES.glob("*.py"), *data)
    code = "".join(file.read_text(encoding="utf-8") for file in readers)
    read = set(re.findall(r'"(\w+)"', code)) | {
        f"disclaimer_{x}" for x in ("en", "lv", "lt")
    }

    assert set(interreg.parameters.values) - read == set()


def test_certificates_are_due_two_months_after_the_last_report(
    interreg: InstalledFunder,
) -> None:
    """The calendar gives the controllers as long as LVLT115 does."""
    came = (dt.date(2018, 12, 14), dt.date(2018, 12, 31))
    certificates = tuple(Certificate(partner="PP", submitted_on=day) for day in came)
    report = Report(id="final", certificates=certificates)
    project = Project(start=dt.date(2018, 6, 1))

    found = checks.due(
        a_view(project=project, reports=(report,)), interreg.parameters, "certificates"
    )

    assert (found.on, found.handed_in) == (dt.date(2019, 2, 28), None)


@pytest.mark.parametrize("day", [dt.date(2018, 6, 1), dt.date(2024, 1, 1)])
def test_every_indicator_has_name_and_unit(
    interreg: InstalledFunder, day: dt.date
) -> None:
    """The catalogue knows each code twice, and its unit is one of the core's."""
    units = interreg.parameters.on(day, "indicator_units")
    names = interreg.parameters.on(day, "indicator_names")

    assert units is not None
    assert names is not None
    assert set(units.table) == set(names.table)
    assert set(units.table.values()) <= set(Unit)


def test_kaunas_belongs_to_the_first_programme_only(interreg: InstalledFunder) -> None:
    """The area lost one region on the way."""
    first = interreg.parameters.on(dt.date(2018, 6, 1), "regions")
    second = interreg.parameters.on(dt.date(2024, 1, 1), "regions")

    assert first is not None
    assert second is not None
    assert set(first.names) - set(second.names) == {"Kaunas"}


def test_each_half_of_the_headings_covers_six_categories(
    interreg: InstalledFunder,
) -> None:
    """BL1 to BL6 and CC1 to CC6 mean the same."""
    old = [h.category for c, h in interreg.headings.items() if c.startswith("BL")]
    new = [h.category for c, h in interreg.headings.items() if c.startswith("CC")]

    assert old == new == [each.value for each in CostCategory][:6]


def test_limits_count_as_the_system_does(interreg: InstalledFunder) -> None:
    """A letter beyond the basic plane counts twice, a composed one once."""
    box = next(box for box in interreg.boxes if box.code == "LVLT652")

    assert box.limit == 5000
    assert box.counting.length("Šiauliai") == 8
    assert box.counting.length("S\u030ciauliai") == 8
    assert box.counting.length("\N{PARTY POPPER}") == 2


def test_the_sample_project_lasts_19_months() -> None:
    """01.06.2018 to 31.12.2019, as its public page says."""
    assert Period(dt.date(2018, 6, 1), dt.date(2019, 12, 31)).months == 19


@pytest.mark.parametrize(
    ("cost", "grant", "own"),
    [
        ("43804.60", "37233.91", "6570.69"),
        ("367688.30", "312535.05", "55153.25"),
        ("0.01", "0.00", "0.01"),
    ],
)
def test_a_partners_part_is_rounded_down(
    interreg: InstalledFunder, cost: str, grant: str, own: str
) -> None:
    """85 % of 43 804,60 EUR is 37 233,91 EUR exactly; the rest is the partner's own."""
    day = dt.date(2018, 9, 1)
    view = a_view(
        agreement=Agreement(grant_rate=Percent(Decimal(85))),
        partners=(Partner(id="PP2"),),
        budget=(BudgetLine(heading="BL4", partner="PP2", amount=eur(cost)),),
        expenditure=(
            ExpenditureItem(
                heading="BL4", partner="PP2", amount=eur(cost), paid_on=day
            ),
        ),
        reports=(Report(id="final", start=day, end=day),),
    )

    total = figures_of(view, interreg.funder.sums).costs.total

    assert total.grant == eur(grant)
    assert total.own == eur(own)
