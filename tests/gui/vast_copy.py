"""A copy of 250,000 files in 25,000 folders that takes no room: every name is worked out."""

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime

from practiceguard.domain.backup.snapshot import Node, NodeKind
from practiceguard.services.ports import Access
from practiceguard.services.progress import Cancellation
from tests.fakes.fake_engine import FakeEngine
from tests.fakes.memory_stores import MemoryIndex

TOP = "/home/cabinet/Documents/Patients"
LETTERS = 25
PATIENTS = 999
FILES = 10
CROWDED = f"{TOP}/all scans"
CROWDED_FILES = 10_000
WHEN = datetime(2026, 11, 1, 9, 30, tzinfo=UTC)


def vast_children(folder: str) -> tuple[Node, ...]:
    """Return what lies in a folder of the vast copy."""
    depth = folder.removeprefix(TOP).count("/")
    if folder == TOP.rpartition("/")[0]:
        return (_folder(TOP),)
    if folder == TOP:
        return (
            _folder(CROWDED),
            *(_folder(f"{TOP}/letter {number:02}") for number in range(LETTERS)),
        )
    if folder == CROWDED:
        return tuple(_file(f"{CROWDED}/scan {number:05}.jpg") for number in range(CROWDED_FILES))
    if depth == 1:
        return tuple(_folder(f"{folder}/patient {number:03}") for number in range(PATIENTS))
    return tuple(_file(f"{folder}/photo {number}.jpg") for number in range(FILES))


def vast_nodes() -> Iterator[Node]:
    """Yield every node, parents before children."""
    waiting = [_folder(TOP)]
    while waiting:
        node = waiting.pop()
        yield node
        if node.kind is NodeKind.FOLDER:
            waiting.extend(vast_children(node.path))


class VastIndex(MemoryIndex):
    """Knows the vast copy once it was read."""

    def __init__(self) -> None:
        super().__init__()
        self.read: set[str] = set()

    def has(self, snapshot_id: str) -> bool:
        return snapshot_id in self.read

    def build(self, snapshot_id: str, nodes: Iterable[Node]) -> int:
        count = sum(1 for _ in nodes)
        self.read.add(snapshot_id)
        return count

    def children(self, snapshot_id: str, folder: str) -> tuple[Node, ...]:
        return vast_children(folder)


class VastEngine(FakeEngine):
    """Lists the vast copy, whichever is asked for."""

    def list_folder(self, access: Access, snapshot_id: str, folder: str) -> tuple[Node, ...]:
        return vast_children(folder)

    def list_all(self, access: Access, snapshot_id: str, cancel: Cancellation) -> Iterator[Node]:
        for number, node in enumerate(vast_nodes()):
            if number % 1000 == 0 and cancel.is_requested():
                return
            yield node


def _folder(path: str) -> Node:
    return Node(path, NodeKind.FOLDER, 0, WHEN)


def _file(path: str) -> Node:
    return Node(path, NodeKind.FILE, 2_400_000, WHEN)
