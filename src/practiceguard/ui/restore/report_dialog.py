"""What came of a restoration: how many files are back and identical, and every one that is not."""

from pathlib import Path

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QUrl,
)
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QHBoxLayout, QHeaderView, QVBoxLayout, QWidget

from practiceguard.domain.backup.restoration import FileFate, RestoredFile, RestoreReport
from practiceguard.services.backup.place_files import STOPPED
from practiceguard.ui import formats
from practiceguard.ui.errors import ErrorMessage
from practiceguard.ui.restore import words
from practiceguard.ui.restore.names import shown_folder, shown_name
from practiceguard.ui.theme import Level, theme
from practiceguard.ui.widgets import (
    ElidedLabel,
    ListTable,
    PrimaryButton,
    SecondaryButton,
    StatusBadge,
    fit,
    label,
    plain_tip,
)

_BACK = (FileFate.PLACED, FileFate.PLACED_BESIDE, FileFate.REPLACED, FileFate.IDENTICAL)
_ORDER = (
    FileFate.DAMAGED,
    FileFate.NOT_POSSIBLE,
    FileFate.REPLACED,
    FileFate.PLACED_BESIDE,
    FileFate.SKIPPED,
    FileFate.IDENTICAL,
)

_Index = QModelIndex | QPersistentModelIndex


