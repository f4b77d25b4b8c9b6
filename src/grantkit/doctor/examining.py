"""Asking a plugin all that is asked of plugins."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from importlib.util import find_spec

from grantkit.demands.catalogue import ADVICE, DEMANDS, Demand, Needs, Part
from grantkit.demands.open_marks import open_marks
from grantkit.demands.plugin import Plugin, package_of
from grantkit.demands.shortcoming import Shortcoming
from grantkit.doctor.diagnosis import Diagnosis, PluginFinding, Share, Unasked
from grantkit.doctor.examples import Examples, examples_of
from grantkit.doctor.measures import OPEN_MARKS, measured
from grantkit.doctor.patient import LOADED, Patient
from grantkit.errors import GrantkitError
from grantkit.model.finding import Severity


def examine(
    patient: Patient, demands: Iterable[Demand] = (*DEMANDS, *ADVICE)
) -> Diagnosis:
    """Ask a plugin what is asked of plugins; of one that is broken, say why."""
    complaints = [
        patient.found(short, LOADED, Part.LOADING) for short in patient.complaints
    ]
    if patient.funder is None:
        return _diagnosis(patient, complaints)
    examples = examples_of(patient.folder, patient.code)
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


def _why_not(demand: Demand, patient: Patient, examples: Examples) -> Unasked | None:
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


def _placed(
    patient: Patient, plugin: Plugin, found: Mapping[str, tuple[Shortcoming, ...]]
) -> Iterator[PluginFinding]:
    """Make findings of shortcomings, in the order of the demands."""
    beside = {example.file.parent for example in plugin.examples}
    for demand in DEMANDS:
        for short in found.get(demand.name, ()):
            yield patient.found(short, demand.name, demand.part, beside=beside)
    for demand in ADVICE:
        for short in found.get(demand.name, ()):
            yield patient.found(short, demand.name, demand.part, severity=Severity.NOTE)
    for short in found[OPEN_MARKS]:
        yield patient.found(
            short, OPEN_MARKS, Part.OPEN_MARKS, severity=Severity.WARNING
        )
