"""Preparing the lines by which a person confirms what no program can check."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence

from attrs import asdict, frozen

from grantkit.app.judging import inputs_of
from grantkit.app.opening import OpenedReport
from grantkit.app.refusing import broken_plugin, input_error
from grantkit.checking import Answer, Desk, answers, asked_of, desk_for
from grantkit.model.digest import confirmed_data
from grantkit.model.path import nearest
from grantkit.model.reference import Confirmation
from grantkit.model.report import Attestation
from grantkit.plugin import InstalledFunder
from grantkit.wording import Wording, core_wording

_STATES: Mapping[str, str] = {
    "": "confirm.state.given",
    "never": "confirm.state.never",
    "nobody": "confirm.state.nobody",
    "undated": "confirm.state.undated",
    "future": "confirm.state.future",
    "early": "confirm.state.early",
    "unbound": "confirm.state.unbound",
    "changed": "confirm.state.changed",
}


@frozen(kw_only=True)
class Asked:
    """What is asked to be confirmed, and how far it is.

    Attributes:
        code: By which it is confirmed.
        text: The sentence.
        who: Whose it is to confirm it: a position.
        state: Whether it is given, open or outdated, in a sentence.
    """

    code: str
    text: str
    who: str
    state: str


def list_asked(opened: OpenedReport) -> Iterator[Asked]:
    """List what the funder asks to be confirmed, and how far each is.

    Raises:
        BrokenPluginError: The funder's plugin cannot be used.
    """
    language, end = opened.language, opened.view.report.end
    for each, answer in answers(_desk(opened)):
        yield Asked(
            code=each.attestation,
            text=each.text.in_language(language),
            who=each.by.in_language(language),
            state=_state(answer, {"end": end}, core_wording(language)),
        )


def _state(answer: Answer, values: Mapping[str, object], wording: Wording) -> str:
    given = answer.given
    told = {} if given is None else {"on": given.on, "by": given.by}
    return wording.say(_STATES[answer.why], {**values, **told})


def confirm(opened: OpenedReport, named: Sequence[str], *, by: str | None) -> str:
    """Write what goes into the project file, bound to its data of now.

    For a YAML file these are lines to paste, for a workbook the cells of its rows.
    Nothing is written to the file: who confirms should see what is confirmed.

    Args:
        opened: The report, looked at on the day of the confirmation.
        named: What is confirmed, by the code of the confirmation or of its finding,
            with who confirms it where that is not the same for all: `CODE=ROLE`.
        by: Who confirms the others: a position, never a name.

    Raises:
        InputError: The funder asks for no such confirmation, nobody gives it, or the
            period of the report is not over.
        BrokenPluginError: The funder's plugin cannot be used.
    """
    roles = _roles(named, by or "", asked_of(_desk(opened)), opened.language)
    end, on = opened.view.report.end, opened.view.as_of
    if end is not None and on < end:
        raise input_error("confirmed_early", opened.language, on=on, end=end)
    data = confirmed_data(opened.view)
    report = opened.view.report.id
    confirmed = [
        Attestation(code=code, report=report, by=role, on=on, data=data)
        for code, role in roles.items()
    ]
    sheet = opened.loaded.positions.of("attestations").sheet
    wording = core_wording(opened.language)
    if sheet is not None:
        return _rows(confirmed, sheet, wording)
    more = bool(opened.view.attestations)
    return _lines(confirmed, more=more, wording=wording)


def _desk(opened: OpenedReport) -> Desk:
    if not isinstance(opened.funder, InstalledFunder):
        raise broken_plugin(opened.funder, opened.language)
    inputs = inputs_of(opened)
    return desk_for(opened.view, opened.figures, opened.funder, inputs)


def _roles(
    named: Iterable[str], by: str, asked: Sequence[Confirmation], language: str
) -> dict[str, str]:
    """Give who confirms what, by the code of the confirmation."""
    roles: dict[str, str] = {}
    for each in named:
        code, _, own = each.partition("=")
        found = _find(code.strip(), asked, language)
        role = own.strip() or by.strip()
        if not role:
            who = found.by.in_language(language)
            raise input_error(
                "nobody_confirms", language, who=who, code=found.attestation
            )
        roles[found.attestation] = role
    return roles


def _find(code: str, asked: Iterable[Confirmation], language: str) -> Confirmation:
    known = {each.attestation: each for each in asked}
    by_finding = {each.code: each for each in known.values()}
    found = known.get(code) or by_finding.get(code.upper())
    if found is not None:
        return found
    close = nearest(code, known)
    key = "hint_nearest" if close else "hint"
    listed = ", ".join(f"`{name}`" for name in known) or "–"
    raise input_error(
        "unknown_confirmation", language, key, code=code, nearest=close, known=listed
    )


def _lines(confirmed: Iterable[Attestation], *, more: bool, wording: Wording) -> str:
    """Write lines of YAML, with the heading of their section where it has none yet."""
    head = wording.say("confirm.paste_more" if more else "confirm.paste_new")
    lines = [head, *([] if more else ["attestations:"])]
    for each in confirmed:
        lines += [
            f"  - code: {each.code}",
            f"    report: {_scalar(each.report)}",
            f"    by: {_scalar(each.by)}",
            f"    on: {each.on}",
            f"    data: {_scalar(each.data)}",
        ]
    return "\n".join(lines)


def _rows(confirmed: Iterable[Attestation], sheet: str, wording: Wording) -> str:
    """Write the cells of rows, each under the heading of its column."""
    lines = [wording.say("confirm.rows", {"sheet": sheet})]
    for each in confirmed:
        lines.append("")
        for name, value in asdict(each).items():
            if value is not None:
                heading = wording.say(f"field.Attestation.{name}")
                lines.append(f"  {heading}: {value}")
    return "\n".join(lines)


def _scalar(text: str | None) -> str:
    """Write a text so that YAML takes it for nothing else; JSON's quotes are YAML's."""
    return json.dumps(text, ensure_ascii=False)
