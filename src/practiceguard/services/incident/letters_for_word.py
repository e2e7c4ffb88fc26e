"""The letters of a mailing for Word, one file per batch: for whoever wants to change them."""

from dataclasses import dataclass
from pathlib import Path

from practiceguard.domain.backup.progress import Phase, Progress
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.incident.letter_batch import MOST_IN_A_BATCH, LetterBatch, batches_of
from practiceguard.services.incident.mailing import Mailing, MailingFolder
from practiceguard.services.incident.merge_letters import MergedMailing
from practiceguard.services.ports import Files
from practiceguard.services.ports.papers import PaperWordBook, WordPapers
from practiceguard.services.progress import Cancellation, Report


@dataclass(frozen=True)
class LettersForWord:
    """Writes them beside the files for the printer; each page says that nobody checks it."""

    words: PaperWordBook
    word_papers: WordPapers
    files: Files
    most_in_a_batch: int = MOST_IN_A_BATCH

    def __call__(
        self, mailing: Mailing, made: MergedMailing, report: Report, cancel: Cancellation
    ) -> tuple[Path, ...]:
        """Return the files of all batches; one that is there already stays as somebody left it.

        Whoever's letter could not be printed is in none. PAPER_CHARACTERS, CANCELLED, TARGET_FULL,
        TARGET_NOT_WRITABLE; what was written stays, and a second call goes on.
        """
        refused = frozenset(one.number for one in made.refused)
        place = MailingFolder(made.folder)
        self.files.make_folder(place.word)
        batches = batches_of(mailing.addressees, self.most_in_a_batch)
        written = []
        for done, batch in enumerate(batches, 1):
            if cancel.is_requested():
                raise PracticeGuardError(ErrorCode.CANCELLED)
            path = place.word_of(batch)
            if self.files.size(path) is not None or self._write(mailing, batch, refused, path):
                written.append(path)
            report(Progress(Phase.PREPARING, done / len(batches), done, len(batches)))
        return tuple(written)

    def _write(
        self, mailing: Mailing, batch: LetterBatch, refused: frozenset[str], path: Path
    ) -> bool:
        """Write a batch; False where every letter of it was refused."""
        people = [one for one in batch.addressees if str(one.number) not in refused]
        if not people:
            return False
        note = self.words.words(batch.language).unchecked
        letters = (mailing.letter_of(one) for one in people)
        self.files.write_new(path, self.word_papers.write_letters(letters, note))
        return True
