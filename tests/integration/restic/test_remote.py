"""A place that is no folder: an append-only server, where nobody can look into the locks."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from practiceguard.domain.backup.checking import CheckDepth
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.secret import Secret
from practiceguard.services.ports import Access, BackupRequest
from practiceguard.services.progress import no_report
from tests.integration.restic.conftest import NEVER, PASSWORD, Bench
from tests.servers import rest_server


@pytest.fixture
def server(bench: Bench) -> Iterator[Access]:
    """Serve the bench's repository, append-only."""
    users = {"ann": "any thing"}
    with rest_server(bench.repository.parent, append_only=True, users=users) as serving:
        connection = serving.connection(bench.repository.name)
        yield Access(connection.location, Secret(PASSWORD), connection, serving.secrets())


def test_pain_22_an_append_only_server_takes_copies_and_gives_none_away(
    bench: Bench, server: Access, tmp_path: Path
) -> None:
    request = BackupRequest((bench.source,), (), "pc", "practiceguard")
    result = bench.engine.back_up(server, request, no_report, NEVER)
    assert result.is_complete
    assert bench.engine.fingerprint(server) == ""
    (snapshot,) = bench.engine.snapshots(server)
    assert snapshot.snapshot_id == result.snapshot_id
    bench.engine.dump(
        server, snapshot.snapshot_id, f"{bench.source}/letter.txt", tmp_path / "dumped"
    )
    assert bench.engine.check(server, CheckDepth.ALL_DATA, "", NEVER).is_sound
    with pytest.raises(PracticeGuardError) as caught:
        bench.engine.forget(server, (snapshot.snapshot_id,), dry_run=False)
    assert caught.value.code is ErrorCode.PLACE_NOT_WRITABLE
    assert "\n\t" not in caught.value.details
    assert len(bench.engine.snapshots(server)) == 1


def test_a_server_without_a_repository(bench: Bench, server: Access) -> None:
    shutil.rmtree(bench.repository)
    with pytest.raises(PracticeGuardError) as caught:
        bench.engine.read_config(server)
    assert caught.value.code is ErrorCode.PLACE_EMPTY
