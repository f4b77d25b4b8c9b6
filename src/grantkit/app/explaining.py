"""Explaining codes and starting projects: what needs no project file."""

from grantkit.app.refusing import broken_plugin, input_error
from grantkit.checking import Page, pages
from grantkit.funders import BrokenPlugin, Registry
from grantkit.loading import starter_file
from grantkit.model.path import nearest


def explain(code: str, registry: Registry, language: str) -> Page:
    """Give the page of a rule, a box or a reading problem.

    Raises:
        InputError: Nothing bears the code.
    """
    known = pages(registry.funders.values(), language)
    wanted = code.upper()
    if wanted in known:
        return known[wanted]
    close = nearest(wanted, known)
    key = "hint_nearest" if close else "hint"
    raise input_error("unknown_code", language, key, code=code, nearest=close)


def new_project(code: str, registry: Registry, language: str) -> str:
    """Write a starter project file: every required box of the funder, explained.

    Raises:
        UnknownFunderError: No plugin answers to the code.
        BrokenPluginError: Its plugin cannot be used.
    """
    funder = registry.find(code, language)
    if isinstance(funder, BrokenPlugin):
        raise broken_plugin(funder, language)
    return starter_file(funder, language)
