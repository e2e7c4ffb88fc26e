"""Get files back: through a staging folder, verified against the snapshot, never over anything.

restic restores into a private folder beside the target and compares every byte with the hashes in
the snapshot. Only what came back whole is then moved to its name; what is there already is kept.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path, PurePath, PurePosixPath

from practiceguard.domain.backup.progress import Phase, Progress
from practiceguard.domain.backup.restoration import (
    Conflict,
    FileFate,
    RestoredFile,
    RestoreReport,
    RestoreRequest,
)
from practiceguard.domain.backup.snapshot import Node, NodeKind
from practiceguard.domain.backup.snapshot_path import native_path, without_nested
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.services.backup.open_repository import OpenRepository
from practiceguard.services.ports import (
    Access,
    BackupEngine,
    Clock,
    Files,
    Machine,
    PracticeStore,
    SnapshotIndex,
)
from practiceguard.services.progress import Cancellation, Report

STAGING = "restore-staging"
SPARE_BYTES = 50_000_000


@dataclass(frozen=True)
class Occupied:
    """A file that would be restored where one of that name is already."""

    path: str
    here: Path
    is_same_size: bool


@dataclass(frozen=True)
class _Group:
    """Chosen names that lie in one folder of the snapshot: one call of restic."""

    folder: str
    names: tuple[str, ...]


@dataclass(frozen=True)
class _Wanted:
    """One file or link to bring back, and where it shall stand."""

    node: Node
    staged: Path
    target: Path


@dataclass(frozen=True)
class RestoreFiles:
    """Restores files and folders of one snapshot."""

    engine: BackupEngine
    index: SnapshotIndex
    files: Files
    machine: Machine
    store: PracticeStore
    clock: Clock
    open_repository: OpenRepository
    is_windows: bool

    def occupied(self, request: RestoreRequest) -> tuple[Occupied, ...]:
        """Return the files of the request whose place is taken, before anything is done."""
        access = self.open_repository()
        found = []
        for group in _groups(request.paths):
            for node in self._nodes(access, request.snapshot_id, group):
                here = self._target_of(node, group, request)
                if node.kind is not NodeKind.FOLDER and self._is_taken(here):
                    found.append(Occupied(node.path, here, self.files.size(here) == node.size))
        return tuple(found)

    def __call__(
        self, request: RestoreRequest, report: Report, cancel: Cancellation
    ) -> RestoreReport:
        """Restore, verify and place; return what became of every file.

        Raises NOTHING_CHOSEN, FILE_NOT_FOUND, TARGET_FULL, TARGET_NOT_WRITABLE, CANCELLED and what
        opening the repository raises; then nothing was placed. A damaged file is never placed:
        the report says so, and the others are.
        """
        if not request.paths:
            raise PracticeGuardError(ErrorCode.NOTHING_CHOSEN)
        self.remove_leftovers()
        access = self.open_repository()
        groups = _groups(request.paths)
        nodes = {group: self._nodes(access, request.snapshot_id, group) for group in groups}
        bytes_total = sum(
            node.size for found in nodes.values() for node in found if node.kind is NodeKind.FILE
        )
        near = self._near(request, groups)
        self._check_space(near, bytes_total)
        staging = self.files.make_private_folder(near)
        self.store.save_setting(STAGING, json.dumps([str(staging)]))
        try:
            done = self._restore_all(
                access, request, groups, nodes, staging, bytes_total, report, cancel
            )
        finally:
            self.remove_leftovers()
        folder = self._folder_to_show(request, done)
        return RestoreReport(tuple(done), folder, bytes_total)

    def remove_leftovers(self) -> None:
        """Remove the staging folder of a restoration that a crash or power cut ended."""
        for folder in json.loads(self.store.setting(STAGING) or "[]"):
            self.files.remove_folder(Path(folder))
        self.store.save_setting(STAGING, "[]")

    def _restore_all(
        self,
        access: Access,
        request: RestoreRequest,
        groups: tuple[_Group, ...],
        nodes: dict[_Group, tuple[Node, ...]],
        staging: Path,
        bytes_total: int,
        report: Report,
        cancel: Cancellation,
    ) -> list[RestoredFile]:
        wanted: list[_Wanted] = []
        fates: list[RestoredFile] = []
        bytes_before = 0
        for number, group in enumerate(groups):
            into = staging / str(number)
            self.files.make_folder(into)
            scaled = _scaled(report, bytes_before, bytes_total)
            outcome = self.engine.restore(
                access,
                request.snapshot_id,
                group.folder,
                into,
                scaled,
                cancel,
                only=group.names,
            )
            errors = {error.path: error.reason for error in outcome.errors}
            for node in nodes[group]:
                item = _Wanted(
                    node,
                    into / _relative(node.path, group.folder),
                    self._target_of(node, group, request),
                )
                if node.kind is NodeKind.FOLDER:
                    continue
                bytes_before += node.size
                problem = self._problem(item, errors)
                if problem is None:
                    wanted.append(item)
                else:
                    fates.append(problem)
        placed = list(self._place_all(wanted, request, report, cancel))
        self._make_empty_folders(request, groups, nodes)
        return [*placed, *fates]

    def _problem(self, item: _Wanted, errors: dict[str, str]) -> RestoredFile | None:
        """Return why a staged file must not be placed, or None if it is whole."""
        node = item.node
        if node.kind is NodeKind.OTHER:
            return RestoredFile(node.path, FileFate.NOT_POSSIBLE, reason="not a file")
        if node.path in errors:
            return RestoredFile(
                node.path, FileFate.DAMAGED, size=node.size, reason=errors[node.path]
            )
        if node.kind is NodeKind.SYMLINK:
            whole = self.files.is_link(item.staged)
        else:
            whole = self.files.size(item.staged) == node.size
        if whole:
            return None
        return RestoredFile(
            node.path, FileFate.DAMAGED, size=node.size, reason="did not come back whole"
        )

    def _place_all(
        self,
        wanted: list[_Wanted],
        request: RestoreRequest,
        report: Report,
        cancel: Cancellation,
    ) -> Iterator[RestoredFile]:
        answers = dict(request.conflict_by_path)
        for number, item in enumerate(wanted, start=1):
            if cancel.is_requested():
                yield RestoredFile(
                    item.node.path, FileFate.SKIPPED, size=item.node.size, reason="stopped"
                )
                continue
            report(
                Progress(
                    Phase.PLACING,
                    fraction=number / (len(wanted) + 1),
                    files_done=number,
                    files_total=len(wanted),
                )
            )
            answer = answers.get(item.node.path, request.conflict)
            try:
                yield self._place(item, answer)
            except PracticeGuardError as error:
                yield RestoredFile(
                    item.node.path,
                    FileFate.NOT_POSSIBLE,
                    size=item.node.size,
                    reason=error.code.value,
                )

    def _place(self, item: _Wanted, answer: Conflict) -> RestoredFile:
        self.files.make_folder(item.target.parent)
        done = RestoredFile(item.node.path, FileFate.PLACED, item.target, size=item.node.size)
        if not self._is_taken(item.target):
            self.files.place(item.staged, item.target)
            return done
        if self._is_identical(item):
            return replace(done, fate=FileFate.IDENTICAL)
        if answer is Conflict.SKIP:
            return replace(done, fate=FileFate.SKIPPED, placed_at=None, reason="was there already")
        today = self.clock.now().date().isoformat()
        if answer is Conflict.KEEP_BOTH or self.files.is_folder(item.target):
            beside = self.files.free_name(item.target, f"restored {today}")
            self.files.place(item.staged, beside)
            return replace(done, fate=FileFate.PLACED_BESIDE, placed_at=beside)
        aside = self.files.free_name(item.target, f"before restore {today}")
        self.files.place(item.target, aside)
        try:
            self.files.place(item.staged, item.target)
        except (PracticeGuardError, FileExistsError):
            self.files.place(aside, item.target)
            raise
        return replace(done, fate=FileFate.REPLACED, moved_aside_to=aside)

    def _is_identical(self, item: _Wanted) -> bool:
        if item.node.kind is not NodeKind.FILE or self.files.size(item.target) != item.node.size:
            return False
        return self.files.sha256(item.target) == self.files.sha256(item.staged)

    def _is_taken(self, path: Path) -> bool:
        return self.files.exists(path) or self.files.is_link(path)

    def _make_empty_folders(
        self,
        request: RestoreRequest,
        groups: tuple[_Group, ...],
        nodes: dict[_Group, tuple[Node, ...]],
    ) -> None:
        """Folders without files are part of what was asked for, too."""
        for group in groups:
            for node in nodes[group]:
                target = self._target_of(node, group, request)
                if node.kind is NodeKind.FOLDER and not self._is_taken(target):
                    self.files.make_folder(target)

    def _nodes(self, access: Access, snapshot_id: str, group: _Group) -> tuple[Node, ...]:
        found: list[Node] = []
        for name in group.names:
            path = _joined(group.folder, name)
            if self.index.has(snapshot_id):
                found.extend(self._below(snapshot_id, path))
            else:
                found.extend(self.engine.list_below(access, snapshot_id, path))
        return tuple(found)

    def _below(self, snapshot_id: str, path: str) -> Iterator[Node]:
        node = self.index.node(snapshot_id, path)
        if node is None:
            raise PracticeGuardError(ErrorCode.FILE_NOT_FOUND, {"file": path})
        pending = [node]
        while pending:
            one = pending.pop()
            yield one
            if one.kind is NodeKind.FOLDER:
                pending.extend(reversed(self.index.children(snapshot_id, one.path)))

    def _target_of(self, node: Node, group: _Group, request: RestoreRequest) -> Path:
        if request.target is None:
            return Path(native_path(node.path, windows=self.is_windows))
        return Path(request.target) / _relative(node.path, group.folder)

    def _near(self, request: RestoreRequest, groups: tuple[_Group, ...]) -> Path:
        if request.target is not None:
            return Path(request.target)
        return Path(native_path(groups[0].folder, windows=self.is_windows))

    def _check_space(self, near: Path, needed: int) -> None:
        free = self.machine.free_bytes(near)
        if free < needed + SPARE_BYTES:
            raise PracticeGuardError(
                ErrorCode.TARGET_FULL,
                {"folder": str(near), "needed": str(needed), "free": str(free)},
            )

    def _folder_to_show(self, request: RestoreRequest, done: list[RestoredFile]) -> PurePath | None:
        if request.target is not None:
            return request.target
        placed = next((file.placed_at for file in done if file.placed_at), None)
        return placed.parent if placed else None


def _groups(paths: tuple[str, ...]) -> tuple[_Group, ...]:
    by_folder: dict[str, list[str]] = {}
    for path in without_nested(paths):
        pure = PurePosixPath(path)
        by_folder.setdefault(str(pure.parent), []).append(pure.name)
    return tuple(_Group(folder, tuple(names)) for folder, names in by_folder.items())


def _joined(folder: str, name: str) -> str:
    return f"/{name}" if folder == "/" else f"{folder}/{name}"


def _relative(path: str, folder: str) -> PurePosixPath:
    return PurePosixPath(path).relative_to(folder)


def _scaled(report: Report, bytes_before: int, bytes_total: int) -> Report:
    """Return a report for one of several calls that shows the whole of them."""

    def scaled(progress: Progress) -> None:
        done = bytes_before + progress.bytes_done
        report(
            replace(
                progress,
                bytes_done=done,
                bytes_total=bytes_total,
                fraction=min(done / bytes_total, 0.99) if bytes_total else None,
            )
        )

    return scaled
