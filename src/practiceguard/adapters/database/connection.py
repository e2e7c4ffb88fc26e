"""Open the database of our records, and change it in transactions."""

import contextlib
import hashlib
import hmac
import secrets
import threading
from collections.abc import Iterator, Sequence
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

    The key comes from the keyring and is made only together with the file: SECRET_MISSING if the
    file is there without a key, DATABASE_UNREADABLE if the key does not fit, DATABASE_NEWER if a
    newer PracticeGuard wrote it (nothing is touched then), STATE_NOT_WRITABLE if the folder
    cannot be written; KEYRING_MISSING and KEYRING_LOCKED come from the keyring.
    """
    encrypted_file.make_private_folder(path.parent)
    with _alone(path):
        key = _key(path, secret_store)
        if path.exists():
            _refuse_newer_untouched(path, key)
        else:
            encrypted_file.make_private_file(path)
        encrypted_file.keep_private(path)
        connection = encrypted_file.connect(path, key)
        try:
            with encrypted_file.errors_named(path):
                connection.execute("PRAGMA journal_mode = WAL")
                connection.execute("PRAGMA foreign_keys = ON")
                migrate(path, key, connection)
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
        raise PracticeGuardError(ErrorCode.SECRET_MISSING, {"path": str(path)})
    key = Secret(secrets.token_hex(32))
    secret_store.set(KEY_NAME, key)
    return key


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


__all__ = ["KEY_NAME", "NEWEST_VERSION", "Database", "open_database"]
