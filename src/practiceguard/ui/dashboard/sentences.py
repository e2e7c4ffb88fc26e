"""The verdict on Home: its sentence, what it rests on, and the actions that settle each reason."""

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
from practiceguard.ui.translation import translated
from practiceguard.wording.protection import CONTEXT, SENTENCES, ReasonWording, reason_wording


class HomeAction(StrEnum):
    """What a line of the to-do list offers."""

    SET_UP = "set-up"
    BACK_UP = "back-up"
    OPEN_BACKUPS = "open-backups"
    VERIFY_SHEET = "verify-sheet"
    CHOOSE_PLACE = "choose-place"
    LOOK_AGAIN = "look-again"
    SOMETHING_HAPPENED = "something-happened"


_ACTIONS = {
    ReasonCode.NOT_SET_UP: HomeAction.SET_UP,
    ReasonCode.NO_COPY_YET: HomeAction.BACK_UP,
    ReasonCode.COPY_LATE: HomeAction.BACK_UP,
    ReasonCode.COPY_VERY_OLD: HomeAction.BACK_UP,
    ReasonCode.COMPLETENESS_UNKNOWN: HomeAction.BACK_UP,
    ReasonCode.FOLDER_NOT_COPIED: HomeAction.BACK_UP,
    ReasonCode.NEWEST_INTERRUPTED: HomeAction.BACK_UP,
    ReasonCode.NEWEST_INCOMPLETE: HomeAction.OPEN_BACKUPS,
    ReasonCode.NEWEST_FAILED: HomeAction.OPEN_BACKUPS,
    ReasonCode.SNAPSHOT_FROM_FUTURE: HomeAction.OPEN_BACKUPS,
    ReasonCode.COPY_VANISHED: HomeAction.SOMETHING_HAPPENED,
    ReasonCode.COPY_GONE: HomeAction.SOMETHING_HAPPENED,
    ReasonCode.MASS_CHANGE: HomeAction.SOMETHING_HAPPENED,
    ReasonCode.HOLD: HomeAction.OPEN_BACKUPS,
    ReasonCode.PLACE_NEARLY_FULL: HomeAction.OPEN_BACKUPS,
    ReasonCode.PLACE_NOT_REACHED: HomeAction.LOOK_AGAIN,
    ReasonCode.COPY_REPLACED: HomeAction.LOOK_AGAIN,
    ReasonCode.KEYRING_SHUT: HomeAction.LOOK_AGAIN,
    ReasonCode.ONLY_THIS_COMPUTER: HomeAction.CHOOSE_PLACE,
    ReasonCode.SAME_DISK: HomeAction.CHOOSE_PLACE,
    ReasonCode.COPY_DAMAGED: HomeAction.CHOOSE_PLACE,
    ReasonCode.SHEET_NOT_VERIFIED: HomeAction.VERIFY_SHEET,
    ReasonCode.SHEET_PROOF_OLD: HomeAction.VERIFY_SHEET,
}


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


def wording_of(status: ProtectionStatus, reason: Reason) -> ReasonWording:
    """Given a reason of the verdict, return its words, still untranslated."""
    return reason_wording(reason.code, has_complete_copy=status.last_complete_at is not None)


def sentence(overview: Overview) -> str:
    """Given the verdict, return the one sentence for its main reason."""
    status = overview.status
    reason = main_reason(status)
    if status.level is ProtectionLevel.GOOD:
        return translated(CONTEXT, SENTENCES[status.level])
    problem = _unusual_problem(overview)
    if reason.code is ReasonCode.PLACE_NOT_REACHED and problem is not None:
        return message_for_code(problem).happened.rstrip(".")
    return _filled(wording_of(status, reason).headline, reason, overview)


def secondary(overview: Overview, now: datetime) -> str:
    """Given the verdict, return the quieter line: by what and when it was proved, or why not."""
    reason = main_reason(overview.status)
    told = _filled(wording_of(overview.status, reason).explanation, reason, overview)
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


def _to_do(reason: Reason, overview: Overview) -> ToDo | None:
    action = _ACTIONS.get(reason.code)
    if action is None or reason.level is ProtectionLevel.GOOD:
        return None
    problem = _unusual_problem(overview)
    if reason.code in {ReasonCode.PLACE_NOT_REACHED, ReasonCode.KEYRING_SHUT} and problem:
        text = message_for_code(problem).next_step
    else:
        text = _filled(wording_of(overview.status, reason).to_do, reason, overview)
    return ToDo(reason.level, _kind(action), text, action, _button(action))


def _kind(action: HomeAction) -> str:
    """Return the word that says what the action is about."""
    if action is HomeAction.VERIFY_SHEET:
        return QCoreApplication.translate("Home", "Paper")
    if action in {HomeAction.LOOK_AGAIN, HomeAction.CHOOSE_PLACE}:
        return QCoreApplication.translate("Home", "Place")
    return QCoreApplication.translate("Home", "Copy")


def _button(action: HomeAction) -> str:
    return {
        HomeAction.SET_UP: QCoreApplication.translate("Home", "Set up"),
        HomeAction.BACK_UP: QCoreApplication.translate("Home", "Back up"),
        HomeAction.OPEN_BACKUPS: QCoreApplication.translate("Home", "See why"),
        HomeAction.VERIFY_SHEET: QCoreApplication.translate("Home", "Type the code"),
        HomeAction.CHOOSE_PLACE: QCoreApplication.translate("Home", "Choose a drive"),
        HomeAction.LOOK_AGAIN: QCoreApplication.translate("Home", "Look again"),
        HomeAction.SOMETHING_HAPPENED: QCoreApplication.translate("Home", "First steps"),
    }[action]


def _unusual_problem(overview: Overview) -> ErrorCode | None:
    """Return why the place could not be read, unless it is simply not connected."""
    problem = overview.place_problem
    return None if problem is ErrorCode.PLACE_NOT_FOUND else problem


def _filled(text: str, reason: Reason, overview: Overview) -> str:
    """Return words of `wording.protection` in the window's language, with the reason's facts."""
    if not text:
        return ""
    return translated(CONTEXT, text).format(
        at=formats.date_and_time(reason.at) if reason.at else "…",
        days=formats.days(reason.count),
        files=formats.files(reason.count)
        if reason.count
        else QCoreApplication.translate("Home", "some files"),
        place=texts.place_name(overview.repository) if overview.repository else "",
    )


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
