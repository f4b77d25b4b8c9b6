"""Which funders are installed; the only place that knows pluggy's manager.

Plugins are loaded one at a time. One that fails is kept as a `BrokenPlugin` with its
distribution, version and flaws, and does not take the others down.
"""

import os
import re
from collections.abc import Iterable
from importlib.metadata import EntryPoint, entry_points
from importlib.util import find_spec
from pathlib import Path
from traceback import extract_tb

import pluggy
from attrs import field, frozen

import grantkit.plugin
from grantkit.errors import GrantkitError, UnknownFunderError
from grantkit.funders.data import install
from grantkit.funders.flaws import Flaw, FlawedPluginError
from grantkit.model.path import nearest
from grantkit.plugin import API, GROUP, Funder, InstalledFunder
from grantkit.wording import Wording, core_wording

_HOOK = "grantkit_funders"
_INIT = "__init__.py"
_QUOTED = re.compile("'(\\w+)'")
_MOST_TOLD = 5
_OURS = f"{Path(grantkit.plugin.__file__).parent}{os.sep}"
_NOT_THEIRS = (_OURS, "importlib", "pluggy", "<")
"""Parts of the names of files on the way to a plugin's code."""


@frozen(kw_only=True)
class BrokenPlugin:
    """A plugin that is installed but cannot be used.

    Attributes:
        code: Name of its entry point, which is the code of its funder.
        distribution: Name of the distribution.
        version: Of the distribution.
        flaws: All that is wrong with it, in order of the places.
    """

    code: str
    distribution: str
    version: str
    flaws: tuple[Flaw, ...]

    def reason(self, wording: Wording, *, most: int = _MOST_TOLD) -> str:
        """Say what is wrong: a line for each of the first flaws, and how many more."""
        told = [each.told(wording) for each in self.flaws[:most]]
        more = len(self.flaws) - most
        if more > 0:
            told.append(wording.say("flaw.more", {"count": more}))
        return "\n".join(told)


@frozen(kw_only=True)
class Registry:
    """The funders that were found.

    Attributes:
        funders: Usable ones, by code, in order of the codes.
        broken: Plugins that cannot be used, in order of their codes.
    """

    funders: dict[str, InstalledFunder] = field(factory=dict)
    broken: tuple[BrokenPlugin, ...] = ()

    def find(self, code: str, language: str) -> InstalledFunder | BrokenPlugin:
        """Find a funder by its code, or the plugin that should have brought it.

        Raises:
            UnknownFunderError: No plugin answers to the code; said in `language`.
        """
        if code in self.funders:
            return self.funders[code]
        for plugin in self.broken:
            if plugin.code == code:
                return plugin
        known = [*self.funders, *(plugin.code for plugin in self.broken)]
        close = nearest(code, known)
        values = {"code": code, "nearest": close, "installed": ", ".join(known) or "–"}
        wording = core_wording(language)
        raise UnknownFunderError(
            wording.say("error.unknown_funder.message", values),
            wording.say(
                f"error.unknown_funder.hint{'_nearest' if close else ''}", values
            ),
        )


def discover() -> Registry:
    """Find the plugins of all installed distributions and load each."""
    return load_plugins(installed_points())


def installed_points() -> Iterable[EntryPoint]:
    """List the entry points by which installed distributions offer funders."""
    return entry_points(group=GROUP)


def load_plugins(points: Iterable[EntryPoint]) -> Registry:
    """Load plugins one at a time, in order of their names."""
    found: list[tuple[EntryPoint, InstalledFunder]] = []
    broken: list[BrokenPlugin] = []
    for point in sorted(points, key=lambda p: (p.name, _distribution(p))):
        try:
            found.extend((point, funder) for funder in _load(point))
        except FlawedPluginError as error:
            broken.append(_broken(point, point.name, error.flaws))
        except (Exception, SystemExit) as error:  # noqa: BLE001 -- a stranger's code may raise anything
            broken.append(_broken(point, point.name, (_raised(error, point),)))
    return _without_duplicates(found, broken)


def _load(point: EntryPoint) -> tuple[InstalledFunder, ...]:
    manager = pluggy.PluginManager(GROUP)
    manager.add_hookspecs(grantkit.plugin)
    plugin = point.load()
    manager.register(plugin, point.name)
    try:
        manager.check_pending()
    except pluggy.PluginValidationError as error:
        named = _QUOTED.search(str(error))
        found = named[1] if named else ""
        raise _flawed(_INIT, "strange_hook", found, hook=_HOOK) from error
    hook = manager.hook.grantkit_funders
    if not hook.get_hookimpls():
        raise _unanswered(plugin)
    funders = _funders_in(hook())
    _refuse_other_api(funders)
    return tuple(
        install(funder, distribution=_name(point), version=_version(point))
        for funder in funders
    )


