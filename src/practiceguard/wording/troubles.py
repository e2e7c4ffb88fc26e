"""What somebody is told of each trouble, and of its end, in whole sentences.

No sentence asks for a patient, a folder or a file.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from practiceguard.domain.backup.alert import TroubleKind
from practiceguard.wording.marking import QT_TRANSLATE_NOOP


@dataclass(frozen=True)
class AlertWording:
    """A trouble, and its end; `{place}`, `{at}` and `{days}` are the facts."""

    subject: str
    happened: str
    means: str
    to_do: str
    over_subject: str
    over_happened: str
    over_means: str
    over_to_do: str


TROUBLES: Mapping[TroubleKind, AlertWording] = {
    TroubleKind.COPY_OVERDUE: AlertWording(
        QT_TRANSLATE_NOOP("alerts", "No complete copy for {days}"),
        QT_TRANSLATE_NOOP(
            "alerts",
            "The last complete copy of the patients’ records was made on {at}, {days} ago.",
        ),
        QT_TRANSLATE_NOOP(
            "alerts",
            "What was added or changed since then exists only on the computer of the "
            "practice: if it fails or is stolen, that is lost.",
        ),
        QT_TRANSLATE_NOOP(
            "alerts",
            "Turn that computer on, connect the place of the copies, and open PracticeGuard: "
            "Home says what is in the way.",
        ),
        QT_TRANSLATE_NOOP("alerts", "Complete copies are being made again"),
        QT_TRANSLATE_NOOP("alerts", "A complete copy of the patients’ records was made on {at}."),
        QT_TRANSLATE_NOOP("alerts", "All that PracticeGuard was told to protect is in it."),
        QT_TRANSLATE_NOOP("alerts", "There is nothing to do."),
    ),
    TroubleKind.PLACE_OVERDUE: AlertWording(
        QT_TRANSLATE_NOOP("alerts", "One place has had no new copy for {days}"),
        QT_TRANSLATE_NOOP(
            "alerts",
            "The last complete copy on {place} was made on {at}, {days} ago; another place "
            "has a newer one.",
        ),
        QT_TRANSLATE_NOOP(
            "alerts",
            "The records are copied, but in fewer places than you planned: one fire, theft "
            "or virus may reach all that is left.",
        ),
        QT_TRANSLATE_NOOP(
            "alerts",
            "Connect {place}, and leave it connected until its copy is made.",
        ),
        QT_TRANSLATE_NOOP("alerts", "The place has a new copy again"),
        QT_TRANSLATE_NOOP("alerts", "A complete copy was made on {place} on {at}."),
        QT_TRANSLATE_NOOP("alerts", "The records are again in as many places as you planned."),
        QT_TRANSLATE_NOOP("alerts", "There is nothing to do."),
    ),
    TroubleKind.COPY_VANISHED: AlertWording(
        QT_TRANSLATE_NOOP("alerts", "A copy has disappeared"),
        QT_TRANSLATE_NOOP(
            "alerts",
            "A complete copy of the patients’ records has disappeared from {place}.",
        ),
        QT_TRANSLATE_NOOP(
            "alerts",
            "The records of that moment can no longer be brought back from there; somebody "
            "may be deleting copies.",
        ),
        QT_TRANSLATE_NOOP(
            "alerts",
            "Find out who removed it. If nobody of the practice did, treat it as an attack: "
            "open “Something happened?” in PracticeGuard.",
        ),
        QT_TRANSLATE_NOOP("alerts", "A complete copy is there again"),
        QT_TRANSLATE_NOOP("alerts", "On {place} there is a complete copy again, of {at}."),
        QT_TRANSLATE_NOOP(
            "alerts",
            "The records can be brought back from it. The copy that disappeared may be "
            "missing all the same.",
        ),
        QT_TRANSLATE_NOOP("alerts", "If you do not know yet who removed it, find out."),
    ),
    TroubleKind.COPY_REPLACED: AlertWording(
        QT_TRANSLATE_NOOP("alerts", "This is not your copy"),
        QT_TRANSLATE_NOOP(
            "alerts",
            "What lies on {place} is not your copy, or it no longer opens with its password.",
        ),
        QT_TRANSLATE_NOOP(
            "alerts",
            "No copy is made there, so that nothing is overwritten: as long as this lasts, "
            "this place does not protect the records.",
        ),
        QT_TRANSLATE_NOOP(
            "alerts",
            "Connect the right drive. If it is the right one, somebody exchanged or changed "
            "the copy: call whoever helps you with computers.",
        ),
        QT_TRANSLATE_NOOP("alerts", "Your own copy is there again"),
        QT_TRANSLATE_NOOP("alerts", "On {place} your own copy is found again, and it opens."),
        QT_TRANSLATE_NOOP("alerts", "The records can be brought back from it."),
        QT_TRANSLATE_NOOP("alerts", "If you do not know why it was not found, find out."),
    ),
    TroubleKind.COPY_GONE: AlertWording(
        QT_TRANSLATE_NOOP("alerts", "The copy is no longer in its place"),
        QT_TRANSLATE_NOOP("alerts", "{Place} can be reached, but your copy is no longer on it."),
        QT_TRANSLATE_NOOP("alerts", "Nothing can be brought back from there."),
        QT_TRANSLATE_NOOP(
            "alerts",
            "Find out who moved or removed it. If nobody of the practice did, treat it as an "
            "attack: open “Something happened?” in PracticeGuard.",
        ),
        QT_TRANSLATE_NOOP("alerts", "Your own copy is there again"),
        QT_TRANSLATE_NOOP("alerts", "On {place} your own copy is found again, and it opens."),
        QT_TRANSLATE_NOOP("alerts", "The records can be brought back from it."),
        QT_TRANSLATE_NOOP("alerts", "If you do not know why it was not found, find out."),
    ),
    TroubleKind.COPY_DAMAGED: AlertWording(
        QT_TRANSLATE_NOOP("alerts", "A copy is damaged"),
        QT_TRANSLATE_NOOP("alerts", "The copy on {place} is damaged."),
        QT_TRANSLATE_NOOP(
            "alerts", "Part of the patients’ records could not be read back from it."
        ),
        QT_TRANSLATE_NOOP("alerts", "Keep it as it is, and begin another copy at another place."),
        QT_TRANSLATE_NOOP("alerts", "The copy is sound"),
        QT_TRANSLATE_NOOP(
            "alerts",
            "A check as thorough as the one that found damage found none on {place} any more.",
        ),
        QT_TRANSLATE_NOOP("alerts", "The records can be brought back from it."),
        QT_TRANSLATE_NOOP(
            "alerts",
            "There is nothing to do. If it happens again, begin another copy at another place.",
        ),
    ),
    TroubleKind.COPY_FROM_FUTURE: AlertWording(
        QT_TRANSLATE_NOOP("alerts", "A copy bears a date in the future"),
        QT_TRANSLATE_NOOP("alerts", "A copy on {place} bears a date in the future."),
        QT_TRANSLATE_NOOP(
            "alerts",
            "The clock of a computer was wrong, or somebody tampered with the copy: which "
            "copy is the newest is in doubt.",
        ),
        QT_TRANSLATE_NOOP(
            "alerts",
            "Set the clock of the computer of the practice right. If it is right, call "
            "whoever helps you with computers.",
        ),
        QT_TRANSLATE_NOOP("alerts", "The dates of the copies are right again"),
        QT_TRANSLATE_NOOP("alerts", "No copy on {place} bears a date in the future any more."),
        QT_TRANSLATE_NOOP("alerts", "Which copy is the newest is certain again."),
        QT_TRANSLATE_NOOP("alerts", "There is nothing to do."),
    ),
    TroubleKind.MASS_CHANGE: AlertWording(
        QT_TRANSLATE_NOOP("alerts", "Most files of the practice changed at once"),
        QT_TRANSLATE_NOOP(
            "alerts", "Between two copies, most files of the practice changed or were replaced."
        ),
        QT_TRANSLATE_NOOP(
            "alerts",
            "It may be an attack that encrypts them. The copies made before are kept: none is "
            "removed until somebody has looked.",
        ),
        QT_TRANSLATE_NOOP(
            "alerts",
            "Open some files of the practice. If they do not open, switch off its network and "
            "open “Something happened?” in PracticeGuard.",
        ),
        QT_TRANSLATE_NOOP("alerts", "Somebody has looked into the changed files"),
        QT_TRANSLATE_NOOP("alerts", "The hold on the copies was lifted, with a reason."),
        QT_TRANSLATE_NOOP("alerts", "Old copies may be removed again as was chosen."),
        QT_TRANSLATE_NOOP("alerts", "If you do not know who lifted it, find out."),
    ),
    TroubleKind.SOURCE_DOUBTFUL: AlertWording(
        QT_TRANSLATE_NOOP("alerts", "Files of the practice seem to be missing"),
        QT_TRANSLATE_NOOP(
            "alerts",
            "A folder that is to be copied is gone, empty, or has lost most of its files.",
        ),
        QT_TRANSLATE_NOOP(
            "alerts",
            "Earlier copies still hold what was in it; the newest copy does not count as complete.",
        ),
        QT_TRANSLATE_NOOP(
            "alerts",
            "Look whether the files of the practice are where they should be. If not, open "
            "“Something happened?” in PracticeGuard.",
        ),
        QT_TRANSLATE_NOOP("alerts", "The files of the practice are as they should be again"),
        QT_TRANSLATE_NOOP(
            "alerts",
            "A copy was made in which no folder is in doubt; the last complete one is of {at}.",
        ),
        QT_TRANSLATE_NOOP("alerts", "All that PracticeGuard was told to protect was found."),
        QT_TRANSLATE_NOOP("alerts", "There is nothing to do."),
    ),
    TroubleKind.WATCH_OVERDUE: AlertWording(
        QT_TRANSLATE_NOOP("alerts", "No new copy has arrived for {days}"),
        QT_TRANSLATE_NOOP("alerts", "The newest copy at {place} arrived on {at}, {days} ago."),
        QT_TRANSLATE_NOOP(
            "alerts",
            "The computer of the practice may be off, broken or stolen; what was added since "
            "then may exist nowhere else.",
        ),
        QT_TRANSLATE_NOOP(
            "alerts",
            "Call the practice, and have somebody open PracticeGuard on its computer.",
        ),
        QT_TRANSLATE_NOOP("alerts", "Copies are arriving again"),
        QT_TRANSLATE_NOOP("alerts", "A new copy arrived at {place} on {at}."),
        QT_TRANSLATE_NOOP(
            "alerts",
            "Whether it is complete cannot be seen from here: the computer of the practice "
            "tells that.",
        ),
        QT_TRANSLATE_NOOP("alerts", "There is nothing to do."),
    ),
    TroubleKind.WATCH_VANISHED: AlertWording(
        QT_TRANSLATE_NOOP("alerts", "Copies have disappeared"),
        QT_TRANSLATE_NOOP(
            "alerts",
            "Copies that were at {place} are no longer there, and no newer one is.",
        ),
        QT_TRANSLATE_NOOP(
            "alerts",
            "What they held can perhaps no longer be brought back; somebody may be deleting "
            "copies.",
        ),
        QT_TRANSLATE_NOOP(
            "alerts",
            "Disconnect {place} from the network, and ask the practice. If nobody there did "
            "it, treat it as an attack.",
        ),
        QT_TRANSLATE_NOOP("alerts", "There are copies again"),
        QT_TRANSLATE_NOOP(
            "alerts",
            "The copies are there again at {place}, or a newer one is; the newest arrived on {at}.",
        ),
        QT_TRANSLATE_NOOP("alerts", "The copies that disappeared may be missing all the same."),
        QT_TRANSLATE_NOOP("alerts", "If you do not know yet who removed them, find out."),
    ),
    TroubleKind.WATCH_REPLACED: AlertWording(
        QT_TRANSLATE_NOOP("alerts", "These are not the copies that were there before"),
        QT_TRANSLATE_NOOP(
            "alerts",
            "At {place} there is another set of copies than before, or none.",
        ),
        QT_TRANSLATE_NOOP("alerts", "The copies of the practice may be gone."),
        QT_TRANSLATE_NOOP(
            "alerts",
            "Connect the right drive. If it is the right one, call the practice.",
        ),
        QT_TRANSLATE_NOOP("alerts", "The copies that were there before are back"),
        QT_TRANSLATE_NOOP(
            "alerts", "At {place} the copies that were there before are found again."
        ),
        QT_TRANSLATE_NOOP("alerts", "They are watched as before."),
        QT_TRANSLATE_NOOP("alerts", "If you do not know why they were not found, find out."),
    ),
    TroubleKind.WATCH_NOT_REACHED: AlertWording(
        QT_TRANSLATE_NOOP("alerts", "The place of the copies could not be reached for {days}"),
        QT_TRANSLATE_NOOP("alerts", "This computer last reached {place} on {at}, {days} ago."),
        QT_TRANSLATE_NOOP("alerts", "So it cannot tell whether copies still arrive there."),
        QT_TRANSLATE_NOOP(
            "alerts",
            "Switch the place on or connect it. If it is gone, call the practice.",
        ),
        QT_TRANSLATE_NOOP("alerts", "The place of the copies is reached again"),
        QT_TRANSLATE_NOOP("alerts", "This computer reaches {place} again."),
        QT_TRANSLATE_NOOP("alerts", "The copies there are watched again."),
        QT_TRANSLATE_NOOP("alerts", "There is nothing to do."),
    ),
}
