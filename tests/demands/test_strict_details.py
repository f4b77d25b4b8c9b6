"""A plugin's own class may refuse values; no such report is made up for its rules."""

from decimal import Decimal
from pathlib import Path

import pytest
from attrs import evolve, field, frozen, validators
from hypothesis import given

from grantkit.app.opening import OpenedReport
from grantkit.demands.altering import with_project
from grantkit.demands.gaps import lacking
from grantkit.demands.sizes import largest, smallest
from grantkit.doctor.filled import filled
from grantkit.plugin import InstalledFunder, Text
from grantkit.testing import AS_OF, Example, altered, instances_of


@frozen(kw_only=True)
class Fee:
    """A section that cannot do without a value, and not with any."""

    kind: str = field(validator=validators.in_(("low", "high")))


@frozen(kw_only=True)
class Strict:
    """Fields of a funder that refuses some values."""

    share: Decimal = field(default=Decimal(1), validator=validators.gt(Decimal(0)))
    name: Text | None = None
    short: Text | None = field(default=None)
    fees: tuple[Fee, ...] = ()

    @short.validator
    def _refuse_lines(self, _attribute: object, value: Text | None) -> None:
        if value is not None and any("\n" in told for _, told in value.versions):
            raise ValueError("it is not one line")


STRICT = Strict(
    share=Decimal(2), name=Text.of("A"), short=Text.of("B"), fees=(Fee(kind="low"),)
)


@pytest.fixture
def opened(fund: InstalledFunder, village_file: Path) -> OpenedReport:
    """Give a report to a funder whose class is strict."""
    opened = Example(file=village_file, report="final", as_of=AS_OF).opened(fund)
    return with_project(opened, evolve(opened.loaded.project, details=STRICT))


def test_a_value_that_is_refused_is_not_taken_away(opened: OpenedReport) -> None:
    """A share of nothing is no gap, and neither is a fee without its kind."""
    found = [each.opened.loaded.project.details for each in lacking(opened)]
    details = [each for each in found if isinstance(each, Strict)]

    assert {each.share for each in details} == {Decimal(1), Decimal(2)}
    assert {each.fees for each in details} == {(), STRICT.fees}
    assert {each.name for each in details} == {None, STRICT.name}


def test_the_largest_report_has_as_much_as_is_accepted(opened: OpenedReport) -> None:
    """What is refused stays as it is, beside what grows."""
    grown = largest(opened).loaded.project.details

    assert isinstance(grown, Strict)
    assert grown.short == STRICT.short
    assert grown.name == Text.of("\n".join("A" * 20))


def test_the_smallest_report_has_as_little_as_is_accepted(opened: OpenedReport) -> None:
    """Each field is left out that can be."""
    assert smallest(opened, ()).loaded.project.details is None
    assert smallest(opened, ["details.name"]).loaded.project.details == Strict(
        name=STRICT.name
    )


def test_a_made_up_report_is_filled_as_far_as_is_accepted() -> None:
    """A section that can be made of no such values is left out."""
    assert filled(Strict) == Strict(name=Text.of("A1"), short=Text.of("A1"))


@given(instances_of(Strict), altered(STRICT))
def test_hypothesis_makes_nothing_that_is_refused(made: Strict, other: Strict) -> None:
    """And is not stopped by a value that is."""
    for each in (made, other):
        assert each == evolve(each)
