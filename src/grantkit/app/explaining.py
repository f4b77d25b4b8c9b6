"""Explaining codes and starting projects: what needs no project file."""

from collections.abc import Iterable, Iterator, Mapping

from grantkit.app.refusing import input_error
from grantkit.checking import Page, named_pages, pages
from grantkit.forms import CODES
from grantkit.funders import Registry
from grantkit.model.path import nearest
from grantkit.plugin import InstalledFunder
from grantkit.wording import Wording, core_wording

_MISREAD = str.maketrans("OIL", "011")
_DOCUMENTED = "docs/form-faults{}.md#{}"


def explain(code: str, registry: Registry, language: str) -> tuple[Page, ...]:
    """Give the page of a rule, a box, a reading problem or a fault of a form.

    What has a name, such as a parameter, has one for each funder that knows it.

    Raises:
        InputError: Nothing bears the code or the name.
    """
    funders = registry.funders.values()
    coded = {**pages(funders, language), **_fault_pages(language)}
    if code.upper() in coded:
        return (coded[code.upper()],)
    named = _named_pages(funders, coded, language)
    if code.lower() in named:
        return tuple(named[code.lower()])
    close = _nearest(code, (*coded, *named))
    key = "hint_nearest" if close else "hint"
    raise input_error("unknown_code", language, key, code=code, nearest=close)


def codes_beginning(
    beginning: str, registry: Registry, language: str
) -> tuple[tuple[str, str], ...]:
    """List the codes that begin alike, each with its title, in their order.

    Nothing begins with what is a whole code, or is no beginning of one.
    """
    coded = {**pages(registry.funders.values(), language), **_fault_pages(language)}
    start = beginning.upper()
    found = sorted(code for code in coded if start and code.startswith(start))
    return () if start in coded else tuple((c, _title(coded[c])) for c in found)


def _title(page: Page) -> str:
    """Give the title of a page; of one without, the first line below its heading."""
    first = next((text for _, text in page.parts), "")
    return page.title or first.partition("\n")[0]


def _named_pages(
    funders: Iterable[InstalledFunder], coded: Mapping[str, Page], language: str
) -> Mapping[str, list[Page]]:
    """Find the pages of what has a name, by that name in small letters."""
    found: dict[str, list[Page]] = {}
    for funder in funders:
        for name, page in named_pages(funder, coded, language):
            found.setdefault(name.lower(), []).append(page)
    return found


def _nearest(code: str, known: Iterable[str]) -> str | None:
    """Find what is most like a mistyped code, letters taken for digits first."""
    names = list(known)
    alike = {_in_digits(name): name for name in names}
    upper = {name.upper(): name for name in names}
    close = nearest(code.upper(), upper)
    return alike.get(_in_digits(code)) or (close and upper[close])


def _in_digits(code: str) -> str:
    return code.upper().translate(_MISREAD)


def _fault_pages(language: str) -> Mapping[str, Page]:
    """Make the pages of the faults of forms."""
    wording = core_wording(language)
    ending = "" if language == "en" else f".{language}"
    made = {}
    for name, code in CODES.items():
        said = {
            "fault": "\n".join(_sentences(name, wording)),
            "family": wording.say(f"lint.family.{code.family}"),
            "severity": wording.display.label("Severity", code.severity.value),
            "documented": _DOCUMENTED.format(ending, code.number.lower()),
        }
        parts = tuple((wording.say(f"page.{key}"), text) for key, text in said.items())
        made[code.number] = Page(code=code.number, title="", parts=parts)
    return made


def _sentences(name: str, wording: Wording) -> Iterator[str]:
    """List what is said of a fault, and its cure, with the names of values."""
    for key, sentence in wording.sentences.items():
        if key.rpartition(".")[0] == f"form.{name}":
            shown = wording.outline(sentence)
            yield f"{shown[:1].upper()}{shown[1:]}"
