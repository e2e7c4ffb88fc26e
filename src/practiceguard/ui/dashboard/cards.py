"""The small cards of Home: one figure, one badge, and what they rest on."""

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QWidget

from practiceguard.bootstrap import App
from practiceguard.domain.backup.check_schedule import Coverage
from practiceguard.domain.backup.protection import ProtectionLevel, ReasonCode
from practiceguard.domain.backup.several_places import Missing
from practiceguard.services.backup.assess_protection import Overview, PlaceOverview
from practiceguard.services.backup.check_repository import LastCheck
from practiceguard.ui import formats, texts
from practiceguard.ui.dashboard.sentences import place_of, wording_of
from practiceguard.ui.tasks import run_task
from practiceguard.ui.theme import Level
from practiceguard.ui.translation import translated
from practiceguard.ui.widgets import Card, QuietLink, StatusBadge, fit, label
from practiceguard.wording import several_places
from practiceguard.wording.protection import CONTEXT, REASONS
from practiceguard.wording.several_places import advice

_OF_THE_SHEET = {ReasonCode.SHEET_NOT_VERIFIED, ReasonCode.SHEET_PROOF_OLD}


class FigureCard(Card):
    """A name, a figure, the badge of its state, and where there is one a note below."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._name = label(name, "small")
        self._figure = label("", "figure")
        self.badge = StatusBadge()
        self.badge.hide()
        self._note = label("", "small")
        self._note.hide()
        self.content.setSpacing(4)
        self.content.addWidget(self._name)
        self.content.addWidget(self._figure)
        self.content.addWidget(self.badge, 0, Qt.AlignmentFlag.AlignLeft)
        self.content.addWidget(self._note)
        self.content.addStretch(1)

    def show_figure(self, name: str, figure: str, badge: str, level: Level) -> None:
        """Show these."""
        self._name.setText(name)
        self._figure.setText(figure)
        self.badge.set_state(badge, level)
        self.badge.show()
        self._name_aloud()

    def show_note(self, note: str) -> None:
        """Show a note below the badge; none if it is empty."""
        self._note.setText(note)
        self._note.setVisible(bool(note))
        self._name_aloud()

    @property
    def note(self) -> str:
        """Return the note shown."""
        return self._note.text()

    def _name_aloud(self) -> None:
        told = f"{self._name.text()}: {self._figure.text()}, {self.badge.text}"
        self.setAccessibleName(f"{told}. {self._note.text()}" if self._note.text() else told)

    @property
    def figure(self) -> str:
        """Return the figure shown."""
        return self._figure.text()


@dataclass(frozen=True)
class CheckedPlace:
    """The last check of a place, and what the place is called where there are several."""

    name: str
    last: LastCheck | None
    reading: Coverage | None = None
    checked_since: datetime | None = None

    @property
    def urgency(self) -> tuple[bool, bool, float]:
        """Return what sorts damage first, then what was never checked, then the oldest."""
        if self.last is None:
            return (True, False, 0.0)
        return (self.last.is_sound, True, self.last.checked_at.timestamp())


class CheckCard(FigureCard):
    """When the copies themselves were last read and compared, and what was found.

    Of several places it tells of the one that needs a check most.
    """

    def __init__(self, app: App, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._app = app
        self.show_last(None)

    def reload(self) -> None:
        """Ask for the last check, off the GUI thread."""
        run_task(
            self,
            lambda _handle: self._read(),
            on_success=self._on_read,
            on_failure=lambda _error: self.show_last(None),
        )

    def show_reading(self, reading: Coverage | None, checked_since: datetime | None) -> None:
        """Show below it that one is going on, else by when all of it will have been read."""
        if checked_since is not None:
            self.show_note(texts.being_checked(checked_since))
        else:
            self.show_note("" if reading is None else texts.read_back(reading))

    def show_last(self, last: LastCheck | None, place: str = "") -> None:
        """Show the last check, or that there was none."""
        name = (
            self.tr("Last check: {place}").format(place=place)
            if place
            else self.tr("Last check of the copy")
        )
        if last is None:
            self.show_figure(name, self.tr("Not yet"), self.tr("not proved"), Level.UNPROVED)
        elif last.is_sound:
            self.show_figure(
                name,
                formats.when(last.checked_at, self._app.world.clock.now()),
                self.tr("sound: {what}").format(what=texts.check_depth(last.depth)),
                Level.GOOD,
            )
        else:
            self.show_figure(
                name,
                formats.when(last.checked_at, self._app.world.clock.now()),
                self.tr("damaged"),
                Level.BAD,
            )

    def _read(self) -> tuple[CheckedPlace, ...]:
        store = self._app.world.store
        plan = store.plan()
        known = [store.repository(key) for key in plan.repositories] if plan else []
        places = [one for one in known if one is not None]
        live = {one.repository: one.begun_at for one in self._app.watch_checks.live()}
        return tuple(
            CheckedPlace(
                texts.place_name(one) if len(places) > 1 else "",
                self._app.check.last(one.key),
                self._app.watch_checks.coverage(one),
                live.get(one.key),
            )
            for one in places
        )

    def _on_read(self, places: tuple[CheckedPlace, ...]) -> None:
        shown = min(places, key=lambda one: one.urgency, default=CheckedPlace("", None))
        self.show_last(shown.last, shown.name)
        self.show_reading(shown.reading, shown.checked_since)


class AdviceCard(Card):
    """What is missing for three copies, two kinds of storage, one elsewhere.

    It is advice and no alarm: it has no badge, and Home stays as green as it is.
    """

    wanted = Signal()
    """Somebody wants to do something about it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._what = label("", "strong")
        self._why = label("", "small")
        link = QuietLink(self.tr("Add a place…"))
        link.clicked.connect(self.wanted)
        self._link = fit(link)
        self.content.setSpacing(4)
        self.content.addWidget(label(self.tr("Advice"), "small"))
        self.content.addWidget(self._what)
        self.content.addWidget(self._why)
        self.content.addStretch(1)
        self.content.addWidget(self._link)
        self.hide()

    def show_missing(self, missing: tuple[Missing, ...]) -> None:
        """Show the one next thing to add, or nothing if nothing is missing."""
        found = advice(missing)
        self._what.setText(translated(several_places.CONTEXT, found.what))
        self._why.setText(translated(several_places.CONTEXT, found.why))
        self.setAccessibleName(f"{self._what.text()}. {self._why.text()}")
        self.setVisible(bool(missing))

    @property
    def what(self) -> str:
        """Return what is advised."""
        return self._what.text()


