"""What an organisation's own file changes of an installed funder."""

from grantkit.funders.overrides.finding import NAME, find_own_file
from grantkit.funders.overrides.reading import with_overrides

__all__ = ["NAME", "find_own_file", "with_overrides"]
