"""Setting another number: a lower one needs a reason and a file that shows it."""

from PySide6.QtWidgets import QComboBox, QSpinBox, QWidget

from practiceguard.domain.incident.affected_count import AffectedCount
from practiceguard.domain.incident.entry import EvidenceId
from practiceguard.domain.incident.incident import Incident
from practiceguard.services.incident.take_evidence import Origin
from practiceguard.ui import formats
from practiceguard.ui.incident.desk import Desk
from practiceguard.ui.incident.writing_dialog import ProofField, TextBox, WritingDialog
from practiceguard.ui.widgets import label
from practiceguard.ui.widgets.fields import field_label, narrow

MOST = 100_000_000


class CountDialog(WritingDialog):
    """What is missing is said by the refusal, in words; nothing typed is lost by it."""

    def __init__(
        self, desk: Desk, incident: Incident, count: AffectedCount, parent: QWidget | None = None
    ) -> None:
        super().__init__(
            desk,
            "",
            "",
            "",
            parent,
        )
        self._before = count.people
        told = (
            self.tr(
                "Nothing was counted in a copy. A number from elsewhere needs a reason and a file "
                "that shows it, such as the list of your software."
            )
            if count.people is None
            else self.tr(
                "The log says {count}. More is written at once. Fewer needs a reason and a file "
                "that shows it: from this number follows whom you have to tell."
            ).format(count=formats.number(count.people))
        )
        self.header.set_texts(self.tr("How many people are affected?"), told)
        self.confirm.setText(self.tr("Write it into the log"))
        self.number = QSpinBox()
        self.number.setRange(0, MOST)
        self.number.setGroupSeparatorShown(True)
        # The stylesheet's padding does not reach the field inside.
        self.number.lineEdit().setTextMargins(8, 0, 8, 0)
        self.number.setValue(count.people or 0)
        self.number.valueChanged.connect(lambda _value: self._on_changed())
        self.content.addWidget(field_label(self.tr("People affected"), self.number))
        self.content.addWidget(self.number)
        self.reason = TextBox(
            self.tr("Why is it this number?"),
            self.tr("What you found out, and how. It stays in the log beside the number."),
            lines=3,
        )
        self.content.addWidget(self.reason)
        self.evidence = QComboBox()
        narrow(self.evidence)
        self.evidence.addItem(self.tr("none of these"), None)
        for one in incident.evidence:
            self.evidence.addItem(one.name, one.evidence)
        self._evidence_label = field_label(
            self.tr("Evidence that was taken in already"), self.evidence
        )
        self.content.addWidget(self._evidence_label)
        self.content.addWidget(self.evidence)
        for widget in (self._evidence_label, self.evidence):
            widget.setVisible(bool(incident.evidence))
        self.proof = ProofField(
            self.tr("For example the report of who looked into it. It is taken in as evidence.")
        )
        self.content.addWidget(self.proof)
        self.warning = label("", "care")
        self.content.addWidget(self.warning)
        self.warning.hide()
        self.refresh()

    def is_ready(self) -> bool:
        """Return whether the number is another one."""
        return self.number.value() != self._before

    def prepare(self) -> None:
        """Read the fields."""
        self._people, self._why = self.number.value(), self.reason.text
        self._file, self._chosen = self.proof.file, self.evidence.currentData()

    def work(self, author: str) -> object:
        """Take the file in, if there is one, and write the number."""
        incidents = self.desk.app.incidents
        chosen = EvidenceId(self._chosen) if self._chosen else None
        is_lower = self._before is None or self._people < self._before
        if self._file is not None and not (is_lower and not self._why.strip()):
            origin = Origin(self._why or self._file.name, author, self.desk.app.world.clock.now())
            chosen = incidents.evidence(self.desk.incident, author, self._file, origin).evidence
        return incidents.affected.count.set_to(
            self.desk.incident, self._people, author, reason=self._why, evidence=chosen
        )

    def _on_changed(self) -> None:
        is_lower = self._before is not None and self.number.value() < self._before
        self.warning.setText(
            self.tr("This is fewer than the log says: a reason and a file are needed.")
            if is_lower
            else ""
        )
        self.warning.setVisible(is_lower)
        self.refresh()
        self.grow()
