"""Writing down what a check says, so that a test can compare it."""

from collections.abc import Callable, Iterable

import pytest

from grantkit.plugin import NotRun, Remark

Told = Callable[[Iterable[Remark | NotRun]], list[tuple[str, dict[str, object]]]]


@pytest.fixture(scope="session")
def told() -> Told:
    """Give a function that lists each answer as its place and its values.

    A variant stands after the place: `agreement.grant below`. What could not run is
    called `not run`.
    """

    def tell(
        answers: Iterable[Remark | NotRun],
    ) -> list[tuple[str, dict[str, object]]]:
        return [(_place(answer), answer.values) for answer in answers]

    return tell


def _place(answer: Remark | NotRun) -> str:
    place = answer.path if isinstance(answer, Remark) else "not run"
    return f"{place} {answer.variant}".rstrip()
