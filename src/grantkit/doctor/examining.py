"""Asking a plugin all that is asked of plugins."""

import runpy
from collections.abc import Iterable, Iterator, Mapping, Sequence
from importlib.util import find_spec

from attrs import frozen

from grantkit.demands.catalogue import DEMANDS, Demand, Needs, Part
from grantkit.demands.open_marks import open_marks
from grantkit.demands.plugin import Example, Plugin
from grantkit.demands.reports import CONTRACT
from grantkit.demands.shortcoming import Shortcoming
from grantkit.doctor.diagnosis import Diagnosis, PluginFinding, Share, Unasked
from grantkit.doctor.measures import OPEN_MARKS, measured
from grantkit.doctor.patient import LOADED, Patient, package_of
from grantkit.errors import GrantkitError
from grantkit.model.finding import Severity


@frozen(kw_only=True)
class _Examples:
    """The good reports that a plugin's contract names.

    Attributes:
        known: Those of its test; none where it cannot be read.
        reason: Why it cannot be read.
    """

    known: tuple[Example, ...] = ()
    reason: str = ""


def examine(patient: Patient, demands: Iterable[Demand] = DEMANDS) -> Diagnosis:
    """Ask a plugin what is asked of plugins; of one that is broken, say why."""
    complaints = [
        patient.found(short, LOADED, Part.LOADING) for short in patient.complaints
    ]
    if patient.funder is None:
        return _diagnosis(patient, complaints)
    examples = _examples_of(patient)
    package = package_of(patient.funder)
    plugin = Plugin(
        installed=patient.funder,
        package=package,
        folder=patient.folder or package,
        examples=examples.known,
    )
    found: dict[str, tuple[Shortcoming, ...]] = {}
    unasked = []
    for demand in demands:
        why = _why_not(demand, patient, examples) or _asked(demand, plugin, found)
        unasked += [] if why is None else [why]
    marks = open_marks(plugin, with_sources=patient.folder is not None)
    found[OPEN_MARKS] = tuple(marks)
    return _diagnosis(
        patient,
        [*complaints, *_placed(patient, plugin, found)],
        shares=tuple(measured(plugin, found)),
        unasked=tuple(unasked),
    )


def _diagnosis(
    patient: Patient,
    findings: Sequence[PluginFinding],
    shares: tuple[Share, ...] = (),
    unasked: tuple[Unasked, ...] = (),
) -> Diagnosis:
    return Diagnosis(
        code=patient.code,
        distribution=patient.distribution,
        version=patient.version,
        is_usable=patient.funder is not None,
        findings=tuple(findings),
        shares=shares,
        unasked=unasked,
    )


def _asked(
    demand: Demand, plugin: Plugin, found: dict[str, tuple[Shortcoming, ...]]
) -> Unasked | None:
    """Ask a demand and keep what it finds, or say what stopped it."""
    try:
        found[demand.name] = tuple(demand.find(plugin))
    except GrantkitError as error:
        return Unasked(demand=demand.name, why="stopped", reason=error.message)
    return None


def _why_not(demand: Demand, patient: Patient, examples: _Examples) -> Unasked | None:
    """Say why a demand cannot be asked, if it cannot."""
    why = ""
    if demand.needs is not Needs.NOTHING and patient.folder is None:
        why = "no_sources"
    elif demand.needs not in (Needs.NOTHING, Needs.SOURCES) and examples.reason:
        why = "no_examples"
    elif demand.needs is Needs.HYPOTHESIS and find_spec("hypothesis") is None:
        why = "no_hypothesis"
    elif demand.needs is Needs.INSTALLATION and not patient.is_installed:
        why = "not_installed"
    if not why:
        return None
    return Unasked(demand=demand.name, why=why, reason=examples.reason)


def _examples_of(patient: Patient) -> _Examples:
    """Run the module of the contract's test as any script, and take what it names."""
    if patient.folder is None:
        return _Examples()
    try:
        names = runpy.run_path(str(patient.folder / CONTRACT))
    except Exception as error:  # noqa: BLE001 -- an author's code may raise anything
        return _Examples(reason=f"{type(error).__name__}: {error}")
    signed = (
        each for each in names.values() if getattr(each, "code", "") == patient.code
    )
    examples = (getattr(each, "examples", ()) for each in signed)
    return _Examples(known=tuple(each for known in examples for each in known))


def _placed(
    patient: Patient, plugin: Plugin, found: Mapping[str, tuple[Shortcoming, ...]]
) -> Iterator[PluginFinding]:
    """Make findings of shortcomings, in the order of the demands."""
    beside = {example.file.parent for example in plugin.examples}
    for demand in DEMANDS:
        for short in found.get(demand.name, ()):
            yield patient.found(short, demand.name, demand.part, beside=beside)
    for short in found[OPEN_MARKS]:
        yield patient.found(
            short, OPEN_MARKS, Part.OPEN_MARKS, severity=Severity.WARNING
        )
