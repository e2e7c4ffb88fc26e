"""Listings on a real disk: private, encrypted, whole or absent, and fast."""

import os
import signal
import stat
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from practiceguard.adapters.database import snapshot_index
from practiceguard.adapters.database.listing_file import FORMAT
from practiceguard.adapters.database.snapshot_index import EncryptedSnapshotIndex
from practiceguard.domain.backup.snapshot import Node, NodeKind
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.secret import Secret
from tests.contract.test_index import ONE, PRACTICE, TWO, file, folder

KEY = Secret("5f" * 32)
SOURCE = Path(snapshot_index.__file__).parents[3]
CHECKOUT = Path(__file__).parents[3]


@pytest.fixture
def place(tmp_path: Path) -> Path:
    return tmp_path / "cache" / "listings"


@pytest.fixture
def index(place: Path) -> EncryptedSnapshotIndex:
    return EncryptedSnapshotIndex(place, KEY)


def test_no_name_is_readable_on_the_disk_and_nobody_else_may_look(
    index: EncryptedSnapshotIndex, place: Path
) -> None:
    before = os.umask(0o022)
    try:
        index.build(ONE, PRACTICE)
    finally:
        os.umask(before)
    (only,) = place.iterdir()
    content = only.read_bytes()
    for text in ("Müller", "ntgen", "SQLite format", "search_page"):
        assert text.encode() not in content
    if sys.platform != "win32":
        assert stat.S_IMODE(only.stat().st_mode) == 0o600
        assert stat.S_IMODE(place.stat().st_mode) == 0o700


@pytest.mark.parametrize("name", ["../../evil", "a/b", "", "x" * 65, "a.b", "latest\n"])
def test_an_id_that_is_a_path_is_refused(index: EncryptedSnapshotIndex, name: str) -> None:
    with pytest.raises(ValueError, match="not a path"):
        index.build(name, PRACTICE)


def test_a_listing_that_breaks_off_leaves_no_file(
    index: EncryptedSnapshotIndex, place: Path
) -> None:
    def cut_off() -> Iterator[Node]:
        yield from PRACTICE
        assert len(list(place.iterdir())) == 1
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        index.build(ONE, cut_off())
    assert list(place.iterdir()) == []


def test_a_half_built_listing_is_not_shown_to_anybody(
    index: EncryptedSnapshotIndex, place: Path
) -> None:
    def watched() -> Iterator[Node]:
        for number in range(9000):
            yield file(f"/{number}")
            if number % 3000 == 0:
                assert not index.has(ONE)
                assert not EncryptedSnapshotIndex(place, KEY).has(ONE)

    index.build(ONE, watched())
    assert index.has(ONE)


BUILDER = """
import sys, time
from pathlib import Path
from practiceguard.adapters.database.snapshot_index import EncryptedSnapshotIndex
from practiceguard.domain.secret import Secret
from tests.contract.test_index import ONE, file

def nodes():
    for number in range(5000):
        yield file(f"/{number}")
    print("half", flush=True)
    time.sleep(60)

EncryptedSnapshotIndex(Path(sys.argv[1]), Secret("5f" * 32)).build(ONE, nodes())
"""


@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL")
def test_what_a_killed_process_left_is_cleared_up_later(
    index: EncryptedSnapshotIndex, place: Path
) -> None:
    process = subprocess.Popen(
        [sys.executable, "-c", BUILDER, str(place)],
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": os.pathsep.join([str(SOURCE), str(CHECKOUT)])},
    )
    assert process.stdout is not None
    assert process.stdout.readline() == b"half\n"
    process.send_signal(signal.SIGKILL)
    process.communicate(timeout=30)
    (left,) = place.iterdir()
    assert not index.has(ONE)
    index.forget_others((ONE,))
    assert left.exists(), "it might be a build that goes on"
    long_ago = time.time() - 2 * 3600
    os.utime(left, (long_ago, long_ago))
    index.build(ONE, PRACTICE)
    assert [one.name for one in place.iterdir()] == [f"{ONE}.db"]


def damage(path: Path, at: int) -> None:
    content = bytearray(path.read_bytes())
    content[at] ^= 1
    path.write_bytes(content)


def test_a_damaged_listing_is_as_good_as_none(index: EncryptedSnapshotIndex, place: Path) -> None:
    index.build(ONE, PRACTICE)
    damage(place / f"{ONE}.db", 100)
    again = EncryptedSnapshotIndex(place, KEY)
    assert not again.has(ONE)
    assert list(place.iterdir()) == []
    again.build(ONE, PRACTICE)
    assert again.has(ONE)


