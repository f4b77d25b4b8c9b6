"""A report of any length, made by chance, and the same in every process."""

import datetime as dt
from collections.abc import Sequence
from decimal import Decimal
from random import Random

from content import CURRENCY, Activity, BudgetRow, Heading, Indicator, Report, Shape

from grantkit.model.money import Money, Percent, total
from grantkit.model.period import Dates, Period
from grantkit.model.text import Text
from grantkit.model.workplan import ActivityStatus

FEW = 10
"""How many activities the shape `rows` has, whatever the length of its tables."""

_WORDS = [
    "ģimene",
    "bērns",
    "vecāki",
    "apmācība",
    "nodarbība",
    "grupa",
    "speciālists",
    "psihologs",
    "biedrība",
    "pašvaldība",
    "sadarbība",
    "aktivitāte",
    "pasākums",
    "rezultāts",
    "rādītājs",
    "mērķis",
    "izmaksas",
    "līgums",
    "pārskats",
    "dalībnieks",
    "brīvprātīgais",
    "partneris",
    "iedzīvotāji",
    "atbalsts",
    "konsultācija",
    "seminārs",
    "rokasgrāmata",
    "novērtējums",
    "ieguldījums",
    "pieredze",
    "vajadzība",
    "iespēja",
    "iemaņas",
    "attiecības",
    "uzvedība",
    "audzināšana",
    "vardarbība",
    "aizsardzība",
    "veselība",
    "izglītība",
    "nodarbinātība",
    "organizēja",
    "īstenoja",
    "piedalījās",
    "uzlaboja",
    "izvērtēja",
    "sagatavoja",
    "nodrošināja",
    "apmeklēja",
    "pabeidza",
    "iesaistīja",
    "veicināja",
    "atzina",
    "guva",
    "noslēdza",
    "izveidoja",
    "sniedza",
    "turpināja",
    "ar",
    "un",
    "par",
    "no",
    "līdz",
    "kā",
    "arī",
    "gan",
    "lai",
    "jo",
    "tomēr",
    "vairāk",
    "nekā",
    "plānots",
    "šajā",
    "periodā",
    "katrā",
    "novadā",
    "pilsētā",
    "centrā",
    "skolā",
    "pagastā",
    "reģionā",
    "mājās",
    "klātienē",
    "attālināti",
    "kopumā",
    "īpaši",
    "būtiski",
    "ļoti",
    "regulāri",
    "savlaicīgi",
    "kvalitatīvi",
    "pilnībā",
    "daļēji",
    "pirmo",
    "reizi",
    "atkārtoti",
    "jaunās",
    "ģimenēs",
    "bērniem",
    "vecākiem",
    "dalībniekiem",
    "speciālistiem",
    "pašvaldībām",
    "partneriem",
    "četrās",
    "piecās",
    "desmit",
    "divdesmit",
    "četrdesmit",
    "stundas",
    "dienas",
    "nedēļas",
    "mēnešus",
    "vakaros",
    "R&D",
    '"Mēs',
    "&",
    'Jūs"',
    "<6",
    ">18",
    "§5",
    "50%",
    "Čiekuriņš",
    "Ķegums",
    "Žīguri",
    "Šķēde",
    "Ērgļi",
    "Ūdrupe",
    "Ņukši",
]
_FIRST_DAY = dt.date(2022, 10, 1)


def report_of(shape: Shape, size: int) -> Report:
    """Make the report of a size; the same one in every process."""
    chance = Random(size)
    blocks = size if shape is Shape.FULL else FEW
    budget = tuple(_budget_row(chance, number) for number in range(1, size + 1))
    return Report(
        heading=_heading(chance, budget),
        activities=tuple(_activity(chance, number) for number in range(1, blocks + 1)),
        indicators=tuple(_indicator(chance, number) for number in range(1, size + 1)),
        budget=budget,
    )


def _heading(chance: Random, budget: Sequence[BudgetRow]) -> Heading:
    planned = total((row.planned for row in budget), CURRENCY)
    to_date = total((row.to_date for row in budget), CURRENCY)
    return Heading(
        title=Text.of("Projekta „Mēs par ģimenēm & bērniem” noslēguma pārskats"),
        acronym="MPĢ<B>",
        agreement="2022.LV/NVOF/MAC/114/04",
        applicant="Biedrība „Ģimeņu un bērnu centrs & partneri”",
        registration="40008000000",
        programme="Ģimenei draudzīgas vides programma",
        place="Rīga, Ķekava, Čiekurkalns",
        starts_on=_FIRST_DAY,
        ends_on=dt.date(2023, 8, 31),
        months=11,
        report_number=2,
        period=Period(_FIRST_DAY, dt.date(2023, 8, 31)),
        submitted_on=dt.date(2023, 9, 15),
        status=ActivityStatus.COMPLETED,
        is_final=True,
        participants=Decimal(1284),
        volunteers=Decimal(36),
        summary=_text(chance, 40),
        author_role="projekta vadītājs",
        grant=_money(chance),
        own_funds=_money(chance),
        all_funds=planned,
        advance=_money(chance),
        second_payment=_money(chance),
        spent=to_date,
        left=planned - to_date,
        grant_share=Percent(Decimal("89.5")),
        spent_share=Percent(Decimal("99.2")),
        sum_planned=planned,
        sum_earlier=total((row.earlier for row in budget), CURRENCY),
        sum_reported=total((row.reported for row in budget), CURRENCY),
        sum_to_date=to_date,
    )


def _activity(chance: Random, number: int) -> Activity:
    start = _day(chance)
    return Activity(
        title=Text.of(f"{number}. {_text(chance, 6)}"),
        description=_text(chance, 50),
        result=_text(chance, 50),
        deviation=_text(chance, 50),
        dates=Dates(start=start, end=start + dt.timedelta(days=chance.randrange(60))),
        status=chance.choice(tuple(ActivityStatus)),
        place=str(_text(chance, 2)),
        participants=Decimal(chance.randrange(2000)),
        cost=_money(chance),
        evidence=f"{number}. pielikums & dalībnieku saraksts",
    )


def _indicator(chance: Random, number: int) -> Indicator:
    return Indicator(
        code=f"R{number}",
        name=_text(chance, 6),
        unit=chance.choice(("skaits", "stundas", "ģimenes", "% no visiem")),
        baseline=Decimal(chance.randrange(100)),
        target=Decimal(chance.randrange(100, 5000)),
        achieved=Decimal(chance.randrange(50_000)).scaleb(-1),
        measured_on=_day(chance),
    )


def _budget_row(chance: Random, number: int) -> BudgetRow:
    earlier, reported = _money(chance), _money(chance)
    return BudgetRow(
        code=f"{number}.1",
        name=_text(chance, 4),
        planned=_money(chance),
        earlier=earlier,
        reported=reported,
        to_date=earlier + reported,
        share=Percent(Decimal(chance.randrange(1001)).scaleb(-1)),
    )


def _text(chance: Random, words: int) -> Text:
    text = " ".join(chance.choices(_WORDS, k=words))
    return Text.of(f"{text[0].upper()}{text[1:]}.")


def _money(chance: Random) -> Money:
    return Money(Decimal(chance.randrange(100, 3_000_000)).scaleb(-2), CURRENCY)


def _day(chance: Random) -> dt.date:
    return _FIRST_DAY + dt.timedelta(days=chance.randrange(330))
