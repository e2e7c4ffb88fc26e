"""Where one is in a copy: the folders over the chosen row, each of them a way back."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from practiceguard.ui.restore.basket import folders_over
from practiceguard.ui.restore.names import shown_name
from practiceguard.ui.theme import theme
from practiceguard.ui.widgets import QuietLink, label, plain_tip

_MOST = 4


class Breadcrumb(QWidget):
    """Shows at most the last four folders; `folder_chosen` when one of them is pressed."""

    folder_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(2)
        self._folders: list[str] | None = None
        # The row below must not jump when crumbs come and go.
        self.setMinimumHeight(theme().px(42))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.setAccessibleName(self.tr("Where you are in this copy"))
        self.show_path(None, frozenset())

    def show_path(self, path: str | None, roots: frozenset[str]) -> None:
        """Show the folders from the first level down to the one that holds a path."""
        folders = list(reversed(folders_over(path))) if path is not None else []
        while folders and folders[0] not in roots and any(root in folders for root in roots):
            folders.pop(0)
        if path in roots:
            folders = []
        if folders == self._folders:
            return
        self._folders = folders
        while (item := self._line.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        if not folders:
            self._line.addWidget(label(self.tr("All folders of this copy"), "small", wrap=False))
            self._line.addStretch(1)
            return
        if len(folders) > _MOST:
            folders = folders[-_MOST:]
            self._line.addWidget(label("…", "small", wrap=False))
        for number, folder in enumerate(folders):
            if number:
                self._line.addWidget(label("›", "small", wrap=False))
            self._line.addWidget(self._crumb(folder))
        self._line.addStretch(1)

    def _crumb(self, folder: str) -> QWidget:
        name = shown_name(folder.rpartition("/")[2]) or "/"
        metrics = self.fontMetrics()
        shown = metrics.elidedText(name, Qt.TextElideMode.ElideMiddle, theme().px(170))
        crumb = QuietLink(
            shown.replace("&", "&&"),
            describe=self.tr("Go to the folder {name}").format(name=name),
        )
        crumb.setToolTip(plain_tip(name))
        crumb.setMinimumWidth(theme().px(24))
        crumb.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        crumb.clicked.connect(lambda: self.folder_chosen.emit(folder))
        return crumb
