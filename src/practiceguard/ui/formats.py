"""Numbers, sizes, dates and spans as a person reads them, in the language of the window."""

from datetime import UTC, date, datetime, time, timedelta

from PySide6.QtCore import QCoreApplication, QDate, QDateTime, QLocale, QTime

_KILO = 1000
"""Drives are sold and shown in powers of ten; the system's own windows mostly agree."""
_NO_BREAK = "\u00a0"

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def number(value: int) -> str:
    """Given a whole number, return it with the locale's grouping: `25 412`."""
    return QLocale().toString(value)


def decimal(value: float, digits: int) -> str:
    """Given a number, return it with that many digits after the locale's decimal sign."""
    return QLocale().toString(value, "f", digits)


def percent(fraction: float) -> str:
    """Given a share, return `42%`; `100%` only for 1 itself, `150%` for 1.5."""
    value = int(fraction * 100) if fraction < 1 else round(fraction * 100)
    return QCoreApplication.translate("Formats", "{value}%").format(value=number(value))


def size(count: float) -> str:
    """Given bytes, return `1.8 TB`, `6.0 MB`, `84 KB`, `12 bytes`; no line ends inside it."""
    if count < _KILO:
        return (
            QCoreApplication.translate("Formats", "{count} bytes")
            .format(count=number(int(count)))
            .replace(" ", _NO_BREAK)
        )
    units = [
        QCoreApplication.translate("Formats", "{value} KB"),
        QCoreApplication.translate("Formats", "{value} MB"),
        QCoreApplication.translate("Formats", "{value} GB"),
        QCoreApplication.translate("Formats", "{value} TB"),
    ]
    value = float(count)
    chosen = units[0]
    for unit in units:
        value /= _KILO
        chosen = unit
        if round(value, 1) < _KILO:
            break
    digits = 0 if value >= 100 or chosen is units[0] else 1
    return chosen.format(value=decimal(value, digits)).replace(" ", _NO_BREAK)


def rate(bytes_per_second: float) -> str:
    """Given bytes per second, return `42 MB/s` in words of the locale."""
    return QCoreApplication.translate("Formats", "{size} per second").format(
        size=size(bytes_per_second)
    )


def files(count: int) -> str:
    """Given a number of files, return `no files`, `1 file`, `25,412 files`."""
    if count == 0:
        return QCoreApplication.translate("Formats", "no files")
    if count == 1:
        return QCoreApplication.translate("Formats", "1 file")
    return QCoreApplication.translate("Formats", "{count} files").format(count=number(count))


def folders(count: int) -> str:
    """Given a number of folders, return `1 folder`, `12 folders`."""
    if count == 1:
        return QCoreApplication.translate("Formats", "1 folder")
    return QCoreApplication.translate("Formats", "{count} folders").format(count=number(count))


def days(count: int) -> str:
    """Given a number of days, return `1 day`, `9 days`."""
    if count == 1:
        return QCoreApplication.translate("Formats", "1 day")
    return QCoreApplication.translate("Formats", "{count} days").format(count=number(count))


