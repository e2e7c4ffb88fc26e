"""Fourth step: where the files go, and what it means that they lie there in clear."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from practiceguard.ui.incident.writing_dialog import plain_column
from practiceguard.ui.theme import Level
from practiceguard.ui.widgets import ElidedLabel, MessageBanner, SecondaryButton, fit, label
from practiceguard.ui.widgets.choosing import choose_folder


class FolderPage(QWidget):
    """Asks for a folder, and says what is known of it."""

    chosen = Signal(object)
    """`Path` of the folder in which somebody wants the letters."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.folder: Path | None = None
        column = plain_column(self)
        for text in (
            self.tr(
                "A printer has to read the letters, so they lie in this folder in clear: names, "
                "addresses, and that each is a patient here."
            ),
            self.tr(
                "Choose an encrypted drive or an encrypted stick; no folder that is shared, "
                "synchronised or backed up."
            ),
            self.tr("Delete the folder once everything is posted."),
        ):
            column.addWidget(label(text))
        self.choose = fit(SecondaryButton(self.tr("Choose a folder…")))
        self.choose.clicked.connect(self._on_choose)
        self.shown = ElidedLabel()
        self.shown.hide()
        self.goes_on = label("", "secondary")
        self.goes_on.hide()
        self.backed_up = MessageBanner()
        self.backed_up.hide()
        for widget in (self.choose, self.shown, self.goes_on, self.backed_up):
            column.addWidget(widget)
        column.addStretch(1)

    def show_folder(self, folder: Path, *, goes_on: bool, is_backed_up: bool) -> None:
        """Take a folder; say if letters were begun there, and if each backup copies it."""
        self.folder = folder
        self.shown.setText(str(folder))
        self.shown.show()
        self.goes_on.setVisible(goes_on)
        self.goes_on.setText(
            self.tr("Letters were begun here: they go on where they stopped, none is made twice.")
        )
        self.backed_up.setVisible(is_backed_up)
        if is_backed_up:
            self.backed_up.show_message(
                Level.CARE,
                self.tr("This folder is backed up."),
                self.tr("The letters would stay in the copies for as long as they do."),
                self.tr("Choose a stick or another folder if you can."),
            )

    def forget(self) -> None:
        """Let the folder go: the letters are others now."""
        self.folder = None
        for widget in (self.shown, self.goes_on, self.backed_up):
            widget.hide()

    def _on_choose(self) -> None:
        found = choose_folder(self, self.tr("Where shall the letters go?"))
        if found is not None:
            self.chosen.emit(found)
