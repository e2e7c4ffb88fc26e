"""Look through the letters of a mailing, person by person, before any is made."""

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from practiceguard.domain.incident.incident import Incident
from practiceguard.domain.incident.letter import Addressee
from practiceguard.domain.incident.notice import NoticeKind
from practiceguard.services.incident.derive_duties import Derived
from practiceguard.services.incident.plan_mailing import Choices, PlannedMailing
from practiceguard.services.incident.sample_letters import SampleLetter
from practiceguard.ui import formats
from practiceguard.ui.errors import tell_failure
from practiceguard.ui.incident.desk import Desk
from practiceguard.ui.incident.notices.mailing.letter_view import LetterView
from practiceguard.ui.incident.notices.words import notice_name
from practiceguard.ui.tasks import TaskHandle, run_task
from practiceguard.ui.theme import Level, theme
from practiceguard.ui.translation import window_language
from practiceguard.ui.widgets import (
    MessageBanner,
    PageDialog,
    PageHeader,
    PrimaryButton,
    SecondaryButton,
    label,
)

_HEIGHT = 310


class PreviewDialog(PageDialog):
    """Every letter as it would be printed now; nothing is written anywhere."""

    def __init__(
        self,
        desk: Desk,
        incident: Incident,
        derived: Derived,
        kind: NoticeKind,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(notice_name(kind), 860, parent)
        self._factory = desk.app.incidents.mailing
        self._planned: PlannedMailing | None = None
        self._everybody: tuple[Addressee, ...] = ()
        self.at = 0
        """Which is on show, from 0."""
        self._asked = 0
        self.header = PageHeader(
            self.tr("Letter by letter"),
            self.tr("Each as it would be printed now. The numbers are given when they are made."),
        )
        self.banner = MessageBanner()
        self.banner.hide()
        self._make_controls()
        self._set_usable(is_usable=False)
        run_task(
            self,
            lambda handle: self._plan(incident, derived, kind, handle),
            on_success=self._on_planned,
            on_failure=self._on_failed,
        )

    @property
    def shown(self) -> Addressee | None:
        """Return whose letter is on show."""
        return self._everybody[self.at] if self._everybody else None

    def go(self, step: int) -> None:
        """Show the letter so many further on, or back."""
        self.show_at(self.at + step)

    def show_at(self, index: int) -> None:
        """Show a letter by its place in the mailing, from 0; beyond its ends nothing happens."""
        if self._planned is None or not 0 <= index < len(self._everybody):
            return
        self.at = index
        one = self._everybody[index]
        self.which.setText(
            self.tr("{number} of {count}: {name}").format(
                number=formats.number(index + 1),
                count=formats.number(len(self._everybody)),
                name=one.name,
            )
        )
        self.back.setEnabled(index > 0)
        self.further.setEnabled(index + 1 < len(self._everybody))
        self._asked += 1
        number, planned, samples = self._asked, self._planned, self._factory.samples
        run_task(
            self,
            lambda _handle: samples.one(planned.prepared.mailing, one),
            on_success=lambda made: self._on_made(made, number),
            on_failure=self._on_failed,
        )

    def seek_next(self) -> None:
        """Go to the next letter whose number or name has what was typed."""
        words = " ".join(self.search.text().split()).casefold()
        if not words or not self._everybody:
            return
        count = len(self._everybody)
        for step in range(1, count + 1):
            index = (self.at + step) % count
            one = self._everybody[index]
            if words in str(one.number).casefold() or words in one.name.casefold():
                self.not_found.hide()
                self.show_at(index)
                return
        self.not_found.show()

    def _plan(
        self, incident: Incident, derived: Derived, kind: NoticeKind, handle: TaskHandle
    ) -> PlannedMailing:
        people = self._factory.people(incident, handle.report, handle)
        choices = Choices(kind, again=True)
        return self._factory.plan(incident, derived, people, window_language(), choices)

    def _on_planned(self, planned: PlannedMailing) -> None:
        self._planned = planned
        self._everybody = planned.prepared.mailing.addressees
        self._set_usable(is_usable=bool(self._everybody))
        if self._everybody:
            self.show_at(0)
            self.further.setFocus()
        else:
            self.banner.show_message(Level.CARE, self.tr("Nobody can be written to by post."))
            self.banner.show()

    def _on_made(self, made: SampleLetter, number: int) -> None:
        if number == self._asked:
            self.view.show_letter(made)

    def _on_failed(self, error: Exception) -> None:
        tell_failure(self.banner, error, Level.CARE)
        self.banner.show()
        self.grow()

    def _set_usable(self, *, is_usable: bool) -> None:
        for widget in (self.search, self.seek, self.back, self.further):
            widget.setEnabled(is_usable)
        self.which.setText("" if is_usable else self.tr("The letters are being put together…"))

    def _make_controls(self) -> None:
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Name or number"))
        self.search.setAccessibleName(self.tr("Search: name or number of a letter"))
        self.search.setMaxLength(120)
        self.search.returnPressed.connect(self.seek_next)
        self.seek = SecondaryButton(self.tr("Find"))
        self.seek.clicked.connect(self.seek_next)
        self.not_found = label(self.tr("No letter has that name or number."), "care")
        self.not_found.hide()
        self.search.textEdited.connect(lambda _text: self.not_found.hide())
        self.which = label("", "strong")
        self.view = LetterView()
        self.view.setMinimumHeight(theme().px(_HEIGHT))
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.search, 1)
        line.addWidget(self.seek)
        self.content.addWidget(self.header)
        self.content.addWidget(self.banner)
        self.content.addLayout(line)
        self.content.addWidget(self.not_found)
        self.content.addWidget(self.which)
        self.content.addWidget(self.view, 1)
        self.back = SecondaryButton(self.tr("Letter before"))
        self.back.clicked.connect(lambda: self.go(-1))
        self.further = SecondaryButton(self.tr("Next letter"))
        self.further.clicked.connect(lambda: self.go(1))
        close = PrimaryButton(self.tr("Close"))
        close.clicked.connect(self.accept)
        self.foot.addWidget(self.back)
        self.foot.addWidget(self.further)
        self.foot.addStretch(1)
        self.foot.addWidget(close)
        for keys, step in (("Alt+Left", -1), ("Alt+Right", 1)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.activated.connect(lambda step=step: self.go(step))
