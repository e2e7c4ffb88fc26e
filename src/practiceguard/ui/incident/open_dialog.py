"""Opening an incident: the few things that a frightened person knows, and nothing more."""

from dataclasses import dataclass
from zoneinfo import ZoneInfo

from PySide6.QtCore import QDateTime, Signal
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from practiceguard.bootstrap import App
from practiceguard.domain.incident.kind import IncidentKind
from practiceguard.services.incident.open_incident import FirstFacts
from practiceguard.services.incident.practice_zone import named_zone
from practiceguard.services.incident.read_incident import Room
from practiceguard.ui.errors import message_for
from practiceguard.ui.incident.author_dialog import LONGEST_NAME
from practiceguard.ui.incident.home_fields import HomeFields, Parts, parts_of
from practiceguard.ui.incident.kind_dialog import KindChoice
from practiceguard.ui.incident.limited_text import limit_text
from practiceguard.ui.incident.moment_field import MomentField
from practiceguard.ui.tasks import TaskHandle, run_task
from practiceguard.ui.theme import Level, theme
from practiceguard.ui.widgets import (
    MessageBanner,
    PageDialog,
    PageHeader,
    PrimaryButton,
    SecondaryButton,
    label,
)
from practiceguard.ui.widgets.fields import field_group


@dataclass(frozen=True)
class _Known:
    """What need not be asked."""

    country: str
    """Of the practice; "" if nothing is set up."""
    regions: Parts
    people: tuple[str, ...]


class OpenDialog(PageDialog):
    """`opened` with the `IncidentId` when the log was begun."""

    opened = Signal(object)
    written_by = Signal(str)
    """Who wrote it: nobody is asked that twice."""

    def __init__(
        self,
        app: App,
        noticed: QDateTime | None = None,
        parent: QWidget | None = None,
        *,
        author: str = "",
    ) -> None:
        super().__init__("PracticeGuard", 760, parent)
        self._app = app
        clock = app.world.clock
        self._now = clock.now()
        self._zone: ZoneInfo = named_zone(clock.zone(), self._now)
        self._is_busy = False
        self.header = PageHeader(
            self.tr("Open an incident"),
            self.tr(
                "Only what you know now; all of it can be corrected later. From this moment on a "
                "log is kept, and no copy is removed."
            ),
        )
        self.banner = MessageBanner()
        self.content.addWidget(self.header)
        self.content.addWidget(self.banner)
        self.noticed_at = MomentField(self.tr("When it was first noticed"), self._now, self._zone)
        if noticed is not None and noticed <= self.noticed_at.field.dateTime():
            self.noticed_at.field.setDateTime(noticed)
        self._ask(
            self.tr("When did anybody here first notice?"),
            self.noticed_at,
            self.tr(
                "Not only you: did somebody see something odd earlier, this morning, last week? "
                "Then that time. Deadlines may run from it."
            ),
        )
        self.noticed_by = self._line(self.tr("Who noticed?"))
        self.seen = QPlainTextEdit()
        self.seen.setTabChangesFocus(True)
        self.seen.setFixedHeight(theme().px(84))
        self._ask(
            self.tr("What did they see?"),
            self.seen,
            self.tr("In their own words, as on a postcard."),
        )
        self.content.addWidget(limit_text(self.seen))
        self._add_kinds()
        self.home = HomeFields()
        self.home.changed.connect(self._on_changed)
        self.content.addWidget(self.home)
        self.writer = self._line(self.tr("Who is writing this?"))
        self.writer.setText(author)
        for field in (self.noticed_by, self.writer):
            field.textChanged.connect(self._on_changed)
        self.foot.addStretch(1)
        cancel = SecondaryButton(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        self.open_button = PrimaryButton(self.tr("Open the incident"))
        self.open_button.clicked.connect(self.submit)
        self.foot.addWidget(cancel)
        self.foot.addWidget(self.open_button)
        self._on_changed()
        self.noticed_at.setFocus()
        run_task(self, self._read, on_success=self._on_known, on_failure=self._on_unread)

    @property
    def kind(self) -> IncidentKind:
        """Return the kind that is chosen."""
        return self.kinds.kind

    def choose_kind(self, kind: IncidentKind) -> None:
        """Choose a kind."""
        self.kinds.choose(kind)

    def submit(self) -> None:
        """Open the incident."""
        facts = FirstFacts(
            self.kind,
            self.noticed_at.moment,
            self.noticed_by.text(),
            self.seen.toPlainText(),
            self.writer.text(),
        )
        home, zone = self.home.code, self._zone
        self._is_busy = True
        self._on_changed()
        run_task(
            self,
            lambda _handle: self._app.incidents.open(facts, home, zone),
            on_success=self._on_opened,
            on_failure=self._on_failed,
            writes=True,
        )

    def _read(self, _handle: TaskHandle) -> _Known:
        practice = self._app.world.store.practice()
        people = tuple(
            dict.fromkeys(
                one.author for room in self._app.incidents.read.all() for one in room.entries
            )
        )
        regions = parts_of(self._app.incidents.rules.all())
        return _Known(practice.country if practice else "", regions, people)

    def _on_known(self, known: _Known) -> None:
        self.home.show_known(known.country, known.regions)
        self._on_changed()
        self.grow()

    def _on_unread(self, error: Exception) -> None:
        self._on_failed(error)
        self.home.show_known("", {})

    def _on_opened(self, room: Room) -> None:
        self.written_by.emit(self.writer.text().strip())
        self.accept()
        self.opened.emit(room.incident.id)

    def _on_failed(self, error: Exception) -> None:
        self._is_busy = False
        told = message_for(error)
        paper = self.tr(
            "Nothing was opened. Go on with the card on paper and write down the times; they can "
            "be typed in later."
        )
        self.banner.show_message(
            Level.BAD, told.happened, paper, told.next_step, details=told.details
        )
        self._on_changed()
        self.grow()

    def _on_changed(self) -> None:
        answered = (
            bool(self.noticed_by.text().strip())
            and bool(self.writer.text().strip())
            and self.home.is_answered
        )
        self.open_button.setEnabled(answered and not self._is_busy)

    def _line(self, title: str) -> QLineEdit:
        line = QLineEdit()
        line.setMaxLength(LONGEST_NAME)
        self._ask(title, line)
        return line

    def _ask(self, title: str, field: QWidget, hint: str = "") -> None:
        self.content.addLayout(field_group(title, field, hint))

    def _add_kinds(self) -> None:
        title = label(self.tr("What is it?"), "strong")
        self.content.addWidget(title)
        self.kinds = KindChoice(IncidentKind.UNKNOWN)
        self.content.addWidget(self.kinds)
