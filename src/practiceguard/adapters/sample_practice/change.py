"""A day of work in the sample practice, so that a second backup has something to do."""

from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from random import Random

from practiceguard.adapters.sample_practice.address_book import patients_of
from practiceguard.adapters.sample_practice.generate import (
    MARKER,
    PATIENTS_FOLDER,
    USUAL_PHOTO_BYTES,
)
from practiceguard.adapters.sample_practice.letters import letter
from practiceguard.adapters.sample_practice.people import SamplePatient
from practiceguard.adapters.sample_practice.photographs import PhotoStudio
from practiceguard.adapters.sample_practice.seeded import seeded
from practiceguard.adapters.sample_practice.shelf import MADE_AT, set_modified


@dataclass(frozen=True, slots=True)
class SamplePracticeChange:
    """What a day of work changed; paths are relative to the practice's folder, each list sorted."""

    added: tuple[Path, ...]
    edited: tuple[Path, ...]
    deleted: tuple[Path, ...]


def change_sample_practice(
    target: Path, *, seed: int, share: float = 0.01, photo_bytes: int = USUAL_PHOTO_BYTES
) -> SamplePracticeChange:
    """Change a sample practice: the same files and seed give the same changes.

    A share of the patients (at least one) gets a new photo, every third of these, from the first
    on, an addition to a letter, and one file of one of them is deleted. A patient without a letter
    has none edited, and nobody loses their last file. Another seed is another day.
    Raises ValueError if the folder is no sample practice: real records are never touched.
    """
    if not (target / MARKER).is_file():
        raise ValueError(f"{target} is not a sample practice")
    if not 0 < share <= 1:
        raise ValueError("share must lie above 0 and not above 1")
    random = seeded("change", seed)
    at = MADE_AT + timedelta(days=1 + seed % 90, seconds=random.randrange(3_600))
    studio = PhotoStudio(seed, photo_bytes)
    everybody = patients_of(target)
    chosen = random.sample(everybody, max(1, round(len(everybody) * share)))

    deleted = _delete_one(target, random, chosen)
    added, edited = [], []
    for index, patient in enumerate(chosen):
        folder = target / PATIENTS_FOLDER / patient.folder_name
        letters = sorted(folder.glob("Letter *.pdf"))
        at += timedelta(seconds=1)
        if index % 3 == 0 and letters:
            path = random.choice(letters)
            path.write_bytes(letter(random, patient, MADE_AT.date(), added_on=at.date()))
            set_modified(path, at)
            edited.append(path.relative_to(target))
        photo = folder / f"After {at:%Y-%m-%d} day {seed}.jpg"
        photo.write_bytes(
            studio.photograph(random, patient.id, studio.caption(patient.id), at, after=True)
        )
        set_modified(photo, at)
        added.append(photo.relative_to(target))
    return SamplePracticeChange(
        added=tuple(sorted(added)), edited=tuple(sorted(edited)), deleted=deleted
    )


def _delete_one(target: Path, random: Random, chosen: list[SamplePatient]) -> tuple[Path, ...]:
    """Delete one document that is no letter, so that there still is a letter to edit."""
    for patient in reversed(chosen):
        folder = target / PATIENTS_FOLDER / patient.folder_name
        documents = sorted(path for path in folder.iterdir() if path.is_file())
        candidates = [path for path in documents if path.suffix != ".pdf"]
        if len(documents) > 1 and candidates:
            path = random.choice(candidates)
            path.unlink()
            return (path.relative_to(target),)
    return ()
