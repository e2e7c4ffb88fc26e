"""Our own records with the real restic: stored by a pipe, killed half-way, forged, never a copy."""

import contextlib
import hashlib
import os
import signal
import subprocess
import sys
import textwrap
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import psutil
import pytest

from practiceguard.adapters.copy_eyes import FolderEyes
from practiceguard.adapters.restic import command
from practiceguard.adapters.restic.environment import SecretChannel
from practiceguard.adapters.restic.store import flags, wall_time
from practiceguard.domain.backup.watching import WatchedPlace, WatchMemory, remember
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.record import RecordKind, RecordLabel, weighs_like_a_record
from practiceguard.services.ports import Record, StoreRequest
from practiceguard.services.progress import NeverCancelled
from tests.integration.restic.conftest import PASSWORD, Bench

NEVER = NeverCancelled()
CHUNK = 1 << 20
SECRET_TEXT = b"the director of the practice knew of it in May"


def request(
    content: bytes,
    name: str = "incident-2026-01.jsonl",
    *,
    yields: Callable[[], Iterator[bytes]] | None = None,
    dated: datetime | None = None,
) -> StoreRequest:
    label = RecordLabel(
        RecordKind.INCIDENT, name, len(content), hashlib.sha256(content).hexdigest()
    )
    whole = yields or (
        lambda: iter([content[at : at + CHUNK] for at in range(0, len(content), CHUNK)])
    )
    return StoreRequest(Record(label, whole), "practice-pc", dated or datetime.now(UTC))


def snapshot_files(bench: Bench) -> set[str]:
    return {path.name for path in (bench.repository / "snapshots").iterdir()}


@pytest.mark.parametrize("channel", SecretChannel)
@pytest.mark.parametrize("size", [0, 1, 3 * CHUNK + 7])
def test_what_is_stored_comes_back_to_the_byte(
    bench: Bench, channel: SecretChannel, size: int
) -> None:
    engine = bench.other_engine(channel=channel)
    content = os.urandom(size)
    snapshot_id = engine.store(bench.access, request(content), NEVER)
    (record,) = engine.records(bench.access)
    assert (record.snapshot_id, record.is_whole) == (snapshot_id, True)
    assert b"".join(engine.read_record(bench.access, record)) == content
    assert bench.locks() == []


def test_records_are_no_copies_and_the_newest_is_always_a_copy(bench: Bench) -> None:
    before = datetime.now(UTC)
    copy = bench.back_up()
    bench.engine.store(bench.access, request(b"log", dated=before), NEVER)
    bench.engine.store(bench.access, request(b"file", "e1", dated=before), NEVER)
    assert [one.snapshot_id for one in bench.engine.snapshots(bench.access)] == [copy.snapshot_id]
    assert len(bench.engine.records(bench.access)) == 2
    # As it stands on the sheet, with restic alone.
    target = bench.target()
    command = [str(bench.restic), "-r", bench.access.location, "restore", "latest", "--target"]
    environment = {**os.environ, "RESTIC_PASSWORD": PASSWORD}
    subprocess.run([*command, str(target)], env=environment, check=True, capture_output=True)
    assert (target / bench.source.relative_to("/")).is_dir()
    assert not (target / "practiceguard-records").exists()


def test_who_watches_without_a_password_counts_copies_only(bench: Bench) -> None:
    facts = (("incident", "2026-01-" + "7" * 32), ("number", "12"), ("seal", "a" * 64))
    log = request(b"log")
    large = replace(log.record.label, facts=facts)
    copy = bench.back_up()
    bench.engine.store(bench.access, log, NEVER)
    bench.engine.store(bench.access, replace(log, record=replace(log.record, label=large)), NEVER)
    bench.engine.store(bench.access, request(b"", "e"), NEVER)
    folder = bench.repository / "snapshots"
    sizes = {path.name: path.stat().st_size for path in folder.iterdir()}
    assert sum(weighs_like_a_record(size) for size in sizes.values()) == 3, sizes
    place = WatchedPlace(bench.repository, datetime.now(UTC))
    seen = FolderEyes(lambda _seconds, question: question()).look(place, frozenset())
    assert seen is not None
    assert (set(seen.copies), seen.unsound) == ({copy.snapshot_id}, 0)
    # A thief who takes every copy leaves nothing that stands in for them.
    memory = remember(WatchMemory(), seen, datetime.now(UTC))
    (folder / str(copy.snapshot_id)).chmod(0o600)
    (folder / str(copy.snapshot_id)).unlink()
    after = FolderEyes(lambda _seconds, question: question()).look(place, frozenset())
    assert remember(memory, after, datetime.now(UTC)).vanished_at is not None


