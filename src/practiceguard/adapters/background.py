"""Processes: who lives, and starting the quiet one that does a run and outlives the window."""

import contextlib
import ctypes
import os
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from functools import cache
from pathlib import Path

import psutil

from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.secret import Secret
from practiceguard.services.ports import ThisProcess
from practiceguard.services.ports.machine import AWAKE_AT_MOST

START_TOLERANCE = 2.0
"""Seconds by which a process's start may differ: Linux makes it of whole seconds read twice."""
END_SECONDS = 15.0
"""How long an agent may take to end: one look, and its restart in the middle of it."""
_HOME_VARIABLE = "PRACTICEGUARD_HOME"
_BOOT_ID = Path("/proc/sys/kernel/random/boot_id")
_STAY_AWAKE = 0x80000000 | 0x00000001  # ES_CONTINUOUS | ES_SYSTEM_REQUIRED
_AS_USUAL = 0x80000000  # ES_CONTINUOUS
# The child is kept, so that it is reaped when it ends and never complained about when it lives on.
_children: "list[subprocess.Popen[bytes]]" = []


def agent_command(verb: str) -> tuple[str, ...]:
    """Return the command of the quiet process: `run` does one run, `keep` keeps the schedule."""
    if getattr(sys, "frozen", False):
        return (sys.executable, "agent", verb)
    # -P: what happens to lie in the working folder is not imported.
    return (sys.executable, "-P", "-m", "practiceguard.agent", verb)


def _run_command() -> tuple[str, ...]:
    return agent_command("run")


def _keep_command() -> tuple[str, ...]:
    return agent_command("keep")


@dataclass(frozen=True)
class SystemProcesses:
    """Processes port, on Windows, macOS and Linux."""

    working_folder: Path
    """Where the started process stands: not on a drive that somebody wants to pull out."""
    command: tuple[str, ...] = field(default_factory=_run_command)
    environ: Mapping[str, str] = field(default_factory=lambda: os.environ)
    keep_command: tuple[str, ...] = field(default_factory=_keep_command)

    def this_process(self) -> ThisProcess:
        """Return this process, so that it can be recognised later."""
        return ThisProcess(os.getpid(), _start_of(psutil.Process()))

    def is_alive(self, process_id: int, started_at: float) -> bool:
        """Given what `this_process` said, return whether that very process still works.

        A dead one that nobody has fetched (a zombie) is dead; so is one whose number was given
        to another process.
        """
        _reap()
        if process_id <= 0:
            return False
        try:
            process = psutil.Process(process_id)
            if process.status() == psutil.STATUS_ZOMBIE:
                return False
            return abs(_start_of(process) - started_at) <= START_TOLERANCE
        except psutil.NoSuchProcess:
            return False
        except psutil.AccessDenied:
            # It is there, but not ours: then it is not the one that did our run.
            return False

    def start_run(
        self, trigger: str, place: str | None = None, slot: str | None = None
    ) -> ThisProcess:
        """Start the process that does one run, detached from this one; return it at once.

        Raises STATE_NOT_WRITABLE if the program itself cannot be started.
        """
        command = [*self.command, "--trigger", trigger]
        if place is not None:
            command += ["--place", place]
        if slot is not None:
            command += ["--slot", slot]
        return self._start(command)

    def start_check(self, place: str, month: str) -> ThisProcess:
        """Start the process that does one check, detached from this one; return it at once.

        Raises STATE_NOT_WRITABLE if the program itself cannot be started.
        """
        return self._start([*self.command[:-1], "check", "--place", place, "--month", month])

    def start_agent(self) -> ThisProcess:
        """Start the process that keeps the schedule, detached from this one; return it at once.

        One that finds another at work ends by itself. Raises STATE_NOT_WRITABLE if the program
        cannot be started.
        """
        return self._start(list(self.keep_command))

    def start_chores(self, since_waking: timedelta | None = None) -> ThisProcess:
        """Start the process that does what the agent is too small for; return it at once.

        `since_waking` is how long the computer has been awake, None if that is not known.

        Raises STATE_NOT_WRITABLE if the program cannot be started.
        """
        command = [*self.command[:-1], "chores"]
        if since_waking is not None:
            command += ["--awake", str(since_waking.total_seconds())]
        return self._start(command)

    def end(self, process: ThisProcess) -> None:
        """Ask a process of ours to end, and wait a moment for it.

        One that is gone is left alone, whoever has its number now.
        """
        if self.is_alive(process.process_id, process.started_at):
            with contextlib.suppress(psutil.Error):
                psutil.Process(process.process_id).terminate()
            # Whatever follows it must not find the lock of the one before still taken.
            until = time.monotonic() + END_SECONDS
            while self.is_alive(process.process_id, process.started_at):
                if time.monotonic() > until:
                    return
                time.sleep(0.05)

    def _start(self, command: list[str]) -> ThisProcess:
        _reap()
        try:
            process = _start_detached(command, self.working_folder, self._environment())
        except OSError as error:
            facts = {
                "folder": str(self.working_folder),
                "file": command[0],
                "reason": error.strerror or str(error),
            }
            raise PracticeGuardError(ErrorCode.STATE_NOT_WRITABLE, facts) from error
        _children.append(process)
        try:
            return ThisProcess(process.pid, _start_of(psutil.Process(process.pid)))
        except psutil.Error:
            return ThisProcess(process.pid, time.time())

    def keep_awake(self, limit: timedelta = AWAKE_AT_MOST) -> None:
        """Ask the system not to fall asleep until this process ends, or `limit` is over."""
        with contextlib.suppress(OSError, AttributeError):
            if sys.platform == "win32":
                _keep_windows_awake(limit)
            else:
                command = keep_awake_command(sys.platform, os.getpid(), limit)
                if command and shutil.which(command[0]):
                    process = _start_detached(list(command), Path("/"), dict(os.environ))
                    _children.append(process)

    def _environment(self) -> dict[str, str]:
        """Return the environment for the child: ours, with relative places made absolute."""
        environment = dict(self.environ)
        home = environment.get(_HOME_VARIABLE, "").strip()
        if home:
            environment[_HOME_VARIABLE] = str(Path(home).expanduser().absolute())
        modules = environment.get("PYTHONPATH", "")
        if modules:
            places = [str(Path(place).absolute()) for place in modules.split(os.pathsep) if place]
            environment["PYTHONPATH"] = os.pathsep.join(places)
        return environment


