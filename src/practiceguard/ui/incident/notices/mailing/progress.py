"""How far the letters are: made, then read back and compared."""

from practiceguard.domain.backup.progress import Phase, Progress
from practiceguard.ui import formats
from practiceguard.ui.widgets import ProgressCard


class LetterProgress(ProgressCard):
    """Counts letters, not files."""

    def phase_words(self, phase: Phase) -> str:
        """Given a phase, return what is being done."""
        if phase is Phase.CHECKING:
            return self.tr("Reading each letter back, and comparing it with the record")
        return self.tr("Making the letters")

    def amounts_of(self, progress: Progress) -> str:
        """Return how many letters are done, how long the rest takes, and what was found."""
        parts = []
        if progress.files_total:
            parts.append(
                self.tr("{done} of {total} letters").format(
                    done=formats.number(progress.files_done),
                    total=formats.number(progress.files_total),
                )
            )
        if progress.seconds_left is not None and progress.fraction not in (None, 1):
            parts.append(formats.time_left(progress.seconds_left))
        if progress.errors:
            count = formats.number(progress.errors)
            found = (
                self.tr("do not agree: {count}")
                if progress.phase is Phase.CHECKING
                else self.tr("cannot be printed: {count}")
            )
            parts.append(found.format(count=count))
        return " · ".join(parts)
