"""The encrypted database on a real disk: keys, permissions, threads, processes, failures."""

import os
import stat
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from practiceguard.adapters.database import connection as connection_module
from practiceguard.adapters.database import encrypted_file
from practiceguard.adapters.database.connection import (
    KEY_NAME,
    Database,
    open_database,
    set_aside_unreadable,
)
from practiceguard.adapters.database.practice_store import DatabasePracticeStore
from practiceguard.adapters.database.run_store import DatabaseRunStore
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.practice import Practice
from practiceguard.domain.secret import Secret
from tests.contract.test_stores import a_run, ended
from tests.fakes.fixed_clock import NOON
from tests.fakes.memory_secrets import MemorySecretStore

NAME = "Cabinet du Dr Lefèvre"
POSIX = pytest.mark.skipif(sys.platform == "win32", reason="permissions as POSIX has them")
SOURCE = Path(connection_module.__file__).parents[3]
CHECKOUT = Path(__file__).parents[3]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "state" / "practiceguard.db"


@pytest.fixture
def keyring() -> MemorySecretStore:
    return MemorySecretStore()


@pytest.fixture
def database(path: Path, keyring: MemorySecretStore) -> Iterator[Database]:
    opened = open_database(path, keyring)
    yield opened
    opened.close()


def code_of(question: Callable[[], object]) -> ErrorCode:
    with pytest.raises(PracticeGuardError) as refused:
        question()
    return refused.value.code


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def damaged_inside(path: Path, keyring: MemorySecretStore) -> bytes:
    """Make a file that can be opened but not read to its end; return what is in it."""
    opened = open_database(path, keyring)
    for number in range(40):
        DatabasePracticeStore(opened).save_setting(f"key {number}", "value" * 300)
    opened.close()
    content = bytearray(path.read_bytes())
    # The last ones: the first pages hold the schema, without which nothing opens.
    pages = len(content) // 4096
    for page in range(pages - 10, pages):
        content[page * 4096 + 2000] ^= 1
    path.write_bytes(content)
    return bytes(content)


# --- keys -------------------------------------------------------------------------------------


def test_the_key_is_made_with_the_file_and_opens_it_again(
    path: Path, keyring: MemorySecretStore
) -> None:
    first = open_database(path, keyring)
    DatabasePracticeStore(first).save_practice(Practice(NAME, "FR"))
    first.close()
    key = keyring.entries[KEY_NAME]
    assert len(bytes.fromhex(key.reveal())) == 32
    second = open_database(path, keyring)
    assert DatabasePracticeStore(second).practice() == Practice(NAME, "FR")
    second.close()
    assert keyring.entries == {KEY_NAME: key}


def test_nothing_of_the_records_is_readable_on_the_disk(
    path: Path, database: Database, keyring: MemorySecretStore
) -> None:
    DatabasePracticeStore(database).save_practice(Practice(NAME, "FR"))
    files = [file for file in path.parent.iterdir() if file.stat().st_size]
    assert {path.name, path.name + "-wal"} <= {file.name for file in files}
    for file in files:
        content = file.read_bytes()
        for text in (NAME, "Lef", "CREATE TABLE", "SQLite format", "practice"):
            assert text.encode() not in content
        assert keyring.entries[KEY_NAME].reveal().encode() not in content
        assert bytes.fromhex(keyring.entries[KEY_NAME].reveal()) not in content


def test_a_file_without_its_key_is_never_given_a_new_one(
    path: Path, keyring: MemorySecretStore
) -> None:
    open_database(path, keyring).close()
    before = path.read_bytes()
    other_keyring = MemorySecretStore()
    assert code_of(lambda: open_database(path, other_keyring)) is ErrorCode.DATABASE_KEY_MISSING
    assert other_keyring.entries == {}
    assert path.read_bytes() == before


