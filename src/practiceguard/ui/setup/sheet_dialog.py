"""Proves that the recovery sheet still opens the copies, or makes a new one when it is lost."""

from collections.abc import Callable
from enum import StrEnum
from typing import TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from practiceguard.bootstrap import App
from practiceguard.domain.backup.repository import RecoverySheet, Repository, RepositoryKey
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.recovery_code import parse_recovery_code
from practiceguard.ui import formats, texts
from practiceguard.ui.errors import tell_failure
from practiceguard.ui.setup.code_view import CodeView
from practiceguard.ui.setup.groups_panel import GroupsPanel
from practiceguard.ui.setup.sheet_page import suggested_folder
from practiceguard.ui.setup.sheet_panel import SheetActions, SheetPanel
from practiceguard.ui.tasks import run_busy, run_task
from practiceguard.ui.theme import Level, theme
from practiceguard.ui.widgets import (
    HairLine,
    MessageBanner,
    PageHeader,
    PrimaryButton,
    QuietLink,
    ScrollPage,
    SecondaryButton,
    fit,
    label,
)
from practiceguard.ui.widgets.page_dialog import HIGHEST, WIDEST

Result = TypeVar("Result")


class View(StrEnum):
    """What the dialog shows."""

    VERIFY = "verify"
    RENEW = "renew"
    SHEET = "sheet"
    TYPE_BACK = "type-back"


