"""Five real letters of a mailing, to be read on paper before any other is made."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from practiceguard.domain.incident.letter import Addressee, PrintedLetter
from practiceguard.domain.incident.letter_number import LetterNumber
from practiceguard.domain.incident.notice import base_language
from practiceguard.services.backup.staging import StagingFolders
from practiceguard.services.incident.mailing import Mailing
from practiceguard.services.incident.plan_mailing import PlannedMailing
from practiceguard.services.ports import LetterPages, LetterPrinter

SAMPLES = 5
RIGHT_TO_LEFT = frozenset({"ar", "he", "fa", "ur"})


@dataclass(frozen=True)
class SampleLetter:
    """One letter as it will be printed, or why it cannot be."""

    addressee: Addressee
    made: PrintedLetter


@dataclass(frozen=True)
class SampleLetters:
    """Prints single letters of a mailing in memory; on disk only while somebody prints them."""

    printer: LetterPrinter
    pages: LetterPages
    folders: StagingFolders
    state_folder: Path

    def __call__(self, planned: PlannedMailing) -> tuple[SampleLetter, ...]:
        """Return the letters that would show most of what may go wrong."""
        chosen = chosen_samples(planned.prepared.mailing.addressees, planned.prepared.key_of)
        return tuple(self.one(planned.prepared.mailing, one) for one in chosen)

    def one(self, mailing: Mailing, addressee: Addressee) -> SampleLetter:
        """Return one letter."""
        [made] = self.printer.render_all([mailing.letter_of(addressee)])
        return SampleLetter(addressee, made)

    def lay_out(self, samples: Iterable[SampleLetter]) -> Path:
        """Write letters as one file for the printer into a private folder, and return the file.

        `clear` removes it; what a power cut leaves is removed at the next start.
        TARGET_FULL, TARGET_NOT_WRITABLE, LETTERS_UNREADABLE.
        """
        joined = self.pages.join(one.made.pdf for one in samples if one.made.is_printed)
        folder = self.folders.make(self.state_folder)
        file = folder / "test-letters.pdf"
        try:
            self.folders.files.write_new(file, joined)
        except BaseException:
            self.folders.remove(folder)
            raise
        return file

    def clear(self, file: Path) -> None:
        """Remove what `lay_out` made; never raises."""
        self.folders.remove(file.parent)


def chosen_samples(
    addressees: tuple[Addressee, ...],
    key_of: Callable[[Addressee], object],
    most: int = SAMPLES,
) -> tuple[Addressee, ...]:
    """Given everybody, return those whose letters tell most, all of them where they are few.

    Somebody who reads from the right, the longest name, the longest address, each form of
    envelope, and then the texts that most people get.
    """
    found: dict[LetterNumber, Addressee] = {}
    for one in _telling(addressees, key_of):
        found.setdefault(one.number, one)
        if len(found) == most:
            break
    return tuple(found.values())


def _telling(
    addressees: tuple[Addressee, ...], key_of: Callable[[Addressee], object]
) -> Iterator[Addressee]:
    if not addressees:
        return
    yield from [one for one in addressees if base_language(one.language) in RIGHT_TO_LEFT][:1]
    yield max(addressees, key=lambda one: len(one.name))
    yield max(addressees, key=lambda one: sum(map(len, one.address_lines)))
    yield from {one.format: one for one in reversed(addressees)}.values()
    counts: dict[object, int] = {}
    first: dict[object, Addressee] = {}
    for one in addressees:
        key = key_of(one)
        counts[key] = counts.get(key, 0) + 1
        first.setdefault(key, one)
    # Another language tells more than another variant of one that was seen.
    seen: set[str] = set()
    rest: list[Addressee] = []
    for key in sorted(first, key=lambda key: -counts[key]):
        one = first[key]
        if one.language in seen:
            rest.append(one)
        else:
            seen.add(one.language)
            yield one
    yield from rest
    yield from addressees
