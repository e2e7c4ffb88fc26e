"""Find the restic program to use: ours if its checksum fits, else the system's, else fetch one."""

import json
import logging
import os
import ssl
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Final

from filelock import FileLock, Timeout

from practiceguard.adapters.restic.command import run_tool
from practiceguard.adapters.restic.distribution import AptSetup, fetch_from_distribution
from practiceguard.adapters.restic.fetch import ByteProgress, fetch_official, file_sha256
from practiceguard.adapters.restic.release_lock import (
    ReleaseLock,
    is_recent_enough,
    read_lock,
    this_platform,
)
from practiceguard.domain.errors import ErrorCode, PracticeGuardError

log = logging.getLogger(__name__)

PROGRAM_NAME: Final = "restic.exe" if sys.platform == "win32" else "restic"
_VERSION_LIMIT_SECONDS: Final = 30.0
_OTHER_FETCH_LIMIT_SECONDS: Final = 1500.0


class BinaryOrigin(StrEnum):
    """Where the program in use came from."""

    BUNDLED = "bundled"  # with the application, or in the checkout
    FETCHED = "fetched"  # by us, at an earlier start
    ON_PATH = "on-path"  # installed on this machine by somebody else
    DOWNLOADED = "downloaded"  # just now, from restic's own release
    DISTRIBUTION = "distribution"  # just now, from the system's package archive


@dataclass(frozen=True)
class ResticBinary:
    """A restic that may be run. `sha256` is what its file had when it was looked at."""

    path: Path
    version: str
    origin: BinaryOrigin
    sha256: str


@dataclass(frozen=True)
class BinarySearch:
    """Where to look for restic, in this order, and what to accept."""

    own_folder: Path
    """Where we keep what we fetched; made, closed to others, when it is needed."""
    bundled_folders: Sequence[Path] = field(default_factory=lambda: tuple(bundled_folders()))
    path: str = field(default_factory=lambda: os.environ.get("PATH", ""))
    lock: ReleaseLock = field(default_factory=read_lock)
    platform: str = field(default_factory=this_platform)
    may_fetch: bool = True
    trust: ssl.SSLContext | None = None
    """Certificate authorities for the download; None is the system's."""
    apt: AptSetup | None = None


def find_restic(search: BinarySearch, on_progress: ByteProgress | None = None) -> ResticBinary:
    """Return the first restic that may be trusted and is new enough, fetching one if it must.

    A program whose checksum fits neither the lock nor its own record is never run: it is passed
    over, and said to be in the log and in the error. Raises RESTIC_TAMPERED if nothing else was
    found than such a program, RESTIC_MISSING otherwise; `details` lists every place tried.
    """
    refused: list[PracticeGuardError] = []
    found = _already_here(search, refused) or _on_path(search, refused)
    if found is None and search.may_fetch:
        found = _fetched_now(search, refused, on_progress)
    if found is not None:
        return found
    tampered = any(error.code is ErrorCode.RESTIC_TAMPERED for error in refused)
    raise PracticeGuardError(
        ErrorCode.RESTIC_TAMPERED if tampered else ErrorCode.RESTIC_MISSING,
        {
            "version": search.lock.version,
            "folder": str(search.own_folder),
            "name": PROGRAM_NAME,
            "reason": refused[-1].details if refused else "",
        },
        details="\n".join(dict.fromkeys(error.details for error in refused)),
    )


def bundled_folders() -> Iterator[Path]:
    """Yield where restic may have come with the application: frozen, or in a checkout."""
    if getattr(sys, "frozen", False):
        frozen = Path(getattr(sys, "_MEIPASS", Path(sys.executable).parent))
        yield frozen / "restic"
        yield Path(sys.executable).parent / "restic"
    else:
        checkout = Path(__file__).resolve().parents[4]
        if (checkout / "pyproject.toml").is_file():
            yield checkout / ".tools"


def _already_here(
    search: BinarySearch, refused: list[PracticeGuardError], *, own_only: bool = False
) -> ResticBinary | None:
    """Return the bundled or fetched program whose checksum fits, without running it."""
    places = [] if own_only else [(f, BinaryOrigin.BUNDLED) for f in search.bundled_folders]
    for folder, origin in [*places, (search.own_folder, BinaryOrigin.FETCHED)]:
        program = folder / PROGRAM_NAME
        if not program.is_file():
            continue
        try:
            sha256 = file_sha256(program)
        except OSError as error:
            refused.append(_missing(f"{program} could not be read: {error}"))
            continue
        version = _vouched_version(program, sha256, search.lock)
        if version is None:
            refused.append(_tampered(program))
        elif not is_recent_enough(version, search.lock.version):
            refused.append(_too_old(program, version, search.lock))
        else:
            return ResticBinary(program, version, origin, sha256)
    return None


