"""The code of the core and of each plugin, and the sentences that stand beside it.

Sentences are those of the wording files, and the words for people that stand in data
files, such as the labels of boxes.
"""

import ast
import re
import tomllib
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from attrs import frozen

import grantkit

CORE = Path(grantkit.__file__).parent

ROOT = Path(__file__).parents[3]

PLUGINS = [
    *sorted(ROOT.glob("plugins/*/src/grantkit_*")),
    ROOT / "tests" / "fake_fund" / "src" / "grantkit_village_fund",
]

DATA = "data"
"""Before the names of what stands in data files; their readers know their tables."""

SHEETS = ("sheet", "sheet_help")
"""Tables whose keys are names of fields, joined."""

OF_CLASSES = ("field", "labels", "schema")
"""Tables whose keys are a class and one of its fields, or of its choices."""

VALUE = "value"
"""Before the names of what messages print, which stand in those messages."""

HANDED_ON = ("checks", "demands", "doctor", "model", "structuring", "tracing")
"""Rooms whose words others say, besides the names of classes and choices."""

CODED = re.compile(r"[A-Z]+(\d)\d\d")
"""A code of a rule or fault; its first digit names its family."""

REMARKED = re.compile(r"(?:message|hint|reason)(?:_(?P<variant>.+))?")
"""What a rule may say, and in which case."""

SAYS = {
    "input_error": "error.{}.message",
    "ReadingError": "reading.{}.message",
    "refusal": "reading.{}.message",
    "office_error": "office.{}.message",
}
"""Functions that are given the name of a sentence, and where it stands."""

Told = Mapping[str, str]
"""Sentences by key."""


@frozen(kw_only=True)
class Room:
    """Modules that say sentences together.

    Attributes:
        words: Texts that stand in them whole, and the names of their classes.
        patterns: Texts that they put together of words.
    """

    words: frozenset[str]
    patterns: frozenset[str]

    @classmethod
    def of(cls, nodes: Iterable[ast.AST], known: Iterable[str] = ()) -> "Room":
        """Look at modules, and know words of other rooms."""
        nodes = tuple(nodes)
        joined = (_joined(node) for node in nodes if isinstance(node, ast.JoinedStr))
        words = (word for node in nodes for word in _words(node))
        return cls(words=frozenset((*words, *known)), patterns=frozenset(joined))

    def says(self, text: str) -> bool:
        """Tell whether a text stands here, whole or in parts that stand here."""
        known = (each for each in self.patterns if re.search("[a-z]", each))
        found = (match for each in known if (match := re.fullmatch(each, text)))
        return text in self.words or any(
            all(map(self.knows, match.groups())) for match in found
        )

    def knows(self, part: str) -> bool:
        """Tell whether a part of a text stands here, or is made of what does."""
        return (
            not part
            or part.isdigit()
            or _is_joined(part, self.words)
            or self.says(part)
        )


@frozen(kw_only=True)
class Code:
    """What a program says.

    Attributes:
        rooms: Its rooms.
        members: `Class.name` of all fields and choices.
        data: Words of data files, and of projects such as the examples.
        keys: Names of sentences that it asks for, whole or as patterns.
    """

    rooms: tuple[Room, ...]
    members: frozenset[str]
    data: frozenset[str]
    keys: frozenset[str]

    @classmethod
    def of(cls, rooms: Mapping[str, Iterable[str]], data: Iterable[str] = ()) -> "Code":
        """Read the modules of rooms, and the words of data files."""
        trees = {
            name: [node for text in texts for node in ast.walk(ast.parse(text))]
            for name, texts in rooms.items()
        }
        nodes = [node for tree in trees.values() for node in tree]
        handed = [node for name in HANDED_ON for node in trees.get(name, ())]
        members = {member for node in nodes for member in _members(node)}
        known = {word for member in members for word in member.split(".")}
        known |= {found for node in nodes for found in _families(node)}
        return cls(
            rooms=tuple(Room.of((*tree, *handed), known) for tree in trees.values()),
            members=frozenset(members | {"bool.true", "bool.false"}),
            data=frozenset(data),
            keys=frozenset(key for node in nodes for key in _asked(node)),
        )

    def says(self, key: str) -> bool:
        """Tell whether a sentence is ever said."""
        table, _, name = key.partition(".")
        if table in {DATA, VALUE}:
            return True
        if table in SHEETS:
            return any(_is_joined(name, room.words) for room in self.rooms)
        if table in OF_CLASSES:
            word = name.removeprefix("words.").removeprefix("Parameter.")
            return name in self.members or word in self.data or self._puts_together(key)
        if CODED.fullmatch(table):
            return self._remarks(table, name)
        return self._puts_together(key)

    def unused(self, told: Told) -> list[str]:
        """List the sentences that the program never says."""
        return [key for key in told if not self.says(key)]

    def lacking(self, told: Told) -> list[str]:
        """List the sentences that the program asks for and nobody has written."""
        return [key for key in self.keys if not any(re.fullmatch(key, t) for t in told)]

    def _puts_together(self, key: str) -> bool:
        return any(room.says(key) for room in self.rooms)

    def _remarks(self, code: str, name: str) -> bool:
        """Tell whether a rule may say something; pages are made of every rule.

        One that is declared in data has the words of its kind, in any room.
        """
        said = REMARKED.fullmatch(name)
        declared = code in self.data
        known = [room for room in self.rooms if declared or code in room.words]
        if said is None:
            return bool(known)
        variant = said["variant"] or ""
        return variant in self.data or any(room.knows(variant) for room in known)


