"""What the tables of a data file rest on: other files of the plugin, and the model."""

from collections.abc import Collection, Mapping

from attrs import field, frozen

from grantkit.funders.data_file import DataFile, Table, texts_at
from grantkit.model.finding import Certainty, Severity
from grantkit.model.reference import DatedValue, Deadline
from grantkit.model.report import ReportKind
from grantkit.structuring import Route

_KINDS = ("reports", "required")


@frozen(kw_only=True)
class Beside:
    """What a table may name.

    Attributes:
        roots: The type of each first name of a path.
        sources: The documents.
        editions: Of the funder.
        parameters: Dated values, as they stand in the file.
        values: Those that could be read, by name.
        deadlines: As they stand in the file.
        due: Those that could be read, by name.
        days: Paths that name a day which the plugin finds itself.
    """

    roots: Mapping[str, object]
    sources: DataFile
    editions: DataFile
    parameters: DataFile
    values: Mapping[str, tuple[DatedValue, ...]] = field(factory=dict)
    deadlines: DataFile
    due: Mapping[str, Deadline] = field(factory=dict)
    days: Collection[str] = ()

    def note_misfits(self, file: DataFile, route: Route, table: Table) -> None:
        """Note what a table names and does not exist, and what it cannot carry."""
        for key, of, said in (
            ("source", self.sources, "no_source"),
            ("sources", self.sources, "no_source"),
            ("editions", self.editions, "no_edition"),
        ):
            for name in texts_at(table, key):
                if not of.holds(name):
                    file.note((*route, key), said, known=of.table, found=name)
        for key in _KINDS:
            for kind in texts_at(table, key):
                if kind not in set(ReportKind):
                    here = (*route, key)
                    file.note(here, "no_report_kind", known=ReportKind, found=kind)
        _note_weight(file, route, table)


def _note_weight(file: DataFile, route: Route, table: Table) -> None:
    """Note a severity beyond the certainty, and an organisation's own certainty."""
    certainty, severity = table.get("certainty"), table.get("severity")
    if certainty == Certainty.OWN:
        file.note((*route, "certainty"), "own_ground")
    elif certainty in tuple(Certainty) and severity in tuple(Severity):
        known = Certainty(certainty)
        if not known.allows(Severity(severity)):
            baseless = known.gravest is None
            file.note(
                (*route, "certainty" if baseless else "severity"),
                "groundless" if baseless else "too_grave",
                certainty=known.value,
                severity=str(severity),
                gravest=str(known.gravest),
            )
