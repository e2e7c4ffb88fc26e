"""Another address of somebody: a further mailing writes to it."""

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QWidget

from practiceguard.domain.incident.delivery import Fate, NewAddress
from practiceguard.domain.incident.tracked import Tracked
from practiceguard.services.incident.record_delivery import WhatBecame
from practiceguard.ui.countries import countries
from practiceguard.ui.incident.desk import Desk
from practiceguard.ui.incident.home_fields import parts_of
from practiceguard.ui.incident.notices.fate_dialogs import FateDialog
from practiceguard.ui.incident.notices.tracking_dialogs import LONGEST_LINE
from practiceguard.ui.translation import window_language
from practiceguard.ui.widgets.fields import field_group, field_label, narrow


class NewAddressDialog(FateDialog):
    """Another address is known: a further mailing writes to it, and to it alone."""

    def __init__(self, desk: Desk, person: Tracked, parent: QWidget | None = None) -> None:
        super().__init__(desk, person, parent)
        self.header.set_texts(
            self.tr("Another address of {name}").format(name=person.name),
            self.tr(
                "“Make the letters…” then makes a letter for those alone who moved. The address "
                "book of your practice stays as it is."
            ),
        )
        self.street = self.add_line(self.tr("Street and number"))
        self.postal_code, self.city = self._town()
        self._parts = parts_of(desk.app.incidents.rules.all())
        self.country = QComboBox()
        self.country.addItem("", "")
        for code, name in countries(window_language()):
            self.country.addItem(name, code)
        self.part = QComboBox()
        narrow(self.country)
        narrow(self.part)
        self.part_label = field_label(self.tr("State or province"), self.part)
        country_label = field_label(self.tr("Country"), self.country)
        for widget in (country_label, self.country, self.part_label, self.part):
            self.content.addWidget(widget)
        self.country.currentIndexChanged.connect(lambda _index: self._on_country())
        country = person.place.partition("-")[0]
        self.country.setCurrentIndex(max(self.country.findData(country), 0))
        self._on_country()
        self.part.setCurrentIndex(max(self.part.findData(person.place), 0))
        self.email = self.add_line(self.tr("Or an e-mail address"))
        self.at = self.add_moment(self.tr("Known since"))
        self.note = self.add_line(self.tr("From whom"))
        self.refresh()
        self.street.setFocus()

    def is_ready(self) -> bool:
        """Return whether something can be sent there."""
        town = self.city.text().strip() or self.postal_code.text().strip()
        return bool((self.street.text().strip() and town) or self.email.text().strip())

    def lacking(self) -> str:
        """Return what is still to be said."""
        return self.tr("Type street and town, or an e-mail address.")

    def prepare(self) -> None:
        """Read the fields."""
        super().prepare()
        address = NewAddress(
            self.street.text().strip(),
            self.postal_code.text().strip(),
            self.city.text().strip(),
            str(self.part.currentData() or ""),
            str(self.country.currentData() or ""),
            self.email.text().strip(),
        )
        self._became = WhatBecame(
            Fate.NEW_ADDRESS, self.at.moment, note=self.note.text().strip(), address=address
        )

    def became(self, author: str) -> WhatBecame:
        """Return where they live now."""
        del author
        return self._became

    def _town(self) -> tuple[QLineEdit, QLineEdit]:
        """Add postal code and town beside each other, as they stand on an envelope."""
        code, city = QLineEdit(), QLineEdit()
        line = QHBoxLayout()
        line.setSpacing(12)
        for title, field, stretch in (
            (self.tr("Postal code"), code, 1),
            (self.tr("Town"), city, 3),
        ):
            field.setMaxLength(LONGEST_LINE)
            field.textChanged.connect(lambda _text: self.refresh())
            line.addLayout(field_group(title, field), stretch)
        self.content.addLayout(line)
        return code, city

    def _on_country(self) -> None:
        self.part.clear()
        self.part.addItem("", "")
        parts = self._parts.get(str(self.country.currentData() or ""), ())
        for code, name in parts:
            self.part.addItem(name, code)
        for one in (self.part, self.part_label):
            one.setVisible(bool(parts))
