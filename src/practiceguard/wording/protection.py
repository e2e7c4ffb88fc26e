"""The verdict of Home in words: a sentence per level, and each reason at four lengths."""

from collections.abc import Mapping
from dataclasses import dataclass

from practiceguard.domain.backup.protection import ProtectionLevel, Reason, ReasonCode
from practiceguard.wording.marking import QT_TRANSLATE_NOOP

CONTEXT = "protection"


@dataclass(frozen=True)
class ReasonWording:
    """One reason at four lengths; `{at}`, `{days}`, `{files}`, `{folder}` are its facts."""

    badge: str
    """A few words, for a small card."""
    headline: str
    """One sentence without its full stop: what is the case."""
    explanation: str
    """What that means, in whole sentences; may be empty."""
    to_do: str
    """The one thing to do, without its full stop; empty if there is nothing to do."""


SENTENCES: Mapping[ProtectionLevel, str] = {
    ProtectionLevel.GOOD: QT_TRANSLATE_NOOP("protection", "Your patient records are protected"),
    ProtectionLevel.UNPROVED: QT_TRANSLATE_NOOP(
        "protection", "Your patient records were protected when last looked at"
    ),
    ProtectionLevel.CARE: QT_TRANSLATE_NOOP(
        "protection", "Your patient records need your attention"
    ),
    ProtectionLevel.BAD: QT_TRANSLATE_NOOP("protection", "Your patient records are not protected"),
}