def test_retention_never_takes_a_record(bench: Bench) -> None:
    copy = bench.back_up()
    record = bench.engine.store(bench.access, request(b"log"), NEVER)
    newer = bench.back_up()
    gone = bench.engine.forget(bench.access, (record, copy.snapshot_id), dry_run=False)
    assert gone == (copy.snapshot_id,)
    bench.engine.prune(bench.access, NEVER)
    assert snapshot_files(bench) == {record, newer.snapshot_id}
    (left,) = bench.engine.records(bench.access)
    assert b"".join(bench.engine.read_record(bench.access, left)) == b"log"


@pytest.mark.parametrize("words", [["--remove", "practiceguard-record"], ["--set", "x"]])
def test_a_record_whose_tags_were_changed_is_told_and_is_no_copy(
    bench: Bench, words: list[str]
) -> None:
    bench.back_up()
    bench.engine.store(bench.access, request(b"log"), NEVER)
    (record,) = bench.engine.records(bench.access)
    tag(bench, record.snapshot_id, *words)
    (changed,) = bench.engine.records(bench.access)
    assert changed.label is None
    assert not changed.is_whole
    assert len(bench.engine.snapshots(bench.access)) == 1
    with pytest.raises(PracticeGuardError, match="record-damaged"):
        b"".join(bench.engine.read_record(bench.access, changed))


def test_a_copy_that_is_given_our_tag_is_not_hidden(bench: Bench) -> None:
    copy = bench.back_up()
    tag(bench, copy.snapshot_id, "--set", "practiceguard-record")
    assert len(bench.engine.snapshots(bench.access)) == 1
    assert bench.engine.records(bench.access) == ()


def tag(bench: Bench, snapshot_id: str, *words: str) -> None:
    command = [str(bench.restic), "-r", bench.access.location, "tag", *words, snapshot_id]
    environment = {**os.environ, "RESTIC_PASSWORD": PASSWORD}
    subprocess.run(command, env=environment, check=True, capture_output=True)


@pytest.mark.parametrize("fault", ["raises", "short", "long", "other"])
def test_of_what_is_not_what_it_should_be_nothing_is_stored(bench: Bench, fault: str) -> None:
    content = os.urandom(3 * CHUNK)

    def wrong() -> Iterator[bytes]:
        yield content[:CHUNK]
        if fault == "raises":
            raise PracticeGuardError(ErrorCode.EVIDENCE_DAMAGED)
        yield {"short": b"", "long": content, "other": bytes(2 * CHUNK)}[fault]

    before = snapshot_files(bench)
    code = ErrorCode.EVIDENCE_DAMAGED if fault == "raises" else ErrorCode.RECORD_DAMAGED
    with pytest.raises(PracticeGuardError) as caught:
        bench.engine.store(bench.access, request(content, yields=wrong), NEVER)
    assert caught.value.code is code
    assert snapshot_files(bench) == before
    assert bench.locks() == []


