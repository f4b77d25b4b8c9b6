"""What ends the reading of a workbook, in the language of the reader."""

from grantkit.errors import InputError
from grantkit.wording import core_wording


def refused(file: str, key: str, language: str, **values: object) -> InputError:
    """Make the error that a workbook cannot be used: `[workbook.<key>]`."""
    wording = core_wording(language)
    message = wording.say(f"workbook.{key}.message", values)
    return InputError(f"{file}: {message}", wording.say(f"workbook.{key}.hint", values))
