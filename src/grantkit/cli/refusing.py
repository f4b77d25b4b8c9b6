"""Refusing what stands on the command line, in the language of the reader."""

from grantkit.errors import InputError
from grantkit.wording import core_wording


def usage_error(key: str, language: str, **values: object) -> InputError:
    """Say why options and arguments do not go together: `[usage]` of the wording."""
    return InputError(core_wording(language).say(f"usage.{key}", values))
