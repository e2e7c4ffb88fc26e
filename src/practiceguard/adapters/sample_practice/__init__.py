"""The sample practice: fictional patients and their files, to try out, test and measure backups."""

from practiceguard.adapters.sample_practice.address_book import ADDRESS_BOOK, patients_of
from practiceguard.adapters.sample_practice.change import (
    SamplePracticeChange,
    change_sample_practice,
)
from practiceguard.adapters.sample_practice.generate import (
    MARKER,
    PATIENTS_FOLDER,
    USUAL_PHOTO_BYTES,
    SamplePractice,
    make_sample_practice,
)
from practiceguard.adapters.sample_practice.people import SamplePatient
from practiceguard.adapters.sample_practice.practice_software import DATABASE, DatabaseWriter

__all__ = [
    "ADDRESS_BOOK",
    "DATABASE",
    "MARKER",
    "PATIENTS_FOLDER",
    "USUAL_PHOTO_BYTES",
    "DatabaseWriter",
    "SamplePatient",
    "SamplePractice",
    "SamplePracticeChange",
    "change_sample_practice",
    "make_sample_practice",
    "patients_of",
]
