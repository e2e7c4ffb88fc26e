"""A practice of a few dozen patients on fakes, before and after somebody encrypted its files."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from practiceguard.domain.backup.run import RunState
from practiceguard.domain.backup.snapshot import Node, NodeKind
from practiceguard.domain.incident.address_book import AddressBook
from practiceguard.domain.incident.address_entry import AddressEntry
from practiceguard.domain.incident.naming import Naming, NamingRule
from tests.fakes.fake_engine import FakeFile
from tests.gui.sample_app import LOCATION, Sample, add_run

BEFORE = datetime(2026, 11, 20, 16, 30, tzinfo=UTC)
AFTER = datetime(2026, 11, 21, 7, 30, tzinfo=UTC)
ROOT = "/home/cabinet/Documents/Patients"
SURNAMES = (
    "Dupont", "Moreau", "Nguyen", "O’Neill", "Kazlauskienė", "Rossi", "García", "Weber", "Smith",
    "Jonaitis", "Lefèvre", "Schmid",
)  # fmt: skip
GIVEN = ("Claire", "Minh", "Aoife", "Ona", "Lucia", "Paul")
COUNTRIES = ("FR", "FR", "FR", "FR", "GB", "LT", "IT", "DE", "US", "CH", "BE", "ES")


def entries(count: int) -> tuple[AddressEntry, ...]:
    """Return so many lines of an address book; each ninth without an address."""
    found = []
    for at in range(count):
        surname, given = SURNAMES[at % len(SURNAMES)], GIVEN[at // len(SURNAMES) % len(GIVEN)]
        has_address = at % 9 != 4
        found.append(
            AddressEntry(
                row=at + 2,
                number=f"P{1000 + at}",
                surname=f"{surname}{'' if at < 72 else at}",
                given_name=given,
                born=date(1950 + at % 65, 1 + at % 12, 1 + at % 28),
                street="1 rue de la Paix" if has_address else "",
                postal_code="75002" if has_address else "",
                city="Paris" if has_address else "",
                country=COUNTRIES[at % len(COUNTRIES)],
                email=f"p{at}@example.org" if has_address and at % 2 else "",
                deceased=True if at == 7 else None,
                protected=True if at == 8 else None,
            )
        )
    return tuple(found)


def folder_of(entry: AddressEntry) -> str:
    """Return the folder of a patient."""
    year = entry.born.year if entry.born else ""
    return f"{ROOT}/{entry.surname} {entry.given_name} {year}"


def listing(people: tuple[AddressEntry, ...], *, is_encrypted: bool) -> list[str]:
    """Return the files of a copy."""
    found = [f"{ROOT}/Forms/consent empty.pdf", "/home/cabinet/Documents/desk.png"]
    for at, entry in enumerate(people):
        folder = folder_of(entry)
        found += [f"{folder}/before {n}.jpg" for n in range(1 + at % 3)]
        found.append(f"{folder}/letter.pdf")
        if at % 6 == 0:
            found.append(f"{folder}/passport.jpg")
    # A patient whom the address book does not know.
    found.append(f"{ROOT}/Unknown Person 1977/before.jpg")
    return [f"{one}.locked" if is_encrypted and "before" in one else one for one in found]


def give_copies(sample: Sample, count: int = 48) -> tuple[AddressEntry, ...]:
    """Let there be a copy from before, and one after; their listings are read already."""
    people = entries(count)
    for at, is_encrypted in ((BEFORE, False), (AFTER, True)):
        run = add_run(sample, RunState.COMPLETE, at)
        nodes = [
            Node(path, NodeKind.FILE, 1000, BEFORE - timedelta(days=40))
            for path in listing(people, is_encrypted=is_encrypted)
        ]
        assert run.snapshot_id is not None
        sample.world.index.build(run.snapshot_id, nodes)
    sample.app.list_snapshots(refresh=True)
    return people


def give_contents(sample: Sample, people: tuple[AddressEntry, ...]) -> None:
    """Let the copy from before hold what its listing says."""
    repository = sample.engine.repositories[LOCATION]
    first = listing(people, is_encrypted=False)[2]
    indexed = (run.snapshot_id for run in sample.world.runs.runs() if run.snapshot_id)
    before = next(
        one
        for one in indexed
        if sample.world.index.has(one) and sample.world.index.node(one, first) is not None
    )
    tree = repository.trees[before] = {}
    for path in listing(people, is_encrypted=False):
        content = path.encode().ljust(1000, b".")
        tree[path] = FakeFile(Node(path, NodeKind.FILE, 1000, BEFORE), content)


def give_rules(sample: Sample) -> None:
    """Let the practice have said how its files are named."""
    sample.world.aftermath.affected.save_naming(Naming((NamingRule(ROOT),)), "Sophie", BEFORE)


def give_address_book(sample: Sample, people: tuple[AddressEntry, ...]) -> None:
    """Let it have taken in its address book."""
    book = AddressBook(people, BEFORE, "Sophie", "patients.csv", len(people) + 1)
    sample.world.aftermath.affected.save_address_book(book)


def write_list(folder: Path, people: tuple[AddressEntry, ...], *extra: str) -> Path:
    """Return the address book as a file of the practice's software."""
    lines = ["Patientennummer;Nachname;Vorname;Geburtsdatum;Straße;PLZ;Ort;Land;E-Mail"]
    for one in people:
        born = f"{one.born:%d.%m.%Y}" if one.born else ""
        lines.append(
            ";".join((one.number, one.surname, one.given_name, born, one.street, one.postal_code,
                      one.city, one.country, one.email))
        )  # fmt: skip
    file = folder / "patients.csv"
    file.write_bytes(("\r\n".join((*lines, *extra)) + "\r\n").encode("utf-8"))
    return file
