"""Numbers that explain themselves: what went into a figure, by which steps.

`figures` computes fast and keeps nothing; this room goes the same way once more, for
one figure, and keeps every step. That both arrive at the same is a law of the tests.
"""

from grantkit.tracing.desk import Desk
from grantkit.tracing.finding import UntracedError, trace, traceable
from grantkit.tracing.trace import Step, Trace, Value

__all__ = ["Desk", "Step", "Trace", "UntracedError", "Value", "trace", "traceable"]
