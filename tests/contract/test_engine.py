"""What every `BackupEngine` does: the real one, and the fake that stands for it in other tests."""

import shutil
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

import pytest

from practiceguard.adapters.restic.engine import ResticEngine
from practiceguard.domain.backup.checking import CheckDepth
from practiceguard.domain.backup.progress import Progress
from practiceguard.domain.backup.snapshot import NodeKind
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.secret import Secret
from practiceguard.services.ports import Access, BackupEngine, BackupRequest, BackupResult
from practiceguard.services.progress import NeverCancelled, no_report
from tests.fakes.fake_engine import FakeEngine
from tests.fakes.quick_repository import make_quick

NEVER = NeverCancelled()
UNKNOWN = "0" * 64


class Always:
    """Somebody wants to stop from the start."""

    def is_requested(self) -> bool:
        return True


@dataclass
class Stand:
    """An engine, a repository and a folder to back up."""

    engine: BackupEngine
    access: Access
    folder: Path

    @property
    def source(self) -> Path:
        return self.folder / "source"

    def back_up(self, *sources: Path, exclusions: tuple[str, ...] = ()) -> BackupResult:
        request = BackupRequest(sources or (self.source,), exclusions, "pc", "practiceguard")
        return self.engine.back_up(self.access, request, no_report, NEVER)