@pytest.mark.parametrize("key", ["0" * 64, "not a key", "0" * 63, "'; DROP TABLE practice; --"])
def test_a_wrong_key_is_told_and_nothing_is_said_on_standard_error(
    path: Path, keyring: MemorySecretStore, capfd: pytest.CaptureFixture[str], key: str
) -> None:
    open_database(path, keyring).close()
    before = path.read_bytes()
    keyring.entries[KEY_NAME] = Secret(key)
    assert code_of(lambda: open_database(path, keyring)) is ErrorCode.DATABASE_UNREADABLE
    assert capfd.readouterr() == ("", "")
    assert path.read_bytes() == before


def test_a_damaged_file_is_told(path: Path, keyring: MemorySecretStore) -> None:
    open_database(path, keyring).close()
    content = bytearray(path.read_bytes())
    content[100] ^= 1
    path.write_bytes(content)
    assert code_of(lambda: open_database(path, keyring)) is ErrorCode.DATABASE_UNREADABLE


def test_damage_inside_is_told_when_it_is_read(path: Path, keyring: MemorySecretStore) -> None:
    damaged_inside(path, keyring)
    opened = open_database(path, keyring)
    rows = code_of(lambda: opened.rows("SELECT * FROM setting"))
    opened.close()
    assert rows is ErrorCode.DATABASE_UNREADABLE


def test_a_crash_between_key_and_file_costs_nothing(path: Path, keyring: MemorySecretStore) -> None:
    kept = Secret("ab" * 32)
    keyring.entries[KEY_NAME] = kept
    open_database(path, keyring).close()
    assert keyring.entries == {KEY_NAME: kept}


