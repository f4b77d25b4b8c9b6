"""Family 6: publicity and narrative."""

from collections.abc import Callable

import pytest

from grantkit.model.report import Narrative
from grantkit.plugin import (
    Activity,
    Agreement,
    CommunicationItem,
    Report,
    ReportKind,
    Text,
)
from grantkit_sif_family_friendly.details import Details

Said = Callable[..., list[str]]

CREDIT = (
    "Projektu finansiāli atbalsta Sabiedrības integrācijas fonds no Latvijas valsts "
    "budžeta finansētās programmas “Ģimenei draudzīga pašvaldība”."
)
SHORTER = (
    "Ar Sabiedrības integrācijas fonda Latvijas valsts budžeta finansētās programmas "
    "„Ģimenei draudzīga pašvaldība” finansējumu"
)


def item(statement: str | None) -> CommunicationItem:
    """Give a publication with a statement."""
    return CommunicationItem(title=Text.of("Raksts"), statement=statement)


@pytest.mark.parametrize(
    ("statement", "missing"),
    [
        (CREDIT, None),
        (SHORTER, None),
        (None, None),
        (
            "Atbalsta SIF.",
            (
                "Sabiedrības integrācijas fonds, valsts budžets, programma “Ģimenei "
                "draudzīga pašvaldība”"
            ),
        ),
        (
            CREDIT.replace("valsts budžeta ", ""),
            "valsts budžets",
        ),
    ],
)
def test_publicity_names_fund_budget_and_programme(
    said: Said, statement: str | None, missing: str | None
) -> None:
    """Cases and quotation marks do not count; a missing part does."""
    expected = (
        "communication[0].statement: Publikācijā “Raksts” norādē uz finansētāju nav "
        f"nosaukts: {missing}."
    )

    answers = said("SIF601", communication=(item(statement),))

    assert answers == ([expected] if missing else [])


def test_the_sentence_of_the_agreement_is_always_enough(said: Said) -> None:
    """What the fund agreed to needs no further parts."""
    agreement = Agreement(publicity_statement="Atbalsta SIF.")

    assert (
        said("SIF601", agreement=agreement, communication=(item("Atbalsta SIF"),)) == []
    )


@pytest.mark.parametrize(
    ("statement", "differs"),
    [
        (CREDIT, False),
        (CREDIT.replace("“", "„").replace(" ", "\N{NO-BREAK SPACE}"), False),
        (f"Mātes diena. {CREDIT}", False),
        (SHORTER, True),
        ("Atbalsta SIF.", False),
    ],
)
def test_the_credit_is_used_letter_by_letter(
    said: Said, statement: str, *, differs: bool
) -> None:
    """Where a part is missing, the graver rule speaks alone."""
    expected = (
        "communication[0].statement: Publikācijā “Raksts” norāde uz finansētāju "
        f"atšķiras no paredzētās: “{CREDIT}”"
    )

    answers = said("SIF602", communication=(item(statement),))

    assert answers == ([expected] if differs else [])


@pytest.mark.parametrize(("stated", "count"), [(False, 1), (True, 0)])
def test_responsibility_and_logo_are_noted_when_absent(
    said: Said, *, stated: bool, count: int
) -> None:
    """Each has its own rule."""
    details = Details(content_responsibility_stated=stated, logo_used=stated)

    content = (
        "details.content_responsibility_stated: Publicitātē nav pateikts, kas atbild "
        "par tās saturu."
    )
    logo = "details.logo_used: Publicitātē nav fonda logotipa."
    assert said("SIF604", details=details) == [content] * count
    assert said("SIF605", details=details) == [logo] * count


@pytest.mark.parametrize(
    ("told", "words"),
    [
        ("Paredzam izvietot plakātus; veiksim atzinumus.", "Paredzam, veiksim"),
        ("Pasākums tiks rīkots maijā.", "tiks"),
        ("Pasākums notika, kā plānots.", None),
        ("Konference bija plānota oktobrī.", None),
        ("Konference plānota oktobrī.", "plānota"),
        ("Darbs tika paveikts; darbība turpinās.", "turpinās"),
        ("Tika atbalstītas 12 ģimenes.", None),
    ],
)
def test_a_final_report_tells_what_happened(
    said: Said, told: str, words: str | None
) -> None:
    """A plan that is past may be mentioned."""
    activity = Activity(id="1", description=Text.of(told))
    expected = (
        f"activities[0].description: Noslēguma pārskatā runāts par nākotni: {words}."
    )

    assert said("SIF606", activities=(activity,)) == ([expected] if words else [])


def test_sustainability_may_speak_of_the_future(said: Said) -> None:
    """The section is about the time after the project."""
    narrative = Narrative(sustainability=Text.of("Turpināsim rīkot konferences."))
    report = Report(id="final", kind=ReportKind.FINAL, narrative=narrative)

    assert said("SIF606", report=report) == []


@pytest.mark.parametrize(
    ("first", "second", "mixed"),
    [
        ("“Mātes diena”", '"Mātes diena"', ("“…”", '"…"')),
        ("„Mātes diena”", "“Mātes diena”", ("„…”", "“…”")),
        ("“Mātes diena”", "“Tēva diena”", None),
        ("“Mātes diena“", "“Tēva diena“", None),
    ],
)
def test_one_report_uses_one_kind_of_quotation_marks(
    said: Said, first: str, second: str, mixed: tuple[str, str] | None
) -> None:
    """The second kind is pointed out where it first stands."""
    narrative = Narrative(summary=Text.of(first), results=Text.of(second))
    report = Report(id="final", kind=ReportKind.FINAL, narrative=narrative)

    answers = said("SIF607", report=report)

    assert answers == (
        [
            (
                "report.narrative.results: Pārskatā lietotas dažādas pēdiņas: gan "
                f"{mixed[0]}, gan {mixed[1]}."
            )
        ]
        if mixed
        else []
    )


@pytest.mark.parametrize(
    ("code", "lacking"),
    [
        (
            "SIF604",
            (
                "“Norādīts, kas atbild par saturu” "
                "(`details.content_responsibility_stated`)"
            ),
        ),
        (
            "SIF605",
            (
                "“Uz publicitātes materiāliem ir finansētāja logotips” "
                "(`details.logo_used`)"
            ),
        ),
    ],
)
def test_what_the_project_does_not_say_is_not_judged(
    said: Said, code: str, lacking: str
) -> None:
    """The answer names what the rule waits for."""
    assert said(code, details=Details()) == [
        f"not checked: Projekta datnē nav norādīts: {lacking}."
    ]
