"""Release a notice: somebody read it and stands for it; of a large mailing a second person too."""

from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from practiceguard.domain.incident.case import DutyId
from practiceguard.domain.incident.notice import Draft
from practiceguard.domain.incident.notice_released import LARGE_MAILING, NotReady, mailing_size
from practiceguard.services.incident.prepare_notices import Reading
from practiceguard.ui import formats
from practiceguard.ui.incident.desk import Desk
from practiceguard.ui.incident.notices.words import not_ready, notice_name
from practiceguard.ui.incident.writing_dialog import WritingDialog
from practiceguard.ui.widgets import label
from practiceguard.ui.widgets.fields import field_label


class ReleaseDialog(WritingDialog):
    """Nothing is sent by it: the words are written down as they stand, with their fingerprint."""

    def __init__(
        self, desk: Desk, draft: Draft, reading: Reading, duty: DutyId | None, people: int | None,
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(
            desk,
            "",
            "",
            "",
            parent,
        )
        self._draft, self._reading, self._duty = draft, reading, duty
        self.is_large = (
            draft.template.audience.is_one_patient and mailing_size(people) >= LARGE_MAILING
        )
        self.header.set_texts(
            self.tr("Release: {what}").format(what=notice_name(draft.template.id.kind)),
            self.tr(
                "The words are written into the log exactly as they stand. Nothing is sent yet."
            ),
        )
        self.confirm.setText(self.tr("Release it"))
        self.read = QCheckBox(self.tr("I have read it from the first word to the last."))
        self.read.toggled.connect(lambda _on: self.refresh())
        self.content.addWidget(self.read)
        self.second = QLineEdit()
        self.second.setMaxLength(120)
        self.second.textEdited.connect(lambda _text: self.refresh())
        if self.is_large:
            self.content.addWidget(label(self._to_how_many(people)))
            title = field_label(self.tr("Who else has read it?"), self.second)
            self.content.addWidget(title)
            self.content.addWidget(self.second)
        self.same = label(not_ready(NotReady.SAME_PERSON), "care")
        self.same.hide()
        self.content.addWidget(self.same)
        self.refresh()

    def _to_how_many(self, people: int | None) -> str:
        if not people:
            return self.tr(
                "Nobody has counted yet how many people it goes to: a second person reads it too, "
                "and gives their name."
            )
        return self.tr(
            "It goes to {count} people: a second person reads it too, and gives their name."
        ).format(count=formats.number(people))

    def is_ready(self) -> bool:
        """Return whether it was read, by two different people where many get it."""
        author, second = self.desk.writers.author.strip(), self.second.text().strip()
        is_same = bool(author) and second.casefold() == author.casefold()
        self.same.setVisible(is_same)
        return self.read.isChecked() and not is_same and (bool(second) or not self.is_large)

    def lacking(self) -> str:
        """Return what is still to be said."""
        if not self.read.isChecked():
            return self.tr("Read it, and tick that you did.")
        if self.is_large and not self.second.text().strip():
            return self.tr("Type who else has read it.")
        return ""  # one person twice: said beside the field

    def prepare(self) -> None:
        """Read the fields."""
        self._second = self.second.text().strip()

    def work(self, author: str) -> object:
        """Write it down."""
        return self.desk.app.incidents.notices.release(
            self.desk.incident, author, self._draft, self._reading, duty=self._duty,
            second=self._second,
        )  # fmt: skip
