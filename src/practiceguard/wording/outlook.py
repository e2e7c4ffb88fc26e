"""What a place can expect, in words: when the next copy is made, or what it waits for."""

from practiceguard.domain.backup.outlook import Wait
from practiceguard.wording.marking import QT_TRANSLATE_NOOP

CONTEXT = "Outlook"

NEXT = QT_TRANSLATE_NOOP("Outlook", "Next copy: {when}")
BEGINS_NOW = QT_TRANSLATE_NOOP("Outlook", "The next copy begins now")
NOTHING_PLANNED = QT_TRANSLATE_NOOP("Outlook", "No copy is planned: it is only made by hand")

WAITS: dict[Wait, str] = {
    Wait.PAUSED: QT_TRANSLATE_NOOP("Outlook", "Paused until {when}"),
    Wait.RETRYING: QT_TRANSLATE_NOOP("Outlook", "Retrying at {when}"),
    Wait.PLACE_AWAY: QT_TRANSLATE_NOOP(
        "Outlook", "A copy is due: it begins as soon as “{place}” is connected"
    ),
    Wait.NETWORK_NOT_BACK: QT_TRANSLATE_NOOP("Outlook", "A copy is due: waiting for the network"),
    Wait.ON_BATTERY: QT_TRANSLATE_NOOP(
        "Outlook", "A copy is due: waiting for the power cable, the battery is low"
    ),
    Wait.METERED: QT_TRANSLATE_NOOP(
        "Outlook", "A copy is due: waiting for a connection that is not paid by volume"
    ),
    Wait.ANOTHER_RUN: QT_TRANSLATE_NOOP(
        "Outlook", "A copy is due: it follows the one being made now"
    ),
    Wait.BEING_CHECKED: QT_TRANSLATE_NOOP(
        "Outlook", "A copy is due: it follows the check of the copies there"
    ),
}


def in_words(wait: Wait | None, *, is_due: bool, has_next: bool) -> str:
    """Return the sentence, still untranslated, with `{when}` and `{place}` to be filled in."""
    if is_due:
        return BEGINS_NOW if wait is None else WAITS[wait]
    return NEXT if has_next else NOTHING_PLANNED
