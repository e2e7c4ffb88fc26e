"""Where everybody stands: counts, a list, and what can be written down of it."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from practiceguard.domain.incident.unreachable import Tracking
from practiceguard.services.incident.derive_duties import Derived
from practiceguard.services.incident.read_incident import Room
from practiceguard.services.incident.residents import residents_of
from practiceguard.ui import formats
from practiceguard.ui.errors import tell_failure
from practiceguard.ui.incident.desk import Desk
from practiceguard.ui.incident.notices.batch_dialogs import (
    PostedDialog,
    PrintedDialog,
    batches_left,
)
from practiceguard.ui.incident.notices.fate_dialogs import (
    CameBackDialog,
    NotReachedDialog,
    ReachedDialog,
)
from practiceguard.ui.incident.notices.new_address_dialog import NewAddressDialog
from practiceguard.ui.incident.notices.substitute_section import SubstituteSection
from practiceguard.ui.incident.notices.tracking_list import TrackingList
from practiceguard.ui.incident.notices.tracking_model import (
    TrackedRow,
    level_of,
    rows_of,
    standing_words,
)
from practiceguard.ui.incident.writing_dialog import open_dialog
from practiceguard.ui.tasks import run_task
from practiceguard.ui.theme import Level
from practiceguard.ui.widgets import (
    InLine,
    MessageBanner,
    PageDialog,
    PageHeader,
    SecondaryButton,
    StatusBadge,
    fit,
    label,
)
from practiceguard.ui.widgets.choosing import choose_file_to_save

_AROUND = 40
"""Pixels of the window behind that stay in sight."""


class TrackingDialog(PageDialog):
    """Stays open: a pile of letters that came back is written down one after the other."""

    shown = Signal()
    """What the log says now is on show."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("What became of the letters"), 960, parent)
        self._desk = desk
        self._room: Room | None = None
        self._tracking = Tracking(())
        self._asked = 0
        self.header = PageHeader(self.tr("What became of the letters"), self.tr("Reading…"))
        self.banner = MessageBanner()
        self.banner.hide()
        self.counts = QWidget()
        self._count_line = InLine(self.counts, gap=8)
        self.substitute = SubstituteSection(desk)
        self.substitute.changed.connect(self.look)
        self.list = TrackingList(desk.app.incidents.notices.shelf, desk.zone)
        self.list.selection_changed.connect(self._enable)
        for widget in (self.header, self.banner, self.counts, self.substitute, self._batches()):
            self.content.addWidget(widget)
        self.content.addWidget(self.list, 1)
        self.list.put_above_table(self._deeds())
        self._foot()
        self._enable()
        self.look()

    def fit(self) -> None:
        """Take the height of the window behind: the list is what one looks at."""
        super().fit()
        behind = self.parentWidget()
        highest = behind.window().height() - _AROUND if behind is not None else 0
        least = self.height_needed() - self.list.more
        self.list.grow(highest - least)
        if highest > least:
            self.resize(self.width(), highest)

    # --- what is shown ----------------------------------------------------------------------

    def look(self) -> None:
        """Read anew what the log says."""
        self._asked += 1
        number, incidents, key = self._asked, self._desk.app.incidents, self._desk.incident

        def read() -> tuple[Room, Derived, Tracking, tuple[TrackedRow, ...]]:
            room = incidents.read(key)
            derived = incidents.derive(room.incident, residents_of(room.incident))
            tracking = incidents.track(key)
            return room, derived, tracking, rows_of(tracking.people)

        run_task(
            self,
            lambda _handle: read(),
            on_success=lambda found: self._on_read(number, *found),
            on_failure=lambda error: tell_failure(self.banner, error),
        )

    def _on_read(
        self, number: int, room: Room, derived: Derived, tracking: Tracking,
        rows: tuple[TrackedRow, ...],
    ) -> None:  # fmt: skip
        if number != self._asked:
            return
        self._room, self._tracking = room, tracking
        self._tell_counts()
        self.substitute.show_duties(room, derived, tracking)
        self.list.show_rows(rows, tracking.counts)
        self._enable()
        self.grow()
        self.shown.emit()

    def _tell_counts(self) -> None:
        counts, everybody = self._tracking.counts, self._tracking.everybody
        told = sum(number for one, number in counts.items() if one.is_told)
        self.header.set_texts(
            self.tr("Told, as far as is known: {told} of {all}").format(
                told=formats.number(told), all=formats.number(everybody)
            ),
            self.tr("What was sent stays sent; who is out of reach is counted apart."),
        )
        while (item := self._count_line.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for one, number in counts.items():
            text = f"{standing_words(one)}: {formats.number(number)}"
            self._count_line.addWidget(StatusBadge(text, level_of(one)))
        self.counts.updateGeometry()

    # --- what can be done -------------------------------------------------------------------

    def open_printed(self) -> None:
        """Write down which batches came out of the printer."""
        if self._room is not None:
            self._open(PrintedDialog(self._desk, self._room.incident, self))

    def open_posted(self) -> None:
        """Write down which batches went into the post."""
        if self._room is not None:
            self._open(PostedDialog(self._desk, self._room.incident, self))

    def open_came_back(self) -> None:
        """Write down letters that came back, one after the other."""
        names = {row.person.number: row.person.name for row in self.list.rows if row.person.number}
        dialog = CameBackDialog(self._desk, names, self)
        dialog.finished.connect(lambda _result: self.look())
        open_dialog(dialog)

    def open_nameless(self) -> None:
        """Write down that one of those without an address was reached."""
        self._open(ReachedDialog(self._desk, None, self))

    def save_to(self, path: Path) -> None:
        """Write what is listed into a new file; what is there is not overwritten."""
        content, files = self.list.model.table(), self._desk.app.world.files

        def work() -> Path:
            free = files.free_name(path, "2")
            files.write_new(free, content)
            return free

        run_task(
            self,
            lambda _handle: work(),
            on_success=lambda free: self.banner.show_message(
                Level.GOOD, self.tr("Saved: {file}").format(file=free.name),
                self.tr("It names patients: keep it where only the practice can read it."),
            ),
            on_failure=lambda error: tell_failure(self.banner, error, Level.CARE),
            writes=True,
        )  # fmt: skip

    def _on_save(self) -> None:
        title = self.tr("Save the list: it names patients")
        suggested = Path.home() / "letters.csv"
        path = choose_file_to_save(self, title, suggested, self.tr("Table (*.csv)"))
        if path is not None:
            self.save_to(path)

    def _open(self, dialog: PageDialog) -> None:
        open_dialog(dialog, self.look)

    def _for_selected(
        self, kind: type[ReachedDialog | NotReachedDialog | NewAddressDialog]
    ) -> None:
        person = self.list.selected
        if person is not None:
            self._open(kind(self._desk, person, self))

    def _enable(self) -> None:
        incident = self._room.incident if self._room is not None else None
        is_open = incident is not None and incident.closed_at is None
        self.printed.setEnabled(
            is_open and incident is not None and bool(batches_left(incident, to_print=True))
        )
        self.posted.setEnabled(
            is_open and incident is not None and bool(batches_left(incident, to_print=False))
        )
        self.came_back.setEnabled(is_open and bool(self.list.rows))
        self.nameless.setVisible(self._tracking.without_address > 0)
        self.nameless.setEnabled(is_open)
        for button in (self.reached, self.new_address, self.not_reached):
            button.setEnabled(is_open and self.list.selected is not None)
        self.save.setEnabled(bool(self.list.rows))

    # --- parts ------------------------------------------------------------------------------

    def _batches(self) -> QWidget:
        self.printed = fit(SecondaryButton(self.tr("Printed…")))
        self.posted = fit(SecondaryButton(self.tr("Posted…")))
        self.came_back = fit(SecondaryButton(self.tr("A letter came back…")))
        self.nameless = fit(SecondaryButton(self.tr("Somebody without an address…")))
        self.printed.clicked.connect(self.open_printed)
        self.posted.clicked.connect(self.open_posted)
        self.came_back.clicked.connect(self.open_came_back)
        self.nameless.clicked.connect(self.open_nameless)
        return _line(self.printed, self.posted, self.came_back, self.nameless)

    def _deeds(self) -> QWidget:
        self.reached = fit(SecondaryButton(self.tr("Reached…")))
        self.new_address = fit(SecondaryButton(self.tr("Another address…")))
        self.not_reached = fit(SecondaryButton(self.tr("Not reached…")))
        self.reached.clicked.connect(lambda: self._for_selected(ReachedDialog))
        self.new_address.clicked.connect(lambda: self._for_selected(NewAddressDialog))
        self.not_reached.clicked.connect(lambda: self._for_selected(NotReachedDialog))
        whom = label(self.tr("Whoever is chosen in the list:"), "small", wrap=False)
        whom.setMinimumHeight(self.reached.sizeHint().height())
        return _line(whom, self.reached, self.new_address, self.not_reached)

    def _foot(self) -> None:
        self.save = SecondaryButton(self.tr("Save as a table…"))
        self.save.clicked.connect(self._on_save)
        close = SecondaryButton(self.tr("Close"))
        close.clicked.connect(self.accept)
        self.foot.addWidget(self.save)
        self.foot.addWidget(label(self.tr("The table names patients."), "small"))
        self.foot.addStretch(1)
        self.foot.addWidget(close)


def _line(*widgets: QWidget) -> QWidget:
    line = QWidget()
    layout = InLine(line, gap=8)
    for one in widgets:
        layout.addWidget(one)
    return line
