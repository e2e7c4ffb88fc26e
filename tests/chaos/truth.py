"""What the copies have to hold, kept by the harness apart from the program that is tried."""

import contextlib
import hashlib
import os
import random
import shutil
import subprocess
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from practiceguard.adapters.database import encrypted_file
from practiceguard.domain.errors import PracticeGuardError
from practiceguard.domain.secret import Secret
from tests.chaos.report import Round, Tally
from tests.servers import TOOLS

Manifest = Mapping[str, str]
"""Path -> SHA-256."""
LETTERS = 40
SCANS = 6
SCAN_BYTES = 1_500_000


@dataclass(frozen=True)
class Line:
    """A line of the ledger, as it stands there: read past the program, which would settle it."""

    run_id: str
    state: str
    snapshot_id: str | None
    trigger: str
    slot: str | None
    cause: str | None
    repository: str


def ledger(database: Path, key: str) -> list[Line]:
    """Return the runs in the database, in the order in which they were written down."""
    try:
        return _lines(database, key)
    except PracticeGuardError:
        # On a full disk even a reader lacks the room for its index.
        with tempfile.TemporaryDirectory(prefix="pg-chaos-") as folder:
            for end in ("", "-wal"):
                with contextlib.suppress(FileNotFoundError):
                    shutil.copy(database.with_name(database.name + end), folder)
            return _lines(Path(folder) / database.name, key)


def _lines(database: Path, key: str) -> list[Line]:
    connection = encrypted_file.connect(database, Secret(key), options="mode=ro")
    try:
        rows = connection.execute(
            "SELECT run_id, state, snapshot_id, cause_of_start, slot, cause, repository FROM run"
            " ORDER BY number"
        ).fetchall()
    finally:
        connection.close()
    return [Line(*row) for row in rows]


def make_records(folder: Path) -> None:
    """Write the records as they are at first: letters, and scans that take a while to copy."""
    for number in range(LETTERS):
        _write(folder / "letters" / f"letter {number}.txt", os.urandom(2000))
    for number in range(SCANS):
        _write(folder / "scans" / f"scan {number}.bin", os.urandom(SCAN_BYTES))


@dataclass
class Truth:
    """What was in the records when a copy was called complete, and whether the copy has it."""

    sources: tuple[Path, ...]
    repository: Path
    password: str
    tally: Tally
    key: str = ""
    """By which the ledger knows the place."""
    promised: dict[str, Manifest] = field(default_factory=dict)
    """By snapshot: what was in the records while it was made. They never change during a run."""
    _known: set[str] = field(default_factory=set)

    def change(self, chance: random.Random) -> None:
        """Work on the records for a day: letters change, one comes, scans are made anew."""
        records = self.sources[0]
        for number in chance.sample(range(LETTERS), 2):
            _write(records / "letters" / f"letter {number}.txt", chance.randbytes(2000))
        _write(records / "letters" / f"new {chance.randrange(20)}.txt", chance.randbytes(500))
        for number in chance.sample(range(SCANS), chance.choice((1, 2, 2))):
            _write(records / "scans" / f"scan {number}.bin", chance.randbytes(SCAN_BYTES))

    def now(self) -> Manifest:
        """Return what is in the records at this moment."""
        return {
            str(path): _sha256(path)
            for source in self.sources
            for path in sorted(source.rglob("*"))
            if path.is_file()
        }

    def look(self, lines: list[Line], one: Round) -> None:
        """Bind each copy newly called complete to what is in the records, and prove it at once."""
        new = [
            line
            for line in self.mine(lines)
            if line.state == "complete" and line.run_id not in self._known
        ]
        if not new:
            return
        manifest = self.now()
        for line in new:
            self._known.add(line.run_id)
            if line.snapshot_id is None:
                one.lies.append(f"run {line.run_id} is complete without a copy")
                continue
            self.promised[line.snapshot_id] = manifest
            lacking = self.lacking(line.snapshot_id)
            if lacking:
                one.lies.append(f"{len(lacking)} files are not in a copy called complete")
                one.lost += lacking

    def mine(self, lines: list[Line]) -> list[Line]:
        """Return the runs that went to this place."""
        return [line for line in lines if line.repository == self.key]

    def locks(self) -> list[Path]:
        """Return the locks that are whole; restic takes no notice of half-written ones."""
        return [path for path in (self.repository / "locks").rglob("*") if len(path.name) == 64]

    def told_of_locks(self) -> str:
        """Return what the locks say of those who left them."""
        told = [self.restic("cat", "lock", path.name, "--no-lock") for path in self.locks()]
        return " ".join(" ".join(one.stdout.split()) for one in told)

    def lacking(self, snapshot_id: str) -> list[str]:
        """Restore a copy past the program and return what is not as it was, byte for byte."""
        manifest = self.promised[snapshot_id]
        target = Path(tempfile.mkdtemp(prefix="pg-chaos-proof-", dir=_memory()))
        try:
            said = self.restic("restore", snapshot_id, "--target", str(target), "--no-lock")
            missing = [
                path
                for path, digest in manifest.items()
                if _sha256(target / path.lstrip("/")) != digest
            ]
        finally:
            shutil.rmtree(target, ignore_errors=True)
        self.tally.proved += 1
        self.tally.files += len(manifest)
        if missing and said.returncode:
            missing[0] += f" (restic: {said.stderr.strip()[-200:]})"
        return missing

    def prove_all(self, one: Round) -> None:
        """Restore every copy that was ever called complete, and have restic read all its data."""
        for snapshot_id in self.promised:
            one.lost += self.lacking(snapshot_id)
        checked = self.restic("check", "--read-data", "--no-lock")
        if checked.returncode:
            one.lost.append(f"restic check: {checked.stderr.strip()[-300:]}")

    def restic(self, *arguments: str) -> "subprocess.CompletedProcess[str]":
        """Call restic itself, without anything of the program's."""
        environment = {
            "PATH": os.environ["PATH"],
            "HOME": str(self.repository.parent),
            "RESTIC_PASSWORD": self.password,
            "RESTIC_REPOSITORY": str(self.repository),
        }
        command = [str(TOOLS / "restic"), "--no-cache", *arguments]
        return subprocess.run(command, env=environment, capture_output=True, text=True, check=False)


def _memory() -> str | None:
    memory = Path("/dev/shm")
    return str(memory) if memory.is_dir() and os.access(memory, os.W_OK) else None


def _write(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


def _sha256(path: Path) -> str:
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return "not there"
