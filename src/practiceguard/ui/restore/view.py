"""Get files back: days with copies, what is in each, the basket, and where to put it."""

from datetime import date
from pathlib import Path

from PySide6.QtCore import QMargins, QTimer, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QFileDialog, QSizePolicy, QWidget

from practiceguard.bootstrap import App
from practiceguard.domain.backup.restoration import RestoreReport
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.ui import formats
from practiceguard.ui.errors import message_for, present_error
from practiceguard.ui.restore.actions import (
    Answers,
    Chosen,
    OccupiedFile,
    PartlyRestoredError,
    RestoreActions,
)
from practiceguard.ui.restore.basket import Basket
from practiceguard.ui.restore.basket_card import BasketCard
from practiceguard.ui.restore.browser import Browser
from practiceguard.ui.restore.calendar import CopyCalendar
from practiceguard.ui.restore.conflict_dialog import ConflictDialog
from practiceguard.ui.restore.copies import Copies, day_of, read_copies
from practiceguard.ui.restore.copy_list import CopyList
from practiceguard.ui.restore.report_dialog import ReportDialog
from practiceguard.ui.restore.search_runner import is_stop
from practiceguard.ui.tasks import Task, run_task
from practiceguard.ui.theme import Level, theme
from practiceguard.ui.widgets import (
    Card,
    MessageBanner,
    PageHeader,
    ProgressCard,
    ScrollPage,
    label,
)

_LEFT = 262
_RIGHT_LEAST = 420


