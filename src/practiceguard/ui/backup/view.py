"""Backups: the copy under way, the places, the plan and the history."""

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from practiceguard.bootstrap import App
from practiceguard.domain.backup.checking import CheckDepth
from practiceguard.domain.backup.repository import Repository, RepositoryKey
from practiceguard.services.backup.assess_protection import Overview, PlaceOverview
from practiceguard.services.backup.watch_runs import LiveRun
from practiceguard.ui import formats, texts
from practiceguard.ui.backup.actions import BackupActions
from practiceguard.ui.backup.check_panel import CheckPanel
from practiceguard.ui.backup.history import HistoryCard
from practiceguard.ui.backup.hosting_dialog import HostingDialog
from practiceguard.ui.backup.keeping import Keeping
from practiceguard.ui.backup.keeping_banner import KeepingBanner
from practiceguard.ui.backup.place_list import PlaceList
from practiceguard.ui.backup.plan_card import PlanCard, SourcesDialog
from practiceguard.ui.backup.schedule_dialog import ScheduleDialog
from practiceguard.ui.errors import message_for
from practiceguard.ui.live_run_card import LiveRunCard
from practiceguard.ui.places.add_dialog import AddPlaceDialog
from practiceguard.ui.places.change_dialog import ChangePlaceDialog
from practiceguard.ui.places.remove_dialog import RemovePlaceDialog
from practiceguard.ui.retention.hold_banner import HoldBanners
from practiceguard.ui.retention.opening import RetentionOpener
from practiceguard.ui.retention.place_lines import Wish
from practiceguard.ui.tasks import run_task
from practiceguard.ui.theme import Level, theme
from practiceguard.ui.widgets import (
    CardFlow,
    MessageBanner,
    PageHeader,
    PrimaryButton,
    ScrollPage,
    SecondaryButton,
    fit,
)


