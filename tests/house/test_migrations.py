"""Old databases become new ones without losing a row; newer ones are left alone."""

import re
import shutil
import stat
import sys
from dataclasses import replace
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from sqlcipher3 import dbapi2

from practiceguard.adapters.database import encrypted_file, migration
from practiceguard.adapters.database.affected_store import DatabaseAffectedStore
from practiceguard.adapters.database.alert_store import DatabaseAlertStore
from practiceguard.adapters.database.binder_store import DatabaseBinderStore
from practiceguard.adapters.database.check_store import DatabaseCheckStore
from practiceguard.adapters.database.connection import Database, open_database
from practiceguard.adapters.database.contact_store import DatabaseContactStore
from practiceguard.adapters.database.facts_store import DatabaseFactsStore
from practiceguard.adapters.database.hosting_store import DatabaseHostingStore
from practiceguard.adapters.database.incident_log import DatabaseIncidentLog
from practiceguard.adapters.database.law_store import DatabaseLawStore
from practiceguard.adapters.database.migration import (
    NEWEST_VERSION,
    copies,
    migrate,
    migrations,
    schema_version,
)
from practiceguard.adapters.database.practice_store import DatabasePracticeStore
from practiceguard.adapters.database.retention_store import DatabaseRetentionStore
from practiceguard.adapters.database.run_store import DatabaseRunStore
from practiceguard.domain.backup.run import RunId
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.incident.binder_copy import CopyKind
from practiceguard.domain.incident.log import Anchor, flaws_of
from tests.fakes.fixed_clock import NOON
from tests.house import stored_databases as known
from tests.house.stored_databases import KEY, keyring, stored

if TYPE_CHECKING:
    from sqlite3 import Connection

VERSIONS = sorted(migrations())
# Steps that do not exist yet, to see how they would be taken.
ADDS_A_COLUMN = {**migrations(), NEWEST_VERSION + 1: "ALTER TABLE practice ADD COLUMN phone TEXT;"}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "state" / "practiceguard.db"


def old(version: int, path: Path) -> Path:
    """Lay a stored database where the program looks for its own."""
    path.parent.mkdir(mode=0o700)
    shutil.copy(stored(version), path)
    return path


def schema(source: "Connection | Database") -> set[tuple[Any, ...]]:
    statement = "SELECT type, name, tbl_name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%'"
    if isinstance(source, Database):
        return set(source.rows(statement))
    return set(source.execute(statement).fetchall())


def contents(connection: "Connection") -> dict[str, list[tuple[Any, ...]]]:
    tables = connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'").fetchall()
    return {name: connection.execute(f"SELECT * FROM {name}").fetchall() for (name,) in tables}


# --- each step --------------------------------------------------------------------------------


def test_0001_initial(path: Path) -> None:
    database = open_database(path, keyring())
    tables = {name for kind, name, *_ in schema(database) if kind == "table"}
    database.close()
    assert tables >= {
        "practice",
        "setup_draft",
        "setting",
        "repository",
        "recovery_sheet",
        "plan",
        "run",
        "run_progress",
        "repository_facts",
    }