def _start_of(process: psutil.Process) -> float:
    """Return a number that tells a process from all that ever had or will have its process id.

    In seconds: since the epoch, but on Linux since the boot, from a number of that boot on. Linux
    makes the time of it anew from today's clock, which may have been set meanwhile.
    """
    started_at = float(process.create_time())
    if sys.platform == "linux":
        return started_at - float(psutil.boot_time()) + _number_of_boot()
    else:  # noqa: RET505  mypy reads one branch per system
        return started_at


@cache
def _number_of_boot() -> int:
    """Return the number by which Linux tells this boot from others, 0 if it does not say."""
    try:
        return int(_BOOT_ID.read_text(encoding="ascii")[:8], 16)
    except (OSError, ValueError):
        return 0


def keep_awake_command(platform: str, process_id: int, limit: timedelta) -> tuple[str, ...]:
    """Given `sys.platform`, return the command that keeps a system awake while a process lives.

    It ends by itself with that process, however that one ends, and at the latest after `limit`.
    """
    number, seconds = str(process_id), str(max(1, int(limit.total_seconds())))
    if platform == "darwin":
        return ("caffeinate", "-i", "-t", seconds, "-w", number)
    if platform.startswith("linux"):
        reason = ("--who=PracticeGuard", "--why=A backup is running")
        waiting = ("timeout", seconds, "tail", f"--pid={number}", "-f", "/dev/null")
        return ("systemd-inhibit", "--what=sleep:idle", *reason, "--mode=block", *waiting)
    return ()


def _keep_windows_awake(limit: timedelta) -> None:
    """Hold Windows awake by a thread of its own: the wish is that of a thread, and ends with it."""
    if sys.platform == "win32":

        def hold() -> None:
            ctypes.windll.kernel32.SetThreadExecutionState(_STAY_AWAKE)
            time.sleep(limit.total_seconds())
            ctypes.windll.kernel32.SetThreadExecutionState(_AS_USUAL)

        threading.Thread(target=hold, name="stay awake", daemon=True).start()


def _start_detached(
    command: list[str], folder: Path, environment: dict[str, str]
) -> "subprocess.Popen[bytes]":
    """Start a process that no longer depends on us: no terminal, no pipes, no shared session."""
    *better, last = _creation_flags()
    for flags in better:
        with contextlib.suppress(PermissionError):
            return _popen(command, folder, environment, flags)
    return _popen(command, folder, environment, last)


def _popen(
    command: list[str], folder: Path, environment: dict[str, str], flags: int
) -> "subprocess.Popen[bytes]":
    return subprocess.Popen(
        command,
        cwd=folder,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        # Each of the two means nothing to the other family of systems.
        start_new_session=True,
        creationflags=flags,
        close_fds=True,
    )


def _creation_flags() -> tuple[int, ...]:
    """Return the ways to create a process apart on this system, the best first."""
    if sys.platform == "win32":
        # A console of its own that is not shown, rather than none: restic inherits it, so no
        # black window pops up, and restic can be asked to stop (Ctrl+Break needs a console).
        apart = subprocess.CREATE_NO_WINDOW | subprocess.CREATE_NEW_PROCESS_GROUP
        # A terminal or a service may keep us in a job that ends with it; not all let us leave.
        return (apart | subprocess.CREATE_BREAKAWAY_FROM_JOB, apart)
    else:  # noqa: RET505  mypy reads one branch per system
        return (0,)


def _reap() -> None:
    """Fetch the end of children that ended, so that they do not stay as zombies."""
    _children[:] = [child for child in _children if child.poll() is None]


def renew(arguments: tuple[str, ...], key: Secret, stop: threading.Event) -> None:
    """Begin this very process anew as an agent with the given arguments.

    Returns only if `stop` is set: whoever was asked to end does not begin anew. A signal that
    comes too late for that is held back for the new beginning, which has to let it through.
    The key is in a pipe that only we inherit; its number follows as `--key-from`. POSIX only:
    Windows starts a second process instead, which nobody would know.
    """
    if sys.platform != "win32":
        ending = {signal.SIGTERM, signal.SIGINT, signal.SIGHUP}
        before = signal.pthread_sigmask(signal.SIG_BLOCK, ending)
        if stop.is_set():
            signal.pthread_sigmask(signal.SIG_SETMASK, before)
            return
    readable, writable = os.pipe()
    os.write(writable, key.reveal().encode())
    os.close(writable)
    os.set_inheritable(readable, True)
    command = [*agent_command("keep"), *arguments, "--key-from", str(readable)]
    os.execv(command[0], command)  # noqa: S606  our own program, no shell


def inherited_key(descriptor: int) -> Secret:
    """Return the key that `renew` left in a pipe, and close it; empty if there was none."""
    with os.fdopen(descriptor, "rb") as pipe:
        return Secret(pipe.read().decode())
