"""What keeps LibreOffice from doing its work, in the language of the reader."""

from grantkit.errors import OfficeError
from grantkit.wording import core_wording


def office_error(key: str, language: str, **values: object) -> OfficeError:
    """Say what went wrong: the sentences of `[office.<key>]`."""
    wording = core_wording(language)
    return OfficeError(
        wording.say(f"office.{key}.message", values),
        wording.say(f"office.{key}.hint", values),
    )