def test_0002_runs_of_places(path: Path) -> None:
    """A run that is alive while the program is renewed still keeps others from its place."""
    connection = encrypted_file.connect(old(1, path), KEY)
    connection.execute(
        "INSERT INTO run (run_id, plan_id, cause_of_start, state, begun_at, figures, unread,"
        " unread_count, cause_facts, log)"
        " VALUES ('alive', 'plan', 'manual', 'begun', '2026-03-20T12:00:00.000000+00:00', '{}',"
        " '[]', 0, '[]', '')"
    )
    connection.commit()
    connection.close()
    database = open_database(path, keyring())
    runs = DatabaseRunStore(database)
    alive, *earlier = runs.runs()
    assert alive.repository == known.REPOSITORY
    assert [run.repository for run in earlier] == [None, None]
    another = replace(known.BEGUN, run_id=RunId("another"), repository=known.REPOSITORY)
    with pytest.raises(PracticeGuardError) as refusal:
        runs.begin(another)
    assert refusal.value.code is ErrorCode.ALREADY_RUNNING
    database.close()


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM alert",
        "DELETE FROM trouble",
        "UPDATE alert SET state = 'waiting', delivered_at = NULL",
        "UPDATE alert SET address = 'somebody@else.example'",
        "UPDATE trouble SET noticed_at = '2027-01-01T00:00:00.000000+00:00'",
        (
            "INSERT INTO alert (key, kind, step, channel, audience, address, decided_at, state,"
            " attempts, may_have_arrived)"
            " VALUES ('x', 'digest', 0, 'mail', 'practice', '', '', 'delivered', 1, 0)"
        ),
    ],
)
def test_0003_alerts(path: Path, statement: str) -> None:
    """What was told, and that it was delivered, cannot be made undone, nor made up."""
    database = open_database(old(3, path), keyring())
    alerts = DatabaseAlertStore(database)
    assert alerts.newest() == (known.TOLD,)
    assert alerts.open_troubles() == (known.TROUBLE,)
    with pytest.raises(dbapi2.IntegrityError), database.transaction() as connection:
        connection.execute(statement)
    assert alerts.newest() == (known.TOLD,)
    database.close()


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM hold",
        "DELETE FROM removal",
        "DELETE FROM retention_choice",
        "DELETE FROM known_copy",
        "UPDATE hold SET lifted_at = NULL, lifted_reason = NULL",
        "UPDATE hold SET reason = 'none'",
        "UPDATE removal SET gone = '[]'",
        "UPDATE removal SET asked = '[]'",
        "UPDATE retention_choice SET policy = '{}'",
        "UPDATE known_copy SET is_ours = 0",
    ],
)
def test_0004_retention(path: Path, statement: str) -> None:
    """Who kept and who removed what cannot be made undone."""
    database = open_database(old(4, path), keyring())
    store = DatabaseRetentionStore(database)

    def everything() -> tuple[object, ...]:
        place = known.REPOSITORY
        return store.choice(place), store.holds(), store.known(place), store.removals(place)

    there = everything()
    assert there == (
        known.CHOICE,
        (replace(known.HOLD, lifted=known.LIFTED),),
        (known.STRANGE,),
        (known.REMOVED,),
    )
    with pytest.raises(dbapi2.IntegrityError), database.transaction() as connection:
        connection.execute(statement)
    assert everything() == there
    database.close()


