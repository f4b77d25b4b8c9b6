"""Preparing the lines by which a person confirms what no program can check."""

import json
from collections.abc import Iterable, Sequence

from attrs import asdict

from grantkit.app.judging import inputs_of
from grantkit.app.opening import OpenedReport
from grantkit.app.refusing import broken_plugin, input_error
from grantkit.checking import asked_of, desk_for
from grantkit.model.digest import confirmed_data
from grantkit.model.path import nearest
from grantkit.model.reference import Confirmation
from grantkit.model.report import Attestation
from grantkit.plugin import InstalledFunder
from grantkit.wording import Wording, core_wording


def confirm(opened: OpenedReport, codes: Sequence[str], *, by: str | None) -> str:
    """Write what goes into the project file, bound to its data of now.

    For a YAML file these are lines to paste, for a workbook the cells of its rows.
    Nothing is written to the file: who confirms should see what is confirmed.

    Args:
        opened: The report, looked at on the day of the confirmation.
        codes: What is confirmed, by the code of the confirmation or of its finding.
        by: Who confirms: a position, never a name.

    Raises:
        InputError: The funder asks for no such confirmation, nobody gives it, or the
            period of the report is not over.
        BrokenPluginError: The funder's plugin cannot be used.
    """
    asked = _asked(opened)
    chosen = [_find(code, asked, opened.language) for code in dict.fromkeys(codes)]
    if not by or not by.strip():
        who = chosen[0].by.in_language(opened.language)
        raise input_error("nobody_confirms", opened.language, who=who)
    end, on = opened.view.report.end, opened.view.as_of
    if end is not None and on < end:
        raise input_error("confirmed_early", opened.language, on=on, end=end)
    data = confirmed_data(opened.view)
    report, role = opened.view.report.id, by.strip()
    confirmed = [
        Attestation(code=each.attestation, report=report, by=role, on=on, data=data)
        for each in chosen
    ]
    sheet = opened.loaded.positions.of("attestations").sheet
    wording = core_wording(opened.language)
    if sheet is not None:
        return _rows(confirmed, sheet, wording)
    more = bool(opened.view.attestations)
    return _lines(confirmed, more=more, wording=wording)


def _asked(opened: OpenedReport) -> tuple[Confirmation, ...]:
    if not isinstance(opened.funder, InstalledFunder):
        raise broken_plugin(opened.funder, opened.language)
    inputs = inputs_of(opened)
    return asked_of(desk_for(opened.view, opened.figures, opened.funder, inputs))


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
