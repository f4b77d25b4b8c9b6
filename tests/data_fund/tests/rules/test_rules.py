"""The checks of the Forest Fund, each where it speaks, where not, and on the edge."""

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve

from grantkit.funders.data import install
from grantkit.plugin import (
    Activity,
    Agreement,
    BudgetLine,
    CommunicationItem,
    CostCategory,
    CostOption,
    ExpenditureItem,
    Indicator,
    InstalledFunder,
    PaymentMethod,
    Project,
    Report,
    ReportKind,
    SupportingDocument,
    Text,
    Unit,
)
from grantkit.testing import a_project, a_view, ask_rule, eur

SOURCE = Path(__file__).parents[2] / "src"
SMALL = a_project()


@pytest.fixture(scope="module")
def forest() -> Iterator[InstalledFunder]:
    """Give the fund with its data files."""
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(SOURCE)
        (funder,) = import_module("grantkit_forest_fund").grantkit_funders()
        yield install(funder, distribution="grantkit-forest-fund", version="1.0")


def project(**given: Any) -> dict[str, Any]:  # noqa: ANN401 -- any field of the class
    """Give the small project with some fields changed."""
    return {"project": evolve(SMALL.project, **given)}


def cost(amount: str = "10", heading: str = "2", **given: Any) -> ExpenditureItem:  # noqa: ANN401 -- any field of the class
    """Give a cost of June 2025, with a document."""
    given.setdefault("document", SupportingDocument(number="1"))
    day = dt.date(2025, 6, 25)
    return ExpenditureItem(heading=heading, amount=eur(amount), paid_on=day, **given)


def costs(*items: ExpenditureItem) -> dict[str, Any]:
    """Give a project with these costs."""
    return {"expenditure": items}


def cash(amount: str) -> dict[str, Any]:
    """Give a project with one cost that was paid in cash."""
    item = cost(amount, description=Text.of("Stādi"), method=PaymentMethod.CASH)
    return costs(item)


def salaries(amount: str) -> dict[str, Any]:
    """Give a project that pays so much for work, and 80 EUR for trees."""
    staff, trees = CostCategory.STAFF, CostCategory.EQUIPMENT
    return {
        "budget": (
            BudgetLine(heading="1", amount=eur("500"), category=staff),
            BudgetLine(heading="2", amount=eur("500"), category=trees),
        ),
        **costs(cost(amount, heading="1"), cost("80")),
    }


def granted(amount: str, *budget: str) -> dict[str, Any]:
    """Give a project with a grant and a budget."""
    lines = tuple(BudgetLine(heading="2", amount=eur(line)) for line in budget)
    return {"agreement": Agreement(grant=eur(amount)), "budget": lines}


def reaching(target: int, unit: Unit = Unit.PERSONS) -> dict[str, Any]:
    """Give a project with one indicator."""
    name = Text.of("Talcinieki")
    goal = Indicator(id="R1", name=name, unit=unit, target=Decimal(target))
    return {"indicators": (goal,)}


def working(*ids: str) -> dict[str, Any]:
    """Give a project with a summary and these activities."""
    activities = tuple(Activity(id=name) for name in ids)
    return {**project(summary=Text.of("Stādām.")), "activities": activities}


def crediting(statement: str | None) -> dict[str, Any]:
    """Give a project with one publication."""
    item = CommunicationItem(title=Text.of("Ziņa"), statement=statement)
    return {"communication": (item,)}


def told_in(language: str | None) -> dict[str, Any]:
    """Give a project with a report in a language."""
    return {"reports": (Report(id="final", kind=ReportKind.FINAL, language=language),)}


