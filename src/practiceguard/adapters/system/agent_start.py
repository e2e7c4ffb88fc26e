"""What is started at login, for which state folder, and the files that say so."""

import hashlib
import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from practiceguard.adapters.system.state_folders import HOME_VARIABLE, StateFolders
from practiceguard.domain.errors import ErrorCode, PracticeGuardError

_MODULES_VARIABLE = "PYTHONPATH"


@dataclass(frozen=True)
class AgentStart:
    """The program that a login starts."""

    command: tuple[str, ...]
    environment: Mapping[str, str] = field(default_factory=dict)
    """What it needs besides the environment of a session; never a secret."""
    suffix: str = ""
    """Tells the registrations of several state folders apart; empty for the usual one."""

    @property
    def is_writable(self) -> bool:
        """Return whether files and registries can hold it: no line breaks or the like in it."""
        words = (*self.command, *self.environment.values())
        return all(word.isprintable() for word in words)


def agent_start(
    run_command: Sequence[str], environ: Mapping[str, str], folders: StateFolders
) -> AgentStart:
    """Given the command of one run, `[program, …, "run"]`, return what a login has to start.

    A login knows nothing of this terminal: where our state is, and where a checkout's modules
    are, goes with it.
    """
    *program, _run = run_command
    environment = {}
    if folders.is_moved:
        environment[HOME_VARIABLE] = str(folders.root)
    if modules := environ.get(_MODULES_VARIABLE, ""):
        places = [str(Path(place).absolute()) for place in modules.split(os.pathsep) if place]
        environment[_MODULES_VARIABLE] = os.pathsep.join(places)
    return AgentStart((*_lasting(program, environ), "keep"), environment, _suffix(folders))


def watch_start(
    run_command: Sequence[str], environ: Mapping[str, str], folders: StateFolders
) -> AgentStart:
    """Return what a login starts on a computer that only watches the copies of another one.

    `run_command` as for `agent_start`; both may be registered on one computer.
    """
    agent = agent_start(run_command, environ, folders)
    *program, name, _keep = agent.command
    # The command line has the watch: `… -m practiceguard watch keep`, or `program watch keep`.
    whole = (name.removesuffix(".agent"),) if name.endswith(".agent") else ()
    return AgentStart(
        (*program, *whole, "watch", "keep"), agent.environment, f"-watch{agent.suffix}"
    )


def _lasting(program: Sequence[str], environ: Mapping[str, str]) -> tuple[str, ...]:
    """Return the program by a name that is still there tomorrow.

    An AppImage runs from a place that ends with it; the file it came from is named beside.
    """
    image, mounted = environ.get("APPIMAGE", ""), environ.get("APPDIR", "")
    if image and mounted and Path(program[0]).is_relative_to(mounted):
        return (image, *program[1:])
    return tuple(program)


def _suffix(folders: StateFolders) -> str:
    if not folders.is_moved:
        return ""
    return "-" + hashlib.sha256(os.fsencode(folders.root)).hexdigest()[:8]


def write_file(path: Path, content: bytes) -> None:
    """Write a file whole or not at all; AUTOSTART_REFUSED if that cannot be."""
    passing = path.with_name(path.name + ".new")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        passing.write_bytes(content)
        passing.chmod(0o644)
        passing.replace(path)
    except OSError as error:
        raise refused(path, error.strerror or str(error)) from error


def remove_file(path: Path) -> None:
    """Remove a file that may be gone already; AUTOSTART_REFUSED if it stays."""
    try:
        path.unlink(missing_ok=True)
    except NotADirectoryError:
        return
    except OSError as error:
        raise refused(path, error.strerror or str(error)) from error


def read_file(path: Path) -> bytes | None:
    """Return what is in a file, None if it is not there or cannot be read."""
    try:
        return path.read_bytes()
    except OSError:
        return None


def refused(where: Path | str, reason: str) -> PracticeGuardError:
    """Return the failure that says where nothing could be registered, and why."""
    return PracticeGuardError(
        ErrorCode.AUTOSTART_REFUSED, {"file": str(where), "reason": reason}, details=reason
    )
