"""The backup engine: restic's commands put together as the services ask for them."""

import contextlib
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import TypeVar

from practiceguard.adapters.restic import (
    backup,
    cat_config,
    check,
    check_cache,
    copy,
    diff,
    find,
    forget,
    init,
    key,
    ls,
    prune,
    restore,
    snapshots,
    stats,
)
from practiceguard.adapters.restic.calling import PATIENCE, Caller
from practiceguard.adapters.restic.command import Limits
from practiceguard.adapters.restic.diagnosis import Doing, Ended
from practiceguard.adapters.restic.environment import Needs, SecretChannel, Surroundings
from practiceguard.adapters.restic.exit_codes import Exit
from practiceguard.adapters.restic.file_reader import FileReader
from practiceguard.adapters.restic.invocation import (
    NETWORK_PATIENCE,
    BinarySource,
    Call,
    Output,
    Restic,
    brief,
    failure,
)
from practiceguard.adapters.restic.place import (
    demand_free_place,
    demand_snapshot,
    local_folder,
    the_same_place,
)
from practiceguard.adapters.restic.proof import FolderProof
from practiceguard.adapters.restic.record_keeper import RecordKeeper
from practiceguard.adapters.restic.version import version_of_program
from practiceguard.domain.backup.checking import CheckDepth, CheckResult
from practiceguard.domain.backup.run import UnreadItem
from practiceguard.domain.backup.snapshot import FoundNode, Node, NodeKind
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.secret import Secret
from practiceguard.services.ports import (
    Access,
    BackupRequest,
    BackupResult,
    DiffEntry,
    RepositoryConfig,
    RepositorySize,
    ResticKey,
    RestoreOutcome,
)
from practiceguard.services.progress import Cancellation, Report

_Parsed = TypeVar("_Parsed")


