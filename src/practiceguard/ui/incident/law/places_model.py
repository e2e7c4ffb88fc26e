"""The places whose law is known, as a table: those that matter here first, then by name."""

from enum import IntEnum

from PySide6.QtCore import QObject

from practiceguard.domain.incident.rule import Jurisdiction
from practiceguard.services.incident.lay_out_law import LaidOutLaw, Nearness
from practiceguard.ui import formats
from practiceguard.ui.incident.duty_words import place_name
from practiceguard.ui.incident.law import words
from practiceguard.ui.widgets import RowsModel
from practiceguard.wording.regions import place_names


class Column(IntEnum):
    """The columns."""

    PLACE = 0
    NEAR = 1
    CHECKED = 2
    STATE = 3


class PlacesModel(RowsModel):
    """One row a place."""

    columns = len(Column)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: list[tuple[str, str, tuple[str, ...]]] = []
        """Code, what is looked for in it, and the cells."""
        self._shown: list[tuple[str, str, tuple[str, ...]]] = []
        self._wanted = ""

    def show_law(self, law: LaidOutLaw) -> None:
        """Show these places."""
        corrected = {one.correction.code for one in law.state.corrections}
        ordered = sorted(
            law.rows, key=lambda row: (law.nearness(row.code), words.plain(place_name(row)))
        )
        self._all = [
            (row.code, _looked_for(row), _cells(row, law, is_corrected=row.code in corrected))
            for row in ordered
        ]
        self._filter()

    def look_for(self, text: str) -> None:
        """Show only the places with this in their name, or of this code; all for an empty one."""
        self._wanted = words.plain(text.strip())
        self._filter()

    def code_at(self, row: int) -> str:
        """Return the code of a row of the table."""
        return self._shown[row][0]

    def row_total(self) -> int:
        """Return the number of places shown."""
        return len(self._shown)

    def name(self, column: int) -> str:
        """Return the name of a column."""
        return {
            Column.PLACE: self.tr("Place"),
            Column.NEAR: self.tr("Why here"),
            Column.CHECKED: self.tr("Checked on"),
            Column.STATE: self.tr("How sure"),
        }[Column(column)]

    def text(self, row: int, column: int) -> str:
        """Return what stands in a cell."""
        return self._shown[row][2][column]

    def _filter(self) -> None:
        self.beginResetModel()
        self._shown = [one for one in self._all if self._wanted in one[1]]
        self.endResetModel()


def _looked_for(row: Jurisdiction) -> str:
    """Return what somebody may type: the names in both languages, the law, covered territories."""
    codes = (row.code, *row.covers)
    names = [place_names(language).get(code, "") for code in codes for language in ("en", "fr")]
    return words.plain(" ".join([*names, *codes, row.name, row.law, row.authority.acronym]))


def _cells(row: Jurisdiction, law: LaidOutLaw, *, is_corrected: bool) -> tuple[str, ...]:
    nearness = law.nearness(row.code)
    near = words.near_word(nearness) if nearness is not Nearness.ELSEWHERE else ""
    state, _level = words.state_of(row, law.today)
    if is_corrected:
        state = words.corrected(state)
    return place_name(row), near, formats.short_date(row.checked_on), state
