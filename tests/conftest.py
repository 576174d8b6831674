"""Options of the test run, and how many examples Hypothesis tries."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import HealthCheck, Phase, settings

if TYPE_CHECKING:
    import pytest

settings.register_profile("ci", max_examples=40, derandomize=True, deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("deep", max_examples=1000, deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile(
    "few",
    max_examples=6,
    derandomize=True,
    deadline=None,
    phases=[Phase.explicit, Phase.generate],
    report_multiple_bugs=False,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("ci")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the options that rewrite what was recorded."""
    group = parser.getgroup("newsseg")
    group.addoption("--update-goldens", action="store_true", help="rewrite the segments of tests/golden")
    group.addoption("--update-floors", action="store_true", help="rewrite tests/accuracy_floors.json; refuses to lower a floor")
    group.addoption("--allow-regression", action="store_true", help="let --update-floors lower a floor")
