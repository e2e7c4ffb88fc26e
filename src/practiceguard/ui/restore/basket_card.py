"""The foot of the view: what is chosen, how large it is, and where to put it."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from practiceguard.bootstrap import App
from practiceguard.domain.backup.snapshot import NodeKind
from practiceguard.ui import formats
from practiceguard.ui.restore.basket import Basket, BasketItem
from practiceguard.ui.tasks import Task, TaskHandle, run_task
from practiceguard.ui.theme import theme
from practiceguard.ui.widgets import (
    Card,
    PrimaryButton,
    QuietLink,
    SecondaryButton,
    fit,
    label,
)


class BasketCard(Card):
    """Says what is chosen; each button says where it should go."""

    desktop_requested = Signal()
    in_place_requested = Signal()
    folder_requested = Signal()

    def __init__(self, app: App, basket: Basket, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setAccessibleName(self.tr("What is chosen"))
        self._app = app
        self._basket = basket
        self._sizes: dict[tuple[str, str], tuple[int, int]] = {}
        self._task: Task | None = None
        self._halves = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._halves.setSpacing(16)
        texts = QWidget()
        column = QVBoxLayout(texts)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        self._chosen = label("", "strong")
        self._note = label("", "small")
        column.addWidget(self._chosen)
        column.addWidget(self._note)
        self.clear_button = fit(QuietLink(self.tr("Choose nothing")))
        self.clear_button.clicked.connect(basket.clear)
        column.addWidget(self.clear_button)
        column.addStretch(1)
        self._halves.addWidget(texts, 1)
        self._halves.addWidget(self._buttons())
        self.content.addLayout(self._halves)
        basket.changed.connect(self.refresh)
        self.refresh()

    def _buttons(self) -> QWidget:
        self._places = QWidget()
        column = QVBoxLayout(self._places)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._line.setSpacing(10)
        self.in_place_button = fit(SecondaryButton(self.tr("Put back in place…")))
        self.desktop_button = fit(PrimaryButton(self.tr("Put on the Desktop")))
        self.in_place_button.clicked.connect(self.in_place_requested)
        self.desktop_button.clicked.connect(self.desktop_requested)
        self._line.addWidget(self.in_place_button)
        self._line.addWidget(self.desktop_button)
        column.addLayout(self._line)
        self.folder_button = fit(QuietLink(self.tr("Choose a folder…")))
        self.folder_button.clicked.connect(self.folder_requested)
        column.addWidget(self.folder_button, 0, Qt.AlignmentFlag.AlignRight)
        column.addStretch(1)
        self._places.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        return self._places

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put text and buttons, then the buttons themselves, below each other on a narrow card."""
        super().resizeEvent(event)
        margins = self.content.contentsMargins()
        room = self.width() - margins.left() - margins.right()
        both = self.in_place_button.sizeHint().width() + self.desktop_button.sizeHint().width()
        beside, below = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._halves.setDirection(beside if room >= both + theme().px(260) else below)
        self._line.setDirection(beside if room >= both + self._line.spacing() else below)

    def minimumSizeHint(self) -> QSize:
        """Return the least room: buttons below each other."""
        least = super().minimumSizeHint()
        margins = self.content.contentsMargins()
        widest = max(
            self.in_place_button.sizeHint().width(), self.desktop_button.sizeHint().width()
        )
        return QSize(widest + margins.left() + margins.right(), least.height())

    @property
    def says(self) -> str:
        """Return the line that says what is chosen."""
        return self._chosen.text()

    def refresh(self) -> None:
        """Say again what is chosen; sizes of folders come when they are known."""
        items = self._basket.items
        for button in (self.in_place_button, self.desktop_button, self.folder_button):
            button.setEnabled(bool(items))
        self.clear_button.setVisible(bool(items))
        if not items:
            self._chosen.setText(self.tr("Nothing is chosen yet"))
            self._note.setText(
                self.tr("Tick files or folders above. You may choose from several copies.")
            )
            return
        self._chosen.setText(self._summary(items))
        self._note.setText(
            self.tr("Each file is checked against the copy before it is handed to you.")
        )
        self._measure(items)

    def _summary(self, items: tuple[BasketItem, ...]) -> str:
        files = total = 0
        unknown = 0
        for item in items:
            size = self._size(item)
            if size is None:
                unknown += 1
            else:
                files += size[0]
                total += size[1]
        parts = []
        if files or not unknown:
            parts.append(
                self.tr("{files}, {size}").format(
                    files=formats.files(files), size=formats.size(total)
                )
            )
        if unknown:
            parts.append(formats.folders(unknown))
        text = formats.joined(parts)
        copies = len({item.snapshot_id for item in items})
        if copies > 1:
            return self.tr("{what}, from {count} copies").format(
                what=text, count=formats.number(copies)
            )
        return text

    def _size(self, item: BasketItem) -> tuple[int, int] | None:
        if item.node.kind is NodeKind.FOLDER:
            return self._sizes.get((item.snapshot_id, item.node.path))
        return 1, item.node.size

    def _measure(self, items: tuple[BasketItem, ...]) -> None:
        """Count the folders whose size is not known, where the list of their copy was read."""
        wanted = [(item.snapshot_id, item.node.path) for item in items if self._size(item) is None]
        if not wanted or self._task is not None:
            return

        def count(handle: TaskHandle) -> dict[tuple[str, str], tuple[int, int]]:
            found = {}
            for key in wanted:
                if handle.is_requested():
                    break
                size = self._app.browse.size_of(*key)
                if size is not None:
                    found[key] = size
            return found

        def done(found: dict[tuple[str, str], tuple[int, int]]) -> None:
            self._task = None
            self._sizes.update(found)
            if found:
                self.refresh()

        def failed(_error: Exception) -> None:
            # The size is a courtesy: the restoration itself says what is wrong.
            self._task = None

        self._task = run_task(self, count, on_success=done, on_failure=failed)
