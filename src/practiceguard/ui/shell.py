"""The sidebar and the views, and who calls whom between them; nothing else."""

from collections.abc import Callable
from datetime import timedelta
from typing import Final

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QMessageBox, QStackedWidget, QWidget

from practiceguard.bootstrap import App
from practiceguard.domain.backup.repository import Repository, RepositoryKey
from practiceguard.domain.changes import Changes
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.incident.log import IncidentId
from practiceguard.domain.incident.person import SnapshotRef
from practiceguard.domain.practice import Practice
from practiceguard.services.backup.watch_runs import LiveRun
from practiceguard.services.ports import ThisProcess
from practiceguard.ui.backup.actions import BackupActions
from practiceguard.ui.backup.keeping import KeepingWatch
from practiceguard.ui.backup.run_watcher import RunWatcher
from practiceguard.ui.backup.view import BackupsView
from practiceguard.ui.dashboard.sentences import HomeAction
from practiceguard.ui.dashboard.view import HomeView
from practiceguard.ui.errors import present_error
from practiceguard.ui.incident.affected.naming_dialog import NamingDialog
from practiceguard.ui.incident.first_hour import FirstHourView
from practiceguard.ui.incident.law.view import LawView
from practiceguard.ui.incident.open_dialog import OpenDialog
from practiceguard.ui.incident.view import IncidentsView
from practiceguard.ui.kit.view import KitView
from practiceguard.ui.rail import Place, Rail
from practiceguard.ui.restore.view import RestoreView
from practiceguard.ui.settings.settings_page import SettingsView
from practiceguard.ui.settings.telling.view import TellingView
from practiceguard.ui.setup.sheet_dialog import SheetDialog
from practiceguard.ui.tasks import run_task
from practiceguard.ui.theme import keeper

LOOK_AGAIN_MS: Final = 5 * 60 * 1000
"""A window may stay open for weeks: what it says must not be as old as the window."""
STILL_NEW: Final = timedelta(minutes=1)
"""Going to and fro between views is no reason to look at the place each time."""


