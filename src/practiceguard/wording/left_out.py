"""What is not copied, and why: the reason codes of the machine, worded."""

from collections.abc import Mapping
from dataclasses import dataclass

from practiceguard.wording.marking import QT_TRANSLATE_NOOP

CONTEXT = "left_out"


@dataclass(frozen=True)
class LeftOutWording:
    """What it is, and why no practice misses it."""

    what: str
    why: str
    is_optional: bool = True
    """False if it cannot be copied whatever the practice wishes."""


WORDING: Mapping[str, LeftOutWording] = {
    "own-state": LeftOutWording(
        QT_TRANSLATE_NOOP("left_out", "PracticeGuard's own records"),
        QT_TRANSLATE_NOOP("left_out", "They change during the copy, and set-up makes them again."),
        is_optional=False,
    ),
    "system-memory": LeftOutWording(
        QT_TRANSLATE_NOOP("left_out", "Memory files of Windows"),
        QT_TRANSLATE_NOOP("left_out", "Nobody can read them while Windows runs."),
        is_optional=False,
    ),
    "lock-file": LeftOutWording(
        QT_TRANSLATE_NOOP("left_out", "Marks that a document is open"),
        QT_TRANSLATE_NOOP("left_out", "They hold no content; the document itself is copied."),
    ),
    "thumbnails": LeftOutWording(
        QT_TRANSLATE_NOOP("left_out", "Small previews of pictures"),
        QT_TRANSLATE_NOOP("left_out", "The computer makes them again; the pictures are copied."),
    ),
    "recycle-bin": LeftOutWording(
        QT_TRANSLATE_NOOP("left_out", "The recycle bin"),
        QT_TRANSLATE_NOOP("left_out", "What lies in it was thrown away on purpose."),
    ),
    "browser-cache": LeftOutWording(
        QT_TRANSLATE_NOOP("left_out", "Web pages the browser has put by"),
        QT_TRANSLATE_NOOP("left_out", "They come back by themselves; bookmarks are copied."),
    ),
}

OTHER = LeftOutWording(
    QT_TRANSLATE_NOOP("left_out", "Other files of the system"),
    QT_TRANSLATE_NOOP("left_out", "The computer makes them again by itself."),
)
"""For a reason that this version does not know."""


def left_out_wording(reason: str) -> LeftOutWording:
    """Given a reason code, return its wording."""
    return WORDING.get(reason, OTHER)