def show_no_place(card: FigureCard) -> None:
    """Show that there is no copy anywhere."""
    card.show_figure(
        QCoreApplication.translate("HomeCards", "Copy"),
        QCoreApplication.translate("HomeCards", "None yet"),
        translated(CONTEXT, REASONS[ReasonCode.NOT_SET_UP].badge),
        Level.BAD,
    )


def show_place(card: FigureCard, place: PlaceOverview, now: datetime) -> None:
    """Show the age of the last complete copy in a place, and the worst that is known of it."""
    status = place.status
    if status.last_complete_at is None:
        figure = QCoreApplication.translate("HomeCards", "None yet")
    else:
        figure = formats.when(status.last_complete_at, now)
    reason = next(reason for reason in status.reasons if reason.code not in _OF_THE_SHEET)
    badge = translated(CONTEXT, wording_of(status, reason).badge)
    name = texts.place_name(place.repository)
    card.show_figure(name, figure, badge, texts.level_of(reason.level))


def show_sheet(card: FigureCard, overview: Overview, now: datetime) -> None:
    """Show when somebody last proved that the recovery sheet opens the copy."""
    name = QCoreApplication.translate("HomeCards", "Recovery sheet")
    reason = next(
        (reason for reason in overview.status.reasons if reason.code in _OF_THE_SHEET), None
    )
    place = place_of(reason, overview) if reason is not None else None
    if place is not None and len(overview.places) > 1:
        name = QCoreApplication.translate("HomeCards", "Recovery sheet: {place}").format(
            place=texts.place_name(place.repository)
        )
    sheet = place.sheet if place is not None else overview.sheet
    proved_at = sheet.verified_at if sheet else None
    figure = (
        formats.when(proved_at, now)
        if proved_at
        else QCoreApplication.translate("HomeCards", "Not proved")
    )
    if reason is None and proved_at:
        badge, level = QCoreApplication.translate("HomeCards", "opens the copy"), Level.GOOD
    else:
        code = reason.code if reason else ReasonCode.SHEET_NOT_VERIFIED
        badge = translated(CONTEXT, REASONS[code].badge)
        level = texts.level_of(reason.level if reason else ProtectionLevel.CARE)
    card.show_figure(name, figure, badge, level)
