"""Family 6: the narrative, and how the project was made known."""

import datetime as dt
from collections.abc import Callable

import pytest

from grantkit.plugin import (
    CommunicationItem,
    HorizontalConcern,
    Narrative,
    Partner,
    PartnerRole,
    Project,
    Report,
    ReportKind,
    Text,
)
from grantkit_eea_ngo_fund.details import ApplicationText, Details

Said = Callable[..., list[str]]

DONOR = Partner(role=PartnerRole.DONOR_PARTNER, country="NO")
GOOD = (
    "Projektu finansiāli atbalsta Eiropas ekonomiskās zonas finanšu instrumenta "
    "programmas „NVO fonds” apakšprogramma"
)
DONORS = (
    "Projektu finansē Islande, Lihtenšteina un Norvēģija caur EEZ un Norvēģijas grantu "
    "programmu “Aktīvo iedzīvotāju fonds”."
)


def printed(
    statement: str | None = None,
    *,
    url: str | None = None,
    emblem: bool | None = None,
    disclaimer: str | None = None,
) -> tuple[CommunicationItem]:
    """Give one publication."""
    return (
        CommunicationItem(
            title=Text.of("Buklets"),
            statement=statement,
            url=url,
            emblem=emblem,
            disclaimer=disclaimer,
        ),
    )


def final(**narrative: Text) -> Report:
    """Give a final report with some texts."""
    return Report(
        id="final",
        kind=ReportKind.FINAL,
        language="lv",
        narrative=Narrative(**narrative),
    )


@pytest.mark.parametrize(
    ("kind", "end", "asked"),
    [
        (ReportKind.FINAL, "2015-07-31", True),
        (ReportKind.INTERIM, "2014-12-31", True),
        (ReportKind.INTERIM, "2014-06-30", False),
        (ReportKind.INTERIM, None, False),
    ],
)
def test_horizontal_concerns_are_told_once_a_year(
    said: Said, kind: ReportKind, end: str | None, *, asked: bool
) -> None:
    """In the final report, and in the interim report that closes a year."""
    last = None if end is None else dt.date.fromisoformat(end)
    told = (HorizontalConcern(code="tolerance"),)
    expected = "report.horizontal: Par horizontālajiem jautājumiem nekas nav teikts."

    answers = said("EEA601", report=Report(id="r", kind=kind, end=last))

    assert answers == ([expected] if asked else [])
    assert said("EEA601", report=Report(id="r", kind=kind, horizontal=told)) == []


@pytest.mark.parametrize(
    ("statement", "missing"),
    [
        (GOOD, None),
        ("EEZ finanšu instruments, programma “NVO fonds”", None),
        ("Supported by EEA Grants, NGO Fund", None),
        ("Atbalsta NVO fonds", "EEZ finanšu instruments"),
        ("Paldies!", "EEZ finanšu instruments, NVO fonds"),
        (None, None),
    ],
)
def test_a_statement_names_instrument_and_fund(
    said: Said, statement: str | None, missing: str | None
) -> None:
    """Quotation marks and case do not count; a missing one is a matter of its box."""
    expected = (
        "communication[0].statement: Publikācijā “Buklets” norādē uz finansējumu nav "
        f"nosaukts: {missing}."
    )

    answers = said("EEA602", communication=printed(statement))

    assert answers == ([expected] if missing else [])


@pytest.mark.parametrize(
    ("statement", "wrong"),
    [
        (GOOD, False),
        ("EEZ finanšu instrumenta un Norvēģijas finanšu instrumenta programma", True),
        ("EEA and Norway Grants", True),
        (None, False),
    ],
)
def test_the_norwegian_instrument_pays_no_part(
    said: Said, statement: str | None, *, wrong: bool
) -> None:
    """A published project credits it all the same."""
    expected = (
        "communication[0].statement: Publikācijā “Buklets” kā finansētājs nosaukts "
        "Norvēģijas finanšu instruments, bet tas šo fondu nefinansē."
    )

    answers = said("EEA603", communication=printed(statement))

    assert answers == ([expected] if wrong else [])


@pytest.mark.parametrize(
    ("page", "url", "noted"),
    [
        (None, None, True),
        ("https://example.org/projekts", None, False),
        (None, "https://example.org/zinas", False),
    ],
)
def test_the_project_is_on_the_web(
    said: Said, page: str | None, url: str | None, *, noted: bool
) -> None:
    """The project's page or any publication will do."""
    expected = "communication: Nav norādīta neviena publikācija tīmeklī."

    answers = said("EEA604", project=Project(page=page), communication=printed(url=url))

    assert answers == ([expected] if noted else [])


