"""What every sheet of a workbook is made with."""

from collections.abc import Mapping

from attrs import frozen

from grantkit.workbook.contents import Contents
from grantkit.workbook.dropdowns import Dropdowns
from grantkit.workbook.outline import Names, Sheet
from grantkit.workbook.words import Asker


@frozen(kw_only=True)
class Making:
    """What every sheet of a workbook is made with.

    Attributes:
        asker: Who asks for what, and in which language.
        contents: What the project puts on each sheet.
        sheets: All of them, by their names.
        titles: Of the sheets, by their keys.
        dropdowns: Makes the lists to choose from.
        currency: In which amounts are meant that name none.
    """

    asker: Asker
    contents: Contents
    sheets: Mapping[Names, Sheet]
    titles: Mapping[str, str]
    dropdowns: Dropdowns
    currency: str