@pytest.mark.parametrize(
    "statement",
    ["DELETE FROM hosting_answer", "UPDATE hosting_answer SET contracts = '[]', said_by = 'Ann'"],
)
def test_0005_hosting(path: Path, statement: str) -> None:
    """What was said about a host stays evidence."""
    database = open_database(old(5, path), keyring())
    store = DatabaseHostingStore(database)
    assert store.answers(known.REPOSITORY) == (known.HOSTING,)
    with pytest.raises(dbapi2.IntegrityError), database.transaction() as connection:
        connection.execute(statement)
    assert store.answers(known.REPOSITORY) == (known.HOSTING,)
    database.close()


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM copy_check",
        "UPDATE copy_check SET state = 'sound', ended_at = begun_at",
        "UPDATE copy_check SET share = 4",
    ],
)
def test_0006_checks(path: Path, statement: str) -> None:
    """Which part was read when, and what was found there, stays."""
    database = open_database(old(6, path), keyring())
    store = DatabaseCheckStore(database)
    assert store.checks(known.REPOSITORY) == (known.CHECKED,)
    with pytest.raises(dbapi2.IntegrityError), database.transaction() as connection:
        connection.execute(statement)
    assert store.checks(known.REPOSITORY) == (known.CHECKED,)
    database.close()


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM incident_entry",
        "DELETE FROM incident_anchor",
        "DELETE FROM incident_seal",
        "UPDATE incident_seal SET seal = 'x'",
        "UPDATE incident_entry SET body = '{}', seal = 'x'",
        "UPDATE incident_anchor SET seal = 'x'",
    ],
)
def test_0007_incidents(path: Path, statement: str) -> None:
    """No entry of a log is changed or deleted, and what was seen of it elsewhere stays."""
    database = open_database(old(7, path), keyring())
    log = DatabaseIncidentLog(database)
    with pytest.raises(dbapi2.IntegrityError), database.transaction() as connection:
        connection.execute(statement)
    (entry,) = log.entries(known.INCIDENT)
    assert (entry.author, entry.kind, entry.body) == ("Dr Lefèvre", "noted", "{}")
    assert log.anchors(known.INCIDENT) == (Anchor(1, entry.seal),)
    assert flaws_of([entry], log.seals(known.INCIDENT)) == ()
    assert log.seals(known.INCIDENT) == (Anchor(1, entry.seal),)
    database.close()


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM law_update",
        "DELETE FROM law_correction",
        "UPDATE law_update SET content = x'00', sha256 = 'x'",
        "UPDATE law_correction SET value = '\"other\"', corrected_by = 'Ann'",
    ],
)
def test_0007_incidents_the_law(path: Path, statement: str) -> None:
    """Which law was known when, and what the practice read otherwise, stays evidence."""
    database = open_database(old(7, path), keyring())
    store = DatabaseLawStore(database)
    with pytest.raises(dbapi2.IntegrityError), database.transaction() as connection:
        connection.execute(statement)
    assert store.accepted() == (known.UPDATE,)
    assert store.content_of(known.UPDATE) == b"an update"
    assert store.corrections() == (known.CORRECTION,)
    database.close()


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM naming_choice",
        "DELETE FROM answer",
        "UPDATE naming_choice SET naming = '{}'",
        "UPDATE answer SET value = 'keep-apart'",
    ],
)
def test_0007_incidents_who_is_affected(path: Path, statement: str) -> None:
    """By which rules people were found, and what was answered, stays evidence."""
    database = open_database(old(7, path), keyring())
    store = DatabaseAffectedStore(database)
    with pytest.raises(dbapi2.IntegrityError), database.transaction() as connection:
        connection.execute(statement)
    assert store.naming() == known.NAMING
    assert store.answers() == {known.ANSWER.key: known.ANSWER.value}
    assert store.mapping("nr|nom") == known.MAPPING
    assert store.address_book() == known.ADDRESS_BOOK
    database.close()


def test_0008_contacts(path: Path) -> None:
    """A practice that had no list yet can write one, and what stands there is what was written."""
    database = open_database(old(7, path), keyring())
    store = DatabaseContactStore(database)
    assert (store.contacts(), store.roles()) == ((), ())
    assert (store.details(), store.home_copy()) == (None, None)
    store.save_contact(known.CONTACT)
    assert store.contacts() == (known.CONTACT,)
    database.close()
    path.unlink()
    shutil.copy(stored(8), path)
    database = open_database(path, keyring())
    store = DatabaseContactStore(database)
    assert (store.contacts(), store.roles()) == ((known.CONTACT,), (known.ROLE,))
    assert (store.details(), store.home_copy()) == (known.DETAILS, known.HOME_COPY)
    database.close()


def test_0009_binder(path: Path) -> None:
    """A practice that never printed a binder is told so; what was printed is remembered."""
    database = open_database(old(8, path), keyring())
    store = DatabaseBinderStore(database)
    assert [store.copy(kind) for kind in CopyKind] == [None] * 3
    store.save_copy(known.BINDER)
    assert store.copy(known.BINDER.kind) == known.BINDER
    database.close()
    path.unlink()
    shutil.copy(stored(9), path)
    database = open_database(path, keyring())
    assert DatabaseBinderStore(database).copy(known.BINDER.kind) == known.BINDER
    database.close()


def test_every_step_has_a_number_a_test_and_a_stored_database() -> None:
    names = sorted(
        file.name.removesuffix(".sql")
        for file in (files("practiceguard.adapters.database") / "migrations").iterdir()
        if file.name.endswith(".sql")
    )
    assert [int(name[:4]) for name in names] == list(range(1, len(names) + 1))
    for name in names:
        assert re.fullmatch(r"\d{4}_[a-z_]+", name)
        assert f"test_{name}" in globals(), f"write the test of migration {name}"
    for version in VERSIONS:
        assert stored(version).exists(), "python -m tests.house.stored_databases"


