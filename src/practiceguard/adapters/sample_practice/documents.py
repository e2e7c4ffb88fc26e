"""What lies in one patient's folder: which documents, their names, contents and dates."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import Enum
from itertools import chain, cycle, islice
from random import Random

from practiceguard.adapters.sample_practice.identity_pictures import CardScanner
from practiceguard.adapters.sample_practice.letters import consent, letter
from practiceguard.adapters.sample_practice.people import SamplePatient
from practiceguard.adapters.sample_practice.photographs import PhotoStudio
from practiceguard.adapters.sample_practice.scans import Scanner
from practiceguard.adapters.sample_practice.seeded import seeded

_LARGEST_SCAN_BYTES = 262_144


class Kind(Enum):
    """What a document of the sample practice is."""

    BEFORE = "Before"
    AFTER = "After"
    LETTER = "Letter"
    SCAN = "Scan"
    IDENTITY = "Identity card"
    CONSENT = "Consent"
    INVOICE = "Invoice"
    ODD = "Odd name"
    OTHER = "Other"


# The first documents of a patient, and what follows however many more there are.
_FIRST = (
    Kind.BEFORE,
    Kind.LETTER,
    Kind.IDENTITY,
    Kind.CONSENT,
    Kind.AFTER,
    Kind.SCAN,
    Kind.BEFORE,
    Kind.AFTER,
    Kind.LETTER,
    Kind.AFTER,
)
_FURTHER = (Kind.BEFORE, Kind.AFTER, Kind.BEFORE, Kind.AFTER, Kind.SCAN, Kind.LETTER)
USUAL_DOCUMENTS = len(_FIRST)


@dataclass(frozen=True, slots=True)
class Document:
    """One file to be written: its name, its whole content, and when it was last changed."""

    name: str
    kind: Kind
    content: bytes
    modified_at: datetime


class DocumentMaker:
    """Makes the documents of patients; the same seed and size make the same ones."""

    def __init__(self, seed: int, photo_bytes: int) -> None:
        self._seed = seed
        self.studio = PhotoStudio(seed, photo_bytes)
        self._cards = CardScanner(seed)
        self._scanner = Scanner(seed, min(photo_bytes, _LARGEST_SCAN_BYTES))

    def documents(self, patient: SamplePatient, count: int) -> Iterator[Document]:
        """Return that many documents of the patient, independent of all other patients."""
        random = seeded(f"documents of {patient.id}", self._seed)
        caption = self.studio.caption(patient.id)
        at = _working_hour(random, datetime(2019, 1, 7, tzinfo=UTC), days=700)
        numbers: dict[Kind, int] = {}
        for kind in islice(chain(_FIRST, cycle(_FURTHER)), count):
            numbers[kind] = numbers.get(kind, 0) + 1
            # Five years hold all visits, however many documents there are: until November 2025.
            at += timedelta(seconds=random.randrange(60, 5 * 31_000_000 // max(count, 10)))
            name = f"{kind.value} {at:%Y-%m-%d} {numbers[kind]:02d}"
            match kind:
                case Kind.BEFORE | Kind.AFTER:
                    content = self.studio.photograph(
                        random, patient.id, caption, at, after=kind is Kind.AFTER
                    )
                    name += ".jpg"
                case Kind.LETTER:
                    content = letter(random, patient, at.date())
                    name += ".pdf"
                case Kind.SCAN:
                    content = self._scanner.scan(random, patient, at)
                    name += ".dcm"
                case Kind.IDENTITY if random.randrange(4) == 0:
                    content, name = self._cards.png(patient), f"{kind.value}.png"
                case Kind.IDENTITY:
                    content, name = self._cards.jpeg(patient), f"{kind.value}.jpg"
                case _:
                    content, name = consent(patient, at.date()), name + ".txt"
            yield Document(name, kind, content, at)


def _working_hour(random: Random, first: datetime, days: int) -> datetime:
    return first + timedelta(
        days=random.randrange(days), hours=random.randrange(8, 18), seconds=random.randrange(3_600)
    )
