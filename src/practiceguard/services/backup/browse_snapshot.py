"""Look into a snapshot: folders, sizes, search by name in one or all of them."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

from practiceguard.domain.backup.disappearance import sources_in
from practiceguard.domain.backup.progress import Phase, Progress
from practiceguard.domain.backup.repository import RepositoryKey
from practiceguard.domain.backup.snapshot import FoundNode, Node, NodeKind, Snapshot
from practiceguard.domain.backup.snapshot_path import normal_path
from practiceguard.domain.errors import AWAY, ErrorCode, PracticeGuardError
from practiceguard.services.backup.open_copy import OpenCopy
from practiceguard.services.ports import BackupEngine, SnapshotIndex
from practiceguard.services.progress import Cancellation, Report

REPORT_EVERY = 5000

MOST_FOUND = 500
"""Per snapshot; whoever finds so many types a longer part of the name."""

_ABOUT_ONE_SNAPSHOT = {
    ErrorCode.SNAPSHOT_NOT_FOUND,
    ErrorCode.FILE_NOT_FOUND,
    ErrorCode.REPOSITORY_DAMAGED,
    ErrorCode.RESTIC_FAILED,
}


@dataclass(frozen=True)
class FoundFile:
    """One file as it was in one state, and the snapshots that hold that state."""

    node: Node
    snapshot_ids: tuple[str, ...]


@dataclass(frozen=True)
class BrowseSnapshot:
    """Answers from the index where the listing was read once; asks restic otherwise."""

    engine: BackupEngine
    index: SnapshotIndex
    open_copy: OpenCopy

    def is_prepared(self, snapshot_id: str) -> bool:
        """Return whether the whole listing is at hand."""
        return self.index.has(snapshot_id)

    def prepare(self, snapshot_id: str, report: Report, cancel: Cancellation) -> int:
        """Read the whole listing once, into the index; return the number of nodes."""
        if self.index.has(snapshot_id):
            return 0
        access = self.open_copy(snapshot_id)
        nodes = self.engine.list_all(access, snapshot_id, cancel)
        return self.index.build(snapshot_id, _counted(nodes, report))

    def roots(self, snapshot: Snapshot) -> tuple[Node, ...]:
        """Return the folders that were copied, as they were named: where a person starts to look.

        If one of them is not where it should be (a copy made elsewhere, in another way), what lies
        at the top of the snapshot.
        """
        found: list[Node] = []
        by_parent: dict[str, dict[str, Node]] = {}
        for source in sources_in(snapshot):
            parent = str(PurePosixPath(source).parent)
            if source == "/":
                break
            if parent not in by_parent:
                try:
                    children = self.folder(snapshot.snapshot_id, parent)
                except PracticeGuardError as error:
                    if error.code is not ErrorCode.FILE_NOT_FOUND:
                        raise
                    break
                by_parent[parent] = {node.path: node for node in children}
            node = by_parent[parent].get(source)
            if node is None:
                break
            found.append(node)
        else:
            if found:
                return tuple(found)
        return self.folder(snapshot.snapshot_id, "/")

    def folder(self, snapshot_id: str, folder: str) -> tuple[Node, ...]:
        """Return what lies directly in a folder, folders first, then by name.

        FILE_NOT_FOUND; INPUT_INVALID for what does not begin at the top of the snapshot.
        """
        folder = normal_path(folder)
        if self.index.has(snapshot_id):
            found = self.index.children(snapshot_id, folder)
            if not found and folder != "/":
                node = self.index.node(snapshot_id, folder)
                if node is None or node.kind is not NodeKind.FOLDER:
                    raise PracticeGuardError(ErrorCode.FILE_NOT_FOUND, {"file": folder})
            return found
        nodes = self.engine.list_folder(self.open_copy(snapshot_id), snapshot_id, folder)
        return tuple(sorted(nodes, key=_folders_first))

    def size_of(self, snapshot_id: str, path: str) -> tuple[int, int] | None:
        """Return number of files and bytes at or below a path, None if not known yet."""
        if not self.index.has(snapshot_id):
            return None
        return self.index.size_of(snapshot_id, path)

    def search(
        self,
        name_part: str,
        snapshot_ids: tuple[str, ...],
        report: Report,
        cancel: Cancellation,
    ) -> Iterator[tuple[FoundNode, ...]]:
        """Yield what is found, snapshot by snapshot; those at hand first, others are read then.

        Files and folders, at most `MOST_FOUND` per snapshot. A snapshot that cannot be read does
        not keep the others from being searched: its error is raised at the end.
        """
        at_hand = [one for one in snapshot_ids if self.index.has(one)]
        unread = [one for one in snapshot_ids if one not in set(at_hand)]
        problem: PracticeGuardError | None = None
        away: set[RepositoryKey] = set()
        for snapshot_id in [*at_hand, *unread]:
            if cancel.is_requested():
                return
            place = self.open_copy.place_of(snapshot_id).key
            if place in away and not self.index.has(snapshot_id):
                continue  # it would not answer the next question either
            try:
                self.prepare(snapshot_id, report, cancel)
                found = self.index.search(name_part, (snapshot_id,), limit=MOST_FOUND)
            except PracticeGuardError as error:
                if error.code in AWAY:
                    away.add(place)
                elif error.code not in _ABOUT_ONE_SNAPSHOT:
                    raise
                problem = problem or error
                continue
            yield found
        if problem is not None:
            raise problem

    def without(self, snapshot_id: str, paths: tuple[str, ...]) -> tuple[str, ...]:
        """Return those paths that are not in a snapshot; none of them if it is not prepared."""
        if not self.index.has(snapshot_id):
            return ()
        return tuple(path for path in paths if self.index.node(snapshot_id, path) is None)


def group_found(found: tuple[FoundNode, ...]) -> tuple[FoundFile, ...]:
    """Given findings in several snapshots, return each state of each file once, newest first.

    A folder is one finding whatever changed in it. The snapshots stay in the order of the findings.
    """
    groups: dict[tuple[str, int, object], list[FoundNode]] = {}
    for one in found:
        node = one.node
        state = (node.path, node.size, node.modified_at)
        if node.kind is NodeKind.FOLDER:
            state = (node.path, -1, None)
        groups.setdefault(state, []).append(one)
    files = [
        FoundFile(group[0].node, tuple(one.snapshot_id for one in group))
        for group in groups.values()
    ]
    return tuple(
        sorted(
            files,
            key=lambda file: (
                file.node.path.casefold(),
                file.node.path,
                -(file.node.modified_at.timestamp() if file.node.modified_at else 0),
            ),
        )
    )


def _folders_first(node: Node) -> tuple[bool, str, str]:
    return node.kind is not NodeKind.FOLDER, node.name.casefold(), node.name


def _counted(nodes: Iterator[Node], report: Report) -> Iterator[Node]:
    for number, node in enumerate(nodes, start=1):
        if number % REPORT_EVERY == 0:
            report(Progress(Phase.READING_LIST, files_done=number))
        yield node
