"""The real program, set up on the test's own folders with a real restic and a real keyring."""

import contextlib
import json
import os
import re
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import psutil
import pypdfium2

from tests.fakes.quick_repository import make_quick
from tests.keyring_session import keyring_session

CHECKOUT = Path(__file__).resolve().parents[2]
PROGRAM = (sys.executable, "-m", "practiceguard")
LIMIT_SECONDS = 120
_LOOK = """
from practiceguard.bootstrap import build
app = build()
repository = app.open_repository.current()
print(app.open_repository.access(repository).password.reveal())
print(app.world.store.sheet(repository.key).restic_key_id)
"""
_RENAME = """
import dataclasses, sys
from practiceguard.bootstrap import build
store = build().world.store
sheet = store.sheet(store.plan().repository)
store.save_sheet(dataclasses.replace(sheet, restic_key_id=sys.argv[1]))
"""


@dataclass
class Done:
    """How a call of the program ended."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


@dataclass
class InstalledPractice:
    """A practice whose program is called as a person or a script would call it."""

    folder: Path
    drive: Path
    """On another disk than the records, where this computer has one."""
    environment: dict[str, str]
    code: str = ""
    """What stands on the recovery sheet that is in force."""
    sheets: int = 0
    daily_password: str = ""

    @property
    def home(self) -> Path:
        return self.folder / "home"

    @property
    def records(self) -> Path:
        return self.folder / "Records"

    @property
    def is_on_other_disk(self) -> bool:
        return self.drive.stat().st_dev != self.records.stat().st_dev

    @property
    def copy(self) -> Path:
        return self.drive / "PracticeGuard copy"

    def start(
        self, *arguments: str | Path, environment: dict[str, str] | None = None
    ) -> "subprocess.Popen[str]":
        return subprocess.Popen(
            [*PROGRAM, *map(str, arguments)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            cwd=self.folder,
            env=environment or self.environment,
            # Tests that were started in the background ignore Ctrl-C, and so would the program.
            preexec_fn=_as_on_a_terminal if sys.platform != "win32" else None,  # noqa: PLW1509
        )

    def call(
        self,
        *arguments: str | Path,
        typed: str = "",
        environment: dict[str, str] | None = None,
    ) -> Done:
        """Run the program to its end, with something typed into it."""
        process = self.start(*arguments, environment=environment)
        return self.ended(process, typed=typed)

    def ended(self, process: "subprocess.Popen[str]", *, typed: str = "") -> Done:
        try:
            out, err = process.communicate(typed, timeout=LIMIT_SECONDS)
        except subprocess.TimeoutExpired:
            process.kill()
            process.communicate()
            raise
        return Done(process.returncode, out, err)

    def next_sheet(self) -> Path:
        self.sheets += 1
        return self.folder / f"sheet {self.sheets}.pdf"

    def set_up_with_drive(self, *options: str) -> None:
        """Set it up as a person does, typing the code from the sheet; no agent is installed.

        Gives options to both calls.
        """
        sheet = self.next_sheet()
        self.call(
            "setup", "--practice", "Praxis Dr. Beispiel", "--country", "de", "--source",
            self.records, "--place-kind", "drive", "--place", self.drive, "--sheet", sheet,
            "--no-input", "--no-agent", *options,
        )  # fmt: skip
        self.code = code_on(sheet)
        typed = self.code.lower() + "\n"
        done = self.call(
            "setup", "--typed-code-stdin", "--no-agent", "--json", *options, typed=typed
        )
        assert done.code == 0, done.err

    def look_inside(self) -> None:
        """Learn the daily password, and let restic open the copy quickly from now on.

        Stretching a password takes most of a second on purpose, for every call of restic.
        """
        asked = subprocess.run(
            [sys.executable, "-c", _LOOK],
            env=self.environment,
            capture_output=True,
            check=True,
            text=True,
        )
        self.daily_password, paper_key = asked.stdout.split()
        keys = {path.name: path for path in (self.copy / "keys").iterdir()}
        aside = keys[paper_key].rename(self.drive / "key on paper")
        make_quick(self.copy, self.daily_password)
        (daily,) = (self.copy / "keys").iterdir()
        daily = daily.rename(self.drive / daily.name)
        aside.rename(self.copy / "keys" / paper_key)
        make_quick(self.copy, self.code.replace("-", ""))
        (paper,) = (self.copy / "keys").iterdir()
        daily.rename(self.copy / "keys" / daily.name)
        subprocess.run(
            [sys.executable, "-c", _RENAME, paper.name], env=self.environment, check=True
        )

    def locks(self) -> list[Path]:
        """Return the locks that are whole; restic takes no notice of half-written ones."""
        return _locks(self.copy / "locks")

    @contextlib.contextmanager
    def held_backup(self) -> "Iterator[HeldBackup]":
        """Start a backup of something new, and hold its restic still once it has its lock."""
        (self.records / "new.bin").write_bytes(os.urandom(40_000_000))
        process = self.start("backup", "--json")
        restic = None
        try:
            restic = _stopped_restic(process, self.copy / "locks")
            yield HeldBackup(process, restic)
        finally:
            with contextlib.suppress(psutil.NoSuchProcess):
                if restic is not None:
                    restic.resume()
            if process.returncode is None:
                process.kill()
                process.communicate()
            if restic is not None:
                with contextlib.suppress(psutil.NoSuchProcess):
                    restic.kill()
            (self.records / "new.bin").unlink()

    @contextlib.contextmanager
    def unplugged(self) -> Iterator[None]:
        """Take the drive away for a while."""
        away = self.drive.with_name("away")
        self.drive.rename(away)
        try:
            yield
        finally:
            away.rename(self.drive)


@dataclass
class HeldBackup:
    """A backup under way, whose restic stands still."""

    process: "subprocess.Popen[str]"
    restic: psutil.Process

    def go_on(self) -> None:
        self.restic.resume()

    def interrupt(self) -> None:
        """Press Ctrl-C: on a terminal it reaches the program; restic is told by it."""
        self.process.send_signal(signal.SIGINT)
        # The program looks every 0.2 s, a busy machine less often; restic, which stands still,
        # has its signal when the system says that one is waiting for it.
        until = time.monotonic() + 30
        while not _has_signal_waiting(self.restic) and time.monotonic() < until:
            time.sleep(0.05)
        self.restic.resume()

    def cut_the_power(self) -> None:
        """Kill both, without a word."""
        self.process.kill()
        self.restic.kill()
        self.process.communicate()
        with contextlib.suppress(psutil.NoSuchProcess):
            self.restic.wait(10)


def _as_on_a_terminal() -> None:
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def _has_signal_waiting(process: psutil.Process) -> bool:
    status = Path(f"/proc/{process.pid}/status")
    if not status.is_file():
        time.sleep(2)  # no other system tells
        return True
    waiting = (line.split()[1] for line in status.read_text().splitlines() if "Pnd:" in line)
    return any(int(mask, 16) for mask in waiting)


@contextlib.contextmanager
def installed_practice(folder: Path, files: Mapping[str, bytes]) -> Iterator[InstalledPractice]:
    """Give a practice with those records, a keyring of its own and a drive; set-up is to come."""
    with keyring_session() as session, _drive_elsewhere(folder) as drive:
        session.unlock()
        environment = {
            **session.environment,
            "PRACTICEGUARD_HOME": str(folder / "home"),
            "PYTHONPATH": str(CHECKOUT / "src"),
        }
        practice = InstalledPractice(folder, drive, environment)
        for path in (practice.records, practice.drive):
            path.mkdir()
        for name, content in files.items():
            (practice.records / name).parent.mkdir(exist_ok=True)
            (practice.records / name).write_bytes(content)
        yield practice


@contextlib.contextmanager
def _drive_elsewhere(folder: Path) -> Iterator[Path]:
    """Return the place of a drive that is not the disk of `folder`, or in it if there is none."""
    memory = Path("/dev/shm")  # the one other file system that every Linux has
    apart = memory.is_dir() and os.access(memory, os.W_OK)
    with tempfile.TemporaryDirectory(dir=memory if apart else folder) as made:
        yield Path(made) / "usb drive"


def _locks(folder: Path) -> list[Path]:
    return [path for path in folder.iterdir() if len(path.name) == 64]


def _stopped_restic(process: "subprocess.Popen[str]", locks: Path) -> psutil.Process:
    program = psutil.Process(process.pid)
    limit = time.monotonic() + LIMIT_SECONDS
    while time.monotonic() < limit and process.poll() is None:
        if _locks(locks):
            for child in program.children(recursive=True):
                with contextlib.suppress(psutil.NoSuchProcess):
                    if "backup" in child.cmdline() and "restic" in child.name():
                        child.suspend()
                        return child
        time.sleep(0.002)
    raise AssertionError(f"no restic was seen; exit code {process.poll()}")


def code_on(sheet: Path) -> str:
    """Return the recovery code as a person reads it from the sheet."""
    document = pypdfium2.PdfDocument(sheet.read_bytes())
    try:
        text = "\n".join(page.get_textpage().get_text_range() for page in document)
    finally:
        document.close()
    groups = re.findall(r"(?m)^(?:\d\s*)?([0-9A-HJKMNP-TV-Z]{4})\s*$", text.replace("\r", ""))
    if len(groups) != 7:
        found = re.search(r"(?:[0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{4}", text)
        assert found, text
        return found[0]
    return "-".join(groups)


@dataclass
class Watcher:
    """Looks at the arguments and the environment of every process, as any other user could."""

    secrets: Sequence[str]
    leaks: set[str] = field(default_factory=set)
    looks: int = 0
    seen: set[str] = field(default_factory=set)

    @contextlib.contextmanager
    def watching(self) -> Iterator["Watcher"]:
        over = threading.Event()
        thread = threading.Thread(target=self._watch, args=(over,))
        thread.start()
        try:
            yield self
        finally:
            over.set()
            thread.join()

    def _watch(self, over: threading.Event) -> None:
        while not over.is_set():
            for folder in Path("/proc").iterdir():
                if folder.name.isdigit() and int(folder.name) != os.getpid():
                    self._look(folder)
            self.looks += 1
            over.wait(0.03)

    def _look(self, folder: Path) -> None:
        try:
            arguments = (folder / "cmdline").read_bytes()
            environment = (folder / "environ").read_bytes()
        except OSError:
            return  # it has ended meanwhile
        self.seen.add(Path(arguments.split(b"\0")[0].decode()).name)
        for secret in self.secrets:
            if secret.encode() in arguments:
                self.leaks.add(f"arguments of {arguments[:80]!r}")
            if secret.encode() in environment:
                self.leaks.add(f"environment of {arguments[:80]!r}")
