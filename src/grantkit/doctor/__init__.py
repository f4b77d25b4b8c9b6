"""The doctor of plugins: what one falls short of, where, and why one is not seen."""

from grantkit.doctor.diagnosis import Diagnosis, Share, Unasked, Verdict
from grantkit.doctor.examining import examine
from grantkit.doctor.looking import installed_plugins, plugins_at

__all__ = [
    "Diagnosis",
    "Share",
    "Unasked",
    "Verdict",
    "examine",
    "installed_plugins",
    "plugins_at",
]
