"""Writes the listing of one snapshot into an encrypted file, all or nothing.

A listing never changes afterwards: the file is made beside its name and then takes it.
"""

import contextlib
import os
import secrets
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, timedelta
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from practiceguard.adapters.database import encrypted_file
from practiceguard.adapters.database.search_key import search_key
from practiceguard.domain.backup.snapshot import Node, NodeKind
from practiceguard.domain.secret import Secret

if TYPE_CHECKING:
    from sqlite3 import Connection

FORMAT = 2
"""Written into each file; files of another format are made anew."""

UNFINISHED = ".unfinished"
ROOT = 0
BETWEEN_NAMES = "\0"
"""Stands between the search keys of a page: no file name contains it."""

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
MICROSECOND = timedelta(microseconds=1)

_SCHEMA = """
CREATE TABLE node (
    id          INTEGER NOT NULL,      -- from 1, in the order of the listing; 0 is the top
    parent      INTEGER NOT NULL,
    name        TEXT NOT NULL,
    kind        TEXT NOT NULL,
    size        INTEGER NOT NULL,
    modified_at INTEGER,               -- microseconds since 1970
    -- Neighbours in a folder are neighbours on the disk. Names that are no text may look the same.
    PRIMARY KEY (parent, name, id)
) STRICT, WITHOUT ROWID;
-- What lies below a folder, all the way down: asked for every selection, so counted once.
CREATE TABLE folder_total (
    id    INTEGER PRIMARY KEY,
    files INTEGER NOT NULL,
    bytes INTEGER NOT NULL
) STRICT;
-- Search keys of many nodes in one text: a search goes through 5 MB of text in 20 ms, where 275,000
-- rows take 140 ms and a full-text index doubles the time and size of the whole file.
CREATE TABLE search_page (
    first_id INTEGER PRIMARY KEY,
    keys     TEXT NOT NULL
) STRICT;
"""
_BATCH = 4000


def write_listing(path: Path, key: Secret, nodes: Iterable[Node]) -> int:
    """Given a file name, a key and nodes, write them and return how many they were.

    Whatever goes wrong, the iteration of the nodes included, nothing is left behind. Raises
    STATE_NOT_WRITABLE when the disk is full or the folder cannot be written.
    """
    unfinished = path.with_name(f"{path.name}.{secrets.token_hex(4)}{UNFINISHED}")
    encrypted_file.make_private_file(unfinished)
    try:
        with contextlib.closing(encrypted_file.connect(unfinished, key)) as connection:
            with encrypted_file.errors_named(path):
                # Nobody sees the file before it is whole, so nothing has to be undone in it.
                connection.execute("PRAGMA journal_mode = OFF")
                connection.execute("PRAGMA synchronous = OFF")
                connection.executescript(_SCHEMA)
                connection.execute("BEGIN")
            count = _Listing(path, connection).take(nodes)
            with encrypted_file.errors_named(path):
                connection.execute("CREATE UNIQUE INDEX node_by_id ON node (id)")
                connection.execute(f"PRAGMA user_version = {FORMAT}")
                connection.execute("COMMIT")
        with encrypted_file.errors_named(path):
            with unfinished.open("rb+") as file:
                os.fsync(file.fileno())
            _take_name(unfinished, path)
    except BaseException:
        encrypted_file.remove(unfinished)
        raise
    return count


def _take_name(unfinished: Path, path: Path) -> None:
    try:
        unfinished.replace(path)
    except PermissionError:
        # On Windows: another process was faster and is reading already. A snapshot never changes,
        # so its listing is as good as ours.
        if not path.exists():
            raise
        unfinished.unlink()


class _Listing:
    """Turns paths into a tree of numbers, and adds up what lies in each folder."""

    def __init__(self, path: Path, connection: "Connection") -> None:
        self._path = path
        self._connection = connection
        self._last_id = ROOT
        self._folders: dict[str, int] = {"": ROOT}
        self._parents: dict[int, int] = {}
        self._files: dict[int, int] = {ROOT: 0}
        self._bytes: dict[int, int] = {ROOT: 0}
        self._late: list[tuple[int | None, int, str]] = []

    def take(self, nodes: Iterable[Node]) -> int:
        """Write all nodes, the search pages and the totals; return how many nodes were given."""
        count = 0
        given = iter(nodes)
        # Taken outside of errors_named: what the source of the nodes raises is its own affair.
        while batch := list(islice(given, _BATCH)):
            count += len(batch)
            rows = [row for node in batch for row in self._rows(node)]
            with encrypted_file.errors_named(self._path):
                self._write(rows)
        with encrypted_file.errors_named(self._path):
            self._write_rest()
        return count

    def _rows(self, node: Node) -> Iterator[tuple[Any, ...]]:
        """Given a node, yield its row, after those of folders above it that did not come yet."""
        path = node.path
        above, _, name = path.rpartition("/")
        if not name:
            return
        if above not in self._folders:
            yield from self._implied_rows(above)
        parent = self._folders[above]
        if node.kind is not NodeKind.FOLDER:
            self._files[parent] += 1
            self._bytes[parent] += node.size
        elif path in self._folders:
            # It had to be made before its own node came; now its time is known.
            self._late.append((_microseconds(node.modified_at), parent, name))
            return
        yield self._row(parent, name, node)

    def _implied_rows(self, folder: str) -> Iterator[tuple[Any, ...]]:
        """Yield the rows of the folders that lead to one, as far as they are not there."""
        path, parent = "", ROOT
        for name in folder.split("/")[1:]:
            path = f"{path}/{name}"
            if path not in self._folders:
                yield self._row(parent, name, Node(path, NodeKind.FOLDER, 0, None))
            parent = self._folders[path]
        self._folders[folder] = parent

    def _row(self, parent: int, name: str, node: Node) -> tuple[Any, ...]:
        self._last_id += 1
        number = self._last_id
        if node.kind is NodeKind.FOLDER:
            self._folders[node.path] = number
            self._parents[number] = parent
            self._files[number] = self._bytes[number] = 0
        return (number, parent, name, node.kind.value, node.size, _microseconds(node.modified_at))

    def _write(self, rows: list[tuple[Any, ...]]) -> None:
        if not rows:
            return
        self._connection.executemany(
            "INSERT INTO node (id, parent, name, kind, size, modified_at)"
            " VALUES (?, ?, ?, ?, ?, ?)",
            rows,
        )
        keys = [search_key(row[2]) for row in rows]
        page = BETWEEN_NAMES.join(keys)
        if page.count(BETWEEN_NAMES) != len(keys) - 1:
            # No file system allows it, but whoever wrote the repository may have lied.
            page = BETWEEN_NAMES.join([one.replace(BETWEEN_NAMES, "") for one in keys])
        self._connection.execute("INSERT INTO search_page VALUES (?, ?)", (rows[0][0], page))

    def _write_rest(self) -> None:
        self._connection.executemany(
            "UPDATE node SET modified_at = ? WHERE parent = ? AND name = ?", self._late
        )
        self._connection.executemany("INSERT INTO folder_total VALUES (?, ?, ?)", self._totals())

    def _totals(self) -> Iterator[tuple[int, int, int]]:
        # A folder's number is always higher than that of the folder it lies in.
        for number in sorted(self._parents, reverse=True):
            parent = self._parents[number]
            self._files[parent] += self._files[number]
            self._bytes[parent] += self._bytes[number]
        return ((number, self._files[number], self._bytes[number]) for number in self._files)


def _microseconds(moment: datetime | None) -> int | None:
    if moment is None:
        return None
    since = moment - EPOCH
    return (since.days * 86_400 + since.seconds) * 1_000_000 + since.microseconds
