"""Giving a patient the own files back: who may be given what, and what has to be known before.

Platforms compare fingerprints of pictures that the person concerned has on the own device
(StopNCII.org, read on 2026-11-21). Patients seldom hold what the practice took of them, so it has
to come from a copy. Whoever hands a file to the wrong person makes a second breach: nothing is
handed back without knowing whose it is and who stands there.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import PurePosixPath

from practiceguard.domain.incident.data_kind import DataKind, Ground
from practiceguard.domain.incident.log_times import CLOCKS_DIFFER_BY
from practiceguard.domain.incident.person import AffectedPerson, Certainty

LONGEST_ENDING = 8
LIST_NAME = "000.txt"
"""The first file of the archive: what the others are."""
UNREAD = "---"
"""Stands in that list where the name of a file would be that could not be read."""


class IdentityProof(StrEnum):
    """How it was made sure who receives the files."""

    DOCUMENT = "document"
    """An identity document was seen, the person being there."""
    KNOWN = "known"
    """Known to the practice by sight, and there in person."""
    VIDEO = "video"
    """Seen in a video call, with an identity document."""
    OTHER = "other"
    """In another way, which is described."""


class ReceiverKind(StrEnum):
    """Who receives the files."""

    PATIENT = "patient"
    GUARDIAN = "guardian"
    """Of a child, or of somebody who cannot act alone."""
    RELATIVE = "relative"
    """Of a patient who died."""
    AGENT = "agent"
    """Somebody with a written authority: a lawyer, the police with the patient's consent."""


@dataclass(frozen=True)
class IdentityCheck:
    """That somebody of the practice made sure who receives the files."""

    proof: IdentityProof
    by: str
    at: datetime
    """With a time zone."""
    note: str = ""
    """What was seen, never the number of a document."""


@dataclass(frozen=True)
class Receiver:
    """Who receives the files, and by what right."""

    kind: ReceiverKind
    name: str
    ground: str = ""
    """What the right rests on, e.g. "mother, birth certificate seen"."""


@dataclass(frozen=True)
class OwnFile:
    """A file of one person in one copy."""

    path: str
    size: int
    kind: DataKind
    ground: Ground

    @property
    def may_hold_others(self) -> bool:
        """Whether it may hold data of other people too: a database, a table, a mailbox, an archive.

        Such a file is handed back to nobody.
        """
        return self.kind is DataKind.DATABASE or self.ground is Ground.CONTAINER


@dataclass(frozen=True)
class OwnFiles:
    """What one person has in one copy."""

    offered: tuple[OwnFile, ...] = ()
    withheld: tuple[OwnFile, ...] = ()
    """Those that may hold other people too."""

    def of_kinds(self, kinds: Iterable[DataKind]) -> tuple[OwnFile, ...]:
        """Return those that may be handed back, of some kinds of data."""
        wanted = frozenset(kinds)
        return tuple(one for one in self.offered if one.kind in wanted)


@dataclass(frozen=True)
class HandBackWish:
    """What somebody wants to hand back, to whom."""

    person: AffectedPerson
    snapshot_id: str
    paths: tuple[str, ...]
    identity: IdentityCheck
    receiver: Receiver
    looked_by: str = ""
    """Who looked at the files of a person who is only probable, and says that they are theirs."""
    letter: str = ""
    """Plain words for whoever receives it, in their language; laid into the archive."""


class Lack(StrEnum):
    """What is missing before anything may be handed back; the first one is told."""

    FILES = "files"
    PERSON = "person"
    """Nobody can tell whose files these are."""
    LOOKED_BY = "looked_by"
    CHECKED_BY = "checked_by"
    CHECKED_AT = "checked_at"
    """In the future, or without a time zone."""
    CHECK_NOTE = "check_note"
    RECEIVER = "receiver"
    RECEIVER_KIND = "receiver_kind"
    """A patient who died receives nothing."""
    GROUND = "ground"


def lack_of(wish: HandBackWish, *, minor: bool | None, now: datetime) -> Lack | None:
    """Given a wish, return what it lacks, None if it may be done.

    `minor`: whether the patient is a child, None if nobody knows. `now`: with a time zone. A child,
    and everybody who receives the files of somebody else, needs a ground.
    """
    return _of_files(wish) or _of_identity(wish.identity, now) or _of_receiver(wish, minor)


def _of_files(wish: HandBackWish) -> Lack | None:
    if not wish.paths:
        return Lack.FILES
    if wish.person.certainty is Certainty.CANNOT_TELL or not wish.person.found:
        return Lack.PERSON
    if wish.person.certainty is Certainty.PROBABLE and not wish.looked_by.strip():
        return Lack.LOOKED_BY
    return None


def _of_identity(check: IdentityCheck, now: datetime) -> Lack | None:
    if not check.by.strip():
        return Lack.CHECKED_BY
    if check.at.tzinfo is None or check.at > now + CLOCKS_DIFFER_BY:
        return Lack.CHECKED_AT
    if check.proof is IdentityProof.OTHER and not check.note.strip():
        return Lack.CHECK_NOTE
    return None


def _of_receiver(wish: HandBackWish, minor: bool | None) -> Lack | None:
    receiver, entry = wish.receiver, wish.person.entry
    if not receiver.name.strip():
        return Lack.RECEIVER
    is_patient = receiver.kind is ReceiverKind.PATIENT
    if is_patient and entry is not None and entry.deceased is True:
        return Lack.RECEIVER_KIND
    if (not is_patient or minor is True) and not receiver.ground.strip():
        return Lack.GROUND
    return None


def neutral_name(number: int, path: str) -> str:
    """Given the number of a file and its path, return its name in the archive: `007.jpg`.

    ZIP hides contents, not names: a name like `Dupont before.jpg` would tell whoever finds it.
    """
    ending = PurePosixPath(path).suffix.casefold()
    is_plain = ending.isascii() and ending[1:].isalnum() and len(ending) <= LONGEST_ENDING
    return f"{number:03}{ending if is_plain else '.bin'}"


def list_text(letter: str, named: Iterable[tuple[str, str]]) -> bytes:
    """Given the letter and the name in the archive of each path, return what the list says.

    With lines and a mark of the encoding as Windows wants them.
    """
    lines = [f"{name}  =  {PurePosixPath(path).name}" for name, path in named]
    text = "\n".join((letter.strip(), "", *lines, "")).lstrip("\n")
    # A name of Windows may hold what is no text; it must not stop the others.
    return text.replace("\n", "\r\n").encode("utf-8-sig", "replace")
