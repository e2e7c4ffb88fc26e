"""Wording of every status, outcome, trigger and place, in the window's language."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from practiceguard.domain.backup.check_schedule import Coverage
from practiceguard.domain.backup.checking import CheckDepth
from practiceguard.domain.backup.protection import ProtectionLevel
from practiceguard.domain.backup.repository import PlaceKind, Repository
from practiceguard.domain.backup.run import Run, RunState, RunTrigger
from practiceguard.domain.errors import ErrorCode
from practiceguard.ui import formats
from practiceguard.ui.errors import message_for_code
from practiceguard.ui.theme import Level


def level_of(level: ProtectionLevel) -> Level:
    """Given the domain's level, return the one of the theme: they are the same four."""
    return Level(level.value)


def run_state(state: RunState) -> str:
    """Given what became of a run, return its word."""
    return {
        RunState.BEGUN: QCoreApplication.translate("Texts", "going on"),
        RunState.COMPLETE: QCoreApplication.translate("Texts", "complete"),
        RunState.INCOMPLETE: QCoreApplication.translate("Texts", "incomplete"),
        RunState.FAILED: QCoreApplication.translate("Texts", "failed"),
        RunState.CANCELLED: QCoreApplication.translate("Texts", "stopped"),
        RunState.INTERRUPTED: QCoreApplication.translate("Texts", "interrupted"),
    }[state]


def run_level(state: RunState) -> Level:
    """Given what became of a run, return its level; only a complete one is good."""
    return {
        RunState.BEGUN: Level.UNPROVED,
        RunState.COMPLETE: Level.GOOD,
        RunState.INCOMPLETE: Level.CARE,
        RunState.FAILED: Level.BAD,
        RunState.CANCELLED: Level.UNPROVED,
        RunState.INTERRUPTED: Level.CARE,
    }[state]


def run_trigger(trigger: RunTrigger) -> str:
    """Given who wanted a run, return it in words."""
    return {
        RunTrigger.MANUAL: QCoreApplication.translate("Texts", "started by hand"),
        RunTrigger.FIRST: QCoreApplication.translate("Texts", "the first copy"),
        RunTrigger.SCHEDULED: QCoreApplication.translate("Texts", "as planned"),
        RunTrigger.CATCH_UP: QCoreApplication.translate("Texts", "made up for a missed one"),
        RunTrigger.TAKEN_OVER: QCoreApplication.translate("Texts", "made by the former computer"),
    }[trigger]


def run_happened(run: Run) -> str:
    """Given a run, return one sentence that says what happened."""
    if run.state is RunState.INCOMPLETE and run.cause is None:
        return QCoreApplication.translate(
            "Texts", "{files} could not be read and are not in this copy."
        ).format(files=formats.files(run.unread_count))
    if run.cause is not None:
        return message_for_code(run.cause, dict(run.cause_facts)).happened
    return {
        RunState.BEGUN: QCoreApplication.translate("Texts", "This copy is being made."),
        RunState.COMPLETE: QCoreApplication.translate(
            "Texts", "Every file was read and is in this copy."
        ),
        RunState.INCOMPLETE: QCoreApplication.translate("Texts", "Some files are missing."),
        RunState.FAILED: QCoreApplication.translate("Texts", "No copy was made."),
        RunState.CANCELLED: QCoreApplication.translate("Texts", "Somebody stopped it."),
        RunState.INTERRUPTED: QCoreApplication.translate(
            "Texts", "The computer or the program went off in the middle."
        ),
    }[run.state]


def run_means(run: Run) -> str:
    """Given a run, return what it means for the records."""
    if run.cause is not None:
        return message_for_code(run.cause, dict(run.cause_facts)).means
    return {
        RunState.BEGUN: QCoreApplication.translate(
            "Texts", "You may close the window: the copy goes on without it."
        ),
        RunState.COMPLETE: QCoreApplication.translate(
            "Texts", "Anything in it can be brought back as it was at that moment."
        ),
        RunState.INCOMPLETE: QCoreApplication.translate(
            "Texts", "The other files are in it. It does not count as a full copy."
        ),
        RunState.FAILED: QCoreApplication.translate("Texts", "Earlier copies stay as they are."),
        RunState.CANCELLED: QCoreApplication.translate(
            "Texts", "It does not count as a copy. Earlier copies stay as they are."
        ),
        RunState.INTERRUPTED: QCoreApplication.translate(
            "Texts", "It does not count as a copy. Earlier copies stay as they are."
        ),
    }[run.state]


