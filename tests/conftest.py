"""What every test may ask for."""

import os
from collections.abc import Generator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

CHECKOUT = Path(__file__).resolve().parents[1]


# How fast values are made up, and how many are thrown away, depends on the machine and on chance,
# and says nothing of what is tested.
SLOW_IS_NO_FAULT = (
    HealthCheck.too_slow,
    HealthCheck.filter_too_much,
    HealthCheck.data_too_large,
)
# The suite tries the same values each time, so that what was green stays green until something is
# changed; `make fuzz` tries new ones.
settings.register_profile(
    "suite", derandomize=True, deadline=None, suppress_health_check=SLOW_IS_NO_FAULT
)
settings.register_profile(
    "fuzz", deadline=None, print_blob=True, suppress_health_check=SLOW_IS_NO_FAULT
)
settings.load_profile("suite")


SLOW_FIRST = ("journeys", "integration", "acceptance", "contract", "gui", "house")
"""Folders in the order in which they begin: a long test that begins last leaves a worker alone."""


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Let the slow folders begin; within one the order stays by chance."""

    def rank(item: pytest.Item) -> int:
        folder = item.path.relative_to(CHECKOUT / "tests").parts[0]
        return SLOW_FIRST.index(folder) if folder in SLOW_FIRST else len(SLOW_FIRST)

    items.sort(key=rank)


@pytest.fixture(scope="session")
def restic_path() -> Path:
    """Return the real restic of the checkout; the tests that need it fail without it."""
    for name in ("restic", "restic.exe"):
        path = CHECKOUT / ".tools" / name
        if path.is_file():
            return path
    pytest.fail("no restic in .tools: run `make tools`", pytrace=False)


@pytest.fixture(scope="session", autouse=True)
def others_may_read() -> None:
    """Let new files be readable by others, as most systems do: what is private is made so by us."""
    os.umask(0o022)


@pytest.hookimpl(wrapper=True)
def pytest_report_to_serializable() -> Generator[None, object, object]:
    """Let a worker report a test that wrote a name no encoding has; it would end the whole run."""
    return _encodable((yield))


def _encodable(value: object) -> object:
    """Return a report's data with lone surrogates written out, as `\\udcff`."""
    if isinstance(value, str):
        return value.encode("utf-8", "backslashreplace").decode("utf-8")
    if isinstance(value, dict):
        return {key: _encodable(entry) for key, entry in value.items()}
    if isinstance(value, list):
        return [_encodable(entry) for entry in value]
    if isinstance(value, tuple):
        return tuple(_encodable(entry) for entry in value)
    return value
