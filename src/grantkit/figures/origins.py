"""What figures are sums of: the places of the project that belong into each.

Whoever judges a sum needs all of its parts: where one of them is missing, so is a part
of the sum.
"""

from collections.abc import Mapping
from typing import Final

_BUDGET: Final = ("budget[].amount",)
_GRANT: Final = ("agreement.grant",)
_PAYMENTS: Final = ("funding[].received[].amount",)
_RECEIVED: Final = (*_PAYMENTS, "funding[].kind")
_AGREED: Final = ("funding[].amount",)
_PAID: Final = ("expenditure[].amount", "expenditure[].paid_on")
_COSTS: Final = (*_PAID, "expenditure[].heading")

_FUNDING: Final[Mapping[str, tuple[str, ...]]] = {
    "awarded": _GRANT,
    "received": _RECEIVED,
    "spent": _COSTS,
    "payable": (*_GRANT, *_COSTS),
    "own": (*_GRANT, *_COSTS),
    "to_refund": (*_GRANT, *_COSTS, *_RECEIVED),
    "to_receive": (*_GRANT, *_COSTS, *_RECEIVED),
}
_PAYERS: Final[Mapping[str, tuple[str, ...]]] = {
    "agreed": _AGREED,
    "share": _AGREED,
    "received": _PAYMENTS,
    "amount": _PAYMENTS,
    "original": _PAYMENTS,
}
"""In the tables of payers and of payments."""
_GROUPS: Final[Mapping[str, str]] = {
    "spending": "expenditure[].heading",
    "categories": "expenditure[].heading",
    "partners": "expenditure[].partner",
    "packages": "expenditure[].work_package",
}
"""Tables of budget execution, and by what each puts costs into its rows."""
_OF_BUDGET: Final = ("approved", "budget", "remaining", "execution")
_OF_COSTS: Final = (
    "previously_reported",
    "this_report",
    "total_reported",
    "remaining",
    "execution",
)


def grows_with_costs(path: str) -> bool:
    """Say whether a figure can only become greater by a further cost."""
    name = path.rpartition(".")[2]
    return name == "spent" or (name in _OF_COSTS and name != "remaining")


def adds_up_costs(path: str) -> bool:
    """Say whether a figure is made of costs."""
    return _PAID[0] in origins_of(path)


def origins_of(path: str) -> tuple[str, ...]:
    """List the paths of the project whose values a figure adds up.

    A figure that adds up neither costs nor budget nor funding has none here.
    """
    match path.split("."):
        case ["figures", "funding", name]:
            return _FUNDING.get(name, ())
        case ["figures", "funding", "rows[]" | "payments[]", name]:
            return _PAYERS.get(name, ())
        case ["figures", table, "rows[]" | "total", name] if table in _GROUPS:
            budget = _BUDGET if name in _OF_BUDGET else ()
            costs = (*_PAID, _GROUPS[table]) if name in _OF_COSTS else ()
            return (*budget, *costs)
        case ["figures", "costs", "rows[]" | "total", name] if name != "partner":
            return (*_PAID, "expenditure[].partner")
        case ["figures", "register", "amount"]:
            return _PAID
    return ()
