"""Answers from listings of snapshots that were read once: folders, sizes, names."""

import contextlib
import re
import time
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from practiceguard.adapters.database import encrypted_file
from practiceguard.adapters.database.listing_file import (
    BETWEEN_NAMES,
    EPOCH,
    FORMAT,
    MICROSECOND,
    ROOT,
    UNFINISHED,
    write_listing,
)
from practiceguard.adapters.database.listing_walk import walked
from practiceguard.adapters.database.search_key import NaturalOrder, natural_order, search_key
from practiceguard.domain.backup.snapshot import FoundNode, Node, NodeKind
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.secret import Secret
from practiceguard.services.ports import ListedFolder

if TYPE_CHECKING:
    from sqlite3 import Connection

_SNAPSHOT_ID = re.compile(r"[A-Za-z0-9_-]{1,64}")
_SUFFIX = ".db"
_UNFINISHED_FOR = 3600  # seconds; a build writes all the time, so it is dead long before
_KINDS = {kind.value: kind for kind in NodeKind}


class EncryptedSnapshotIndex:
    """`SnapshotIndex`: one encrypted file per snapshot, which never changes once it is there.

    Every call opens the file it needs (a millisecond), so any thread and any process may ask, and
    no file is held open that another wants to remove. A file that is damaged, or was written with
    another key, is removed: it can be read in the repository again.
    """

    def __init__(self, folder: Path, key: Secret) -> None:
        self._folder = folder
        self._key = key
        self._proved: set[str] = set()

    def has(self, snapshot_id: str) -> bool:
        """Return whether the whole listing of a snapshot is there."""
        if not self._file(snapshot_id).exists():
            return False
        if snapshot_id not in self._proved:
            try:
                with self._opened(snapshot_id):
                    self._proved.add(snapshot_id)
            except PracticeGuardError:
                return False
        return True

    def build(self, snapshot_id: str, nodes: Iterable[Node]) -> int:
        """Take in a whole listing, all or nothing, and return the number of nodes.

        What the iteration raises passes unchanged. STATE_NOT_WRITABLE when the disk fails us.
        """
        path = self._file(snapshot_id)
        encrypted_file.make_private_folder(self._folder)
        self._clear_up()
        return write_listing(path, self._key, nodes)

    def children(self, snapshot_id: str, folder: str) -> tuple[Node, ...]:
        """Return what lies directly in a folder: folders first, then by name; () if none does.

        SNAPSHOT_NOT_FOUND if the listing is not there, as for every question below.
        """
        folder = folder.rstrip("/")
        with self._opened(snapshot_id) as connection:
            number = _number(connection, folder)
            rows = [] if number is None else _children(connection, number)
        rows.sort(key=_by_name)
        rows.sort(key=_folders_first)
        return tuple([_node(f"{folder}/{name}", *rest) for name, *rest in rows])

    def node(self, snapshot_id: str, path: str) -> Node | None:
        """Return the node at a path, None if there is none; the top itself is no node."""
        path = path.rstrip("/")
        with self._opened(snapshot_id) as connection:
            number = _number(connection, path)
            if number is None or number == ROOT:
                return None
            row = connection.execute(
                "SELECT kind, size, modified_at FROM node WHERE id = ?", (number,)
            ).fetchone()
        return _node(path, *row)

    def search(
        self, name_part: str, snapshot_ids: tuple[str, ...], *, limit: int = 500
    ) -> tuple[FoundNode, ...]:
        """Return nodes whose name contains the text: case and accents do not matter.

        At most `limit` per snapshot, in the order of the snapshots given and then of their
        listings; snapshots whose listing is not there are passed over.
        """
        wanted = search_key(name_part)
        if not wanted or BETWEEN_NAMES in wanted:
            return ()
        found: list[FoundNode] = []
        for snapshot_id in snapshot_ids:
            if self.has(snapshot_id):
                with self._opened(snapshot_id) as connection:
                    hits = _hits(connection, wanted, limit)
                found += [FoundNode(snapshot_id, node) for node in hits]
        return tuple(found)

    def size_of(self, snapshot_id: str, path: str) -> tuple[int, int]:
        """Return number of files and bytes of a file or of everything below a folder.

        Whatever is no folder counts as a file. FILE_NOT_FOUND if nothing has that path.
        """
        with self._opened(snapshot_id) as connection:
            number = _number(connection, path.rstrip("/"))
            if number is None:
                raise PracticeGuardError(ErrorCode.FILE_NOT_FOUND, {"file": path})
            total = connection.execute(
                "SELECT files, bytes FROM folder_total WHERE id = ?", (number,)
            ).fetchone()
            if total is None:
                total = connection.execute(
                    "SELECT 1, size FROM node WHERE id = ?", (number,)
                ).fetchone()
        return total[0], total[1]

    def walk(self, snapshot_id: str, below: str) -> Iterator[ListedFolder]:
        """Yield a folder and all folders below it, each before those in it, by name."""
        with self._opened(snapshot_id) as connection:
            yield from walked(connection, below)

    def forget_others(self, snapshot_ids: tuple[str, ...]) -> None:
        """Drop the listings of snapshots that are gone, and what broken-off builds left."""
        kept = set(snapshot_ids)
        for file in self._folder.glob(f"*{_SUFFIX}"):
            if file.name.removesuffix(_SUFFIX) not in kept:
                self._drop(file)
        self._clear_up()

    def _file(self, snapshot_id: str) -> Path:
        if not _SNAPSHOT_ID.fullmatch(snapshot_id):
            raise ValueError("a snapshot's id is a name, not a path")
        return self._folder / f"{snapshot_id}{_SUFFIX}"

    @contextlib.contextmanager
    def _opened(self, snapshot_id: str) -> "Iterator[Connection]":
        path = self._file(snapshot_id)
        if not path.exists():
            raise _no_listing(snapshot_id)
        try:
            # immutable: the file never changes, so nothing has to be locked or looked at.
            connection = encrypted_file.connect(path, self._key, options="mode=ro&immutable=1")
            with contextlib.closing(connection), encrypted_file.errors_named(path):
                if connection.execute("PRAGMA user_version").fetchone() != (FORMAT,):
                    raise PracticeGuardError(ErrorCode.DATABASE_UNREADABLE, {"path": str(path)})
                yield connection
        except PracticeGuardError as error:
            if error.code is ErrorCode.DATABASE_UNREADABLE:
                self._proved.discard(snapshot_id)
                self._drop(path)
                raise _no_listing(snapshot_id) from error
            if not path.exists():
                raise _no_listing(snapshot_id) from error
            raise

    def _clear_up(self) -> None:
        """Remove what a build left whose process was killed."""
        for file in self._folder.glob(f"*{UNFINISHED}"):
            with contextlib.suppress(OSError):
                if time.time() - file.stat().st_mtime > _UNFINISHED_FOR:
                    file.unlink()

    def _drop(self, file: Path) -> None:
        self._proved.discard(file.name.removesuffix(_SUFFIX))
        # On Windows another process may have it open: then it goes the next time.
        with contextlib.suppress(OSError):
            file.unlink(missing_ok=True)


