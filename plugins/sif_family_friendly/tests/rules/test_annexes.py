"""Family 7: language, signature, declarations, annexes and personal data."""

from collections.abc import Callable
from typing import Any

import pytest

from grantkit.plugin import (
    Activity,
    Agreement,
    Annex,
    Event,
    Report,
    ReportKind,
    Signatory,
    Text,
)
from grantkit_sif_family_friendly.details import (
    Details,
    SensitiveCount,
    SigningFormat,
)

Said = Callable[..., list[str]]

CAMP = Activity(id="1", title=Text.of("Nometne"))
LISTS = Agreement(participant_lists_required=True)
NO_LISTS = Agreement(participant_lists_required=False)


@pytest.mark.parametrize(
    ("language", "noted"), [("lv", False), ("en", True), ("ltg", True)]
)
def test_a_report_is_in_latvian(said: Said, language: str, *, noted: bool) -> None:
    """Any other language is pointed out, a kindred one too."""
    report = Report(id="final", kind=ReportKind.FINAL, language=language)
    expected = (
        f"report.language: Pārskata valoda norādīta kā “{language}”, bet pārskatam "
        "jābūt latviešu valodā (“lv”)."
    )

    assert said("SIF701", report=report) == ([expected] if noted else [])


@pytest.mark.parametrize(("stamp", "count"), [(False, 1), (True, 0)])
def test_an_electronic_signature_carries_a_time_stamp(
    said: Said, *, stamp: bool, count: int
) -> None:
    """Only one that is said to have none is pointed out."""
    signatory = Signatory(timestamp=stamp)
    report = Report(id="final", kind=ReportKind.FINAL, signatory=signatory)

    expected = "report.signatory.timestamp: Elektroniskajam parakstam nav laika zīmoga."
    assert said("SIF702", report=report) == [expected] * count


@pytest.mark.parametrize(
    ("chosen", "noted"),
    [(SigningFormat.PDF, True), (SigningFormat.EDOC, False)],
)
def test_a_word_file_is_not_signed_as_pdf(
    said: Said, chosen: SigningFormat, *, noted: bool
) -> None:
    """Containers such as eDoc hold any file."""
    expected = (
        "details.signing_format: Izvēlēts PDF paraksts, bet veidlapa ir Word datne, "
        "kuru tā parakstīt nevar."
    )

    answers = said("SIF703", details=Details(signing_format=chosen))

    assert answers == ([expected] if noted else [])


@pytest.mark.parametrize(
    ("required", "annexes", "missing"),
    [
        (True, (), True),
        (True, (Annex(id="1", kind="revidenta atzinums"),), False),
        (True, (Annex(id="1", title=Text.of("Zvērināta revidenta atzinums")),), False),
        (True, (Annex(id="1", kind="foto"),), True),
        (False, (), False),
    ],
)
def test_the_opinion_of_an_auditor_is_attached_where_agreed(
    said: Said, *, required: bool, annexes: tuple[Annex, ...], missing: bool
) -> None:
    """Kind or title of an annex may say it."""
    report = Report(id="final", kind=ReportKind.FINAL, annexes=annexes)

    answers = said(
        "SIF705", agreement=Agreement(audit_required=required), report=report
    )

    expected = "report.annexes: Līgums prasa revidenta atzinumu, bet pielikumos tā nav."
    assert answers == ([expected] if missing else [])


@pytest.mark.parametrize(
    ("agreement", "attached", "needless", "lacking"),
    [
        (NO_LISTS, True, True, False),
        (NO_LISTS, None, False, False),
        (LISTS, True, False, False),
        (LISTS, None, False, True),
        (LISTS, False, False, True),
    ],
)
def test_lists_of_participants_are_attached_only_where_agreed(
    said: Said,
    agreement: Agreement,
    *,
    attached: bool | None,
    needless: bool,
    lacking: bool,
) -> None:
    """The agreement decides both ways."""
    event = Event(activity="1", participant_list=attached)
    given = {"agreement": agreement, "events": (event,), "activities": (CAMP,)}
    place = "events[0].participant_list"
    not_asked = (
        f"{place}: Pasākumam “Nometne” pievienots dalībnieku saraksts, lai gan "
        "līgums to neprasa."
    )
    absent = (
        f"{place}: Līgums prasa dalībnieku sarakstus, bet pasākumam “Nometne” saraksta "
        "nav."
    )

    assert said("SIF706", **given) == [not_asked] * needless
    assert said("SIF708", **given) == [absent] * lacking


