"""Judging a Word form before any data is seen."""

from pathlib import Path
from typing import Any

from attrs import frozen

from grantkit.app.refusing import broken_plugin, input_error
from grantkit.app.sarif import SarifResult, SarifRule, sarif_log
from grantkit.forms import CODES, FormFault, Place, form_roots
from grantkit.forms.linting import Expected, Linted, lint_form, marked_form
from grantkit.funders import BrokenPlugin, Registry
from grantkit.model.finding import Severity
from grantkit.model.report import ReportKind
from grantkit.plugin import InstalledFunder
from grantkit.wording import core_wording

FORMAT = "grantkit-lint/1"


@frozen(kw_only=True)
class LintedForm:
    """A form and what is wrong with it.

    Attributes:
        file: The form.
        expected: The funder that it was judged for, and the kind of report.
        guessed: Whether the funder was told by the place of the form.
        linted: What was found.
        language: Of messages.
    """

    file: Path
    expected: Expected | None
    guessed: bool
    linted: Linted
    language: str

    @property
    def faults(self) -> tuple[FormFault, ...]:
        """What is wrong, family by family."""
        return self.linted.faults

    @property
    def fillable(self) -> bool:
        """Whether a report can be printed on the form."""
        return all(fault.severity is not Severity.ERROR for fault in self.faults)

    def as_json(self) -> dict[str, Any]:
        """Give the outcome in the format `grantkit-lint/1`, ready to be dumped."""
        return {
            "format": FORMAT,
            "form": self.file.name,
            "funder": _funder_json(self),
            "report_kind": self.expected.kind if self.expected else None,
            "fillable": self.fillable,
            "faults": [_fault_json(fault, self.language) for fault in self.faults],
        }

    def as_sarif(self) -> dict[str, Any]:
        """Give the outcome in the format SARIF 2.1.0, ready to be dumped."""
        return sarif_log(
            [
                SarifRule(code=code.number, name=name, severity=code.severity)
                for name, code in sorted(CODES.items(), key=lambda item: item[1].number)
            ],
            [_sarif_result(self, fault) for fault in self.faults],
        )

    def marked(self) -> bytes:
        """Write a copy of the form with a comment at each fault."""
        return marked_form(self.linted, self.language)


def lint(
    file: Path,
    registry: Registry,
    *,
    funder: str | None = None,
    kind: str | None = None,
    language: str,
) -> LintedForm:
    """Judge a form.

    Args:
        file: The form.
        registry: The installed funders.
        funder: Code of the funder; if left out, the one whose plugin the form is part
            of.
        kind: Of report; if left out, the one that the funder's own form is for.
        language: Of messages.

    Raises:
        InputError: The form cannot be opened, there is no such funder or kind, or only
            a kind is named.
        BrokenPluginError: The funder's plugin cannot be used.
        FormError: The file is no Word form at all.
    """
    own = _owner(file, registry)
    found = own[0] if own else None
    if funder is not None:
        named = registry.find(funder, language)
        if isinstance(named, BrokenPlugin):
            raise broken_plugin(named, language)
        found = named
    if found is None and kind is not None:
        raise input_error("kind_alone", language)
    own_kind = own[1] if own and own[0] is found else None
    expected = None
    if found is not None:
        expected = Expected(
            funder=found, kind=_known_kind(kind, found, language) or own_kind
        )
    roots = form_roots(found.funder.details if found else None)
    return LintedForm(
        file=file,
        expected=expected,
        guessed=funder is None and found is not None,
        linted=lint_form(file, roots, expected, language),
        language=language,
    )


def _owner(file: Path, registry: Registry) -> tuple[InstalledFunder, str] | None:
    """Find the plugin that a form is part of, and the kind of report it is for."""
    place = file.resolve()
    for funder in registry.funders.values():
        for kind, form in funder.forms.items():
            if form.resolve() == place:
                return funder, kind
    return None


def _known_kind(kind: str | None, funder: InstalledFunder, language: str) -> str | None:
    asked = {name for box in funder.boxes for name in box.required}
    known = [each for each in ReportKind if each in asked or each in funder.forms]
    if kind is not None and kind not in known:
        raise input_error(
            "unknown_kind", language, kind=kind, known=", ".join(known) or "–"
        )
    return kind


def _funder_json(form: LintedForm) -> dict[str, Any] | None:
    if form.expected is None:
        return None
    funder = form.expected.funder
    return {
        "code": funder.funder.code,
        "distribution": funder.distribution,
        "version": funder.version,
        "guessed": form.guessed,
    }


def _fault_json(fault: FormFault, language: str) -> dict[str, Any]:
    place = fault.place
    return {
        "code": fault.number,
        "severity": fault.severity.value,
        "message": fault.sentence(language),
        **_about(fault),
        "place": {
            "part": place.part,
            "headings": list(place.headings),
            "table": place.table,
            "row": place.row,
            "cell": place.cell,
            "words": place.words,
        },
    }


def _sarif_result(form: LintedForm, fault: FormFault) -> SarifResult:
    wording = core_wording(form.language)
    return SarifResult(
        code=fault.number,
        severity=fault.severity,
        message=fault.sentence(form.language),
        file=form.file.as_posix(),
        place=fault.place.sentence(wording),
        full_place=_full_place(fault.place),
        properties=_about(fault) if fault.paths else {},
    )


def _about(fault: FormFault) -> dict[str, list[str]]:
    """Name the values and boxes that a fault is about, where it is about several."""
    return {"paths": list(fault.paths), "boxes": list(fault.boxes)}


def _full_place(place: Place) -> str:
    """Write a place so that a program can tell it from others, in any language."""
    numbers = (("table", place.table), ("row", place.row), ("cell", place.cell))
    known = (f"{name}[{number}]" for name, number in numbers if number is not None)
    return "/".join((place.part, *known))
