"""Step 3: where the copy lives."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from practiceguard.bootstrap import App
from practiceguard.domain.backup.repository import Repository
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.setup import SetupDraft
from practiceguard.services.ports import Drive
from practiceguard.services.practice.set_up_practice import PlaceFinding
from practiceguard.ui.places.choice import ServerChoice
from practiceguard.ui.places.looking import DriveWatch, PlaceLook
from practiceguard.ui.places.place_choice import FolderCard
from practiceguard.ui.places.place_notes import FolderSeen
from practiceguard.ui.places.server_pages import ServerPages
from practiceguard.ui.setup.page import SetupPage
from practiceguard.ui.setup.place_about import PlaceAbout
from practiceguard.ui.setup.place_answer import PlaceAnswer, is_connected
from practiceguard.ui.setup.place_cards import PlaceCards
from practiceguard.ui.tasks import Task, run_task
from practiceguard.ui.theme import Level


class PlacePage(SetupPage):
    """Cards to choose from; a copy that is there already can be taken over."""

    def __init__(self, app: App, parent: QWidget | None = None) -> None:
        super().__init__(app, "", "", parent)
        self._ask_where()
        self.connected: Repository | None = None
        self.finding: PlaceFinding | None = None
        self._needed = 0
        self.cards = PlaceCards()
        self.cards.changed.connect(self._on_place_changed)
        self.cards.vanished.connect(self._on_drive_vanished)
        self.about = PlaceAbout()
        self.about.appeared.connect(self._on_about_appeared)
        self.about.other_server_wanted.connect(lambda: self._show_servers(True))
        self.notes, self.adopt = self.about.notes, self.about.adopt
        self.adopt.edited.connect(self.clear_message)
        self.cards.set_about(self.about)
        self.body.addWidget(self.cards)
        self.servers = ServerPages(app)
        self.servers.changed.connect(self._on_servers_changed)
        self.servers.chosen.connect(self._on_server_chosen)
        self.servers.hide()
        self.body.addWidget(self.servers)
        self.watch = DriveWatch(self._read_drives, self)
        self._looking = PlaceLook(app.set_up, self.cards.place, self)
        self._looking.found.connect(self._on_found)
        self._looking.failed.connect(self.show_error)

    def enter(self, draft: SetupDraft) -> None:
        """Read which drives there are, and which place was set up already."""
        self.cards.set_sources(draft.sources)
        set_up = self.app.set_up

        def connected(repository: Repository | None) -> None:
            self.connected = repository
            self.cards.set_connected(repository)
            self.watch.look()

        if draft.repository is None:
            connected(None)
        else:
            run_task(self, lambda _handle: set_up.repository(), on_success=connected)
        if not self.servers.isVisibleTo(self):
            self.watch.start()

    def go_back(self) -> bool:
        """Go back from the pages about a server to the list of places."""
        if not self.servers.isVisibleTo(self):
            return False
        if not self.servers.go_back():
            self._show_servers(False)
        return True

    def continue_text(self) -> str:
        """Return what the filled button says."""
        if self.servers.isVisibleTo(self):
            return self.servers.continue_text()
        return super().continue_text()

    def can_continue(self) -> bool:
        """Return whether the filled button may be pressed."""
        return not self.servers.isVisibleTo(self) or self.servers.can_continue()

    def leave(self) -> None:
        """Stop looking for drives; a password that was typed is forgotten."""
        self.watch.stop()
        self._looking.wait_no_more()
        self.adopt.password.clear()
        self.servers.forget()

    def first_field(self) -> QWidget | None:
        """Return the chosen card, or the first one."""
        if self.servers.isVisibleTo(self):
            return self.servers.first_field()
        return self.cards.first_field()

    def set_needed(self, needed_bytes: int) -> None:
        """Take in how much is to be copied, to warn when a place is too small."""
        if needed_bytes != self._needed:
            self._needed = needed_bytes
            self._show_notes()

    def submit(self) -> None:
        """Create the copy's place, take over the one that is there, or go on with ours."""
        if self.servers.isVisibleTo(self):
            self.servers.go_on()
            return
        if self.cards.wants_server():
            self._go_to_server()
            return
        place = self.cards.place()
        if place is None:
            self._ask_for_place()
            return
        password = self.adopt.password.text() if self.adopt.isVisibleTo(self) else ""
        wants_existing = self.cards.wants_existing()
        if wants_existing and not password and not self._is_connected:
            self._ask_for_password()
            return
        answer = PlaceAnswer(place, self.connected, password, wants_existing)
        set_up = self.app.set_up
        self.perform(
            lambda: answer.keep(set_up),
            self._on_connected,
            busy=self.tr("Opening the copy. This takes a few seconds…")
            if password
            else self.tr("Preparing an encrypted copy. This takes a few seconds…"),
            on_failure=self._on_failed,
        )

    # --- servers ----------------------------------------------------------------------------

    def _ask_where(self) -> None:
        self.header.set_texts(
            self.tr("Where should the copy live?"),
            self.tr("A thief, a fire or a virus must not reach both your computer and the copy."),
        )

    def _go_to_server(self) -> None:
        """Go on with the server that was set up already, or ask for one."""
        connected = self.connected
        if connected is not None and not connected.kind.is_folder:
            self.answered.emit(self.app.set_up.draft())
            return
        self._show_servers(True)

    def _show_servers(self, shown: bool) -> None:
        self.clear_message()
        self.cards.setVisible(not shown)
        self.servers.setVisible(shown)
        if shown:
            self.watch.stop()
            self.servers.begin()
        else:
            self.watch.start()
            self._ask_where()
        self.verticalScrollBar().setValue(0)
        self.continue_changed.emit()

    def _on_servers_changed(self) -> None:
        if not self.servers.isVisibleTo(self):
            return
        self.clear_message()
        self.header.set_texts(*self.servers.texts())
        self.verticalScrollBar().setValue(0)
        self.set_busy(self.tr("Testing the place…") if self.servers.is_testing else "")
        self.continue_changed.emit()
        field = self.servers.first_field()
        if field is not None:
            QTimer.singleShot(0, self, field.setFocus)

    def _on_server_chosen(self, choice: ServerChoice) -> None:
        app = self.app

        def work() -> tuple[SetupDraft, Repository]:
            repository = choice.set_up(app)
            return app.set_up.draft(), repository

        def connected(result: tuple[SetupDraft, Repository]) -> None:
            draft, self.connected = result
            self.servers.forget()
            self._show_servers(False)
            self.answered.emit(draft)

        def failed(error: Exception) -> None:
            self.servers.show_failure(error)
            self.verticalScrollBar().setValue(0)

        self.perform(
            work,
            connected,
            busy=self.tr("Preparing an encrypted copy. This takes a few seconds…"),
            on_failure=failed,
        )

    # --- inside -----------------------------------------------------------------------------

    def _on_connected(self, draft: SetupDraft) -> None:
        self.about.ask_nothing()
        self.answered.emit(draft)

    def _on_failed(self, error: Exception) -> None:
        self.show_error(error)
        self.about.leave_out(self.banner.happened)
        code = error.code if isinstance(error, PracticeGuardError) else None
        holds = self.finding is not None and self.finding.holds_repository
        if code is ErrorCode.PLACE_OCCUPIED and holds:
            self.about.ask_password()
        if self.adopt.isVisibleTo(self) and code in {
            ErrorCode.PLACE_OCCUPIED,
            ErrorCode.WRONG_PASSWORD,
        }:
            self.adopt.password.setFocus()
            self.adopt.password.edit.selectAll()

    def _ask_for_place(self) -> None:
        if self.cards.chosen() is None:
            self.say(Level.CARE, self.tr("No place is chosen yet."))
        else:
            self.say(Level.CARE, self.tr("Type the folder, or look for it with “Browse…”."))
        self.cards.first_field().setFocus()

    def _ask_for_password(self) -> None:
        self.say(Level.CARE, self.tr("The password or the recovery code is still missing."))
        self.about.ask_password()
        self.adopt.password.setFocus()

    def _read_drives(self) -> Task:
        machine = self.app.world.machine
        return run_task(
            self,
            lambda _handle: machine.drives(),
            on_success=self._on_drives,
            on_failure=lambda _error: self._on_drives(()),
        )

    def _on_drives(self, drives: tuple[Drive, ...]) -> None:
        focused = self.focusWidget()
        is_untouched = not self.cards.drives and focused in {
            None,
            *(card.button for card in self.cards.cards()),
        }
        self.cards.show_drives(drives)
        if is_untouched and self.isVisible():
            self.cards.first_field().setFocus()
        self._show_notes()

    def _on_drive_vanished(self, name: str) -> None:
        self.say(
            Level.CARE,
            self.tr("{name} was unplugged.").format(name=name),
            next_step=self.tr("Plug it in again, or choose another place."),
        )

    def _on_place_changed(self) -> None:
        self.clear_message()
        self.finding = None
        self._looking.drop()
        self.adopt.password.clear()
        self._show_notes()
        if isinstance(self.cards.chosen(), FolderCard):
            self._looking.later()
        else:
            self._looking.now()

    def _on_found(self, finding: PlaceFinding) -> None:
        self.finding = finding
        self._show_notes()

    def _show_notes(self) -> None:
        if self.cards.wants_server():
            self.about.show_server(self.connected)
            return
        self.about.show_folder(
            FolderSeen(
                self.finding,
                self._needed,
                is_connected=self._is_connected,
                shares_disk=self.cards.share_disk(self.finding),
                wants_existing=self.cards.wants_existing(),
            )
        )

    def _on_about_appeared(self) -> None:
        """Keep in view, once it is laid out, what was chosen with what is said about it."""
        QTimer.singleShot(0, self, lambda: self.ensureWidgetVisible(self.about))

    @property
    def _is_connected(self) -> bool:
        """Return whether the chosen place is the one that was set up already."""
        return is_connected(self.finding, self.connected)