def _funders_in(answers: list[object]) -> tuple[Funder, ...]:
    """Take the funders out of the one answer; an answer of None is none to pluggy."""
    answer = answers[0] if answers else ()
    if not isinstance(answer, tuple | list):
        raise _flawed(_INIT, "no_funders", _HOOK)
    if any(not isinstance(funder, Funder) for funder in answer):
        raise _flawed(_INIT, "no_funders", _HOOK)
    if not answer:
        raise _flawed(_INIT, "empty_hook", _HOOK)
    return tuple(answer)


def _refuse_other_api(funders: Iterable[Funder]) -> None:
    for funder in funders:
        if funder.api != API:
            key = "newer_api" if funder.api > API else "older_api"
            raise _flawed("funder.py", key, "api=", found=funder.api, ours=API)


def _unanswered(plugin: object) -> FlawedPluginError:
    """Say why nothing answered the hook, naming what looks like the answer."""
    close = nearest(_HOOK, dir(plugin))
    if close is None:
        return _flawed(_INIT, "no_hook", hook=_HOOK)
    key = "bare_hook" if close == _HOOK else "misspelt_hook"
    return _flawed(_INIT, key, close, hook=_HOOK)


def _flawed(file: str, key: str, at: str = "", **values: object) -> FlawedPluginError:
    flaw = Flaw(key=key, file=file, at=at, values={"at": at, **values})
    return FlawedPluginError((flaw,))


def _raised(error: BaseException, point: EntryPoint) -> Flaw:
    """Make a flaw of what a plugin's own code raised."""
    if isinstance(error, GrantkitError):
        return Flaw(key="said", file=_INIT, values={"reason": error.message})
    file, line = _origin(error)
    reason = error.msg if isinstance(error, SyntaxError) else str(error)
    values = {"kind": type(error).__name__, "reason": reason}
    name = _within_package(file, point) if file else _INIT
    return Flaw(key="raised", file=name, line=line, values=values)


def _within_package(file: str, point: EntryPoint) -> str:
    """Name a file as the author of a plugin does."""
    spec = find_spec(point.module.partition(".")[0])
    package = Path(spec.origin).parent if spec and spec.origin else None
    if package is None or not Path(file).is_relative_to(package):
        return file
    return Path(file).relative_to(package).as_posix()


def _without_duplicates(
    found: list[tuple[EntryPoint, InstalledFunder]], broken: list[BrokenPlugin]
) -> Registry:
    """Refuse every funder whose code another one bears too, naming both."""
    by_code: dict[str, list[tuple[EntryPoint, InstalledFunder]]] = {}
    for point, installed in found:
        by_code.setdefault(installed.funder.code, []).append((point, installed))
    for code, rivals in by_code.items():
        if len(rivals) > 1:
            names = tuple(_distribution(point) for point, _ in rivals)
            values = {"code": code, "rivals": names}
            flaw = Flaw(key="claimed_twice", file="pyproject.toml", values=values)
            broken.append(_broken(rivals[0][0], code, (flaw,)))
    return Registry(
        funders={
            code: rivals[0][1]
            for code, rivals in sorted(by_code.items())
            if len(rivals) == 1
        },
        broken=tuple(sorted(broken, key=lambda plugin: plugin.code)),
    )


def _origin(error: BaseException) -> tuple[str, int | None]:
    """Find the last line of the plugin's own code on the way to an error."""
    if isinstance(error, SyntaxError) and error.filename:
        return error.filename, error.lineno
    for frame in reversed(extract_tb(error.__traceback__)):
        if not any(part in frame.filename for part in _NOT_THEIRS):
            return frame.filename, frame.lineno
    return "", None


def _broken(point: EntryPoint, code: str, flaws: tuple[Flaw, ...]) -> BrokenPlugin:
    return BrokenPlugin(
        code=code, distribution=_name(point), version=_version(point), flaws=flaws
    )


def _distribution(point: EntryPoint) -> str:
    return f"{_name(point)} {_version(point)}"


def _name(point: EntryPoint) -> str:
    return point.dist.name if point.dist is not None else point.value


def _version(point: EntryPoint) -> str:
    return point.dist.version if point.dist is not None else "?"
