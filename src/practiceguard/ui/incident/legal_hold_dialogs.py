"""A legal hold: somebody asks that nothing be deleted, and later that it may be again."""

from PySide6.QtWidgets import QLineEdit, QWidget

from practiceguard.domain.incident.court_entries import LegalHoldLifted, LegalHoldSet
from practiceguard.domain.incident.entry import Entry
from practiceguard.ui.incident.desk import Desk
from practiceguard.ui.incident.reason_dialog import ReasonDialog
from practiceguard.ui.widgets.fields import field_label


class SetHoldDialog(ReasonDialog):
    """Who asks for it, and why."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, "", "", "", parent)
        self.header.set_texts(
            self.tr("Is there a claim, or may there be one?"),
            self.tr(
                "As long as a legal hold stands, nothing of this incident may be deleted, however "
                "old it is: the log, the evidence and the papers. Every copy is kept until a "
                "person lifts that, under “Backups”."
            ),
        )
        self.confirm.setText(self.tr("Set the hold"))
        self.asked_by = QLineEdit()
        self.asked_by.setMaxLength(200)
        self.asked_by.textChanged.connect(lambda _text: self.refresh())
        self.content.addWidget(
            field_label(self.tr("Who asks for it: a court, a lawyer, the insurer"), self.asked_by)
        )
        self.content.addWidget(self.asked_by)
        self.ask_why(self.tr("Why?"))
        self.asked_by.setFocus()

    def is_ready(self) -> bool:
        """Return whether both are said."""
        return super().is_ready() and bool(self.asked_by.text().strip())

    def lacking(self) -> str:
        """Return what is still to be said."""
        if not self.asked_by.text().strip():
            return self.tr("Type who asks for it.")
        return super().lacking()

    def prepare(self) -> None:
        """Read the fields."""
        self._hold = LegalHoldSet(self.because.text, self.asked_by.text().strip())

    def work(self, author: str) -> object:
        """Write it, and hold the copies."""
        return self.desk.app.incidents.court.set_hold(self.desk.incident, author, self._hold)


class LiftHoldDialog(ReasonDialog):
    """Why it is over."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, "", "", "", parent)
        self.header.set_texts(
            self.tr("Lift the legal hold?"),
            self.tr("From then on the term of keeping holds again. Ask whoever asked for it."),
        )
        self.confirm.setText(self.tr("Lift the hold"))
        self.ask_why(self.tr("Why is it over?"))

    def entry(self) -> Entry:
        """Return what is written."""
        return LegalHoldLifted(self.because.text)
