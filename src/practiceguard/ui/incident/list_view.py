"""All incidents, the open ones first."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from practiceguard.domain.incident.incident import Incident
from practiceguard.domain.incident.log import IncidentId, shown_number
from practiceguard.domain.incident.moment import Event
from practiceguard.domain.incident.record_keeping import KeepingTerm, keeping_of
from practiceguard.services.incident.tell_law import TellLaw
from practiceguard.services.ports import Clock
from practiceguard.ui import formats
from practiceguard.ui.errors import message_for
from practiceguard.ui.incident import times
from practiceguard.ui.incident.law_in_language import one_in_window_language
from practiceguard.ui.incident.nearest import REFRESH_MS, level_of, nearest_of, whom
from practiceguard.ui.incident.watch import RoomNow
from practiceguard.ui.incident.words import room_title
from practiceguard.ui.theme import Level
from practiceguard.ui.widgets import (
    Card,
    EmptyState,
    MessageBanner,
    PageHeader,
    PrimaryButton,
    RowList,
    ScrollPage,
    SecondaryButton,
    StatusBadge,
    fit,
    label,
)


class IncidentList(ScrollPage):
    """One sentence, then a row per incident; says what will be here while there is none."""

    chosen = Signal(object)
    """`IncidentId`."""
    begin_requested = Signal()
    """Something happened: the first-hour card is wanted."""

    def __init__(
        self,
        clock: Clock,
        law_text: TellLaw,
        terms: Callable[[], tuple[KeepingTerm, ...]],
        parent: QWidget | None = None,
    ) -> None:
        """`terms`: of keeping a record, asked for once an incident is closed."""
        super().__init__(parent)
        self._clock = clock
        self._law_text = law_text
        self._terms = terms
        self._rooms: tuple[RoomNow, ...] | None = None
        self._badges: list[tuple[StatusBadge, RoomNow]] = []
        self._timer = QTimer(self)
        self._timer.setInterval(REFRESH_MS)
        self._timer.timeout.connect(self.refresh)
        self.header = PageHeader(self.tr("Incidents"), self.tr("Reading the records…"))
        self.banner = MessageBanner()
        self._card = Card()
        self._card.setAccessibleName(self.tr("Incidents"))
        self.rows = RowList()
        self._card.content.addWidget(self.rows)
        begin = PrimaryButton(self.tr("Something happened?"))
        begin.clicked.connect(self.begin_requested)
        self.empty = EmptyState(
            self.tr("Here is what you do when something went wrong"),
            self.tr(
                "Files that do not open, a lost telephone, a letter to the wrong person: you get a "
                "list of what to do first, a log in which any later change shows, who is "
                "affected, and whom to tell by when, under which law."
            ),
            begin,
        )
        self._card.hide()
        self.empty.hide()
        for one in (self.header, self.banner, self._card, self.empty):
            self.content.addWidget(one)

    def show_rooms(self, rooms: tuple[RoomNow, ...]) -> None:
        """Show these incidents, given the newest first."""
        self.banner.hide()
        ordered = tuple(sorted(rooms, key=_order))
        is_same = ordered == self._rooms
        self._rooms = ordered
        self.empty.setVisible(not rooms)
        self._card.setVisible(bool(rooms))
        self.header.set_texts(*self._sentence())
        if is_same:
            return  # nothing jumps, and the keyboard stays where it is
        self.rows.clear()
        self._badges = []
        for now in ordered:
            self._add(now)

    def show_gone(self, gone: tuple[IncidentId, ...]) -> None:
        """Tell of incidents whose whole log is not there any more."""
        if not gone:
            return
        if not self._rooms:
            self.empty.hide()
            self.header.set_texts(self.tr("The log of an incident is gone"), "")
        self.banner.show_message(
            Level.BAD,
            self.tr("An incident is gone: {numbers}").format(
                numbers=", ".join(map(shown_number, gone))
            ),
            self.tr(
                "Its log was written here and is not there any more. No button of this program "
                "removes a log: somebody or something took it away."
            ),
            self.tr(
                "Change nothing more, and tell the police and your computer specialist. The log "
                "left with each backup since; it can be brought back from there."
            ),
        )

    def refresh(self) -> None:
        """Count down: a window may stay open for days."""
        for badge, now in self._badges:
            badge.set_state(*self._state(now))

    def showEvent(self, event: QShowEvent) -> None:
        """Count down while somebody looks."""
        super().showEvent(event)
        self.refresh()
        self._timer.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Count down no more."""
        super().hideEvent(event)
        self._timer.stop()

    def show_failure(self, error: Exception) -> None:
        """Say that the records cannot be read just now; what is shown stays."""
        told = message_for(error)
        if self._rooms is None:
            self.header.set_texts(self.tr("The records of incidents cannot be read just now"))
        self.banner.show_message(
            Level.CARE, told.happened, told.means, told.next_step, details=told.details
        )

    def _sentence(self) -> tuple[str, str]:
        rooms = self._rooms or ()
        open_ones = [now for now in rooms if now.is_open]
        if not rooms:
            return self.tr("No incident was ever opened here"), ""
        if not open_ones:
            return self.tr("No incident is open"), self.tr("Closed ones stay here as they ended.")
        if len(open_ones) == 1:
            return self.tr("One incident is open"), self.tr("Go on where you left it.")
        return (
            self.tr("{count} incidents are open").format(count=len(open_ones)),
            self.tr("Begin with the one whose deadline is nearest."),
        )

    def _add(self, now: RoomNow) -> None:
        incident = now.room.incident
        told = QWidget()
        column = QVBoxLayout(told)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(label(room_title(incident), "strong"))
        column.addWidget(label(self._about(incident), "small"))
        if not now.is_open:
            column.addWidget(label(self._kept(now), "small"))
        is_next = now.is_open and now is (self._rooms or ())[0]
        kind = PrimaryButton if is_next else SecondaryButton
        button = fit(kind(self.tr("Open the room") if now.is_open else self.tr("Read")))
        button.setAccessibleName(f"{button.text()}: {incident.number} {room_title(incident)}")
        button.clicked.connect(lambda: self.chosen.emit(incident.id))
        badge = fit(StatusBadge(*self._state(now)))
        self._badges.append((badge, now))
        self.rows.add_action_row(badge, told, button)

    def _state(self, now: RoomNow) -> tuple[str, Level]:
        if not now.is_open:
            return self.tr("closed"), Level.UNPROVED
        nearest = nearest_of(now.derived.duties, now.room.incident)
        duty = one_in_window_language(nearest, self._law_text)
        if duty is None or duty.due_at is None:
            return self.tr("open"), Level.CARE
        span = duty.due_at - self._clock.now()
        text = self.tr("{left}: {whom}").format(left=times.left(span), whom=whom(duty))
        return text, level_of(span)

    def _about(self, incident: Incident) -> str:
        noticed = incident.recorded().of(Event.NOTICED)
        zone = times.zone_of(incident.zone)
        when = times.day_and_hour(noticed.at, zone) if noticed else "–"
        about = self.tr("Incident {number}, noticed {when}").format(
            number=incident.number, when=when
        )
        if incident.closed_at is None:
            return about
        return self.tr("{about}, closed {when}").format(
            about=about, when=times.day_and_hour(incident.closed_at, zone)
        )

    def _kept(self, now: RoomNow) -> str:
        incident = now.room.incident
        zone = times.zone_of(incident.zone)
        laws = [one.law for one in now.derived.laws if one.law is not None]
        terms = self._terms()
        keeping = keeping_of(now.room.entries, incident.closed_at, laws, terms, zone)
        if keeping.hold is not None:
            return self.tr("On legal hold since {when}: delete nothing of it").format(
                when=times.day_and_hour(keeping.hold.since, zone)
            )
        if keeping.until is None or keeping.until == date.max:
            return ""
        free = keeping.until + timedelta(days=1)
        return self.tr("Its record may be deleted from {day} on, not before").format(
            day=formats.long_date(free)
        )


def _order(now: RoomNow) -> tuple[bool, datetime]:
    """Open ones first, and of these the one whose deadline is nearest."""
    never = datetime.max.replace(tzinfo=UTC)
    duty = nearest_of(now.derived.duties, now.room.incident) if now.is_open else None
    return not now.is_open, (duty.due_at if duty is not None else None) or never