REASONS: dict[ReasonCode, ReasonWording] = {
    ReasonCode.NOT_SET_UP: ReasonWording(
        QT_TRANSLATE_NOOP("protection", "not set up"),
        QT_TRANSLATE_NOOP("protection", "Your patient records are not protected yet"),
        QT_TRANSLATE_NOOP(
            "protection",
            "Setting up takes about five minutes; the first copy starts at the end of it.",
        ),
        QT_TRANSLATE_NOOP("protection", "Set up the protection of your records"),
    ),
    ReasonCode.NO_COPY_YET: ReasonWording(
        QT_TRANSLATE_NOOP("protection", "no copy"),
        QT_TRANSLATE_NOOP("protection", "There is no copy of your patient records here yet"),
        QT_TRANSLATE_NOOP(
            "protection",
            "If this computer is lost today, nothing comes back from this place. Make the first "
            "copy now.",
        ),
        QT_TRANSLATE_NOOP("protection", "Make the first copy"),
    ),
    ReasonCode.COMPLETE_COPY: ReasonWording(
        QT_TRANSLATE_NOOP("protection", "complete"),
        QT_TRANSLATE_NOOP("protection", "Your patient records are protected"),
        "",
        "",
    ),
    ReasonCode.COPY_LATE: ReasonWording(
        QT_TRANSLATE_NOOP("protection", "late"),
        QT_TRANSLATE_NOOP("protection", "The last complete copy is {days} old"),
        "",
        QT_TRANSLATE_NOOP("protection", "Make a new copy today"),
    ),
    ReasonCode.COPY_VERY_OLD: ReasonWording(
        QT_TRANSLATE_NOOP("protection", "very late"),
        QT_TRANSLATE_NOOP("protection", "Not protected: the last complete copy is {days} old"),
        "",
        QT_TRANSLATE_NOOP("protection", "Make a new copy now"),
    ),
    ReasonCode.FOLDER_NOT_COPIED: ReasonWording(
        QT_TRANSLATE_NOOP("protection", "a folder is not copied yet"),
        QT_TRANSLATE_NOOP("protection", "A folder you chose is not in the last complete copy"),
        QT_TRANSLATE_NOOP(
            "protection", "It was chosen after the copy of {at}; nothing brings it back yet."
        ),
        QT_TRANSLATE_NOOP("protection", "Make a copy with every folder you chose"),
    ),
    ReasonCode.NEWEST_INCOMPLETE: ReasonWording(
        QT_TRANSLATE_NOOP("protection", "the newest is incomplete"),
        QT_TRANSLATE_NOOP("protection", "The newest copy lacks {files}"),
        "",
        QT_TRANSLATE_NOOP("protection", "See what the newest copy lacks"),
    ),
    ReasonCode.NEWEST_FAILED: ReasonWording(
        QT_TRANSLATE_NOOP("protection", "the last attempt failed"),
        QT_TRANSLATE_NOOP("protection", "The last attempt to make a copy failed"),
        "",
        QT_TRANSLATE_NOOP("protection", "Find out why the last attempt failed"),
    ),
    ReasonCode.NEWEST_INTERRUPTED: ReasonWording(
        QT_TRANSLATE_NOOP("protection", "the last one was interrupted"),
        QT_TRANSLATE_NOOP("protection", "The last copy was interrupted"),
        "",
        QT_TRANSLATE_NOOP("protection", "Make the interrupted copy again"),
    ),
    ReasonCode.COPY_VANISHED: ReasonWording(
        QT_TRANSLATE_NOOP("protection", "a copy has disappeared"),
        QT_TRANSLATE_NOOP("protection", "A copy has disappeared from its place"),
        QT_TRANSLATE_NOOP("protection", "The copy of {at} was complete and is no longer there."),
        QT_TRANSLATE_NOOP(
            "protection", "Find out who removed the copy of {at}, and make a new one"
        ),
    ),
    ReasonCode.COMPLETENESS_UNKNOWN: ReasonWording(
        QT_TRANSLATE_NOOP("protection", "not known to be complete"),
        QT_TRANSLATE_NOOP("protection", "There are copies, but none is known to be complete"),
        QT_TRANSLATE_NOOP(
            "protection", "Each is incomplete, or was not made by this computer. Back up once."
        ),
        QT_TRANSLATE_NOOP("protection", "Make a copy that is known to be complete"),
    ),
    ReasonCode.PLACE_NOT_REACHED: ReasonWording(
        QT_TRANSLATE_NOOP("protection", "out of reach"),
        QT_TRANSLATE_NOOP("protection", "The place of the copy cannot be reached"),
        "",
        QT_TRANSLATE_NOOP("protection", "Connect the place of the copy: {place}"),
    ),
    ReasonCode.SNAPSHOT_FROM_FUTURE: ReasonWording(
        QT_TRANSLATE_NOOP("protection", "a date in the future"),
        QT_TRANSLATE_NOOP("protection", "A copy bears a date in the future"),
        QT_TRANSLATE_NOOP(
            "protection",
            "The clock of this computer was wrong, or somebody tampered with the copy.",
        ),
        QT_TRANSLATE_NOOP("protection", "Set the clock of this computer right"),
    ),
    ReasonCode.ONLY_THIS_COMPUTER: ReasonWording(
        QT_TRANSLATE_NOOP("protection", "not a real protection"),
        QT_TRANSLATE_NOOP("protection", "Your only copy is on this computer"),
        QT_TRANSLATE_NOOP(
            "protection", "It helps after a deletion by mistake, not after theft, fire or a virus."
        ),
        QT_TRANSLATE_NOOP("protection", "Put a copy on a drive that is kept elsewhere"),
    ),
    ReasonCode.SAME_DISK: ReasonWording(
        QT_TRANSLATE_NOOP("protection", "on the records’ own disk"),
        QT_TRANSLATE_NOOP("protection", "The copy lies on the same disk as your records"),
        QT_TRANSLATE_NOOP("protection", "If that disk fails or is stolen, both are lost."),
        QT_TRANSLATE_NOOP("protection", "Put a copy on a drive that is kept elsewhere"),
    ),
    ReasonCode.COPY_DAMAGED: ReasonWording(
        QT_TRANSLATE_NOOP("protection", "damaged"),
        QT_TRANSLATE_NOOP("protection", "The copy is damaged"),
        QT_TRANSLATE_NOOP(
            "protection", "Parts of it cannot be read back. Do not rely on it for a restoration."
        ),
        QT_TRANSLATE_NOOP("protection", "Keep the damaged copy, and begin one elsewhere"),
    ),
    ReasonCode.COPY_REPLACED: ReasonWording(
        QT_TRANSLATE_NOOP("protection", "not your copy"),
        QT_TRANSLATE_NOOP(
            "protection", "What lies in the place is not your copy, or it no longer opens"
        ),
        QT_TRANSLATE_NOOP(
            "protection",
            "A wrong drive may be connected, or somebody exchanged or changed the copy.",
        ),
        QT_TRANSLATE_NOOP("protection", "Connect the drive that holds your copy"),
    ),
    ReasonCode.COPY_GONE: ReasonWording(
        QT_TRANSLATE_NOOP("protection", "gone"),
        QT_TRANSLATE_NOOP("protection", "Your copy is no longer in its place"),
        QT_TRANSLATE_NOOP(
            "protection", "The place can be reached, but somebody moved or removed what was in it."
        ),
        QT_TRANSLATE_NOOP("protection", "Find out who moved or removed the copy"),
    ),
    ReasonCode.KEYRING_SHUT: ReasonWording(
        QT_TRANSLATE_NOOP("protection", "cannot be opened here"),
        QT_TRANSLATE_NOOP("protection", "This computer cannot open the copy to look at it"),
        QT_TRANSLATE_NOOP(
            "protection", "The password of the copy cannot be had from this computer's keyring."
        ),
        QT_TRANSLATE_NOOP("protection", "Let this computer's keyring be opened, then look again"),
    ),
    ReasonCode.MASS_CHANGE: ReasonWording(
        QT_TRANSLATE_NOOP("protection", "most files changed at once"),
        QT_TRANSLATE_NOOP("protection", "Most of your files changed at once"),
        QT_TRANSLATE_NOOP(
            "protection",
            "It was noticed on {at}. It may be an attack that encrypts them. The copies made "
            "before are kept: none is removed until somebody has looked.",
        ),
        QT_TRANSLATE_NOOP(
            "protection", "Open some of your files now; if you cannot, follow the first steps"
        ),
    ),
    ReasonCode.HOLD: ReasonWording(
        QT_TRANSLATE_NOOP("protection", "every copy is held"),
        QT_TRANSLATE_NOOP("protection", "A hold has kept every copy for {days}"),
        QT_TRANSLATE_NOOP("protection", "No copy is removed, and the place fills up."),
        QT_TRANSLATE_NOOP("protection", "Lift the hold if it is no longer needed"),
    ),
    ReasonCode.PLACE_NEARLY_FULL: ReasonWording(
        QT_TRANSLATE_NOOP("protection", "nearly full"),
        QT_TRANSLATE_NOOP("protection", "The place of the copy is full in about {days}"),
        QT_TRANSLATE_NOOP("protection", "Then no new copy can be made there."),
        QT_TRANSLATE_NOOP(
            "protection", "Choose how long copies are kept, or connect a larger drive"
        ),
    ),
    ReasonCode.CHECK_LATE: ReasonWording(
        QT_TRANSLATE_NOOP("protection", "not read back"),
        QT_TRANSLATE_NOOP("protection", "The copies have not been read back for {days}"),
        QT_TRANSLATE_NOOP(
            "protection",
            "A drive can forget without a sign. Each month a twelfth is read back by itself, while "
            "the place is connected.",
        ),
        QT_TRANSLATE_NOOP("protection", "Connect the place, or check the copy by hand"),
    ),
    ReasonCode.SHEET_NOT_VERIFIED: ReasonWording(
        QT_TRANSLATE_NOOP("protection", "type the code once"),
        QT_TRANSLATE_NOOP("protection", "Nobody has proved that the recovery sheet works"),
        "",
        QT_TRANSLATE_NOOP("protection", "Prove that the recovery sheet opens the copy"),
    ),
    ReasonCode.SHEET_PROOF_OLD: ReasonWording(
        QT_TRANSLATE_NOOP("protection", "due for a test"),
        QT_TRANSLATE_NOOP(
            "protection", "Your records are copied; the recovery sheet is due for a test"
        ),
        "",
        QT_TRANSLATE_NOOP("protection", "Test the recovery sheet again: last time {at}"),
    ),
}

