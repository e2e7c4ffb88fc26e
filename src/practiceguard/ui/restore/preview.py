"""A look at the chosen file before it is restored: veiled until somebody asks, one at a time.

Nothing of the file is fetched before that: what is not on this computer cannot be seen by accident.
"""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QLinearGradient, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QPlainTextEdit,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from practiceguard.bootstrap import App
from practiceguard.domain.backup.snapshot import Node, NodeKind
from practiceguard.services.backup.preview_file import LARGEST_PREVIEW
from practiceguard.ui import formats
from practiceguard.ui.errors import message_for
from practiceguard.ui.restore.names import shown_name
from practiceguard.ui.restore.picture_reader import Looked, PreviewKind, kind_of, look_at
from practiceguard.ui.tasks import Task, TaskHandle, run_task
from practiceguard.ui.theme import theme
from practiceguard.ui.widgets import (
    ElidedLabel,
    PrimaryButton,
    QuietLink,
    SecondaryButton,
    fit,
    label,
)

_WIDE, _HIGH = 148, 112
_MOST = 160
"""Pixels: beside a picture that grew with the text, the text itself would have no room."""


class PreviewPane(QWidget):
    """Shows which file is chosen, and on request what is in it."""

    looked = Signal(str, str)
    """Copy and path of a file whose content was shown: looking is remembered by whoever must."""

    def __init__(self, app: App, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._app = app
        self._snapshot_id = ""
        self._node: Node | None = None
        self._task: Task | None = None
        self._shown = Looked()
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 8, 0, 0)
        line.setSpacing(16)
        self._picture = VeiledPicture()
        line.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignTop)
        texts = QVBoxLayout()
        texts.setSpacing(4)
        self._name = ElidedLabel("", "strong")
        self._facts = label("", "small")
        self._says = label("", "small")
        texts.addWidget(self._name)
        texts.addWidget(self._facts)
        texts.addWidget(self._says)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        self.show_button = fit(SecondaryButton(""))
        self.show_button.clicked.connect(self.show_content)
        self.larger_button = fit(QuietLink(self.tr("Larger")))
        self.larger_button.clicked.connect(self._show_larger)
        self.hide_button = fit(QuietLink(self.tr("Hide")))
        self.hide_button.clicked.connect(self.veil)
        for button in (self.show_button, self.larger_button, self.hide_button):
            buttons.addWidget(button)
        buttons.addStretch(1)
        texts.addLayout(buttons)
        texts.addStretch(1)
        line.addLayout(texts, 1)
        # The rows above must not jump between a picture and a folder.
        self.setMinimumHeight(theme().px(_HIGH) + 8)
        self._describe()

    @property
    def is_veiled(self) -> bool:
        """Return whether nothing of the file's content is shown."""
        return self._shown.is_empty

    @property
    def says(self) -> str:
        """Return the sentence about the preview itself."""
        return self._says.text()

    def show_file(self, snapshot_id: str, node: Node | None) -> None:
        """Name another file; what was shown of the one before is gone."""
        if node == self._node and snapshot_id == self._snapshot_id:
            return
        self._snapshot_id, self._node = snapshot_id, node
        self.veil()

    def veil(self) -> None:
        """Show nothing of the content."""
        if self._task is not None:
            self._task.cancel()
            self._task = None
        had_focus = self.hide_button.hasFocus() or self.larger_button.hasFocus()
        self._shown = Looked()
        self._picture.veil()
        self.larger_button.hide()
        self.hide_button.hide()
        self._describe()
        if had_focus and self.show_button.isVisible():
            self.show_button.setFocus()

    def show_content(self) -> None:
        """Fetch the file and show it."""
        node, snapshot_id = self._node, self._snapshot_id
        if node is None or not self._can_show(node):
            return
        kind = kind_of(node.name)
        self.show_button.setEnabled(False)
        self._says.setText(self.tr("Fetching it from the copy…"))

        def fetch(handle: TaskHandle) -> Looked:
            if handle.is_requested():
                return Looked()
            content = self._app.preview(snapshot_id, node)
            return look_at(kind, content)

        task: Task | None = None

        def done(looked: Looked) -> None:
            if self._task is task:
                self._reveal(looked)

        def failed(error: Exception) -> None:
            if self._task is task:
                self._task = None
                self.show_button.setEnabled(True)
                message = message_for(error)
                self._says.setText(f"{message.happened} {message.next_step}")

        task = run_task(self, fetch, on_success=done, on_failure=failed)
        self._task = task

    def _reveal(self, looked: Looked) -> None:
        self._task = None
        self.show_button.setEnabled(True)
        if looked.is_empty:
            self._says.setText(
                self.tr("This file cannot be shown: it may be empty, damaged or of another kind.")
            )
            return
        self._shown = looked
        if looked.picture is not None:
            self._picture.reveal(looked.picture)
        else:
            self._picture.reveal_text(looked.text)
        had_focus = self.show_button.hasFocus()
        self.show_button.hide()
        self.larger_button.show()
        self.hide_button.show()
        if had_focus:
            self.hide_button.setFocus()
        if looked.pages == 1:
            self._says.setText(self.tr("The only page of this document"))
        elif looked.pages:
            self._says.setText(
                self.tr("Page 1 of {count}").format(count=formats.number(looked.pages))
            )
        else:
            self._says.setText("")
        if self._node is not None:
            self.looked.emit(self._snapshot_id, self._node.path)

    def _describe(self) -> None:
        node = self._node
        self.setVisible(node is not None)
        if node is None:
            return
        name = shown_name(node.name)
        self._name.setText(name)
        facts = []
        if node.kind is NodeKind.FILE:
            facts.append(formats.size(node.size))
        if node.modified_at is not None and node.kind is not NodeKind.FOLDER:
            facts.append(
                self.tr("changed {when}").format(when=formats.date_and_time(node.modified_at))
            )
        self._facts.setText(" · ".join(facts))
        kind = kind_of(node.name)
        words = {
            PreviewKind.PICTURE: self.tr("Show picture"),
            PreviewKind.PDF: self.tr("Show the first page"),
            PreviewKind.TEXT: self.tr("Show the first lines"),
            PreviewKind.NONE: "",
        }
        can_show = self._can_show(node)
        self.show_button.setText(words[kind])
        self.show_button.setAccessibleName(f"{words[kind]}: {name}")
        self.show_button.setVisible(can_show)
        self.show_button.setEnabled(True)
        self._picture.setVisible(can_show)
        self._says.setText(self._why_not(node) if not can_show else "")

    def _can_show(self, node: Node) -> bool:
        return (
            node.kind is NodeKind.FILE
            and node.size <= LARGEST_PREVIEW
            and kind_of(node.name) is not PreviewKind.NONE
        )

    def _why_not(self, node: Node) -> str:
        if node.kind is NodeKind.FOLDER:
            return self.tr("A folder: tick it to get everything in it back.")
        if node.size > LARGEST_PREVIEW:
            return self.tr("This file is too large to be looked at here.")
        return self.tr("There is no preview for this kind of file.")

    def _show_larger(self) -> None:
        if self._node is None or self._shown.is_empty:
            return
        dialog = LargerDialog(shown_name(self._node.name), self._shown, self.window())
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()


