"""The kit for plugin authors: builders, strategies, questions to a rule, a folder."""

import datetime as dt
import sys
from decimal import Decimal

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from grantkit import testing
from grantkit.figures import figures_of
from grantkit.funders import discover
from grantkit.model.money import total
from grantkit.model.project_file import ProjectFile
from grantkit.plugin import (
    Agreement,
    InstalledFunder,
    Money,
    Period,
    Rate,
    ReportView,
    Sums,
)
from grantkit.testing import (
    AS_OF,
    PluginFolder,
    a_project,
    a_view,
    ask_rule,
    empty_projects,
    eur,
    instances_of,
    nearly_valid_projects,
    valid_projects,
    view_of,
)


def test_every_public_name_is_there() -> None:
    """What the kit promises it has, in order."""
    assert sorted(testing.__all__) == testing.__all__
    assert all(hasattr(testing, name) for name in testing.__all__)


def test_a_test_overrides_only_what_it_is_about() -> None:
    """Everything else of the small report stays as it is."""
    view = a_view(budget=())

    assert view.budget == ()
    assert view == evolve(a_view(), budget=())
    assert a_project(budget=()) == evolve(a_project(), budget=())


def test_the_small_report_may_be_of_another_year(fund: InstalledFunder) -> None:
    """All its days move, and with them the day on which it is looked at."""
    view = a_view(year=2031)

    assert view.as_of == dt.date(2032, 1, 20)
    assert view.report.start == view.project.start == dt.date(2031, 1, 1)
    assert "2025" not in repr(view)
    assert a_view(year=2025) == a_view()
    assert a_view(year=2031, as_of=dt.date(2031, 5, 1)).as_of == dt.date(2031, 5, 1)
    assert ask_rule(fund, "VF301", view, "en") == []


@pytest.mark.parametrize(
    ("language", "answer"),
    [
        ("en", "agreement.grant: EUR 121.00 was spent, but the grant is EUR 100.00."),
        ("lv", "agreement.grant: Iztērēti 121,00 EUR, bet piešķirti 100,00 EUR."),
    ],
)
def test_a_rule_answers_in_words(
    fund: InstalledFunder, language: str, answer: str
) -> None:
    """An answer is a place and the message that the user would read."""
    view = a_view(agreement=evolve(a_project().agreement, grant=eur("100")))

    assert ask_rule(fund, "VF301", view, language) == [answer]
    assert ask_rule(fund, "VF301", a_view(), language) == []


def test_a_rule_that_could_not_run_says_so(fund: InstalledFunder) -> None:
    """Its reason is an answer too."""
    assert ask_rule(fund, "VF401", a_view(), "en") == [
        "not checked: The number of households is not known: give `details.households`."
    ]


@pytest.mark.parametrize(
    ("language", "answer"),
    [
        (
            "en",
            "not checked: The project file does not say: “Grant” (`agreement.grant`).",
        ),
        (
            "lv",
            (
                "not checked: Projekta datnē nav norādīts: “Piešķirtā summa” "
                "(`agreement.grant`)."
            ),
        ),
    ],
)
def test_a_rule_that_is_silent_for_want_of_a_value_says_so(
    fund: InstalledFunder, language: str, answer: str
) -> None:
    """A check would list it as not checked, in the same words."""
    view = a_view(agreement=Agreement(), expenditure=())

    assert ask_rule(fund, "VF301", view, language) == [answer]


def test_a_rule_that_speaks_is_heard_whatever_is_missing(fund: InstalledFunder) -> None:
    """Its own answers stand alone; only its silence is explained."""
    view = a_view(agreement=Agreement())

    assert ask_rule(fund, "VF301", view, "en") == [
        "agreement.grant: EUR 121.00 was spent, but the grant is EUR 0.00."
    ]


def test_a_remark_without_advice_is_refused(fund: InstalledFunder) -> None:
    """An empty hint would leave people alone with the message."""
    english = fund.wordings["en"]
    mute = evolve(english, sentences={**english.sentences, "VF301.hint": ""})
    other = evolve(fund, wordings={**fund.wordings, "en": mute})
    view = a_view(agreement=Agreement(grant=eur("100")))

    with pytest.raises(LookupError) as caught:
        ask_rule(other, "VF301", view, "en")

    assert str(caught.value) == "VF301.hint says nothing in “en”"


def test_a_rule_is_asked_about_the_sums_of_its_funder(fund: InstalledFunder) -> None:
    """Figures are made by the funder's own exchange rates, as in a check."""
    rate = Rate(of="LVL", to="EUR", units=Decimal("0.5"), on=AS_OF, source="law")
    rich = evolve(fund, funder=evolve(fund.funder, sums=Sums(rates=(rate,))))
    (cost,) = a_project().expenditure
    costs = (evolve(cost, amount=Money(Decimal("500.00"), "LVL")),)
    view = a_view(expenditure=costs)

    assert ask_rule(rich, "VF301", view, "en") == [
        "agreement.grant: EUR 1,000.00 was spent, but the grant is EUR 900.00."
    ]


def test_a_code_of_no_rule_is_named(fund: InstalledFunder) -> None:
    """A slip in a test is told as one."""
    with pytest.raises(LookupError) as caught:
        ask_rule(fund, "VF999", a_view(), "en")

    assert str(caught.value) == "village_fund has no rule VF999"


def test_a_plugin_is_found_without_being_installed(
    plugin_folder: PluginFolder,
) -> None:
    """A folder on the path is enough for discovery."""
    plugin_folder.add(
        "grantkit_x", code="x", version="3.1", changes={"__init__.py": ""}
    )

    (plugin,) = discover().broken

    assert (plugin.code, plugin.distribution, plugin.version) == (
        "x",
        "grantkit-x",
        "3.1",
    )
    assert str(plugin_folder.path) in sys.path


@given(valid_projects())
def test_in_a_valid_project_the_sums_tie(project: ProjectFile) -> None:
    """Budget and funding are equal, and each cost is paid within the project."""
    figures = figures_of(view_of(project))
    period = project.project.period

    assert figures.spending.total.budget == total(
        (row.agreed for row in figures.funding.rows), figures.currency
    )
    assert isinstance(period, Period)
    assert all(item.paid_on in period for item in project.expenditure if item.paid_on)


@given(st.one_of(nearly_valid_projects(), empty_projects()))
def test_figures_can_be_computed_of_any_project(project: ProjectFile) -> None:
    """Nothing that a project may hold keeps its figures from being computed."""
    assert figures_of(view_of(project)).currency


@given(instances_of(ProjectFile))
def test_instances_follow_the_hints_of_their_class(project: ProjectFile) -> None:
    """Whatever is drawn is an instance of the class, with all its fields."""
    for report in project.reports:
        view = ReportView.of(
            project, None, report=report, as_of=testing.AS_OF, files={}
        )
        assert figures_of(view).currency