REASONS |= {
    ReasonCode.LINK_NOT_COPIED: ReasonWording(
        QT_TRANSLATE_NOOP("protection", "a link leads elsewhere"),
        QT_TRANSLATE_NOOP("protection", "A link leads out of the folders you chose: {folder}"),
        QT_TRANSLATE_NOOP(
            "protection",
            "Only the link is copied, not what it leads to. If records lie there, choose that "
            "folder too.",
        ),
        QT_TRANSLATE_NOOP(
            "protection",
            "If records lie behind this link, choose their folder too; it is not copied: {folder}",
        ),
    ),
    ReasonCode.HOST_NOT_SAID: ReasonWording(
        QT_TRANSLATE_NOOP("protection", "host not said"),
        QT_TRANSLATE_NOOP("protection", "Nobody has said who hosts the copy"),
        "",
        QT_TRANSLATE_NOOP("protection", "Say who hosts the copy"),
    ),
    ReasonCode.HOST_NOT_CERTIFIED: ReasonWording(
        QT_TRANSLATE_NOOP("protection", "no certificate of the host"),
        QT_TRANSLATE_NOOP("protection", "The certificate of the host is not known"),
        "",
        QT_TRANSLATE_NOOP("protection", "Ask the host for its certificate"),
    ),
    ReasonCode.HOST_COUNTRY: ReasonWording(
        QT_TRANSLATE_NOOP("protection", "in another country"),
        QT_TRANSLATE_NOOP("protection", "The copy lies in a country where it may not be allowed"),
        "",
        QT_TRANSLATE_NOOP("protection", "Ask the host in which country the copy lies"),
    ),
    ReasonCode.CONTRACT_EXPIRED: ReasonWording(
        QT_TRANSLATE_NOOP("protection", "host’s paper has ended"),
        QT_TRANSLATE_NOOP("protection", "A paper of the host ended {days} ago"),
        "",
        QT_TRANSLATE_NOOP(
            "protection", "Ask the host for a new paper, the old one ended {days} ago"
        ),
    ),
    ReasonCode.CONTRACT_MISSING: ReasonWording(
        QT_TRANSLATE_NOOP("protection", "no contract with the host"),
        QT_TRANSLATE_NOOP("protection", "No contract with the host is known"),
        "",
        QT_TRANSLATE_NOOP("protection", "Ask the host for a contract"),
    ),
    ReasonCode.CONTRACT_EXPIRES: ReasonWording(
        QT_TRANSLATE_NOOP("protection", "host’s paper ends soon"),
        QT_TRANSLATE_NOOP("protection", "A paper of the host ends in {days}"),
        "",
        QT_TRANSLATE_NOOP(
            "protection", "Ask the host for a new paper, the present one ends in {days}"
        ),
    ),
}

