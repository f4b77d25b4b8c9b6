"""Spots bound to data: every path is followed through the classes, without any data.

This is where a form is judged. Each fault is noted and the walk goes on, so that all of
them are known at once.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import pairwise

from attrs import evolve, field, frozen

from grantkit.forms.compiling.check import (
    Lists,
    Problem,
    Roots,
    check_aspect,
    check_group,
    check_repeat,
    check_value,
)
from grantkit.forms.compiling.joining import merged, together
from grantkit.forms.compiling.lists import begun_anew
from grantkit.forms.compiling.nest import Nested, Node, Valued, lists_needed
from grantkit.forms.faults import FormFault, Place
from grantkit.forms.grammar import LIST, Mark, Sign, lists_of, within
from grantkit.forms.pieces.binding import (
    KeyPiece,
    ListPiece,
    NumberPiece,
    PairPiece,
    TrailPiece,
)
from grantkit.forms.pieces.charts import ChartPiece
from grantkit.forms.pieces.groups import (
    EndedPiece,
    KeepPiece,
    LinesPiece,
    RepeatPiece,
    TablePiece,
)
from grantkit.forms.pieces.job import Bound, Piece
from grantkit.forms.pieces.reach import Reach
from grantkit.forms.pieces.values import (
    AttributePiece,
    LinePiece,
    TextPiece,
    TickPiece,
)
from grantkit.forms.spots import (
    AttributeSpot,
    ChartSpot,
    Group,
    KeySpot,
    ListSpot,
    NumberSpot,
    PairSpot,
    PathSpot,
    TextSpot,
    TickSpot,
    TitleSpot,
)
from grantkit.forms.text import escaped
from grantkit.model.path import Step, parse_path, type_at


@frozen(kw_only=True)
class Resolver:
    """Binds spots to data.

    Attributes:
        roots: The type of each first name.
        titles: What people call the values, by path with empty brackets.
        restarting: The numbered lists that begin anew in repeats.
        bookmarks: The highest number of a bookmark that the form has.
        faults: Those found so far.
    """

    roots: Roots
    titles: Mapping[str, str] = field(factory=dict)
    restarting: Collection[str] = ()
    bookmarks: int = 0
    faults: list[FormFault] = field(factory=list)

    def pieces(self, nodes: Iterable[Node], bound: Lists = ()) -> tuple[Piece, ...]:
        """Bind nodes that stand within some repeats."""
        apart = self._apart(nodes, bound)
        return tuple(together(apart, is_repeated=bool(bound)))

    def _apart(self, nodes: Iterable[Node], bound: Lists) -> tuple[Piece, ...]:
        """Bind nodes, each by itself."""
        found = (piece for node in nodes for piece in self._pieces(node, bound))
        return tuple(merged(found))

    def _pieces(self, node: Node, bound: Lists) -> Iterator[str | Piece]:
        match node:
            case str():
                yield node
            case TextSpot() | AttributeSpot() | TickSpot() | ChartSpot():
                yield from self._value(node, bound)
            case Nested():
                yield from self._group(node, bound)
            case PathSpot(mark=mark):
                yield from self._path(mark, bound)
            case TitleSpot(mark=mark, otherwise=otherwise):
                yield escaped(self.titles.get(mark.path, otherwise))
            case PairSpot(number=number):
                own = None if bound else b"%d" % (self.bookmarks + number)
                yield PairPiece(place=number, own=own)
            case KeySpot():
                yield KeyPiece()
            case NumberSpot() | ListSpot():
                yield _number(node, bound)

    def _group(self, node: Nested, bound: Lists) -> Iterator[str | Piece]:
        match node.start.group:
            case Group.ENDED:
                yield EndedPiece(inner=self.pieces(node.inner, bound))
            case Group.TABLE:
                yield TablePiece(inner=self.pieces(node.inner, bound))
            case Group.LINES:
                yield from self._lines(node, bound)
            case Group.ROW if node.start.mark is None:
                yield from self._row(node, bound)
            case Group.BLOCK | Group.ROW:
                yield from self._block(node, bound)
            case _:
                yield from self._keep(node, bound)

    def _value(self, spot: Valued, bound: Lists) -> Iterator[str | Piece]:
        mark, place = spot.mark, spot.place
        problem = check_value(mark, bound, self.roots)
        if problem is None and isinstance(spot, AttributeSpot):
            problem = check_aspect(spot.aspect, mark, self.roots)
        if problem is not None:
            self._note(problem, mark, place)
            return
        binding = self._bind(mark, place, bound)
        match spot:
            case TextSpot(number=number, choices=choices, closed=closed):
                yield TextPiece(
                    bound=binding,
                    place=number,
                    title=self.titles.get(mark.path, mark.path),
                    choices=choices,
                    closed=closed,
                )
            case TickSpot(number=number, glyphs=glyphs):
                yield TickPiece(bound=binding, place=number, glyphs=glyphs)
            case AttributeSpot(aspect=aspect, box=box):
                yield AttributePiece(bound=binding, aspect=aspect, box=box)
            case ChartSpot(room=room, framed=framed):
                yield ChartPiece(bound=binding, room=room, framed=framed)

    def _path(self, mark: Mark, bound: Lists) -> Iterator[str | Piece]:
        """Write the path of a value; one that leads nowhere is a fault elsewhere."""
        if check_value(mark, bound, self.roots) is not None:
            return
        binding = self._bind(mark, Place(part=""), bound)
        if binding.reach.level:
            yield TrailPiece(bound=binding)
            if binding.reach.rest:
                yield "."
        yield binding.reach.rest

    def _keep(self, node: Nested, bound: Lists) -> Iterator[str | Piece]:
        mark, place = node.start.mark, node.start.place
        if mark is None:
            return
        problem = check_group(node.start.group, mark, bound, self.roots)
        inner = self.pieces(node.inner, bound)
        if problem is not None:
            self._note(problem, mark, place)
            return
        yield KeepPiece(
            bound=self._bind(mark, place, bound), group=node.start.group, inner=inner
        )

    def _block(self, node: Nested, bound: Lists) -> Iterator[str | Piece]:
        mark, place = node.start.mark, node.start.place
        if mark is None:
            return
        problem = check_repeat(mark.path, bound, self.roots)
        if problem is not None:
            self._note(problem, mark, place)
            return
        yield self._repeat(node, mark, bound)

    def _row(self, node: Nested, bound: Lists) -> Iterator[str | Piece]:
        """Repeat a row for the lists that its marks name and nothing round it binds."""
        needed = {name for name in lists_needed(node.inner) if name not in bound}
        lists = [
            n for n in sorted(sorted(needed), key=len) if not self._astray(n, bound)
        ]
        for outer, inner in pairwise(lists):
            if not within(inner, outer):
                values = {"first": outer, "second": inner}
                self._fault("two_lists", node.start.place, values)
                return
        if not lists:
            yield from self._apart(node.inner, bound)
            return
        name, *deeper = lists
        mark = Mark(text=name, sign=Sign.VALUE, path=name)
        start = evolve(node.start, mark=mark)
        yield self._repeat(
            Nested(start, (node,) if deeper else node.inner), mark, bound
        )

    def _astray(self, name: str, bound: Lists) -> bool:
        """Say whether a list is none; then the marks in the row say what is wrong."""
        parents = lists_of(name)[:-1]
        return check_repeat(name, (*bound, *parents), self.roots) is not None

    def _repeat(self, node: Nested, mark: Mark, bound: Lists) -> RepeatPiece:
        around = (*bound, mark.path)
        inner = begun_anew(node.inner, len(around), self.restarting)
        return RepeatPiece(
            bound=self._bind(mark.whole, node.start.place, bound),
            inner=self.pieces(inner, around),
            is_row=node.start.group is Group.ROW,
        )

    def _lines(self, node: Nested, bound: Lists) -> Iterator[Piece]:
        pieces = self._apart(node.inner, bound)
        text = next((piece for piece in pieces if isinstance(piece, TextPiece)), None)
        if text is not None:
            inner = tuple(LinePiece() if piece is text else piece for piece in pieces)
            yield LinesPiece(text=evolve(text, is_alone=True), inner=inner)

    def _bind(self, mark: Mark, place: Place, bound: Lists) -> Bound:
        """Find the innermost repeat from which a path goes on."""
        around = [n for n, name in enumerate(bound, 1) if within(mark.path, name)]
        level = max(around, default=0)
        done = parse_path(bound[level - 1]) if level else ()
        steps = parse_path(mark.path)[len(done) :]
        found = type_at(self.roots, mark.path)
        if mark.style == LIST and found.many:
            steps = (*steps[:-1], Step(steps[-1].name, many=True))
        reach = Reach(level=level, steps=steps, bound=bound)
        return Bound(mark=mark, place=place, reach=reach, type=found.type)

    def _note(self, problem: Problem, mark: Mark, place: Place) -> None:
        values = {"mark": mark.shown, "path": mark.path, **problem.values}
        self._fault(problem.code, place, values, problem.variant)

    def _fault(
        self, code: str, place: Place, values: Mapping[str, object], variant: str = ""
    ) -> None:
        fault = FormFault(code=code, variant=variant, place=place, values=values)
        if fault not in self.faults:
            self.faults.append(fault)


def _number(spot: NumberSpot | ListSpot, bound: Lists) -> str | Piece:
    """Let a number of the form stay, or differ from copy to copy."""
    match spot:
        case NumberSpot(kind=kind, original=original) if bound:
            return NumberPiece(kind=kind, original=original)
        case ListSpot(original=original, level=level) if level:
            reach = Reach(level=level, steps=(), bound=bound)
            return ListPiece(original=original, reach=reach)
        case _:
            return escaped(spot.original)