class Shell(QWidget):
    """The sidebar and the views of a practice that is set up."""

    set_up_requested = Signal()
    language_changed = Signal(str)

    def __init__(self, app: App, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._app = app
        self.actions_ = BackupActions(app, self)
        self.watcher = RunWatcher(app, self)
        self.keeping = KeepingWatch(app, self, is_seen=self._is_seen)
        self.rail = Rail()
        self.home = HomeView(app)
        self.backups = BackupsView(app, self.actions_)
        self.restore_view = RestoreView(app)
        self.settings = SettingsView(app)
        self.telling = TellingView(app)
        self.incidents = IncidentsView(app)
        self.law = LawView(app, self.incidents.writers)
        self.kit = KitView(app, self.incidents.writers)
        self.first_hour = FirstHourView()
        self._views: dict[Place, QWidget] = {
            Place.HOME: self.home,
            Place.BACKUPS: self.backups,
            Place.RESTORE: self.restore_view,
            Place.INCIDENTS: self.incidents,
            Place.KIT: self.kit,
            Place.SETTINGS: self.settings,
            Place.TELLING: self.telling,
            Place.LAW: self.law,
            Place.FIRST_HOUR: self.first_hour,
        }
        self._pages = QStackedWidget()
        self._pages.setObjectName("pages")
        for view in self._views.values():
            self._pages.addWidget(view)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(0)
        line.addWidget(self.rail)
        line.addWidget(self._pages, 1)
        self._before_law = Place.SETTINGS
        self._connect()
        self._look_again = QTimer(self)
        self._look_again.setInterval(LOOK_AGAIN_MS)
        self._look_again.timeout.connect(lambda: self._look_if_older_than(timedelta(0)))
        self._look_again.start()
        self.go_to(Place.HOME)
        self.reload()
        self.watcher.look()
        self.incidents.watch.look()

    def _connect(self) -> None:
        self.rail.place_chosen.connect(self.go_to)
        self.home.action_requested.connect(self.act)
        self.home.overview_read.connect(self.backups.show_overview)
        self.home.stop_requested.connect(self.stop)
        self.backups.stop_requested.connect(self.stop)
        self.backups.back_up_requested.connect(self.back_up)
        for view in (self.home, self.backups):
            view.mend_requested.connect(self.keeping.mend)
            self.keeping.changed.connect(view.show_keeping)
        self.backups.pause_requested.connect(self.keeping.pause)
        self.keeping.failed.connect(self._on_failed)
        self.backups.sheet_requested.connect(self.verify_sheet)
        self.backups.another_place_requested.connect(self.choose_place)
        self.backups.hosting_changed.connect(self.reload)
        self.backups.places_changed.connect(self.reload)
        self.backups.place_added.connect(self._on_place_added)
        self.backups.retention_changed.connect(self.reload)
        self.backups.help_requested.connect(lambda: self.go_to(Place.FIRST_HOUR))
        self.home.holds.lift_requested.connect(self.backups.opener.lift)
        self.backups.set_up_requested.connect(self.set_up_requested)
        self.settings.language_changed.connect(self.language_changed)
        self.settings.telling_requested.connect(lambda: self.go_to(Place.TELLING))
        self.home.stolen.set_up_wanted.connect(self.set_up_patients)
        self.telling.back_requested.connect(lambda: self.go_to(Place.SETTINGS))
        self.settings.law_requested.connect(lambda: self.go_to(Place.LAW))
        self.kit.changed.connect(self._look_at_kit)
        self.incidents.law_requested.connect(lambda: self.go_to(Place.LAW))
        self.incidents.kit_requested.connect(self._go_to_letterhead)
        self.law.back_requested.connect(lambda: self.go_to(self._before_law))
        self.law.changed.connect(self.incidents.watch.reload)
        self.law.changed.connect(self._look_at_kit)
        self.telling.telling_read.connect(self.settings.show_telling)
        self.telling.telling_read.connect(self.home.show_telling)
        self.incidents.begin_requested.connect(lambda: self.go_to(Place.FIRST_HOUR))
        self.incidents.open_ones_changed.connect(self.first_hour.show_open_incidents)
        self.first_hour.room_requested.connect(self.go_to_room)
        self.first_hour.open_requested.connect(self.open_incident)
        self.incidents.open_count_changed.connect(self.rail.show_open_incidents)
        self.actions_.started.connect(self.watcher.expect)
        self.actions_.changed.connect(self._on_changed)
        self.actions_.failed.connect(self._on_failed)
        self.watcher.live_changed.connect(self._on_live)
        self.watcher.ledger_changed.connect(self._on_ledger_changed)
        self.watcher.start_failed.connect(self._on_start_failed)
        keep = keeper()
        if keep is not None:
            keep.changed.connect(self.rail.refresh_icons)

    @property
    def place(self) -> Place:
        """Return where one is."""
        return next(p for p, view in self._views.items() if view is self._pages.currentWidget())

    def view(self, place: Place) -> QWidget:
        """Given a place, return its view."""
        return self._views[place]

    def go_to(self, place: Place) -> None:
        """Show a view and mark it in the sidebar."""
        if place is Place.LAW and self.place is not Place.LAW:
            self._before_law = self.place
            self.law.show_list()
            self.law.reload()
        self._pages.setCurrentWidget(self._views[place])
        self.rail.show_place(place)
        self.setAccessibleName(place.value)
        if place in (Place.HOME, Place.BACKUPS):
            self._look_if_older_than(STILL_NEW)
        if place is Place.TELLING:
            self.telling.reload()
        if place is Place.KIT:
            self.kit.reload()

    def go_to_room(self, incident: IncidentId) -> None:
        """Show the room of an incident."""
        self.incidents.open_room(incident)
        self.go_to(Place.INCIDENTS)

    def open_incident(self) -> None:
        """Ask what it takes to open an incident, and show its room."""
        writers = self.incidents.writers
        dialog = OpenDialog(
            self._app, self.first_hour.noticed_at, self.window(), author=writers.author
        )
        dialog.written_by.connect(writers.remember)
        dialog.opened.connect(self.go_to_room)
        dialog.opened.connect(self.reload)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def set_up_patients(self) -> None:
        """Ask how patients' files are named, with names from the newest copy."""

        def ask(newest: SnapshotRef | None) -> None:
            if newest is None:
                return
            dialog = NamingDialog(
                self._app,
                newest,
                lambda then: self.incidents.writers.with_author(dialog, then),
                self.window(),
            )
            dialog.saved.connect(self.home.stolen.reload)
            dialog.finished.connect(dialog.deleteLater)
            dialog.open()

        copies = self._app.incidents.affected.copies
        run_task(self, lambda _handle: copies.newest(), on_success=ask)

    def event(self, event: QEvent) -> bool:
        """Look again for somebody who comes back to the window."""
        if event.type() is QEvent.Type.WindowActivate:
            self._look_if_older_than(STILL_NEW)
            self.keeping.look()
        return super().event(event)

    def _look_if_older_than(self, age: timedelta) -> None:
        # A copy under way is shown as it goes, and looked at when it has ended. A window that
        # nobody sees wakes no drive: it is looked for when somebody comes back.
        if self._is_seen() and self.watcher.live is None and self.home.is_older_than(age):
            self.home.reload()
            self.telling.reload()

    def begin(self, process: ThisProcess | None = None, *, is_new: bool = False) -> None:
        """See to it that copies are made by themselves, now that the window is there.

        `is_new` says that set-up has just ended, `process` what makes the first copy: until its
        run is in the ledger, nobody is offered to start another.
        """
        if is_new:
            self.keeping.begin()
        else:
            self.keeping.start()
        if process is not None:
            self.watcher.expect(process)

    def _is_seen(self) -> bool:
        return self.isVisible() and not self.window().isMinimized()

    def stop_looking(self) -> None:
        """Look no more, neither for copies under way nor at the place."""
        self.watcher.stop()
        self.keeping.stop()
        self.incidents.stop()
        self._look_again.stop()

    def reload(self) -> None:
        """Read everything again; the views keep what they show until the news is there."""
        self.home.reload()
        self.backups.reload(look_at_place=False)
        self.telling.reload()
        self.keeping.look()
        self._look_at_kit()
        run_task(self, lambda _h: self._app.world.store.practice(), on_success=self._on_practice)

    def _go_to_letterhead(self) -> None:
        """Go where it is said what stands on letters."""
        self.go_to(Place.KIT)
        self.kit.show_section(self.kit.letters)

    def _look_at_kit(self) -> None:
        """Let Home say what is to be done about contacts and binder; no more is at stake."""
        run_task(
            self,
            lambda _handle: self._app.kit.contacts.glance(),
            on_success=self.home.show_kit,
            on_failure=lambda _error: None,
        )
        run_task(
            self,
            lambda _handle: self._app.kit.binder.state(),
            on_success=self.home.show_binder,
            on_failure=lambda _error: None,
        )

    def _go_to_binder(self) -> None:
        """Go where the binder is made."""
        self.go_to(Place.KIT)
        self.kit.show_section(self.kit.binder)

    def back_up(self, place: RepositoryKey | None = None) -> None:
        """Start a copy to one place, or to all of them one after the other."""
        if place is None:
            self.actions_.back_up_everywhere()
        else:
            self.actions_.back_up_now(place)

    def act(self, action: HomeAction, place: RepositoryKey | None = None) -> None:
        """Do what a line of the to-do list offers, for the place it is about."""
        doing: dict[HomeAction, Callable[[], object]] = {
            HomeAction.SET_UP: self.set_up_requested.emit,
            HomeAction.BACK_UP: lambda: self.back_up(place),
            HomeAction.OPEN_BACKUPS: self._explain_newest,
            HomeAction.VERIFY_SHEET: lambda: self.verify_sheet(place),
            HomeAction.CHOOSE_FOLDERS: self._choose_folders,
            HomeAction.CHOOSE_PLACE: self.choose_place,
            HomeAction.ADD_PLACE: self.backups.add_place,
            HomeAction.SAY_HOST: lambda: self.backups.say_host(place),
            HomeAction.SEE_TELLING: lambda: self.go_to(Place.TELLING),
            HomeAction.SEE_CONTACTS: lambda: self.go_to(Place.KIT),
            HomeAction.SEE_BINDER: self._go_to_binder,
            HomeAction.LOOK_AGAIN: self.reload,
            HomeAction.SOMETHING_HAPPENED: lambda: self.go_to(Place.FIRST_HOUR),
            HomeAction.SEE_HOLD: lambda: self.go_to(Place.BACKUPS),
            HomeAction.MAKE_ROOM: lambda: self.backups.make_room(place),
        }
        doing[action]()

    def stop(self) -> None:
        """Stop the copy under way."""
        live = self.watcher.live
        self.actions_.forget_following()
        if live is not None:
            self.actions_.stop(live.run.run_id)

    def verify_sheet(self, place: RepositoryKey | None = None) -> None:
        """Open the dialog that proves the recovery sheet of a place, or makes a new one."""
        dialog = SheetDialog(self._app, self.window(), place)
        dialog.changed.connect(self.reload)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _on_place_added(self, repository: Repository) -> None:
        """Make the sheet of a new place, then its first copy, then ask who hosts it."""
        self.reload()
        dialog = SheetDialog(self._app, self.window(), repository.key)
        dialog.changed.connect(self.reload)
        dialog.finished.connect(lambda _: self._begin_serving(repository))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _begin_serving(self, repository: Repository) -> None:
        if self.watcher.live is None:
            # Else the schedule makes the first copy there once the one under way has ended.
            self.actions_.back_up_now(repository.key)
        if not repository.kind.is_folder:
            self.backups.ask_hosting(repository)

    def choose_place(self) -> None:
        """Ask whether to choose another place; the copies that exist stay."""
        box = QMessageBox(self.window())
        box.setIcon(QMessageBox.Icon.Question)
        box.setText(self.tr("Choose another place for the copies?"))
        box.setInformativeText(
            self.tr(
                "The copies made so far stay where they are. You will choose a place, print a new "
                "recovery sheet for it, and make a first copy there."
            )
        )
        go_on = box.addButton(self.tr("Choose a place"), QMessageBox.ButtonRole.AcceptRole)
        box.addButton(self.tr("Cancel"), QMessageBox.ButtonRole.RejectRole)
        box.finished.connect(lambda _: self._on_place_answer(box.clickedButton() is go_on))
        box.finished.connect(box.deleteLater)
        box.open()

    def _on_place_answer(self, wanted: bool) -> None:
        if wanted:
            self.actions_.choose_another_place(self.set_up_requested.emit)

    def _choose_folders(self) -> None:
        self.go_to(Place.BACKUPS)
        self.backups.choose_folders()

    def _explain_newest(self) -> None:
        self.go_to(Place.BACKUPS)
        self.backups.explain_newest()

    def _on_practice(self, practice: Practice | None) -> None:
        self.rail.show_practice(practice.name if practice else "")

    def _on_changed(self, _changes: Changes) -> None:
        self.reload()

    def _on_live(self, live: LiveRun | None) -> None:
        is_starting = self.watcher.is_starting
        following = self.actions_.following
        for view in (self.home, self.backups):
            view.show_live(live, is_starting=is_starting, following=following)

    def _on_ledger_changed(self) -> None:
        if self.watcher.live is None and not self.watcher.is_starting:
            self.actions_.go_on()
        self.reload()

    def _on_start_failed(self) -> None:
        self.actions_.forget_following()
        self._on_live(None)
        present_error(self, PracticeGuardError(ErrorCode.INTERNAL))

    def _on_failed(self, error: Exception) -> None:
        present_error(self, error)