class RestoreView(ScrollPage):
    """Three steps: a day, files, a place. Nothing changes on this PC before the third."""

    files_restored = Signal()
    became_idle = Signal()
    looked_at = Signal(str, str)
    """Copy and path of a file whose content somebody asked to see."""

    def __init__(self, app: App, parent: QWidget | None = None) -> None:
        super().__init__(parent, fills=True)
        self._app = app
        self._copies = Copies()
        self._is_loading = False
        self._task: Task | None = None
        self._was_shown = False
        self.basket = Basket(self)
        self.actions_ = RestoreActions(app, self)
        self.content.addWidget(
            PageHeader(
                self.tr("Get files back"),
                self.tr("Nothing on this PC is changed until you say where the files should go."),
            )
        )
        self.problem = MessageBanner()
        self.problem.action_requested.connect(self.reload)
        self.content.addWidget(self.problem)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._columns.setSpacing(16)
        self._columns.addWidget(self._days_card())
        self.browser = Browser(app, self.basket)
        self.browser.copy_failed.connect(self._on_copy_failed)
        self.browser.preview.looked.connect(self.looked_at)
        self._columns.addWidget(self.browser, 1)
        self.content.addLayout(self._columns, 1)
        self.basket_card = BasketCard(app, self.basket)
        self.basket_card.desktop_requested.connect(self.put_on_desktop)
        self.basket_card.in_place_requested.connect(self.put_in_place)
        self.basket_card.folder_requested.connect(self._ask_folder)
        self.content.addWidget(self.basket_card)
        self.progress_card = ProgressCard(
            self.tr("Files are being brought back"),
            note=self.tr("Please leave the window open until they are back."),
            stopping=self.tr("Stopping. Files that are back already stay where they are."),
        )
        self.progress_card.stop_requested.connect(self.stop)
        self.progress_card.hide()
        self.content.addWidget(self.progress_card)
        self._show_copies(self._copies)

    def _days_card(self) -> QWidget:
        self.days_card = Card()
        self.days_card.setAccessibleName(self.tr("Days with copies"))
        self.calendar = CopyCalendar()
        self.calendar.day_chosen.connect(self._on_day)
        self.days_card.content.addWidget(self.calendar)
        self._day_label = label("", "small")
        self.days_card.content.addSpacing(8)
        self.days_card.content.addWidget(self._day_label)
        self.copy_list = CopyList()
        self.copy_list.copy_chosen.connect(self._on_copy)
        self.days_card.content.addWidget(self.copy_list)
        self.days_card.content.addStretch(1)
        return self.days_card

    # --- which copies there are -------------------------------------------------------------

    @property
    def is_busy(self) -> bool:
        """Return whether files are being brought back."""
        return self._task is not None

    @property
    def copies(self) -> Copies:
        """Return what is known about the copies."""
        return self._copies

    def showEvent(self, event: QShowEvent) -> None:
        """Look which copies there are whenever the view is opened; the place in it stays."""
        super().showEvent(event)
        if not self._was_shown:
            self._was_shown = True
            self.actions_.tidy_up()
        self.reload()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the cards below each other where there is no room side by side."""
        super().resizeEvent(event)
        self._arrange()

    def reload(self) -> None:
        """Read again which copies there are; what is shown stays until the news is there."""
        if self._is_loading:
            return
        self._is_loading = True
        run_task(
            self,
            lambda _handle: read_copies(self._app),
            on_success=self._on_copies,
            on_failure=self._on_unreadable,
        )

    def _on_copies(self, copies: Copies) -> None:
        self._is_loading = False
        self._show_copies(copies)

    def _on_unreadable(self, error: Exception) -> None:
        self._is_loading = False
        self._show_copies(Copies(problem=error, is_read=True))

    def _show_copies(self, copies: Copies) -> None:
        self._copies = copies
        self._show_problem(copies)
        self.browser.set_copies(copies.entries)
        counts: dict[date, int] = {}
        for entry in copies.entries:
            counts[day_of(entry)] = counts.get(day_of(entry), 0) + 1
        self.calendar.set_days(counts)
        self.calendar.setEnabled(bool(counts))
        if not copies.is_remembered and copies.is_read:
            known = frozenset(entry.snapshot.snapshot_id for entry in copies.entries)
            self.basket.keep_only(known)
        if not copies.entries:
            self._show_none(copies)
            return
        shown = self.browser.entry
        known_days = {entry.snapshot.snapshot_id: day_of(entry) for entry in copies.entries}
        if self.calendar.day is None:
            day = known_days.get(shown.snapshot.snapshot_id) if shown else None
            self.calendar.choose(day or max(counts))
        self._list_day()

    def _show_none(self, copies: Copies) -> None:
        self._day_label.setText("")
        self.copy_list.show_copies((), None, is_remembered=False)
        self.copy_list.hide()
        if not copies.is_read:
            self.browser.show_nothing(self.tr("Looking for your copies…"))
        elif copies.problem is not None:
            self.browser.show_nothing(self.tr("The copies cannot be looked into now"))
        else:
            self.browser.show_nothing(
                self.tr("There are no copies yet"),
                self.tr(
                    "After the first copy you find its day here, and can get every file in it back."
                ),
            )

    def _show_problem(self, copies: Copies) -> None:
        if copies.problem is None:
            self.problem.hide()
            return
        message = message_for(copies.problem)
        means = message.means
        if copies.is_remembered and copies.read_at is not None:
            seen = self.tr("The list below is as it was read on {when}.").format(
                when=formats.date_and_time(copies.read_at)
            )
            means = f"{means} {seen}"
        self.problem.show_message(
            Level.BAD,
            message.happened,
            means,
            message.next_step,
            action=self.tr("Try again"),
            details=message.details,
        )

    # --- choosing ---------------------------------------------------------------------------

    def _on_day(self, _day: date) -> None:
        self._list_day()

    def _list_day(self) -> None:
        day = self.calendar.day
        entries = tuple(entry for entry in self._copies.entries if day_of(entry) == day)
        if day is None or not entries:
            return
        self._day_label.setText(self.tr("Copies on {day}").format(day=formats.day_and_month(day)))
        self.copy_list.show()
        shown = self.browser.entry.snapshot.snapshot_id if self.browser.entry else None
        chosen = shown if self.copy_list.chosen_id in (None, shown) else self.copy_list.chosen_id
        copies = self._copies
        self.copy_list.show_copies(
            entries, chosen, is_remembered=copies.is_remembered, places=copies.places
        )
        self._on_copy(self.copy_list.chosen_id or "")

    def _on_copy(self, snapshot_id: str) -> None:
        entry = self._copies.find(snapshot_id)
        if entry is None:
            return
        if self._copies.is_remembered or entry.is_remembered:
            self.browser.show_nothing(
                self.tr("This copy cannot be looked into now"),
                self.tr("Its place is not reachable. Follow the message above, then try again.")
                if self._copies.is_remembered
                else self.tr(
                    "Its place is not reachable just now. Connect it, or choose a copy in another "
                    "place."
                ),
            )
            return
        self.browser.show_copy(entry)

    def _on_copy_failed(self, error: Exception) -> None:
        is_gone = (
            isinstance(error, PracticeGuardError) and error.code is ErrorCode.SNAPSHOT_NOT_FOUND
        )
        message = message_for(error)
        self.browser.show_nothing(
            self.tr("This copy is no longer there") if is_gone else message.happened,
            message.next_step,
        )
        self.problem.show_message(
            Level.CARE if is_gone else Level.BAD,
            message.happened,
            message.means,
            message.next_step,
            action=self.tr("Try again"),
            details=message.details,
        )

    # --- putting files somewhere ------------------------------------------------------------

    def put_on_desktop(self) -> None:
        """Put what is chosen into a new folder on the Desktop."""
        if self._can_begin():
            self._begin(
                self.actions_.put_on_desktop(
                    self.basket.by_snapshot(),
                    self._on_restored,
                    self._on_failed,
                    self.progress_card.show_progress,
                )
            )

    def put_into(self, folder: Path) -> None:
        """Put what is chosen into a folder; files that are there already are kept."""
        if self._can_begin():
            self._start_into(self.basket.by_snapshot(), folder, Answers())

    def put_in_place(self) -> None:
        """Look what is in the way, ask, and put the files back to where they were."""
        if not self._can_begin():
            return
        chosen = self.basket.by_snapshot()
        self.basket_card.setEnabled(False)

        def ask(occupied: tuple[OccupiedFile, ...]) -> None:
            self.basket_card.setEnabled(True)
            dialog = ConflictDialog(occupied, self.basket_card.says, self.window())
            dialog.accepted.connect(lambda: self._start_into(chosen, None, dialog.answers()))
            dialog.finished.connect(dialog.deleteLater)
            dialog.open()

        def failed(error: Exception) -> None:
            self.basket_card.setEnabled(True)
            present_error(self, error)

        self.actions_.find_occupied(chosen, ask, failed)

    def _ask_folder(self) -> None:
        if not self._can_begin():
            return
        dialog = QFileDialog(self.window(), self.tr("Where should the files go?"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly, True)
        dialog.setLabelText(QFileDialog.DialogLabel.Accept, self.tr("Put them here"))
        dialog.fileSelected.connect(lambda folder: self.put_into(Path(folder)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _can_begin(self) -> bool:
        return self._task is None and not self.basket.is_empty()

    def _start_into(self, chosen: Chosen, folder: Path | None, answers: Answers) -> None:
        if self._task is None:
            self._begin(
                self.actions_.put_into(
                    chosen,
                    folder,
                    answers,
                    self._on_restored,
                    self._on_failed,
                    self.progress_card.show_progress,
                )
            )

    def _begin(self, task: Task) -> None:
        self._task = task
        self.progress_card.reset()
        self.basket_card.hide()
        self.progress_card.show()
        self.progress_card.setFocus()

    def stop(self) -> None:
        """Ask the restoration under way to stop; `became_idle` tells when it has."""
        if self._task is not None:
            self._task.cancel()

    def _end(self) -> None:
        self._task = None
        self.progress_card.hide()
        self.basket_card.show()
        QTimer.singleShot(0, self.became_idle.emit)

    def _on_restored(self, report: RestoreReport) -> None:
        self._end()
        if report.is_whole:
            self.basket.clear()
        self._show_report(ReportDialog(report, windows=self._windows, parent=self.window()))

    def _on_failed(self, error: Exception) -> None:
        self._end()
        if isinstance(error, PartlyRestoredError):
            dialog = ReportDialog(
                error.report,
                windows=self._windows,
                trouble=message_for(error.cause),
                parent=self.window(),
            )
            self._show_report(dialog)
        elif not is_stop(error):
            present_error(self, error)

    def _show_report(self, dialog: ReportDialog) -> None:
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        self.files_restored.emit()

    # --- room -------------------------------------------------------------------------------

    @property
    def _windows(self) -> bool:
        return self._app.world.is_windows

    def _arrange(self) -> None:
        layout = self.page.layout()
        margins = layout.contentsMargins() if layout is not None else QMargins()
        room = self.viewport().width() - margins.left() - margins.right()
        left = max(theme().px(_LEFT), self.days_card.minimumSizeHint().width())
        is_wide = room >= left + 16 + theme().px(_RIGHT_LEAST)
        wanted = QBoxLayout.Direction.LeftToRight if is_wide else QBoxLayout.Direction.TopToBottom
        if self._columns.direction() is not wanted:
            self._columns.setDirection(wanted)
        policy = QSizePolicy.Policy.Fixed if is_wide else QSizePolicy.Policy.Preferred
        if is_wide:
            self.days_card.setFixedWidth(left)
        else:
            self.days_card.setMinimumWidth(0)
            self.days_card.setMaximumWidth(16_777_215)
        self.days_card.setSizePolicy(policy, QSizePolicy.Policy.Preferred)
