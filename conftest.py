"""Settings of every test run: assertion messages of the kit, hypothesis profiles."""

import os

import pytest
from hypothesis import HealthCheck, settings

pytest.register_assert_rewrite("grantkit.testing")

# A slow or busy machine must never fail a test, so no profile has a deadline.
settings.register_profile("fast", max_examples=10, deadline=None)
settings.register_profile(
    "default",
    max_examples=50,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.register_profile("thorough", max_examples=1000, deadline=None)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "default"))
