"""A practice that lives through faults: set up once per family, its processes found and struck."""

import contextlib
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import psutil

from tests.chaos.report import Round, Tally
from tests.chaos.truth import Line, Truth, ledger, make_records
from tests.journeys.installed_practice import CHECKOUT, Done, InstalledPractice, code_on
from tests.keyring_session import KeyringSession, keyring_session

AGENT = (sys.executable, "-P", "-m", "practiceguard.agent")
LIMIT = 90.0
_KEY = """
import os, sys
from pathlib import Path
from practiceguard.adapters.database.connection import KEY_NAME
from practiceguard.adapters.secrets import KeyringSecretStore, namespace_of
home = Path(os.environ["PRACTICEGUARD_HOME"])
print(KeyringSecretStore("PracticeGuard", namespace_of(home)).get(KEY_NAME).reveal())
"""
_SECRETS = """
from practiceguard.bootstrap import build
app = build()
for key in app.world.store.plan().repositories:
    access = app.open_repository.access(app.world.store.repository(key))
    print(key, access.password.reveal())
"""
_RULES = """
import sys
from datetime import timedelta
from practiceguard.bootstrap import build
from practiceguard.domain.backup.place_rules import PlaceRules, SpeedLimit
from practiceguard.domain.backup.schedule import Schedule
world = build().world
now = world.clock.now()
at = (now + timedelta(seconds=float(sys.argv[2]))).astimezone(world.clock.zone())
wall = at.time().replace(microsecond=0, tzinfo=None)
schedule = Schedule() if sys.argv[2] == "0" else Schedule(times=(wall,))
midnight = wall.replace(hour=0, minute=0, second=0)
slow = (SpeedLimit(midnight, midnight, int(sys.argv[1])),) if int(sys.argv[1]) else ()
for key in world.store.plan().repositories:
    world.store.save_rules(PlaceRules(key, now - timedelta(days=9), schedule, 0, True, slow))
"""


