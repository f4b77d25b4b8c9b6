"""What goes wrong outside the user's data.

A problem *in* a project is a `Finding` (a value that is collected and shown with all
the others). A problem that stops the work is one of these exceptions. Each carries
one sentence for the user and, where there is one, the cure; none of them ever
reaches a user as a traceback.
"""


class GrantkitError(Exception):
    """The base of all errors that grantkit explains to its user.

    Attributes:
        message: One sentence: what was found, where, and what is expected.
        hint: What to do about it; empty where the message says it all.
    """

    def __init__(self, message: str, hint: str = "") -> None:
        """Take the sentences. Not an attrs class: this loads at every start."""
        super().__init__(message, hint)
        self.message = message
        self.hint = hint

    def __str__(self) -> str:
        """Give the message and, on a line of its own, the hint."""
        return f"{self.message}\n{self.hint}" if self.hint else self.message


class InputError(GrantkitError):
    """A file that cannot be read at all, or a request that makes no sense."""


class UnknownFunderError(InputError):
    """A funder code that no installed plugin answers to."""


class UnknownReportError(InputError):
    """A report that the project file does not describe."""


class BrokenPluginError(GrantkitError):
    """A plugin that cannot be loaded, or whose data files contradict themselves."""


class FormError(GrantkitError):
    """A Word form that cannot be read or filled; the message lists every fault."""


class OfficeError(GrantkitError):
    """LibreOffice is not there, or made no PDF of a file."""
