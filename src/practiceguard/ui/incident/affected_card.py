"""How many are affected, as the log has it: the numbers beside the table of duties."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from practiceguard.domain.incident.data_kind import DataKind
from practiceguard.domain.incident.incident import Incident
from practiceguard.ui import formats
from practiceguard.ui.theme import Level
from practiceguard.ui.widgets import Card, RowList, SecondaryButton, StatusBadge, fit, label

_GRAVEST = (DataKind.PHOTOGRAPH, DataKind.IDENTITY)


class AffectedCard(Card):
    """A few numbers, and the way to where they come from."""

    go_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Who is affected"), parent)
        self.told = label("", "small")
        self.rows = RowList()
        self.go = fit(SecondaryButton(self.tr("Look at them")))
        self.go.clicked.connect(self.go_requested)
        for widget in (self.told, self.rows, self.go):
            self.content.addWidget(widget)

    def show_incident(self, incident: Incident) -> None:
        """Show what is written down."""
        found, people = incident.found, incident.affected
        self.rows.clear()
        self.rows.setVisible(people is not None)
        if people is None:
            self.told.setText(
                self.tr(
                    "Nobody was counted yet. The law of the practice’s own country does not wait; "
                    "other countries and states appear here when it is known where patients live."
                )
            )
            return
        self.told.setText(self.tr("As the log has it. It can only be lowered with proof."))
        self._row(self.tr("Patients"), people)
        if found is None:
            return
        names = {
            DataKind.PHOTOGRAPH: self.tr("with photographs"),
            DataKind.IDENTITY: self.tr("with identity documents"),
        }
        for kind in _GRAVEST:
            if number := found.by_kind.get(kind.value, 0):
                self._row(names[kind], number)
        if found.without_address:
            self._row(self.tr("without an address"), found.without_address, is_care=True)

    def _row(self, name: str, number: int, *, is_care: bool = False) -> None:
        shown = formats.number(number)
        value = (
            fit(StatusBadge(shown, Level.CARE)) if is_care else label(shown, "strong", wrap=False)
        )
        value.setAccessibleName(f"{name}: {shown}")
        self.rows.add_row(label(name), value)
