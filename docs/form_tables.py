"""What the pages about forms take from the code: formats, limits, faults."""

import datetime as dt
from collections.abc import Iterator, Mapping
from decimal import Decimal
from itertools import groupby

from attrs import evolve, frozen
from funder_pages import NOTICE

from grantkit.forms import CODES
from grantkit.forms.codes import Code
from grantkit.forms.compiling.nest import MAX_DEPTH
from grantkit.forms.compiling.prepare import MAX_MARKS
from grantkit.forms.package.limits import MAX_MARKUP
from grantkit.forms.package.unpacking import MAX_PARTS, MAX_RATIO, MAX_UNPACKED_BYTES
from grantkit.forms.pieces.pictures import MAX_PICTURE_BYTES
from grantkit.model.money import Money, Percent
from grantkit.model.period import Dates
from grantkit.model.report import ReportKind
from grantkit.model.text import Text
from grantkit.wording import Display, Wording, core_wording, styles_of

SAMPLES: Mapping[str, object] = {
    "date": dt.date(2022, 10, 1),
    "dates, period": Dates(start=dt.date(2022, 10, 1), end=dt.date(2022, 10, 3)),
    "amount": Money(Decimal("19851.44"), "EUR"),
    "percentage": Percent(Decimal(15)),
    "whole number": 1300,
    "number": Decimal("1300.5"),
    "yes or no": True,
    "choice": ReportKind.FINAL,
    "text of one string": "bank",
    "text by language": Text({"en": "Fair", "lv": "Svētki"}),
}
"""A value of each type that can be printed."""

_REFUSED = (
    *("no_file", "not_ordinary", "unreadable", "not_zip", "not_word", "strict_format"),
    *("encrypted", "too_large", "too_many_parts", "overgrown", "too_many_marks"),
    *("duplicate_part", "told_twice", "unsafe_part", "bad_xml"),
)
"""The sentences about files that cannot serve as a form at all."""

_OWN_WORDS = {"en": "bank transfer", "lv": "bankas pārskaitījums"}


@frozen(kw_only=True)
class _Words:
    """What the page of faults says in a language beside the faults."""

    title: str
    lead: str
    refused: str
    refused_lead: str
    other: str


_WORDS: Mapping[str, _Words] = {
    "en": _Words(
        title="Faults of forms",
        lead=(
            "What `grantkit form lint` and `grantkit render` say of a form. An error "
            "keeps it from being filled; warnings and notes are for its author to "
            "judge.\nWhat depends on data (GF201–GF203, GF305, GF311–GF314) is told "
            "when a report is rendered, everything else before any data is seen.\n"
            "Between ‹ and › stands what the place of a value is for."
        ),
        refused="Refused files",
        refused_lead="These files are not judged at all, and have no code.",
        other="[Latviski](form-faults.lv.md)",
    ),
    "lv": _Words(
        title="Veidlapu kļūdas",
        lead=(
            "Ko `grantkit form lint` un `grantkit render` saka par veidlapu. Ar kļūdu "
            "to nevar aizpildīt; brīdinājumus un piezīmes vērtē tās autors.\n"
            "Kas atkarīgs no datiem (GF201–GF203, GF305, GF311–GF314), to saka, kad "
            "gatavo pārskatu, visu pārējo – pirms redzēti jebkādi dati.\n"
            "Starp ‹ un › nosaukts, kas šajā vietā stāv."
        ),
        refused="Noraidītās datnes",
        refused_lead="Šīs datnes netiek vērtētas, un koda tām nav.",
        other="[In English](form-faults.md)",
    ),
}


def format_table() -> Iterator[str]:
    """Show each type in each of its formats, in two languages."""
    displays = [_display("en"), _display("lv")]
    yield from ("| type | format | English | Latvian |", "|---|---|---|---|")
    for name, value in SAMPLES.items():
        for style in styles_of(type(value)) or ():
            shown = " | ".join(display.show(value, style) for display in displays)
            yield f"| {'' if style else name} | {style and f'`{style}`'} | {shown} |"


def _display(language: str) -> Display:
    """Write values in a language, as a funder's wording may have them."""
    known = core_wording(language).display
    return evolve(known, labels={**known.labels, "words.bank": _OWN_WORDS[language]})


def limit_list() -> Iterator[str]:
    """Say what makes a stranger's file too large or unsafe."""
    unpacked = f"{MAX_UNPACKED_BYTES // 1_000_000} million bytes"
    yield f"- unpacks to more than {unpacked}, or to {MAX_RATIO} times its size;"
    parts, markup, marks = map(_number, (MAX_PARTS, MAX_MARKUP, MAX_MARKS))
    yield f"- holds more than {parts} parts, one twice, or one under an unsafe name;"
    yield f"- has more than {markup} tags and attributes in a part;"
    yield "- has a part that nests deeper than 256 levels or declares a document type;"
    yield f"- has more than {marks} marks and bound controls in a part;"
    yield f"- has blocks within blocks more than {MAX_DEPTH} deep;"
    yield "- holds macros, or refers to something outside other than by hyperlinks;"
    yield "- is protected by a password, or in the old `.doc` or the Strict format."
    yield ""
    yield f"A picture has at most {MAX_PICTURE_BYTES // 1_000_000} million bytes."


def _number(value: int) -> str:
    return core_wording("en").display.show(value)


def fault_page(language: str) -> Iterator[str]:
    """Write the page of faults, by family and code."""
    words, wording = _WORDS[language], core_wording(language)
    yield from (NOTICE, "", f"# {words.title}", "", words.lead, words.other)
    families = groupby(CODES.items(), lambda item: item[1].family)
    for family, codes in families:
        yield from ("", f"## {wording.say(f'lint.family.{family}')}")
        for name, code in codes:
            yield from _fault(name, code, wording)
    yield from ("", f"## {words.refused}", "", words.refused_lead, "")
    for name in _REFUSED:
        yield f"- {_readable(wording.sentences[f'form.{name}.message'], wording)}"


def _fault(name: str, code: Code, wording: Wording) -> Iterator[str]:
    severity = wording.display.label("Severity", code.severity.value)
    yield from ("", f"### {code.number}", "", f"**{severity}**", "")
    for key, sentence in wording.sentences.items():
        if key.rpartition(".")[0] == f"form.{name}":
            yield f"- {_readable(sentence, wording)}"


def _readable(sentence: str, wording: Wording) -> str:
    """Write a sentence with the names of its values, safe for Markdown."""
    return wording.outline(sentence).replace("[]", "\\[\\]").replace("<", "&lt;")