@dataclass
class Struck(InstalledPractice):
    """An installed practice with what the harness knows of it."""

    session: KeyringSession | None = None
    database_key: str = ""
    truths: list[Truth] = field(default_factory=list)
    """One for each place."""

    @property
    def truth(self) -> Truth:
        return self.truths[0]

    @property
    def more(self) -> Path:
        """Return the second folder of the plan; now and then it is away."""
        return self.folder / "More records"

    @property
    def temporary(self) -> Path:
        """Return the folder for temporary files of this practice alone."""
        return self.folder / "temporary"

    @property
    def database(self) -> Path:
        return self.home / "practiceguard.db"

    def lines(self) -> list[Line]:
        return ledger(self.database, self.database_key)

    def change(self, one: Round) -> None:
        """Work on the records for a day, once nothing reads them and all is accounted for."""
        self.wait_quiet()
        self.look(one)
        self.truth.change(one.chance)

    def look(self, one: Round) -> list[Line]:
        """Read the ledger and prove each copy that is newly called complete there."""
        lines = self.lines()
        for truth in self.truths:
            truth.look(lines, one)
        return lines

    def rules(self, kib_per_second: int = 0, due_in: float = 0) -> None:
        """Limit the speed, and let one copy a day fall due in so many seconds; 0: neither."""
        self.snippet(_RULES, str(kib_per_second), str(due_in))

    def snippet(
        self,
        program: str,
        *arguments: str,
        typed: str = "",
        environment: dict[str, str] | None = None,
    ) -> str:
        done = subprocess.run(
            [sys.executable, "-c", program, *arguments], env=environment or self.environment,
            input=typed, capture_output=True, text=True, cwd=CHECKOUT, timeout=LIMIT,
        )  # fmt: skip
        if done.returncode:
            raise RuntimeError(done.stderr[-400:])
        return done.stdout.strip()

    def agent(
        self, *arguments: str, environment: dict[str, str] | None = None
    ) -> "subprocess.Popen[bytes]":
        """Start the agent as a login does, seconds for minutes unless told."""
        return subprocess.Popen(
            [*AGENT, *(arguments or ("keep", "--every", "0.5"))],
            env=environment or self.environment, stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True,
        )  # fmt: skip

    def window(self) -> "subprocess.Popen[bytes]":
        return subprocess.Popen(
            [sys.executable, "-m", "practiceguard"],
            env={**self.environment, "QT_QPA_PLATFORM": "offscreen"}, stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True,
        )  # fmt: skip

    def learn_again(self) -> None:
        """Learn the secrets anew, also after new records were begun."""
        self.database_key = self.snippet(_KEY)
        key, password = self.snippet(_SECRETS).split()
        self.truth.key, self.truth.password, self.daily_password = key, password, password

    # --- processes ------------------------------------------------------------------------------

    def processes(self, wanted: Callable[[list[str]], bool] = bool) -> list[psutil.Process]:
        """Return the living processes of this practice, restic too, whose arguments fit."""
        found = []
        for process in psutil.process_iter():
            with contextlib.suppress(psutil.Error):
                environment = process.environ()
                is_ours = environment.get("PRACTICEGUARD_HOME") == str(self.home) or (
                    environment.get("RESTIC_CACHE_DIR", "").startswith(str(self.home))
                )
                if is_ours and process.pid != os.getpid() and wanted(process.cmdline()):
                    found.append(process)
        return found

    def restics(self) -> list[psutil.Process]:
        return self.processes(is_restic)

    def runs_now(self) -> list[psutil.Process]:
        return self.processes(is_run)

    def keepers(self) -> list[psutil.Process]:
        return self.processes(is_keeper)

    def wait_quiet(self, *, limit: float = LIMIT) -> None:
        """Wait until neither a run nor a restic is left."""
        until(lambda: not self.restics() and not self.runs_now(), "quiet", limit=limit)
        # Some systems fetch the dead of dead parents only now and then: until then a restic seems
        # to live, and nobody may take its lock away.
        until(lambda: not any(map(_is_dead_restic, psutil.process_iter())), "an end", limit=limit)

    def end_all(self) -> None:
        """End whatever still works for this practice."""
        for process in self.processes():
            with contextlib.suppress(psutil.Error):
                process.kill()
                process.wait(10)

    # --- what has to be true after each fault ---------------------------------------------------

    def claims(self, one: Round, *, asks: bool = True) -> None:
        """Compare what the program calls good with the truth."""
        lines = self.look(one)
        if not asks:
            return
        done = self.call("status", "--json")
        self.verdict(done, one, lines)

    def verdict(self, done: Done, one: Round, lines: list[Line]) -> None:
        """Check one answer of `status` against the truth."""
        answer = done.json
        if answer.get("level") != "good":
            if done.code == 0:
                one.lies.append("status ends with 0 though its level is not good")
            return
        keys = {place["key"] for place in answer["places"] if place["level"] == "good"}
        if keys != {truth.key for truth in self.truths}:
            one.lies.append("good, though not every place is")
        for truth in self.truths:
            told = [line for line in truth.mine(lines) if line.state != "cancelled"]
            if not told or told[-1].state != "complete":
                one.lies.append(f"good, though the last run is {told[-1].state if told else None}")
            elif lacking := truth.lacking(told[-1].snapshot_id or ""):
                one.lies.append(f"good, though {len(lacking)} files are not in the copy")

    def heal(self, one: Round, truth: Truth | None = None) -> None:
        """Make the next run, as anybody would; afterwards everything has to be in order."""
        truth = truth or self.truth
        still_at_work = self.restics()
        if not still_at_work:
            self.wait_quiet()
        done = self.call("backup", "--json", "--place", truth.key)
        if done.code != 0:
            one.unhealed.append(f"the next run ended with {done.code}: {told(done)}")
        if still_at_work:
            # A restic whose run was killed lived on: the lock it leaves later is the next one's.
            self.wait_quiet()
            self.look(one)
            done = self.call("backup", "--json", "--place", truth.key)
        self.in_order(one, done.json.get("snapshot_id") if done.code == 0 else None, truth)

    def in_order(self, one: Round, snapshot_id: str | None, truth: Truth | None = None) -> None:
        """Demand that the newest run is complete and true, and that no lock was left."""
        truth = truth or self.truth
        lines = truth.mine(self.look(one))
        if not lines or lines[-1].state != "complete":
            one.unhealed.append(f"the last run is {lines[-1].state if lines else 'not there'}")
        elif snapshot_id and lines[-1].snapshot_id != snapshot_id:
            one.unhealed.append("the ledger knows another copy than the one just made")
        if any(line.state == "begun" for line in lines):
            one.unhealed.append("a dead run is still called under way")
        if not self.restics() and truth.locks():
            one.unhealed.append(f"locks were left: {truth.told_of_locks()}")


