"""Spots bound to data: every path is followed through the classes, without any data.

This is where a form is judged. Each fault is noted and the walk goes on, so that all of
them are known at once.
"""

from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby, pairwise

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
from grantkit.forms.compiling.nest import Nested, Node, lists_needed
from grantkit.forms.faults import FormFault, Place
from grantkit.forms.grammar import LIST, Mark, Sign, lists_of, within
from grantkit.forms.pieces.job import Bound, Piece
from grantkit.forms.pieces.pieces import (
    AttributePiece,
    GuardPiece,
    KeepPiece,
    LinesPiece,
    NumberPiece,
    RepeatPiece,
    TextPiece,
)
from grantkit.forms.pieces.reach import Reach
from grantkit.forms.spots import (
    AttributeSpot,
    Group,
    GuardSpot,
    NumberSpot,
    Start,
    TextSpot,
)
from grantkit.forms.text import escaped
from grantkit.model.path import Step, parse_path, type_at


@frozen(kw_only=True)
class Resolver:
    """Binds spots to data.

    Attributes:
        roots: The type of each first name.
        faults: Those found so far.
    """

    roots: Roots
    faults: list[FormFault] = field(factory=list)

    def pieces(self, nodes: Iterable[Node], bound: Lists = ()) -> tuple[Piece, ...]:
        """Bind nodes that stand within some repeats."""
        found = (piece for node in nodes for piece in self._pieces(node, bound))
        return tuple(_merged(found))

    def _pieces(self, node: Node, bound: Lists) -> Iterator[Piece]:
        match node:
            case str():
                yield node
            case TextSpot() | AttributeSpot():
                yield from self._value(node, bound)
            case NumberSpot(kind=kind, original=original):
                free = NumberPiece(kind=kind, original=original)
                yield free if bound else escaped(original)
            case GuardSpot():
                yield GuardPiece()
            case Nested(start=Start(group=Group.ROW, mark=None)):
                yield from self._row(node, bound)
            case Nested(start=Start(group=Group.LINES)):
                yield from self._lines(node, bound)
            case Nested(start=Start(group=Group.BLOCK | Group.ROW)):
                yield from self._block(node, bound)
            case Nested():
                yield from self._keep(node, bound)

    def _value(self, spot: TextSpot | AttributeSpot, bound: Lists) -> Iterator[Piece]:
        mark, place = spot.mark, spot.place
        problem = check_value(mark, bound, self.roots)
        if problem is None and isinstance(spot, AttributeSpot):
            problem = check_aspect(spot.aspect, mark, self.roots)
        if problem is not None:
            self._note(problem, mark, place)
        elif isinstance(spot, TextSpot):
            yield TextPiece(
                bound=self._bind(mark, place, bound),
                choices=spot.choices,
                closed=spot.closed,
            )
        else:
            yield AttributePiece(
                bound=self._bind(mark, place, bound), aspect=spot.aspect, box=spot.box
            )

    def _keep(self, node: Nested, bound: Lists) -> Iterator[Piece]:
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

    def _block(self, node: Nested, bound: Lists) -> Iterator[Piece]:
        mark, place = node.start.mark, node.start.place
        if mark is None:
            return
        problem = check_repeat(mark.path, bound, self.roots)
        if problem is not None:
            self._note(problem, mark, place)
            return
        yield self._repeat(node, mark, bound)

    def _row(self, node: Nested, bound: Lists) -> Iterator[Piece]:
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
            yield from self.pieces(node.inner, bound)
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
        return RepeatPiece(
            bound=self._bind(mark.whole, node.start.place, bound),
            inner=self.pieces(node.inner, (*bound, mark.path)),
            is_row=node.start.group is Group.ROW,
        )

    def _lines(self, node: Nested, bound: Lists) -> Iterator[Piece]:
        pieces = self.pieces(node.inner, bound)
        at = next((i for i, p in enumerate(pieces) if isinstance(p, TextPiece)), None)
        if at is not None and isinstance(text := pieces[at], TextPiece):
            yield LinesPiece(start=pieces[:at], text=text, end=pieces[at + 1 :])

    def _bind(self, mark: Mark, place: Place, bound: Lists) -> Bound:
        """Find the innermost repeat from which a path goes on."""
        around = [n for n, name in enumerate(bound, 1) if within(mark.path, name)]
        level = max(around, default=0)
        done = parse_path(bound[level - 1]) if level else ()
        steps = parse_path(mark.path)[len(done) :]
        if mark.style == LIST and type_at(self.roots, mark.path).many:
            steps = (*steps[:-1], Step(steps[-1].name, many=True))
        reach = Reach(level=level, steps=steps, bound=bound)
        return Bound(mark=mark, place=place, reach=reach)

    def _note(self, problem: Problem, mark: Mark, place: Place) -> None:
        values = {"mark": mark.shown, "path": mark.path, **problem.values}
        self._fault(problem.code, place, values, problem.variant)

    def _fault(
        self, code: str, place: Place, values: Mapping[str, object], variant: str = ""
    ) -> None:
        fault = FormFault(code=code, variant=variant, place=place, values=values)
        if fault not in self.faults:
            self.faults.append(fault)


def _merged(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """Join constant pieces that lie side by side."""
    for constant, group in groupby(pieces, lambda piece: isinstance(piece, str)):
        if constant:
            yield "".join(piece for piece in group if isinstance(piece, str))
        else:
            yield from group
