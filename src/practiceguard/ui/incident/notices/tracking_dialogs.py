"""Writing down what became of letters: whole batches, one that came back, one person."""

from datetime import datetime, tzinfo

from PySide6.QtWidgets import QLineEdit, QWidget

from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.incident.incident import Incident
from practiceguard.domain.incident.moment import Event
from practiceguard.services.incident.take_evidence import Origin
from practiceguard.ui.incident.desk import Desk
from practiceguard.ui.incident.moment_field import MomentField
from practiceguard.ui.incident.writing_dialog import ProofField, WritingDialog
from practiceguard.ui.theme import Level
from practiceguard.ui.translation import translated
from practiceguard.ui.widgets import label
from practiceguard.ui.widgets.fields import field_label
from practiceguard.wording import tracking as words

LONGEST_LINE = 300


class DeliveryDialog(WritingDialog):
    """Says in a sentence what cannot be written down; nothing typed is lost."""

    def __init__(
        self, desk: Desk, sentence: str, secondary: str, confirm: str,
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(desk, sentence, secondary, confirm, parent)
        self.now: datetime = desk.app.world.clock.now()
        self.zone: tzinfo = desk.zone
        self.proof: ProofField | None = None

    def add_moment(self, title: str, incident: Incident | None = None) -> MomentField:
        """Add a field for when it was, and return it: of an incident not before its first sign."""
        field = MomentField(title, self.now, self.zone)
        noticed = incident.recorded().start_of(Event.NOTICED) if incident else None
        if noticed is not None:
            field.set_earliest(noticed.at)
        self.content.addWidget(field_label(title, field.field))
        self.content.addWidget(field)
        return field

    def add_line(self, title: str, hint: str = "") -> QLineEdit:
        """Add a line for some words, and return it."""
        field = QLineEdit()
        field.setMaxLength(LONGEST_LINE)
        field.textChanged.connect(lambda _text: self.refresh())
        titled = field_label(title, field)
        titled.setWordWrap(True)
        self.content.addWidget(titled)
        self.content.addWidget(field)
        if hint:
            self.content.addWidget(label(hint, "small"))
            field.setAccessibleDescription(hint)
        return field

    def add_proof(self, hint: str) -> None:
        """Add a button for a file that is kept as evidence."""
        self.proof = ProofField(hint)
        self.content.addWidget(self.proof)

    def take_proof(self, author: str, what: str) -> str:
        """Take the file in as evidence, if there is one; called off the GUI thread."""
        file = self.proof.file if self.proof is not None else None
        if file is None:
            return ""
        take = self.desk.app.incidents.evidence
        origin = Origin(what, author, self.now)
        return take(self.desk.incident, author, file, origin).evidence

    def _on_failed(self, error: Exception) -> None:
        told = fault_sentence(error)
        if not told:
            super()._on_failed(error)
            return
        self._is_busy = False
        self.banner.show_message(Level.CARE, told, self.tr("Nothing was written."))
        self.refresh()
        self.grow()


def fault_sentence(error: BaseException) -> str:
    """Given a failure, return its sentence if it is one of a field, else ""."""
    if not isinstance(error, PracticeGuardError) or error.code is not ErrorCode.INPUT_INVALID:
        return ""
    known = words.FAULTS.get(error.facts.get("field", ""))
    return translated(words.CONTEXT, known) if known else ""
