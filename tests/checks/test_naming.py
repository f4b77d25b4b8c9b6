"""What messages call a thing."""

import pytest

from grantkit.checks.naming import entry_at, thing_name
from grantkit.figures import figures_of
from grantkit.plugin import Activity, Event, FundingSource, Text, Volunteer
from grantkit.testing import a_project, a_view, eur


@pytest.mark.parametrize(
    ("thing", "name"),
    [
        (a_project().expenditure[0], Text.of("Skatuves noma")),
        (a_project().budget[0], Text.of("Algas")),
        (a_project().partners[0], "Biedrība “Ciems”"),
        (a_project().reports[0], "final"),
        (Activity(id="A7"), "A7"),
        (Event(activity="A1"), Text.of("Svētki laukumā")),
        (FundingSource(source="Fonds", amount=eur("1")), "Fonds"),
        (Volunteer(role="pavārs"), "pavārs"),
        (Volunteer(), "–"),
        (None, "–"),
    ],
)
def test_a_thing_is_called_by_its_own_words(thing: object, name: object) -> None:
    """By what says most of it to a reader, and else by a dash."""
    assert thing_name(a_view(), thing) == name


@pytest.mark.parametrize(
    ("path", "entry"),
    [
        ("project.title", None),
        ("expenditure[0].amount", (1, Text.of("Skatuves noma"))),
        ("indicators[0].values[0].value", (1, Text.of("Svētku apmeklētāji"))),
        ("volunteers[1].age", (2, "–")),
    ],
)
def test_an_entry_is_the_innermost_that_has_a_name(path: str, entry: object) -> None:
    """People look for the indicator, whose value has no name of its own."""
    view = a_view(volunteers=(Volunteer(), Volunteer()))

    assert entry_at(view, path) == entry


def test_a_row_of_figures_is_called_by_what_it_is_about() -> None:
    """A row has no name of its own."""
    view = a_view(volunteers=(Volunteer(role="pavārs"),))
    figures = figures_of(view)

    rows = (
        figures.indicators[0],
        figures.funding.rows[0],
        figures.funding.payments[0],
        figures.register.rows[0],
        figures.partnership.rows[0],
        figures.spending.rows[0],
        figures.volunteering.rows[0],
    )

    assert [str(thing_name(view, row)) for row in rows] == [
        "Svētku apmeklētāji",
        "Ciema fonds",
        "Ciema fonds",
        "Skatuves noma",
        "Biedrība “Ciems”",
        "Algas",
        "pavārs",
    ]
