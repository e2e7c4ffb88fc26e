"""Adds a place: which kind, the way there, a test, and only then a copy is begun."""

from PySide6.QtCore import QCoreApplication, Qt, Signal
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
from practiceguard.ui.tasks import run_busy
from practiceguard.ui.theme import Level
from practiceguard.ui.widgets import PageHeader, StepsDialog, label


class AddPlaceDialog(StepsDialog):
    """Opened from Backups; `added` when it closes after a place was added."""

    added = Signal(object)
    """`Repository`: served from now on; its sheet, its first copy and its host are to follow."""

    def __init__(self, app: App, parent: QWidget | None = None) -> None:
        super().__init__(800, QCoreApplication.translate("AddPlaceDialog", "Cancel"), parent)
        self.setWindowTitle(self.tr("Add a place"))
        self._app = app
        self.repository: Repository | None = None
        """The place that was added, None until then."""
        self.header = PageHeader()
        self.kinds = KindChooser(ALL_KINDS)
        self.kinds.changed.connect(self.refresh)
        self.server = ServerPane(app)
        self.folder = FolderPane(app)
        self.pane: ServerPane | FolderPane | None = None
        self._next = label("")
        self._next.hide()
        for pane in (self.server, self.folder):
            pane.hide()
            pane.changed.connect(self.refresh)
            pane.grown.connect(self.show_from_top)
            pane.chosen.connect(self._add)
        self.content.addWidget(self.header)
        for widget in (self.kinds, self.server, self.folder, self._next):
            self.content.addWidget(widget)
        self.refresh()

    def go_on(self) -> None:
        """Do what the filled button says."""
        if self.is_busy or not self.primary.isEnabled():
            return
        if self.repository is not None:
            self.accept()
        elif self.pane is not None:
            self.pane.go_on()
        elif self.kinds.kind is not None:
            self._ask(self.kinds.kind)

    def go_back(self) -> None:
        """Show the step before; nothing that was typed is lost."""
        if self.is_busy or self.pane is None or self.pane.go_back():
            return
        self.pane.hide()
        self.pane = None
        self.kinds.show()
        self.refresh()
        self.kinds.first_field().setFocus()

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

        run_busy(
            self,
            work,
            busy=self.tr("Preparing an encrypted copy. This takes a few seconds…"),
            say_busy=self.set_busy,
            on_success=self._on_added,
            on_failure=self._on_failed,
        )

    def _on_added(self, repository: Repository | None) -> None:
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
            self.refresh()
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
        self.refresh()
        self.primary.setFocus()

    def _on_failed(self, error: Exception) -> None:
        if self.pane is not None:
            self.pane.show_failure(error)
        self.refresh()

    def refresh(self) -> None:
        """Show the step: which kind, the way there, or that the place is ready."""
        repository, pane = self.repository, self.pane
        if repository is not None:
            self.header.set_texts(
                self.tr("The place is ready"),
                self.tr("From now on copies also go to: {place}").format(
                    place=texts.place_name(repository)
                ),
            )
            go_on, can_go_on = self.tr("Continue with its recovery sheet"), True
        elif pane is not None:
            self.header.set_texts(*pane.texts())
            go_on, can_go_on = pane.continue_text(), pane.can_continue()
        else:
            self.header.set_texts(
                self.tr("Which kind of place shall be added?"),
                self.tr("Best are three copies, on two kinds of storage, one of them elsewhere."),
            )
            go_on, can_go_on = self.tr("Continue"), self.kinds.kind is not None
        self.show_buttons(
            go_on,
            can_go_on=can_go_on,
            can_go_back=pane is not None and repository is None,
            has_way_out=repository is None,
        )
        self.show_from_top()

    def step_on_show(self) -> object:
        """Return the kind of place, its step, and whether it is added."""
        return (self.pane, self.pane.step if self.pane else None, self.repository is None)

    def first_field(self) -> QWidget | None:
        """Return the first field of the way there."""
        if self.pane is None or self.repository is not None:
            return None
        return self.pane.first_field()
