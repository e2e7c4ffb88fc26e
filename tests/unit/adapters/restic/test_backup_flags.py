"""What restic is told of a line that is slow."""

from pathlib import Path

import pytest

from practiceguard.adapters.restic import backup
from practiceguard.services.ports import BackupRequest


@pytest.mark.parametrize(
    ("kib_per_second", "expected"),
    [
        (None, set()),
        (512, {"--limit-upload=512", "--pack-size=4"}),
        (513, {"--limit-upload=513"}),
    ],
)
def test_over_a_slow_line_small_files_are_sent(
    kib_per_second: int | None, expected: set[str]
) -> None:
    """So that less is on its way, and lost, when the copy is cut off."""
    source = Path("/records")
    request = BackupRequest((source,), (), "pc", "tag", kib_per_second=kib_per_second)
    flags = backup.flags(request)
    assert {one for one in flags if one.startswith(("--limit", "--pack"))} == expected