def _is_joined(name: str, words: frozenset[str]) -> bool:
    """Say whether a name is made of words."""
    starts = (word for word in words if word and name.startswith(f"{word}_"))
    return name in words or any(_is_joined(name[len(w) + 1 :], words) for w in starts)


def _words(node: ast.AST) -> Iterator[str]:
    match node:
        case ast.Constant(value=str() as word):
            yield from (word, word.strip("_"))
        case ast.ClassDef(name=name) | ast.alias(name=name) | ast.Name(id=name):
            yield from (name, name.lower())


def _families(node: ast.AST) -> Iterator[str]:
    return (found[1] for word in _words(node) if (found := CODED.fullmatch(word)))


def _joined(node: ast.JoinedStr) -> str:
    return "".join(
        re.escape(str(part.value)) if isinstance(part, ast.Constant) else "(.*)"
        for part in node.values
    )


def _members(node: ast.AST) -> Iterator[str]:
    """List the fields of a class, or the choices of an enum."""
    if isinstance(node, ast.ClassDef):
        for line in node.body:
            match line:
                case ast.AnnAssign(target=ast.Name(name)):
                    yield f"{node.name}.{name}"
                case ast.Assign(targets=[ast.Name(name)], value=value):
                    choice = value.value if isinstance(value, ast.Constant) else ""
                    yield from (
                        f"{node.name}.{choice!s}",
                        f"{node.name}.{name.lower()}",
                    )


def _asked(node: ast.AST) -> Iterator[str]:
    """Find the names of sentences that a call or a rule asks for, as patterns."""
    match node:
        case ast.FunctionDef(
            decorator_list=[
                ast.Call(func=ast.Name("rule"), args=[ast.Constant(str() as code)])
            ]
        ):
            for inner in ast.walk(node):
                yield from (f"{code}\\.{key}" for key in _remarked(inner))
        case ast.Call(
            func=ast.Attribute(attr="say"), args=[ast.JoinedStr() as key, *_]
        ):
            yield _joined(key)
        case ast.Call(func=ast.Attribute(attr="say"), args=[key, *_]):
            words = (word for part in ast.walk(key) for word in _words(part))
            yield from (re.escape(word) for word in words if "." in word)
        case ast.Call(func=ast.Name(name), args=[ast.Constant(str() as key), *_]):
            yield from [re.escape(SAYS[name].format(key))] if name in SAYS else []


def _remarked(node: ast.AST) -> Iterator[str]:
    match node:
        case ast.Call(
            func=ast.Name("NotRun"), args=[ast.Constant(str() as reason), *_]
        ):
            yield f"reason_{reason}"
        case ast.Call(func=ast.Name("Remark"), keywords=words):
            variants = [word.value for word in words if word.arg == "variant"]
            known = [v.value for v in variants if isinstance(v, ast.Constant)]
            ends = [f"_{variant!s}" for variant in known] if variants else [""]
            for end in ends:
                yield from (f"message{end}", f"hint{end}")


def _told_in(package: Path, language: str) -> Told:
    """Read what a package says in a language."""
    folder = package / "wording"
    own = [*folder.glob(f"{language}.toml"), *folder.glob(f"{language}/*.toml")]
    said = {key: text for file in own for key, text in _texts(_read(file))}
    data = [pair for file in package.glob("*.toml") for pair in _texts(_read(file))]
    suffix = f".{language}"
    return said | {
        f"{DATA}.{key.removesuffix(suffix)}": text
        for key, text in data
        if key.endswith(suffix)
    }


def _read(file: Path) -> dict[str, Any]:
    return tomllib.loads(_text(file))


def _texts(value: object, key: str = "") -> Iterator[tuple[str, str]]:
    """Go through the texts of a data file, each with the names that lead to it."""
    if isinstance(value, str):
        yield key, value
    elif isinstance(value, dict):
        for name, inner in value.items():
            yield from _texts(inner, f"{key}.{name}" if key else name)
    elif isinstance(value, list):
        for number, inner in enumerate(value):
            yield from _texts(inner, f"{key}.{number}")


@cache
def _code_of(package: Path) -> Code:
    """Read the code of a package, and of the core, which says its sentences too."""
    rooms = defaultdict(list)
    for file in CORE.rglob("*.py"):
        rooms[file.relative_to(CORE).parts[0].removesuffix(".py")].append(_text(file))
    if package != CORE:
        rooms[package.name] += map(_text, package.rglob("*.py"))
    files = [*package.glob("*.toml"), *ROOT.glob("examples/*/*.yaml")]
    return Code.of(rooms, (w for f in files for w in re.findall(r"[\w-]+", _text(f))))


def _text(file: Path) -> str:
    return file.read_text(encoding="utf-8")


@pytest.fixture(scope="session", params=[CORE, *PLUGINS], ids=lambda path: path.name)
def package(request: pytest.FixtureRequest) -> Path:
    """Give the core and each plugin, one after the other."""
    path: Path = request.param
    return path


@pytest.fixture(scope="session")
def packages(package: Path) -> list[Path]:
    """Give those whose messages may print what the package has a name for."""
    return [CORE, *PLUGINS] if package == CORE else [package]


@pytest.fixture(scope="session")
def core() -> Path:
    """Give the core alone."""
    return CORE


@pytest.fixture(scope="session")
def told_in() -> Callable[[Path, str], Told]:
    """Give a function that reads what a package says in a language."""
    return _told_in


@pytest.fixture(scope="session")
def code_of() -> Callable[[Path], Code]:
    """Give a function that reads the code of a package."""
    return _code_of


@pytest.fixture(scope="session")
def planted() -> Callable[[str], Code]:
    """Give a function that reads a program of one room."""
    return lambda program: Code.of({"app": [program]}, ["equality"])
