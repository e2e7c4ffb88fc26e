"""A dialog that writes into the log: it stays open until that was done, with what was typed."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QPlainTextEdit, QVBoxLayout, QWidget

from practiceguard.domain.incident.entry import Entry
from practiceguard.ui.incident.desk import Desk
from practiceguard.ui.incident.limited_text import limit_text
from practiceguard.ui.incident.work_dialog import WorkDialog
from practiceguard.ui.theme import theme
from practiceguard.ui.widgets import ElidedLabel, PageDialog, SecondaryButton, fit, label
from practiceguard.ui.widgets.fields import field_label


class WritingDialog(WorkDialog):
    """Writes at a desk, in the name of whoever is writing there: asked once per session."""

    def __init__(
        self, desk: Desk, sentence: str, secondary: str, confirm: str,
        parent: QWidget | None = None, *, width: int = 640,
    ) -> None:  # fmt: skip
        super().__init__(sentence, secondary, confirm, parent, width=width)
        self.desk = desk

    def entry(self) -> Entry:
        """Return what is written, as the fields say; called on the GUI thread."""
        raise NotImplementedError

    def prepare(self) -> None:
        """Read the fields; a dialog that writes more than an entry reads them otherwise."""
        self._entry = self.entry()

    def work(self, author: str) -> object:
        """Write; called off the GUI thread with who is writing."""
        return self.desk.app.incidents.write(self.desk.incident, author, self._entry)

    def done_with(self, result: object) -> None:
        """Close; a dialog whose work can be refused says otherwise."""
        del result
        self.accept()

    def begin(self) -> None:
        """Write; nothing was written if nobody says who is writing."""
        self.desk.perform(
            self.work,
            on_success=self._on_done,
            on_failure=self._on_failed,
            on_refused=self._on_refused,
        )

    def _on_done(self, result: object) -> None:
        self._is_busy = False
        self.refresh()
        self.done_with(result)

    def _on_refused(self) -> None:
        self._is_busy = False
        self.refresh()


class TextBox(QWidget):
    """A title, a hint, and room for a few lines."""

    edited = Signal()

    def __init__(
        self, title: str, hint: str = "", parent: QWidget | None = None, *, lines: int = 2
    ) -> None:
        super().__init__(parent)
        column = plain_column(self)
        self.field = QPlainTextEdit()
        self.field.setTabChangesFocus(True)
        self.field.setFixedHeight(theme().px(22 * lines + 24))
        titled = field_label(title, self.field)
        titled.setWordWrap(True)
        column.addWidget(titled)
        if hint:
            self.field.setAccessibleDescription(hint)
            column.addWidget(label(hint, "small"))
        column.addWidget(self.field)
        self.too_long = limit_text(self.field)
        self.field.textChanged.connect(self.edited)
        column.addWidget(self.too_long)
        self.setFocusProxy(self.field)

    @property
    def text(self) -> str:
        """Return what was typed, without the space around it."""
        return self.field.toPlainText().strip()

    def set_text(self, text: str) -> None:
        """Show this text."""
        self.field.setPlainText(text)


class ProofField(QWidget):
    """A file that proves it: kept encrypted, with its fingerprint; may be left out."""

    def __init__(self, hint: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.file: Path | None = None
        column = plain_column(self)
        self.choose = fit(SecondaryButton(self.tr("Attach a file…")))
        self.choose.clicked.connect(self._on_choose)
        self._name = ElidedLabel()
        column.addWidget(self.choose)
        column.addWidget(self._name)
        column.addWidget(label(hint, "small"))
        self._name.hide()

    def set_file(self, file: Path) -> None:
        """Take this file."""
        self.file = file
        self._name.setText(file.name)
        self._name.show()

    def _on_choose(self) -> None:
        title = self.tr("Which file proves it?")
        found, _kind = QFileDialog.getOpenFileName(self, title, str(Path.home()))
        if found:
            self.set_file(Path(found))


def plain_column(widget: QWidget) -> QVBoxLayout:
    """Give a widget a column without margins, and return it."""
    column = QVBoxLayout(widget)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(6)
    return column


def open_dialog(dialog: PageDialog, then: Callable[[], None] | None = None) -> None:
    """Open a dialog that goes away by itself; `then` if it was confirmed."""
    if then is not None:
        dialog.accepted.connect(then)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