def _no_listing(snapshot_id: str) -> PracticeGuardError:
    return PracticeGuardError(ErrorCode.SNAPSHOT_NOT_FOUND, {"snapshot": snapshot_id[:8]})


def _number(connection: "Connection", path: str) -> int | None:
    """Given a path without a slash at its end, return its node's number; ROOT for the top."""
    number = ROOT
    for name in path.split("/")[1:]:
        row = connection.execute(
            "SELECT id FROM node WHERE parent = ? AND name = ?", (number, name)
        ).fetchone()
        if row is None:
            return None
        number = row[0]
    return number


def _children(connection: "Connection", number: int) -> list[tuple[Any, ...]]:
    return connection.execute(
        "SELECT name, kind, size, modified_at FROM node WHERE parent = ?", (number,)
    ).fetchall()


def _by_name(row: tuple[Any, ...]) -> NaturalOrder:
    return natural_order(row[0])


def _folders_first(row: tuple[Any, ...]) -> bool:
    return bool(row[1] != NodeKind.FOLDER)


def _node(path: str, kind: str, size: int, microseconds: int | None) -> Node:
    modified_at = None if microseconds is None else EPOCH + microseconds * MICROSECOND
    return Node(path, _KINDS[kind], size, modified_at)


def _hits(connection: "Connection", wanted: str, limit: int) -> list[Node]:
    numbers: list[int] = []
    for first, keys in connection.execute("SELECT first_id, keys FROM search_page ORDER BY 1"):
        numbers += _places(keys, wanted, first, limit - len(numbers))
        if len(numbers) >= limit:
            break
    folders = {ROOT: ""}
    found = (_found(connection, number, folders) for number in numbers)
    return [node for node in found if node is not None]


def _places(keys: str, wanted: str, first: int, limit: int) -> list[int]:
    """Given a page of search keys, return the numbers of the nodes whose key has the text."""
    numbers: list[int] = []
    number, counted, place = first, 0, keys.find(wanted)
    while place >= 0 and len(numbers) < limit:
        number += keys.count(BETWEEN_NAMES, counted, place)
        numbers.append(number)
        end = keys.find(BETWEEN_NAMES, place)
        if end < 0:
            break
        counted, place = end, keys.find(wanted, end)
    return numbers


def _found(connection: "Connection", number: int, folders: dict[int, str]) -> Node | None:
    row = connection.execute(
        "SELECT parent, name, kind, size, modified_at FROM node WHERE id = ?", (number,)
    ).fetchone()
    if row is None:
        return None
    parent, name, *rest = row
    return _node(f"{_path(connection, parent, folders)}/{name}", *rest)


def _path(connection: "Connection", number: int, folders: dict[int, str]) -> str:
    """Return a folder's path, remembering those on the way up in `folders`."""
    way: list[tuple[int, str]] = []
    above = number
    while above not in folders:
        parent, name = connection.execute(
            "SELECT parent, name FROM node WHERE id = ?", (above,)
        ).fetchone()
        way.append((above, name))
        above = parent
    path = folders[above]
    for one, name in reversed(way):
        path = folders[one] = f"{path}/{name}"
    return path
