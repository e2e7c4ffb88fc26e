"""The police asked to wait with notices: a spoken wish holds for thirty days, no longer."""

from datetime import date, datetime, timedelta, tzinfo

from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from practiceguard.domain.incident.deadline import ORAL_HOLD
from practiceguard.domain.incident.entry import EvidenceId, PoliceAsked
from practiceguard.services.incident.take_evidence import Origin
from practiceguard.ui.incident import duty_words
from practiceguard.ui.incident.desk import Desk
from practiceguard.ui.incident.moment_field import MomentField
from practiceguard.ui.incident.writing_dialog import ProofField, WritingDialog
from practiceguard.ui.widgets import ChoiceCard, label
from practiceguard.ui.widgets.cards import exclusive
from practiceguard.ui.widgets.day_field import DayField
from practiceguard.ui.widgets.fields import field_label


class PoliceDialog(WritingDialog):
    """Who asked, when, in writing or not, until when."""

    def __init__(
        self,
        desk: Desk,
        moved: int,
        now: datetime,
        zone: tzinfo,
        parent: QWidget | None = None,
        *,
        asked_before: tuple[str, ...] = (),
    ) -> None:
        """`asked_before`: who asked already; if given, one of these names another last day."""
        super().__init__(desk, "", "", "", parent)
        self._zone, self._now = zone, now
        self._is_change = bool(asked_before)
        self.header.set_texts(
            self.tr("Did the police ask you to wait?"),
            self.tr(
                "Only some laws let notices wait for that, and only as long as they asked. "
                "Reporting to the police does not stop any deadline. Notices it can move: {count}."
            ).format(count=moved),
        )
        if self._is_change:
            self.header.set_texts(
                self.tr("Do the police let you tell sooner, or later?"),
                self.tr(
                    "Only whoever asked can change how long you wait. What was written before "
                    "stays in the log; the last day that you name here counts. For a later day "
                    "keep what they wrote."
                ),
            )
        self.confirm.setText(self.tr("Write it down"))
        self.who = QLineEdit()
        self.who.setMaxLength(200)
        self.who.textEdited.connect(lambda _text: self.refresh())
        self.before = QComboBox()
        self.before.addItems(asked_before)
        if self._is_change:
            self.who.setText(asked_before[0])
            self.before.currentTextChanged.connect(self.who.setText)
        asker = self.before if self._is_change else self.who
        self.content.addWidget(field_label(self.tr("Who asked: name and office"), asker))
        self.content.addWidget(asker)
        self.at = MomentField(self.tr("When they asked"), now, zone)
        self.at.edited.connect(self._on_edited)
        self.content.addWidget(field_label(self.tr("When they asked"), self.at.field))
        self.content.addWidget(self.at)
        self.spoken = ChoiceCard(
            self.tr("They said it"),
            self.tr("It holds for 30 days at most, unless a written statement follows."),
        )
        self.written = ChoiceCard(
            self.tr("They wrote it"), self.tr("It holds until the day that the statement names.")
        )
        exclusive(self.spoken, self.written)
        for card in (self.spoken, self.written):
            card.chosen.connect(self._on_edited)
            self.content.addWidget(card)
            card.setVisible(not self._is_change)
        today = now.astimezone(zone).date()
        soon = today if self._is_change else today + timedelta(days=30)
        self.until = DayField(self.tr("Until"), soon)
        self.until.edited.connect(self._on_edited)
        self.proof = ProofField(self.tr("The written statement, if it is there as a file."))
        self.ends = label("", "strong")
        for widget in (self.until, self.proof, self.ends):
            self.content.addWidget(widget)
        # Only a named day ends what was asked before.
        (self.written if self._is_change else self.spoken).choose()
        self._on_edited()
        asker.setFocus()

    @property
    def last_day(self) -> date | None:
        """Return the last day of the hold as it stands now."""
        if self.written.is_chosen():
            return self.until.day
        return self.at.moment.astimezone(self._zone).date() + ORAL_HOLD

    def is_ready(self) -> bool:
        """Return whether it is known who asked, and until when."""
        asked = self.at.moment.astimezone(self._zone).date()
        return (
            bool(self.who.text().strip()) and self.last_day is not None and self.last_day >= asked
        )

    def prepare(self) -> None:
        """Read the fields."""
        is_written = self.written.is_chosen()
        self._asked = (self.at.moment, self.who.text().strip())
        self._until = self.until.day if is_written else None
        self._file = self.proof.file if is_written else None

    def work(self, author: str) -> object:
        """Take the statement in, then write."""
        room, key = self.desk.app.incidents, self.desk.incident
        asked_at, who = self._asked
        evidence: EvidenceId | None = None
        if self._file is not None:
            origin = Origin(f"written statement of {who}", author, self._now)
            evidence = room.evidence(key, author, self._file, origin).evidence
        return room.write(key, author, PoliceAsked(asked_at, who, self._until, evidence))

    def _on_edited(self) -> None:
        is_written = self.written.is_chosen()
        self.until.setVisible(is_written)
        self.proof.setVisible(is_written)
        last = self.last_day
        self.ends.setText(
            self.tr("It ends with {day}; deadlines that end later stay where they are.").format(
                day=duty_words.day(last)
            )
            if last is not None
            else ""
        )
        self.refresh()
        self.grow()
