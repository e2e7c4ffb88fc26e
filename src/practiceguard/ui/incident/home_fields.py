"""Where the practice is, as far as the law asks: the country if unknown, and the part of it."""

from collections.abc import Iterable, Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from practiceguard.domain.incident.rule import Jurisdiction
from practiceguard.ui.countries import countries, country_of_system
from practiceguard.ui.incident.duty_words import place_name
from practiceguard.ui.translation import window_language
from practiceguard.ui.widgets import label
from practiceguard.ui.widgets.fields import field_label

Parts = Mapping[str, tuple[tuple[str, str], ...]]
"""Country to its parts with a law of their own: code and name."""


def parts_of(laws: Iterable[Jurisdiction]) -> Parts:
    """Given the rows of the law, return the parts of countries that have one of their own."""
    found: dict[str, list[tuple[str, str]]] = {}
    for law in laws:
        country, dash, _part = law.code.partition("-")
        if dash:
            found.setdefault(country, []).append((law.code, place_name(law)))
    return {
        country: tuple(sorted(parts, key=lambda part: part[1])) for country, parts in found.items()
    }


class HomeFields(QWidget):
    """Asks for nothing that is known already."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._known = ""
        self._parts: Parts = {}
        self._has_been_told = False
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        self.country = QComboBox()
        self.country.addItem("", "")
        for code, name in countries(window_language()):
            self.country.addItem(name, code)
        self.country.currentIndexChanged.connect(self._on_country)
        self.part = QComboBox()
        self.part.currentIndexChanged.connect(lambda _index: self.changed.emit())
        self._country_label = field_label(
            self.tr("In which country is the practice?"), self.country
        )
        self._part_label = field_label(self.tr("In which part of it?"), self.part)
        self._hint = label(self.tr("Each of them has a law of its own."), "small")
        for one in (
            self._country_label,
            self.country,
            self._part_label,
            self.part,
            self._hint,
        ):
            column.addWidget(one)
            one.hide()

    def show_known(self, country: str, parts: Parts) -> None:
        """Show what has still to be asked, given the country of the practice ("" if unknown)."""
        self._known, self._parts, self._has_been_told = country, parts, True
        for one in (self._country_label, self.country):
            one.setVisible(not country)
        if not country:
            self.country.setCurrentIndex(max(self.country.findData(country_of_system()), 0))
        self._on_country()

    def choose(self, code: str) -> None:
        """Choose a place that is offered, by its code."""
        self.country.setCurrentIndex(max(self.country.findData(code.partition("-")[0]), 0))
        self.part.setCurrentIndex(max(self.part.findData(code), 0))

    @property
    def code(self) -> str:
        """Return where the practice is: ISO 3166-1, or 3166-2 where a part has its own law."""
        if self._asks_part and self.part.currentData():
            return str(self.part.currentData())
        return self._country

    @property
    def is_answered(self) -> bool:
        """Return whether everything that has to be asked was answered."""
        if not self._has_been_told or not self._country:
            return False
        return not self._asks_part or bool(self.part.currentData())

    @property
    def _country(self) -> str:
        return self._known or str(self.country.currentData() or "")

    @property
    def _asks_part(self) -> bool:
        return self._country in self._parts

    def _on_country(self) -> None:
        country = self._country
        self.part.clear()
        if self._asks_part:
            self.part.addItem("", "")
            for code, name in self._parts[country]:
                self.part.addItem(name, code)
            self.part.addItem(self.tr("Elsewhere in the country"), country)
        for one in (self._part_label, self.part, self._hint):
            one.setVisible(self._asks_part)
        self.changed.emit()
