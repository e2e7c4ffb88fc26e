"""How long copies are kept, holds and room left, in the window's language."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from practiceguard.domain.backup.hold import Hold, HoldCause
from practiceguard.domain.backup.removal import Removal
from practiceguard.domain.backup.retention import CopyFate, Retention, Why, preset_of
from practiceguard.services.backup.apply_retention import AGENT
from practiceguard.services.backup.assess_protection import PlaceOverview
from practiceguard.ui import formats
from practiceguard.ui.errors import message_for_code
from practiceguard.ui.theme import Level
from practiceguard.ui.translation import translated
from practiceguard.wording.retention import CONTEXT, PRESET_WORDS, WHY_WORDS

_DAYS_IN_MONTH = 30.4
_MONTHS_FROM = 60
"""Days: below, a span is told in days."""
_YEARS_FROM = 730


def moment(at: datetime) -> str:
    """Given a moment, return it with its weekday: `Friday 20 November 2026, 18:30`."""
    return QCoreApplication.translate("Retention", "{date}, {time}").format(
        date=formats.long_date(at), time=formats.clock_time(at)
    )


def day(at: datetime) -> str:
    """Given a moment, return it for a list: `20 November 2026, 18:30`."""
    pattern = QCoreApplication.translate("Retention", "d MMMM yyyy", "date pattern of Qt")
    local = formats.local_day(at)
    return QCoreApplication.translate("Retention", "{date}, {time}").format(
        date=QLocale().toString(QDate(local.year, local.month, local.day), pattern),
        time=formats.clock_time(at),
    )


def copies(count: int) -> str:
    """Given a number of copies, return `no copy`, `1 copy`, `112 copies`."""
    if count == 0:
        return QCoreApplication.translate("Retention", "no copy")
    if count == 1:
        return QCoreApplication.translate("Retention", "1 copy")
    return QCoreApplication.translate("Retention", "{count} copies").format(
        count=formats.number(count)
    )


def rule_name(policy: Retention) -> str:
    """Given a rule, return what it is called."""
    preset = preset_of(policy)
    if preset is None:
        return QCoreApplication.translate("Retention", "A rule of your own")
    return translated(CONTEXT, PRESET_WORDS[preset].name)


def fate_words(fate: CopyFate, standing: CopyFate | None = None) -> str:
    """Return what becomes of a copy and why; `standing` is the one that stays in its place."""
    if fate.why is Why.ANOTHER_STAYS and standing is not None:
        return QCoreApplication.translate("Retention", "goes: the copy of {when} stays").format(
            when=formats.date_and_time(standing.snapshot.taken_at)
        )
    return translated(CONTEXT, WHY_WORDS[fate.why])


def kept_line(place: PlaceOverview) -> str:
    """Return one line for a place's card: how long copies are kept there."""
    if place.repository.append_only:
        return QCoreApplication.translate(
            "Retention", "Every copy is kept: none can be removed from this computer."
        )
    if place.retention is None:
        return QCoreApplication.translate(
            "Retention", "Every copy is kept, until somebody chooses how long."
        )
    if place.retention.policy.keeps_everything:
        return QCoreApplication.translate("Retention", "Every copy is kept.")
    return QCoreApplication.translate("Retention", "Kept: {rule}").format(
        rule=_inside(rule_name(place.retention.policy))
    )


def room_line(place: PlaceOverview) -> tuple[str, Level]:
    """Return how long the room in a place lasts, and how bad that is; "" if nothing is known."""
    room = place.room
    if place.is_full:
        return (
            QCoreApplication.translate("Retention", "It is full: the last copy did not fit."),
            Level.BAD,
        )
    if room is None:
        return "", Level.UNPROVED
    if room.is_short:
        text = QCoreApplication.translate(
            "Retention", "Full in about {span} at the present pace: {size} are left."
        )
    else:
        text = QCoreApplication.translate(
            "Retention", "{size} are left, enough for about {span} at the present pace."
        )
    told = text.format(span=long_span(room.days_left), size=formats.size(room.free_bytes))
    return told, Level.CARE if room.is_short else Level.UNPROVED


def long_span(days: int) -> str:
    """Given days to come, return `20 days`, `8 months`, `more than 2 years`."""
    if days < _MONTHS_FROM:
        return formats.days(days)
    if days < _YEARS_FROM:
        return QCoreApplication.translate("Retention", "{count} months").format(
            count=formats.number(round(days / _DAYS_IN_MONTH))
        )
    return QCoreApplication.translate("Retention", "{count} years").format(
        count=formats.number(int(days / 365))
    )


def hold_happened(hold: Hold, place: str) -> str:
    """Given a hold, return what is the case; `place` is named where it is for one of several."""
    if hold.cause is HoldCause.MASS_CHANGE:
        changed, _, before = hold.reason.partition("/")
        if changed.isdigit() and before.isdigit():
            return QCoreApplication.translate(
                "Retention", "{changed} of your {files} changed at once."
            ).format(changed=formats.number(int(changed)), files=formats.files(int(before)))
        return QCoreApplication.translate("Retention", "Most of your files changed at once.")
    if place:
        return QCoreApplication.translate(
            "Retention", "A hold is on for {place}: no copy is removed there."
        ).format(place=place)
    return QCoreApplication.translate("Retention", "A hold is on: no copy is removed.")


def hold_means(hold: Hold) -> str:
    """Given a hold, return who put it on, when and why, and what it means for the records."""
    when = formats.date_and_time(hold.since)
    if hold.cause is HoldCause.MASS_CHANGE:
        return QCoreApplication.translate(
            "Retention",
            "Somebody may be encrypting them. Since {when} no copy is removed: those made before "
            "bring the files back.",
        ).format(when=when)
    return QCoreApplication.translate(
        "Retention", "Put on by {name}, {when}. The reason: {reason}"
    ).format(name=hold.by, when=when, reason=hold.reason)


def hold_next(hold: Hold) -> str:
    """Given a hold, return what to do now."""
    if hold.cause is HoldCause.MASS_CHANGE:
        return QCoreApplication.translate(
            "Retention",
            "Open some of your files now. If they do not open, or have names you do not know, "
            "press “Something happened?”.",
        )
    return QCoreApplication.translate(
        "Retention", "New copies are made as always. Lift the hold when it is no longer needed."
    )


def who(name: str) -> str:
    """Given who removed copies, return the name as the window says it."""
    if name == AGENT:
        return QCoreApplication.translate("Retention", "by itself, once a week")
    return name


def outcome(removal: Removal) -> str:
    """Given a removal, return in one line what became of it."""
    if removal.is_good:
        return QCoreApplication.translate("Retention", "checked afterwards, and sound")
    if removal.ended_at is None:
        return QCoreApplication.translate("Retention", "going on, or the computer went off")
    if removal.cause is not None:
        return message_for_code(removal.cause).happened
    return QCoreApplication.translate("Retention", "did not end well")


def _inside(text: str) -> str:
    return f"{text[:1].lower()}{text[1:]}"