def test_a_crash_between_making_the_file_and_writing_into_it_costs_nothing(
    path: Path, keyring: MemorySecretStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    class PowerCutError(BaseException):
        pass

    def cut(*_: object, **__: object) -> None:
        raise PowerCutError

    with monkeypatch.context() as patch:
        patch.setattr(encrypted_file, "connect", cut)
        with pytest.raises(PowerCutError):
            open_database(path, keyring)
    assert path.read_bytes() == b""
    for _ in range(2):
        opened = open_database(path, keyring)
        assert DatabasePracticeStore(opened).practice() is None
        opened.close()
    # From here on it has been a database, and is never taken for a new one again.
    path.write_bytes(b"")
    assert code_of(lambda: open_database(path, keyring)) is ErrorCode.DATABASE_UNREADABLE


def test_an_emptied_file_is_not_a_new_one(path: Path, keyring: MemorySecretStore) -> None:
    first = open_database(path, keyring)
    DatabasePracticeStore(first).save_practice(Practice(NAME, "FR"))
    first.close()
    path.write_bytes(b"")
    assert code_of(lambda: open_database(path, keyring)) is ErrorCode.DATABASE_UNREADABLE
    assert path.read_bytes() == b""


def test_what_can_be_read_is_never_set_aside(path: Path, keyring: MemorySecretStore) -> None:
    assert set_aside_unreadable(path, keyring, NOON) is None
    assert not path.exists()
    open_database(path, keyring).close()
    assert set_aside_unreadable(path, keyring, NOON) is None
    locked = MemorySecretStore(is_locked=True)
    assert code_of(lambda: set_aside_unreadable(path, locked, NOON)) is ErrorCode.KEYRING_LOCKED
    assert path.exists()


def test_a_file_without_its_key_is_set_aside_whole_and_another_is_begun(
    path: Path, keyring: MemorySecretStore
) -> None:
    first = open_database(path, keyring)
    DatabasePracticeStore(first).save_practice(Practice(NAME, "FR"))
    first.close()
    new_keyring = MemorySecretStore()
    aside = set_aside_unreadable(path, new_keyring, NOON)
    assert aside is not None
    assert aside.name.startswith("practiceguard.db.unreadable-")
    begun = open_database(path, new_keyring)
    assert DatabasePracticeStore(begun).practice() is None
    begun.close()
    old = open_database(aside, keyring)
    assert DatabasePracticeStore(old).practice() == Practice(NAME, "FR")
    old.close()


def test_a_file_that_is_damaged_inside_is_set_aside(path: Path, keyring: MemorySecretStore) -> None:
    content = damaged_inside(path, keyring)
    aside = set_aside_unreadable(path, keyring, NOON)
    assert aside is not None
    assert aside.read_bytes() == content
    assert not path.exists()


@pytest.mark.parametrize(
    ("knobs", "expected"),
    [
        ({"is_missing": True}, ErrorCode.KEYRING_MISSING),
        ({"is_locked": True}, ErrorCode.KEYRING_LOCKED),
    ],
)
def test_without_a_keyring_there_is_no_database(
    path: Path, knobs: dict[str, bool], expected: ErrorCode
) -> None:
    assert code_of(lambda: open_database(path, MemorySecretStore(**knobs))) is expected
    assert not path.exists()


def test_keys_for_other_purposes_are_their_own(database: Database) -> None:
    listings = database.derived_key("listings")
    assert len(bytes.fromhex(listings.reveal())) == 32
    assert listings == database.derived_key("listings")
    assert listings != database.derived_key("other")


# --- permissions ------------------------------------------------------------------------------


@POSIX
def test_folder_and_files_are_private_whatever_the_umask(
    path: Path, keyring: MemorySecretStore
) -> None:
    before = os.umask(0o022)
    try:
        opened = open_database(path, keyring)
        DatabasePracticeStore(opened).save_practice(Practice(NAME, "FR"))
        assert mode(path.parent) == 0o700
        modes = {file.name: mode(file) for file in path.parent.iterdir()}
        opened.close()
    finally:
        os.umask(before)
    assert {"practiceguard.db", "practiceguard.db-wal", "practiceguard.db-shm"} <= modes.keys()
    assert set(modes.values()) == {0o600}


@POSIX
def test_what_somebody_opened_to_others_is_shut_again(
    path: Path, keyring: MemorySecretStore
) -> None:
    open_database(path, keyring).close()
    path.parent.chmod(0o755)
    path.chmod(0o644)
    open_database(path, keyring).close()
    assert (mode(path.parent), mode(path)) == (0o700, 0o600)


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path, keyring: MemorySecretStore) -> None:
    (tmp_path / "state").write_text("a file where the folder should be")
    with pytest.raises(PracticeGuardError) as refused:
        open_database(tmp_path / "state" / "practiceguard.db", keyring)
    assert refused.value.code is ErrorCode.STATE_NOT_WRITABLE
    assert refused.value.facts["path"] == str(tmp_path / "state")
    assert keyring.entries == {}


def test_a_full_disk_is_told_and_the_change_undone(database: Database) -> None:
    store = DatabasePracticeStore(database)
    store.save_setting("small", "kept")
    (pages,) = database.rows("PRAGMA page_count")[0]
    database.rows(f"PRAGMA max_page_count = {pages + 2}")
    with pytest.raises(PracticeGuardError) as refused:
        store.save_setting("large", "x" * 100_000)
    assert refused.value.code is ErrorCode.STATE_NOT_WRITABLE
    assert refused.value.facts["reason"] == "full"
    database.rows("PRAGMA max_page_count = 100000")
    store.save_setting("after", "also kept")
    assert (store.setting("small"), store.setting("large")) == ("kept", None)


# --- transactions, threads, processes ---------------------------------------------------------


def test_a_transaction_comes_all_or_not_at_all(database: Database) -> None:
    def broken() -> None:
        with database.transaction() as connection:
            connection.execute("INSERT INTO setting VALUES ('one', '1')")
            raise KeyError

    with pytest.raises(KeyError):
        broken()
    assert database.rows("SELECT * FROM setting") == []
    with database.transaction() as connection:
        connection.execute("INSERT INTO setting VALUES ('two', '2')")
    assert database.rows("SELECT key FROM setting") == [("two",)]


