"""The counts by country as a table that can be sorted, and the people as a list."""

from collections.abc import Callable, Sequence
from enum import IntEnum

from PySide6.QtCore import QObject, Qt

from practiceguard.domain.incident.address_entry import ContactQuality
from practiceguard.domain.incident.affected_table import AffectedTable, CountryLine
from practiceguard.domain.incident.data_kind import DataKind
from practiceguard.ui import formats
from practiceguard.ui.incident.affected import words
from practiceguard.ui.incident.affected.people_rows import PersonRow
from practiceguard.ui.widgets import RowsModel
from practiceguard.wording import affected as wording


class SortableModel(RowsModel):
    """What both have in common: they can be sorted, and each cell is read with its column."""

    speaks_names = True

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sorted: tuple[int, Qt.SortOrder] | None = None


_KINDS = (
    DataKind.PHOTOGRAPH,
    DataKind.IDENTITY,
    DataKind.LETTER,
    DataKind.RESULT,
    DataKind.DATABASE,
    DataKind.OTHER,
)


class CountryModel(SortableModel):
    """One row a country, with how many people have which kind of data there."""

    columns = 3 + len(_KINDS)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: list[tuple[str, CountryLine]] = []

    def show_table(self, table: AffectedTable) -> None:
        """Show these counts, the country with the most people first."""
        lines = list(table.by_country.items())
        if lines == self._lines:
            return
        self.beginResetModel()
        self._lines = lines
        self.endResetModel()
        if self._sorted is not None:
            self.sort(*self._sorted)

    def code(self, row: int) -> str:
        """Return the country of a row, "" where nobody knows it."""
        return self._lines[row][0]

    def row_total(self) -> int:
        """Return the number of countries."""
        return len(self._lines)

    def name(self, column: int) -> str:
        """Return the name of a column."""
        return (
            self.tr("Country"),
            self.tr("People"),
            self.tr("No address"),
            *map(words.short_kind, _KINDS),
        )[column]

    def is_number(self, column: int) -> bool:
        """Return whether a column holds numbers."""
        return column > 0

    def text(self, row: int, column: int) -> str:
        """Return what stands in a cell."""
        if column == 0:
            return words.country(self._lines[row][0])
        return formats.number(self._number(row, column))

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column; those whose country is not known stay last."""
        if column < 0:
            return
        self._sorted = (column, order)
        self.layoutAboutToBeChanged.emit()
        is_down = order is Qt.SortOrder.DescendingOrder
        known = [one for one in self._lines if one[0]]
        unknown = [one for one in self._lines if not one[0]]
        if column == 0:
            known.sort(key=lambda one: words.country(one[0]).casefold(), reverse=is_down)
        else:
            known.sort(key=lambda one: _count(one[1], column), reverse=is_down)
        self._lines = known + unknown
        self.layoutChanged.emit()

    def _number(self, row: int, column: int) -> int:
        return _count(self._lines[row][1], column)


def _count(line: CountryLine, column: int) -> int:
    if column == 1:
        return line.people
    return line.without_address if column == 2 else line.kinds.get(_KINDS[column - 3], 0)


class PersonColumn(IntEnum):
    """The columns of the list."""

    NAME = 0
    CERTAINTY = 1
    COUNTRY = 2
    KINDS = 3
    CONTACT = 4
    REMARKS = 5


class PeopleModel(SortableModel):
    """One row a person; a cell is put into words only when it is looked at."""

    columns = len(PersonColumn)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: Sequence[PersonRow] = ()

    def show_rows(self, rows: Sequence[PersonRow]) -> None:
        """Show these people."""
        self.beginResetModel()
        self._rows = rows
        if self._sorted is not None:
            self._rows = self._in_order(*self._sorted)
        self.endResetModel()

    def row(self, number: int) -> PersonRow:
        """Return the person in a row."""
        return self._rows[number]

    def row_of(self, key: str) -> int:
        """Given a person's key, return the row, -1 if it is not listed."""
        return next((at for at, one in enumerate(self._rows) if one.person.key == key), -1)

    def row_total(self) -> int:
        """Return the number of people listed."""
        return len(self._rows)

    def name(self, column: int) -> str:
        """Return the name of a column."""
        return (
            self.tr("Person"),
            self.tr("How sure"),
            self.tr("Country"),
            self.tr("What was there"),
            self.tr("To be reached"),
            self.tr("To know"),
        )[column]

    def text(self, row: int, column: int) -> str:
        """Return what stands in a cell."""
        return self._word(self._rows[row], PersonColumn(column))

    def remarks(self, row: PersonRow) -> str:
        """Return what one has to know before writing to somebody, in words."""
        parts = []
        if row.is_deceased:
            parts.append(self.tr("deceased"))
        if row.is_protected:
            parts.append(self.tr("protected address"))
        if row.minor is True:
            parts.append(self.tr("child"))
        elif row.minor is None:
            parts.append(self.tr("age not known"))
        return ", ".join(parts)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column."""
        if column < 0:
            return
        self._sorted = (column, order)
        self.layoutAboutToBeChanged.emit()
        self._rows = self._in_order(column, order)
        self.layoutChanged.emit()

    def _in_order(self, column: int, order: Qt.SortOrder) -> list[PersonRow]:
        by: Callable[[PersonRow], object] = {
            PersonColumn.NAME: lambda row: row.person.shown.casefold(),
            PersonColumn.CERTAINTY: lambda row: row.person.certainty.value,
            PersonColumn.COUNTRY: lambda row: words.country(row.country).casefold(),
            PersonColumn.KINDS: lambda row: row.person.files,
            PersonColumn.CONTACT: lambda row: _CONTACTS.index(row.contact),
            PersonColumn.REMARKS: self.remarks,
        }[PersonColumn(column)]
        is_down = order is Qt.SortOrder.DescendingOrder
        return sorted(self._rows, key=by, reverse=is_down)  # type: ignore[arg-type]

    def _word(self, row: PersonRow, column: PersonColumn) -> str:
        if column is PersonColumn.NAME:
            return row.person.shown
        if column is PersonColumn.CERTAINTY:
            return words.said(wording.CERTAINTIES[row.person.certainty])
        if column is PersonColumn.COUNTRY:
            return words.country(row.country)
        if column is PersonColumn.KINDS:
            return words.kinds(row.kinds)
        if column is PersonColumn.CONTACT:
            return words.said(wording.CONTACTS[row.contact])
        return self.remarks(row)


_CONTACTS = tuple(ContactQuality)
