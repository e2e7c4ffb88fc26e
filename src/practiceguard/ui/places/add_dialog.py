"""Adds a place: which kind, the way there, a test, and only then a copy is begun."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from practiceguard.bootstrap import App
from practiceguard.domain.backup.place_kind import PlaceKind
from practiceguard.domain.backup.repository import Repository
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.ui import texts
from practiceguard.ui.places.choice import Choice
from practiceguard.ui.places.folder_pane import FolderPane
from practiceguard.ui.places.kinds import ALL_KINDS, KindChooser
from practiceguard.ui.places.server_pane import ServerPane
from practiceguard.ui.tasks import run_task
from practiceguard.ui.theme import Level
from practiceguard.ui.widgets import (
    PageDialog,
    PageHeader,
    PrimaryButton,
    SecondaryButton,
    label,
)


class AddPlaceDialog(PageDialog):
    """Opened from Backups; `added` when it closes after a place was added."""

    added = Signal(object)
    """`Repository`: served from now on; its sheet, its first copy and its host are to follow."""

    def __init__(self, app: App, parent: QWidget | None = None) -> None:
        super().__init__("", 800, parent)
        self.setWindowTitle(self.tr("Add a place"))
        self._app = app
        self._is_busy = False
        self._focused_step: object = None
        self.repository: Repository | None = None
        """The place that was added, None until then."""
        self.header = PageHeader()
        self.kinds = KindChooser(ALL_KINDS)
        self.kinds.changed.connect(self._refresh)
        self.server = ServerPane(app)
        self.folder = FolderPane(app)
        self.pane: ServerPane | FolderPane | None = None
        self._next = label("")
        self._next.hide()
        for pane in (self.server, self.folder):
            pane.hide()
            pane.changed.connect(self._refresh)
            pane.grown.connect(self._on_grown)
            pane.chosen.connect(self._add)
        self.content.addWidget(self.header)
        for widget in (self.kinds, self.server, self.folder, self._next):
            self.content.addWidget(widget)
        self.back = SecondaryButton(self.tr("Back"))
        self.back.clicked.connect(self.go_back)
        self.status = label("", "secondary")
        self.cancel = SecondaryButton(self.tr("Cancel"))
        self.cancel.clicked.connect(self.reject)
        self.primary = PrimaryButton("")
        self.primary.clicked.connect(self.go_on)
        self.foot.addWidget(self.back)
        self.foot.addWidget(self.status, 1)
        self.foot.addWidget(self.cancel)
        self.foot.addWidget(self.primary)
        self._refresh()

    def go_on(self) -> None:
        """Do what the filled button says."""
        if self._is_busy or not self.primary.isEnabled():
            return
        if self.repository is not None:
            self.accept()
        elif self.pane is not None:
            self.pane.go_on()
        elif self.kinds.kind is not None:
            self._ask(self.kinds.kind)

    def go_back(self) -> None:
        """Show the step before; nothing that was typed is lost."""
        if self._is_busy or self.pane is None or self.pane.go_back():
            return
        self.pane.hide()
        self.pane = None
        self.kinds.show()
        self._refresh()
        self.kinds.first_field().setFocus()

    def reject(self) -> None:
        """Close, unless a copy is being begun just now: that takes seconds, and is not left."""
        if not self._is_busy:
            super().reject()

    def done(self, result: int) -> None:
        """Forget what was typed, and say what was added."""
        for pane in (self.server, self.folder):
            pane.forget()
            pane.blockSignals(True)
        super().done(result)
        if self.repository is not None:
            self.added.emit(self.repository)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on with Return."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.go_on()
            return
        super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Put the keyboard on the question."""
        super().showEvent(event)
        self.kinds.first_field().setFocus()

    # --- inside -----------------------------------------------------------------------------

    def _ask(self, kind: PlaceKind) -> None:
        self.pane = self.folder if kind.is_folder else self.server
        self.kinds.hide()
        self.pane.show()
        self.pane.ask(kind)
        self._focus_later()

    def _add(self, choice: Choice) -> None:
        app = self._app

        def work() -> Repository | None:
            plan, store = app.world.store.plan(), app.world.store
            if plan is None:
                raise PracticeGuardError(ErrorCode.NOT_SET_UP)
            served = [store.repository(key) for key in plan.repositories]
            if choice.location in [one.location for one in served if one is not None]:
                return None  # nothing of it is changed: neither its name nor the way there
            return choice.add(app)

        self._set_busy(self.tr("Preparing an encrypted copy. This takes a few seconds…"))
        run_task(
            self,
            lambda _handle: work(),
            on_success=self._on_added,
            on_failure=self._on_failed,
            writes=True,
        )

    def _on_added(self, repository: Repository | None) -> None:
        self._set_busy("")
        pane = self.pane
        if pane is None:
            return
        if repository is None:
            pane.banner.show_message(
                Level.UNPROVED,
                self.tr("This is one of your places already."),
                self.tr("Copies go there as before."),
                self.tr("Go back and choose another one, or cancel."),
            )
            self._refresh()
            self.grow()
            return
        self.repository = repository
        pane.hide()
        pane.forget()
        self._next.setText(
            self.tr(
                "Next, its recovery sheet: without that paper nobody can open the copies there "
                "once this computer is gone. Then the first copy starts."
            )
        )
        self._next.show()
        self._refresh()
        self.primary.setFocus()

    def _on_failed(self, error: Exception) -> None:
        self._set_busy("")
        if self.pane is not None:
            self.pane.show_failure(error)
        self._refresh()

    def _refresh(self) -> None:
        repository, pane = self.repository, self.pane
        if repository is not None:
            self.header.set_texts(
                self.tr("The place is ready"),
                self.tr("From now on copies also go to: {place}").format(
                    place=texts.place_name(repository)
                ),
            )
            self.primary.setText(self.tr("Continue with its recovery sheet"))
        elif pane is not None:
            self.header.set_texts(*pane.texts())
            self.primary.setText(pane.continue_text())
        else:
            self.header.set_texts(
                self.tr("Which kind of place shall be added?"),
                self.tr("Best are three copies, on two kinds of storage, one of them elsewhere."),
            )
            self.primary.setText(self.tr("Continue"))
        can_continue = (
            pane.can_continue()
            if pane is not None and repository is None
            else repository is not None or self.kinds.kind is not None
        )
        if not can_continue and self.primary.hasFocus():
            # Qt would hand the keyboard to the next button, which cancels.
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.primary.setEnabled(can_continue and not self._is_busy)
        self.back.setVisible(pane is not None and repository is None)
        self.back.setEnabled(not self._is_busy)
        self.cancel.setVisible(repository is None)
        self.cancel.setEnabled(not self._is_busy)
        self._scroll.verticalScrollBar().setValue(0)
        self.grow()
        self._focus_later()

    def _focus_later(self) -> None:
        """Put the keyboard on the step's first field once it is laid out."""
        QTimer.singleShot(0, self, self._focus_first)

    def _focus_first(self) -> None:
        step = (self.pane, self.pane.step if self.pane else None, self.repository is None)
        is_new, self._focused_step = step != self._focused_step, step
        focused = self.focusWidget()
        is_in_use = focused is not None and focused.isVisible() and focused.isEnabled()
        # On a new step the keyboard goes to its first field, wherever it was: what is typed next
        # must not land in the second one.
        if not is_new and is_in_use and focused not in {self, self.back, self.cancel}:
            return
        field = self.pane.first_field() if self.pane is not None else None
        if field is not None and field.isVisible() and self.repository is None:
            field.setFocus()
        elif self.primary.isEnabled():
            self.primary.setFocus()

    def _on_grown(self) -> None:
        self._scroll.verticalScrollBar().setValue(0)
        self.grow()

    def _set_busy(self, text: str) -> None:
        self._is_busy = bool(text)
        self.status.setText(text)
        self._refresh()