def _vouched_version(program: Path, sha256: str, lock: ReleaseLock) -> str | None:
    """Return the version somebody vouched for by this checksum: the lock, or our record."""
    if lock.knows_program(sha256):
        return lock.version
    try:
        record = json.loads(_record_path(program).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    if not isinstance(record, dict) or record.get("sha256") != sha256:
        return None
    version = record.get("version")
    return version if isinstance(version, str) else None


def _on_path(search: BinarySearch, refused: list[PracticeGuardError]) -> ResticBinary | None:
    """Return the first restic on PATH that is new enough; only absolute folders count."""
    for folder in search.path.split(os.pathsep):
        program = Path(folder, PROGRAM_NAME)
        if not program.is_absolute() or not program.is_file() or not os.access(program, os.X_OK):
            continue
        ours = [*search.bundled_folders, search.own_folder]
        if any(_same_folder(program.parent, other) for other in ours):
            continue  # was judged by its checksum already
        try:
            version = version_reported(program)
            if not is_recent_enough(version, search.lock.version):
                refused.append(_too_old(program, version, search.lock))
                continue
            return ResticBinary(program, version, BinaryOrigin.ON_PATH, file_sha256(program))
        except (OSError, PracticeGuardError) as error:
            refused.append(_missing(f"{program} does not work: {error}"))
    return None


def _fetched_now(
    search: BinarySearch, refused: list[PracticeGuardError], on_progress: ByteProgress | None
) -> ResticBinary | None:
    """Fetch restic into our folder: the official release first, else the distribution's package.

    Two of our processes may come here at the same time: the second waits and takes the first's.
    """
    program = search.own_folder / PROGRAM_NAME
    try:
        search.own_folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        with FileLock(search.own_folder / "fetch.lock", timeout=_OTHER_FETCH_LIMIT_SECONDS):
            if found := _already_here(search, [], own_only=True):
                return found
            for way in (_official, _from_distribution):
                try:
                    return way(search, program, on_progress)
                except PracticeGuardError as error:
                    log.info("restic could not be fetched: %s", error.details)
                    refused.append(error)
    except (OSError, Timeout) as error:
        refused.append(_missing(f"{search.own_folder} cannot be used: {error}"))
    return None


def _official(
    search: BinarySearch, program: Path, on_progress: ByteProgress | None
) -> ResticBinary:
    """Download the pinned release. Its checksum vouches for its version."""
    sha256 = fetch_official(
        search.lock, search.platform, program, trust=search.trust, on_progress=on_progress
    )
    return _recorded(program, search.lock.version, BinaryOrigin.DOWNLOADED, sha256)


def _from_distribution(
    search: BinarySearch, program: Path, _on_progress: ByteProgress | None
) -> ResticBinary:
    """Take the distribution's package; make sure its program runs on this older system."""
    version, sha256 = fetch_from_distribution(search.lock.version, program, search.apt)
    try:
        reported = version_reported(program)
    except (OSError, PracticeGuardError) as error:
        program.unlink()
        raise _missing(f"the distribution's restic {version} does not run here") from error
    return _recorded(program, reported, BinaryOrigin.DISTRIBUTION, sha256)


def _recorded(program: Path, version: str, origin: BinaryOrigin, sha256: str) -> ResticBinary:
    """Write beside a program what it is, so that the next start knows it by its checksum."""
    record = {"version": version, "origin": origin.value, "sha256": sha256}
    target = _record_path(program)
    fresh = target.with_suffix(".new")
    fresh.write_text(json.dumps(record, indent=1) + "\n", encoding="utf-8")
    fresh.chmod(0o600)
    fresh.replace(target)
    return ResticBinary(program, version, origin, sha256)


def version_reported(program: Path) -> str:
    """Return the version a restic program states; run it with no repository or key in reach.

    Raises RESTIC_FAILED if it ends badly or says something else than restic does.
    """
    answer = run_tool(
        [str(program), "version", "--json"], timeout=_VERSION_LIMIT_SECONDS, env=_bare_environment()
    )
    try:
        message = json.loads(answer.stdout)
    except ValueError:
        message = None
    version = message.get("version") if isinstance(message, dict) else None
    if answer.exit_code != 0 or not isinstance(version, str):
        raise PracticeGuardError(
            ErrorCode.RESTIC_FAILED,
            {"exit_code": str(answer.exit_code)},
            details=answer.stderr.decode("utf-8", "replace")[:500],
        )
    return version


def _bare_environment() -> Mapping[str, str]:
    """Return our environment without anything that speaks to restic or its storage."""
    private = ("RESTIC_", "AWS_", "AZURE_", "B2_", "GOOGLE_", "OS_", "ST_", "RCLONE_")
    return {name: value for name, value in os.environ.items() if not name.startswith(private)}


def _record_path(program: Path) -> Path:
    return program.with_name("restic.json")


def _same_folder(one: Path, other: Path) -> bool:
    return one.is_dir() and other.is_dir() and one.samefile(other)


def _missing(reason: str) -> PracticeGuardError:
    return PracticeGuardError(ErrorCode.RESTIC_MISSING, {"reason": reason}, details=reason)


def _too_old(program: Path, version: str, lock: ReleaseLock) -> PracticeGuardError:
    return _missing(f"{program} is version {version}; {lock.version} or newer is needed")


def _tampered(program: Path) -> PracticeGuardError:
    reason = f"{program} has a checksum that nobody vouches for; it was not run"
    log.warning("%s", reason)
    facts = {"name": str(program), "reason": reason}
    return PracticeGuardError(ErrorCode.RESTIC_TAMPERED, facts, details=reason)
