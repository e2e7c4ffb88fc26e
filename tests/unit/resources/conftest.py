"""The law of the United States as its files state it."""

from collections.abc import Mapping

import pytest

from practiceguard.adapters.rule_book.files import row_of
from practiceguard.domain.incident.rule import Jurisdiction
from practiceguard.resources import resource


@pytest.fixture(scope="session")
def us_law() -> Mapping[str, Jurisdiction]:
    """Every row of the United States, by its code without `US-`; HIPAA is `US`."""
    folder = resource("jurisdictions")
    files = [one for one in folder.iterdir() if one.name.startswith(("US.", "US-"))]
    rows = [row_of(one.name, one.read_bytes())[1] for one in files]
    return {row.code.removeprefix("US-"): row for row in rows}