_WITH_A_COMPLETE_COPY: Mapping[ReasonCode, ReasonWording] = {
    ReasonCode.PLACE_NOT_REACHED: ReasonWording(
        QT_TRANSLATE_NOOP("protection", "complete, out of reach now"),
        QT_TRANSLATE_NOOP("protection", "The last copy is complete, but out of reach now"),
        REASONS[ReasonCode.PLACE_NOT_REACHED].explanation,
        REASONS[ReasonCode.PLACE_NOT_REACHED].to_do,
    ),
    ReasonCode.ONLY_THIS_COMPUTER: ReasonWording(
        QT_TRANSLATE_NOOP("protection", "complete, but not a real protection"),
        REASONS[ReasonCode.ONLY_THIS_COMPUTER].headline,
        REASONS[ReasonCode.ONLY_THIS_COMPUTER].explanation,
        REASONS[ReasonCode.ONLY_THIS_COMPUTER].to_do,
    ),
}


def reason_wording(code: ReasonCode, *, has_complete_copy: bool) -> ReasonWording:
    """Given a reason and whether a complete copy is known, return its words."""
    if has_complete_copy and code in _WITH_A_COMPLETE_COPY:
        return _WITH_A_COMPLETE_COPY[code]
    return REASONS[code]


def told_as(reason: Reason) -> ReasonCode:
    """Return the code whose words suit a reason.

    A very old copy beside a fresh one elsewhere is late; "not protected" would be untrue.
    """
    if reason.code is ReasonCode.COPY_VERY_OLD and reason.level is not ProtectionLevel.BAD:
        return ReasonCode.COPY_LATE
    return reason.code
