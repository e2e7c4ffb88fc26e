"""What the folder of a repository proves, where restic's cache would answer for lost files."""

from collections.abc import Callable
from pathlib import Path

import pytest

from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from tests.integration.restic.conftest import Bench


def _remove_all(folder: Path) -> None:
    for path in list(folder.rglob("*")):
        if path.is_file():
            path.chmod(0o600)
            path.unlink()


def _cut(path: Path) -> None:
    path.chmod(0o600)
    path.write_bytes(path.read_bytes()[:50])


_DAMAGE: dict[str, Callable[[Bench, str], object]] = {
    "data gone": lambda bench, _: _remove_all(bench.repository / "data"),
    "index gone": lambda bench, _: _remove_all(bench.repository / "index"),
    "snapshot cut": lambda bench, one: _cut(bench.repository / "snapshots" / one),
    "snapshot gone": lambda bench, one: (bench.repository / "snapshots" / one).unlink(),
}


def test_a_whole_copy_is_proved(bench: Bench) -> None:
    assert bench.engine.stored_files(bench.access) is not None
    bench.engine.prove_snapshots(bench.access, ())  # nothing is in it yet
    ids = bench.back_up().snapshot_id, bench.back_up().snapshot_id
    bench.engine.prove_snapshots(bench.access, ids)


@pytest.mark.parametrize("damage", sorted(_DAMAGE))
def test_what_the_cache_hides_is_seen(bench: Bench, damage: str) -> None:
    snapshot_id = bench.back_up().snapshot_id
    _DAMAGE[damage](bench, snapshot_id)
    if damage != "snapshot gone":
        assert len(bench.engine.snapshots(bench.access)) == 1  # restic sees nothing wrong
    with pytest.raises(PracticeGuardError) as caught:
        bench.engine.prove_snapshots(bench.access, (snapshot_id,))
    assert caught.value.code is ErrorCode.REPOSITORY_DAMAGED


def test_stored_files_only_ever_grow_by_backups(bench: Bench) -> None:
    counts = [bench.engine.stored_files(bench.access)]
    for number in range(3):
        (bench.source / f"new {number}").write_bytes(bytes([number]) * 1000)
        bench.back_up()
        counts.append(bench.engine.stored_files(bench.access))
    known = [(one.files, one.bytes) for one in counts if one is not None]
    assert len(known) == 4
    assert known == sorted(set(known))
    _cut(max(bench.packs(), key=lambda path: path.stat().st_size))
    cut = bench.engine.stored_files(bench.access)
    assert cut is not None
    assert (cut.files, cut.bytes < known[-1][1]) == (known[-1][0], True)


def test_a_place_elsewhere_is_not_looked_into(bench: Bench) -> None:
    remote = type(bench.access)("rest:http://localhost:1/", bench.access.password)
    assert bench.engine.stored_files(remote) is None
    bench.engine.prove_snapshots(remote, ("0" * 64,))
