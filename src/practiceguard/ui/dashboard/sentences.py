"""For each reason, the sentence of Home, its to-do line and the action that settles it."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from practiceguard.domain.backup.protection import (
    ProtectionLevel,
    ProtectionStatus,
    Reason,
    ReasonCode,
)
from practiceguard.domain.errors import ErrorCode
from practiceguard.services.backup.assess_protection import Overview
from practiceguard.ui import formats, texts
from practiceguard.ui.errors import message_for_code


class HomeAction(StrEnum):
    """What a line of the to-do list offers."""

    SET_UP = "set-up"
    BACK_UP = "back-up"
    OPEN_BACKUPS = "open-backups"
    VERIFY_SHEET = "verify-sheet"
    CHOOSE_PLACE = "choose-place"
    LOOK_AGAIN = "look-again"
    SOMETHING_HAPPENED = "something-happened"


@dataclass(frozen=True)
class ToDo:
    """One line of the to-do list."""

    level: ProtectionLevel
    word: str
    text: str
    action: HomeAction
    button: str


def main_reason(status: ProtectionStatus) -> Reason:
    """Given the verdict, return the reason to speak of first.

    A copy that disappeared goes before everything: "there is no copy yet" would hide the theft.
    """
    for reason in status.reasons:
        if reason.code is ReasonCode.COPY_VANISHED:
            return reason
    return status.main_reason


def sentence(overview: Overview) -> str:
    """Given the verdict, return the one sentence for its main reason."""
    status = overview.status
    reason = main_reason(status)
    if status.level is ProtectionLevel.GOOD:
        return QCoreApplication.translate("Home", "Your patient records are protected")
    return {
        ReasonCode.NOT_SET_UP: QCoreApplication.translate(
            "Home", "Your patient records are not protected yet"
        ),
        ReasonCode.NO_COPY_YET: QCoreApplication.translate(
            "Home", "There is no copy of your patient records yet"
        ),
        ReasonCode.COMPLETE_COPY: QCoreApplication.translate(
            "Home", "Your patient records are protected"
        ),
        ReasonCode.COPY_LATE: QCoreApplication.translate(
            "Home", "The last complete copy is {days} old"
        ).format(days=formats.days(reason.count)),
        ReasonCode.COPY_VERY_OLD: QCoreApplication.translate(
            "Home", "Not protected: the last complete copy is {days} old"
        ).format(days=formats.days(reason.count)),
        ReasonCode.NEWEST_INCOMPLETE: QCoreApplication.translate(
            "Home", "The newest copy lacks {files}"
        ).format(files=formats.files(reason.count))
        if reason.count
        else QCoreApplication.translate("Home", "The newest copy is incomplete"),
        ReasonCode.NEWEST_FAILED: QCoreApplication.translate(
            "Home", "The last attempt to make a copy failed"
        ),
        ReasonCode.NEWEST_INTERRUPTED: QCoreApplication.translate(
            "Home", "The last copy was interrupted"
        ),
        ReasonCode.COPY_VANISHED: QCoreApplication.translate(
            "Home", "A copy has disappeared from its place"
        ),
        ReasonCode.COMPLETENESS_UNKNOWN: QCoreApplication.translate(
            "Home", "There are copies, but none is known to be complete"
        ),
        ReasonCode.PLACE_NOT_REACHED: _not_reached(status, overview.place_problem),
        ReasonCode.SNAPSHOT_FROM_FUTURE: QCoreApplication.translate(
            "Home", "A copy bears a date in the future"
        ),
        ReasonCode.ONLY_THIS_COMPUTER: QCoreApplication.translate(
            "Home", "Your only copy is on this computer"
        ),
        ReasonCode.SAME_DISK: QCoreApplication.translate(
            "Home", "The copy lies on the same disk as your records"
        ),
        ReasonCode.COPY_DAMAGED: QCoreApplication.translate("Home", "The copy is damaged"),
        ReasonCode.COPY_REPLACED: QCoreApplication.translate(
            "Home", "What lies in the place is not your copy, or it no longer opens"
        ),
        ReasonCode.COPY_GONE: QCoreApplication.translate(
            "Home", "Your copy is no longer in its place"
        ),
        ReasonCode.KEYRING_SHUT: QCoreApplication.translate(
            "Home", "This computer cannot open the copy to look at it"
        ),
        ReasonCode.SHEET_NOT_VERIFIED: QCoreApplication.translate(
            "Home", "Nobody has proved that the recovery sheet works"
        ),
        ReasonCode.SHEET_PROOF_OLD: QCoreApplication.translate(
            "Home", "Your records are copied; the recovery sheet is due for a test"
        ),
    }[reason.code]


def secondary(overview: Overview, now: datetime) -> str:
    """Given the verdict, return the quieter line: by what and when it was proved, or why not."""
    reason = main_reason(overview.status)
    told = {
        ReasonCode.NOT_SET_UP: QCoreApplication.translate(
            "Home", "Setting up takes about five minutes; the first copy starts at the end of it."
        ),
        ReasonCode.NO_COPY_YET: QCoreApplication.translate(
            "Home", "If this computer is lost today, nothing comes back. Make the first copy now."
        ),
        ReasonCode.COPY_VANISHED: QCoreApplication.translate(
            "Home", "The copy of {when} was complete and is no longer there."
        ).format(when=_date(reason)),
        ReasonCode.ONLY_THIS_COMPUTER: QCoreApplication.translate(
            "Home", "It helps after a deletion by mistake, not after theft, fire or a virus."
        ),
        ReasonCode.SAME_DISK: QCoreApplication.translate(
            "Home", "If that disk fails or is stolen, both are lost."
        ),
        ReasonCode.COPY_DAMAGED: QCoreApplication.translate(
            "Home", "Parts of it cannot be read back. Do not rely on it for a restoration."
        ),
        ReasonCode.COPY_REPLACED: QCoreApplication.translate(
            "Home", "A wrong drive may be connected, or somebody exchanged or changed the copy."
        ),
        ReasonCode.COPY_GONE: QCoreApplication.translate(
            "Home", "The place can be reached, but somebody moved or removed what was in it."
        ),
        ReasonCode.KEYRING_SHUT: QCoreApplication.translate(
            "Home", "The password of the copy cannot be had from this computer's keyring."
        ),
        ReasonCode.SNAPSHOT_FROM_FUTURE: QCoreApplication.translate(
            "Home", "The clock of this computer was wrong, or somebody tampered with the copy."
        ),
        ReasonCode.COMPLETENESS_UNKNOWN: QCoreApplication.translate(
            "Home", "They were made before this computer kept its own record. Back up once."
        ),
    }.get(reason.code, "")
    proof = _proof(overview.status, now)
    return " ".join(part for part in (told, proof) if part)


def to_dos(overview: Overview) -> tuple[ToDo, ...]:
    """Given the verdict, return what is to be done, most harmful first, each action once."""
    first = main_reason(overview.status)
    others = [
        reason
        for reason in overview.status.reasons
        # Where a copy disappeared, its own line asks for a new one.
        if reason is not first
        and not (first.code is ReasonCode.COPY_VANISHED and reason.code is ReasonCode.NO_COPY_YET)
    ]
    made = [_to_do(reason, overview) for reason in (first, *others)]
    lines: list[ToDo] = []
    for line in made:
        if line is not None and line.action not in {other.action for other in lines}:
            lines.append(line)
    return tuple(lines)


def _not_reached(status: ProtectionStatus, problem: ErrorCode | None) -> str:
    if problem not in {None, ErrorCode.PLACE_NOT_FOUND}:
        return message_for_code(problem).happened.rstrip(".") if problem else ""
    if status.last_complete_at is None:
        return QCoreApplication.translate("Home", "The place of the copy cannot be reached")
    return QCoreApplication.translate("Home", "The last copy is complete, but out of reach now")


def _date(reason: Reason) -> str:
    return formats.date_and_time(reason.at) if reason.at else "…"


def _proof(status: ProtectionStatus, now: datetime) -> str:
    if status.last_complete_at is None:
        return ""
    text = QCoreApplication.translate("Home", "Last complete copy: {when}.").format(
        when=formats.when(status.last_complete_at, now)
    )
    if status.facts_read_at is not None:
        text += " " + QCoreApplication.translate("Home", "Seen in its place: {when}.").format(
            when=formats.when(status.facts_read_at, now)
        )
    return text


def _to_do(reason: Reason, overview: Overview) -> ToDo | None:
    if reason.code in {ReasonCode.COMPLETE_COPY} or reason.level is ProtectionLevel.GOOD:
        return None
    copy, paper, place = (
        QCoreApplication.translate("Home", "Copy"),
        QCoreApplication.translate("Home", "Paper"),
        QCoreApplication.translate("Home", "Place"),
    )
    back_up = QCoreApplication.translate("Home", "Back up")
    details = QCoreApplication.translate("Home", "See why")
    rows: dict[ReasonCode, tuple[str, str, HomeAction, str]] = {
        ReasonCode.NOT_SET_UP: (
            copy,
            QCoreApplication.translate("Home", "Set up the protection of your records"),
            HomeAction.SET_UP,
            QCoreApplication.translate("Home", "Set up"),
        ),
        ReasonCode.NO_COPY_YET: (
            copy,
            QCoreApplication.translate("Home", "Make the first copy"),
            HomeAction.BACK_UP,
            back_up,
        ),
        ReasonCode.COPY_LATE: (
            copy,
            QCoreApplication.translate("Home", "Make a new copy today"),
            HomeAction.BACK_UP,
            back_up,
        ),
        ReasonCode.COPY_VERY_OLD: (
            copy,
            QCoreApplication.translate("Home", "Make a new copy now"),
            HomeAction.BACK_UP,
            back_up,
        ),
        ReasonCode.COMPLETENESS_UNKNOWN: (
            copy,
            QCoreApplication.translate("Home", "Make a copy that is known to be complete"),
            HomeAction.BACK_UP,
            back_up,
        ),
        ReasonCode.NEWEST_INCOMPLETE: (
            copy,
            QCoreApplication.translate("Home", "See what the newest copy lacks"),
            HomeAction.OPEN_BACKUPS,
            details,
        ),
        ReasonCode.NEWEST_FAILED: (
            copy,
            QCoreApplication.translate("Home", "Find out why the last attempt failed"),
            HomeAction.OPEN_BACKUPS,
            details,
        ),
        ReasonCode.NEWEST_INTERRUPTED: (
            copy,
            QCoreApplication.translate("Home", "Make the interrupted copy again"),
            HomeAction.BACK_UP,
            back_up,
        ),
        ReasonCode.COPY_VANISHED: (
            copy,
            QCoreApplication.translate(
                "Home", "Find out who removed the copy of {when}, and make a new one"
            ).format(when=_date(reason)),
            HomeAction.SOMETHING_HAPPENED,
            QCoreApplication.translate("Home", "First steps"),
        ),
        ReasonCode.SNAPSHOT_FROM_FUTURE: (
            copy,
            QCoreApplication.translate("Home", "Set the clock of this computer right"),
            HomeAction.OPEN_BACKUPS,
            details,
        ),
        ReasonCode.PLACE_NOT_REACHED: (
            place,
            _to_reach(overview),
            HomeAction.LOOK_AGAIN,
            QCoreApplication.translate("Home", "Look again"),
        ),
        ReasonCode.ONLY_THIS_COMPUTER: (
            place,
            QCoreApplication.translate("Home", "Put a copy on a drive that is kept elsewhere"),
            HomeAction.CHOOSE_PLACE,
            QCoreApplication.translate("Home", "Choose a drive"),
        ),
        ReasonCode.SAME_DISK: (
            place,
            QCoreApplication.translate("Home", "Put a copy on a drive that is kept elsewhere"),
            HomeAction.CHOOSE_PLACE,
            QCoreApplication.translate("Home", "Choose a drive"),
        ),
        ReasonCode.COPY_DAMAGED: (
            copy,
            QCoreApplication.translate("Home", "Keep the damaged copy, and begin one elsewhere"),
            HomeAction.CHOOSE_PLACE,
            QCoreApplication.translate("Home", "Choose a drive"),
        ),
        ReasonCode.COPY_REPLACED: (
            place,
            QCoreApplication.translate("Home", "Connect the drive that holds your copy"),
            HomeAction.LOOK_AGAIN,
            QCoreApplication.translate("Home", "Look again"),
        ),
        ReasonCode.COPY_GONE: (
            copy,
            QCoreApplication.translate("Home", "Find out who moved or removed the copy"),
            HomeAction.SOMETHING_HAPPENED,
            QCoreApplication.translate("Home", "First steps"),
        ),
        ReasonCode.KEYRING_SHUT: (
            place,
            _to_reach(overview),
            HomeAction.LOOK_AGAIN,
            QCoreApplication.translate("Home", "Look again"),
        ),
        ReasonCode.SHEET_NOT_VERIFIED: (
            paper,
            QCoreApplication.translate("Home", "Prove that the recovery sheet opens the copy"),
            HomeAction.VERIFY_SHEET,
            QCoreApplication.translate("Home", "Type the code"),
        ),
        ReasonCode.SHEET_PROOF_OLD: (
            paper,
            QCoreApplication.translate(
                "Home", "Test the recovery sheet again: last time {when}"
            ).format(when=_date(reason)),
            HomeAction.VERIFY_SHEET,
            QCoreApplication.translate("Home", "Type the code"),
        ),
    }
    word, text, action, button = rows[reason.code]
    return ToDo(reason.level, word, text, action, button)


def _to_reach(overview: Overview) -> str:
    if overview.place_problem not in {None, ErrorCode.PLACE_NOT_FOUND}:
        return message_for_code(overview.place_problem).next_step if overview.place_problem else ""
    name = texts.place_name(overview.repository) if overview.repository else ""
    return QCoreApplication.translate("Home", "Connect the place of the copy: {place}").format(
        place=name
    )