@pytest.mark.parametrize(
    ("partners", "summary", "noted"),
    [
        ((DONOR,), Text({"lv": "Kopsavilkums"}), True),
        ((DONOR,), Text.of("Kopsavilkums"), True),
        ((DONOR,), Text({"lv": "Kopsavilkums", "en": "Summary"}), False),
        ((DONOR,), None, False),
        ((), Text({"lv": "Kopsavilkums"}), False),
    ],
)
def test_a_donor_partner_can_read_the_summary(
    said: Said, partners: tuple[Partner, ...], summary: Text | None, *, noted: bool
) -> None:
    """A text without language is taken for Latvian."""
    narrative = Narrative(summary=summary)
    report = Report(id="final", kind=ReportKind.FINAL, narrative=narrative)
    expected = (
        "report.narrative.summary: Projektā ir donorvalsts partneris, bet "
        "kopsavilkuma angļu valodā nav."
    )

    answers = said("EEA605", partners=partners, report=report)

    assert answers == ([expected] if noted else [])


@pytest.mark.parametrize(
    ("emblem", "noted"), [(True, False), (False, True), (None, True)]
)
def test_the_logo_is_confirmed(said: Said, *, emblem: bool | None, noted: bool) -> None:
    """What nobody says is not confirmed."""
    expected = (
        "communication[0].emblem: Nav apliecināts, ka publikācijā “Buklets” ir "
        "logotips."
    )

    answers = said("EEA606", communication=printed(emblem=emblem))

    assert answers == ([expected] if noted else [])


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Pasākumi notika visos novados.", None),
        ("Kā plānots, notika četri pasākumi.", None),
        ("Tiks organizēti šādi pasākumi.", "Tiks"),
    ],
)
def test_a_final_report_tells_what_was(said: Said, text: str, word: str | None) -> None:
    """Plans that are past may be named."""
    expected = (
        f"report.narrative.results: Noslēguma pārskatā runāts par nākotni: {word}."
    )

    answers = said("EEA607", report=final(results=Text.of(text)))

    assert answers == ([expected] if word else [])


def test_what_comes_after_the_project_may_be_told(said: Said) -> None:
    """The section on sustainability is about the future."""
    report = final(sustainability=Text.of("Aktivitātes tiks turpinātas."))

    assert said("EEA607", report=report) == []


@pytest.mark.parametrize(
    ("text", "copied"),
    [
        ("Mērķis ir uzlabot dzīves kvalitāti ģimenēm Latgales reģionā.", True),
        ("Mērķis ir uzlabot dzīves kvalitāti ģimenēm Vidzemes reģionā.", False),
        ("Projekts uzlaboja dzīvi 129 ģimenēm divos novados.", False),
    ],
)
def test_a_report_is_no_copy_of_the_application(
    said: Said, text: str, *, copied: bool
) -> None:
    """Section is held against section."""
    applied = ApplicationText(
        section="results",
        text=Text.of("Mērķis ir uzlabot dzīves kvalitāti ģimenēm Latgales reģionā."),
    )
    other = ApplicationText(section="achievement", text=Text.of(text))
    expected = (
        "report.narrative.results: Sadaļa vismaz 90 % sakrīt ar projekta iesniegumu."
    )

    answers = said(
        "EEA608",
        report=final(results=Text.of(text)),
        details=Details(application=(applied, other)),
    )

    assert answers == ([expected] if copied else [])


def test_without_the_application_no_copy_of_it_is_found(said: Said) -> None:
    """The answer names what the rule waits for."""
    assert said("EEA608", report=final(results=Text.of("Mērķis ir uzlabot."))) == [
        (
            "not checked: Projekta datnē nav norādīts: “Pieteikuma teksti” "
            "(`details.application`)."
        )
    ]


@pytest.mark.parametrize(
    ("statement", "missing"),
    [
        (DONORS, None),
        ("Supported by Iceland, Liechtenstein and Norway, Active Citizens Fund", None),
        (GOOD, "Aktīvo iedzīvotāju fonds, Islande, Lihtenšteina, Norvēģija"),
        (None, None),
    ],
)
def test_a_statement_names_the_donors(
    said: Said, statement: str | None, missing: str | None
) -> None:
    """All three, and the fund."""
    expected = (
        "communication[0].statement: Publikācijā “Buklets” norādē uz finansējumu nav "
        f"nosaukts: {missing}."
    )

    answers = said("EEA609", communication=printed(statement))

    assert answers == ([expected] if missing else [])


@pytest.mark.parametrize(
    ("disclaimer", "silent"),
    [
        ("Par saturu atbild projekta Nr. AIF/2020/SDK/01 īstenotājs.", False),
        ("Par saturu atbild projekta īstenotājs.", True),
        ("Projekts Nr. AIF/2020/SDK/01", True),
        (None, True),
    ],
)
def test_somebody_answers_for_the_content(
    said: Said, disclaimer: str | None, *, silent: bool
) -> None:
    """The sentence bears the number of the project."""
    expected = (
        "communication[0].disclaimer: Publikācijā “Buklets” nav pateikts, ka par "
        "saturu atbild projekta Nr. AIF/2020/SDK/01 īstenotājs."
    )

    answers = said(
        "EEA610",
        project=Project(number="AIF/2020/SDK/01"),
        communication=printed(disclaimer=disclaimer),
    )

    assert answers == ([expected] if silent else [])
