"""Have you told the police? Asked where no law's own receipt says so: nothing is guessed."""

from datetime import datetime, tzinfo

from PySide6.QtWidgets import QLineEdit, QWidget

from practiceguard.domain.incident.entry import Entry
from practiceguard.domain.incident.police_told import PoliceAnswered
from practiceguard.ui.incident.desk import Desk
from practiceguard.ui.incident.moment_field import MomentField
from practiceguard.ui.incident.writing_dialog import WritingDialog, plain_column
from practiceguard.ui.widgets import ChoiceCard
from practiceguard.ui.widgets.cards import exclusive
from practiceguard.ui.widgets.fields import field_label

_LONGEST = 200


class PoliceToldDialog(WritingDialog):
    """Yes, with when and where; or not yet. The last answer counts."""

    def __init__(
        self,
        desk: Desk,
        before: PoliceAnswered | None,
        ticked_at: datetime | None,
        now: datetime,
        zone: tzinfo,
        parent: QWidget | None = None,
    ) -> None:
        """`ticked_at`: when the step of the first-hour card was ticked; it is only proposed."""
        super().__init__(desk, "", "", "", parent)
        self.header.set_texts(
            self.tr("Have you told the police?"),
            self.tr(
                "Several notices say so. Write down only what is so: an answer can be changed "
                "later, and stays in the log."
            ),
        )
        self.confirm.setText(self.tr("Write it down"))
        self.yes = ChoiceCard(self.tr("Yes"), self.tr("A report or a complaint was made."))
        self.not_yet = ChoiceCard(self.tr("Not yet"), self.tr("Notices then say so."))
        exclusive(self.yes, self.not_yet)
        for card in (self.yes, self.not_yet):
            card.chosen.connect(self._on_edited)
            self.content.addWidget(card)
        self.details = QWidget()
        column = plain_column(self.details)
        self.at = MomentField(self.tr("When?"), now, zone)
        self.at.edited.connect(self.refresh)
        column.addWidget(field_label(self.tr("When?"), self.at.field))
        column.addWidget(self.at)
        self.where = self._line(self.tr("Where: station, or website"))
        self.reference = self._line(self.tr("Number of the report, if there is one"))
        for title, field in (
            (self.tr("Where: station, or website"), self.where),
            (self.tr("Number of the report, if there is one"), self.reference),
        ):
            column.addWidget(field_label(title, field))
            column.addWidget(field)
        self.content.addWidget(self.details)
        at = (before.told_at if before else None) or ticked_at
        if at is not None:
            self.at.set_moment(at)
        if before is not None:
            self.where.setText(before.where)
            self.reference.setText(before.reference)
            (self.yes if before.told else self.not_yet).choose()
        self._on_edited()

    def is_ready(self) -> bool:
        """Return whether it was answered, and of a yes where or under which number."""
        if self.not_yet.is_chosen():
            return True
        is_named = bool(self.where.text().strip() or self.reference.text().strip())
        return self.yes.is_chosen() and is_named

    def lacking(self) -> str:
        """Return what is still to be said."""
        if self.yes.is_chosen():
            return self.tr("Type where it was, or the number of the report.")
        return self.tr("Choose “Yes” or “Not yet”.")

    def entry(self) -> Entry:
        """Return the answer."""
        if not self.yes.is_chosen():
            return PoliceAnswered(told=False)
        return PoliceAnswered(
            told=True,
            told_at=self.at.moment,
            where=self.where.text().strip(),
            reference=self.reference.text().strip(),
        )

    def _line(self, name: str) -> QLineEdit:
        line = QLineEdit()
        line.setMaxLength(_LONGEST)
        line.setAccessibleName(name)
        line.textEdited.connect(lambda _text: self.refresh())
        return line

    def _on_edited(self) -> None:
        self.details.setVisible(self.yes.is_chosen())
        self.refresh()
        self.grow()
