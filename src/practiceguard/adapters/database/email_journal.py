"""Keeps letters by e-mail with how far each is, in an encrypted file of its own.

Beside the database of our records: of a mailing every message is kept word by word, and each is
written twice while it goes out, each time down to the disk.
"""

import contextlib
import threading
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from practiceguard.adapters.database import encrypted_file
from practiceguard.adapters.database.columns import (
    from_json,
    from_optional_time,
    from_time,
    shown,
    to_json,
    to_optional_time,
    to_time,
)
from practiceguard.adapters.database.connection import Database
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.incident.email_run import (
    EmailBy,
    EmailItem,
    EmailPlan,
    EmailRunKey,
    EmailState,
)
from practiceguard.domain.incident.log import IncidentId
from practiceguard.domain.incident.mailing_made import MailingMade
from practiceguard.services.incident.entry_codec import decode_body, encode

if TYPE_CHECKING:
    from sqlite3 import Connection

_VERSION = 1
_SCHEMA = """
CREATE TABLE plan (
    incident TEXT NOT NULL, mailing TEXT NOT NULL, made TEXT NOT NULL, sent_by TEXT NOT NULL,
    sender TEXT NOT NULL, made_at TEXT NOT NULL, made_by TEXT NOT NULL, because TEXT NOT NULL,
    tested_at TEXT,
    PRIMARY KEY (incident, mailing)
) STRICT;
CREATE TABLE item (
    incident TEXT NOT NULL, mailing TEXT NOT NULL, number TEXT NOT NULL, person TEXT NOT NULL,
    address TEXT NOT NULL, language TEXT NOT NULL, name TEXT NOT NULL, sha256 TEXT NOT NULL,
    shown TEXT NOT NULL, place TEXT NOT NULL, has_post INTEGER NOT NULL, batch TEXT NOT NULL,
    state TEXT NOT NULL, at TEXT, words TEXT NOT NULL, content BLOB NOT NULL,
    PRIMARY KEY (incident, mailing, number),
    FOREIGN KEY (incident, mailing) REFERENCES plan
) STRICT;
"""
_MADE = "mailing-made"
_ITEMS = """
SELECT number, person, address, language, name, sha256, shown, place, has_post, batch,
    state, at, words
FROM item WHERE incident = ? AND mailing = ? ORDER BY number
"""


