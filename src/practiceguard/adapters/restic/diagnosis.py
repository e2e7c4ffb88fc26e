"""From exit code and error texts to the one code that says what to do now."""

import re
import tempfile
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Final

from practiceguard.adapters.restic.exit_codes import Exit, meaning
from practiceguard.adapters.restic.locks import lock_facts
from practiceguard.adapters.restic.messages import readable
from practiceguard.adapters.restic.network_words import code_of_helper, network_code
from practiceguard.domain.errors import ErrorCode, PracticeGuardError


class Doing(Enum):
    """What a call was about: the same words of the system mean different places."""

    OPENING = "opening"
    BACKING_UP = "backing up"
    READING = "reading"
    RESTORING = "restoring"
    MAINTAINING = "maintaining"


@dataclass(frozen=True)
class Ended:
    """How a call of restic ended."""

    exit_code: int
    was_cancelled: bool = False
    has_timed_out: bool = False
    given_up: ErrorCode | None = None
    """Why we stopped it while it tried to reach a place again and again."""
    stdout: bytes = b""
    """Only of commands that print one document or text; empty for streams."""
    untrusted_exit_error: str = ""
    untrusted_errors: tuple[str, ...] = ()
    """Texts of errors on the way, and plain lines of stderr: the first and the last ones."""
    log: str = ""
    """All of it, cleaned, without secrets, at most some kilobytes."""

    @property
    def meaning(self) -> Exit:
        """Return what the exit code means."""
        return meaning(self.exit_code)

    @property
    def untrusted_texts(self) -> tuple[str, ...]:
        """Return all texts, the last word first."""
        return (self.untrusted_exit_error, *self.untrusted_errors)


_FULL: Final = (
    "no space left on device",
    "not enough space on the disk",
    "disk quota exceeded",
    "507 insufficient storage",
)
_TOO_LARGE: Final = ("file too large", "file size exceeds the limit")
_TEMPORARY: Final = ("restic-temp-",)
_DENIED: Final = (
    "permission denied",
    "access is denied",
    "operation not permitted",
    "read-only file system",
    "media is write protected",
    "403 forbidden",
)
_GONE: Final = (
    "transport endpoint is not connected",
    "stale file handle",
    "stale nfs file handle",
    "host is down",
    "no such device",
    "the device is not ready",
    "network path was not found",
    "network name is no longer available",
    "specified network name",
    "device is not connected",
)
_DAMAGED: Final = (
    "ciphertext verification failed",
    "decrypting blob",
    "input/output error",
    "data error (cyclic redundancy check)",
    "nonce is invalid",
    "invalid data returned",
    "repository contains errors",
    "hash does not match",
    "config or key",
    "zero size, invalid repository",
    "loadconfig",
    "invalid pack",
    "invalid header length",
    "unexpected pack id",
    "is not in the index",
    "not found in index",
    "not found in repository",
    "error loading index",
    "unable to load index",
    "the index is damaged",
    "readfull(<data/",
    "load(<data/",
    "load(<index/",
    "load(<snapshot/",
    "unexpected eof",
    "failed to load snapshot",
    "no key found",
    "does not match id",
)
_PROVEN: Final = (
    "ciphertext verification failed",
    "decrypting blob",
    "nonce is invalid",
    "invalid data returned",
    "repository contains errors",
    "hash does not match",
    "is not in the index",
    "not found in repository",
    "invalid header length",
    "unexpected pack id",
    "does not match id",
)
"""Of these, wherever the place is: what was read is not what was written."""
_CACHE: Final = ("unable to open cache", "/cache.new\n")
_PLAIN: Final = (
    (
        ErrorCode.SNAPSHOT_NOT_FOUND,
        ("no matching id found", "no snapshot found", "multiple ids with prefix"),
    ),
    (ErrorCode.SOURCE_MISSING, ("source directories/files do not exist",)),
    (ErrorCode.PLACE_OCCUPIED, ("config file already exists", "config already initialized")),
    (ErrorCode.INPUT_INVALID, ("invalid pattern",)),
    (ErrorCode.STATE_NOT_WRITABLE, _CACHE),
    (ErrorCode.PLACE_NOT_FOUND, _GONE),
    (ErrorCode.REPOSITORY_DAMAGED, _DAMAGED),
)
"""Phrases with one meaning, whatever the call was about; the first that fits."""
# A whole id is looked up as a file, and read before restic says that there is none.
_NO_SNAPSHOT_FILE = re.compile(
    r"(?:load snapshot|load\(<snapshot/).*"
    r"(?:no such file|cannot find the (?:file|path)|does not exist|404)",
    re.DOTALL,
)
_NO_FILE = re.compile(
    r"^(?:fatal: )?(?:cannot dump file: )?(?:path .*: (?:not found|not a directory)$"
    r"|path \".*\" not found in snapshot|\".*\" should be a (?:file|directory), but is a)",
    re.DOTALL | re.IGNORECASE,
)