def test_a_transaction_inside_another_is_our_own_mistake(database: Database) -> None:
    with database.transaction() as connection:
        connection.execute("INSERT INTO setting VALUES ('one', '1')")
        with pytest.raises(RuntimeError), database.transaction():
            pytest.fail("two transactions at once")
    assert database.rows("SELECT key FROM setting") == [("one",)]


def test_the_settings_of_sqlite_are_the_safe_ones(path: Path, keyring: MemorySecretStore) -> None:
    open_database(path, keyring).close()  # the first opening migrates, which sets some by itself
    database = open_database(path, keyring)
    with database.transaction() as connection:
        assert connection.execute("PRAGMA synchronous").fetchone() == (2,)  # FULL
    with database.transaction(durable=False) as connection:
        assert connection.execute("PRAGMA synchronous").fetchone() == (1,)  # NORMAL
    assert database.row("PRAGMA journal_mode") == ("wal",)
    assert database.row("PRAGMA foreign_keys") == (1,)
    assert database.row("PRAGMA temp_store") == (2,)  # MEMORY
    assert database.row("PRAGMA busy_timeout") == (10_000,)
    database.close()


def test_the_ledger_keeps_its_lines_even_from_plain_sql(database: Database) -> None:
    runs = DatabaseRunStore(database)
    runs.begin(a_run())
    runs.finish(ended(a_run()))
    runs.begin(a_run("two"))
    for statement in (
        "UPDATE run SET state = 'complete', snapshot_id = 'x' WHERE run_id = 'one'",
        "UPDATE run SET state = 'begun' WHERE run_id = 'one'",
        "DELETE FROM run",
        "UPDATE run SET begun_at = '2000' WHERE run_id = 'two'",
    ):
        with (
            pytest.raises(Exception, match=r"ledger|overwritten|stays"),
            database.transaction() as c,
        ):
            c.execute(statement)
    assert runs.run(a_run().run_id) == ended(a_run())


