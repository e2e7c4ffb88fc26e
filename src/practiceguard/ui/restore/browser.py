"""The right card: search field, folders of the chosen copy, findings, and the preview."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from practiceguard.bootstrap import App
from practiceguard.domain.backup.progress import Progress
from practiceguard.domain.backup.snapshot import Node
from practiceguard.services.backup.list_snapshots import SnapshotEntry
from practiceguard.ui import formats
from practiceguard.ui.errors import message_for
from practiceguard.ui.restore.basket import Basket
from practiceguard.ui.restore.breadcrumb import Breadcrumb
from practiceguard.ui.restore.file_table import FileTable
from practiceguard.ui.restore.folder_model import FolderModel
from practiceguard.ui.restore.preview import PreviewPane
from practiceguard.ui.restore.search_feed import MOST_SHOWN, Answer
from practiceguard.ui.restore.search_model import SearchModel
from practiceguard.ui.restore.search_runner import SearchRunner, is_stop, take_out
from practiceguard.ui.tasks import Task, run_task
from practiceguard.ui.widgets import Card, EmptyState, SecondaryButton, fit, label

_PAUSE_MS = 300
"""After the last key, before a search begins."""


class Browser(Card):
    """Looks into one copy at a time; what is ticked goes into the basket."""

    copy_failed = Signal(object)
    """The exception because of which a copy cannot be looked into."""

    def __init__(self, app: App, basket: Basket, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setAccessibleName(self.tr("What is in the copy"))
        self._app = app
        self._basket = basket
        self._windows = app.world.is_windows
        self._entry: SnapshotEntry | None = None
        self._entries: tuple[SnapshotEntry, ...] = ()
        self._opening: Task | None = None
        self._preparing: Task | None = None
        self._roots: frozenset[str] = frozenset()
        self._answer: Answer | None = None
        self._searcher = SearchRunner(app, self)
        self._searcher.answered.connect(self._on_answer)
        self._searcher.failed.connect(self._on_search_failed)
        self._searcher.progressed.connect(self._on_search_progress)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._search)
        self._build_search()
        self.folders = FolderModel(basket, self)
        self.folders.folder_wanted.connect(self._fetch)
        self.findings = SearchModel(basket, self)
        self.findings.tick_refused.connect(lambda finding: take_out(app, basket, finding))
        self._build_tables()
        self.preview = PreviewPane(app)
        self.content.addWidget(self.preview)
        self.show_nothing(self.tr("Choose a day on the left to look into its copy."))

    def _build_search(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(10)
        self.search_field = QLineEdit()
        self.search_field.setPlaceholderText(self.tr("Search by name"))
        self.search_field.setAccessibleName(self.tr("Search files by name"))
        self.search_field.textChanged.connect(self._on_text)
        self.search_field.returnPressed.connect(self._search)
        self.all_button: QPushButton = fit(SecondaryButton(self.tr("In all copies")))
        self.all_button.setCheckable(True)
        self.all_button.setAccessibleDescription(
            self.tr("Search in the copies of every day, not only in the chosen one")
        )
        self.all_button.toggled.connect(self._on_all)
        line.addWidget(self.search_field, 1)
        line.addWidget(self.all_button)
        self.content.addLayout(line)
        find = QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self)
        find.activated.connect(self.search_field.setFocus)
        clear = QShortcut(QKeySequence(Qt.Key.Key_Escape), self.search_field)
        clear.setContext(Qt.ShortcutContext.WidgetShortcut)
        clear.activated.connect(self.search_field.clear)

    def _build_tables(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(10)
        self.breadcrumb = Breadcrumb()
        self.breadcrumb.folder_chosen.connect(self._go_to_folder)
        line.addWidget(self.breadcrumb, 1)
        self.says_label = label("", "small")
        # The rows below must not jump when crumbs and words come and go.
        self.says_label.setMinimumHeight(self.breadcrumb.minimumHeight())
        line.addWidget(self.says_label, 1)
        self.content.addLayout(line)
        self.folder_table = FileTable(self.tr("Folders and files of this copy"), self.folders)
        self.search_table = FileTable(self.tr("Files that were found"), self.findings)
        for table in (self.folder_table, self.search_table):
            table.current_changed.connect(self._on_current)
            table.opened.connect(self._on_opened)
        self._nothing = QWidget()
        self._pages = QStackedWidget()
        for page in (self.folder_table, self.search_table, self._nothing):
            self._pages.addWidget(page)
        self.content.addWidget(self._pages, 1)

    # --- which copy -------------------------------------------------------------------------

    @property
    def entry(self) -> SnapshotEntry | None:
        """Return the copy that is looked into."""
        return self._entry

    @property
    def says(self) -> str:
        """Return the quiet line over the files."""
        return self.says_label.text()

    @property
    def is_preparing(self) -> bool:
        """Return whether the list of the copy is being read."""
        return self._preparing is not None

    def set_copies(self, entries: tuple[SnapshotEntry, ...]) -> None:
        """Take in which copies there are, newest first: a search goes through them."""
        self._entries = entries

    def show_nothing(self, title: str, explanation: str = "") -> None:
        """Show that no copy is looked into, and why."""
        self._leave()
        self._entry = None
        self.folders.clear()
        page = QWidget()
        column = QVBoxLayout(page)
        column.addWidget(EmptyState(title, explanation))
        column.addStretch(1)
        self._pages.removeWidget(self._nothing)
        self._nothing.deleteLater()
        self._nothing = page
        self._pages.addWidget(page)
        self._pages.setCurrentWidget(page)
        self.breadcrumb.hide()
        self.preview.show_file("", None)
        for control in (self.search_field, self.all_button):
            control.setEnabled(False)
        self._say("")

    def show_copy(self, entry: SnapshotEntry) -> None:
        """Look into a copy; the one that is shown already is left as it is."""
        if self._entry is not None and (
            self._entry.snapshot.snapshot_id == entry.snapshot.snapshot_id
        ):
            self._entry = entry
            return
        self._leave()
        self._entry = entry
        for control in (self.search_field, self.all_button):
            control.setEnabled(True)
        self.folders.clear()
        self._say(self.tr("Opening this copy…"))
        snapshot = entry.snapshot

        def opened(roots: tuple[Node, ...]) -> None:
            if self._opening is task:
                self._opening = None
                self._on_opened_copy(roots)

        def failed(error: Exception) -> None:
            if self._opening is task:
                self._opening = None
                self._entry = None
                self._say("")
                self.copy_failed.emit(error)

        task = run_task(
            self,
            lambda _handle: self._app.browse.roots(snapshot),
            on_success=opened,
            on_failure=failed,
        )
        self._opening = task
        self._show_page()

    def _on_opened_copy(self, roots: tuple[Node, ...]) -> None:
        if self._entry is None:
            return
        snapshot_id = self._entry.snapshot.snapshot_id
        self.folders.show_roots(snapshot_id, roots, windows=self._windows)
        self._roots = frozenset(node.path for node in roots)
        if roots:
            self.folder_table.setCurrentIndex(self.folders.index(0, 0))
        self._say("")
        self._prepare(snapshot_id)

    def _leave(self) -> None:
        for task in (self._opening, self._preparing):
            if task is not None:
                task.cancel()
        self._opening = self._preparing = None
        self._roots = frozenset()
        self._searcher.stop()
        self._pause.stop()

    # --- reading ----------------------------------------------------------------------------

    def _prepare(self, snapshot_id: str) -> None:
        """Read the whole list in the background: then folders open at once and search works."""

        def done(_count: int) -> None:
            if self._preparing is task:
                self._preparing = None
                self._say("")
                self._basket.changed.emit()
                if self.search_field.text().strip():
                    self._search()

        def failed(error: Exception) -> None:
            if self._preparing is task:
                self._preparing = None
                if not is_stop(error):
                    message = message_for(error)
                    self._say(
                        self.tr("The list of this copy could not be read: {why}").format(
                            why=message.happened
                        )
                    )

        def progressed(progress: Progress) -> None:
            if self._preparing is task and not self._searcher.is_searching:
                self._say_reading(progress)

        task = run_task(
            self,
            lambda handle: self._app.browse.prepare(snapshot_id, handle.report, handle),
            on_success=done,
            on_failure=failed,
            on_progress=progressed,
        )
        self._preparing = task
        self._say_reading(None)

    def _say_reading(self, progress: Progress | None) -> None:
        if self.search_field.text().strip():
            text = self.tr("The search begins when the list of this copy has been read…")
        else:
            text = self.tr("Reading the list of this copy…")
        if progress is not None and progress.files_done:
            text = f"{text} {formats.files(progress.files_done)}"
        self._say(text)

    def _fetch(self, folder: str) -> None:
        snapshot_id = self.folders.snapshot_id

        def done(nodes: tuple[Node, ...]) -> None:
            if self.folders.snapshot_id == snapshot_id:
                self.folders.fill(folder, nodes)

        def failed(error: Exception) -> None:
            if self.folders.snapshot_id == snapshot_id:
                message = message_for(error)
                self.folders.fail(
                    folder, self.tr("Could not be read: {why}").format(why=message.happened)
                )

        run_task(
            self,
            lambda _handle: self._app.browse.folder(snapshot_id, folder),
            on_success=done,
            on_failure=failed,
        )

    # --- searching --------------------------------------------------------------------------

    def _on_text(self) -> None:
        if self.search_field.text().strip():
            self._pause.start()
        else:
            self._search()

    def _on_all(self, is_on: bool) -> None:
        # A tick as well as a colour says that it is on.
        self.all_button.setText(self.tr("✓ In all copies") if is_on else self.tr("In all copies"))
        self.all_button.setAccessibleName(self.tr("In all copies"))
        self._search()

    def _search(self) -> None:
        self._pause.stop()
        self._searcher.stop()
        text = self.search_field.text().strip()
        if not text or self._entry is None:
            self._answer = None
            self.findings.show_findings((), windows=self._windows)
            self._show_page()
            if self._preparing is not None:
                self._say_reading(None)
            elif self._entry is not None and self._opening is None:
                self._say("")
            return
        if self._preparing is not None or self._opening is not None:
            self._say_reading(None)
            return
        self._say(self.tr("Searching…"))
        snapshot_id = self._entry.snapshot.snapshot_id
        self._searcher.ask(text, snapshot_id, self._entries, in_all=self.all_button.isChecked())

    def _on_search_failed(self, error: Exception) -> None:
        if not is_stop(error):
            message = message_for(error)
            self._say(f"{message.happened} {message.next_step}")

    def _on_search_progress(self, progress: Progress) -> None:
        text = self.tr("Reading the lists of the copies… {files}")
        self._say(text.format(files=formats.files(progress.files_done)))

    def _on_answer(self, answer: Answer) -> None:
        kept = self.findings.finding(self.search_table.current_row())
        scroll = self.search_table.verticalScrollBar().value()
        self._answer = answer
        self.findings.show_findings(answer.findings, windows=self._windows)
        row = self.findings.row_like(kept) if kept is not None else None
        if row is not None:
            self.search_table.setCurrentIndex(self.findings.index(row, 0))
            self.search_table.verticalScrollBar().setValue(scroll)
        elif answer.findings:
            self.search_table.setCurrentIndex(self.findings.index(0, 0))
        self._show_page()
        self._say(self._counted(answer))

    def _counted(self, answer: Answer) -> str:
        text = self.search_field.text().strip()
        if not self.all_button.isChecked():
            said = self.tr("{files} for “{text}” in this copy").format(
                files=formats.files(answer.found), text=text
            )
        else:
            said = self.tr("{files} for “{text}” in this copy, {all} in all copies").format(
                files=formats.files(answer.in_this_copy),
                text=text,
                all=formats.number(answer.found),
            )
        parts = [said]
        if not answer.is_final:
            parts.append(
                self.tr("searched {done} of {count} copies").format(
                    done=formats.number(answer.searched), count=formats.number(len(self._entries))
                )
            )
        if answer.is_cut or answer.found > MOST_SHOWN:
            parts.append(self.tr("there are more: type a longer part of the name"))
        if answer.problem is not None:
            parts.append(self.tr("some copies could not be read"))
        return " · ".join(parts)

    # --- being chosen -----------------------------------------------------------------------

    def _show_page(self) -> None:
        """Show findings while something is searched for, else the folders."""
        if self._entry is None:
            return
        is_search = self._answer is not None and bool(self.search_field.text().strip())
        self._pages.setCurrentWidget(self.search_table if is_search else self.folder_table)
        self.breadcrumb.setVisible(not is_search)
        self._on_current()

    def _on_current(self) -> None:
        if self._entry is None:
            return
        if self._pages.currentWidget() is self.search_table:
            finding = self.findings.finding(self.search_table.current_row())
            self.preview.show_file(
                finding.snapshot_id if finding else "", finding.node if finding else None
            )
            return
        node = self.folders.node(self.folder_table.current_row())
        self.breadcrumb.show_path(node.path if node else None, self._roots)
        self.preview.show_file(self.folders.snapshot_id, node)

    def _on_opened(self, _row: int) -> None:
        if self.preview.show_button.isVisible():
            self.preview.show_button.setFocus()

    def _go_to_folder(self, folder: str) -> None:
        row = self.folders.row_of(folder)
        if row is not None:
            self.folder_table.go_to(row)
            self.folder_table.setFocus()

    def _say(self, text: str) -> None:
        self.says_label.setText(text)
        self.says_label.setVisible(bool(text) or self.breadcrumb.isHidden())
