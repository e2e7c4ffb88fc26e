"""`restic backup`: make a snapshot, and know whether it is complete."""

import re
from pathlib import PurePath
from typing import Final

from practiceguard.adapters.restic import patterns
from practiceguard.adapters.restic.diagnosis import Ended
from practiceguard.adapters.restic.exit_codes import Exit
from practiceguard.adapters.restic.messages import (
    AnyMessage,
    ErrorMessage,
    Fields,
    Message,
    TextLine,
    readable,
)
from practiceguard.domain.backup.progress import Phase, Progress
from practiceguard.domain.backup.run import RunFigures, UnreadItem
from practiceguard.domain.backup.time_left import TimeLeft
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.services.ports import BackupRequest, BackupResult
from practiceguard.services.progress import Report

MOST_UNREAD: Final = 1000
NEARLY_DONE: Final = 0.99
"""restic's own 1.0 may come with files left to do; only the outcome is the end."""
_SLOW: Final = 512
"""Kibibytes per second. At that and below, files of 4 MiB instead of 16 are sent: five are on their
way at the same time, and of those nothing is left when the copy is cut off (at 122 KiB/s 11 minutes
instead of 3, docs/decisions/0021-copies-cut-off.md)."""
_SNAPSHOT_ID = re.compile(r"[0-9a-f]{64}")
_MISSING = re.compile(r"(.+) does not exist, skipping", re.DOTALL)
_SKIPPED = re.compile(r"(?:error: )?skipping inaccessible source (.+?)(?:: (.+))?", re.DOTALL)


def flags(request: BackupRequest) -> tuple[str, ...]:
    """Return the command; the sources go another way, as bytes and never as patterns.

    Nothing is left out that was not asked for: no --exclude-caches, and files that lie only in a
    cloud are fetched rather than passed over. --no-scan would cost the time left.
    """
    wanted = patterns.exclusions(request.exclusions, request.sources)
    excluded = [f"--exclude={pattern}" for pattern in wanted]
    slow = [f"--limit-upload={request.kib_per_second}"] if request.kib_per_second else []
    if request.kib_per_second and request.kib_per_second <= _SLOW:
        slow.append("--pack-size=4")
    named = (f"--host={request.host}", f"--tag={request.tag}")
    return ("backup", "--json", *named, *slow, *excluded)


def demand_sources(sources: tuple[PurePath, ...]) -> tuple[str, ...]:
    """Return the sources as texts; NOTHING_CHOSEN or INPUT_INVALID unless all are absolute."""
    if not sources:
        raise PracticeGuardError(ErrorCode.NOTHING_CHOSEN)
    if not all(source.is_absolute() for source in sources):
        raise PracticeGuardError(ErrorCode.INPUT_INVALID, {"field": "sources"})
    return tuple(str(source) for source in sources)


class BackupListener:
    """Listens to a backup: reports how far it is, and remembers what could not be read."""

    def __init__(self, report: Report) -> None:
        self._report = report
        self._summary: Fields | None = None
        self._unread: dict[str, str] = {}
        self._seen: set[int] = set()
        self._scan_only: dict[str, str] = {}
        self._fraction = 0.0
        self._is_counted = False
        self._time_left = TimeLeft()

    def hear(self, message: AnyMessage) -> None:
        """Take in one message."""
        match message:
            case Message(kind="status", fields=fields):
                self._report(self._progress(fields))
            case Message(kind="summary", fields=fields):
                self._summary = fields
            case ErrorMessage():
                self._error(message)
            case TextLine():
                self._text(message.untrusted_text)
            case _:
                pass

    def result(self, ended: Ended) -> BackupResult | None:
        """Return the result, None if no snapshot was made, whatever the summary says."""
        if ended.meaning not in {Exit.DONE, Exit.INCOMPLETE} or self._summary is None:
            return None
        snapshot_id = self._summary.text("snapshot_id")
        if not _SNAPSHOT_ID.fullmatch(snapshot_id) or self._summary.flag("dry_run"):
            return None
        if ended.meaning is Exit.INCOMPLETE:
            # What the counting missed the copying may have read: only now it counts for sure.
            for path, reason in self._scan_only.items():
                self._add(path, reason)
        count = len(self._seen)
        is_complete = ended.meaning is Exit.DONE and count == 0
        return BackupResult(
            snapshot_id=snapshot_id,
            is_complete=is_complete,
            figures=_figures(self._summary),
            unread=tuple(UnreadItem(path, reason) for path, reason in self._unread.items()),
            unread_count=count if is_complete else max(count, 1),
            log=ended.log,
        )

    def _error(self, message: ErrorMessage) -> None:
        path = message.item
        reason = readable(message.untrusted_text)
        if message.during == "scan":
            if len(self._scan_only) < MOST_UNREAD:
                self._scan_only.setdefault(path, reason)
            return
        self._add(path, reason)

    def _text(self, untrusted_text: str) -> None:
        for known in (_MISSING, _SKIPPED):
            match = known.fullmatch(untrusted_text.strip("\r\n"))
            if match:
                reason = match[2] if match.re is _SKIPPED and match[2] else "does not exist"
                self._add(match[1], readable(reason))
                return

    def _add(self, path: str, reason: str) -> None:
        """Count each path once: restic tells the same folder when counting and when copying."""
        key = hash(path)
        if key in self._seen:
            return
        self._seen.add(key)
        if len(self._unread) < MOST_UNREAD:
            self._unread[path] = reason

    def _progress(self, fields: Fields) -> Progress:
        # The time left is only told once everything is counted; before, the percentage is of
        # what was found so far and would run backwards.
        self._is_counted = self._is_counted or fields.has("seconds_remaining")
        done = min(max(fields.number("percent_done"), 0.0), NEARLY_DONE)
        self._fraction = max(self._fraction, done if self._is_counted else 0.0)
        current = fields.texts("current_files")
        elapsed = fields.number("seconds_elapsed")
        left = fields.number("seconds_remaining") if fields.has("seconds_remaining") else None
        return Progress(
            phase=Phase.COPYING if self._is_counted else Phase.COUNTING,
            fraction=self._fraction if self._is_counted else None,
            files_done=fields.integer("files_done"),
            files_total=fields.integer("total_files"),
            bytes_done=fields.integer("bytes_done"),
            bytes_total=fields.integer("total_bytes"),
            seconds_elapsed=elapsed,
            seconds_left=self._time_left(elapsed, left),
            current_folder=folder_of(current[0]) if current else "",
            errors=len(self._seen),
        )


def folder_of(path: str) -> str:
    """Given a file as restic names it, on any system, return its folder, fit to be shown."""
    end = max(path.rfind("/"), path.rfind("\\"))
    return readable(path[:end] or path[: end + 1], limit=500)


def _figures(fields: Fields) -> RunFigures:
    return RunFigures(
        files_new=fields.integer("files_new"),
        files_changed=fields.integer("files_changed"),
        files_unmodified=fields.integer("files_unmodified"),
        files_total=fields.integer("total_files_processed"),
        bytes_total=fields.integer("total_bytes_processed"),
        bytes_added=fields.integer("data_added_packed"),
    )
