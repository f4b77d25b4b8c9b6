"""Family 6, second half: publications, posters, plaques and labels."""

import datetime as dt
from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest
from attrs import evolve

from grantkit.plugin import CommunicationItem, CommunicationKind, Partner, Text
from grantkit.testing import eur
from grantkit_interreg_lv_lt.details import Details, Equipment, Investment

Said = Callable[..., list[str]]

WEB, SOCIAL = CommunicationKind.WEB, CommunicationKind.SOCIAL_MEDIA
POSTER, PRESS = CommunicationKind.POSTER, CommunicationKind.PRESS
CREDIT = "Eiropas Savienības finansiāls atbalsts: Eiropas Reģionālās attīstības fonds"


def item(**given: Any) -> CommunicationItem:  # noqa: ANN401 -- any field of the class
    """Give a publication."""
    return evolve(CommunicationItem(title=Text.of("Ziņa"), kind=WEB), **given)


@pytest.mark.parametrize(
    ("statement", "emblem", "expected"),
    [
        (CREDIT, True, []),
        (None, None, []),
        (
            "Funded by the European Union.",
            False,
            [
                (
                    "communication[0].emblem: Publikācijā “Ziņa” nav Eiropas "
                    "Savienības emblēmas."
                ),
                (
                    "communication[0].statement: Publikācija “Ziņa” nenosauc "
                    "Eiropas Reģionālās attīstības fondu."
                ),
            ],
        ),
        (
            "Interreg V-A Latvija–Lietuva",
            True,
            [
                (
                    "communication[0].statement: Publikācija “Ziņa” nenosauc "
                    "Eiropas Savienību."
                ),
                (
                    "communication[0].statement: Publikācija “Ziņa” nenosauc "
                    "Eiropas Reģionālās attīstības fondu."
                ),
            ],
        ),
    ],
)
def test_old_publications_credit_union_and_fund(
    said: Said,
    statement: str | None,
    emblem: bool | None,  # noqa: FBT001 -- a value of the model
    expected: list[str],
) -> None:
    """LVLT608 finds a page like that of the sample, which names the programme only."""
    one = item(statement=statement, emblem=emblem)

    assert said("LVLT608", communication=(one,)) == expected


@pytest.mark.parametrize(
    ("statement", "speaks"),
    [
        ("Co-funded by the European Union", False),
        ("CO-FUNDED BY THE  EUROPEAN UNION", False),
        (CREDIT, True),
    ],
)
def test_new_publications_say_co_funded(
    said_new: Said, statement: str, *, speaks: bool
) -> None:
    """LVLT608 wants the words of the second programme."""
    answers = said_new("LVLT608", communication=(item(statement=statement),))

    message = "Publikācijā “Ziņa” nav vārdu “Līdzfinansē Eiropas Savienība”."
    assert answers == ([f"communication[0].statement: {message}"] if speaks else [])


@pytest.mark.parametrize(
    ("kind", "page", "speaks"),
    [
        (WEB, "https://example.lv", (False, False)),
        (SOCIAL, "https://example.lv", (True, False)),
        (PRESS, None, (True, False)),
        (PRESS, "https://example.lv", (True, True)),
    ],
)
def test_each_partner_tells_of_the_project(
    said: Said,
    said_new: Said,
    kind: CommunicationKind,
    page: str | None,
    speaks: tuple[bool, bool],
) -> None:
    """LVLT609 is milder since 2021."""
    partners = (Partner(id="LP1", name="Biedrība", page=page),)
    one = item(kind=kind, partner="LP1")

    answers = [
        ask("LVLT609", partners=partners, communication=(one,))
        for ask in (said, said_new)
    ]

    message = "partners[0]: Partnera “Biedrība” vietnē nav norādīts projekta apraksts."
    assert answers == [[message] if each else [] for each in speaks]


