"""Disks that are full or write-protected: real ones, small, mounted for the time of the test."""

import contextlib
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from tests.chaos.practice import Struck, kill, practice, told
from tests.chaos.report import Round, Tally

MEGABYTE = 1_000_000
_WHY = "mounting a small disk is not allowed here"


def disks(tally: Tally, rounds: int) -> None:
    """Fill, or protect, the disk of the records, of our state, of temporary files, of the copy."""
    if not may_mount():
        for fault in ("disk full (records, state, temporary, target)", "read-only target"):
            tally.leave_out(fault, _WHY)
        return
    small: dict[str, tuple[Callable[[Struck], Path], int]] = {
        "drive": (lambda made: made.drive, 400),
        "home": (lambda made: made.home, 120),
        "temporary": (lambda made: made.temporary, 60),
        "records": (lambda made: made.records, 40),
    }

    def around(made: Struck) -> contextlib.ExitStack:
        stack = contextlib.ExitStack()
        for folder, megabytes in small.values():
            stack.enter_context(_mounted(folder(made), megabytes))
        return stack

    with practice(tally, around) as made:
        made.rules(1200)
        for number in range(rounds):
            with tally.round("target full", number) as one:
                _full(made, one, made.drive, may_succeed=False)
            with tally.round("disk of our state and cache full", number) as one:
                _full(made, one, made.home, may_succeed=True)
            with tally.round("disk for temporary files full", number) as one:
                _full(made, one, made.temporary, may_succeed=True)
            with tally.round("disk of the records full", number) as one:
                _records_full(made, one)
            with tally.round("target write-protected", number) as one:
                _protected(made, one)
        with tally.round("all copies once more", 0, is_fault=False) as one:
            made.truth.prove_all(one)


def may_mount() -> bool:
    """Return whether a small disk can be mounted and taken away again."""
    if sys.platform != "linux":
        return False
    with tempfile.TemporaryDirectory(prefix="pg-chaos-") as folder:
        try:
            with _mounted(Path(folder), 1):
                return True
        except (subprocess.CalledProcessError, FileNotFoundError):
            return False


@contextlib.contextmanager
def _mounted(folder: Path, megabytes: int) -> Iterator[None]:
    size = f"size={megabytes}m,mode=0755"
    command = ["mount", "-t", "tmpfs", "-o", size, "practiceguard-chaos", str(folder)]
    subprocess.run(command, check=True, capture_output=True)
    try:
        yield
    finally:
        subprocess.run(["umount", "-l", str(folder)], check=True, capture_output=True)


@contextlib.contextmanager
def _ballast(disk: Path, left: int) -> Iterator[None]:
    """Fill a disk but for so many bytes."""
    path = disk / "ballast of somebody else"
    with path.open("wb") as file:
        for _ in range(50):
            state = os.statvfs(disk)
            wanted = path.stat().st_size + state.f_bavail * state.f_frsize - left
            try:
                os.posix_fallocate(file.fileno(), 0, max(1, wanted))
            except OSError:
                continue  # a run was quicker: what is left is asked anew
            break
    try:
        yield
    finally:
        path.unlink()


def _full(made: Struck, one: Round, disk: Path, *, may_succeed: bool) -> None:
    """Let a disk be full before or in the middle of a run."""
    made.change(one)
    left = one.chance.choice((0, 0, 4096, 100_000, MEGABYTE))
    is_before = one.chance.random() < 0.5
    run = None if is_before else made.start("backup", "--json")
    time.sleep(0 if is_before else one.chance.uniform(0.1, 1.2))
    with _ballast(disk, left):
        run = run or made.start("backup", "--json")
        one.struck = int(run.poll() is None)
        done = made.ended(run)
        if done.code not in {0, 1, 10}:
            one.unhealed.append(f"the run on a full disk ended with {done.code}: {told(done)}")
        if done.code == 0 and is_before and left < MEGABYTE and not may_succeed:
            one.lies.append("complete on a disk that takes nothing")
        made.claims(one)
    made.claims(one)
    made.heal(one)


def _records_full(made: Struck, one: Round) -> None:
    """A full disk of records is copied all the same; getting files back there loses nothing."""
    made.change(one)
    with _ballast(made.records, one.chance.choice((0, 4096, 100_000))):
        # The ballast is in the copy as well, as whatever fills a disk in earnest would be.
        one.struck = 1
        before = made.truth.now()
        victim = made.records / "scans" / "scan 0.bin"
        ends = [
            made.call("restore", victim, "--in-place", "--conflict", conflict, "--json").code
            for conflict in ("replace", "keep-both")
        ]
        if any(code == 70 for code in ends):
            one.unhealed.append(f"restoring to a full disk ended with {ends}")
        lost = [path for path, digest in made.truth.now().items() if before.get(path) != digest]
        gone = [path for path in before if not Path(path).exists()]
        if gone:
            one.lost += gone
        one.lost += [path for path in lost if path in before and "scan 0" not in path]
    for extra in [*made.records.rglob("scan 0 *"), *made.records.rglob("scan 0.bin.*")]:
        extra.unlink()
    made.claims(one)
    made.heal(one)


def _protected(made: Struck, one: Round) -> None:
    made.change(one)
    is_before = one.chance.random() < 0.5
    run = None if is_before else made.start("backup", "--json")
    time.sleep(0 if is_before else one.chance.uniform(0.3, 2.5))
    with _write_protected(made, one) as is_protected:
        run = run or made.start("backup", "--json")
        done = made.ended(run)
        if is_protected and is_before and done.code == 0:
            one.lies.append("complete on a write-protected drive")
        made.claims(one)
        back = made.folder / "back"
        if made.call("restore", made.more, "--to", back).code:
            one.unhealed.append("nothing came back from a write-protected drive")
        subprocess.run(["rm", "-rf", str(back)], check=True)
    made.claims(one)
    made.heal(one)


@contextlib.contextmanager
def _write_protected(made: Struck, one: Round) -> Iterator[bool]:
    """Turn the switch on the drive; where files are open, they are closed by force first."""
    command = ["mount", "-o", "remount,ro", str(made.drive)]
    done = subprocess.run(command, check=False, capture_output=True)
    if done.returncode:
        # Somebody is just writing: as when a drive fails, whoever writes is lost.
        one.kills += sum(kill(process) for process in made.restics())
        done = subprocess.run(command, check=False, capture_output=True)
    one.struck = int(done.returncode == 0)
    try:
        yield done.returncode == 0
    finally:
        subprocess.run(["mount", "-o", "remount,rw", str(made.drive)], check=True)