class BackupsView(ScrollPage):
    """Everything about making copies. Starting and stopping is left to the main window."""

    back_up_requested = Signal(object)
    """The `RepositoryKey` of a place, or None for all of them."""
    stop_requested = Signal()
    sheet_requested = Signal(object)
    """The `RepositoryKey` of the place whose recovery sheet it is."""
    another_place_requested = Signal()
    hosting_changed = Signal()
    place_added = Signal(object)
    """`Repository`: its sheet, its first copy and its host are to follow."""
    places_changed = Signal()
    """A place was changed or removed."""
    retention_changed = Signal()
    help_requested = Signal()
    """Somebody saw that something has happened."""
    set_up_requested = Signal()
    mend_requested = Signal()
    """Copies shall be made by themselves again."""
    pause_requested = Signal(object)
    """A `timedelta`, or None to go on."""

    def __init__(self, app: App, actions: BackupActions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._app = app
        self._actions = actions
        self._overview: Overview | None = None
        self._button = PrimaryButton(self.tr("Back up now"))
        self._button.clicked.connect(self._on_button)
        self._header = PageHeader(self.tr("Backups"), "", self._button)
        self._problem = MessageBanner()
        self.opener = RetentionOpener(app, self)
        self.opener.changed.connect(self.retention_changed)
        self.holds = HoldBanners()
        self.holds.lift_requested.connect(self.opener.lift)
        self.holds.help_requested.connect(self.help_requested)
        self.keeping_banner = KeepingBanner()
        self.keeping_banner.action_requested.connect(self.mend_requested)
        self._progress = LiveRunCard()
        self._progress.stop_requested.connect(self.stop_requested)
        self._check = CheckPanel(app, actions)
        self.plan = PlanCard()
        self.plan.change_requested.connect(self.choose_folders)
        self.plan.pause_requested.connect(self.pause_requested)
        self.history = HistoryCard(app)
        self.history.back_up_requested.connect(self._on_again)
        self.history.meant_requested.connect(actions.accept_smaller)
        cards = CardFlow(theme().px(330))
        below = QVBoxLayout()
        self.places = PlaceList(cards, below, self.plan, self)
        self._check.ended.connect(lambda: self.places.set_checkable(True))
        self.places.back_up_requested.connect(self.back_up_requested)
        self.places.check_requested.connect(self._on_check)
        self.places.stop_check_requested.connect(self._on_stop_check)
        self.places.schedule_requested.connect(self._on_schedule)
        self.places.sheet_requested.connect(self.sheet_requested)
        self.places.another_place_requested.connect(self.another_place_requested)
        self.places.hosting_requested.connect(self.ask_hosting)
        self.places.change_requested.connect(self._on_change_place)
        self.places.remove_requested.connect(self._on_remove_place)
        self.add_button = fit(SecondaryButton(self.tr("Add a place…")))
        self.add_button.clicked.connect(self.add_place)
        self.add_button.hide()
        self.places.retention_wanted.connect(self._on_retention)
        for widget in (
            self._header, self._problem, self.holds, self.keeping_banner, self._progress,
            self._check,
        ):  # fmt: skip
            self.content.addWidget(widget)
        self.content.addWidget(self.add_button)
        self.content.addLayout(cards)
        self.content.addLayout(below)
        self.content.addWidget(self.history)

    @property
    def sentence(self) -> str:
        """Return the sentence shown."""
        return self._header.sentence

    @property
    def check_panel(self) -> CheckPanel:
        """Return the part that runs checks."""
        return self._check

    def reload(self, *, look_at_place: bool = True) -> None:
        """Read everything again, off the GUI thread."""
        run_task(
            self,
            lambda _handle: self._app.assess_protection(refresh=look_at_place),
            on_success=self.show_overview,
            on_failure=self._on_failed,
        )

    def show_overview(self, overview: Overview) -> None:
        """Show places, plan and history."""
        self._overview = overview
        self._problem.hide()
        self.holds.show_overview(overview)
        is_set_up = overview.repository is not None
        self._button.setText(self.tr("Back up now") if is_set_up else self.tr("Set up now"))
        self.places.show_overview(overview, self._now())
        for card in (self.plan, self.history, self.add_button):
            card.setVisible(is_set_up)
        if overview.repository is None:
            self._header.set_texts(
                self.tr("No copies are made yet"),
                self.tr("Place, plan and history will stand here once set-up is finished."),
            )
            return
        names = {one.repository.key: texts.place_name(one.repository) for one in overview.places}
        self._header.set_texts(
            self.tr("Copies go to: {place}").format(place=formats.joined(list(names.values()))),
            self._secondary(overview),
        )
        self._progress.show_places(overview)
        self.plan.show_plan(overview.plan, overview.status.last_complete_run)
        self.history.show_runs(overview.runs, names if len(names) > 1 else {})

    def show_keeping(self, keeping: Keeping) -> None:
        """Show what makes copies by itself, and what comes next."""
        self.keeping_banner.show_keeping(keeping)
        self.places.show_keeping(keeping, self._now())
        self.plan.show_keeping(keeping, self._now())

    def show_live(
        self,
        live: LiveRun | None,
        *,
        is_starting: bool = False,
        following: tuple[RepositoryKey, ...] = (),
    ) -> None:
        """Show the copy under way, or none; `following` places get theirs afterwards."""
        self._progress.show_live(live, is_starting=is_starting, following=following)
        is_free = live is None and not is_starting
        self._button.setEnabled(is_free)
        self.places.set_startable(is_free)

    def explain_newest(self) -> None:
        """Explain the newest run, for somebody who asked why."""
        self.history.choose_newest()
        self.ensureWidgetVisible(self.history.explained)

    def _secondary(self, overview: Overview) -> str:
        complete_at = overview.status.last_complete_at
        if complete_at is None:
            return self.tr("There is no complete copy yet.")
        return self.tr(
            "Last complete copy: {when}. Each copy can be opened under “Restore”."
        ).format(when=formats.when(complete_at, self._now()))

    def _on_button(self) -> None:
        if self._overview is not None and self._overview.repository is None:
            self.set_up_requested.emit()
        else:
            self.back_up_requested.emit(None)

    def _on_again(self, place: RepositoryKey | None) -> None:
        plan = self._overview.plan if self._overview else None
        is_known = plan is not None and place in plan.repositories
        self.back_up_requested.emit(place if is_known else None)

    def _on_check(self, place: RepositoryKey, depth: CheckDepth) -> None:
        self.places.set_checkable(False)
        places = self._overview.places if self._overview else ()
        name = next((one.repository for one in places if one.repository.key == place), None)
        is_named = name is not None and len(places) > 1
        self._check.start(depth, place, texts.place_name(name) if name and is_named else "")

    def _on_stop_check(self, place: RepositoryKey) -> None:
        run_task(
            self,
            lambda _handle: self._app.watch_checks.stop(place),
            on_success=lambda _was_there: self.reload(look_at_place=False),
            on_failure=self._on_failed,
            writes=True,
        )

    def _on_schedule(self, place: PlaceOverview) -> None:
        dialog = ScheduleDialog(
            place.rules, place.repository, self._now(), self._app.world.clock.zone(), self.window()
        )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.rules_chosen.connect(self._actions.change_rules)
        dialog.open()

    def add_place(self) -> None:
        """Ask for one more place."""
        dialog = AddPlaceDialog(self._app, self.window())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.added.connect(self.place_added)
        dialog.open()

    def _on_change_place(self, repository: Repository) -> None:
        dialog = ChangePlaceDialog(self._app, repository, self.window())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.changed.connect(self.places_changed)
        dialog.open()

    def _on_remove_place(self, repository: Repository) -> None:
        dialog = RemovePlaceDialog(self._app, repository, self.window())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.removed.connect(self.places_changed)
        dialog.open()

    def ask_hosting(self, repository: Repository) -> None:
        """Ask who hosts a place."""
        dialog = HostingDialog(self._app, repository, self.window())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.changed.connect(self.hosting_changed)
        dialog.open()

    def _on_retention(self, place: PlaceOverview, wish: Wish) -> None:
        is_only_one = self._overview is None or len(self._overview.places) == 1
        self.opener.open(wish, place, is_only_one=is_only_one)

    def make_room(self, key: RepositoryKey | None) -> None:
        """Help with a place that is nearly full; None: the first one."""
        found = self._place(key)
        if found is not None:
            self._on_retention(found, Wish.ROOM)

    def say_host(self, key: RepositoryKey | None) -> None:
        """Ask who hosts a place; None: the first one."""
        found = self._place(key)
        if found is not None:
            self.ask_hosting(found.repository)

    def _place(self, key: RepositoryKey | None) -> PlaceOverview | None:
        places = self._overview.places if self._overview else ()
        return next((one for one in places if key in {None, one.repository.key}), None)

    def choose_folders(self) -> None:
        """Open the dialog in which one chooses what is copied."""
        plan = self._overview.plan if self._overview else None
        if plan is None:
            return
        dialog = SourcesDialog(tuple(Path(source) for source in plan.sources), self.window())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.sources_chosen.connect(self._actions.change_sources)
        dialog.open()

    def _on_failed(self, error: Exception) -> None:
        message = message_for(error)
        self._problem.show_message(
            Level.BAD, message.happened, message.means, message.next_step, details=message.details
        )

    def _now(self) -> datetime:
        return self._app.world.clock.now()
