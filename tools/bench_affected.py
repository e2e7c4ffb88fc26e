"""How long it takes from choosing a snapshot to the table of who is affected.

The real encrypted listings of 250,000 files in 25,000 patients' folders, an address book of 25,000
people in 60 countries in the real encrypted database, all in a process of its own, so that its
memory can be told. Made from the sample practice's people: there are few names among them, so that
namesakes are far more frequent than anywhere else.
"""

import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(REPOSITORY / "src"))
sys.path.insert(0, str(REPOSITORY))

from practiceguard.adapters.clock import SystemClock  # noqa: E402
from practiceguard.adapters.database.affected_store import DatabaseAffectedStore  # noqa: E402
from practiceguard.adapters.database.connection import open_database  # noqa: E402
from practiceguard.adapters.database.snapshot_index import EncryptedSnapshotIndex  # noqa: E402
from practiceguard.adapters.sample_practice.address_book import address_book  # noqa: E402
from practiceguard.adapters.sample_practice.people import SamplePatient, make_people  # noqa: E402
from practiceguard.adapters.table_files import TableFiles  # noqa: E402
from practiceguard.domain.backup.snapshot import Node, NodeKind  # noqa: E402
from practiceguard.domain.incident.naming import Naming, NamingRule  # noqa: E402
from practiceguard.domain.incident.person import SnapshotRef  # noqa: E402
from practiceguard.services.incident.find_affected import FindAffected  # noqa: E402
from practiceguard.services.incident.import_addresses import ImportAddresses  # noqa: E402
from practiceguard.services.incident.who_is_affected import WhoIsAffected  # noqa: E402
from practiceguard.services.progress import NeverCancelled, no_report  # noqa: E402
from tests.fakes.memory_secrets import MemorySecretStore  # noqa: E402

MOST_SECONDS = 10.0
FILES, PATIENTS, COUNTRIES = 250_000, 25_000, 60
_MORE_COUNTRIES = ("AL", "AM", "BA", "CL", "CO", "KE", "MA", "PE", "ZA")
_AT = datetime(2026, 11, 1, tzinfo=UTC)
_BEFORE, _AFTER = SnapshotRef("b" * 64, _AT), SnapshotRef("c" * 64, _AT + timedelta(days=1))
_NAMES = (
    "After 2020-02-03 01.jpg", "After 2021-02-03 02.jpg", "After 2022-02-03 03.jpg",
    "Before 2019-01-07 01.jpg", "Before 2019-01-08 02.jpg", "Consent 2020-01-01 01.txt",
    "Identity card.jpg", "Letter 2020-01-01 01.pdf", "Letter 2020-01-04 02.pdf",
    "Scan 2020-01-02 01.dcm",
)  # fmt: skip


def measured() -> dict[str, float]:
    """Measure in a process of its own; return seconds, megabytes and what was found."""
    done = subprocess.run(
        [sys.executable, str(Path(__file__).resolve())],
        env={**os.environ, "PYTHONPATH": f"{REPOSITORY / 'src'}{os.pathsep}{REPOSITORY}"},
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode not in {0, 1}:
        raise RuntimeError(done.stderr[-4000:])
    found: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return found


def report(found: dict[str, float]) -> str:
    """Return the section of docs/performance.md."""
    rows = "\n".join(f"| {name.replace('_', ' ')} | {value:g} |" for name, value in found.items())
    return f"""
## Who is affected

From choosing the snapshot to the table of people by country and kind of data, once its listing is
cached (limit: {MOST_SECONDS:.0f} s of one processor, which on a machine of its own is the time on
the clock): {FILES:,} files, {PATIENTS:,} patients, {COUNTRIES} countries.
"Two snapshots" also compares the last one before the first sign with one in which every tenth
patient's files were encrypted. "After an answer" is what a person waits for after each question.
The names of the sample practice are few: one patient in three has a namesake of the same year.

| measured | value |
|---|---|
{rows}
"""


def _people() -> list[SamplePatient]:
    people = make_people(1, PATIENTS)
    known = sorted({one.country for one in people})
    every = [*known, *_MORE_COUNTRIES][:COUNTRIES]
    return [replace(one, country=every[number % len(every)]) for number, one in enumerate(people)]


def _nodes(people: list[SamplePatient], *, encrypted: bool) -> Iterator[Node]:
    for folder in ("/home", "/home/practice", "/home/practice/Patients"):
        yield Node(folder, NodeKind.FOLDER, 0, _AT)
    yield Node("/home/practice/practice.sqlite3", NodeKind.FILE, 10**7, _AT)
    for number, one in enumerate(sorted(people, key=lambda one: one.folder_name)):
        folder = f"/home/practice/Patients/{one.folder_name}"
        ending = ".locked" if encrypted and number % 10 == 0 else ""
        yield Node(folder, NodeKind.FOLDER, 0, _AT)
        for nth in range(FILES // PATIENTS):
            name = f"{number % 97:02d} {_NAMES[nth % len(_NAMES)]}{ending}"
            yield Node(f"{folder}/{name}", NodeKind.FILE, 30_000 + nth, _AT)


def _measure(folder: Path) -> dict[str, float]:
    people = _people()
    database = open_database(folder / "state" / "practiceguard.db", MemorySecretStore())
    index = EncryptedSnapshotIndex(folder / "listings", database.derived_key("listings"))
    index.build(_BEFORE.snapshot_id, _nodes(people, encrypted=False))
    index.build(_AFTER.snapshot_id, _nodes(people, encrypted=True))
    book = folder / "Address book.csv"
    book.write_bytes(address_book(people))
    del people
    store, clock = DatabaseAffectedStore(database), SystemClock()
    importing = ImportAddresses(TableFiles(), store, clock)
    began = time.perf_counter()
    look = importing.look(book)
    importing.take_in(book.name, look.table, look.mapping, "bench")
    imported = time.perf_counter() - began
    del look
    store.save_naming(Naming((NamingRule("/home/practice/Patients"),)), "bench", clock.now())
    before_mb = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000
    who = WhoIsAffected(FindAffected(index), store, clock)
    took, used = {}, {}
    for name, snapshots in (("one", (_BEFORE,)), ("two", (_BEFORE, _AFTER))):
        began, processor = time.perf_counter(), time.process_time()
        affected = who(snapshots, no_report, NeverCancelled())
        took[name], used[name] = time.perf_counter() - began, time.process_time() - processor
    began = time.perf_counter()
    affected = who.again(affected.found)
    again = time.perf_counter() - began
    database.close()
    table = affected.table
    if table.people < PATIENTS or table.files != FILES + 1:
        raise RuntimeError("somebody or something was lost")
    return {
        "one_snapshot_seconds": round(took["one"], 2),
        "one_snapshot_processor_seconds": round(used["one"], 2),
        "two_snapshots_seconds": round(took["two"], 2),
        "two_snapshots_processor_seconds": round(used["two"], 2),
        "after_an_answer_seconds": round(again, 2),
        "taking_in_the_address_book_seconds": round(imported, 2),
        "people_in_the_table": table.people,
        "countries_in_the_table": sum(bool(code) for code in table.by_country),
        "questions_about_namesakes": table.open_questions,
        "most_memory_mb": round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000),
        "of_that_before_it_began_mb": round(before_mb),
    }


def main() -> int:
    """Measure and print JSON; exit code 1 above the limit."""
    with tempfile.TemporaryDirectory(prefix="practiceguard-bench-") as folder:
        found = _measure(Path(folder))
    print(json.dumps(found))
    return 0 if found["two_snapshots_processor_seconds"] <= MOST_SECONDS else 1


if __name__ == "__main__":
    sys.exit(main())
