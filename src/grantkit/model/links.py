"""How the parts of a project refer to one another: by ids, from path to path."""

from collections.abc import Mapping
from typing import Final

REFERENCES: Final[Mapping[str, str]] = {
    "activities[].work_package": "work_packages[].id",
    "activities[].evidence": "report.annexes[].id",
    "deliverables[].activity": "activities[].id",
    "deliverables[].evidence": "report.annexes[].id",
    "events[].activity": "activities[].id",
    "events[].evidence": "report.annexes[].id",
    "indicators[].activity": "activities[].id",
    "indicators[].work_package": "work_packages[].id",
    "indicators[].values[].report": "reports[].id",
    "indicators[].values[].evidence": "report.annexes[].id",
    "project.target_groups[].values[].report": "reports[].id",
    "expenditure[].heading": "budget[].heading",
    "expenditure[].activity": "activities[].id",
    "expenditure[].annex": "report.annexes[].id",
    "expenditure[].partner": "partners[].id",
    "expenditure[].work_package": "work_packages[].id",
    "budget[].partner": "partners[].id",
    "funding[].partner": "partners[].id",
    "communication[].annex": "report.annexes[].id",
    "communication[].partner": "partners[].id",
    "report.partner": "partners[].id",
    "report.work_packages[].id": "work_packages[].id",
    "report.activities[].id": "activities[].id",
    "report.activities[].evidence": "report.annexes[].id",
    "report.deliverables[].id": "deliverables[].id",
    "report.deliverables[].evidence": "report.annexes[].id",
    "report.partners[].id": "partners[].id",
    "report.certificates[].partner": "partners[].id",
    "report.certificates[].annex": "report.annexes[].id",
}
"""Where ids are used, and where they are given."""
