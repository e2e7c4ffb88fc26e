"""The one presenter of failures: what happened, what it means, what to do, and the details."""

import logging
import platform
import traceback
from dataclasses import dataclass
from pathlib import PurePath

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal, qVersion
from PySide6.QtWidgets import QHBoxLayout, QWidget

from practiceguard import __version__
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.ui.theme import Level
from practiceguard.ui.translation import translated
from practiceguard.ui.widgets import (
    DetailsPanel,
    MessageBanner,
    PageDialog,
    PrimaryButton,
    SecondaryButton,
    StatusBadge,
    label,
)
from practiceguard.wording.errors import CONTEXT, WORDING, filled

_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class ErrorMessage:
    """A failure in the words of the window."""

    happened: str
    means: str
    next_step: str
    details: str
    is_bug: bool = False


def message_for(error: BaseException) -> ErrorMessage:
    """Given a failure, return its sentences; anything unknown is our own bug and says so."""
    if isinstance(error, PracticeGuardError):
        return message_for_code(error.code, error.facts, details=error.details)
    return ErrorMessage(
        happened=QCoreApplication.translate("Errors", "PracticeGuard itself made a mistake."),
        means=QCoreApplication.translate(
            "Errors", "Your copies and your files are not concerned, but this was not finished."
        ),
        next_step=QCoreApplication.translate(
            "Errors", "Try again. If it comes back, copy the details and send them to support."
        ),
        details=bug_report(error),
        is_bug=True,
    )


def message_for_code(
    code: ErrorCode, facts: dict[str, str] | None = None, *, details: str = ""
) -> ErrorMessage:
    """Given a code and its facts, return the sentences for it."""
    wording = WORDING[code]
    known = facts or {}
    lines = [f"{code.value} {known}" if known else code.value, details]
    return ErrorMessage(
        happened=filled(translated(CONTEXT, wording.happened), known),
        means=filled(translated(CONTEXT, wording.means), known),
        next_step=filled(translated(CONTEXT, wording.next_step), known),
        details="\n".join(line for line in lines if line),
    )


def tell_failure(banner: MessageBanner, error: BaseException, level: Level = Level.BAD) -> None:
    """Show a failure in a view's own banner; it is CARE where somebody can simply try again."""
    words = message_for(error)
    banner.show_message(level, words.happened, words.means, words.next_step, details=words.details)


def bug_report(error: BaseException) -> str:
    """Given an unexpected exception, return what support needs: versions and where it happened.

    The exception's own text may name files of the practice, so only the places are given.
    """
    frames = traceback.extract_tb(error.__traceback__)
    places = [
        f"  {'/'.join(PurePath(frame.filename).parts[-2:])}:{frame.lineno} {frame.name}"
        for frame in frames
    ]
    return "\n".join(
        [
            f"PracticeGuard {__version__}, Qt {qVersion()}, Python {platform.python_version()}",
            f"{platform.system()} {platform.release()}",
            type(error).__name__,
            *places,
        ]
    )


class ErrorDialog(PageDialog):
    """Shows one failure; the details are folded away and can be copied."""

    first_hour_requested = Signal()

    def __init__(
        self,
        message: ErrorMessage,
        parent: QWidget | None = None,
        *,
        offer_first_hour: bool = False,
    ) -> None:
        super().__init__("PracticeGuard", 520, parent)
        self.message = message
        line = QHBoxLayout()
        line.addWidget(StatusBadge(self.tr("Problem"), Level.BAD))
        line.addStretch(1)
        self.content.addLayout(line)
        self.content.addWidget(label(message.happened, "title"))
        self.content.addWidget(label(message.means))
        self.content.addWidget(label(message.next_step, "strong"))
        self.content.addWidget(DetailsPanel(message.details))
        if offer_first_hour:
            alarm = SecondaryButton(self.tr("Something happened?"))
            alarm.clicked.connect(self.first_hour_requested)
            self.foot.addWidget(alarm)
        self.foot.addStretch(1)
        close = PrimaryButton(self.tr("Close"))
        close.clicked.connect(self.accept)
        self.foot.addWidget(close)
        self.setAccessibleName(message.happened)
        self.setAccessibleDescription(f"{message.means} {message.next_step}")
        close.setFocus()


def present_error(receiver: QObject | None, error: BaseException) -> ErrorDialog:
    """Show a failure in front of the receiver's window without stopping anything else."""
    message = message_for(error)
    if message.is_bug:
        _log.error("Unexpected %s\n%s", type(error).__name__, message.details)
    window = receiver.window() if isinstance(receiver, QWidget) else None
    dialog = ErrorDialog(message, window)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
    return dialog
