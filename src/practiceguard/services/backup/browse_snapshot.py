"""Look into a snapshot: folders, sizes, search by name in one or all of them."""

from collections.abc import Iterator
from dataclasses import dataclass

from practiceguard.domain.backup.progress import Phase, Progress
from practiceguard.domain.backup.snapshot import FoundNode, Node
from practiceguard.services.backup.open_repository import OpenRepository
from practiceguard.services.ports import BackupEngine, SnapshotIndex
from practiceguard.services.progress import Cancellation, Report

REPORT_EVERY = 5000


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
    open_repository: OpenRepository

    def is_prepared(self, snapshot_id: str) -> bool:
        """Return whether the whole listing is at hand."""
        return self.index.has(snapshot_id)

    def prepare(self, snapshot_id: str, report: Report, cancel: Cancellation) -> int:
        """Read the whole listing once, into the index; return the number of nodes."""
        if self.index.has(snapshot_id):
            return 0
        access = self.open_repository()
        nodes = self.engine.list_all(access, snapshot_id, cancel)
        return self.index.build(snapshot_id, _counted(nodes, report))

    def folder(self, snapshot_id: str, folder: str) -> tuple[Node, ...]:
        """Return what lies directly in a folder: folders first, then by name."""
        if self.index.has(snapshot_id):
            return self.index.children(snapshot_id, folder)
        nodes = self.engine.list_folder(self.open_repository(), snapshot_id, folder)
        return tuple(sorted(nodes, key=lambda node: (node.kind != "dir", node.name.casefold())))

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

        The number per snapshot is limited by the index (500).
        """
        at_hand = [one for one in snapshot_ids if self.index.has(one)]
        if at_hand:
            yield self.index.search(name_part, tuple(at_hand))
        for snapshot_id in snapshot_ids:
            if cancel.is_requested():
                return
            if snapshot_id in at_hand:
                continue
            self.prepare(snapshot_id, report, cancel)
            yield self.index.search(name_part, (snapshot_id,))


def group_found(found: tuple[FoundNode, ...]) -> tuple[FoundFile, ...]:
    """Given findings in several snapshots, return each state of each file once, newest first."""
    groups: dict[tuple[str, int, object], list[FoundNode]] = {}
    for one in found:
        state = (one.node.path, one.node.size, one.node.modified_at)
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
                -(file.node.modified_at.timestamp() if file.node.modified_at else 0),
            ),
        )
    )


def _counted(nodes: Iterator[Node], report: Report) -> Iterator[Node]:
    for number, node in enumerate(nodes, start=1):
        if number % REPORT_EVERY == 0:
            report(Progress(Phase.READING_LIST, files_done=number))
        yield node
