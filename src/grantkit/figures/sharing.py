"""Which partner a budget line or a cost belongs to."""

from grantkit.model.project import Partner


def sharing(partners: tuple[Partner, ...]) -> tuple[Partner, ...]:
    """List the partners that sums are made for: those with an id; the only one of all.

    Costs name a partner by its id, and where there is one alone, nobody need name it.
    """
    if len(partners) == 1:
        return partners
    return tuple(partner for partner in partners if partner.id is not None)


def is_of(named: str | None, partner: Partner, partners: tuple[Partner, ...]) -> bool:
    """Say whether what names a partner, or none, belongs to one of the partners.

    Args:
        named: Id of the partner that a budget line or cost names.
        partner: One of `sharing(partners)`.
        partners: All partners of the project.
    """
    return named == partner.id or (named is None and len(partners) == 1)