@pytest.mark.parametrize("version", VERSIONS)
def test_an_old_database_becomes_the_same_as_a_fresh_one_and_keeps_its_rows(
    path: Path, tmp_path: Path, version: int
) -> None:
    fresh = open_database(tmp_path / "fresh" / "practiceguard.db", keyring())
    migrated = open_database(old(version, path), keyring())
    assert schema(migrated) == schema(fresh)
    assert migrated.row("PRAGMA user_version") == (NEWEST_VERSION,)
    assert migrated.rows("PRAGMA integrity_check") == [("ok",)]
    practice, runs = DatabasePracticeStore(migrated), DatabaseRunStore(migrated)
    assert practice.practice() == known.PRACTICE
    assert practice.draft() == known.DRAFT
    assert practice.repositories() == (known.PLACE,)
    assert practice.sheet(known.REPOSITORY) == known.SHEET
    assert practice.plan() == known.PLAN
    assert practice.rules(known.REPOSITORY) == (known.RULES if version >= 2 else None)
    assert practice.setting("language") == "fr"
    assert runs.runs() == (known.INCOMPLETE, known.COMPLETE)
    assert runs.progress(known.COMPLETE.run_id) == (known.PROGRESS, NOON)
    assert DatabaseFactsStore(migrated).facts(known.REPOSITORY) == known.FACTS
    migrated.close()
    fresh.close()


def test_an_up_to_date_database_is_not_copied(path: Path) -> None:
    open_database(path, keyring()).close()
    open_database(path, keyring()).close()
    assert copies(path) == []


# --- the copy ---------------------------------------------------------------------------------


def take(path: Path, steps: dict[int, str]) -> None:
    connection = encrypted_file.connect(path, KEY)
    try:
        migrate(path, KEY, connection, steps)
    finally:
        connection.close()


def test_a_copy_is_made_before_the_first_step(path: Path) -> None:
    old(NEWEST_VERSION, path)
    connection = encrypted_file.connect(path, KEY)
    before = contents(connection)
    connection.close()
    take(path, ADDS_A_COLUMN)
    (copy,) = copies(path)
    assert copy.name == f"practiceguard.before-{NEWEST_VERSION + 1}.db"
    opened = encrypted_file.connect(copy, KEY, options="mode=ro")
    assert schema_version(opened) == NEWEST_VERSION
    assert contents(opened) == before
    opened.close()
    assert known.PRACTICE.name.encode() not in copy.read_bytes()
    assert b"SQLite format" not in copy.read_bytes()
    if sys.platform != "win32":
        assert stat.S_IMODE(copy.stat().st_mode) == 0o600
    assert not [file for file in path.parent.iterdir() if "unfinished" in file.name]


def test_the_copy_has_what_was_committed_but_not_yet_moved_into_the_file(path: Path) -> None:
    database = open_database(path, keyring())
    DatabasePracticeStore(database).save_practice(known.PRACTICE)
    assert path.with_name(path.name + "-wal").stat().st_size
    take(path, ADDS_A_COLUMN)
    database.close()
    opened = encrypted_file.connect(copies(path)[0], KEY, options="mode=ro")
    assert contents(opened)["practice"] == [(1, known.PRACTICE.name, known.PRACTICE.country)]
    opened.close()


def test_the_last_three_copies_are_kept(path: Path) -> None:
    old(NEWEST_VERSION, path)
    steps = dict(migrations())
    for number in range(NEWEST_VERSION + 1, NEWEST_VERSION + 12):
        steps[number] = f"CREATE TABLE extra_{number} (x INTEGER) STRICT;"
        take(path, steps)
    newest = NEWEST_VERSION + 11
    assert [file.name for file in copies(path)] == [
        f"practiceguard.before-{number}.db" for number in range(newest - 2, newest + 1)
    ]


def test_several_steps_at_once_make_one_copy(path: Path) -> None:
    old(NEWEST_VERSION, path)
    take(path, {**ADDS_A_COLUMN, NEWEST_VERSION + 2: "CREATE TABLE extra (x INTEGER) STRICT;"})
    assert [file.name for file in copies(path)] == [f"practiceguard.before-{NEWEST_VERSION + 2}.db"]


