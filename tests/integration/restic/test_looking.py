"""Listing, comparing and measuring snapshots."""

import os
import threading
import time
from collections.abc import Callable, Generator
from pathlib import Path

import pytest

from practiceguard.domain.backup.snapshot import NodeKind
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from tests.integration.restic.conftest import NEVER, Bench


def test_folders_and_what_is_below(bench: Bench) -> None:
    (bench.source / "link").symlink_to("letter.txt")
    os.mkfifo(bench.source / "pipe")
    os.utime(bench.source / "letter.txt", ns=(1_234_567_890_123_456_789, 1_234_567_890_123_456_789))
    snapshot_id = bench.back_up().snapshot_id
    source = str(bench.source)
    nodes = {
        node.name: node for node in bench.engine.list_folder(bench.access, snapshot_id, source)
    }
    assert {name: node.kind for name, node in nodes.items()} == {
        "letter.txt": NodeKind.FILE,
        "link": NodeKind.SYMLINK,
        "pipe": NodeKind.OTHER,
        "scans": NodeKind.FOLDER,
    }
    assert nodes["letter.txt"].size == 12
    modified_at = nodes["letter.txt"].modified_at
    assert modified_at is not None
    assert modified_at.isoformat() == "2009-02-13T23:31:30.123456+00:00"
    (top,) = bench.engine.list_folder(bench.access, snapshot_id, "/")
    assert top.path == f"/{bench.source.parts[1]}"
    below = bench.engine.list_below(bench.access, snapshot_id, f"{source}/scans")
    assert [node.path for node in below] == [f"{source}/scans", f"{source}/scans/hand.bin"]
    everything = list(bench.engine.list_all(bench.access, snapshot_id, NEVER))
    assert tuple(everything) == bench.engine.list_below(bench.access, snapshot_id, "/")
    seen = {"/"}
    for node in everything:
        assert node.folder in seen, "parents come before children"
        seen.add(node.path)


def test_what_is_not_there(bench: Bench) -> None:
    snapshot_id = bench.back_up().snapshot_id
    source = str(bench.source)
    calls: list[Callable[[], object]] = [
        lambda: bench.engine.list_folder(bench.access, snapshot_id, f"{source}/gone"),
        lambda: bench.engine.list_folder(bench.access, snapshot_id, f"{source}/letter.txt"),
        lambda: bench.engine.list_below(bench.access, snapshot_id, f"{source}/gone"),
    ]
    for call in calls:
        with pytest.raises(PracticeGuardError) as caught:
            call()
        assert caught.value.code is ErrorCode.FILE_NOT_FOUND
    unknown = "0" * 64
    calls = [
        lambda: bench.engine.list_folder(bench.access, unknown, "/"),
        lambda: list(bench.engine.list_all(bench.access, unknown, NEVER)),
        lambda: bench.engine.stats(bench.access, unknown),
        lambda: bench.engine.diff(bench.access, snapshot_id, unknown),
    ]
    for call in calls:
        with pytest.raises(PracticeGuardError) as caught:
            call()
        assert caught.value.code is ErrorCode.SNAPSHOT_NOT_FOUND


def _children() -> set[str]:
    found = set()
    for path in Path(f"/proc/{os.getpid()}/task").glob("*/children"):
        found |= set(path.read_text().split())
    return found


def test_a_listing_left_early_ends_the_program(bench: Bench) -> None:
    for number in range(3000):
        (bench.source / f"{number}{'x' * 100}").write_text("")
    snapshot_id = bench.back_up().snapshot_id
    threads = threading.active_count()
    before = _children()
    nodes = bench.engine.list_all(bench.access, snapshot_id, NEVER)
    next(nodes)
    assert isinstance(nodes, Generator)
    nodes.close()
    assert _children() == before
    assert threading.active_count() == threads
    assert bench.locks() == []


def test_a_listing_that_is_cancelled(bench: Bench) -> None:
    for number in range(20000):
        (bench.source / f"{number}{'x' * 100}").touch()
    snapshot_id = bench.back_up().snapshot_id

    class Now:
        def is_requested(self) -> bool:
            return True

    def slowly() -> None:
        for _ in bench.engine.list_all(bench.access, snapshot_id, Now()):
            time.sleep(0.0001)

    begun = time.monotonic()
    with pytest.raises(PracticeGuardError) as caught:
        slowly()
    assert caught.value.code is ErrorCode.CANCELLED
    assert time.monotonic() - begun < 30


def test_diff(bench: Bench) -> None:
    older = bench.back_up().snapshot_id
    (bench.source / "letter.txt").write_bytes(b"Dear other patient")
    (bench.source / "new [1].txt").write_text("new")
    (bench.source / "scans" / "hand.bin").unlink()
    newer = bench.back_up().snapshot_id
    entries = {
        entry.path: entry.modifier for entry in bench.engine.diff(bench.access, older, newer)
    }
    assert entries[f"{bench.source}/letter.txt"] == "M"
    assert entries[f"{bench.source}/new [1].txt"] == "+"
    assert entries[f"{bench.source}/scans/hand.bin"] == "-"
    assert bench.engine.diff(bench.access, older, older) == ()


def test_stats(bench: Bench) -> None:
    first = bench.back_up().snapshot_id
    bench.back_up()
    one = bench.engine.stats(bench.access, first)
    assert (one.restore_bytes, one.files) == (10_252, 2)
    assert one.stored_bytes > 0
    both = bench.engine.stats(bench.access, None)
    assert both.files == 4
    assert both.stored_bytes >= one.stored_bytes


def test_find_in_some_snapshots(bench: Bench) -> None:
    first = bench.back_up().snapshot_id
    (bench.source / "new letter.txt").write_text("new")
    second = bench.back_up().snapshot_id
    everywhere = bench.engine.find(bench.access, "letter", ())
    assert {(one.snapshot_id, one.node.name) for one in everywhere} == {
        (first, "letter.txt"),
        (second, "letter.txt"),
        (second, "new letter.txt"),
    }
    only = bench.engine.find(bench.access, "letter", (first,))
    assert [(one.snapshot_id, one.node.size) for one in only] == [(first, 12)]