@pytest.mark.parametrize(
    ("kind", "partner", "speaks"),
    [(POSTER, "LP1", False), (WEB, "LP1", True), (POSTER, "PP2", True)],
)
def test_each_partner_has_a_poster(
    said: Said, kind: CommunicationKind, partner: str, *, speaks: bool
) -> None:
    """LVLT610 wants one of each."""
    answers = said(
        "LVLT610",
        partners=(Partner(id="LP1", name="Biedrība"),),
        communication=(item(kind=kind, partner=partner),),
    )

    message = (
        "partners[0]: Partnera “Biedrība” telpās nav norādīts vismaz A3 izmēra plakāts."
    )
    assert answers == ([message] if speaks else [])


@pytest.mark.parametrize(
    ("support", "completed", "speaks"),
    [
        ("500000.01", "2018-09-14", True),
        ("500000.01", "2018-09-15", False),
        ("500000.00", "2018-09-14", False),
    ],
)
def test_a_large_old_investment_has_a_plaque(
    said: Said, support: str, completed: str, *, speaks: bool
) -> None:
    """LVLT611 gives three months after completion."""
    investment = Investment(
        id="1",
        title=Text.of("Centrs"),
        public_support=eur(support),
        completed_on=dt.date.fromisoformat(completed),
    )

    answers = said("LVLT611", details=Details(investments=(investment,)))

    message = (
        "details.investments[0].plaque_on: Ieguldījums “Centrs” ir 500 000,01 EUR, "
        "vairāk nekā 500 000,00 EUR, bet tam nav plāksnes; tai bija jābūt līdz "
        "14.12.2018."
    )
    assert answers == ([message] if speaks else [])


@pytest.mark.parametrize(
    ("cost", "plaque", "speaks"),
    [
        ("100000.01", None, True),
        ("100000.00", None, False),
        ("100000.01", dt.date(2024, 4, 2), False),
    ],
)
def test_a_new_investment_has_a_plaque_from_the_start(
    said_new: Said, cost: str, plaque: dt.date | None, *, speaks: bool
) -> None:
    """LVLT611 looks at the whole cost since 2021."""
    investment = Investment(
        id="I 1.1", cost=eur(cost), started_on=dt.date(2024, 4, 1), plaque_on=plaque
    )

    answers = said_new("LVLT611", details=Details(investments=(investment,)))

    message = (
        "details.investments[0].plaque_on: Ieguldījums “I 1.1” ir 100 000,01 EUR, "
        "vairāk nekā 100 000,00 EUR, bet tam nav plāksnes; tai bija jābūt līdz "
        "01.04.2024."
    )
    assert answers == ([message] if speaks else [])


DAY = dt.date(2018, 10, 1)


@pytest.mark.parametrize(
    ("completed", "plaque", "speaks"),
    [(DAY, None, True), (DAY, DAY, False), (None, None, False)],
)
def test_a_finished_place_has_a_plaque(
    said: Said, completed: dt.date | None, plaque: dt.date | None, *, speaks: bool
) -> None:
    """LVLT612 does not ask what it cost."""
    one = Investment(id="1", completed_on=completed, plaque_on=plaque)

    answers = said("LVLT612", details=Details(investments=(one,)))

    message = "Ieguldījums “1” ir pabeigts, bet tam nav plāksnes."
    assert answers == (
        [f"details.investments[0].plaque_on: {message}"] if speaks else []
    )