def test_many_threads_may_write_and_read_at_once(database: Database) -> None:
    store = DatabasePracticeStore(database)
    failures: list[BaseException] = []

    def work(number: int) -> None:
        try:
            for step in range(20):
                store.save_setting(f"{number}", str(step))
                assert store.setting(f"{number}") == str(step)
        except BaseException as error:  # noqa: BLE001  told by the test below
            failures.append(error)

    threads = [threading.Thread(target=work, args=[number]) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    assert failures == []
    assert len(database.rows("SELECT * FROM setting")) == 8


def run_beside(program: str, path: Path, keyring: MemorySecretStore) -> "subprocess.Popen[str]":
    """Start another process of ours that has the database open as `database`."""
    start = (
        "import sys\n"
        "from pathlib import Path\n"
        "from practiceguard.adapters.database.connection import open_database\n"
        "from practiceguard.adapters.database.practice_store import DatabasePracticeStore\n"
        "from practiceguard.adapters.database.run_store import DatabaseRunStore\n"
        "from practiceguard.domain.secret import Secret\n"
        "from practiceguard.domain.errors import PracticeGuardError\n"
        "from tests.contract.test_stores import a_run, ended\n"
        "from tests.fakes.memory_secrets import MemorySecretStore\n"
        "keyring = MemorySecretStore()\n"
        "keyring.entries['database-key'] = Secret(sys.stdin.readline().strip())\n"
        "database = open_database(Path(sys.argv[1]), keyring)\n"
    )
    process = subprocess.Popen(
        [sys.executable, "-c", start + program, str(path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": os.pathsep.join([str(SOURCE), str(CHECKOUT)])},
    )
    assert process.stdin is not None
    process.stdin.write(keyring.entries[KEY_NAME].reveal() + "\n")
    process.stdin.flush()
    return process


def test_another_process_sees_what_we_write_and_we_notice_what_it_writes(
    path: Path, database: Database, keyring: MemorySecretStore
) -> None:
    store = DatabasePracticeStore(database)
    store.save_setting("ours", "1")
    before = database.data_version()
    store.save_setting("ours", "2")
    assert database.data_version() == before, "our own changes are not news to us"
    program = (
        "store = DatabasePracticeStore(database)\n"
        "print(store.setting('ours'))\n"
        "store.save_setting('theirs', '3')\n"
    )
    answer, _ = run_beside(program, path, keyring).communicate(timeout=60)
    assert answer.strip() == "2"
    assert database.data_version() != before
    assert store.setting("theirs") == "3"


def test_of_two_processes_that_begin_the_same_plan_one_is_refused(
    path: Path, database: Database, keyring: MemorySecretStore
) -> None:
    program = (
        "import time\n"
        "print('ready', flush=True)\n"
        "sys.stdin.readline()\n"
        "try:\n"
        "    DatabaseRunStore(database).begin(a_run(sys.argv[0] + str(time.time_ns())))\n"
        "    print('begun')\n"
        "except PracticeGuardError as error:\n"
        "    print(error.code.value)\n"
    )
    processes = [run_beside(program, path, keyring) for _ in range(3)]
    for process in processes:
        assert process.stdout is not None
        assert process.stdout.readline().strip() == "ready"
    for process in processes:
        assert process.stdin is not None
        process.stdin.write("go\n")
        process.stdin.flush()
    answers = sorted(process.communicate(timeout=60)[0].strip() for process in processes)
    assert answers == ["already-running", "already-running", "begun"]
    assert len(DatabaseRunStore(database).runs()) == 1


def test_two_processes_that_start_for_the_first_time_at_once_share_one_database(
    path: Path,
) -> None:
    keyring = MemorySecretStore()
    opened: list[Database] = []
    threads = [
        threading.Thread(target=lambda: opened.append(open_database(path, keyring)))
        for _ in range(4)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    assert len(opened) == 4
    DatabasePracticeStore(opened[0]).save_practice(Practice(NAME, "FR"))
    assert [DatabasePracticeStore(one).practice() for one in opened] == [Practice(NAME, "FR")] * 4
    for one in opened:
        one.close()


def test_what_was_committed_survives_a_killed_process(
    path: Path, database: Database, keyring: MemorySecretStore
) -> None:
    program = (
        "runs = DatabaseRunStore(database)\n"
        "runs.begin(a_run())\n"
        "with database.transaction() as connection:\n"
        "    connection.execute(\"INSERT INTO setting VALUES ('half', '1')\")\n"
        "    print('begun', flush=True)\n"
        "    sys.stdin.readline()\n"
    )
    process = run_beside(program, path, keyring)
    assert process.stdout is not None
    assert process.stdout.readline().strip() == "begun"
    process.kill()
    process.communicate(timeout=60)
    assert DatabaseRunStore(database).runs() == (a_run(),)
    assert DatabasePracticeStore(database).setting("half") is None
    DatabaseRunStore(database).finish(ended(a_run()))


def test_a_database_that_may_only_be_read_is_told(path: Path, database: Database) -> None:
    DatabasePracticeStore(database).save_setting("key", "value")
    key = database._key
    reader = encrypted_file.connect(path, key, options="mode=ro")
    try:
        with pytest.raises(PracticeGuardError) as refused, encrypted_file.errors_named(path):
            reader.execute("DELETE FROM setting")
    finally:
        reader.close()
    assert refused.value.code is ErrorCode.STATE_NOT_WRITABLE
    facts = {"folder": str(path.parent), "path": str(path), "reason": "read-only"}
    assert refused.value.facts == facts


def test_a_database_that_another_process_keeps_busy_is_told(path: Path, database: Database) -> None:
    impatient = encrypted_file.connect(path, database._key, wait=0.05)
    try:
        with (
            database.transaction(),
            pytest.raises(PracticeGuardError) as refused,
            encrypted_file.errors_named(path),
        ):
            impatient.execute("BEGIN IMMEDIATE")
    finally:
        impatient.close()
    assert refused.value.facts["reason"] == "busy"