def test_damage_deep_inside_is_found_when_it_is_read(
    index: EncryptedSnapshotIndex, place: Path
) -> None:
    index.build(ONE, [file(f"/{number}") for number in range(20_000)])
    path = place / f"{ONE}.db"
    for page in range(3, path.stat().st_size // 4096):
        damage(path, page * 4096 + 1000)
    assert index.has(ONE)
    with pytest.raises(PracticeGuardError) as refused:
        index.children(ONE, "/")
    assert refused.value.code is ErrorCode.SNAPSHOT_NOT_FOUND
    assert not index.has(ONE)


def test_a_listing_of_another_key_or_format_is_read_anew(
    index: EncryptedSnapshotIndex, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    index.build(ONE, PRACTICE)
    other = EncryptedSnapshotIndex(place, Secret("60" * 32))
    assert not other.has(ONE)
    other.build(ONE, PRACTICE)
    monkeypatch.setattr(snapshot_index, "FORMAT", FORMAT + 1)
    assert not EncryptedSnapshotIndex(place, Secret("60" * 32)).has(ONE)


def test_the_disk_failing_us_is_told(tmp_path: Path) -> None:
    (tmp_path / "listings").write_text("a file where the folder should be")
    index = EncryptedSnapshotIndex(tmp_path / "listings", KEY)
    with pytest.raises(PracticeGuardError) as refused:
        index.build(ONE, PRACTICE)
    assert refused.value.code is ErrorCode.STATE_NOT_WRITABLE


def test_many_threads_may_ask_while_another_listing_is_built(
    index: EncryptedSnapshotIndex,
) -> None:
    index.build(ONE, PRACTICE)
    answers: list[int] = []

    def ask() -> None:
        for _ in range(30):
            answers.append(
                len(index.children(ONE, "/home/praxis")) + len(index.search("a", (ONE,)))
            )

    threads = [threading.Thread(target=ask) for _ in range(6)]
    for thread in threads:
        thread.start()
    index.build(TWO, [file(f"/{number}") for number in range(20_000)])
    for thread in threads:
        thread.join(60)
    assert len(answers) == 180
    assert len(set(answers)) == 1
    assert index.has(TWO)


def large_practice() -> Iterator[Node]:
    """25,000 folders with ten pictures each, as large as the largest practice we promise."""
    for year in range(25):
        yield folder(f"/Jahr {year}")
        for patient in range(1000):
            here = f"/Jahr {year}/Patient {patient:05d} Müller"
            yield folder(here)
            for number in range(10):
                yield file(f"{here}/Röntgen {year}-{patient:05d}-{number}.jpg", 22_000)


@pytest.mark.slow
def test_a_quarter_of_a_million_files_are_at_hand_at_once(index: EncryptedSnapshotIndex) -> None:
    """Bounds are ten times what was measured, so that a busy machine does not fail the suite."""

    def seconds(question: object, *, times: int = 5) -> float:
        assert callable(question)
        taken = []
        for _ in range(times):
            begun = time.perf_counter()
            question()
            taken.append(time.perf_counter() - begun)
        return min(taken)

    assert seconds(lambda: index.build(ONE, large_practice()), times=1) < 30
    assert seconds(lambda: index.children(ONE, "/Jahr 7")) < 0.05
    assert seconds(lambda: index.size_of(ONE, "/")) < 0.01
    assert seconds(lambda: index.search("7-00500-3", (ONE,))) < 0.3
    assert len(index.children(ONE, "/Jahr 7")) == 1000
    assert index.size_of(ONE, "/") == (250_000, 250_000 * 22_000)
    assert len(index.search("7-00500-3", (ONE,))) == 2
    assert index.children(ONE, "/Jahr 7")[499].kind is NodeKind.FOLDER


def test_names_that_look_the_same_are_all_kept(index: EncryptedSnapshotIndex) -> None:
    twin = f"/p/caf{chr(0xFFFD)}.txt"
    index.build(ONE, [file(twin), file(twin), file("/p/other")])
    assert [node.path for node in index.children(ONE, "/p")].count(twin) == 2
    assert index.size_of(ONE, "/p")[0] == 3
    node = index.node(ONE, twin)
    assert node is not None
    assert node.path == twin
