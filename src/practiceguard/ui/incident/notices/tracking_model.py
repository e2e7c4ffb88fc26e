"""Letters and where they stand, as a list: searched, filtered, sorted, saved as a table."""

import csv
import io
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import datetime, tzinfo
from enum import IntEnum
from typing import NamedTuple

from PySide6.QtCore import QObject, Qt

from practiceguard.domain.incident.email_consent import NoEmail
from practiceguard.domain.incident.letter_batch import harmless
from practiceguard.domain.incident.no_letter import NoLetter
from practiceguard.domain.incident.person_name import plain
from practiceguard.domain.incident.tracked import Standing, Tracked
from practiceguard.services.incident.emails.left import BY_EMAIL
from practiceguard.services.incident.people_without_letter import flaw_said
from practiceguard.ui.incident import times
from practiceguard.ui.incident.notices.email.words import why_none as why_no_email
from practiceguard.ui.incident.notices.mailing.words import why_none_short, without_words
from practiceguard.ui.theme import Level
from practiceguard.ui.translation import translated
from practiceguard.ui.widgets import Mark, RowsModel, plain_tip
from practiceguard.wording import tracking as words

LEVELS: Mapping[Standing, Level] = {
    Standing.NO_ADDRESS: Level.BAD,
    Standing.MAYBE_SENT: Level.CARE,
    Standing.BOUNCED: Level.BAD,
    Standing.RETURNED: Level.BAD,
    Standing.NEW_ADDRESS: Level.CARE,
    Standing.NOT_REACHED: Level.BAD,
    **{one: Level.GOOD for one in Standing if one.is_told},
}
"""Others stand nowhere yet, which is neither good nor bad."""


class TrackingColumn(IntEnum):
    """What each column shows."""

    NUMBER = 0
    NAME = 1
    LANGUAGE = 2
    STANDING = 3
    SINCE = 4


class TrackedRow(NamedTuple):
    """One person, with what a search looks at."""

    person: Tracked
    name: str
    number: str
    """Letters and digits alone, so that it does not matter how a number is typed."""


def rows_of(people: Iterable[Tracked]) -> tuple[TrackedRow, ...]:
    """Given people, return their rows; called off the GUI thread."""
    return tuple(TrackedRow(one, plain(one.name), _bare(one.number)) for one in people)


def chosen(
    rows: Iterable[TrackedRow], wanted: Callable[[Tracked], bool], text: str
) -> list[TrackedRow]:
    """Return the rows that a filter and a search leave: by name, or by a number or its end."""
    parts, number = plain(text).split(), _bare(text)
    has_digits = any(one.isdigit() for one in number)
    return [
        row
        for row in rows
        if wanted(row.person)
        and (
            all(part in row.name for part in parts)
            or (has_digits and number and number in row.number)
        )
    ]


def standing_words(standing: Standing) -> str:
    """Return where somebody stands, in words."""
    return translated(words.CONTEXT, words.STANDINGS[standing])


def level_of(standing: Standing) -> Level:
    """Return how good or bad that is."""
    return LEVELS.get(standing, Level.UNPROVED)


