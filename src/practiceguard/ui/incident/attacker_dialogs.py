"""The dialogs of the extortion desk: a demand of the attacker, a patient who was contacted."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QWidget

from practiceguard.domain.incident.entry import (
    DemandReceived,
    Entry,
    EvidenceTaken,
    PatientContacted,
)
from practiceguard.ui.incident.author_dialog import LONGEST_NAME
from practiceguard.ui.incident.desk import Desk
from practiceguard.ui.incident.evidence_dialogs import EvidenceChoice
from practiceguard.ui.incident.moment_field import MomentField
from practiceguard.ui.incident.writing_dialog import TextBox, WritingDialog
from practiceguard.ui.widgets.fields import field_label

LONGEST_CHANNEL = 120


class _ContactDialog(WritingDialog):
    """What both have in common: when, by which way, what was demanded, which file shows it."""

    def __init__(
        self,
        desk: Desk,
        sentence: str,
        secondary: str,
        evidence: tuple[EvidenceTaken, ...],
        parent: QWidget | None,
    ) -> None:
        confirm = QCoreApplication.translate("WritingDialog", "Write into the log")
        super().__init__(desk, sentence, secondary, confirm, parent, width=680)
        self._now, self._zone = desk.app.world.clock.now(), desk.zone
        self.at = MomentField(
            QCoreApplication.translate("AttackerDialogs", "When was it?"), self._now, self._zone
        )
        self.channel = QComboBox()
        self.channel.setEditable(True)
        self.channel.addItems(
            [
                QCoreApplication.translate("AttackerDialogs", "E-mail"),
                QCoreApplication.translate("AttackerDialogs", "Telephone"),
                QCoreApplication.translate("AttackerDialogs", "Text message"),
                QCoreApplication.translate("AttackerDialogs", "Messenger"),
                QCoreApplication.translate("AttackerDialogs", "Message on the screen"),
                QCoreApplication.translate("AttackerDialogs", "Letter"),
            ]
        )
        line = self.channel.lineEdit()
        if line is not None:
            line.setMaxLength(LONGEST_CHANNEL)
            line.textChanged.connect(self.refresh)
        self.demand = TextBox(
            QCoreApplication.translate("AttackerDialogs", "What is demanded?"),
            QCoreApplication.translate(
                "AttackerDialogs",
                "How much, in what, to which account or wallet: as it stands there.",
            ),
            lines=3,
        )
        self.demand.edited.connect(self.refresh)
        self.evidence = EvidenceChoice(evidence)

    def add_field(self, title: str, field: QWidget) -> None:
        """Put a field with its title below the others."""
        buddy = field.field if isinstance(field, MomentField) else field
        self.content.addWidget(field_label(title, buddy))
        self.content.addWidget(field)

    def name_field(self, title: str, text: str = "") -> QLineEdit:
        """Add a line for a name."""
        line = QLineEdit(text)
        line.setMaxLength(LONGEST_NAME)
        line.textChanged.connect(self.refresh)
        self.add_field(title, line)
        return line

    def add_evidence(self) -> None:
        """Add the choice of the file that shows it."""
        self.add_field(
            QCoreApplication.translate("AttackerDialogs", "Which file shows it?"), self.evidence
        )


class DemandDialog(_ContactDialog):
    """The attacker wrote, called or set a deadline."""

    def __init__(
        self, desk: Desk, evidence: tuple[EvidenceTaken, ...], parent: QWidget | None = None
    ) -> None:
        super().__init__(
            desk,
            QCoreApplication.translate("AttackerDialogs", "A contact of the attacker"),
            QCoreApplication.translate(
                "AttackerDialogs", "Write it down as it is, keep the original, and do not answer."
            ),
            evidence,
            parent,
        )
        self.add_field(QCoreApplication.translate("AttackerDialogs", "When was it?"), self.at)
        self.add_field(QCoreApplication.translate("AttackerDialogs", "By which way?"), self.channel)
        self.from_whom = self.name_field(
            QCoreApplication.translate("AttackerDialogs", "Who do they say they are?")
        )
        self.content.addWidget(self.demand)
        self.has_deadline = QCheckBox(
            QCoreApplication.translate("AttackerDialogs", "They set a deadline")
        )
        self.deadline = MomentField(
            QCoreApplication.translate("AttackerDialogs", "Their deadline"),
            self._now,
            self._zone,
            may_be_future=True,
        )
        self.has_deadline.toggled.connect(self._on_deadline)
        self.content.addWidget(self.has_deadline)
        self.content.addWidget(self.deadline)
        self.add_evidence()
        self._on_deadline()
        self.from_whom.setFocus()
        self.refresh()

    def is_ready(self) -> bool:
        """Return whether somebody says what is demanded."""
        return bool(self.demand.text and self.channel.currentText().strip())

    def entry(self) -> Entry:
        """Return what is written."""
        return DemandReceived(
            self.at.moment,
            self.channel.currentText().strip(),
            self.from_whom.text().strip() or "–",
            self.demand.text,
            self.deadline.moment if self.has_deadline.isChecked() else None,
            self.evidence.evidence,
        )

    def _on_deadline(self) -> None:
        self.deadline.setVisible(self.has_deadline.isChecked())
        self.grow()


class PatientDialog(_ContactDialog):
    """A patient was approached by the attacker, and told the practice."""

    def __init__(
        self, desk: Desk, evidence: tuple[EvidenceTaken, ...], parent: QWidget | None = None
    ) -> None:
        super().__init__(
            desk,
            QCoreApplication.translate("AttackerDialogs", "A patient was contacted"),
            QCoreApplication.translate(
                "AttackerDialogs",
                "The name stands in the encrypted log only. From now on nothing can be judged "
                "harmless.",
            ),
            evidence,
            parent,
        )
        self.patient = self.name_field(
            QCoreApplication.translate("AttackerDialogs", "Which patient?")
        )
        self.add_field(
            QCoreApplication.translate("AttackerDialogs", "When were they contacted?"), self.at
        )
        self.add_field(QCoreApplication.translate("AttackerDialogs", "By which way?"), self.channel)
        self.content.addWidget(self.demand)
        self.told_by = self.name_field(
            QCoreApplication.translate("AttackerDialogs", "Who takes it down?"), desk.writers.author
        )
        self.add_evidence()
        self.patient.setFocus()
        self.refresh()

    def is_ready(self) -> bool:
        """Return whether patient, demand and who takes it down are there."""
        return bool(
            self.patient.text().strip()
            and self.demand.text
            and self.told_by.text().strip()
            and self.channel.currentText().strip()
        )

    def entry(self) -> Entry:
        """Return what is written."""
        return PatientContacted(
            self.at.moment,
            self.patient.text().strip(),
            self.channel.currentText().strip(),
            self.demand.text,
            self.told_by.text().strip(),
            self.evidence.evidence,
        )
