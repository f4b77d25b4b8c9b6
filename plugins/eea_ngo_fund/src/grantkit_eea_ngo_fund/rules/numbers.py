"""The number by which the NGO Fund knows a project, taken apart.

`2012.EEZ/PP/1/MAC/150/008` is made of the year of the call, the sub-programme, the
support area, the size, the number of the application and that of the contract. The
grammar takes what can be read: a number without its area, or with one too many, is
understood, so that a rule can say what is wrong with it.
"""

import re

from attrs import frozen

_LV03 = re.compile(
    r"(?P<year>20\d\d)(?P<separator>[./])EEZ/(?P<sub_programme>PP|DAP)"
    r"(?:/(?P<area>[12]))?/(?P<size>MIC|MEC|MAC)"
    r"/(?P<application>\d{3})(?:/(?P<contract>\d{3}))?"
)


@frozen(kw_only=True)
class ProjectNumber:
    """A number of the NGO Fund.

    Attributes:
        year: In which the call was announced.
        separator: What stands after the year: `.`, or `/` in the old spelling.
        sub_programme: PP or DAP.
        area: Digit of the support area; PP only.
        size: MIC, MEC or MAC.
        application: Number of the application, as printed.
        contract: Number of the contract; added once there is one.
    """

    year: str
    separator: str
    sub_programme: str
    area: str | None
    size: str
    application: str
    contract: str | None

    def __str__(self) -> str:
        """Write the number as the fund does, with a dot after the year."""
        parts = [
            f"{self.year}.EEZ",
            self.sub_programme,
            self.area,
            self.size,
            self.application,
            self.contract,
        ]
        return "/".join(part for part in parts if part is not None)


def parse_number(text: str | None) -> ProjectNumber | None:
    """Take a number of the NGO Fund apart; None where it is none."""
    match = _LV03.fullmatch((text or "").strip())
    return ProjectNumber(**match.groupdict()) if match else None
