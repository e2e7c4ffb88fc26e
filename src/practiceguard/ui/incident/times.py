"""Times of an incident as they stand on the wall of the practice, and how much is left."""

import math
from datetime import date, datetime, timedelta, tzinfo
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from PySide6.QtCore import QCoreApplication, QDate, QDateTime, QLocale, QTime

from practiceguard.ui import formats


def zone_of(name: str) -> ZoneInfo:
    """Given the zone of a practice as the log has it, return it; UTC if nobody knows it here."""
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError):
        return ZoneInfo("UTC")


def day_and_hour(at: datetime, zone: tzinfo) -> str:
    """Given a moment, return `Friday 20 November 2026, 18:10` as the practice's wall has it."""
    there = at.astimezone(zone)
    return QCoreApplication.translate("IncidentTimes", "{date}, {time}").format(
        date=formats.long_date(there.date()), time=formats.time_of_day(there.time())
    )


def short_day_and_hour(at: datetime, zone: tzinfo) -> str:
    """Given a moment, return `20 Nov, 18:10` as the practice's wall has it."""
    there = at.astimezone(zone)
    return QCoreApplication.translate("IncidentTimes", "{date}, {time}").format(
        date=formats.short_date(there.date()), time=formats.time_of_day(there.time())
    )


def end_of_day(day: date) -> str:
    """Given the last day of a period, return `Monday 23 November 2026, until midnight`."""
    return QCoreApplication.translate("IncidentTimes", "{date}, until midnight").format(
        date=formats.long_date(day)
    )


def left(span: timedelta) -> str:
    """Given how much is left, return `51 hours left`, `12 days left`, `3 hours late`.

    Always rounded against us: what is left downwards, what is late upwards.
    """
    minutes = math.floor(span.total_seconds() / 60)
    if minutes < 0:
        return QCoreApplication.translate("IncidentTimes", "{span} late").format(
            span=_span(-minutes)
        )
    return QCoreApplication.translate("IncidentTimes", "{span} left").format(span=_span(minutes))


def _span(minutes: int) -> str:
    """Hours up to four days, so that 72 hours read as 72 hours."""
    if minutes < 120:
        return formats.span(timedelta(minutes=minutes))
    hours = minutes // 60
    if hours <= 96:
        return QCoreApplication.translate("Formats", "{count} hours").format(count=hours)
    return formats.days(hours // 24)


def to_wall(at: datetime, zone: tzinfo) -> QDateTime:
    """Given a moment, return what a field shows for it: the wall's hour, without a zone."""
    there = at.astimezone(zone)
    return QDateTime(
        QDate(there.year, there.month, there.day), QTime(there.hour, there.minute, there.second)
    )


def from_wall(shown: QDateTime, zone: tzinfo) -> datetime:
    """Given what a field shows, return the moment, with the zone of the practice."""
    day, hour = shown.date(), shown.time()
    return datetime(
        day.year(), day.month(), day.day(), hour.hour(), hour.minute(), hour.second(), tzinfo=zone
    )


def field_pattern() -> str:
    """Return how a field shows a date with its hour: the locale's own, with the whole year."""
    pattern = QLocale().dateTimeFormat(QLocale.FormatType.ShortFormat)
    return pattern if "yyyy" in pattern else pattern.replace("yy", "yyyy")
