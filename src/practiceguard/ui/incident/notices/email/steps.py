"""The steps of sending by e-mail, and what each says first."""

from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from practiceguard.domain.backup.progress import Phase, Progress
from practiceguard.services.incident.emails.prepare import PlannedEmails
from practiceguard.ui import formats
from practiceguard.ui.widgets import ProgressCard


class EmailStep(StrEnum):
    """Where one is."""

    WHO = "who"
    TEXTS = "texts"
    WAY = "way"
    TEST = "test"
    WORK = "work"
    DONE = "done"


ORDER = tuple(EmailStep)


def header_words(step: EmailStep, planned: PlannedEmails | None) -> tuple[str, str]:
    """Return the sentence of a step, and why it is there."""
    texts = formats.number(len(planned.planned.texts) if planned else 0)
    count = formats.number(planned.planned.letters if planned else 0)
    return {
        EmailStep.WHO: (
            QCoreApplication.translate("SendEmails", "Who gets the letter by e-mail?"),
            QCoreApplication.translate(
                "SendEmails",
                "One message per person, with nobody else’s address in it. Everybody else gets the "
                "letter on paper.",
            ),
        ),
        EmailStep.TEXTS: (
            QCoreApplication.translate("SendEmails", "Read every text: {count}").format(
                count=texts
            ),
            QCoreApplication.translate(
                "SendEmails", "The words are the same as on paper, without the postal address."
            ),
        ),
        EmailStep.WAY: (
            QCoreApplication.translate(
                "SendEmails", "Messages: {count}. How shall they go?"
            ).format(count=count),
            QCoreApplication.translate(
                "SendEmails", "Nothing leaves yet: test messages to the practice come first."
            ),
        ),
        EmailStep.TEST: (
            QCoreApplication.translate(
                "SendEmails", "Read a few messages before any other goes out"
            ),
            QCoreApplication.translate("SendEmails", "What was sent cannot be taken back."),
        ),
        EmailStep.WORK: (
            QCoreApplication.translate("SendEmails", "The messages are on their way"),
            QCoreApplication.translate(
                "SendEmails",
                "It can be stopped, and the computer may be switched off: it goes on where it "
                "was, and nobody gets two.",
            ),
        ),
        EmailStep.DONE: (
            QCoreApplication.translate("SendEmails", "The letter by e-mail"),
            QCoreApplication.translate("SendEmails", "Everybody is in one of these lines."),
        ),
    }[step]


class SendingProgress(ProgressCard):
    """How many messages went out, and how long the others take."""

    def phase_words(self, phase: Phase) -> str:
        """Given a phase, return what is being done."""
        if phase is Phase.PREPARING:
            return self.tr("Making the messages and comparing each with the record")
        return self.tr("Handing them over to the mail server, one after the other")

    def amounts_of(self, progress: Progress) -> str:
        """Return how many messages are done, how long the rest takes, and what was found."""
        parts = []
        if progress.files_total:
            parts.append(
                self.tr("{done} of {total} messages").format(
                    done=formats.number(progress.files_done),
                    total=formats.number(progress.files_total),
                )
            )
        if progress.seconds_left and progress.fraction not in (None, 1):
            parts.append(formats.time_left(progress.seconds_left))
        if progress.errors:
            parts.append(
                self.tr("{count} to be seen to").format(count=formats.number(progress.errors))
            )
        return " · ".join(parts)
