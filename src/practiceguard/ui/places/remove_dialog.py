"""Removes a place from the plan: first what would be lost, in plain numbers; no copy is deleted."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from practiceguard.bootstrap import App
from practiceguard.domain.backup.repository import Repository
from practiceguard.services.practice.remove_place import Loss
from practiceguard.ui import formats, texts
from practiceguard.ui.errors import tell_failure
from practiceguard.ui.tasks import run_busy, run_task
from practiceguard.ui.theme import Level
from practiceguard.ui.widgets import (
    Card,
    DangerButton,
    MessageBanner,
    PageDialog,
    PageHeader,
    PrimaryButton,
    StatusBadge,
    label,
)


class RemovePlaceDialog(PageDialog):
    """Opened from a place's card; `removed` when the plan no longer serves it."""

    removed = Signal()

    def __init__(self, app: App, repository: Repository, parent: QWidget | None = None) -> None:
        super().__init__("", 620, parent)
        self.setWindowTitle(self.tr("Remove this place"))
        self._app, self._repository = app, repository
        self._is_busy = False
        name = texts.place_name(repository)
        self.header = PageHeader(
            self.tr("Stop making copies here?"),
            self.tr("{place}. The copies that lie there stay as they are.").format(place=name),
        )
        self.banner = MessageBanner()
        self._card = Card(self.tr("What would be lost"))
        self.box = QCheckBox(self.tr("I have read this, and want to remove the place"))
        self.box.toggled.connect(lambda _checked: self._refresh())
        self.box.hide()
        self._card.hide()
        for widget in (self.header, self.banner, self._card, self.box):
            self.content.addWidget(widget)
        self.remove = DangerButton(self.tr("Remove the place"))
        self.remove.setEnabled(False)
        self.remove.clicked.connect(self._remove)
        self.status = label("", "secondary")
        self.keep = PrimaryButton(self.tr("Keep the place"))
        self.keep.clicked.connect(self.reject)
        self.foot.addWidget(self.remove)
        self.foot.addWidget(self.status, 1)
        self.foot.addWidget(self.keep)
        self.keep.setFocus()
        run_task(
            self,
            lambda _handle: app.remove_place.loss(repository.key),
            on_success=self._on_loss,
            on_failure=self._on_failed,
        )

    def reject(self) -> None:
        """Close, unless it is being removed just now."""
        if not self._is_busy:
            super().reject()

    def lines(self, loss: Loss) -> list[tuple[Level, str]]:
        """Given what would be lost, return it in sentences, the most harmful first."""
        told: list[tuple[Level, str]] = []
        if not loss.has_proved_sheet:
            told.append(
                (
                    Level.BAD,
                    self.tr(
                        "Its recovery sheet was never proved. This computer forgets the password: "
                        "without the sheet nobody can ever open these copies again."
                    ),
                )
            )
        if loss.is_only_elsewhere:
            told.append(
                (
                    Level.CARE,
                    self.tr("No other place is outside the practice: fire or theft takes all."),
                )
            )
        if loss.is_only_append_only:
            told.append(
                (
                    Level.CARE,
                    self.tr("No other place refuses to delete copies: a virus could erase all."),
                )
            )
        told.append((Level.UNPROVED, self._copies(loss)))
        return told

    # --- inside -----------------------------------------------------------------------------

    def _copies(self, loss: Loss) -> str:
        if loss.copies is None:
            return self.tr("How many copies lie there was never read.")
        if loss.newest is None:
            return self.tr("No copy lies there yet.")
        pattern = (
            self.tr("One copy lies there, of {when}. It can be opened with the sheet only.")
            if loss.copies == 1
            else self.tr(
                "{count} copies lie there, the newest of {when}. They can be opened with the "
                "sheet only."
            )
        )
        return pattern.format(
            count=formats.number(loss.copies), when=formats.date_and_time(loss.newest)
        )

    def _on_loss(self, loss: Loss) -> None:
        if loss.is_only_one:
            self.banner.show_message(
                Level.CARE,
                self.tr("This is the only place: without it nothing is protected."),
                "",
                self.tr("Add another place first."),
            )
            self.remove.hide()
            self.grow()
            return
        words = {
            Level.BAD: self.tr("serious"),
            Level.CARE: self.tr("take care"),
            Level.UNPROVED: self.tr("to know"),
        }
        for level, text in self.lines(loss):
            self._card.content.addSpacing(4)
            badge = StatusBadge(words[level], level)
            self._card.content.addWidget(badge, 0, Qt.AlignmentFlag.AlignLeft)
            self._card.content.addWidget(label(text))
        self._card.show()
        self.box.show()
        self.grow()

    def _remove(self) -> None:
        if self._is_busy or not self.box.isChecked():
            return
        remove, key = self._app.remove_place, self._repository.key
        run_busy(
            self,
            lambda: remove(key),
            busy=self.tr("Removing…"),
            say_busy=self._set_busy,
            on_success=lambda _plan: self._on_removed(),
            on_failure=self._on_failed,
        )

    def _on_removed(self) -> None:
        self.removed.emit()
        self.accept()

    def _on_failed(self, error: Exception) -> None:
        tell_failure(self.banner, error)
        self.grow()

    def _set_busy(self, text: str) -> None:
        self._is_busy = bool(text)
        self.status.setText(text)
        self._refresh()

    def _refresh(self) -> None:
        self.remove.setEnabled(self.box.isChecked() and not self._is_busy)
        self.keep.setEnabled(not self._is_busy)