@dataclass
class EncryptedEmailJournal:
    """`EmailJournal` in one file; the key is derived from the one in the keyring."""

    path: Path
    database: Database
    _lock: threading.RLock = field(default_factory=threading.RLock)

    def begin(self, plan: EmailPlan, items: Iterable[tuple[EmailItem, bytes]]) -> None:
        """Keep a mailing, all or nothing; INPUT_INVALID for a key or number that is there."""
        with self._writing() as connection:
            if self._known(connection, plan.key):
                raise _wrong("mailing")
            connection.execute(
                "INSERT INTO plan VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                [
                    *plan.key, encode(plan.made)[1], plan.by.value, plan.sender,
                    from_time(plan.made_at), shown(plan.made_by), shown(plan.because),
                    from_optional_time(plan.tested_at),
                ],
            )  # fmt: skip
            numbers: set[str] = set()
            for one, content in items:
                if one.number in numbers:
                    raise _wrong("letter number")
                numbers.add(one.number)
                connection.execute(
                    "INSERT INTO item VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    [
                        *plan.key, one.number, to_json(one.person), one.address, one.language,
                        one.name, one.sha256, shown(one.shown), one.place, int(one.has_post),
                        one.batch, one.state.value, from_optional_time(one.at), shown(one.words),
                        zlib.compress(content),
                    ],
                )  # fmt: skip

    def drop(self, key: EmailRunKey) -> None:
        """Forget a mailing of which nothing ever left; INPUT_INVALID for any other."""
        waits = EmailState.WAITING.value
        with self._writing() as connection:
            query = "SELECT count(*) FROM item WHERE incident = ? AND mailing = ? AND state <> ?"
            ((begun,),) = connection.execute(query, [*key, waits]).fetchall()
            if begun or not self._known(connection, key):
                raise _wrong("mailing")
            connection.execute("DELETE FROM item WHERE incident = ? AND mailing = ?", key)
            connection.execute("DELETE FROM plan WHERE incident = ? AND mailing = ?", key)

    def plans(self, incident: IncidentId) -> tuple[EmailPlan, ...]:
        """Return the mailings of an incident, the oldest first."""
        rows = self._rows("SELECT * FROM plan WHERE incident = ? ORDER BY mailing", [incident])
        return tuple(map(_plan, rows))

    def items(self, key: EmailRunKey) -> tuple[EmailItem, ...]:
        """Return all messages of a mailing in the order of their numbers."""
        return tuple(map(_item, self._rows(_ITEMS, [*key])))

    def content(self, key: EmailRunKey, number: str) -> bytes:
        """Return a message without its date; INPUT_INVALID if there is none of that number."""
        query = "SELECT content FROM item WHERE incident = ? AND mailing = ? AND number = ?"
        rows = self._rows(query, [*key, number])
        if not rows:
            raise _wrong("letter number")
        return zlib.decompress(rows[0][0])

    def mark(
        self, key: EmailRunKey, number: str, state: EmailState, at: datetime, words: str = ""
    ) -> None:
        """Write down how far a message is, down to the disk."""
        with self._writing() as connection:
            done = connection.execute(
                "UPDATE item SET state = ?, at = ?, words = ?"
                " WHERE incident = ? AND mailing = ? AND number = ?",
                [state.value, from_time(at), shown(words), *key, number],
            )
            if done.rowcount != 1:
                raise _wrong("letter number")

    def note_tested(self, key: EmailRunKey, at: datetime) -> None:
        """Write down that the test messages went out; INPUT_INVALID if there is no mailing."""
        with self._writing() as connection:
            done = connection.execute(
                "UPDATE plan SET tested_at = ? WHERE incident = ? AND mailing = ?",
                [from_time(at), *key],
            )
            if done.rowcount != 1:
                raise _wrong("mailing")

    def _known(self, connection: "Connection", key: EmailRunKey) -> bool:
        query = "SELECT 1 FROM plan WHERE incident = ? AND mailing = ?"
        return connection.execute(query, key).fetchone() is not None

    def _rows(self, query: str, values: list[Any]) -> list[tuple[Any, ...]]:
        if not self.path.exists():
            return []
        with self._open() as connection:
            # A crash may have left it before anything was made in it.
            ((tables,),) = connection.execute("SELECT count(*) FROM sqlite_schema").fetchall()
            return connection.execute(query, values).fetchall() if tables else []

    @contextlib.contextmanager
    def _writing(self) -> Iterator["Connection"]:
        if not self.path.exists():
            encrypted_file.make_private_folder(self.path.parent)
            with contextlib.suppress(FileExistsError):
                self.path.touch(mode=0o600, exist_ok=False)
        with self._open() as connection:
            connection.execute("BEGIN IMMEDIATE")
            try:
                _make(connection, self.path)
                yield connection
                connection.execute("COMMIT")
            except BaseException:
                if connection.in_transaction:
                    connection.execute("ROLLBACK")
                raise

    @contextlib.contextmanager
    def _open(self) -> Iterator["Connection"]:
        key = self.database.derived_key("emails")
        with self._lock, contextlib.closing(encrypted_file.connect(self.path, key)) as connection:
            encrypted_file.keep_private(self.path)
            with encrypted_file.errors_named(self.path):
                connection.execute("PRAGMA foreign_keys = ON")
                # What was said before a message leaves has to outlive a power cut right after.
                connection.execute("PRAGMA synchronous = EXTRA")
                connection.execute("PRAGMA fullfsync = ON")  # macOS; elsewhere it says nothing
                yield connection


def _make(connection: "Connection", path: Path) -> None:
    ((version,),) = connection.execute("PRAGMA user_version").fetchall()
    if version > _VERSION:
        raise PracticeGuardError(ErrorCode.DATABASE_NEWER, {"path": str(path)})
    if version < _VERSION:
        for statement in filter(str.strip, _SCHEMA.split(";")):
            connection.execute(statement)
        connection.execute(f"PRAGMA user_version = {_VERSION}")


def _plan(row: tuple[Any, ...]) -> EmailPlan:
    incident, mailing, made, by, sender, made_at, made_by, because, tested_at = row
    return EmailPlan(
        EmailRunKey(IncidentId(incident), mailing),
        _made(made),
        EmailBy(by),
        sender,
        to_time(made_at),
        made_by,
        because,
        to_optional_time(tested_at),
    )


def _made(body: str) -> MailingMade:
    found = decode_body(_MADE, body)
    if not isinstance(found, MailingMade):
        raise PracticeGuardError(ErrorCode.DATABASE_UNREADABLE, {"path": "emails"})
    return found


def _item(row: tuple[Any, ...]) -> EmailItem:
    (
        number, person, address, language, name, sha256, called, place, has_post, batch, state, at,
        words,
    ) = row  # fmt: skip
    return EmailItem(
        number, from_json(person), address, language, name, sha256, called, place,
        bool(has_post), batch, EmailState(state), to_optional_time(at), words,
    )  # fmt: skip


def _wrong(field_name: str) -> PracticeGuardError:
    return PracticeGuardError(ErrorCode.INPUT_INVALID, {"field": field_name})