class FatesModel(QAbstractTableModel):
    """Every file of which there is more to say than that it is back; the worst first."""

    def __init__(
        self, report: RestoreReport, *, windows: bool, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._windows = windows
        notable = [file for file in report.files if file.fate in _ORDER]
        self._files = sorted(notable, key=lambda file: _ORDER.index(file.fate))

    def rowCount(self, parent: _Index | None = None) -> int:
        """Return the number of such files."""
        return 0 if parent is not None and parent.isValid() else len(self._files)

    def columnCount(self, parent: _Index | None = None) -> int:
        """Return 2: the file, and what became of it."""
        return 0 if parent is not None and parent.isValid() else 2

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return the columns' names."""
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return (self.tr("File"), self.tr("What became of it"))[section]

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what is shown; damaged files are red, and say so in words."""
        file: RestoredFile = self._files[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            if index.column() == 0:
                return shown_name(file.path.rpartition("/")[2])
            return words.became(file)
        if role == Qt.ItemDataRole.ForegroundRole and file.fate in {
            FileFate.DAMAGED,
            FileFate.NOT_POSSIBLE,
        }:
            return theme().colour("bad")
        if role == Qt.ItemDataRole.ToolTipRole:
            if index.column() == 0:
                return plain_tip(shown_folder(file.path, windows=self._windows))
            # What restic said belongs to the details: it is not for everybody's eyes at once.
            return plain_tip(shown_name(file.reason)) if file.fate is FileFate.DAMAGED else None
        return None


class ReportDialog(QDialog):
    """One sentence, what to do about damaged files, the list, and the way to the folder."""

    def __init__(
        self,
        report: RestoreReport,
        *,
        windows: bool,
        trouble: ErrorMessage | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.report = report
        self.setWindowTitle(self.tr("Files are back"))
        self.setMinimumWidth(theme().px(640))
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 24, 28, 24)
        column.setSpacing(12)
        stopped = any(file.reason == STOPPED for file in report.files)
        line = QHBoxLayout()
        line.addWidget(self._badge(report, is_whole=trouble is None and not stopped))
        line.addStretch(1)
        column.addLayout(line)
        self._sentence = label(self._what(report, stopped=stopped), "title")
        column.addWidget(self._sentence)
        where = []
        if report.folder is not None and report.count(*_BACK):
            # Who closes this window must still find them: there may be no Desktop.
            where.append(self.tr("In the folder: {folder}").format(folder=report.folder))
            column.addWidget(ElidedLabel(where[0], "secondary"))
        self.bad_lines = self._bad_lines(report)
        if trouble is not None:
            self.bad_lines.append(f"{trouble.happened} {trouble.next_step}")
        for text in self.bad_lines:
            column.addWidget(label(text, "bad"))
        self.model = FatesModel(report, windows=windows, parent=self)
        if self.model.rowCount():
            column.addWidget(self._table(), 1)
        column.addLayout(self._foot(report))
        self._first.setFocus()
        said = " ".join([self._sentence.text(), *where, *self.bad_lines])
        self.setAccessibleName(said)

    @property
    def sentence(self) -> str:
        """Return what is said first."""
        return self._sentence.text()

    def _badge(self, report: RestoreReport, *, is_whole: bool) -> StatusBadge:
        if not report.is_whole:
            return StatusBadge(self.tr("Not everything is back"), Level.BAD)
        if not is_whole:
            return StatusBadge(self.tr("Not finished"), Level.CARE)
        return StatusBadge(self.tr("Checked against the copy"), Level.GOOD)

    def _what(self, report: RestoreReport, *, stopped: bool) -> str:
        back = report.count(*_BACK)
        if stopped:
            left = sum(1 for file in report.files if file.reason == STOPPED)
            return self.tr("You stopped: {back} are back, {left} were not put back.").format(
                back=formats.files(back), left=formats.files(left)
            )
        if back == 0:
            return self.tr("No file was put back.")
        if back == 1:
            return self.tr("1 file is back and identical to the copy.")
        return self.tr("{count} files are back and identical to the copy.").format(
            count=formats.number(back)
        )

    def _bad_lines(self, report: RestoreReport) -> list[str]:
        lines = []
        damaged = report.count(FileFate.DAMAGED)
        if damaged == 1:
            lines.append(
                self.tr(
                    "1 file did not come back whole and was not put in place; what was there is "
                    "untouched. Look for it in an earlier copy: search for its name in all copies."
                )
            )
        elif damaged:
            lines.append(
                self.tr(
                    "{files} did not come back whole and were not put in place; what was there is "
                    "untouched. Look for them in an earlier copy: search for the name in all "
                    "copies."
                ).format(files=formats.files(damaged))
            )
        impossible = report.count(FileFate.NOT_POSSIBLE)
        if impossible == 1:
            lines.append(
                self.tr(
                    "1 file could not be put there, and is still safe in the copy. Try another "
                    "folder, for example on the Desktop."
                )
            )
        elif impossible:
            lines.append(
                self.tr(
                    "{files} could not be put there, and are still safe in the copy. Try another "
                    "folder, for example on the Desktop."
                ).format(files=formats.files(impossible))
            )
        return lines

    def _table(self) -> ListTable:
        table = ListTable(self.tr("Files of which there is more to say"))
        table.setModel(self.model)
        table.setMinimumHeight(theme().px(42) * min(self.model.rowCount() + 1, 6))
        header = table.horizontalHeader()
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Interactive)
        header.resizeSection(0, theme().px(190))
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        return table

    def _foot(self, report: RestoreReport) -> QHBoxLayout:
        foot = QHBoxLayout()
        foot.setSpacing(10)
        self.no_file_manager = label("", "secondary")
        foot.addWidget(self.no_file_manager, 1)
        self.open_button: PrimaryButton | None = None
        if report.folder is None:
            close: PrimaryButton | SecondaryButton = PrimaryButton(self.tr("Close"))
        else:
            close = SecondaryButton(self.tr("Close"))
        close.clicked.connect(self.accept)
        foot.addWidget(fit(close))
        self._first: QWidget = close
        if report.folder is not None:
            folder = Path(report.folder)
            self.open_button = PrimaryButton(self.tr("Open the folder"))
            self.open_button.clicked.connect(lambda: self._open(folder))
            foot.addWidget(self.open_button)
            self._first = self.open_button
        return foot

    def _open(self, folder: Path) -> None:
        opens = QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
        self.no_file_manager.setText(
            ""
            if opens
            else self.tr("The folder could not be opened from here. Its name stands above.")
        )
