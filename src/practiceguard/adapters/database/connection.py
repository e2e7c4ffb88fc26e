"""Open the database of our records, and change it in transactions."""

import contextlib
import hashlib
import hmac
import secrets
import threading
from collections.abc import Iterator, Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from filelock import FileLock, Timeout

from practiceguard.adapters.database import encrypted_file
from practiceguard.adapters.database.migration import (
    NEWEST_VERSION,
    migrate,
    refuse_newer,
    roll_back,
    schema_version,
)
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.secret import Secret
from practiceguard.services.ports import SecretStore

if TYPE_CHECKING:
    from sqlite3 import Connection

KEY_NAME = "database-key"
_WAIT_FOR_OTHERS = 30.0


class Database:
    """The open database: one connection, used by one thread at a time.

    Several processes may have it open. Every method raises DATABASE_UNREADABLE or
    STATE_NOT_WRITABLE when the disk fails us.
    """

    def __init__(self, path: Path, key: Secret, connection: "Connection") -> None:
        self.path = path
        self._key = key
        self._connection = connection
        self._lock = threading.RLock()

    def rows(self, statement: str, values: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
        """Return what a SELECT gives."""
        with self._lock, encrypted_file.errors_named(self.path):
            return self._connection.execute(statement, values).fetchall()

    def row(self, statement: str, values: Sequence[Any] = ()) -> tuple[Any, ...] | None:
        """Return the first row that a SELECT gives, or None."""
        found = self.rows(statement, values)
        return found[0] if found else None

    @contextlib.contextmanager
    def transaction(self, *, durable: bool = True) -> Iterator["Connection"]:
        """Give the connection for changes that come all or not at all.

        They are on the disk when this returns, unless `durable` is False: then a power cut may
        undo the last ones, and nothing is waited for. Raises DATABASE_NEWER if another, newer
        PracticeGuard has altered the schema meanwhile.
        """
        with self._lock, encrypted_file.errors_named(self.path):
            connection = self._connection
            if connection.in_transaction:
                raise RuntimeError("a transaction inside a transaction")
            connection.execute(f"PRAGMA synchronous = {'FULL' if durable else 'NORMAL'}")
            connection.execute("BEGIN IMMEDIATE")
            try:
                refuse_newer(self.path, schema_version(connection))
                yield connection
                connection.execute("COMMIT")
            except BaseException:
                roll_back(connection)
                raise

    def data_version(self) -> int:
        """Return a number that changes when another process (not this one) commits a change."""
        (version,) = self.rows("PRAGMA data_version")[0]
        return int(version)

    def derived_key(self, purpose: str) -> Secret:
        """Given a purpose, return a key of its own: from it, the database's cannot be found."""
        material = bytes.fromhex(self._key.reveal())
        return Secret(hmac.new(material, purpose.encode(), hashlib.sha256).hexdigest())

    def close(self) -> None:
        """Close the file; the object cannot be used afterwards."""
        with self._lock:
            self._connection.close()


def open_database(path: Path, secret_store: SecretStore) -> Database:
    """Open the database, bringing its schema up to date; make it if there is no file.

    The key comes from the keyring and is made only together with the file: DATABASE_KEY_MISSING
    if the file is there without a key, DATABASE_UNREADABLE if the key does not fit or the file was
    emptied, DATABASE_NEWER if a newer PracticeGuard wrote it (nothing is touched then),
    STATE_NOT_WRITABLE if the folder cannot be written; KEYRING_MISSING and KEYRING_LOCKED come
    from the keyring.
    """
    encrypted_file.make_private_folder(path.parent)
    with _alone(path):
        key = _key(path, secret_store)
        begun = path.with_name(path.name + ".begun")
        if not path.exists():
            # Tells a file that a crash left empty from one that somebody emptied.
            with encrypted_file.errors_named(path):
                begun.touch(mode=0o600)
            encrypted_file.make_private_file(path)
        elif not (begun.exists() and _is_empty(path)):
            _refuse_emptied(path)
            _refuse_newer_untouched(path, key)
        encrypted_file.keep_private(path)
        connection = encrypted_file.connect(path, key)
        try:
            with encrypted_file.errors_named(path):
                connection.execute("PRAGMA journal_mode = WAL")
                connection.execute("PRAGMA foreign_keys = ON")
                migrate(path, key, connection)
                begun.unlink(missing_ok=True)
            encrypted_file.keep_private(path)
        except BaseException:
            connection.close()
            raise
    return Database(path, key, connection)


def _key(path: Path, secret_store: SecretStore) -> Secret:
    key = secret_store.get(KEY_NAME)
    if key is not None:
        # Also where the file is gone: copies made before a migration still open with this key.
        return key
    if path.exists():
        raise PracticeGuardError(ErrorCode.DATABASE_KEY_MISSING, {"path": str(path)})
    key = Secret(secrets.token_hex(32))
    secret_store.set(KEY_NAME, key)
    return key


def _is_empty(path: Path) -> bool:
    with encrypted_file.errors_named(path):
        return path.stat().st_size == 0


def _refuse_emptied(path: Path) -> None:
    """Refuse a file that SQLite would take for a new database: our records were in it."""
    if _is_empty(path):
        raise PracticeGuardError(
            ErrorCode.DATABASE_UNREADABLE, {"path": str(path)}, details="the file is empty"
        )


def set_aside_unreadable(path: Path, secret_store: SecretStore, moved_at: datetime) -> Path | None:
    """Rename a database that cannot be read with what the keyring has; None if there is no such.

    Returns its new name. Nothing is deleted: should its key come back, it opens under that name.
    Raises what opening it does for any other reason, and STATE_NOT_WRITABLE.
    """
    if not path.exists():
        return None
    try:
        database = open_database(path, secret_store)
        try:
            if database.rows("PRAGMA integrity_check") == [("ok",)]:
                return None
        finally:
            database.close()
    except PracticeGuardError as error:
        if error.code not in {ErrorCode.DATABASE_KEY_MISSING, ErrorCode.DATABASE_UNREADABLE}:
            raise
    return _set_aside(path, moved_at)


def _set_aside(path: Path, moved_at: datetime) -> Path | None:
    with _alone(path), encrypted_file.errors_named(path):
        if not path.exists():
            return None
        name = f"{path.name}.unreadable-{moved_at:%Y%m%d-%H%M%S-%f}"
        # The database last: until it has moved, the next call goes on with what is left.
        for suffix in ("-wal", "-shm", "-journal", ".begun", ""):
            with contextlib.suppress(FileNotFoundError):
                path.with_name(path.name + suffix).rename(path.with_name(name + suffix))
    return path.with_name(name)


def _refuse_newer_untouched(path: Path, key: Secret) -> None:
    """Look at the version before anything is opened for writing."""
    # Even a reader would leave a log and its index behind; where no log is, none is needed.
    in_use = path.with_name(path.name + "-wal").exists()
    options = "mode=ro" if in_use else "mode=ro&immutable=1"
    connection = encrypted_file.connect(path, key, options=options)
    try:
        with encrypted_file.errors_named(path):
            version = schema_version(connection)
    finally:
        connection.close()
    refuse_newer(path, version)


@contextlib.contextmanager
def _alone(path: Path) -> Iterator[None]:
    """Keep other processes from making or migrating the database at the same moment."""
    lock = FileLock(
        path.with_name(path.name + ".lock"),
        mode=0o600,
        timeout=_WAIT_FOR_OTHERS,
        fallback_to_soft=False,
    )
    with encrypted_file.errors_named(path):
        try:
            lock.acquire()
        except Timeout as error:
            raise encrypted_file.not_writable(path, "busy") from error
    try:
        yield
    finally:
        lock.release()


__all__ = ["KEY_NAME", "NEWEST_VERSION", "Database", "open_database", "set_aside_unreadable"]
