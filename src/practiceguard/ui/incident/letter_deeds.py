"""Letters that go out in lots: a part was sent, some people get none, because."""

from datetime import datetime, tzinfo

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QSpinBox, QWidget

from practiceguard.domain.incident.entry import Entry, EvidenceId, LotSent, RestExplained
from practiceguard.services.incident.take_evidence import Origin
from practiceguard.ui.incident import duty_words
from practiceguard.ui.incident.desk import Desk
from practiceguard.ui.incident.duty_deeds import MetDialog, Told
from practiceguard.ui.incident.reason_dialog import ReasonDialog
from practiceguard.ui.incident.writing_dialog import WritingDialog
from practiceguard.ui.widgets import fit, label
from practiceguard.ui.widgets.fields import field_label

MOST = 100_000_000


class LotDialog(MetDialog):
    """A part of the letters went out: when, to how many, with which receipt."""

    def __init__(
        self, desk: Desk, about: Told, left: int, now: datetime, zone: tzinfo,
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(desk, about, now, zone, parent)
        self.header.set_texts(
            self.tr("A part of the letters went out"),
            self.tr(
                "Write down each lot with its receipt. It counts as sent when the lots reach "
                "everybody, or it is written down why somebody gets none. What has to follow the "
                "letters is counted from the first lot."
            ),
        )
        self.people = _number(self, self.tr("How many people did it reach?"), left)
        self.refresh()

    def prepare(self) -> None:
        """Read the fields."""
        super().prepare()
        self._people = self.people.value()

    def work(self, author: str) -> object:
        """Take the file in, then write."""
        room, key, about = self.desk.app.incidents, self.desk.incident, self._about
        evidence: EvidenceId | None = None
        if self._file is not None:
            origin = Origin(self._receipt, author, self._now)
            evidence = room.evidence(key, author, self._file, origin).evidence
        entry = LotSent(about.id, self._at, self._people, self._receipt, about.digest, evidence)
        return room.write(key, author, entry)


class RestDialog(ReasonDialog):
    """Some get no letter, because."""

    def __init__(self, desk: Desk, about: Told, left: int, parent: QWidget | None = None) -> None:
        super().__init__(desk, "", "", "", parent)
        self.header.set_texts(
            self.tr("Some get no letter"),
            self.tr(
                "For example: no address anywhere, or a lawyer advised it. The reason stands in "
                "the log with your name, and an authority may ask for it."
            ),
        )
        self.confirm.setText(self.tr("Write it down"))
        self._about = about
        self.people = _number(self, self.tr("How many people?"), left)
        self.ask_why(
            self.tr("Why do they get none?"),
            self.tr("Where an address is missing, some laws ask for a public notice instead."),
            lines=3,
        )

    def entry(self) -> Entry:
        """Return what is written."""
        return RestExplained(self._about.id, self.people.value(), self.because.text)


def _number(dialog: WritingDialog, title: str, proposed: int) -> QSpinBox:
    field = fit(QSpinBox())
    field.setRange(1, MOST)
    field.setGroupSeparatorShown(True)
    field.setValue(max(1, proposed))
    dialog.content.addWidget(field_label(title, field))
    dialog.content.addWidget(field)
    if proposed:
        told = QCoreApplication.translate(
            "DutyWords", "Still without a letter or a reason: {people}"
        )
        dialog.content.addWidget(label(told.format(people=duty_words.people(proposed)), "small"))
    return field
