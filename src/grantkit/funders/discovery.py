"""Which funders are installed; the only place that knows pluggy's manager.

Plugins are loaded one at a time. One that fails is kept as a `BrokenPlugin` with its
distribution, version and reason, and does not take the others down.
"""

from collections.abc import Iterable
from importlib.metadata import EntryPoint, entry_points
from pathlib import Path
from traceback import extract_tb

import pluggy
from attrs import evolve, field, frozen

import grantkit.plugin
from grantkit.errors import BrokenPluginError, GrantkitError, UnknownFunderError
from grantkit.funders.data import install
from grantkit.model.path import nearest
from grantkit.plugin import API, GROUP, Funder, InstalledFunder
from grantkit.wording import core_wording

_HOOK = "grantkit_funders"
_NOT_THEIRS = (str(Path(grantkit.plugin.__file__).parent), "importlib", "pluggy")
"""Parts of the names of files on the way to a plugin's code."""


@frozen(kw_only=True)
class BrokenPlugin:
    """A plugin that is installed but cannot be used.

    Attributes:
        code: Name of its entry point, which is the code of its funder.
        distribution: Name of the distribution.
        version: Of the distribution.
        reason: What went wrong, in one sentence.
        file: The file whose code went wrong; empty where it is not known.
        line: Of that file.
    """

    code: str
    distribution: str
    version: str
    reason: str
    file: str = ""
    line: int | None = None


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
        except GrantkitError as error:
            broken.append(_broken(point, point.name, error.message))
        except (Exception, SystemExit) as error:  # noqa: BLE001 -- a stranger's code may raise anything
            reason = f"{type(error).__name__}: {error}"
            file, line = _origin(error)
            plugin = _broken(point, point.name, reason)
            broken.append(evolve(plugin, file=file, line=line))
    return _without_duplicates(found, broken)


def _load(point: EntryPoint) -> tuple[InstalledFunder, ...]:
    manager = pluggy.PluginManager(GROUP)
    manager.add_hookspecs(grantkit.plugin)
    plugin = point.load()
    manager.register(plugin, point.name)
    try:
        manager.check_pending()
    except pluggy.PluginValidationError as error:
        raise BrokenPluginError(
            f"it has a hook that grantkit does not know: {error}. "
            f"The one hook is called {_HOOK!r}"
        ) from error
    answers: list[tuple[Funder, ...]] = manager.hook.grantkit_funders()
    if not answers:
        raise BrokenPluginError(_unanswered(plugin))
    if any(not isinstance(funder, Funder) for funder in answers[0]):
        raise BrokenPluginError(
            f"its hook {_HOOK!r} returns something other than Funder objects"
        )
    _refuse_other_api(answers[0])
    return tuple(
        install(funder, distribution=_name(point), version=_version(point))
        for funder in answers[0]
    )


def _refuse_other_api(funders: Iterable[Funder]) -> None:
    for funder in funders:
        if funder.api != API:
            cure = "grantkit" if funder.api > API else "the plugin"
            raise BrokenPluginError(
                f"it was written for version {funder.api} of the plugin API, and this "
                f"grantkit has version {API}; install a newer version of {cure}"
            )


def _unanswered(plugin: object) -> str:
    """Say why nothing answered the hook, naming what looks like the answer."""
    close = nearest(_HOOK, dir(plugin))
    if close == _HOOK:
        return f"its function {_HOOK!r} lacks the decorator '@hookimpl'"
    reason = f"it does not implement the hook {_HOOK!r}"
    return f"{reason}; the nearest name in it is {close!r}" if close else reason


def _without_duplicates(
    found: list[tuple[EntryPoint, InstalledFunder]], broken: list[BrokenPlugin]
) -> Registry:
    """Refuse every funder whose code another one bears too, naming both."""
    by_code: dict[str, list[tuple[EntryPoint, InstalledFunder]]] = {}
    for point, installed in found:
        by_code.setdefault(installed.funder.code, []).append((point, installed))
    for code, rivals in by_code.items():
        if len(rivals) > 1:
            names = " and ".join(_distribution(point) for point, _ in rivals)
            reason = f"the code is claimed by {names}; uninstall one of them"
            broken.append(_broken(rivals[0][0], code, reason))
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


def _broken(point: EntryPoint, code: str, reason: str) -> BrokenPlugin:
    return BrokenPlugin(
        code=code, distribution=_name(point), version=_version(point), reason=reason
    )


def _distribution(point: EntryPoint) -> str:
    return f"{_name(point)} {_version(point)}"


def _name(point: EntryPoint) -> str:
    return point.dist.name if point.dist is not None else point.value


def _version(point: EntryPoint) -> str:
    return point.dist.version if point.dist is not None else "?"