def run_next_step(run: Run) -> str:
    """Given a run, return the one thing to do; empty if there is nothing to do."""
    if run.state is RunState.INCOMPLETE and run.cause is None:
        return QCoreApplication.translate(
            "Texts",
            "Close the programs that have these files open, or ask who may read them, "
            "then back up again.",
        )
    if run.state is RunState.CANCELLED:
        return QCoreApplication.translate("Texts", "Back up again when it suits you.")
    if run.cause is not None:
        return message_for_code(run.cause, dict(run.cause_facts)).next_step
    if run.state is RunState.COMPLETE:
        return QCoreApplication.translate(
            "Texts", "Nothing to do. Under “Restore” you get files back from it."
        )
    if run.state is RunState.BEGUN:
        return ""
    return QCoreApplication.translate("Texts", "Back up again.")


def may_be_meant(run: Run) -> bool:
    """Return whether somebody can say of what a run lacks that it is meant so."""
    if run.cause is ErrorCode.SOURCE_EMPTY:
        # Of no file at all, nobody means a copy.
        return run.figures.files_total > 0
    return run.cause in {ErrorCode.SOURCE_SHRUNK, ErrorCode.SOURCE_LIGHTER}


def run_short_step(run: Run) -> str:
    """Given a run, return its next step in two or three words, for a table."""
    if may_be_meant(run):
        return QCoreApplication.translate("Texts", "say whether it is meant")
    if run.cause in {ErrorCode.PLACE_NOT_FOUND, ErrorCode.PLACE_EMPTY, ErrorCode.WRONG_REPOSITORY}:
        return QCoreApplication.translate("Texts", "plug in the right drive")
    return {
        RunState.BEGUN: QCoreApplication.translate("Texts", "wait"),
        RunState.COMPLETE: QCoreApplication.translate("Texts", "nothing to do"),
        RunState.INCOMPLETE: QCoreApplication.translate("Texts", "see which files"),
        RunState.FAILED: QCoreApplication.translate("Texts", "see what to do"),
        RunState.CANCELLED: QCoreApplication.translate("Texts", "back up again"),
        RunState.INTERRUPTED: QCoreApplication.translate("Texts", "back up again"),
    }[run.state]


def place_kind(kind: PlaceKind) -> str:
    """Given a kind of place, return its words."""
    return {
        PlaceKind.DRIVE: QCoreApplication.translate("Texts", "USB drive or second disk"),
        PlaceKind.NETWORK_FOLDER: QCoreApplication.translate("Texts", "Network folder"),
        PlaceKind.THIS_COMPUTER: QCoreApplication.translate("Texts", "This computer only"),
        PlaceKind.SFTP: QCoreApplication.translate("Texts", "SFTP server"),
        PlaceKind.REST_SERVER: QCoreApplication.translate("Texts", "Copy server (REST)"),
        PlaceKind.S3: QCoreApplication.translate("Texts", "Cloud storage (S3)"),
        PlaceKind.RCLONE: QCoreApplication.translate("Texts", "Another cloud (rclone)"),
    }[kind]


def place_name(repository: Repository) -> str:
    """Given a place, return what the practice calls it."""
    if repository.kind is PlaceKind.THIS_COMPUTER:
        return place_kind(repository.kind)
    if repository.kind is PlaceKind.NETWORK_FOLDER:
        return QCoreApplication.translate("Texts", "Network folder “{name}”").format(
            name=repository.label
        )
    if not repository.kind.is_folder:
        return QCoreApplication.translate("Texts", "Server “{name}”").format(name=repository.label)
    return QCoreApplication.translate("Texts", "Drive “{name}”").format(name=repository.label)


def of_place(name: str, text: str) -> str:
    """Given the name of a place and what is said of it, return both as one text."""
    return QCoreApplication.translate("Texts", "{place}: {text}").format(place=name, text=text)


def read_back(reading: Coverage) -> str:
    """Given how much of a place was read back, return since or by when that is all of it."""
    if reading.complete_by is not None:
        return QCoreApplication.translate("Texts", "All of it read back by {date}").format(
            date=formats.short_date(reading.complete_by)
        )
    if reading.oldest is None:
        return ""
    return QCoreApplication.translate("Texts", "All of it was read back since {date}").format(
        date=formats.short_date(reading.oldest)
    )


def being_checked(since: datetime) -> str:
    """Given since when a place is being read back, return that."""
    return QCoreApplication.translate("Texts", "Being checked now, since {time}").format(
        time=formats.clock_time(since)
    )


def check_depth(depth: CheckDepth) -> str:
    """Given how much a check read, return it in words."""
    return {
        CheckDepth.STRUCTURE: QCoreApplication.translate("Texts", "the lists of the copy"),
        CheckDepth.SHARE: QCoreApplication.translate("Texts", "a twelfth of the data"),
        CheckDepth.ALL_DATA: QCoreApplication.translate("Texts", "all data"),
    }[depth]
