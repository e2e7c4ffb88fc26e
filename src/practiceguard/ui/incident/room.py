"""The room of one incident: title, path, nearest deadline, and a page per step."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from practiceguard.bootstrap import App
from practiceguard.domain.incident.case import DutyId
from practiceguard.domain.incident.log import IncidentId
from practiceguard.domain.incident.moment import Event
from practiceguard.services.incident.read_incident import Room
from practiceguard.ui.incident import times
from practiceguard.ui.incident.desk import Desk, Writers
from practiceguard.ui.incident.law_in_language import one_in_window_language
from practiceguard.ui.incident.nearest import DeadlineStrip, asked_before, nearest_of
from practiceguard.ui.incident.note_dialog import NoteDialog
from practiceguard.ui.incident.pages import PAGES
from practiceguard.ui.incident.step_path import StepPath
from practiceguard.ui.incident.steps import Step, StepPage
from practiceguard.ui.incident.watch import RoomNow
from practiceguard.ui.incident.words import room_title
from practiceguard.ui.theme import theme
from practiceguard.ui.widgets import PageHeader, QuietLink, SecondaryButton, fit

LARGE_TEXT = 1.5
"""From this text size on the title scrolls with the page: it would leave no room for it. The path
and the nearest deadline stay in view."""


class RoomView(QWidget):
    """Shows one incident; `written` when something was added to its log here."""

    back_requested = Signal()
    written = Signal()
    law_requested = Signal()
    kit_requested = Signal()

    def __init__(
        self, app: App, now: RoomNow, writers: Writers, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._app = app
        self._now = now
        self.desk = Desk(app, now.room.incident.id, writers, self)
        self.desk.zone = times.zone_of(now.room.incident.zone)
        self.desk.written.connect(self.written)
        self.add_note = SecondaryButton(self.tr("Add to the log"))
        self.add_note.clicked.connect(self.write_note)
        self.header = PageHeader(button=self.add_note)
        self.strip = DeadlineStrip(app.world.clock)
        self.pages: dict[Step, StepPage] = {}
        self._stack = QStackedWidget()
        self._stack.setObjectName("pages")
        for kind in PAGES:
            page = kind(self.desk)
            page.go_requested.connect(self.go_to)
            page.person_requested.connect(self._look_for)
            page.notice_requested.connect(self._open_notice)
            page.law_requested.connect(self.law_requested)
            page.kit_requested.connect(self.kit_requested)
            page.settled_changed.connect(lambda page=page: self._show_settled(page))
            self.pages[page.step] = page
            self._stack.addWidget(page)
        self.path = StepPath(tuple(self.pages))
        self.path.chosen.connect(self.go_to)
        self._lay_out()
        self.show_now(now)
        self.go_to(next(iter(self.pages)))

    @property
    def incident(self) -> IncidentId:
        """Return which incident is shown."""
        return self._now.room.incident.id

    @property
    def step(self) -> Step:
        """Return where one is."""
        return next(s for s, page in self.pages.items() if page is self._stack.currentWidget())

    def show_now(self, now: RoomNow) -> None:
        """Show the incident as its log tells it now."""
        self._now = now
        room, derived = now.room, now.derived
        zone = times.zone_of(room.incident.zone)
        self.header.set_texts(room_title(room.incident), self._secondary(room))
        nearest = nearest_of(derived.duties, room.incident) if now.is_open else None
        spoken = one_in_window_language(nearest, self._app.incidents.law_text)
        asked = asked_before(derived.duties, room.incident)
        self.strip.show_duty(spoken, zone, is_asked_before=asked)
        for page in self.pages.values():
            page.show_room(room, derived)
            self._show_settled(page)

    def _show_settled(self, page: StepPage) -> None:
        settled = page.is_settled(self._now.room, self._now.derived)
        self.path.show_settled(page.step, settled=settled)

    def go_to(self, step: Step) -> None:
        """Show a step."""
        if theme().scale >= LARGE_TEXT:
            self.pages[step].content.insertWidget(0, self.header)
        self._stack.setCurrentWidget(self.pages[step])
        self.path.show_step(step)

    def _look_for(self, person: str) -> None:
        self.go_to(Step.AFFECTED)
        self.pages[Step.AFFECTED].look_for(person)

    def _open_notice(self, duty: DutyId) -> None:
        self.go_to(Step.NOTICES)
        self.pages[Step.NOTICES].open_notice_of(duty)

    def write_note(self) -> None:
        """Ask for a note and write it."""
        zone = times.zone_of(self._now.room.incident.zone)
        dialog = NoteDialog(self._app.world.clock.now(), zone, self.window())
        dialog.accepted.connect(lambda: self.desk.write(dialog.entry))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def stop(self) -> None:
        """Count down no more."""
        self.strip.stop()

    def _secondary(self, room: Room) -> str:
        incident = room.incident
        noticed = incident.recorded().of(Event.NOTICED)
        return self.tr("Incident {number} · opened by {who} · noticed {when}").format(
            number=incident.number,
            who=incident.opened.author,
            when=times.short_day_and_hour(noticed.at, times.zone_of(incident.zone))
            if noticed
            else "–",
        )

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        head = QVBoxLayout()
        head.setContentsMargins(36, 24, 36, 0)
        head.setSpacing(8)
        back = fit(QuietLink("←", describe=self.tr("All incidents")))
        back.setToolTip(back.accessibleName())
        back.clicked.connect(self.back_requested)
        self.path.put_before(back)
        if theme().scale < LARGE_TEXT:
            head.addWidget(self.header)
        head.addWidget(self.strip)
        head.addWidget(self.path)
        column.addLayout(head)
        column.addWidget(self._stack, 1)
