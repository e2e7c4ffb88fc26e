"""Schedule and outlook of a place in the window's language: one sentence each."""

from collections.abc import Sequence
from datetime import datetime

from practiceguard.domain.backup.outlook import Outlook, Wait
from practiceguard.domain.backup.place_rules import PlaceRules
from practiceguard.domain.backup.repository import PlaceKind, Repository
from practiceguard.ui import formats
from practiceguard.ui.translation import translated
from practiceguard.wording import outlook as outlook_wording
from practiceguard.wording import schedule as schedule_wording


def _say(text: str) -> str:
    return translated(schedule_wording.CONTEXT, text)


def _joined(items: Sequence[str]) -> str:
    return formats.joined(list(items))


def _percent(value: int) -> str:
    return formats.percent(value / 100)


VOICE = schedule_wording.Voice(
    say=_say,
    time_of_day=formats.time_of_day,
    weekday=formats.weekday,
    joined=_joined,
    percent=_percent,
    speed=formats.megabits,
)


def rules_paragraph(rules: PlaceRules, kind: PlaceKind) -> str:
    """Given the rules of a place of that kind, return them as one readable paragraph."""
    return schedule_wording.rules_in_words(rules, VOICE, is_remote=not kind.is_folder)


def expectation(
    outlook: Outlook, repository: Repository, now: datetime, paused_until: datetime | None = None
) -> str:
    """Given what a place can expect, return it in words: the next copy, or why it waits.

    What would come during a pause is made up for at its end: until then, the pause is what counts.
    """
    coming = outlook.next_slot
    if paused_until is not None and coming is not None and coming.at < paused_until:
        return translated(outlook_wording.CONTEXT, outlook_wording.WAITS[Wait.PAUSED]).format(
            when=formats.coming(paused_until, now)
        )
    text = outlook_wording.in_words(
        outlook.wait, is_due=outlook.due is not None, has_next=outlook.next_slot is not None
    )
    at = outlook.again_at or (outlook.next_slot.at if outlook.next_slot else None)
    is_soon = outlook.wait is Wait.RETRYING
    when = "" if at is None else formats.clock_time(at) if is_soon else formats.coming(at, now)
    return translated(outlook_wording.CONTEXT, text).format(when=when, place=repository.label)
