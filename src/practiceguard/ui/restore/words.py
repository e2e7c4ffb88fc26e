"""What is said of copies and of restored files, in the window's language."""

from PySide6.QtCore import QCoreApplication

from practiceguard.domain.backup.restoration import Conflict, FileFate, RestoredFile
from practiceguard.domain.errors import ErrorCode
from practiceguard.services.backup.list_snapshots import Completeness
from practiceguard.services.backup.place_files import STOPPED
from practiceguard.services.backup.restore_files import LINK_NOT_POSSIBLE, NOT_A_FILE
from practiceguard.ui.restore.names import shown_name
from practiceguard.ui.theme import Level


def completeness(state: Completeness) -> str:
    """Given what is known about a copy, return its word."""
    return {
        Completeness.COMPLETE: QCoreApplication.translate("RestoreWords", "complete"),
        Completeness.INCOMPLETE: QCoreApplication.translate("RestoreWords", "incomplete"),
        Completeness.UNKNOWN: QCoreApplication.translate("RestoreWords", "made elsewhere"),
    }[state]


def completeness_level(state: Completeness) -> Level:
    """Given what is known about a copy, return its level."""
    return {
        Completeness.COMPLETE: Level.GOOD,
        Completeness.INCOMPLETE: Level.CARE,
        Completeness.UNKNOWN: Level.UNPROVED,
    }[state]


def conflict(answer: Conflict) -> str:
    """Given an answer, return it in two or three words."""
    return {
        Conflict.KEEP_BOTH: QCoreApplication.translate("RestoreWords", "keep both"),
        Conflict.REPLACE: QCoreApplication.translate("RestoreWords", "replace"),
        Conflict.SKIP: QCoreApplication.translate("RestoreWords", "leave"),
    }[answer]


def became(file: RestoredFile) -> str:
    """Given a file of a report, return what became of it; empty if it is simply back."""
    beside = shown_name(file.placed_at.name) if file.placed_at else ""
    aside = shown_name(file.moved_aside_to.name) if file.moved_aside_to else ""
    if file.fate is FileFate.NOT_POSSIBLE:
        return _not_possible(file, aside)
    if file.fate is FileFate.SKIPPED and file.reason == STOPPED:
        return QCoreApplication.translate("RestoreWords", "not put back: you stopped")
    return {
        FileFate.PLACED: "",
        FileFate.PLACED_BESIDE: QCoreApplication.translate(
            "RestoreWords", "is back as “{name}”"
        ).format(name=beside),
        FileFate.REPLACED: QCoreApplication.translate(
            "RestoreWords", "is back; the former one is now “{name}”"
        ).format(name=aside),
        FileFate.IDENTICAL: QCoreApplication.translate(
            "RestoreWords", "was there already, identical"
        ),
        FileFate.DAMAGED: QCoreApplication.translate(
            "RestoreWords", "did not come back whole from this copy"
        ),
        FileFate.SKIPPED: QCoreApplication.translate("RestoreWords", "left as it is"),
    }[file.fate]


def _not_possible(file: RestoredFile, aside: str) -> str:
    if aside:
        return QCoreApplication.translate(
            "RestoreWords", "could not be put in place; the present one is now “{name}”"
        ).format(name=aside)
    known = {
        NOT_A_FILE: QCoreApplication.translate(
            "RestoreWords", "is not a file and cannot be put back"
        ),
        LINK_NOT_POSSIBLE: QCoreApplication.translate(
            "RestoreWords", "is a link, which this computer does not allow to be made"
        ),
        ErrorCode.NAME_NOT_POSSIBLE.value: QCoreApplication.translate(
            "RestoreWords", "has a name that this computer cannot hold"
        ),
        ErrorCode.TARGET_FULL.value: QCoreApplication.translate(
            "RestoreWords", "there was no room left for it"
        ),
    }
    return known.get(
        file.reason,
        QCoreApplication.translate("RestoreWords", "could not be written there"),
    )
