"""Bring the schema up to date by numbered steps, copying the file first; refuse a newer one."""

import contextlib
import os
import re
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

from practiceguard.adapters.database import encrypted_file
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.secret import Secret

if TYPE_CHECKING:
    from sqlite3 import Connection

COPIES_KEPT = 3
_NAME = re.compile(r"(\d{4})_\w+\.sql")


def migrations() -> dict[int, str]:
    """Return the steps by their number: step n leads from schema n - 1 to schema n."""
    found = {}
    for file in (files("practiceguard.adapters.database") / "migrations").iterdir():
        match = _NAME.fullmatch(file.name)
        if match:
            found[int(match.group(1))] = file.read_text(encoding="utf-8")
    return dict(sorted(found.items()))


NEWEST_VERSION = max(migrations())


def schema_version(connection: "Connection") -> int:
    """Return the number of the last step that was taken; 0 for an empty file."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def refuse_newer(path: Path, version: int, *, newest: int = NEWEST_VERSION) -> None:
    """Raise DATABASE_NEWER if a schema is newer than this program knows."""
    if version > newest:
        raise PracticeGuardError(
            ErrorCode.DATABASE_NEWER,
            {"path": str(path), "found": str(version), "known": str(newest)},
        )


def migrate(
    path: Path, key: Secret, connection: "Connection", steps: dict[int, str] | None = None
) -> None:
    """Take every step that is missing, all together or none; a copy is made beside the file first.

    The caller keeps other processes away. A failing step leaves the file as it was.
    """
    steps = migrations() if steps is None else steps
    version = schema_version(connection)
    refuse_newer(path, version, newest=max(steps))
    missing = {number: text for number, text in steps.items() if number > version}
    if not missing:
        return
    if version > 0:
        _copy_beside(path, key, connection, max(missing))
    # SQLite's own recipe: tables can only be rebuilt while references are not followed, and the
    # switch has no effect inside a transaction. https://www.sqlite.org/lang_altertable.html
    connection.execute("PRAGMA foreign_keys = OFF")
    try:
        script = "\n".join(missing.values())
        connection.executescript(f"BEGIN IMMEDIATE;\n{script}\nPRAGMA user_version = {max(steps)};")
        if connection.execute("PRAGMA foreign_key_check").fetchall():
            raise RuntimeError("a migration broke a reference")
        connection.execute("COMMIT")
    except BaseException:
        roll_back(connection)
        raise
    finally:
        connection.execute("PRAGMA foreign_keys = ON")


def roll_back(connection: "Connection") -> None:
    """Undo the open transaction; after some errors SQLite has done so itself."""
    if connection.in_transaction:
        connection.execute("ROLLBACK")


def copies(path: Path) -> list[Path]:
    """Return the copies that were made before migrations, oldest schema first."""
    name = re.compile(re.escape(path.stem) + r"\.before-(\d+)" + re.escape(path.suffix))
    found = [(name.fullmatch(file.name), file) for file in path.parent.iterdir()]
    return [
        file for _, file in sorted((int(match.group(1)), file) for match, file in found if match)
    ]


def _copy_beside(path: Path, key: Secret, connection: "Connection", version: int) -> None:
    """Copy the database, encrypted as it is, to `NAME.before-VERSION.db`, whole or not at all."""
    target = path.with_name(f"{path.stem}.before-{version}{path.suffix}")
    unfinished = path.with_name(target.name + ".unfinished")
    encrypted_file.remove(unfinished)
    encrypted_file.make_private_file(unfinished)
    copy = encrypted_file.connect(unfinished, key)
    try:
        with contextlib.closing(copy):
            connection.backup(copy)
            # One file that stands alone: it is kept for the day when nothing else is left.
            copy.execute("PRAGMA journal_mode = DELETE")
            if copy.execute("PRAGMA quick_check").fetchall() != [("ok",)]:
                raise PracticeGuardError(ErrorCode.DATABASE_UNREADABLE, {"path": str(path)})
        _settle_on_disk(unfinished)
        unfinished.replace(target)
    except BaseException:
        encrypted_file.remove(unfinished)
        raise
    for old in copies(path)[:-COPIES_KEPT]:
        encrypted_file.remove(old)


def _settle_on_disk(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())
