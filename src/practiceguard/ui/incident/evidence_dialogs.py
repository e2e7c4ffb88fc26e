"""The dialogs of the evidence: where a file comes from, and what shows that somebody has data."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from practiceguard.domain.incident.entry import Entry, EvidenceId, EvidenceTaken, ExposureSeen
from practiceguard.domain.incident.risk import Exposure
from practiceguard.services.incident.take_evidence import Origin
from practiceguard.ui.incident.author_dialog import LONGEST_NAME
from practiceguard.ui.incident.desk import Desk
from practiceguard.ui.incident.moment_field import MomentField
from practiceguard.ui.incident.writing_dialog import TextBox, WritingDialog
from practiceguard.ui.widgets import ElidedLabel
from practiceguard.ui.widgets.fields import field_label


def exposure_name(exposure: Exposure) -> str:
    """Given what shows that somebody has the data, return its name."""
    return {
        Exposure.POSTED: QCoreApplication.translate("EvidenceDialogs", "Data was seen published"),
        Exposure.SAMPLE_SHOWN: QCoreApplication.translate("EvidenceDialogs", "A sample was shown"),
        Exposure.PATIENT_CONTACTED: QCoreApplication.translate(
            "EvidenceDialogs", "A patient was contacted"
        ),
    }[exposure]


class EvidenceDialog(WritingDialog):
    """Takes one file in."""

    def __init__(self, desk: Desk, source: Path, parent: QWidget | None = None) -> None:
        super().__init__(
            desk,
            QCoreApplication.translate("EvidenceDialogs", "Take in a file as evidence"),
            QCoreApplication.translate(
                "EvidenceDialogs", "A copy is kept encrypted; the file stays where it is."
            ),
            QCoreApplication.translate("EvidenceDialogs", "Take it in"),
            parent,
        )
        self._source = source
        self.content.addWidget(ElidedLabel(source.name, "strong"))
        self.what = TextBox(
            self.tr("What is it, and where was it found?"),
            self.tr("“Photograph of the screen at the front desk”."),
        )
        self.who = QLineEdit(desk.writers.author)
        self.who.setMaxLength(LONGEST_NAME)
        self.at = MomentField(
            self.tr("When was it collected?"), desk.app.world.clock.now(), desk.zone
        )
        self.content.addWidget(self.what)
        self.content.addWidget(field_label(self.tr("Who collected it?"), self.who))
        self.content.addWidget(self.who)
        self.content.addWidget(field_label(self.tr("When was it collected?"), self.at.field))
        self.content.addWidget(self.at)
        self.what.edited.connect(self.refresh)
        self.who.textChanged.connect(self.refresh)
        self.what.setFocus()
        self.refresh()

    def is_ready(self) -> bool:
        """Return whether origin and collector are there."""
        return bool(self.what.text and self.who.text().strip())

    def prepare(self) -> None:
        """Read the fields."""
        self._origin = Origin(self.what.text, self.who.text().strip(), self.at.moment)

    def work(self, author: str) -> object:
        """Take it in."""
        take = self.desk.app.incidents.evidence
        return take(self.desk.incident, author, self._source, self._origin)


class EvidenceChoice(QComboBox):
    """Which of the files taken in shows it; none may."""

    def __init__(self, evidence: tuple[EvidenceTaken, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.addItem(self.tr("No file yet"), None)
        for one in evidence:
            self.addItem(f"{one.name} ({one.origin})", str(one.evidence))
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)

    @property
    def evidence(self) -> EvidenceId | None:
        """Return the one that is chosen."""
        chosen = self.currentData()
        return EvidenceId(chosen) if chosen else None


class ExposureDialog(WritingDialog):
    """Writes down what shows that somebody has the data."""

    def __init__(
        self, desk: Desk, evidence: tuple[EvidenceTaken, ...], parent: QWidget | None = None
    ) -> None:
        super().__init__(
            desk,
            QCoreApplication.translate("EvidenceDialogs", "What shows that they have the data?"),
            QCoreApplication.translate(
                "EvidenceDialogs",
                "Do not look for it yourself. From now on nothing can be judged harmless.",
            ),
            QCoreApplication.translate("WritingDialog", "Write into the log"),
            parent,
        )
        self.kind = QComboBox()
        for one in Exposure:
            self.kind.addItem(exposure_name(one), one.value)
        self.what = TextBox(
            self.tr("What was seen, where, by whom?"),
            self.tr("The address, and who told you. No patient’s name."),
            lines=3,
        )
        self.evidence = EvidenceChoice(evidence)
        self.content.addWidget(field_label(self.tr("What it is"), self.kind))
        self.content.addWidget(self.kind)
        self.content.addWidget(self.what)
        self.content.addWidget(field_label(self.tr("Which file shows it?"), self.evidence))
        self.content.addWidget(self.evidence)
        self.what.edited.connect(self.refresh)
        self.what.setFocus()
        self.refresh()

    def is_ready(self) -> bool:
        """Return whether somebody says what was seen."""
        return bool(self.what.text)

    def entry(self) -> Entry:
        """Return what is written."""
        exposure = Exposure(self.kind.currentData())
        return ExposureSeen(exposure, self.what.text, self.evidence.evidence)