@pytest.mark.parametrize(
    "step",
    [
        "CREATE TABLE extra (x INTEGER) STRICT; INSERT INTO nowhere VALUES (1);",
        "DROP TABLE practice; this is no SQL;",
        # A row that refers to nothing.
        "INSERT INTO run_progress VALUES ('nobody', '{}', '');",
    ],
)
def test_a_step_that_fails_leaves_everything_as_it_was(path: Path, step: str) -> None:
    old(NEWEST_VERSION, path)
    connection = encrypted_file.connect(path, KEY)
    before = contents(connection)
    steps = {**ADDS_A_COLUMN, NEWEST_VERSION + 2: step}
    with pytest.raises(Exception, match=r"nowhere|syntax|reference"):
        migrate(path, KEY, connection, steps)
    assert schema_version(connection) == NEWEST_VERSION
    assert contents(connection) == before
    assert not connection.in_transaction
    assert connection.execute("PRAGMA foreign_keys").fetchone() == (1,)
    connection.close()


def test_no_step_is_taken_when_the_copy_cannot_be_made(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    old(NEWEST_VERSION, path)

    def full(_path: Path) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(migration, "_settle_on_disk", full)
    monkeypatch.setattr(migration, "migrations", lambda: ADDS_A_COLUMN)
    with pytest.raises(PracticeGuardError) as refused:
        open_database(path, keyring())
    assert refused.value.code is ErrorCode.STATE_NOT_WRITABLE
    assert copies(path) == []
    connection = encrypted_file.connect(path, KEY)
    assert schema_version(connection) == NEWEST_VERSION
    connection.close()
    assert not [file for file in path.parent.iterdir() if "unfinished" in file.name]


# --- newer than we are ------------------------------------------------------------------------


@pytest.mark.parametrize("journal", ["DELETE", "WAL"])
def test_a_newer_database_is_refused_untouched(path: Path, journal: str) -> None:
    old(NEWEST_VERSION, path)
    connection = encrypted_file.connect(path, KEY)
    connection.execute(f"PRAGMA journal_mode = {journal}")
    migrate(path, KEY, connection, ADDS_A_COLUMN)
    connection.close()
    path.parent.chmod(0o755)
    path.chmod(0o644)
    before = {file.name: file.read_bytes() for file in path.parent.iterdir()}
    with pytest.raises(PracticeGuardError) as refused:
        open_database(path, keyring())
    assert refused.value.code is ErrorCode.DATABASE_NEWER
    assert refused.value.facts == {
        "path": str(path),
        "found": str(NEWEST_VERSION + 1),
        "known": str(NEWEST_VERSION),
    }
    after = {file.name: file.read_bytes() for file in path.parent.iterdir()}
    after.pop("practiceguard.db.lock")
    assert after == before


def test_a_newer_database_in_use_is_refused_untouched(path: Path) -> None:
    """As it lies there while the newer program runs: in write-ahead mode, with its log."""
    database = open_database(path, keyring())
    take(path, ADDS_A_COLUMN)
    with pytest.raises(PracticeGuardError) as refused:
        open_database(path, keyring())
    assert refused.value.code is ErrorCode.DATABASE_NEWER
    database.close()


def test_a_program_that_was_running_when_another_migrated_writes_nothing_more(path: Path) -> None:
    database = open_database(path, keyring())
    store = DatabasePracticeStore(database)
    store.save_setting("before", "1")
    take(path, ADDS_A_COLUMN)
    with pytest.raises(PracticeGuardError) as refused:
        store.save_setting("after", "2")
    assert refused.value.code is ErrorCode.DATABASE_NEWER
    assert store.setting("before") == "1"
    database.close()


def test_what_is_stored_is_what_this_version_writes(tmp_path: Path) -> None:
    """A schema that was changed without a new step is found out here."""
    known.make(tmp_path / "now.db")
    now = encrypted_file.connect(tmp_path / "now.db", KEY, options="mode=ro")
    then = encrypted_file.connect(stored(NEWEST_VERSION), KEY, options="mode=ro&immutable=1")
    assert schema(now) == schema(then)
    assert contents(now) == contents(then)
    now.close()
    then.close()