class VeiledPicture(QWidget):
    """A frosted pane with a shape on it, or the picture itself."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture: QPixmap | None = None
        self._text = ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.veil()

    def sizeHint(self) -> QSize:
        """Return the size of a small picture."""
        width = min(theme().px(_WIDE), _MOST)
        return QSize(width, width * _HIGH // _WIDE)

    def veil(self) -> None:
        """Show the frosted pane."""
        self._picture, self._text = None, ""
        self.setAccessibleName(self.tr("Hidden until you ask to see it"))
        self.update()

    def reveal(self, picture: QImage) -> None:
        """Show a picture."""
        self._picture, self._text = QPixmap.fromImage(picture), ""
        self.setAccessibleName(self.tr("Picture of the chosen file"))
        self.update()

    def reveal_text(self, text: str) -> None:
        """Show first lines."""
        self._picture, self._text = None, text
        self.setAccessibleName(text)
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        """Paint anew in the colours of another theme."""
        super().changeEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the pane, the picture or the lines."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        area = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(theme().colour("line"))
        if self._picture is not None:
            size = self._picture.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
            left, top = (self.width() - size.width()) / 2, (self.height() - size.height()) / 2
            painter.drawPixmap(
                QRectF(left, top, size.width(), size.height()),
                self._picture,
                QRectF(self._picture.rect()),
            )
        elif self._text:
            painter.setBrush(theme().colour("surface"))
            painter.drawRoundedRect(area, 8, 8)
            font = painter.font()
            font.setPixelSize(theme().px(11))
            painter.setFont(font)
            painter.setPen(theme().colour("ink"))
            painter.drawText(area.adjusted(8, 6, -8, -6), 0, self._text)
        else:
            self._paint_veil(painter, area)

    def _paint_veil(self, painter: QPainter, area: QRectF) -> None:
        frost = QLinearGradient(area.topLeft(), area.bottomRight())
        frost.setColorAt(0, theme().colour("unproved_ground"))
        frost.setColorAt(0.5, theme().colour("accent_ground"))
        frost.setColorAt(1, theme().colour("unproved_ground"))
        painter.setBrush(frost)
        painter.drawRoundedRect(area, 8, 8)
        painter.setPen(theme().colour("muted"))
        font = painter.font()
        font.setPixelSize(theme().px(13))
        painter.setFont(font)
        painter.drawText(
            area.adjusted(8, 8, -8, -8),
            int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap),
            self.tr("hidden"),
        )


class LargerDialog(QDialog):
    """One picture, page or text, as large as the window allows."""

    def __init__(self, name: str, shown: Looked, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(name)
        self.setAccessibleName(name)
        column = QVBoxLayout(self)
        if shown.picture is not None:
            area = QScrollArea()
            area.setAccessibleName(name)
            picture = label()
            picture.setPixmap(QPixmap.fromImage(shown.picture))
            picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
            picture.setAccessibleName(self.tr("Picture of {name}").format(name=name))
            area.setWidget(picture)
            area.setWidgetResizable(True)
            column.addWidget(area, 1)
        else:
            text = QPlainTextEdit()
            text.setPlainText(shown.text)
            text.setReadOnly(True)
            text.setAccessibleName(name)
            text.setTabChangesFocus(True)
            column.addWidget(text, 1)
        close = PrimaryButton(self.tr("Close"))
        close.clicked.connect(self.accept)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(close)
        column.addLayout(foot)
        room = parent.size() if parent is not None else QSize(900, 700)
        self.resize(round(room.width() * 0.8), round(room.height() * 0.85))
