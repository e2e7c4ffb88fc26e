"""The timeline of a record: every entry of the log, for people and for spreadsheets."""

from collections.abc import Iterator
from datetime import UTC, datetime

from practiceguard.services.incident.court_record import pages
from practiceguard.services.incident.court_record.told import Told
from practiceguard.wording import court_record as words
from practiceguard.wording import log_entries


def timeline_html(told: Told) -> bytes:
    """Return the timeline as one page."""
    return pages.page(
        told.say(words.TIMELINE, number=told.room.incident.number),
        told.speech.language,
        (
            *notes(told),
            pages.table(_columns(told), rows(told), ("short", "short", "short", "", "")),
        ),
    )


def timeline_csv(told: Told) -> bytes:
    """Return the timeline as CSV, with the seal of each entry."""
    columns = (*_columns(told), told.say(words.SEAL))
    sealed = zip(rows(told), told.stored, strict=True)
    return pages.csv_table(columns, ((*row, one.seal) for row, one in sealed))


def notes(told: Told) -> Iterator[str]:
    """Yield what a reader has to know of any page of the record."""
    head = words.ZONE_ONLY if told.room.flaws else words.ZONE_TOLD
    yield pages.paragraph(told.say(head, zone=told.room.incident.zone))
    if not told.wish.with_names:
        yield pages.paragraph(told.say(words.NAMES_GONE_TOLD, mark=told.mark()))
    if not told.names_are_whole:
        yield pages.paragraph(told.say(words.NAMES_NOT_ALL), is_warning=True)
    if told.room.flaws:
        yield pages.paragraph("\n".join(flaws_of(told)), is_warning=True)


def flaws_of(told: Told) -> Iterator[str]:
    """Yield what is wrong with the log, in sentences; nothing if it is whole."""
    if told.room.flaws:
        yield told.say(words.FLAWED)
    for flaw in told.room.flaws:
        said = told.speech.say(log_entries.CONTEXT, log_entries.FLAWS[flaw.flaw])
        yield said.format(number=flaw.number)


def rows(told: Told) -> Iterator[tuple[str, str, str, str, str]]:
    """Yield number, time in UTC, time there, author, and what an entry says."""
    for one in told.entries:
        yield (
            str(one.number),
            _utc(one.at),
            told.there(one.at),
            one.author,
            told.speech.sentence(one),
        )


def _utc(at: datetime) -> str:
    return at.astimezone(UTC).isoformat(" ", "seconds").replace("+00:00", " UTC")


def _columns(told: Told) -> tuple[str, ...]:
    names = (words.NUMBER, words.TIME_UTC, words.TIME_THERE, words.WHO, words.WHAT)
    return tuple(told.say(one) for one in names)
