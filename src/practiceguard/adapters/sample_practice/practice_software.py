"""The practice software of the sample practice: an SQLite database that somebody may have open."""

import contextlib
import sqlite3
import threading
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import TracebackType
from typing import Self

from practiceguard.adapters.sample_practice.identity_pictures import identity_number
from practiceguard.adapters.sample_practice.people import SamplePatient
from practiceguard.adapters.sample_practice.seeded import seeded

DATABASE = Path("Practice software", "practice.sqlite3")

_SCHEMA = """
CREATE TABLE patients (
    id TEXT PRIMARY KEY, surname TEXT NOT NULL, given_name TEXT NOT NULL, born_on TEXT NOT NULL,
    street TEXT, postal_code TEXT, city TEXT, country TEXT, language TEXT, email TEXT, phone TEXT,
    identity_number TEXT
);
CREATE TABLE visits (
    id INTEGER PRIMARY KEY, patient_id TEXT NOT NULL REFERENCES patients (id),
    visited_at TEXT NOT NULL, note TEXT NOT NULL
);
CREATE TABLE invoices (
    number TEXT PRIMARY KEY, patient_id TEXT NOT NULL REFERENCES patients (id),
    issued_on TEXT NOT NULL, amount_cents INTEGER NOT NULL
);
CREATE INDEX visits_of_a_patient ON visits (patient_id, visited_at);
"""
_NOTES = (
    "SAMPLE: first consultation, invented.",
    "SAMPLE: check after treatment, invented.",
    "SAMPLE: photographs taken, invented.",
)
_SECONDS_TO_START = 30
_SECONDS_TO_STOP = 30


def write_database(
    path: Path, seed: int, people: list[SamplePatient], invoices: dict[str, tuple[str, datetime]]
) -> None:
    """Write a new database in WAL mode; `invoices` is number -> patient id and day of issue.

    When this returns, everything is in the one file: no -wal or -shm file is left beside it.
    """
    random = seeded("database", seed)
    with contextlib.closing(sqlite3.connect(path, isolation_level=None)) as database:
        database.execute("PRAGMA journal_mode = WAL")
        database.execute("PRAGMA synchronous = OFF")  # a crash here means: begin again
        database.executescript(_SCHEMA)
        database.execute("BEGIN")
        database.executemany(
            "INSERT INTO patients VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                (
                    person.id,
                    person.surname,
                    person.given_name,
                    person.born_on.isoformat(),
                    person.street,
                    person.postal_code,
                    person.city,
                    person.country,
                    person.language,
                    person.email,
                    person.phone,
                    identity_number(person),
                )
                for person in people
            ),
        )
        first = datetime(2019, 1, 7, 8, tzinfo=UTC)
        database.executemany(
            "INSERT INTO visits (patient_id, visited_at, note) VALUES (?, ?, ?)",
            (
                (
                    person.id,
                    (first + timedelta(minutes=random.randrange(7 * 365 * 24 * 60))).isoformat(),
                    note,
                )
                for person in people
                for note in _NOTES
            ),
        )
        database.executemany(
            "INSERT INTO invoices VALUES (?, ?, ?, ?)",
            (
                (number, patient_id, issued_at.date().isoformat(), random.randrange(2000, 90000))
                for number, (patient_id, issued_at) in invoices.items()
            ),
        )
        database.execute("COMMIT")


class DatabaseWriter:
    """Practice software that is open: inserts visits until the `with` block ends.

    Each visit is a transaction of its own, so that a -wal and a -shm file lie beside the database
    all the time. An error in the thread is raised at the end of the block, never swallowed.
    """

    def __init__(self, target: Path, seconds_between_visits: float = 0.005) -> None:
        self._path = target / DATABASE
        self._pause = seconds_between_visits
        self._stop = threading.Event()
        self._began = threading.Event()
        self._failure: sqlite3.Error | None = None
        self._thread = threading.Thread(target=self._write, name="sample practice software")
        self._visits = 0

    @property
    def visits_written(self) -> int:
        """How many visits were committed so far."""
        return self._visits

    def __enter__(self) -> Self:
        """Return once the first visit is in the database."""
        if not self._path.is_file():  # SQLite would make an empty database instead of failing
            raise FileNotFoundError(self._path)
        self._thread.start()
        if not self._began.wait(_SECONDS_TO_START) or self._failure is not None:
            self._end()
            raise self._failure or TimeoutError("The sample database did not take a visit.")
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        """Stop, close the database, and raise what went wrong in the thread, if anything did."""
        self._end()
        if error is None and self._failure is not None:
            raise self._failure

    def _end(self) -> None:
        self._stop.set()
        self._thread.join(_SECONDS_TO_STOP)
        if self._thread.is_alive():
            raise TimeoutError("The sample database's writer did not stop.")

    def _write(self) -> None:
        try:
            with contextlib.closing(
                sqlite3.connect(self._path, isolation_level=None, timeout=_SECONDS_TO_STOP / 2)
            ) as database:
                (patient_id,) = database.execute("SELECT min(id) FROM patients").fetchone()
                while not self._stop.is_set():
                    database.execute(
                        "INSERT INTO visits (patient_id, visited_at, note) VALUES (?, ?, ?)",
                        (patient_id, datetime.now(UTC).isoformat(), "SAMPLE: written while open."),
                    )
                    self._visits += 1
                    self._began.set()
                    self._stop.wait(self._pause)
        except sqlite3.Error as error:
            self._failure = error
        finally:
            self._began.set()