def _is_dead_restic(process: psutil.Process) -> bool:
    with contextlib.suppress(psutil.Error):
        return bool(process.name() == "restic" and process.status() == psutil.STATUS_ZOMBIE)
    return False


def is_restic(arguments: Sequence[str]) -> bool:
    return Path(arguments[0]).name == "restic"


def is_run(arguments: Sequence[str]) -> bool:
    """Whether it is a process that makes a copy: the command line's, or the agent's quiet one."""
    return "backup" in arguments or ("practiceguard.agent" in arguments and "run" in arguments)


def is_keeper(arguments: Sequence[str]) -> bool:
    """Whether it is an agent that keeps the schedule."""
    return "practiceguard.agent" in arguments and "keep" in arguments


def told(done: Done) -> str:
    """Return the error that a call told, in short."""
    try:
        answer: dict[str, Any] = done.json
        return str(answer.get("error") or answer.get("cause") or answer.get("state"))
    except (ValueError, AttributeError):
        return done.err.strip()[-200:]


def until(wanted: Callable[[], bool], what: str, *, limit: float = LIMIT) -> None:
    """Wait for something; raises TimeoutError when it never comes."""
    end = time.monotonic() + limit
    while not wanted():
        if time.monotonic() > end:
            raise TimeoutError(f"{what} never came")
        time.sleep(0.05)


def kill(process: "psutil.Process | subprocess.Popen[Any]") -> bool:
    """Kill -9; return whether it was alive."""
    try:
        if isinstance(process, psutil.Process):
            if process.status() == psutil.STATUS_ZOMBIE:
                return False
        elif process.poll() is not None:
            return False
        process.kill()
    except psutil.NoSuchProcess:
        return False
    with contextlib.suppress(psutil.TimeoutExpired, subprocess.TimeoutExpired):
        process.wait(10)
    return True


Around = Callable[[Struck], contextlib.AbstractContextManager[object]]


def _nothing(_made: Struck) -> contextlib.AbstractContextManager[object]:
    return contextlib.nullcontext()


@contextlib.contextmanager
def practice(tally: Tally, around: Around = _nothing) -> Iterator[Struck]:
    """Set up a practice with one complete copy; nothing of it is left afterwards.

    `around` is entered before set-up, for instance to put a small disk under one of its folders.
    """
    folder = Path(tempfile.mkdtemp(prefix="pg-chaos-"))
    memory = Path("/dev/shm")
    apart = memory.is_dir() and os.access(memory, os.W_OK)
    elsewhere = Path(tempfile.mkdtemp(prefix="pg-chaos-drive-", dir=memory if apart else None))
    try:
        with keyring_session() as session:
            session.unlock()
            environment = {
                **session.environment,
                "PRACTICEGUARD_HOME": str(folder / "home"),
                "PYTHONPATH": str(CHECKOUT / "src"),
                "TMPDIR": str(folder / "temporary"),
            }
            made = Struck(folder, elsewhere / "usb drive", environment, session=session)
            for path in (made.records, made.more, made.drive, made.home, made.temporary):
                path.mkdir()
            with around(made):
                try:
                    _set_up(made, tally)
                    yield made
                finally:
                    made.end_all()
    finally:
        shutil.rmtree(folder, ignore_errors=True)
        shutil.rmtree(elsewhere, ignore_errors=True)


def _set_up(made: Struck, tally: Tally) -> None:
    make_records(made.records)
    (made.more / "appointments.csv").write_bytes(random.randbytes(20_000))
    sheet = made.next_sheet()
    began = made.call(
        "setup", "--practice", "Praxis Dr. Beispiel", "--country", "de", "--source", made.records,
        "--source", made.more, "--place-kind", "drive", "--place", made.drive, "--sheet", sheet,
        "--no-input", "--no-agent",
    )  # fmt: skip
    if not sheet.exists():
        raise RuntimeError(f"set-up ended with {began.code}: {began.err or began.out}")
    made.code = code_on(sheet)
    typed = made.code.lower() + "\n"
    done = made.call("setup", "--typed-code-stdin", "--no-agent", "--json", typed=typed)
    if done.code:
        raise RuntimeError(f"set-up: {done.err}")
    made.look_inside()
    sources = (made.records, made.more)
    made.truths.append(Truth(sources, made.copy, made.daily_password, tally))
    made.learn_again()
    with tally.round(
        "set-up", sum(one.fault == "set-up" for one in tally.rounds), is_fault=False
    ) as one:
        made.look(one)
