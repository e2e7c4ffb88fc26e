"""What every test may ask for."""

from pathlib import Path

import pytest

CHECKOUT = Path(__file__).resolve().parents[1]


@pytest.fixture(scope="session")
def restic_path() -> Path:
    """Return the real restic of the checkout; the tests that need it fail without it."""
    for name in ("restic", "restic.exe"):
        path = CHECKOUT / ".tools" / name
        if path.is_file():
            return path
    pytest.fail("no restic in .tools: run `make tools`", pytrace=False)
