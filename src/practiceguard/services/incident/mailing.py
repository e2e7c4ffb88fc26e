"""A mailing: whom it goes to, what each is told, and where its files lie."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from practiceguard.domain.incident.letter import Addressee, Letter
from practiceguard.domain.incident.letter_batch import LetterBatch

READY_NAME = "CHECKED-READY-TO-PRINT.txt"


@dataclass(frozen=True)
class Mailing:
    """What was released. Texts are made one at a time: 25,000 at once would fill the memory."""

    edition: str
    """A digest of the released texts: files of another edition are not mixed with these."""
    addressees: tuple[Addressee, ...]
    letter_of: Callable[[Addressee], Letter]
    day: date | None = None
    """Which its letters bear: it goes on with the same one, also the day after."""

    @property
    def digest(self) -> str:
        """What tells this mailing from any other, and from itself before a correction."""
        whole = hashlib.sha256(self.edition.encode("utf-8", "surrogatepass"))
        for one in self.addressees:
            whole.update(repr(one).encode("utf-8", "surrogatepass"))
        return whole.hexdigest()


@dataclass(frozen=True)
class MailingFolder:
    """Which file of a mailing lies where. No name of a person is in any path."""

    root: Path

    @property
    def plan(self) -> Path:
        """Says of which mailing the folder is."""
        return self.root / "plan.json"

    @property
    def manifest(self) -> Path:
        """All letters, one JSON object a line; there once the mailing is whole."""
        return self.root / "manifest.jsonl"

    @property
    def table(self) -> Path:
        """The same for people."""
        return self.root / "manifest.csv"

    @property
    def note(self) -> Path:
        """Tells whoever finds the folder what it is, and when its letters may be posted."""
        return self.root / "READ-ME-FIRST.txt"

    @property
    def ready(self) -> Path:
        """There once each letter was compared with the record and the mailing is in the log."""
        return self.root / READY_NAME

    @property
    def refused(self) -> Path:
        """There where something did not agree: nothing of the folder may be posted."""
        return self.root / "DO-NOT-POST.txt"

    @property
    def without(self) -> Path:
        """Everybody who gets no letter by it, with the reason, for a spreadsheet."""
        return self.root / "people-without-letter.csv"

    @property
    def letters(self) -> Path:
        """One folder per batch with one file per letter."""
        return self.root / "letters"

    @property
    def prints(self) -> Path:
        """One file per batch, for the printer."""
        return self.root / "print"

    def letters_of(self, batch: LetterBatch) -> Path:
        """The folder of a batch's letters."""
        return self.letters / batch.name

    def letter(self, batch: LetterBatch, one: Addressee) -> Path:
        """One letter."""
        return self.letters_of(batch) / f"{one.number}.pdf"

    def print_of(self, batch: LetterBatch) -> Path:
        """The file of a batch for the printer."""
        return self.prints / batch.print_name

    @property
    def word(self) -> Path:
        """One file per batch for Word, where somebody wanted them."""
        return self.root / "word"

    def word_of(self, batch: LetterBatch) -> Path:
        """The file of a batch for Word."""
        return (self.word / batch.print_name).with_suffix(".docx")

    def manifest_of(self, batch: LetterBatch) -> Path:
        """What became of a batch; there once all of it is."""
        return self.root / "batches" / f"{batch.name}.jsonl"

    def is_shown(self, path: Path) -> bool:
        """Return whether somebody might print a file: what a killed process left is hidden."""
        return not path.name.startswith(".")

    def named(self, path: Path) -> str:
        """Return a path below the folder, the same on every system."""
        return path.relative_to(self.root).as_posix()
