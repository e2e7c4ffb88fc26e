"""What the log says of files that were handed back."""

from collections.abc import Callable
from datetime import datetime
from pathlib import PurePosixPath
from typing import Protocol

from practiceguard.domain.incident.hand_back import IdentityProof, ReceiverKind
from practiceguard.domain.incident.handed_back import ImagesHandedBack
from practiceguard.ui import formats
from practiceguard.ui.translation import translated
from practiceguard.wording import hand_back
from practiceguard.wording import log_entries as words


class Say(Protocol):
    """Returns a sentence of `wording.log_entries`, translated, with its facts."""

    def __call__(self, text: str, **facts: str) -> str:
        """Return it."""
        ...


def handed_back(entry: ImagesHandedBack, say: Say, when: Callable[[datetime], str]) -> str:
    """Given an entry, return its sentences; those that the first versions did not write left out.

    `when`: how a time is written on the wall of the practice.
    """
    sentences = [
        say(
            words.IMAGES_HANDED_BACK,
            patient=entry.patient,
            count=formats.files(entry.files),
            archive=entry.archive_name or "–",
            how=_proof(entry.identity_checked),
            hash=entry.archive_sha256,
        )
    ]
    if entry.checked_at is not None:
        sentences.append(
            say(
                words.HANDED_TO,
                receiver=entry.receiver,
                kind=_kind(entry.receiver_kind),
                who=entry.checked_by,
                when=when(entry.checked_at),
            )
        )
    if entry.ground:
        sentences.append(say(words.HANDED_GROUND, why=entry.ground))
    if entry.note:
        sentences.append(say(words.HANDED_SEEN, what=entry.note))
    if entry.looked_by:
        sentences.append(say(words.HANDED_LOOKED, who=entry.looked_by))
    if entry.not_read:
        names = formats.joined([PurePosixPath(one).name for one in entry.not_read])
        sentences.append(say(words.HANDED_UNREAD, names=names))
    return ". ".join(sentences)


def _proof(code: str) -> str:
    """Return how an identity was checked; what the first versions wrote stands as it is."""
    if code not in set(IdentityProof):
        return code
    return translated(hand_back.CONTEXT, hand_back.PROOFS[IdentityProof(code)])


def _kind(code: str) -> str:
    if code not in set(ReceiverKind):
        return code
    return translated(hand_back.CONTEXT, hand_back.RECEIVERS[ReceiverKind(code)])
