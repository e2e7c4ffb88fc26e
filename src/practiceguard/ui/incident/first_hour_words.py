"""The first-hour cards in the window's language, on the screen and on paper."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QTextDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QWidget

from practiceguard.domain.incident.advice import AdviceSource, Checked, Phase
from practiceguard.ui import formats
from practiceguard.ui.translation import translated
from practiceguard.wording.first_hour import CHECKED_ON, CLAIMS, CONTEXT, SOURCES
from practiceguard.wording.first_hour_step import CardStep


def title_of(step: CardStep) -> str:
    """Return what to do."""
    return translated(CONTEXT, step.title)


def how_of(step: CardStep) -> str:
    """Return how."""
    return translated(CONTEXT, step.how)


def phase_name(phase: Phase) -> str:
    """Return by when steps are to be done."""
    return {
        Phase.FIRST_HOUR: QCoreApplication.translate("FirstHourWords", "The first hour"),
        Phase.FIRST_DAY: QCoreApplication.translate("FirstHourWords", "The first day"),
        Phase.THREE_DAYS: QCoreApplication.translate("FirstHourWords", "The first three days"),
        Phase.LATER: QCoreApplication.translate("FirstHourWords", "Later"),
    }[phase]


def checked_words(checked: Checked) -> str:
    """Return how well a source was checked, as it stands behind its name."""
    return {
        Checked.READ: QCoreApplication.translate("FirstHourWords", "read"),
        Checked.SECOND_HAND: QCoreApplication.translate(
            "FirstHourWords", "second-hand, check this first"
        ),
        Checked.FROM_KNOWLEDGE: QCoreApplication.translate(
            "FirstHourWords", "from knowledge, check this first"
        ),
    }[checked]


def to_check(step: CardStep) -> str:
    """Return what a step says of law or insurers that has to be checked first, "" if nothing.

    How well every other source was checked stands at the end of the card.
    """
    unsettled = [SOURCES[code] for code in step.sources if code in CLAIMS]
    if all(one.checked.is_settled for one in unsettled):
        return ""
    return QCoreApplication.translate("FirstHourWords", "Check this first: {sources}").format(
        sources=", ".join(one.name for one in unsettled)
    )


def sources_text(steps: Iterable[CardStep]) -> str:
    """Given steps, return where each comes from and how well that was checked, line by line."""
    lines = [
        QCoreApplication.translate("FirstHourWords", "Looked at on {date}.").format(
            date=formats.long_date(CHECKED_ON)
        )
    ]
    for step in steps:
        told = "; ".join(_source(SOURCES[code]) for code in step.sources)
        lines.append(f"{title_of(step)}: {told}")
    return "\n".join(lines)


def _source(source: AdviceSource) -> str:
    return f"{source.name} ({checked_words(source.checked)})"


def print_text(text: str, printer: QPrinter) -> None:
    """Print plain text."""
    document = QTextDocument()
    font = document.defaultFont()
    font.setPointSizeF(11)
    document.setDefaultFont(font)
    document.setPlainText(text)
    document.print_(printer)


def ask_and_print(text: str, parent: QWidget) -> None:
    """Let somebody choose a printer, and print plain text there."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    dialog = QPrintDialog(printer, parent.window())
    dialog.accepted.connect(lambda: print_text(text, printer))
    # Not by an attribute: Qt would delete it before `accepted` was heard.
    dialog.finished.connect(dialog.deleteLater)
    QDialog.open(dialog)  # the one without a receiver, which QPrintDialog hides