@pytest.mark.parametrize(
    ("code", "given", "said"),
    [
        ("FF101", project(number="FF-2025/7"), ""),
        ("FF101", project(number=" FF-2025/7 "), ""),
        (
            "FF101",
            project(number="FF-2025/0"),
            (
                "project.number: Laukā “Līguma numurs” ir “FF-2025/0”; finansētājs "
                "to raksta citādi."
            ),
        ),
        ("FF102", project(end=dt.date(2026, 12, 31)), ""),
        (
            "FF102",
            project(end=None),
            (
                "not checked: Projekta datnē nav norādīts: “Projekta beigas” "
                "(`project.end`)."
            ),
        ),
        (
            "FF102",
            project(end=dt.date(2027, 1, 1)),
            (
                "project.end: Laukā “Projekta beigas” ir 01.01.2027., kas ir vēlāk "
                "nekā 31.12.2026."
            ),
        ),
        ("FF201", cash("50.00"), ""),
        ("FF201", costs(cost("50.01", method=PaymentMethod.BANK)), ""),
        (
            "FF201",
            cash("50.01"),
            (
                "expenditure[0].amount: 1. ierakstā (Stādi) laukā “Attiecināts uz "
                "projektu” ir 50,01 EUR; atļauts ne vairāk kā 50,00 EUR."
            ),
        ),
        ("FF202", costs(cost()), ""),
        ("FF202", costs(cost(document=None, cost_option=CostOption.FLAT_RATE)), ""),
        (
            "FF202",
            costs(cost(), cost(document=None, supplier="SIA")),
            (
                "expenditure[1].document.number: 2. ierakstā (SIA) nav norādīts: "
                "“Dokumenta numurs”."
            ),
        ),
        ("FF203", costs(cost(supplier="A"), cost(supplier="B")), ""),
        ("FF203", costs(cost(supplier="A"), cost(supplier="A", note=Text.of("!"))), ""),
        (
            "FF203",
            costs(cost(supplier="A"), cost(supplier="A")),
            (
                "expenditure[1].document.number: Dokuments 1 (A) uzrādīts divreiz: "
                "1. un 2. rindā."
            ),
        ),
        ("FF301", costs(cost("900")), ""),
        (
            "FF301",
            costs(),
            ("not checked: Projekta datnē nav norādīts: “Izdevumi” (`expenditure`)."),
        ),
        (
            "FF301",
            costs(cost("900.01")),
            (
                "agreement.grant: Laukā “Visu pārskatu izmaksas” ir 900,01 EUR; "
                "atļauts ne vairāk kā 900,00 EUR."
            ),
        ),
        ("FF302", salaries("20"), ""),
        ("FF302", salaries("0"), ""),
        (
            "FF302",
            salaries("20.01"),
            (
                "budget[0]: Izmaksu kategorijā “personāls” izlietoti 20,01 EUR jeb "
                "20,01 % no 100,01 EUR; atļauts ne vairāk kā 20 %, proti, "
                "20,00 EUR."
            ),
        ),
        ("FF303", granted("100", "60", "40"), ""),
        ("FF303", granted("100"), ""),
        (
            "FF303",
            granted("100", "60", "40.01"),
            (
                "agreement.grant: Laukā “Piešķirtā summa” ir 100,00 EUR, bet daļu "
                "summa ir 100,01 EUR."
            ),
        ),
        ("FF401", reaching(10), ""),
        ("FF401", reaching(9, Unit.EVENTS), ""),
        (
            "FF401",
            reaching(9),
            (
                "indicators[0].target: 1. ierakstā (Talcinieki) laukā “Plānotā "
                "vērtība” ir 9; jābūt vismaz 10."
            ),
        ),
        ("FF501", working("A1"), ""),
        ("FF501", {"activities": (), **project(summary=None)}, ""),
        (
            "FF501",
            working(),
            "activities: Sarakstā “Aktivitātes” ir 0 ierakstu; jābūt vismaz 1.",
        ),
        ("FF601", crediting("Maksā MEŽA FONDS!"), ""),
        ("FF601", crediting(None), ""),
        (
            "FF601",
            crediting("Maksā kāds."),
            (
                "communication[0].statement: 1. ierakstā (Ziņa) laukā “Teikums par "
                "finansētāju, kā publicēts” nav nosaukts: Meža fonds."
            ),
        ),
        ("FF701", told_in("lv"), ""),
        (
            "FF701",
            told_in(None),
            (
                "not checked: Projekta datnē nav norādīts: “Pārskata valodas kods” "
                "(`reports[0].language`)."
            ),
        ),
        (
            "FF701",
            told_in("en"),
            (
                "report.language: Laukā “Pārskata valodas kods” ir “en”; "
                "finansētājs pieņem tikai: lv."
            ),
        ),
    ],
)
def test_the_core_has_words_for_every_check(
    forest: InstalledFunder, code: str, given: dict[str, Any], said: str
) -> None:
    """Each says where, what was found and what is expected, in Latvian."""
    view = a_view(**given)

    assert ask_rule(forest, code, view, "lv") == [said][: bool(said)]


@pytest.mark.parametrize("language", ["lv", "en"])
def test_no_project_is_needed_to_need_one(
    forest: InstalledFunder, language: str
) -> None:
    """Where there is nothing to judge, nothing breaks down, in either language."""
    view = a_view(project=Project(), agreement=Agreement(), expenditure=(), budget=())

    for rule in forest.funder.rules:
        ask_rule(forest, rule.code, view, language)
