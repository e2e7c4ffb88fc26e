"""Step 5 of the room: closing the incident, and what stands against it."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from practiceguard.domain.backup.hold import Hold
from practiceguard.domain.incident.duty_table import AskKind, Row, table_of
from practiceguard.domain.incident.entry import Closed, ClosingUndone, Entry
from practiceguard.domain.incident.incident import Obstacles, obstacles_to_closing
from practiceguard.domain.incident.need import Why
from practiceguard.services.incident.derive_duties import Derived
from practiceguard.services.incident.read_incident import Room
from practiceguard.services.incident.residents import residents_of
from practiceguard.ui.incident import duty_words, times
from practiceguard.ui.incident.answer_dialogs import question_of
from practiceguard.ui.incident.desk import Desk
from practiceguard.ui.incident.law_in_language import in_window_language
from practiceguard.ui.incident.reason_dialog import ReasonDialog
from practiceguard.ui.incident.record_card import RecordCard
from practiceguard.ui.incident.steps import Step, StepPage
from practiceguard.ui.incident.writing_dialog import TextBox, open_dialog
from practiceguard.ui.tasks import run_task
from practiceguard.ui.theme import Level, theme
from practiceguard.ui.widgets import (
    BesideOrBelow,
    Card,
    HairLine,
    MessageBanner,
    PrimaryButton,
    SecondaryButton,
    fit,
    label,
)


class ClosePage(StepPage):
    """What stands against closing, each with the way to mend it; then a summary and the end."""

    step = Step.CLOSE

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._room: Room | None = None
        self._shown: object = None
        self.sentence = label("", "title")
        self.content.addWidget(self.sentence)
        self.obstacles_card = Card(self.tr("What stands against it"))
        self._obstacles = QVBoxLayout()
        self._obstacles.setSpacing(0)
        self.obstacles_card.content.addLayout(self._obstacles)
        self.content.addWidget(self.obstacles_card)
        self.content.addWidget(self._closing())
        self.content.addWidget(self._closed())
        self.record_card = RecordCard(desk)
        self.content.addWidget(self.record_card)
        self.content.addWidget(self._hold())

    def show_room(self, room: Room, derived: Derived) -> None:
        """Show an incident as its log tells it now."""
        self._room = room
        incident = room.incident
        self._zone = times.zone_of(incident.zone)
        obstacles = obstacles_to_closing(incident, derived.duties)
        is_closed = incident.closed_at is not None
        self.sentence.setText(self._sentence(obstacles, is_closed=is_closed))
        self._show_obstacles(obstacles, is_closed=is_closed)
        self.closing_card.setVisible(not is_closed and not obstacles)
        self.closed_card.setVisible(is_closed)
        self._show_closed(room)
        self.record_card.show_room(room, derived)
        self.look_at_hold()

    def is_settled(self, room: Room, derived: Derived) -> bool:
        """Return whether the incident is closed."""
        del derived
        return room.incident.closed_at is not None

    def close_incident(self) -> None:
        """Close it, if nothing stands against that."""
        summary = self.summary.text
        if self._room is None or not summary:
            return
        incidents, key = self.desk.app.incidents, self.desk.incident
        self.close_button.setEnabled(False)
        residents = residents_of(self._room.incident)
        self.desk.perform(
            lambda author: incidents.close(key, author, summary, residents),
            on_success=self._on_closing,
            on_refused=self._on_edited,
        )

    def look_at_hold(self) -> None:
        """Look whether every copy is still kept because of this incident."""
        key = self.desk.incident
        run_task(
            self,
            lambda _handle: self.desk.app.incidents.preserve.hold_of(key),
            on_success=self._on_hold,
            # What cannot be read is not told: nothing is promised of the copies then.
            on_failure=lambda _error: self._on_hold(None),
        )

    def _on_closing(self, obstacles: Obstacles) -> None:
        self._on_edited()
        if obstacles:
            self.banner.show_message(
                Level.CARE, self.tr("It was not closed: something new stands against it.")
            )

    def _sentence(self, obstacles: Obstacles, *, is_closed: bool) -> str:
        if is_closed:
            return self.tr("This incident is closed.")
        if obstacles:
            return self.tr("This incident cannot be closed yet.")
        return self.tr("Nothing stands against closing this incident.")

    def _show_obstacles(self, obstacles: Obstacles, *, is_closed: bool) -> None:
        if (obstacles, is_closed) == self._shown:
            return
        self._shown = (obstacles, is_closed)
        self.obstacles_card.setVisible(bool(obstacles) and not is_closed)
        while (item := self._obstacles.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        if self._room is not None:
            law_text = self.desk.app.incidents.law_text
            spoken = in_window_language(obstacles.duties, law_text)
            for row in table_of(self._room.incident, spoken, ()).rows:
                self._obstacle_of(row)
        for repair in obstacles.repairs:
            self._obstacle(self.tr("No day yet: {what}").format(what=repair.what), Step.REPAIR)
        if obstacles.no_repair_at_all:
            self._obstacle(
                self.tr("No repair is planned: the next attack would find the same door"),
                Step.REPAIR,
            )

    def _obstacle_of(self, row: Row) -> None:
        """Tell of duties that lack a receipt or a reason; a question stands once."""
        if row.ask is not None and row.ask.kind is AskKind.HIPAA:
            return  # it counts as a yes: the duties themselves stand here
        if row.ask is not None:
            question = question_of(row.ask)
            self._obstacle(
                self.tr("Not answered: {question}").format(question=question), Step.DUTIES
            )
            return
        duty = row.duties[0]
        if duty.why is Why.STAYS_UP:
            text = self.tr("{whom} ({where}): it has to stay up; closing sooner needs a reason")
        else:
            text = self.tr("{whom} ({where}): neither a receipt nor a reason")
        told = text.format(whom=duty_words.whom(duty), where=duty_words.place_name(duty.law))
        self._obstacle(told, Step.DUTIES)

    def _obstacle(self, text: str, step: Step) -> None:
        if self._obstacles.count():
            self._obstacles.addWidget(HairLine())
        row = QWidget()
        row.setObjectName("obstacle")
        row.setAccessibleName(text)
        around = QVBoxLayout(row)
        around.setContentsMargins(0, 4, 0, 4)
        sides = BesideOrBelow(theme().px(280), gap=12, is_centred=True)
        around.addLayout(sides)
        sides.addWidget(label(text))
        button = SecondaryButton(
            self.tr("Go there"), describe=self.tr("Go there: {what}").format(what=text)
        )
        button.clicked.connect(lambda: self.go_requested.emit(step))
        sides.addWidget(button)
        self._obstacles.addWidget(row)

    def _closing(self) -> Card:
        self.closing_card = Card(self.tr("Close the incident"))
        self.banner = MessageBanner()
        self.summary = TextBox(
            self.tr("In a few sentences: what happened, what was done, what was learned"),
            self.tr("It is what an authority reads first, years later. The log stays beside it."),
            lines=4,
        )
        self.summary.edited.connect(self._on_edited)
        self.close_button = fit(PrimaryButton(self.tr("Close the incident")))
        self.close_button.clicked.connect(self.close_incident)
        for widget in (self.banner, self.summary, self.close_button):
            self.closing_card.content.addWidget(widget)
        self._on_edited()
        return self.closing_card

    def _closed(self) -> Card:
        self.closed_card = Card(self.tr("Closed"))
        self.closed_told = label()
        self.reopen = fit(SecondaryButton(self.tr("Open it again…")))
        self.reopen.clicked.connect(lambda: open_dialog(UndoDialog(self.desk, self.window())))
        self.closed_card.content.addWidget(self.closed_told)
        self.closed_card.content.addWidget(self.reopen)
        return self.closed_card

    def _hold(self) -> Card:
        self.hold_card = Card(self.tr("The copies of your files"))
        self.hold_told = label()
        self.hold_card.content.addWidget(self.hold_told)
        self.hold_card.hide()
        return self.hold_card

    def _show_closed(self, room: Room) -> None:
        last = next((one for one in reversed(room.entries) if isinstance(one.entry, Closed)), None)
        if last is None or not isinstance(last.entry, Closed):
            return
        told = self.tr("{when}, by {who}").format(
            when=times.day_and_hour(last.at, self._zone), who=last.author
        )
        self.closed_told.setText(f"{told}\n{last.entry.summary}" if last.entry.summary else told)

    def _on_hold(self, hold: Hold | None) -> None:
        self.hold_card.setVisible(hold is not None)
        if hold is None:
            return
        self.hold_told.setText(
            self.tr(
                "Since {when} no copy is removed, because of this incident. Closing it does not "
                "change that: the copies are kept until a person lifts the hold, under “Backups”."
            ).format(when=times.day_and_hour(hold.since, self._zone))
        )

    def _on_edited(self) -> None:
        self.close_button.setEnabled(bool(self.summary.text))


class UndoDialog(ReasonDialog):
    """Something came to light: the incident is open again."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, "", "", "", parent)
        self.header.set_texts(
            self.tr("Open the incident again?"),
            self.tr("What was written stays; the deadlines count on from where they are."),
        )
        self.confirm.setText(self.tr("Open it again"))
        self.ask_why(self.tr("What came to light?"))

    def entry(self) -> Entry:
        """Return what is written."""
        return ClosingUndone(self.because.text)