class TrackingModel(RowsModel):
    """One row a person; a cell is put into words only when it is looked at."""

    columns = len(TrackingColumn)
    speaks_names = True

    def __init__(
        self, zone: tzinfo, languages: Mapping[str, str], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._zone, self._languages = zone, languages
        self._rows: Sequence[TrackedRow] = ()
        self._sorted: tuple[int, Qt.SortOrder] | None = None

    def show_rows(self, rows: Sequence[TrackedRow]) -> None:
        """Show these people."""
        self.beginResetModel()
        self._rows = rows
        if self._sorted is not None:
            self._rows = self._in_order(*self._sorted)
        self.endResetModel()

    def person(self, row: int) -> Tracked:
        """Return who is in a row."""
        return self._rows[row].person

    def row_of(self, person: str) -> int:
        """Given a person's key, return the row, -1 if it is not listed."""
        return next((at for at, one in enumerate(self._rows) if one.person.person == person), -1)

    def row_total(self) -> int:
        """Return how many are listed."""
        return len(self._rows)

    def name(self, column: int) -> str:
        """Return the name of a column."""
        return (
            self.tr("Letter"),
            self.tr("Name"),
            self.tr("Language"),
            self.tr("State"),
            self.tr("Since"),
        )[column]

    def text(self, row: int, column: int) -> str:
        """Return what stands in a cell."""
        one = self._rows[row].person
        return {
            TrackingColumn.NUMBER: lambda: one.number or "–",
            TrackingColumn.NAME: lambda: one.name,
            TrackingColumn.LANGUAGE: lambda: self._language(one.language),
            TrackingColumn.STANDING: lambda: _stands(one),
            TrackingColumn.SINCE: lambda: self._since(one.since),
        }[TrackingColumn(column)]()

    def tip(self, row: int, column: int) -> str:
        """Return what was noted of it beside the state."""
        note = _note(self._rows[row].person)
        is_told = column == TrackingColumn.STANDING and note
        return plain_tip(note if is_told else self.text(row, column))

    def spoken(self, row: int) -> str:
        """Return the row with what was noted."""
        note = _note(self._rows[row].person)
        return f"{super().spoken(row)}. {note}" if note else super().spoken(row)

    def mark(self, row: int, column: int) -> Mark | None:
        """Return how good or bad a state is."""
        if column != TrackingColumn.STANDING:
            return None
        return Mark(level_of(self._rows[row].person.standing), colours_text=False)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column."""
        if column < 0:
            return
        self._sorted = (column, order)
        self.layoutAboutToBeChanged.emit()
        self._rows = self._in_order(column, order)
        self.layoutChanged.emit()

    def table(self) -> bytes:
        """Return what is listed as CSV for a spreadsheet, in which nothing is a formula."""
        return b"".join(self._lines())

    def _lines(self) -> Iterator[bytes]:
        names = [self.name(one) for one in range(self.columns)]
        yield ("\ufeff" + _csv([*names, self.tr("Note")])).encode("utf-8")
        for row, one in enumerate(self._rows):
            cells = [self.text(row, column) for column in range(self.columns)]
            yield _csv(map(harmless, [*cells, _note(one.person)])).encode("utf-8", "replace")

    def _language(self, code: str) -> str:
        return self._languages.get(code) or self._languages.get(code.partition("-")[0], code)

    def _since(self, at: datetime | None) -> str:
        return times.short_day_and_hour(at, self._zone) if at is not None else ""

    def _in_order(self, column: int, order: Qt.SortOrder) -> list[TrackedRow]:
        by: Mapping[TrackingColumn, Callable[[TrackedRow], object]] = {
            TrackingColumn.NUMBER: lambda row: row.number,
            TrackingColumn.NAME: lambda row: row.name,
            TrackingColumn.LANGUAGE: lambda row: row.person.language,
            TrackingColumn.STANDING: lambda row: _ORDER[row.person.standing],
            TrackingColumn.SINCE: lambda row: (
                row.person.since.timestamp() if row.person.since else 0
            ),
        }
        is_down = order is Qt.SortOrder.DescendingOrder
        return sorted(self._rows, key=by[TrackingColumn(column)], reverse=is_down)  # type: ignore[arg-type]


_ORDER = {one: at for at, one in enumerate(Standing)}


def _stands(one: Tracked) -> str:
    """Return where somebody stands; of whom no letter was made, why."""
    is_left = one.standing is Standing.NO_LETTER
    return (why_none(one.why_none) if is_left else "") or standing_words(one.standing)


def _note(one: Tracked) -> str:
    return one.note or why_none(one.why_none)


def why_none(code: str) -> str:
    """Given why somebody has no letter (`ListedWithout.why`), return it in words; "" for none."""
    by_email = code.removeprefix(BY_EMAIL)
    if code in {one.value for one in NoLetter}:
        return why_none_short(NoLetter(code))
    if by_email in {one.value for one in NoEmail}:
        return why_no_email(NoEmail(by_email))
    flaws = without_words().flaws
    return "; ".join(flaw_said(one, flaws) for one in code.split("; ") if one)


def _bare(number: str) -> str:
    return "".join(one for one in number.upper() if one.isalnum())


def _csv(cells: Iterable[str]) -> str:
    written = io.StringIO()
    csv.writer(written, delimiter=";").writerow(tuple(cells))
    return written.getvalue()