@pytest.fixture(scope="session")
def real_repository(restic_path: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("contract")
    access = Access(str(folder / "repository"), Secret("daily"))
    ResticEngine(restic_path, folder / "cache").initialize(access)
    make_quick(folder / "repository", "daily")
    return folder / "repository"


@pytest.fixture(params=["fake", "real"])
def stand(request: pytest.FixtureRequest, restic_path: Path, tmp_path: Path) -> Stand:
    (tmp_path / "drive").mkdir()
    access = Access(str(tmp_path / "drive" / "copy"), Secret("daily"))
    source = tmp_path / "source"
    (source / "scans [1]").mkdir(parents=True)
    (source / "letter.txt").write_text("Dear patient")
    (source / "scans [1]" / "hand.bin").write_bytes(b"\1\2\3")
    (source / "empty").mkdir()
    (source / "link").symlink_to("letter.txt")
    engine: BackupEngine
    if request.param == "fake":
        engine = FakeEngine()
        engine.add_repository(access.location, access.password)
    else:
        shutil.copytree(request.getfixturevalue("real_repository"), access.location)
        engine = ResticEngine(restic_path, tmp_path / "cache")
    return Stand(engine, access, tmp_path)


def refused(code: ErrorCode, call: Callable[[], object]) -> None:
    with pytest.raises(PracticeGuardError) as caught:
        call()
    assert caught.value.code is code


def test_a_place_that_can_be_written_says_nothing(stand: Stand) -> None:
    stand.engine.demand_writable(stand.access)
    wrong = replace(stand.access, password=Secret("not it"))
    refused(ErrorCode.WRONG_PASSWORD, lambda: stand.engine.demand_writable(wrong))


def test_a_new_repository(stand: Stand) -> None:
    access = replace(stand.access, location=str(stand.folder / "drive" / "new"))
    restic_id = stand.engine.initialize(access)
    assert stand.engine.read_config(access).restic_id == restic_id
    assert stand.engine.read_config(stand.access).restic_id != restic_id
    assert stand.engine.fingerprint(access) != stand.engine.fingerprint(stand.access)
    assert stand.engine.snapshots(access) == ()
    refused(ErrorCode.PLACE_OCCUPIED, lambda: stand.engine.initialize(access))
    assert len(stand.engine.version().split(".")) == 3


def test_places_and_passwords_are_told_apart(stand: Stand) -> None:
    (stand.folder / "empty").mkdir()
    for access, code in (
        (replace(stand.access, location=str(stand.folder / "gone")), ErrorCode.PLACE_NOT_FOUND),
        (replace(stand.access, location=str(stand.folder / "empty")), ErrorCode.PLACE_EMPTY),
        (replace(stand.access, password=Secret("wrong")), ErrorCode.WRONG_PASSWORD),
        (replace(stand.access, password=Secret("")), ErrorCode.SECRET_MISSING),
    ):
        refused(code, lambda access=access: stand.engine.read_config(access))  # type: ignore[misc]
        refused(code, lambda access=access: stand.engine.snapshots(access))  # type: ignore[misc]


def test_backups_and_snapshots(stand: Stand) -> None:
    first = stand.back_up()
    assert first.is_complete
    assert (first.unread, first.unread_count) == ((), 0)
    assert (first.figures.files_total, first.figures.files_new) == (2, 2)
    assert first.figures.bytes_total == 15
    time.sleep(0.01)
    (stand.source / "letter.txt").write_text("Dear other patient")
    second = stand.back_up()
    assert (second.figures.files_new, second.figures.files_changed) == (0, 1)
    assert second.figures.files_unmodified == 1
    older, newer = stand.engine.snapshots(stand.access)
    assert (older.snapshot_id, newer.snapshot_id) == (first.snapshot_id, second.snapshot_id)
    assert len(older.snapshot_id) == 64
    assert older.taken_at < newer.taken_at
    assert (newer.host, newer.tags, newer.paths) == ("pc", ("practiceguard",), (str(stand.source),))
    assert (newer.files_total, newer.bytes_total) == (2, 21)


def test_what_is_stored_grows_and_is_proved(stand: Stand) -> None:
    stand.engine.prove_snapshots(stand.access, ())
    seen = [stand.engine.stored_files(stand.access)]
    for number in range(2):
        (stand.source / f"new {number}").write_bytes(bytes([number]) * 500)
        snapshot_id = stand.back_up().snapshot_id
        stand.engine.prove_snapshots(stand.access, (snapshot_id,))
        seen.append(stand.engine.stored_files(stand.access))
    sizes = [(one.files, one.bytes) for one in seen if one is not None]
    assert len(sizes) == 3
    assert sizes[0] < sizes[1] < sizes[2]
    gone = replace(stand.access, location=str(stand.folder / "gone"))
    refused(ErrorCode.PLACE_NOT_FOUND, lambda: stand.engine.stored_files(gone))


def test_missing_sources(stand: Stand) -> None:
    gone = stand.folder / "gone"
    result = stand.back_up(stand.source, gone)
    assert not result.is_complete
    assert [item.path for item in result.unread] == [str(gone)]
    assert result.unread_count == 1
    refused(ErrorCode.SOURCE_MISSING, lambda: stand.back_up(gone))
    assert len(stand.engine.snapshots(stand.access)) == 1


def test_exclusions(stand: Stand) -> None:
    (stand.source / "Thumbs.db").write_text("x")
    result = stand.back_up(exclusions=("Thumbs.db", str(stand.source / "scans [1]")))
    nodes = stand.engine.list_folder(stand.access, result.snapshot_id, str(stand.source))
    assert {node.name for node in nodes} == {"letter.txt", "empty", "link"}


def test_cancelled_work(stand: Stand) -> None:
    snapshot_id = stand.back_up().snapshot_id
    for number in range(2000):
        (stand.source / f"{number}.txt").write_bytes(b"x" * 20_000)
    request = BackupRequest((stand.source,), (), "pc", "practiceguard")
    refused(
        ErrorCode.CANCELLED,
        lambda: stand.engine.back_up(stand.access, request, no_report, Always()),
    )
    assert len(stand.engine.snapshots(stand.access)) == 1
    assert stand.engine.snapshots(stand.access)[0].snapshot_id == snapshot_id


def test_progress_stays_below_the_end(stand: Stand) -> None:
    seen: list[Progress] = []
    request = BackupRequest((stand.source,), (), "pc", "practiceguard")
    stand.engine.back_up(stand.access, request, seen.append, NEVER)
    assert all(one.fraction is None or 0 <= one.fraction < 1 for one in seen)


def test_listing(stand: Stand) -> None:
    snapshot_id = stand.back_up().snapshot_id
    source = stand.source.as_posix()
    nodes = {
        node.name: node for node in stand.engine.list_folder(stand.access, snapshot_id, source)
    }
    assert {name: (node.kind, node.size) for name, node in nodes.items()} == {
        "letter.txt": (NodeKind.FILE, 12),
        "scans [1]": (NodeKind.FOLDER, 0),
        "empty": (NodeKind.FOLDER, 0),
        "link": (NodeKind.SYMLINK, 0),
    }
    modified_at = nodes["letter.txt"].modified_at
    assert modified_at is not None
    age = modified_at.timestamp() - (stand.source / "letter.txt").stat().st_mtime
    assert abs(age) < 0.001
    (top,) = stand.engine.list_folder(stand.access, snapshot_id, "/")
    assert (top.folder, top.kind) == ("/", NodeKind.FOLDER)
    everything = list(stand.engine.list_all(stand.access, snapshot_id, NEVER))
    assert everything[0] == top
    below = stand.engine.list_below(stand.access, snapshot_id, f"{source}/scans [1]")
    assert [node.name for node in below] == ["scans [1]", "hand.bin"]
    assert set(stand.engine.list_below(stand.access, snapshot_id, source)) <= set(everything)
    assert stand.engine.list_folder(stand.access, snapshot_id, f"{source}/empty") == ()


def test_what_is_not_in_a_snapshot(stand: Stand) -> None:
    snapshot_id = stand.back_up().snapshot_id
    source = stand.source.as_posix()
    engine, access = stand.engine, stand.access
    code = ErrorCode.FILE_NOT_FOUND
    refused(code, lambda: engine.list_folder(access, snapshot_id, f"{source}/gone"))
    refused(code, lambda: engine.list_folder(access, snapshot_id, f"{source}/letter.txt"))
    refused(code, lambda: engine.list_below(access, snapshot_id, f"{source}/gone"))
    dumped = stand.folder / "dumped"
    refused(code, lambda: engine.dump(access, snapshot_id, f"{source}/gone", dumped))
    refused(code, lambda: engine.dump(access, snapshot_id, f"{source}/scans [1]", dumped))
    refused(code, lambda: engine.dump(access, snapshot_id, f"{source}/link", dumped))
    target = stand.folder / "target"
    target.mkdir()
    refused(
        code,
        lambda: engine.restore(access, snapshot_id, f"{source}/gone", target, no_report, NEVER),
    )
    code = ErrorCode.SNAPSHOT_NOT_FOUND
    refused(code, lambda: engine.list_folder(access, UNKNOWN, "/"))
    refused(code, lambda: list(engine.list_all(access, UNKNOWN, NEVER)))
    refused(code, lambda: engine.dump(access, UNKNOWN, f"{source}/letter.txt", dumped))
    refused(code, lambda: engine.restore(access, UNKNOWN, source, target, no_report, NEVER))
    refused(code, lambda: engine.stats(access, UNKNOWN))
    assert not dumped.exists()
    assert list(target.iterdir()) == []
    for name in ("gone", "scans [1]", "link"):
        path = f"{source}/{name}"
        refused(ErrorCode.FILE_NOT_FOUND, partial(read, stand, snapshot_id, path))
    refused(code, lambda: read(stand, UNKNOWN, f"{source}/letter.txt"))


def read(stand: Stand, snapshot_id: str, path: str) -> bytes:
    return b"".join(stand.engine.content(stand.access, snapshot_id, path, NEVER))


def test_finding(stand: Stand) -> None:
    first = stand.back_up().snapshot_id
    second = stand.back_up().snapshot_id
    found = stand.engine.find(stand.access, "LETTER", ())
    assert {one.snapshot_id for one in found} == {first, second}
    assert {one.node.path for one in found} == {f"{stand.source.as_posix()}/letter.txt"}
    assert [one.node.name for one in stand.engine.find(stand.access, "[1]", (first,))] == [
        "scans [1]"
    ]
    assert stand.engine.find(stand.access, "*", ()) == ()
    assert stand.engine.find(stand.access, "", ()) == ()


def test_restoring(stand: Stand) -> None:
    snapshot_id = stand.back_up().snapshot_id
    source = stand.source.as_posix()
    whole = stand.folder / "whole"
    whole.mkdir()
    outcome = stand.engine.restore(stand.access, snapshot_id, source, whole, no_report, NEVER)
    assert outcome.errors == ()
    assert (whole / "letter.txt").read_text() == "Dear patient"
    assert (whole / "scans [1]" / "hand.bin").read_bytes() == b"\1\2\3"
    assert (whole / "empty").is_dir()
    assert (whole / "link").readlink() == Path("letter.txt")
    some = stand.folder / "some"
    some.mkdir()
    outcome = stand.engine.restore(
        stand.access, snapshot_id, source, some, no_report, NEVER, only=("scans [1]", "gone")
    )
    assert [error.path for error in outcome.errors] == [f"{source}/gone"]
    assert [path.name for path in some.iterdir()] == ["scans [1]"]
    dumped = stand.folder / "dumped"
    stand.engine.dump(stand.access, snapshot_id, f"{source}/letter.txt", dumped)
    assert dumped.read_text() == "Dear patient"
    assert read(stand, snapshot_id, f"{source}/letter.txt") == b"Dear patient"
    assert (
        read(stand, snapshot_id, f"{source}/scans [1]/hand.bin")
        == (stand.source / "scans [1]" / "hand.bin").read_bytes()
    )
    refused(
        ErrorCode.TARGET_NOT_WRITABLE,
        lambda: stand.engine.dump(stand.access, snapshot_id, f"{source}/letter.txt", dumped),
    )


def test_comparing_and_measuring(stand: Stand) -> None:
    older = stand.back_up().snapshot_id
    (stand.source / "letter.txt").write_text("Dear other patient")
    (stand.source / "scans [1]" / "hand.bin").unlink()
    (stand.source / "new").mkdir()
    newer = stand.back_up().snapshot_id
    entries = stand.engine.diff(stand.access, older, newer)
    by_path = {entry.path: entry.modifier for entry in entries}
    source = stand.source.as_posix()
    assert by_path[f"{source}/letter.txt"] == "M"
    assert by_path[f"{source}/scans [1]/hand.bin"] == "-"
    assert by_path[f"{source}/new/"] == "+"
    size = stand.engine.stats(stand.access, older)
    assert (size.restore_bytes, size.files) == (15, 2)
    assert stand.engine.stats(stand.access, None).files == 3


def test_keys(stand: Stand) -> None:
    (own,) = stand.engine.keys(stand.access)
    assert own.is_current
    code = Secret("recovery code")
    key_id = stand.engine.add_key(stand.access, code, "sheet")
    by_code = replace(stand.access, password=code)
    assert stand.engine.read_config(by_code) == stand.engine.read_config(stand.access)
    added = next(one for one in stand.engine.keys(stand.access) if one.key_id == key_id)
    assert (added.is_current, added.host) == (False, "sheet")
    refused(ErrorCode.INPUT_INVALID, lambda: stand.engine.remove_key(stand.access, own.key_id))
    refused(ErrorCode.INPUT_INVALID, lambda: stand.engine.remove_key(stand.access, UNKNOWN))
    refused(
        ErrorCode.SECRET_MISSING, lambda: stand.engine.add_key(stand.access, Secret(""), "sheet")
    )
    stand.engine.remove_key(stand.access, key_id)
    refused(ErrorCode.WRONG_PASSWORD, lambda: stand.engine.read_config(by_code))


def test_maintenance(stand: Stand) -> None:
    first = stand.back_up().snapshot_id
    second = stand.back_up().snapshot_id
    engine, access = stand.engine, stand.access
    for depth, share in ((CheckDepth.STRUCTURE, ""), (CheckDepth.SHARE, "1/3")):
        result = engine.check(access, depth, share, NEVER)
        assert (result.is_sound, result.depth, result.share) == (True, depth, share)
    assert engine.forget(access, (first,), dry_run=True) == (first,)
    assert engine.forget(access, (), dry_run=False) == ()
    assert engine.forget(access, (first, UNKNOWN), dry_run=False) == (first,)
    assert [one.snapshot_id for one in engine.snapshots(access)] == [second]
    assert "done" in engine.prune(access, NEVER)
    engine.unlock(access)


def test_copying(stand: Stand) -> None:
    snapshot_id = stand.back_up().snapshot_id
    other = Access(str(stand.folder / "drive" / "other"), Secret("other"))
    stand.engine.initialize(other)
    stand.engine.copy(stand.access, other, (snapshot_id,), NEVER)
    (copied,) = stand.engine.snapshots(other)
    names = {node.name for node in stand.engine.list_all(other, copied.snapshot_id, NEVER)}
    assert "letter.txt" in names
    refused(
        ErrorCode.SNAPSHOT_NOT_FOUND,
        lambda: stand.engine.copy(stand.access, other, (UNKNOWN,), NEVER),
    )
