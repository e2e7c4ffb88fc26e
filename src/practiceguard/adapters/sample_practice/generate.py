"""Make a whole fictional practice on disk: folders, documents, address book and database."""

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from practiceguard.adapters.sample_practice.address_book import ADDRESS_BOOK, address_book
from practiceguard.adapters.sample_practice.documents import (
    USUAL_DOCUMENTS,
    Document,
    DocumentMaker,
    Kind,
)
from practiceguard.adapters.sample_practice.letters import invoice
from practiceguard.adapters.sample_practice.odd_names import odd_names
from practiceguard.adapters.sample_practice.people import SamplePatient, make_people
from practiceguard.adapters.sample_practice.practice_software import DATABASE, write_database
from practiceguard.adapters.sample_practice.seeded import seeded
from practiceguard.adapters.sample_practice.shelf import MADE_AT, Report, Shelf

PATIENTS_FOLDER = "Patients"
ODD_NAMES_FOLDER = "Odd names"
INVOICES_FOLDER = "Invoices"
INVOICES_YEAR = "2026"
MARKER = "SAMPLE - fictional practice.txt"
USUAL_PHOTO_BYTES = 30_000

_MARKER_TEXT = (
    "Everything below this folder is invented: a fictional practice with fictional patients,\n"
    "made by PracticeGuard to try out backups. It may be deleted at any time.\n"
)
_MONTHS = 2  # of invoices: the practice is made at the end of February 2026


@dataclass(frozen=True, slots=True)
class SamplePractice:
    """What was made. `folders` and `files` count all below `root`, `bytes` the size of all files.

    `photos`, `letters`, `scans`, `consents` and `id_documents` lie in the patients' folders.
    """

    root: Path
    address_book: Path
    database: Path
    patients: int
    folders: int
    files: int
    bytes: int
    photos: int
    letters: int
    scans: int
    consents: int
    id_documents: int
    invoices: int
    odd_names: int


def make_sample_practice(
    target: Path,
    *,
    seed: int,
    patients: int,
    files: int | None = None,
    photo_bytes: int = USUAL_PHOTO_BYTES,
    report: Report | None = None,
) -> SamplePractice:
    """Make a fictional practice in `target`, which must be new or empty.

    The same seed, numbers and sizes give the same bytes and times of modification, as long as
    Pillow and SQLite have the same version. `files` is the number of all files in the end; without
    it each patient has ten documents, and one in ten an invoice. `photo_bytes` is the usual size of
    one photo: with ten files a patient, 30,000 make about 20 KB a file and 2,500 about 2 KB.
    `report(files so far, files in all)` is called now and then; what it raises stops the work.
    Raises FileExistsError if the folder holds anything, ValueError for numbers that do not fit.
    """
    plan = _plan(patients, files)
    maker = DocumentMaker(seed, photo_bytes)
    people = make_people(seed, patients)
    shelf = Shelf(target, plan.files, report)

    # First of all, so that even an unfinished practice says that it is fictional.
    shelf.put(target, Document(MARKER, Kind.OTHER, _MARKER_TEXT.encode("ascii"), MADE_AT))
    database = target / DATABASE
    shelf.folder(database.parent)
    write_database(database, seed, people, _put_invoices(shelf, seed, people, plan))
    shelf.adopt(database)
    shelf.put(target, Document(ADDRESS_BOOK, Kind.OTHER, address_book(people), MADE_AT))
    _put_patients(shelf, seed, people, maker, plan)
    shelf.finish()
    return SamplePractice(
        root=target,
        address_book=target / ADDRESS_BOOK,
        database=database,
        patients=patients,
        folders=shelf.folders,
        files=shelf.files,
        bytes=shelf.bytes,
        photos=shelf.kinds[Kind.BEFORE] + shelf.kinds[Kind.AFTER],
        letters=shelf.kinds[Kind.LETTER],
        scans=shelf.kinds[Kind.SCAN],
        consents=shelf.kinds[Kind.CONSENT],
        id_documents=shelf.kinds[Kind.IDENTITY],
        invoices=shelf.kinds[Kind.INVOICE],
        odd_names=shelf.kinds[Kind.ODD],
    )


@dataclass(frozen=True, slots=True)
class _Plan:
    """How many files there will be, and which of them."""

    patients: int
    files: int
    invoices: int
    documents: int

    def documents_of(self, index: int) -> int:
        """Share all documents as evenly as possible; the first patients get the rest."""
        return self.documents // self.patients + (index < self.documents % self.patients)


def _plan(patients: int, files: int | None) -> _Plan:
    if patients < 1:
        raise ValueError("a sample practice has at least one patient")
    invoices = -(-patients // 10)
    fixed = 3 + len(odd_names(sys.platform)) + invoices  # marker, address book, database
    documents = patients * USUAL_DOCUMENTS if files is None else files - fixed
    if documents < patients:
        raise ValueError(f"{patients} patients need at least {fixed + patients} files")
    return _Plan(patients, fixed + documents, invoices, documents)


def _put_patients(
    shelf: Shelf,
    seed: int,
    people: list[SamplePatient],
    maker: DocumentMaker,
    plan: _Plan,
) -> None:
    folder = shelf.folder(shelf.root / PATIENTS_FOLDER)
    for index, patient in enumerate(people):
        own = shelf.folder(folder / patient.folder_name)
        for document in maker.documents(patient, plan.documents_of(index)):
            shelf.put(own, document)
        if index == 0:
            odd = shelf.folder(own / ODD_NAMES_FOLDER)
            for document in _odd_documents(seed, maker, patient):
                shelf.put(odd, document)


def _odd_documents(seed: int, maker: DocumentMaker, patient: SamplePatient) -> Iterator[Document]:
    random = seeded("odd names", seed)
    caption = maker.studio.caption(patient.id)
    at = datetime(2025, 11, 3, 9, tzinfo=UTC)
    for name in odd_names(sys.platform):
        at += timedelta(minutes=1)
        if name.endswith(".jpg"):
            content = maker.studio.photograph(random, patient.id, caption, at, after=False)
        elif name == "empty.txt":
            content = b""
        else:
            content = f"SAMPLE: a file with an odd name, {random.getrandbits(32):08x}\n".encode()
        yield Document(name, Kind.ODD, content, at)


def _put_invoices(
    shelf: Shelf, seed: int, people: list[SamplePatient], plan: _Plan
) -> dict[str, tuple[str, datetime]]:
    """Put the invoices by month, and return number -> patient id and day of issue."""
    random = seeded("invoices", seed)
    year = shelf.folder(shelf.folder(shelf.root / INVOICES_FOLDER) / INVOICES_YEAR)
    months = [shelf.folder(year / f"{month + 1:02d}") for month in range(_MONTHS)]
    issued = {}
    for index in range(plan.invoices):
        number = f"{INVOICES_YEAR}-{index + 1:05d}"
        month = index * _MONTHS // plan.invoices
        at = datetime(2026, month + 1, random.randrange(1, 28), random.randrange(8, 17), tzinfo=UTC)
        patient = people[random.randrange(len(people))]
        content = invoice(random, patient, number, at.date())
        shelf.put(months[month], Document(f"Invoice {number}.pdf", Kind.INVOICE, content, at))
        issued[number] = (patient.id, at)
    return issued