def diagnose(
    ended: Ended, doing: Doing, *, location: str, about: Mapping[str, str] | None = None
) -> PracticeGuardError:
    """Given a call that failed, return the error to raise: its code, its facts, its details.

    `about`: the file or folder that the call was about, for the sentences of the failure.
    """
    facts = {**(about or {}), "location": location, "exit_code": str(ended.exit_code)}
    facts["host"] = host_in(location)
    details = ended.log or readable("\n".join(filter(None, ended.untrusted_texts)))
    if ended.was_cancelled:
        return PracticeGuardError(ErrorCode.CANCELLED, facts, details=details)
    if ended.given_up is not None:
        return PracticeGuardError(ended.given_up, facts, details=details)
    if ended.has_timed_out:
        return PracticeGuardError(ErrorCode.RESTIC_TIMED_OUT, facts, details=details)
    match ended.meaning:
        case Exit.NO_REPOSITORY:
            # The folder is there: whoever started restic looked.
            code = ErrorCode.PLACE_EMPTY
        case Exit.LOCKED:
            code = ErrorCode.REPOSITORY_LOCKED
            facts |= lock_facts("\n".join(ended.untrusted_texts))
        case Exit.WRONG_PASSWORD:
            code = ErrorCode.WRONG_PASSWORD
        case Exit.INTERRUPTED | Exit.KILLED:
            code = ErrorCode.INTERRUPTED
        case Exit.UNKNOWN | Exit.DONE:
            code = ErrorCode.RESTIC_FAILED
        case Exit.FAILED | Exit.CRASHED | Exit.INCOMPLETE:
            code = _code_of_texts(ended.untrusted_texts, doing)
            if code is ErrorCode.REPOSITORY_DAMAGED and is_remote(location):
                code = _code_of_remote_damage(ended.untrusted_texts)
    if code is ErrorCode.STATE_NOT_WRITABLE:
        facts["folder"] = tempfile.gettempdir()  # it was not about what is copied or restored
    if code is ErrorCode.INPUT_INVALID:
        facts["field"] = "exclusions"
    return PracticeGuardError(code, facts, details=details)


def is_remote(location: str) -> bool:
    """Return whether a location is no folder."""
    return re.match(r"(?:sftp|rest|s3|b2|azure|gs|swift|rclone):", location) is not None


def host_in(location: str) -> str:
    """Given a location as `--repo` takes it, return the server's name in it, else all of it.

    Of rclone's the folder: it is called by no name that anybody knows.
    """
    if location.startswith("rclone:"):
        return location.split(":", maxsplit=2)[-1]
    found = re.match(r"(?:sftp|rest|s3):(?:https?:)?//(?:[^@/]*@)?(\[[^\]]+\]|[^:/]+)", location)
    return found[1] if found else location


def _code_of_texts(untrusted_texts: Iterable[str], doing: Doing) -> ErrorCode:
    """Return what the texts say; the last word counts most, so each is asked by itself first."""
    texts = tuple(untrusted_texts)
    for untrusted_text in texts:
        if (said := code_of_helper(untrusted_text)) is not None:
            return said  # restic itself only says that its helper went away
    for untrusted_text in texts:
        code = code_of_text(untrusted_text, doing)
        if code is not ErrorCode.RESTIC_FAILED:
            return code
    return ErrorCode.RESTIC_FAILED


def _code_of_remote_damage(untrusted_texts: Iterable[str]) -> ErrorCode:
    """Given texts that would prove damage of a folder, return what they prove of a server.

    What breaks off on the way ends just as early as a file that was cut.
    """
    text = "\n".join(untrusted_texts)
    if "eof" in text.lower() and not proves_damage_anywhere(text):
        return ErrorCode.PLACE_UNREACHABLE
    return ErrorCode.REPOSITORY_DAMAGED


def proves_damage_anywhere(untrusted_text: str) -> bool:
    """Return whether a text proves damage even of a place from which reading may break off."""
    return _has(untrusted_text.lower(), _PROVEN)


def code_of_text(untrusted_text: str, doing: Doing) -> ErrorCode:
    """Given one text of restic, return its code, RESTIC_FAILED if it says nothing we know."""
    text = untrusted_text.lower()
    if _NO_FILE.search(untrusted_text):
        return ErrorCode.FILE_NOT_FOUND
    if _NO_SNAPSHOT_FILE.search(text):
        return ErrorCode.SNAPSHOT_NOT_FOUND
    if _has(text, _FULL) or _has(text, _TOO_LARGE):
        return _code_of_full(text, doing)
    if _has(text, _DENIED) and not _has(text, _CACHE):
        return _code_of_denied(text, doing)
    if (code := network_code(text)) is not None:
        return code
    return next((code for code, phrases in _PLAIN if _has(text, phrases)), ErrorCode.RESTIC_FAILED)


def is_full(untrusted_text: str) -> bool:
    """Return whether a text says that a disk has no room left."""
    return _has(untrusted_text.lower(), _FULL)


def is_lock_refused(ended: Ended) -> bool:
    """Return whether the only trouble was to write a lock: reading works without one."""
    text = "\n".join(ended.untrusted_texts).lower()
    return ended.meaning is Exit.FAILED and "lock" in text and _has(text, _DENIED + _FULL)


def _code_of_full(text: str, doing: Doing) -> ErrorCode:
    if _has(text, _TEMPORARY):
        return ErrorCode.TEMPORARY_FOLDER_FULL
    if doing is Doing.RESTORING and "lock" not in text:
        return ErrorCode.TARGET_FULL
    return ErrorCode.PLACE_FULL


def _code_of_denied(text: str, doing: Doing) -> ErrorCode:
    if _has(text, _TEMPORARY):
        return ErrorCode.STATE_NOT_WRITABLE
    if doing is Doing.RESTORING and "lock" not in text:
        return ErrorCode.TARGET_NOT_WRITABLE
    return ErrorCode.PLACE_NOT_WRITABLE


def _has(text: str, phrases: tuple[str, ...]) -> bool:
    return any(phrase in text for phrase in phrases)