class ResticEngine(FolderProof, RecordKeeper, FileReader):
    """restic as a `BackupEngine`.

    Lists of copies and our records are in `RecordKeeper`, single files in `FileReader`.
    """

    def __init__(
        self,
        binary: BinarySource,
        cache: Path,
        *,
        temporary: Path | None = None,
        channel: SecretChannel | None = None,
        patience: timedelta = PATIENCE,
        network_patience: timedelta = NETWORK_PATIENCE,
    ) -> None:
        """Use that program and cache; `patience`: how long maintenance waits for a lock.

        `network_patience`: how long a call goes on while its place does not answer.
        None: packs are built in the system's `temporary` folder; the best `channel` it has.
        """
        surroundings = Surroundings(cache, temporary)
        surroundings = replace(surroundings, channel=channel or surroundings.channel)
        self._restic = Restic(binary, surroundings, network_patience)
        self._caller = Caller(self._restic, patience)
        self._version = ""

    # --- the repository ---------------------------------------------------------------------

    def version(self) -> str:
        """Return the version of the tool."""
        self._version = self._version or version_of_program(self._restic.binary)
        return self._version

    def initialize(self, access: Access) -> str:
        """Create a repository and return its id."""
        folder = local_folder(access.location)
        if folder is not None:
            demand_free_place(folder, access.location)
        call = brief(Call(init.flags(), access, Doing.OPENING))
        ended = self._restic.run(call)
        if ended.meaning is not Exit.DONE:
            raise failure(ended, call)
        return _parsed(ended, init.parse)

    def demand_writable(self, access: Access) -> None:
        """Raise PLACE_NOT_WRITABLE or PLACE_FULL unless a lock can be left there, and removed."""
        self._caller.demand_place(access)
        call = brief(Call(cat_config.flags(), access, Doing.OPENING))
        ended = self._restic.run(call)
        if ended.meaning not in {Exit.DONE, Exit.LOCKED}:
            raise self._caller.failure(ended, call)

    def read_config(self, access: Access) -> RepositoryConfig:
        """Open the repository and return what it says of itself."""
        ended = self._caller.read(brief(Call(cat_config.flags(), access, Doing.OPENING)))
        return _parsed(ended, cat_config.parse)

    # --- backing up -------------------------------------------------------------------------

    def back_up(
        self, access: Access, request: BackupRequest, report: Report, cancel: Cancellation
    ) -> BackupResult:
        """Make one snapshot, and in a folder prove that it is there."""
        call = Call(
            backup.flags(request),
            access,
            Doing.BACKING_UP,
            Output.MESSAGES,
            cancel,
            Limits(gives_way=request.gives_way),
            needs=Needs(access, paths=backup.demand_sources(request.sources)),
            about={"folder": ", ".join(map(str, request.sources))},
        )
        listener = backup.BackupListener(report)
        with the_same_place(access.location):
            ended = self._caller.write(call, listener.hear)
            result = listener.result(ended)
            if result is None:
                raise self._caller.failure(ended, call)
            if (folder := local_folder(access.location)) is not None:
                demand_snapshot(folder, result.snapshot_id, access.location)
        return result

    # --- looking ----------------------------------------------------------------------------

    def list_folder(self, access: Access, snapshot_id: str, folder: str) -> tuple[Node, ...]:
        """Return what lies directly in a folder of a snapshot (`/` for the top)."""
        nodes = self._nodes(access, ls.folder_flags(snapshot_id, folder))
        if folder == "/":
            return nodes
        if not any(node.path == folder and node.kind is NodeKind.FOLDER for node in nodes):
            raise PracticeGuardError(ErrorCode.FILE_NOT_FOUND, {"file": folder})
        return tuple(node for node in nodes if node.path != folder)

    def list_all(self, access: Access, snapshot_id: str, cancel: Cancellation) -> Iterator[Node]:
        """Stream every node of a snapshot, parents before children."""
        call = Call(ls.flags(snapshot_id), access, Doing.READING, Output.MESSAGES, cancel)
        with contextlib.closing(self._caller.stream(call)) as messages:
            for message in messages:
                node = ls.parse(message)
                if node is not None:
                    yield node

    def list_below(self, access: Access, snapshot_id: str, path: str) -> tuple[Node, ...]:
        """Return the node at `path` and everything below it."""
        nodes = self._nodes(access, ls.below_flags(snapshot_id, path))
        if not nodes and path != "/":
            raise PracticeGuardError(ErrorCode.FILE_NOT_FOUND, {"file": path})
        return nodes

    def find(
        self, access: Access, name_part: str, snapshot_ids: tuple[str, ...]
    ) -> tuple[FoundNode, ...]:
        """Find nodes whose name contains the text, literally; an empty text finds nothing."""
        if not name_part:
            return ()
        ended = self._caller.read(Call(find.flags(name_part, snapshot_ids), access, Doing.READING))
        if snapshot_ids and find.has_ignored(ended.untrusted_errors):
            raise PracticeGuardError(ErrorCode.SNAPSHOT_NOT_FOUND, details=ended.log)
        return _parsed(ended, lambda output: find.parse(output, name_part))

    def diff(self, access: Access, older_id: str, newer_id: str) -> tuple[DiffEntry, ...]:
        """Return what changed between two snapshots."""
        call = Call(diff.flags(older_id, newer_id), access, Doing.READING, Output.MESSAGES)
        entries = (diff.parse(message) for message in self._caller.stream(call))
        return tuple(entry for entry in entries if entry is not None)

    def stats(self, access: Access, snapshot_id: str | None) -> RepositorySize:
        """Return sizes of one snapshot, or of all.

        Files are counted by the snapshots' own summaries: restic's statistics count folders too.
        """
        counts = {one.snapshot_id: one.files_total for one in self.snapshots(access)}
        if snapshot_id is not None:
            if snapshot_id not in counts:
                raise PracticeGuardError(ErrorCode.SNAPSHOT_NOT_FOUND, {"snapshot": snapshot_id})
            counts = {snapshot_id: counts[snapshot_id]}
        (restored, nodes), (stored, _) = (
            _parsed(self._caller.read(Call(flags, access, Doing.READING)), stats.parse)
            for flags in stats.both_flags(snapshot_id)
        )
        known = [count for count in counts.values() if count is not None]
        files = sum(known) if len(known) == len(counts) else nodes
        return RepositorySize(restore_bytes=restored, files=files, stored_bytes=stored)

    # --- getting back -----------------------------------------------------------------------

    def restore(
        self,
        access: Access,
        snapshot_id: str,
        folder: str,
        target: Path,
        report: Report,
        cancel: Cancellation,
        *,
        only: tuple[str, ...] = (),
    ) -> RestoreOutcome:
        """Restore a folder's content, or those names in it, into `target`, an empty folder."""
        restore.demand_names(only)
        restore.demand_empty(target)
        errors: list[UnreadItem] = []
        is_damaged = False
        about = {"file": folder, "folder": str(target)}
        for names in restore.batches(only):
            flags = restore.flags(snapshot_id, folder, target, names)
            call = Call(flags, access, Doing.RESTORING, Output.MESSAGES, cancel, about=about)
            listener = restore.RestoreListener(folder, target, report)
            ended, used = self._caller.read_whatever(call, listener.hear)
            found = listener.errors(ended, partial(self._caller.failure, ended, used))
            errors += found
            proof = restore.proves_damage(found, access.location)
            is_damaged = is_damaged or (proof and not self._caller.may_err_of_damage(used))
        if only:
            restore.remove_others(target, only)
            errors = restore.only_about(errors, folder, only)
            errors += restore.missing(target, folder, only, errors)
        return RestoreOutcome(tuple(errors), is_damaged and self._caller.is_there(access))

    # --- maintenance ------------------------------------------------------------------------

    def check(
        self, access: Access, depth: CheckDepth, share: str, cancel: Cancellation
    ) -> CheckResult:
        """Check the repository; unsound only if restic says so of the repository itself."""
        call = self._caller.patient(
            Call(check.flags(depth, share), access, Doing.MAINTAINING, Output.MESSAGES, cancel)
        )
        check_cache.remove_what_is_left(self._restic.surroundings.cache)
        listener = check.CheckListener()
        ended = self._caller.write(call, listener.hear)
        is_sound = ended.meaning is Exit.DONE
        if not is_sound:
            error = self._caller.failure(ended, call)
            if error.code is not ErrorCode.REPOSITORY_DAMAGED:
                raise error
            listener.untrusted_errors.append(ended.untrusted_exit_error)
        return listener.result(depth, share, is_sound=is_sound, checked_at=datetime.now(UTC))

    def forget(
        self, access: Access, snapshot_ids: tuple[str, ...], *, dry_run: bool
    ) -> tuple[str, ...]:
        """Forget the snapshots named and return the ids that are gone (or would be)."""
        if not snapshot_ids:
            return ()
        forget.demand_whole(snapshot_ids)
        before = {snapshot.snapshot_id for snapshot in self.snapshots(access)}
        there = tuple(one for one in snapshot_ids if one in before)
        if not there:
            return ()  # records of our own are not among them: these stay
        call = self._caller.patient(
            Call(forget.flags(there, dry_run=dry_run), access, Doing.MAINTAINING)
        )
        ended = self._caller.write(call)
        if ended.meaning not in {Exit.DONE, Exit.INCOMPLETE}:
            raise self._caller.failure(ended, call)
        if dry_run:
            return there
        after = {snapshot.snapshot_id for snapshot in self.snapshots(access)}
        gone = tuple(one for one in there if one not in after)
        if there and not gone:
            raise PracticeGuardError(
                ErrorCode.PLACE_NOT_WRITABLE, {"location": access.location}, details=ended.log
            )
        return gone

    def prune(
        self, access: Access, cancel: Cancellation, *, without_repacking: bool = False
    ) -> str:
        """Remove unused data; return what restic said."""
        flags = prune.flags(without_repacking=without_repacking)
        call = Call(flags, access, Doing.MAINTAINING, cancel=cancel)
        return prune.parse(self._caller.write_well(self._caller.patient(call)).stdout)

    def unlock(self, access: Access) -> None:
        """Remove stale locks only."""
        self._caller.demand_place(access)
        self._caller.unlock(access)

    def keys(self, access: Access) -> tuple[ResticKey, ...]:
        """Return the repository's keys."""
        ended = self._caller.read(brief(Call(key.list_flags(), access, Doing.OPENING)))
        return _parsed(ended, key.parse)

    def add_key(self, access: Access, new_password: Secret, host: str) -> str:
        """Add a key, prove that it opens the repository, and return its id."""
        if not new_password:
            raise PracticeGuardError(ErrorCode.SECRET_MISSING)
        needs = Needs(access, new_password=new_password)
        self._caller.write_well(
            brief(Call(key.add_flags(host), access, Doing.MAINTAINING, needs=needs))
        )
        for one in self.keys(replace(access, password=new_password)):
            if one.is_current:
                return one.key_id
        raise PracticeGuardError(ErrorCode.RESTIC_FAILED, {"location": access.location})

    def remove_key(self, access: Access, key_id: str) -> None:
        """Remove a key; INPUT_INVALID for the one in use and for one that is not there."""
        removable = [one.key_id for one in self.keys(access) if not one.is_current]
        if key_id not in removable:
            raise PracticeGuardError(ErrorCode.INPUT_INVALID, {"field": "key"})
        self._caller.write_well(brief(Call(key.remove_flags(key_id), access, Doing.MAINTAINING)))

    def copy(
        self, source: Access, target: Access, snapshot_ids: tuple[str, ...], cancel: Cancellation
    ) -> None:
        """Copy snapshots from one repository into another, and look whether they arrived."""
        if not snapshot_ids:
            return
        self._caller.demand_place(source)
        call = Call(
            copy.flags(snapshot_ids),
            target,
            Doing.BACKING_UP,
            cancel=cancel,
            needs=Needs(target, source=source),
        )
        self._caller.write_well(call)
        listing = self._caller.read(brief(Call(snapshots.flags(), target, Doing.READING)))
        arrived = _parsed(listing, snapshots.parse_origins)
        for snapshot_id in snapshot_ids:
            if snapshot_id not in arrived:
                raise PracticeGuardError(ErrorCode.SNAPSHOT_NOT_FOUND, {"snapshot": snapshot_id})

    # --- inside -----------------------------------------------------------------------------

    def _nodes(self, access: Access, flags: tuple[str, ...]) -> tuple[Node, ...]:
        call = Call(flags, access, Doing.READING, Output.MESSAGES)
        nodes = (ls.parse(message) for message in self._caller.stream(call))
        return tuple(node for node in nodes if node is not None)

    def _is_file(self, access: Access, snapshot_id: str, path: str) -> bool:
        nodes = self._nodes(access, ls.folder_flags(snapshot_id, path))
        return any(node.path == path and node.kind is NodeKind.FILE for node in nodes)


def _parsed(ended: Ended, parse: Callable[[bytes], _Parsed]) -> _Parsed:
    """Return what a parser makes of an output; RESTIC_FAILED if it is not what it ought to be."""
    try:
        return parse(ended.stdout)
    except ValueError as error:
        raise PracticeGuardError(ErrorCode.RESTIC_FAILED, details=ended.log) from error