@pytest.mark.parametrize(
    ("language", "disclaimer", "expected"),
    [
        (
            "lv",
            (
                "Par šīs publikācijas saturu pilnībā atbild biedrība, un tas nekādos "
                "apstākļos nav uzskatāms par Eiropas Savienības oficiālo nostāju."
            ),
            [],
        ),
        ("ru", None, []),
        ("lv", None, ["communication[0].disclaimer: Publikācijā “Ziņa” nav atrunas."]),
        (
            "en",
            (
                "This article has been produced with the financial assistance of the "
                "European Union. Its contents are the sole responsibility of the "
                "partner."
            ),
            [
                (
                    "communication[0].disclaimer: Publikācijas “Ziņa” atruna nesaka, "
                    "ka saturs nav Eiropas Savienības nostāja."
                )
            ],
        ),
        (
            "lt",
            (
                "Už šios informacijos turinį atsako asociacija ir jokiomis "
                "aplinkybėmis "
                "negali būti laikoma, kad jis atspindi oficialią Europos Sąjungos "
                "nuomonę."
            ),
            [
                (
                    "communication[0].disclaimer: Publikācijas “Ziņa” atruna nenosauc "
                    "Eiropas Savienības finansiālo atbalstu."
                )
            ],
        ),
    ],
)
def test_a_disclaimer_has_all_its_parts(
    said: Said, language: str, disclaimer: str | None, expected: list[str]
) -> None:
    """LVLT613 knows the parts in three languages, and no fixed sentence."""
    one = item(language=language, disclaimer=disclaimer)

    assert said("LVLT613", communication=(one,)) == expected


@pytest.mark.parametrize(
    ("width", "larger", "expected"),
    [
        ("60", False, []),
        (
            "59",
            False,
            [
                (
                    "communication[0].logo_width_mm: Publikācijā “Ziņa” logotips ir "
                    "59 mm plats; zem 60 mm tas ir samazinātais logotips izņēmuma "
                    "gadījumiem."
                )
            ],
        ),
        (
            "46.9",
            False,
            [
                (
                    "communication[0].logo_width_mm: Publikācijā “Ziņa” logotips ir "
                    "46,9 mm plats; pilnais logotips ir vismaz 60 mm, "
                    "samazinātais – 47 mm."
                )
            ],
        ),
        (
            "60",
            True,
            [
                (
                    "details.larger_logo: Cits logotips ir lielāks par Eiropas "
                    "Savienības "
                    "emblēmu."
                )
            ],
        ),
    ],
)
def test_the_logo_is_readable(
    said: Said, width: str, expected: list[str], *, larger: bool
) -> None:
    """LVLT614 knows the full logo and the minimised one."""
    answers = said(
        "LVLT614",
        communication=(item(logo_width_mm=Decimal(width)),),
        details=Details(larger_logo=larger),
    )

    assert answers == expected


@pytest.mark.parametrize(
    ("start", "count", "speaks"),
    [("2018-06-18", 1, True), ("2018-06-18", 2, False), ("2018-06-19", 0, False)],
)
def test_press_releases_were_compulsory(
    said: Said, start: str, count: int, *, speaks: bool
) -> None:
    """LVLT615 ends with the fourth edition of the guidelines."""
    answers = said(
        "LVLT615",
        of_project={"start": dt.date.fromisoformat(start)},
        communication=(item(kind=PRESS),) * count,
    )

    message = "Preses relīžu skaits ir 1; līdz 18.06.2018. obligātas bija 2."
    assert answers == ([f"communication: {message}"] if speaks else [])


@pytest.mark.parametrize(
    ("specialised", "labelled", "first", "second"),
    [(True, None, True, False), (True, True, False, False), (None, None, False, True)],
)
def test_equipment_bears_a_label(
    said: Said,
    specialised: bool | None,  # noqa: FBT001 -- a value of the model
    labelled: bool | None,  # noqa: FBT001 -- a value of the model
    *,
    first: bool,
    second: bool,
) -> None:
    """LVLT616 judges specialised equipment, LVLT617 all other."""
    one = Equipment(
        name=Text.of("Projektors"), specialised=specialised, labelled=labelled
    )
    details = Details(equipment=(one,))

    strict = said("LVLT616", details=details)
    mild = said("LVLT617", details=details)

    place = "details.equipment[0].labelled"
    assert strict == (
        [f"{place}: Specializētajam aprīkojumam “Projektors” nav uzlīmes."]
        if first
        else []
    )
    assert mild == (
        [f"{place}: Aprīkojumam “Projektors” nav uzlīmes; tā ir ļoti ieteicama."]
        if second
        else []
    )
