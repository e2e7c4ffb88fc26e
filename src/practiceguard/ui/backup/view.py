"""Backups: the copy under way, the place, the plan and the history."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from practiceguard.bootstrap import App
from practiceguard.domain.backup.checking import CheckDepth
from practiceguard.services.backup.assess_protection import Overview
from practiceguard.services.backup.watch_runs import LiveRun
from practiceguard.ui import formats, texts
from practiceguard.ui.backup.actions import BackupActions
from practiceguard.ui.backup.check_panel import CheckPanel
from practiceguard.ui.backup.history import HistoryCard
from practiceguard.ui.backup.place_card import PlaceCard
from practiceguard.ui.backup.plan_card import PlanCard, SourcesDialog
from practiceguard.ui.errors import message_for
from practiceguard.ui.live_run_card import LiveRunCard
from practiceguard.ui.tasks import run_task
from practiceguard.ui.theme import Level, theme
from practiceguard.ui.widgets import (
    CardFlow,
    MessageBanner,
    PageHeader,
    PrimaryButton,
    ScrollPage,
)


class BackupsView(ScrollPage):
    """Everything about making copies. Starting and stopping is left to the main window."""

    back_up_requested = Signal()
    stop_requested = Signal()
    sheet_requested = Signal()
    another_place_requested = Signal()
    set_up_requested = Signal()

    def __init__(self, app: App, actions: BackupActions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._app = app
        self._actions = actions
        self._overview: Overview | None = None
        self._button = PrimaryButton(self.tr("Back up now"))
        self._button.clicked.connect(self._on_button)
        self._header = PageHeader(self.tr("Backups"), "", self._button)
        self._problem = MessageBanner()
        self._progress = LiveRunCard()
        self._progress.stop_requested.connect(self.stop_requested)
        self._place = PlaceCard()
        self._place.sheet_requested.connect(self.sheet_requested)
        self._place.another_place_requested.connect(self.another_place_requested)
        self._place.check_requested.connect(self._on_check)
        self._check = CheckPanel(app, actions)
        self._check.ended.connect(lambda: self._place.set_checkable(True))
        self.plan = PlanCard()
        self.plan.change_requested.connect(self._on_change)
        self.history = HistoryCard(app)
        self.history.back_up_requested.connect(self.back_up_requested)
        self.history.meant_requested.connect(actions.accept_smaller)
        for widget in (self._header, self._problem, self._progress, self._check):
            self.content.addWidget(widget)
        cards = CardFlow(theme().px(330))
        cards.addWidget(self._place)
        cards.addWidget(self.plan)
        self.content.addLayout(cards)
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
        """Show place, plan and history."""
        self._overview = overview
        self._problem.hide()
        is_set_up = overview.repository is not None
        self._button.setText(self.tr("Back up now") if is_set_up else self.tr("Set up now"))
        for card in (self._place, self.plan, self.history):
            card.setVisible(is_set_up)
        if overview.repository is None:
            self._header.set_texts(
                self.tr("No copies are made yet"),
                self.tr("Place, plan and history will stand here once set-up is finished."),
            )
            return
        self._header.set_texts(
            self.tr("Copies go to: {place}").format(place=texts.place_name(overview.repository)),
            self._secondary(overview),
        )
        self._place.show_overview(overview)
        self.plan.show_plan(overview.plan, overview.status.last_complete_run)
        self.history.show_runs(overview.runs)

    def show_live(self, live: LiveRun | None, *, is_starting: bool = False) -> None:
        """Show the copy under way, or none."""
        self._progress.show_live(live, is_starting=is_starting)
        self._button.setEnabled(live is None and not is_starting)

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
        ).format(when=formats.when(complete_at, self._app.world.clock.now()))

    def _on_button(self) -> None:
        if self._overview is not None and self._overview.repository is None:
            self.set_up_requested.emit()
        else:
            self.back_up_requested.emit()

    def _on_check(self, depth: CheckDepth) -> None:
        self._place.set_checkable(False)
        self._check.start(depth)

    def _on_change(self) -> None:
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