class SheetDialog(QDialog):
    """Opened from Home or Backups; `changed` when the sheet was proved or a new one made.

    Each place has a sheet of its own; `place` is the first one unless told. Of a place that has
    none yet, the first one is made.
    """

    changed = Signal()

    def __init__(
        self, app: App, parent: QWidget | None = None, place: RepositoryKey | None = None
    ) -> None:
        super().__init__(parent)
        self._app = app
        self._place = place
        self._is_first_sheet = False
        self._repository: Repository | None = None
        self._busy = False
        self.view = View.VERIFY
        self.is_done = False
        self.setWindowTitle(self.tr("Recovery sheet"))
        self.resize(min(theme().px(820), WIDEST), min(theme().px(640), HIGHEST))
        self.header = PageHeader()
        self.banner = MessageBanner()
        self.code = CodeView()
        self.code.edited.connect(self._on_edited)
        self.groups = GroupsPanel()
        self.groups.edited.connect(self.banner.hide)
        self.groups.completed.connect(self._go_on)
        self.panel = SheetPanel(self._actions())
        self.panel.taken.connect(self._on_taken)
        self.panel.failed.connect(self._show_error)
        self.panel.busy_changed.connect(self._set_busy)
        self._is_taken = False
        self.lost = fit(QuietLink(self.tr("The sheet is lost: make a new one…")))
        self.lost.clicked.connect(lambda: self._show(View.RENEW))
        self.primary = fit(PrimaryButton(""))
        self.primary.clicked.connect(self._go_on)
        self.close_button = fit(SecondaryButton(self.tr("Close")))
        self.close_button.clicked.connect(self.reject)
        self.status = label("", "secondary")
        self._lay_out()
        self._show(View.VERIFY)
        self._read()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on with Return."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._go_on()
            return
        super().keyPressEvent(event)

    def done(self, result: int) -> None:
        """Forget the code before closing; a sheet that waits to be typed back keeps waiting."""
        self.code.clear()
        self.groups.clear()
        self.panel.forget()
        super().done(result)

    # --- what it shows ----------------------------------------------------------------------

    def _show(self, view: View) -> None:
        if self._busy:
            return
        self.view = view
        self.banner.hide()
        for other, widget in self._views.items():
            widget.setVisible(other is view)
        sentence, why, button = self._texts()[view]
        self.header.set_texts(sentence, why)
        self.primary.setText(button)
        self._refresh()
        if view is View.SHEET:
            self.panel.prepare()
        elif view is View.TYPE_BACK:
            self.groups.ask(self._app.sheets.groups_to_type())
            next(iter(self.groups.fields.values())).setFocus()
        elif view is View.VERIFY:
            self.code.setFocus()
        else:
            self.primary.setFocus()

    def _texts(self) -> dict[View, tuple[str, str, str]]:
        return {
            View.VERIFY: (
                self.tr("Does your recovery sheet still open the copy?"),
                self.tr("Take the sheet from where you keep it, and type the whole code."),
                self.tr("Prove"),
            ),
            View.RENEW: (
                self.tr("Make a new recovery sheet?"),
                self.tr("The copies stay as they are; only the code that opens them changes."),
                self.tr("Make a new sheet"),
            ),
            View.SHEET: (
                self.tr("Your new recovery sheet"),
                self.tr("Print or save it, then type three groups of its code.")
                if not self._is_first_sheet
                else self.tr(
                    "It opens this place only: each place has a sheet of its own. Print or save "
                    "it, then type three groups of its code."
                ),
                self.tr("Continue"),
            ),
            View.TYPE_BACK: (
                self.tr("Type three groups of the new code"),
                self.tr("So we know that the new paper is there, before the old one stops working.")
                if not self._is_first_sheet
                else self.tr("So we know that the paper is there, before you ever depend on it."),
                self.tr("Prove"),
            ),
        }

    def _refresh(self) -> None:
        allowed = {
            View.VERIFY: bool(self.code.text().strip()) and not self.is_done,
            View.RENEW: True,
            View.SHEET: self._is_taken,
            View.TYPE_BACK: not self.is_done,
        }[self.view]
        ready = self._repository is not None and not self._busy
        self.primary.setEnabled(ready and allowed)
        self.primary.setVisible(not self.is_done)
        self.close_button.setEnabled(not self._busy)
        self.lost.setEnabled(ready)

    def _set_busy(self, text: str) -> None:
        """Say what is being done, or that nothing is with an empty text."""
        self._busy = bool(text)
        self.status.setText(text)
        self._refresh()

    def _show_error(self, error: Exception) -> None:
        tell_failure(self.banner, error)
        self._scroll.verticalScrollBar().setValue(0)
        if isinstance(error, PracticeGuardError) and error.code is ErrorCode.RECOVERY_GROUP_WRONG:
            self.groups.show_wrong(int(error.facts["group"]))

    # --- what it does -----------------------------------------------------------------------

    def _read(self) -> None:
        app = self._app

        def read() -> tuple[Repository, RecoverySheet | None, bool]:
            chosen = app.world.store.repository(self._place) if self._place else None
            repository = chosen or app.open_repository.current()
            waits = not app.sheets.is_on_paper_only(repository)
            return repository, app.world.store.sheet(repository.key), waits

        run_task(
            self,
            lambda _handle: read(),
            on_success=lambda result: self._on_read(*result),
            on_failure=self._show_error,
        )

    def _on_read(self, repository: Repository, sheet: RecoverySheet | None, waits: bool) -> None:
        self._repository = repository
        self.setWindowTitle(texts.of_place(self.tr("Recovery sheet"), repository.label))
        if sheet is None and not waits:
            self._is_first_sheet = True
            self._show(View.SHEET)
            return
        if waits:
            # A new sheet was begun and never typed back: that comes first.
            self._show(View.SHEET)
            self.banner.show_message(
                Level.UNPROVED,
                self.tr("A new sheet was begun and has not been typed back yet."),
                self.tr("Until then the sheet before it, if there is one, still opens the copy."),
                self.tr("Print or save the new one now, and finish."),
            )
            return
        if sheet is not None and sheet.verified_at is not None:
            self.last.setText(
                self.tr("Last proved on {date}.").format(date=formats.long_date(sheet.verified_at))
            )
        self._refresh()
        self.code.setFocus()

    def _go_on(self) -> None:
        if not self.primary.isEnabled() or self.is_done:
            return
        if self.view is View.RENEW:
            self._show(View.SHEET)
        elif self.view is View.SHEET:
            self._show(View.TYPE_BACK)
        elif self.view is View.VERIFY:
            self._verify()
        else:
            self._type_back()

    def _verify(self) -> None:
        repository, typed = self._known(), self.code.text()

        def prove() -> RecoverySheet:
            parse_recovery_code(typed)  # a slip is named before anything is opened
            if self._app.reconnect.is_needed(repository):
                self._app.reconnect(typed, repository)
            return self._app.sheets.verify(repository, typed)

        self._perform(prove, self._on_verified)

    def _on_verified(self, sheet: RecoverySheet) -> None:
        self._on_proved()
        if not self._app.sheets.is_in_force(sheet):
            self.header.set_texts(self.tr("An older recovery sheet, which still opens the copy"))
            self.banner.show_message(
                Level.CARE,
                self.tr("This is not the newest recovery sheet."),
                self.tr("It is an older one, or was made on another computer."),
                self.tr(
                    "Look for the newest one, or make a new one: the others then stop opening."
                ),
            )

    def _type_back(self) -> None:
        empty = self.groups.first_empty()
        if empty is not None:
            self.banner.show_message(Level.CARE, self.tr("One group is still missing."))
            empty.setFocus()
            return
        repository, typed = self._known(), self.groups.typed()

        self._perform(
            lambda: self._app.sheets.type_back(repository, typed), lambda _none: self._on_proved()
        )

    def _on_proved(self) -> None:
        self.is_done = True
        self.code.clear()
        self.groups.clear()
        for widget in self._views.values():
            widget.hide()
        self.header.set_texts(self.tr("Your recovery sheet opens the copy"))
        self.banner.show_message(
            Level.GOOD,
            self.tr("Proved today, {date}.").format(
                date=formats.long_date(self._app.world.clock.now())
            ),
            self.tr("The code was tried on the copy itself."),
            self.tr("Put the sheet back where you keep it, away from the computer.")
            if self.view is View.VERIFY or self._is_first_sheet
            else self._about_the_old_one(),
        )
        self._refresh()
        self.close_button.setFocus()
        self.changed.emit()

    def _about_the_old_one(self) -> str:
        if self._repository is not None and self._repository.append_only:
            return self.tr(
                "This server deletes nothing, so the old sheet still opens the copy: destroy it."
            )
        return self.tr("Put the new sheet away from the computer, and destroy the old one.")

    def _on_taken(self, _result: object) -> None:
        self._is_taken = True
        self._refresh()

    def _on_edited(self) -> None:
        self.banner.hide()
        self._refresh()

    def _known(self) -> Repository:
        if self._repository is None:
            raise PracticeGuardError(ErrorCode.NOT_SET_UP)
        return self._repository

    def _perform(self, work: Callable[[], Result], on_success: Callable[[Result], None]) -> None:
        self.banner.hide()
        run_busy(
            self,
            work,
            # The lock of a copy is slow on purpose, and a new code means a second one.
            busy=self.tr("Trying the code on the copy…"),
            say_busy=self._set_busy,
            on_success=on_success,
            on_failure=self._show_error,
        )

    def _actions(self) -> SheetActions:
        app = self._app

        def pdf(language: str) -> bytes:
            repository = self._known()
            app.sheets.make(repository)
            return app.sheets.pdf(repository, language)

        return SheetActions(
            pdf=pdf,
            save=lambda target, language: app.sheets.save(self._known(), target, language),
            printed=lambda: app.sheets.mark_saved(self._known()),
            suggested_folder=lambda: suggested_folder(app, app.world.store.draft()),
            protected=lambda: app.world.store.draft().sources,
            free_name=app.world.files.free_name,
        )

    def _lay_out(self) -> None:
        self.last = label("", "secondary")
        verify = QWidget()
        inside = QVBoxLayout(verify)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(14)
        inside.addWidget(self.code)
        inside.addWidget(self.last)
        inside.addWidget(self.lost)
        renew = label(
            self.tr(
                "You get a new code on a new sheet. As soon as you have typed three groups of it "
                "back, the old sheet no longer opens anything, whoever may hold it. Until then "
                "the old one still works."
            )
        )
        self._views: dict[View, QWidget] = {
            View.VERIFY: verify,
            View.RENEW: renew,
            View.SHEET: self.panel,
            View.TYPE_BACK: self.groups,
        }
        self._scroll = ScrollPage(margin=32)
        for widget in (self.header, self.banner, *self._views.values()):
            self._scroll.content.addWidget(widget)
        foot = QHBoxLayout()
        foot.setContentsMargins(32, 12, 32, 16)
        foot.addWidget(self.close_button)
        foot.addWidget(self.status, 1)
        foot.addWidget(self.primary)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._scroll, 1)
        column.addWidget(HairLine())
        column.addLayout(foot)
