"""What restic really put into the staging folder, matched with what the listing says.

A listing shows bytes that are no text as U+FFFD: the true name is only known once the file is here.
"""

from dataclasses import replace
from pathlib import Path, PurePosixPath

from practiceguard.domain.backup.listed_name import as_listed, composed
from practiceguard.domain.backup.snapshot import Node, NodeKind
from practiceguard.services.ports import Files


class StagedTree:
    """Hands out staged files by their listed paths, each of them once."""

    def __init__(self, files: Files, into: Path, *, windows: bool) -> None:
        self._files = files
        self._into = into
        self._by_path: dict[str, list[PurePosixPath]] = {}
        self._by_composed: dict[str, list[str]] = {}
        for path in files.staged_below(into):
            real = PurePosixPath(path.relative_to(into).as_posix())
            listed = as_listed(str(real), windows=windows)
            if listed not in self._by_path:
                self._by_composed.setdefault(composed(listed), []).append(listed)
            self._by_path.setdefault(listed, []).append(real)

    def take(self, node: Node, relative: str) -> PurePosixPath | None:
        """Return the real path of a listed file or link, None if there is none (any more).

        Of several that look the same, one of the listed size: which of them it is tells nobody.
        """
        for listed in self._alike(relative):
            fitting = [one for one in self._by_path[listed] if self._is_kind(one, node)]
            if fitting:
                chosen = next((one for one in fitting if self._is_size(one, node)), fitting[0])
                self._by_path[listed].remove(chosen)
                return chosen
        return None

    def folders(self, relative: str) -> tuple[PurePosixPath, ...]:
        """Return the real paths of all folders that the listing shows at this path."""
        return tuple(
            one
            for listed in self._alike(relative)
            for one in self._by_path[listed]
            if self._is_folder(one)
        )

    def rest(self) -> tuple[tuple[str, PurePosixPath, Node], ...]:
        """Return the files and links nobody took: listed path, real path, and a node of them."""
        found = []
        for listed, left in self._by_path.items():
            for real in left:
                node = Node(listed, NodeKind.SYMLINK, 0, None)
                size = self._files.size(self._into / real)
                if size is not None:
                    node = replace(node, kind=NodeKind.FILE, size=size)
                if size is not None or self._files.is_link(self._into / real):
                    found.append((listed, real, node))
        return tuple(found)

    def _alike(self, relative: str) -> list[str]:
        """Return the listed paths to look at: the exact one, else other forms of its accents."""
        if self._by_path.get(relative):
            return [relative]
        return self._by_composed.get(composed(relative), [])

    def _is_kind(self, real: PurePosixPath, node: Node) -> bool:
        if node.kind is NodeKind.SYMLINK:
            return self._files.is_link(self._into / real)
        return self._files.size(self._into / real) is not None

    def _is_size(self, real: PurePosixPath, node: Node) -> bool:
        return node.kind is NodeKind.SYMLINK or self._files.size(self._into / real) == node.size

    def _is_folder(self, real: PurePosixPath) -> bool:
        path = self._into / real
        return self._files.is_folder(path) and not self._files.is_link(path)
