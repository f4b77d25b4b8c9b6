"""Errors of the use cases, in the language of the reader."""

from collections.abc import Mapping

from grantkit.errors import BrokenPluginError, InputError
from grantkit.funders import BrokenPlugin
from grantkit.wording import core_wording


def broken_plugin(plugin: BrokenPlugin, language: str) -> BrokenPluginError:
    """Say that the plugin of a funder cannot be used, and why."""
    values = {
        "code": plugin.code,
        "distribution": plugin.distribution,
        "reason": plugin.reason(core_wording(language)),
    }
    return BrokenPluginError(*_sentences("broken_plugin", language, "hint", values))


def input_error(
    key: str, language: str, hint: str = "hint", **values: object
) -> InputError:
    """Say what is wrong with a request: the sentences of `[error.<key>]`."""
    return InputError(*_sentences(key, language, hint, values))


def _sentences(
    key: str, language: str, hint: str, values: Mapping[str, object]
) -> tuple[str, str]:
    wording = core_wording(language)
    return (
        wording.say(f"error.{key}.message", values),
        wording.say(f"error.{key}.{hint}", values),
    )