@pytest.mark.parametrize(
    ("columns", "extra"),
    [
        (("Vārds, uzvārds", "Organizācija", "Paraksts"), None),
        ((), None),
        (("Vārds", "Personas kods", "Tālrunis"), "Personas kods, Tālrunis"),
    ],
)
def test_lists_of_participants_ask_for_little(
    said: Said, columns: tuple[str, ...], extra: str | None
) -> None:
    """Name, organisation or municipality and signature are enough."""
    event = Event(title=Text.of("Konference"), list_fields=columns)
    expected = (
        "events[0].list_fields: Pasākuma “Konference” dalībnieku sarakstā ir ailes, "
        f"kas nav vajadzīgas: {extra}."
    )

    answers = said("SIF707", events=(event,))

    assert answers == ([expected] if extra else [])


@pytest.mark.parametrize(
    ("shown", "consent", "refused"),
    [(True, None, True), (True, False, True), (True, True, False), (None, None, False)],
)
def test_children_are_shown_only_with_consent(
    said: Said, *, shown: bool | None, consent: bool | None, refused: bool
) -> None:
    """Consent that is not recorded does not count."""
    event = Event(activity="1", children_shown=shown, parental_consent=consent)
    expected = (
        "events[0].parental_consent: Pasākuma “Nometne” publicitātē ir "
        "atpazīstams bērns, bet vecāku piekrišana nav atzīmēta."
    )

    answers = said("SIF709", events=(event,), activities=(CAMP,))

    assert answers == ([expected] if refused else [])


@pytest.mark.parametrize(
    ("photos", "notice", "noted"),
    [(True, None, True), (True, True, False), (False, None, False)],
)
def test_photos_are_announced(
    said: Said, *, photos: bool, notice: bool | None, noted: bool
) -> None:
    """A notice that is not recorded does not count."""
    event = Event(activity="1", photos=photos, information_notice=notice)
    expected = (
        "events[0].information_notice: Pasākumā “Nometne” fotografēts vai "
        "filmēts, bet nav atzīmēts, ka dalībnieki par to informēti."
    )

    answers = said("SIF710", events=(event,), activities=(CAMP,))

    assert answers == ([expected] if noted else [])


@pytest.mark.parametrize(
    ("count", "noted"), [(0, False), (1, True), (4, True), (5, False)]
)
def test_small_groups_are_not_counted_in_public(
    said: Said, count: int, *, noted: bool
) -> None:
    """Nobody and five are safe to publish; the message does not repeat the number."""
    told = SensitiveCount(category="reta slimība", count=count)
    expected = (
        "details.sensitive_counts[0].count: Kategorijā “reta slimība” uzrādīts mazāk "
        "nekā 5 personas; tik mazā grupā cilvēku var atpazīt."
    )

    answers = said("SIF711", details=Details(sensitive_counts=(told,)))

    assert answers == ([expected] if noted else [])


@pytest.mark.parametrize(
    ("code", "given", "lacking"),
    [
        (
            "SIF702",
            {
                "report": Report(
                    id="final", kind=ReportKind.FINAL, signatory=Signatory()
                )
            },
            "“Parakstam ir laika zīmogs” (`reports[0].signatory.timestamp`)",
        ),
        (
            "SIF703",
            {"details": Details()},
            "“Parakstītā datne” (`details.signing_format`)",
        ),
    ],
)
def test_what_the_project_does_not_say_is_not_judged(
    said: Said, code: str, given: dict[str, Any], lacking: str
) -> None:
    """The answer names what the rule waits for."""
    assert said(code, **given) == [
        f"not checked: Projekta datnē nav norādīts: {lacking}."
    ]