def span(length: timedelta) -> str:
    """Given a span, return it roughly: `3 days`, `2 hours`, `5 minutes`, `less than a minute`."""
    seconds = int(length.total_seconds())
    if seconds < 60:
        return QCoreApplication.translate("Formats", "less than a minute")
    minutes = seconds // 60
    if minutes == 1:
        return QCoreApplication.translate("Formats", "1 minute")
    if minutes < 60:
        return QCoreApplication.translate("Formats", "{count} minutes").format(count=minutes)
    hours = minutes // 60
    if hours == 1:
        return QCoreApplication.translate("Formats", "1 hour")
    if hours < 24:
        return QCoreApplication.translate("Formats", "{count} hours").format(count=hours)
    return days(hours // 24)


def time_left(seconds: float) -> str:
    """Given the seconds still needed, return `about 5 minutes left`; coarse on purpose."""
    if seconds < 60:
        return QCoreApplication.translate("Formats", "less than a minute left")
    return QCoreApplication.translate("Formats", "about {span} left").format(
        span=span(timedelta(seconds=seconds))
    )


def clock_time(at: datetime) -> str:
    """Given a moment, return the local hour: `20:06` or `8:06 PM`."""
    return QLocale().toString(_local(at).time(), QLocale.FormatType.ShortFormat)


def time_of_day(at: time) -> str:
    """Given a time on the wall, return it as the locale has it: `18:30` or `6:30 PM`."""
    return QLocale().toString(QTime(at.hour, at.minute), QLocale.FormatType.ShortFormat)


def weekday(day: int) -> str:
    """Given a weekday (Monday is 0), return its name as it stands inside a sentence."""
    return QLocale().standaloneDayName(day + 1)


def megabits(per_second: float) -> str:
    """Given megabits per second, return `2 Mbit/s`; no line ends inside it."""
    digits = 0 if round(per_second, 1) == round(per_second) else 1
    return (
        QCoreApplication.translate("Formats", "{value} Mbit/s")
        .format(value=decimal(per_second, digits))
        .replace(" ", _NO_BREAK)
    )


def megabits_suffix() -> str:
    """Return what stands behind the number of megabits in a field."""
    text = QCoreApplication.translate("Formats", "{value} Mbit/s")
    return text.format(value="").replace(" ", _NO_BREAK)


def coming(at: datetime, now: datetime) -> str:
    """Given a moment to come, return it as one says it inside a sentence.

    `today, 18:30`, `tomorrow, 08:00`, within a week `Thursday, 12:30`, else the date.
    """
    days_ahead = _local(now).date().daysTo(_local(at).date())
    if days_ahead == 0:
        return QCoreApplication.translate("Formats", "today, {time}").format(time=clock_time(at))
    if days_ahead == 1:
        return QCoreApplication.translate("Formats", "tomorrow, {time}").format(time=clock_time(at))
    if 1 < days_ahead < 7:
        return QCoreApplication.translate("Formats", "{date}, {time}").format(
            date=weekday(_local(at).date().dayOfWeek() - 1), time=clock_time(at)
        )
    return date_and_time(at)


def short_date(at: datetime | date) -> str:
    """Given a moment or day, return `22 Oct`, with the year if it is not this one."""
    day = _day(at)
    with_year = day.year() != QDate.currentDate().year()
    pattern = (
        QCoreApplication.translate("Formats", "d MMM yyyy", "date pattern of Qt")
        if with_year
        else QCoreApplication.translate("Formats", "d MMM", "date pattern of Qt")
    )
    return QLocale().toString(day, pattern)


def long_date(at: datetime | date) -> str:
    """Given a moment or day, return `Friday 20 November 2026`."""
    pattern = QCoreApplication.translate("Formats", "dddd d MMMM yyyy", "date pattern of Qt")
    return QLocale().toString(_day(at), pattern)


def day_and_month(day: date) -> str:
    """Given a day, return `20 November`."""
    pattern = QCoreApplication.translate("Formats", "d MMMM", "date pattern of Qt")
    return QLocale().toString(_day(day), pattern)


def month(day: date) -> str:
    """Given a day, return its month, `November 2026`."""
    pattern = QCoreApplication.translate("Formats", "MMMM yyyy", "date pattern of Qt")
    text = QLocale().toString(_day(day), pattern)
    return text[:1].upper() + text[1:]


def date_and_time(at: datetime) -> str:
    """Given a moment, return `20 Nov, 20:06`, in local time."""
    return QCoreApplication.translate("Formats", "{date}, {time}").format(
        date=short_date(at), time=clock_time(at)
    )


def when(at: datetime, now: datetime | None = None) -> str:
    """Given a past moment, return it as one says it.

    `just now`, `5 minutes ago`, `2 hours ago` within six hours; then `Today, 08:06`,
    `Yesterday, 20:06`; then `9 days ago` up to a month; then the date.
    """
    present = now or datetime.now(UTC)
    age = present - at
    if age < timedelta(seconds=-60):
        return date_and_time(at)
    if age < timedelta(minutes=1):
        return QCoreApplication.translate("Formats", "just now")
    days_back = _local(at).date().daysTo(_local(present).date())
    if age < timedelta(hours=6):
        return QCoreApplication.translate("Formats", "{span} ago").format(span=span(age))
    if days_back in (0, 1):
        pattern = (
            QCoreApplication.translate("Formats", "Yesterday, {time}")
            if days_back
            else QCoreApplication.translate("Formats", "Today, {time}")
        )
        return pattern.format(time=clock_time(at))
    if days_back <= 31:
        return QCoreApplication.translate("Formats", "{span} ago").format(span=days(days_back))
    return short_date(at)


def joined(items: list[str] | tuple[str, ...]) -> str:
    """Given texts, return `a`, `a and b`, `a, b and c`."""
    if len(items) < 2:
        return "".join(items)
    return QCoreApplication.translate("Formats", "{list} and {last}").format(
        list=", ".join(items[:-1]), last=items[-1]
    )


def local_day(at: datetime) -> date:
    """Given a moment, return the local day; in UTC if no local day has a number any more.

    A clock may say anything: the year 9999 is over here sooner, and Windows knows nothing
    before 1970.
    """
    try:
        return at.astimezone().date()
    except (OverflowError, OSError, ValueError):
        return at.date()


def _local(at: datetime) -> QDateTime:
    # Not via `astimezone`: a file may bear any date, and Qt knows years beyond 9999 and before 1.
    return QDateTime.fromSecsSinceEpoch(int((at - _EPOCH).total_seconds()))


def _day(at: datetime | date) -> QDate:
    if isinstance(at, datetime):
        return _local(at).date()
    return QDate(at.year, at.month, at.day)


def local_time(at: datetime) -> QTime:
    """Given a moment, return the local time of day."""
    return _local(at).time()