def test_half_a_record_that_a_busy_restic_stored_is_taken_back(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It had not heard the request to stop when its input ended."""
    monkeypatch.setattr(command, "interrupt", lambda _process_id: None)

    def breaks_off() -> Iterator[bytes]:
        yield b"half"
        raise PracticeGuardError(ErrorCode.EVIDENCE_MISSING)

    with pytest.raises(PracticeGuardError) as refused:
        bench.engine.store(bench.access, request(SECRET_TEXT, yields=breaks_off), NEVER)
    assert refused.value.code is ErrorCode.EVIDENCE_MISSING
    assert snapshot_files(bench) == set()


def test_one_that_is_stopped_leaves_neither_record_nor_lock_nor_thread(bench: Bench) -> None:
    class Later:
        def __init__(self) -> None:
            self.asked = threading.Event()

        def is_requested(self) -> bool:
            return self.asked.is_set()

    later = Later()

    def slow() -> Iterator[bytes]:
        for number in range(10_000):
            if number == 20:
                later.asked.set()
            yield os.urandom(CHUNK)
            time.sleep(0.01)

    before = threading.active_count()
    with pytest.raises(PracticeGuardError) as caught:
        bench.engine.store(bench.access, request(b"x" * 9, yields=slow), later)
    assert caught.value.code is ErrorCode.CANCELLED
    assert (snapshot_files(bench), bench.locks()) == (set(), [])
    assert threading.active_count() == before


def test_killed_half_way_it_counts_as_not_there_and_is_stored_again(
    bench: Bench, tmp_path: Path
) -> None:
    """The whole program dies: restic takes the end of the pipe for the end of the file."""
    script = tmp_path / "dies.py"
    script.write_text(
        textwrap.dedent(f"""
        import os, sys, time
        from datetime import UTC, datetime
        from pathlib import Path
        from practiceguard.adapters.restic.engine import ResticEngine
        from practiceguard.domain.record import RecordKind, RecordLabel
        from practiceguard.domain.secret import Secret
        from practiceguard.services.ports import Access, Record, StoreRequest
        from practiceguard.services.progress import NeverCancelled

        def content():
            yield os.urandom(3_000_000)
            print("half-way", flush=True)
            time.sleep(600)

        label = RecordLabel(RecordKind.EVIDENCE, "e1", 9_000_000, "0" * 64)
        engine = ResticEngine(Path({str(bench.restic)!r}), Path({str(tmp_path / "cache")!r}))
        access = Access({bench.access.location!r}, Secret(sys.stdin.readline().strip()))
        record = Record(label, content)
        engine.store(access, StoreRequest(record, "pc", datetime.now(UTC)), NeverCancelled())
    """)
    )
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    process = subprocess.Popen(
        [sys.executable, str(script)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env=environment,
        text=True,
    )
    assert process.stdin is not None
    assert process.stdout is not None
    process.stdin.write(PASSWORD + "\n")
    process.stdin.flush()
    assert process.stdout.readline() == "half-way\n"
    time.sleep(1)
    children = psutil.Process(process.pid).children()
    os.kill(process.pid, signal.SIGKILL)
    process.communicate()
    psutil.wait_procs(children, timeout=30)
    cut = bench.engine.records(bench.access)
    # Seen: there is a snapshot, of what had come by then. It must not pass for the file.
    assert [one.is_whole for one in cut] == [False]
    assert bench.engine.snapshots(bench.access) == ()
    content = os.urandom(1000)
    bench.engine.store(bench.access, request(content, "e1"), NEVER)
    whole = [one for one in bench.engine.records(bench.access) if one.is_whole]
    assert [b"".join(bench.engine.read_record(bench.access, one)) for one in whole] == [content]


def test_restic_killed_half_way_is_told_and_the_next_time_it_works(bench: Bench) -> None:
    me = psutil.Process()
    content = os.urandom(2 * CHUNK)

    def killing() -> Iterator[bytes]:
        yield content[:CHUNK]
        time.sleep(1)
        for child in me.children():
            if "restic" in child.name():
                child.kill()
        yield content[CHUNK:]

    with pytest.raises(PracticeGuardError) as caught:
        bench.engine.store(bench.access, request(content, yields=killing), NEVER)
    assert caught.value.code is ErrorCode.INTERRUPTED
    bench.engine.store(bench.access, request(content), NEVER)
    (record,) = bench.engine.records(bench.access)
    assert record.is_whole
    assert bench.locks() == []


def test_a_damaged_pack_is_found_when_it_is_read(bench: Bench) -> None:
    content = os.urandom(2 * CHUNK)
    bench.engine.store(bench.access, request(content), NEVER)
    (pack,) = bench.packs(larger_than=CHUNK)
    whole = bytearray(pack.read_bytes())
    whole[1000] ^= 0xFF
    pack.chmod(0o600)
    pack.write_bytes(whole)
    (record,) = bench.engine.records(bench.access)
    with pytest.raises(PracticeGuardError) as caught:
        b"".join(bench.engine.read_record(bench.access, record))
    assert caught.value.code in {ErrorCode.REPOSITORY_DAMAGED, ErrorCode.RECORD_DAMAGED}


def test_no_content_is_in_an_argument_or_on_the_disk_in_clear(bench: Bench) -> None:
    seen: list[str] = []
    me = psutil.Process()

    def looked() -> Iterator[bytes]:
        yield SECRET_TEXT
        time.sleep(1)
        for child in me.children(recursive=True):
            with contextlib.suppress(psutil.Error):  # it may just have ended
                seen.append(" ".join(child.cmdline()) + str(child.environ()))

    temporary = bench.target("temporary")
    engine = bench.other_engine(temporary=temporary)
    engine.store(bench.access, request(SECRET_TEXT, yields=looked), NEVER)
    assert any("--stdin" in words for words in seen)
    assert not [words for words in seen if SECRET_TEXT.decode() in words or PASSWORD in words]
    files = [path for path in bench.folder.rglob("*") if path.is_file()]
    assert files
    assert not [path for path in files if SECRET_TEXT in path.read_bytes()]
    words = " ".join(flags(request(SECRET_TEXT)))
    assert SECRET_TEXT.decode() not in words


def test_the_hour_that_comes_twice_dates_no_record_after_its_copy(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("TZ", "Europe/Paris")
    time.tzset()
    try:
        zone = ZoneInfo("Europe/Paris")
        moment = datetime(2026, 10, 24, 22, tzinfo=UTC)
        while moment < datetime(2026, 10, 25, 4, tzinfo=UTC):
            wall = datetime.fromisoformat(wall_time(moment))
            for fold in (0, 1):
                assert wall.replace(fold=fold, tzinfo=zone).astimezone(UTC) <= moment
            moment += timedelta(minutes=7, seconds=1)
    finally:
        monkeypatch.undo()
        time.tzset()
