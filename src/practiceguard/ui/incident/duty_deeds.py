"""What can be done with a duty: met with a receipt, waived with a reason, opened again."""

from dataclasses import dataclass
from datetime import datetime, tzinfo

from PySide6.QtWidgets import QLineEdit, QWidget

from practiceguard.domain.incident.case import DutyId
from practiceguard.domain.incident.entry import DutyMet, DutyReopened, DutyWaived, Entry, EvidenceId
from practiceguard.services.incident.take_evidence import Origin
from practiceguard.ui.incident.desk import Desk
from practiceguard.ui.incident.moment_field import MomentField
from practiceguard.ui.incident.reason_dialog import ReasonDialog
from practiceguard.ui.incident.writing_dialog import ProofField, WritingDialog
from practiceguard.ui.widgets import label
from practiceguard.ui.widgets.fields import field_label

LONGEST_RECEIPT = 300


@dataclass(frozen=True)
class Told:
    """Whom a deed is about, whether a law asks for it or not."""

    id: DutyId
    name: str
    digest: str
    """Of the row of the law, as it is now."""
    earliest: datetime | None = None
    """Nothing can have been told before anybody noticed."""
    is_clock_wrong: bool = False
    """The clock was set back: a time after what it says now can be chosen."""


class MetDialog(WritingDialog):
    """They were told: when, with which receipt."""

    def __init__(
        self, desk: Desk, about: Told, now: datetime, zone: tzinfo, parent: QWidget | None = None
    ) -> None:
        super().__init__(desk, "", "", "", parent)
        self.header.set_texts(
            self.tr("{whom}: told").format(whom=about.name),
            self.tr("Without a receipt nobody can show later that it was done, and when."),
        )
        self.confirm.setText(self.tr("Write it down"))
        self._about, self._zone, self._now = about, zone, now
        self.at = MomentField(
            self.tr("When it went out"), now, zone, may_be_future=about.is_clock_wrong
        )
        if about.earliest is not None:
            self.at.set_earliest(about.earliest)
        self.receipt = QLineEdit()
        self.receipt.setMaxLength(LONGEST_RECEIPT)
        self.receipt.textEdited.connect(lambda _text: self.refresh())
        self.content.addWidget(field_label(self.tr("When it went out"), self.at.field))
        self.content.addWidget(self.at)
        self.content.addWidget(field_label(self.tr("Reference number or receipt"), self.receipt))
        self.content.addWidget(self.receipt)
        self.content.addWidget(
            label(
                self.tr(
                    "The number that the form showed, that of the registered letter, or with whom "
                    "you spoke."
                ),
                "small",
            )
        )
        self.proof = ProofField(
            self.tr("The confirmation as a file, if there is one: it is kept as evidence.")
        )
        self.content.addWidget(self.proof)
        self.refresh()
        self.receipt.setFocus()

    def is_ready(self) -> bool:
        """Return whether there is a receipt."""
        return bool(self.receipt.text().strip())

    def lacking(self) -> str:
        """Return that there is no receipt yet."""
        if self.receipt.text().strip():
            return ""
        return self.tr("Type the reference number, or what the receipt says.")

    def prepare(self) -> None:
        """Read the fields."""
        self._at, self._receipt = self.at.moment, self.receipt.text().strip()
        self._file = self.proof.file

    def work(self, author: str) -> object:
        """Take the file in, then write."""
        about, evidence = self._about, self.take_proof(author)
        entry = DutyMet(about.id, self._at, self._receipt, about.digest, evidence)
        return self.desk.app.incidents.write(self.desk.incident, author, entry)

    def take_proof(self, author: str) -> EvidenceId | None:
        """Take the confirmation in as evidence, if there is one; called off the GUI thread."""
        if self._file is None:
            return None
        origin = Origin(self._receipt, author, self._now)
        take = self.desk.app.incidents.evidence
        return take(self.desk.incident, author, self._file, origin).evidence


class WaiveDialog(ReasonDialog):
    """It is not needed, because."""

    def __init__(self, desk: Desk, about: Told, parent: QWidget | None = None) -> None:
        super().__init__(desk, "", "", "", parent)
        self.header.set_texts(
            self.tr("{whom}: not needed?").format(whom=about.name),
            self.tr(
                "The law puts the burden of proof on the practice: the reason stands in the log "
                "with your name, and an authority may ask for it."
            ),
        )
        self.confirm.setText(self.tr("Not needed, for this reason"))
        self._about = about
        self.ask_why(
            self.tr("Why is it not needed?"),
            self.tr("Facts that can be shown, and who advised it: no hope, no promise."),
            lines=3,
        )

    def entry(self) -> Entry:
        """Return what is written."""
        return DutyWaived(self._about.id, self.because.text, self._about.digest)


class ReopenDialog(ReasonDialog):
    """A receipt or a reason did not hold."""

    def __init__(self, desk: Desk, about: Told, parent: QWidget | None = None) -> None:
        super().__init__(desk, "", "", "", parent)
        self.header.set_texts(
            self.tr("Open “{whom}” again?").format(whom=about.name),
            self.tr("What was written before stays in the log; it counts as open again."),
        )
        self.confirm.setText(self.tr("Open it again"))
        self._about = about
        self.ask_why(self.tr("Why does it not hold?"))

    def entry(self) -> Entry:
        """Return what is written."""
        return DutyReopened(self._about.id, self.because.text)
