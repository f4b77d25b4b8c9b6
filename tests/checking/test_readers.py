"""Which rules go by which parameter."""

from collections.abc import Iterator

from attrs import evolve

from grantkit.checking import readers_of
from grantkit.checks import due
from grantkit.model.finding import Certainty
from grantkit.plugin import (
    DatedValue,
    Deadline,
    Figures,
    InstalledFunder,
    Parameters,
    Remark,
    ReportView,
    Rule,
    Text,
    rule,
)

NAMED_ELSEWHERE = "third"


def _asked(parameters: Parameters, view: ReportView[object]) -> bool:
    return parameters.on(view.as_of, "second") is None


@rule(
    "VF121", severity="error", certainty="quoted", source="guide", editions=("first",)
)
def reads_all_but_one(
    view: ReportView[object], _figures: Figures, parameters: Parameters
) -> Iterator[Remark]:
    """Read a number here, one in a helper, one by a constant, one by half a name."""
    if _asked(parameters, view):
        yield Remark("project", number=parameters.on(view.as_of, "first"))
    for language in view.languages if hasattr(view, "languages") else ():
        parameters.on(view.as_of, f"words_{language}")
    parameters.on(view.as_of, NAMED_ELSEWHERE)


def with_rules(fund: InstalledFunder, *rules: Rule) -> InstalledFunder:
    """Give the fund rules of this module, and parameters for them."""
    names = ("first", "second", "third", "words_lv", "table", "told", "unread", "due")
    values = {name: (value(),) for name in names}
    values["third"] = (evolve(value(), value={"a": "told"}),)
    return evolve(
        fund,
        funder=evolve(fund.funder, rules=rules, package=__name__),
        parameters=Parameters(values=values, deadlines={"report": DEADLINE}),
    )


def value() -> DatedValue:
    """Make a parameter."""
    return DatedValue(value="1", source="guide", certainty=Certainty.QUOTED)


DEADLINE = Deadline(
    id="report",
    title=Text.of("Report"),
    editions=("second",),
    start="project.end",
    start_title=Text.of("the end"),
    days="due",
    source="guide",
    certainty=Certainty.QUOTED,
)


def test_what_a_rule_names_it_goes_by(fund: InstalledFunder) -> None:
    """In itself and in helpers, whole or in part, and what such a parameter names."""
    found = readers_of(with_rules(fund, reads_all_but_one))

    read = [name for name, readers in found.items() if readers.rules]
    assert read == ["first", "second", "third", "words_lv", "told"]


def test_deadlines_go_by_parameters_too(fund: InstalledFunder) -> None:
    """That says of which editions the parameter is."""
    found = readers_of(with_rules(fund, reads_all_but_one))

    assert found["due"].deadlines == (DEADLINE,)
    assert found["due"].editions == ("second",)
    assert found["first"].editions == ("first",)


@rule("VF123", severity="error", certainty="quoted", source="guide")
def reads_a_deadline(
    view: ReportView[object], _figures: Figures, parameters: Parameters
) -> Iterator[Remark]:
    """Name no parameter, but what is counted by one."""
    if due(view, parameters, "report").on is None:
        yield Remark("project")


def test_a_rule_goes_by_what_its_deadline_is_counted_by(fund: InstalledFunder) -> None:
    """An organisation that makes it stricter changes what the rule finds."""
    found = readers_of(with_rules(fund, reads_a_deadline))

    assert found["due"].rules == (reads_a_deadline,)


def test_what_one_rule_of_all_editions_reads_is_of_all(fund: InstalledFunder) -> None:
    """And so is what nobody is seen to read."""
    everywhere = evolve(reads_all_but_one, code="VF122", editions=())

    found = readers_of(with_rules(fund, reads_all_but_one, everywhere))

    assert found["first"].editions == ()
    assert found["unread"].editions == ()


def test_declared_checks_are_read_as_well(fund: InstalledFunder) -> None:
    """What they name stands in their data."""
    (longest,) = readers_of(fund)["longest_project"].rules

    assert longest.code == "VF101"
