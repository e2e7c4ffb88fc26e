"""Goes through the listing of a snapshot folder by folder, in the order of their names."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from practiceguard.adapters.database.listing_file import ROOT
from practiceguard.domain.backup.snapshot import NodeKind
from practiceguard.services.ports import ListedFile, ListedFolder

if TYPE_CHECKING:
    from sqlite3 import Connection

_Parts = tuple[str, ...]
_CHILDREN = "SELECT name, size, modified_at, id, kind FROM node WHERE parent = ?"


def walked(connection: "Connection", below: str) -> Iterator[ListedFolder]:
    """Given an open listing and a path, yield its folders as `SnapshotIndex.walk` does."""
    parts = tuple(part for part in below.split("/") if part)
    numbers = [ROOT]
    for at, name in enumerate(parts):
        nodes = [row for number in numbers for row in _named(connection, number, name)]
        files = [row for row in nodes if row[4] != NodeKind.FOLDER]
        if files and at == len(parts) - 1:
            yield ListedFolder(parts[:-1], [row[:3] for row in files])
        numbers = [row[3] for row in nodes if row[4] == NodeKind.FOLDER]
    if numbers:
        yield from _below(connection, parts, numbers)


def _below(connection: "Connection", parts: _Parts, numbers: list[int]) -> Iterator[ListedFolder]:
    # Folders whose names are no text may look the same: they are walked as one, or the order of
    # the names would not hold.
    waiting: list[tuple[_Parts, list[int]]] = [(parts, numbers)]
    folder = str(NodeKind.FOLDER)
    while waiting:
        parts, numbers = waiting.pop()
        files: list[ListedFile] = []
        folders: dict[str, list[int]] = {}
        for number in numbers:
            for row in connection.execute(_CHILDREN, (number,)).fetchall():
                if row[4] == folder:
                    folders.setdefault(row[0], []).append(row[3])
                else:
                    files.append(row[:3])
        files.sort(key=_name)
        yield ListedFolder(parts, files)
        waiting += [((*parts, name), folders[name]) for name in sorted(folders, reverse=True)]


def _name(file: ListedFile) -> str:
    return file[0]


def _named(connection: "Connection", number: int, name: str) -> list[tuple[Any, ...]]:
    return connection.execute(f"{_CHILDREN} AND name = ?", (number, name)).fetchall()
