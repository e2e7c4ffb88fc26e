"""The verdict on Home: its sentence, what it rests on, and the actions that settle each reason."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from types import MappingProxyType

from PySide6.QtCore import QCoreApplication

from practiceguard.domain.backup.outlook import Outlook
from practiceguard.domain.backup.protection import (
    ProtectionLevel,
    ProtectionStatus,
    Reason,
    ReasonCode,
    worst_first,
)
from practiceguard.domain.backup.repository import RepositoryKey
from practiceguard.domain.errors import ErrorCode
from practiceguard.services.backup.assess_protection import Overview, PlaceOverview
from practiceguard.ui import formats, texts
from practiceguard.ui.dashboard.reminder import AGES, is_away, reminder
from practiceguard.ui.errors import message_for_code
from practiceguard.ui.translation import translated
from practiceguard.wording.protection import (
    CONTEXT,
    SENTENCES,
    ReasonWording,
    reason_wording,
    told_as,
)


class HomeAction(StrEnum):
    """What a line of the to-do list offers."""

    SET_UP = "set-up"
    BACK_UP = "back-up"
    OPEN_BACKUPS = "open-backups"
    VERIFY_SHEET = "verify-sheet"
    CHOOSE_FOLDERS = "choose-folders"
    CHOOSE_PLACE = "choose-place"
    ADD_PLACE = "add-place"
    SAY_HOST = "say-host"
    SEE_TELLING = "see-telling"
    SEE_CONTACTS = "see-contacts"
    SEE_BINDER = "see-binder"
    LOOK_AGAIN = "look-again"
    SOMETHING_HAPPENED = "something-happened"
    SEE_HOLD = "see-hold"
    MAKE_ROOM = "make-room"


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
    ReasonCode.HOLD: HomeAction.SEE_HOLD,
    ReasonCode.PLACE_NEARLY_FULL: HomeAction.MAKE_ROOM,
    ReasonCode.CHECK_LATE: HomeAction.OPEN_BACKUPS,
    ReasonCode.LINK_NOT_COPIED: HomeAction.CHOOSE_FOLDERS,
    ReasonCode.PLACE_NOT_REACHED: HomeAction.LOOK_AGAIN,
    ReasonCode.COPY_REPLACED: HomeAction.LOOK_AGAIN,
    ReasonCode.KEYRING_SHUT: HomeAction.LOOK_AGAIN,
    ReasonCode.ONLY_THIS_COMPUTER: HomeAction.CHOOSE_PLACE,
    ReasonCode.SAME_DISK: HomeAction.CHOOSE_PLACE,
    ReasonCode.COPY_DAMAGED: HomeAction.CHOOSE_PLACE,
    ReasonCode.HOST_NOT_SAID: HomeAction.SAY_HOST,
    ReasonCode.HOST_NOT_CERTIFIED: HomeAction.SAY_HOST,
    ReasonCode.HOST_COUNTRY: HomeAction.SAY_HOST,
    ReasonCode.CONTRACT_EXPIRED: HomeAction.SAY_HOST,
    ReasonCode.CONTRACT_MISSING: HomeAction.SAY_HOST,
    ReasonCode.CONTRACT_EXPIRES: HomeAction.SAY_HOST,
    ReasonCode.SHEET_NOT_VERIFIED: HomeAction.VERIFY_SHEET,
    ReasonCode.SHEET_PROOF_OLD: HomeAction.VERIFY_SHEET,
}


_CURED_BY_CONNECTING = {
    *AGES,
    ReasonCode.PLACE_NOT_REACHED,
    ReasonCode.NO_COPY_YET,
    ReasonCode.COMPLETENESS_UNKNOWN,
    ReasonCode.FOLDER_NOT_COPIED,
    ReasonCode.NEWEST_INTERRUPTED,
}
"""What a copy would settle, which begins by itself once the drive is there."""


@dataclass(frozen=True)
class ToDo:
    """One line of the to-do list."""

    level: ProtectionLevel
    word: str
    text: str
    action: HomeAction
    button: str
    place: RepositoryKey | None = None
    """Which place it is about, where there are several."""


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
    return reason_wording(told_as(reason), has_complete_copy=status.last_complete_at is not None)


def _status_of(reason: Reason, overview: Overview) -> ProtectionStatus:
    """Return the verdict on the place that a reason is about: a copy elsewhere makes none there."""
    of_place = (one.status for one in overview.places if one.repository.key == reason.place)
    return next(of_place, overview.status)


def sentence(overview: Overview) -> str:
    """Given the verdict, return the one sentence for its main reason."""
    status = overview.status
    reason = main_reason(status)
    if status.level is ProtectionLevel.GOOD:
        return translated(CONTEXT, SENTENCES[status.level])
    problem = _unusual_problem(reason, overview)
    if reason.code is ReasonCode.PLACE_NOT_REACHED and problem is not None:
        text = message_for_code(problem).happened.rstrip(".")
    else:
        text = _filled(wording_of(_status_of(reason, overview), reason).headline, reason, overview)
    return _of_place(text, reason, overview)


def secondary(overview: Overview, now: datetime) -> str:
    """Given the verdict, return the quieter line: by what and when it was proved, or why not."""
    reason = main_reason(overview.status)
    told = _filled(wording_of(_status_of(reason, overview), reason).explanation, reason, overview)
    proof = _proof(overview.status, now)
    return " ".join(part for part in (told, proof) if part)


def to_dos(
    overview: Overview, outlooks: Mapping[RepositoryKey, Outlook] = MappingProxyType({})
) -> tuple[ToDo, ...]:
    """Given the verdict, return what is to be done, most harmful first, each action once a place.

    `outlooks` say what each place can expect, as far as that is known: while no copy is due, a
    drive may stay in its safe.
    """
    first = main_reason(overview.status)
    others = [
        reason
        for reason in overview.status.reasons
        # Where a copy disappeared, its own line asks for a new one.
        if reason is not first
        and not (first.code is ReasonCode.COPY_VANISHED and reason.code is ReasonCode.NO_COPY_YET)
    ]
    told = (first, *worst_first((*others, *overview.advice)))
    made = [_to_do(reason, overview, outlooks) for reason in told]
    lines: list[ToDo] = []
    for line in made:
        known = {(other.action, other.place) for other in lines}
        if line is not None and (line.action, line.place) not in known:
            lines.append(line)
    return tuple(lines)


def _to_do(
    reason: Reason, overview: Overview, outlooks: Mapping[RepositoryKey, Outlook]
) -> ToDo | None:
    action = _ACTIONS.get(reason.code)
    if action is None or reason.level is ProtectionLevel.GOOD:
        return None
    place = place_of(reason, overview)
    if place is not None and is_away(place) and reason.code in _CURED_BY_CONNECTING:
        outlook = outlooks.get(place.repository.key)
        if reason.level is ProtectionLevel.UNPROVED and outlook is not None and not outlook.due:
            return None
        action = HomeAction.LOOK_AGAIN
        text = reminder(place, reason.level)
        return ToDo(reason.level, _kind(action), text, action, _button(action), reason.place)
    problem = _unusual_problem(reason, overview)
    if reason.code in {ReasonCode.PLACE_NOT_REACHED, ReasonCode.KEYRING_SHUT} and problem:
        text = message_for_code(problem).next_step
    else:
        text = _filled(wording_of(_status_of(reason, overview), reason).to_do, reason, overview)
    text = _of_place(text, reason, overview)
    return ToDo(reason.level, _kind(action), text, action, _button(action), reason.place)


def place_of(reason: Reason, overview: Overview) -> PlaceOverview | None:
    """Return the place that a reason speaks of; the only one if there is only one."""
    for place in overview.places:
        if place.repository.key == reason.place or len(overview.places) == 1:
            return place
    return None


def _of_place(text: str, reason: Reason, overview: Overview) -> str:
    """Put the name of the place before a sentence, where there are several."""
    place = place_of(reason, overview)
    if not text or place is None or len(overview.places) < 2:
        return text
    return texts.of_place(texts.place_name(place.repository), f"{text[:1].lower()}{text[1:]}")


def _kind(action: HomeAction) -> str:
    """Return the word that says what the action is about."""
    if action is HomeAction.VERIFY_SHEET:
        return QCoreApplication.translate("Home", "Paper")
    if action in {
        HomeAction.LOOK_AGAIN, HomeAction.CHOOSE_PLACE, HomeAction.ADD_PLACE, HomeAction.SAY_HOST,
        HomeAction.MAKE_ROOM,
    }:  # fmt: skip
        return QCoreApplication.translate("Home", "Place")
    return QCoreApplication.translate("Home", "Copy")


def _button(action: HomeAction) -> str:
    return {
        HomeAction.SET_UP: QCoreApplication.translate("Home", "Set up"),
        HomeAction.BACK_UP: QCoreApplication.translate("Home", "Back up"),
        HomeAction.OPEN_BACKUPS: QCoreApplication.translate("Home", "See why"),
        HomeAction.VERIFY_SHEET: QCoreApplication.translate("Home", "Type the code"),
        HomeAction.CHOOSE_FOLDERS: QCoreApplication.translate("Home", "Choose folders"),
        HomeAction.CHOOSE_PLACE: QCoreApplication.translate("Home", "Choose a drive"),
        HomeAction.ADD_PLACE: QCoreApplication.translate("Home", "Add a place…"),
        HomeAction.SAY_HOST: QCoreApplication.translate("Home", "Who hosts it…"),
        HomeAction.SEE_TELLING: QCoreApplication.translate("Home", "Choose who"),
        HomeAction.SEE_CONTACTS: QCoreApplication.translate("Home", "See who"),
        HomeAction.SEE_BINDER: QCoreApplication.translate("Home", "See the binder"),
        HomeAction.LOOK_AGAIN: QCoreApplication.translate("Home", "Look again"),
        HomeAction.SOMETHING_HAPPENED: QCoreApplication.translate("Home", "First steps"),
        HomeAction.SEE_HOLD: QCoreApplication.translate("Home", "See the hold"),
        HomeAction.MAKE_ROOM: QCoreApplication.translate("Home", "Make room"),
    }[action]


def _unusual_problem(reason: Reason, overview: Overview) -> ErrorCode | None:
    """Return why the place could not be read, unless it is simply not connected."""
    place = place_of(reason, overview)
    problem = place.problem if place is not None else overview.place_problem
    return None if problem is ErrorCode.PLACE_NOT_FOUND else problem


def _filled(text: str, reason: Reason, overview: Overview) -> str:
    """Return words of `wording.protection` in the window's language, with the reason's facts."""
    if not text:
        return ""
    place = place_of(reason, overview)
    repository = place.repository if place is not None else overview.repository
    return translated(CONTEXT, text).format(
        at=formats.date_and_time(reason.at) if reason.at else "…",
        days=formats.days(reason.count),
        files=formats.files(reason.count)
        if reason.count
        else QCoreApplication.translate("Home", "some files"),
        place=texts.place_name(repository) if repository else "",
        folder=reason.folder,
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
