"""Home: the sentence, the cards, thirty days, what to do and what is protected."""

from datetime import datetime, timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from practiceguard.bootstrap import App
from practiceguard.domain.backup.repository import RepositoryKey
from practiceguard.domain.incident.binder_copy import BinderState
from practiceguard.services.backup.assess_protection import Overview
from practiceguard.services.backup.watch_runs import LiveRun
from practiceguard.services.incident.manage_contacts import ContactGlance
from practiceguard.services.practice.read_telling import Telling
from practiceguard.ui import texts
from practiceguard.ui.backup.keeping import Keeping
from practiceguard.ui.backup.keeping_banner import KeepingBanner
from practiceguard.ui.dashboard.binder import with_binder
from practiceguard.ui.dashboard.cards import (
    AdviceCard,
    CheckCard,
    FigureCard,
    show_sheet,
)
from practiceguard.ui.dashboard.days import last_days
from practiceguard.ui.dashboard.kit import with_kit
from practiceguard.ui.dashboard.place_cards import PlaceCards
from practiceguard.ui.dashboard.protected import show_protected
from practiceguard.ui.dashboard.sentences import HomeAction, ToDo, secondary, sentence, to_dos
from practiceguard.ui.dashboard.stolen import StolenLine
from practiceguard.ui.dashboard.telling import with_telling
from practiceguard.ui.errors import message_for
from practiceguard.ui.live_run_card import LiveRunCard
from practiceguard.ui.retention.hold_banner import HoldBanners
from practiceguard.ui.tasks import run_task
from practiceguard.ui.theme import Level, theme
from practiceguard.ui.widgets import (
    Card,
    CardFlow,
    ColumnsChart,
    MessageBanner,
    PageHeader,
    PrimaryButton,
    QuietLink,
    RowList,
    ScrollPage,
    StatusBadge,
    label,
)


class HomeView(ScrollPage):
    """Shows the verdict; every button says what it wants and leaves the doing to others."""

    action_requested = Signal(object, object)
    """`HomeAction`, and the `RepositoryKey` of the place it is about, None if of none or all."""
    mend_requested = Signal()
    """Copies shall be made by themselves again."""
    stop_requested = Signal()
    overview_read = Signal(object)
    """`Overview`: what a look at the place brought, for whoever shows it as well."""

    def __init__(self, app: App, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._app = app
        self._overview: Overview | None = None
        self._looks = self._asked = self._answered = 0
        self._looked_at: datetime | None = None
        self._lines: tuple[ToDo, ...] | None = None
        self._protected_facts: object = None
        self._main_action = HomeAction.BACK_UP
        self._keeping: Keeping | None = None
        self._telling: Telling | None = None
        self._kit: ContactGlance | None = None
        self._binder: BinderState | None = None
        self._back_up_buttons: list[QPushButton] = []
        self._is_free = True
        self._button = PrimaryButton(self.tr("Back up now"))
        self._button.clicked.connect(lambda: self.action_requested.emit(self._main_action, None))
        self._header = PageHeader(self.tr("Looking at your copies…"), "", self._button)
        self.content.addWidget(self._header)
        self._problem = MessageBanner()
        self._problem.action_requested.connect(self.reload)
        self.content.addWidget(self._problem)
        self.holds = HoldBanners(is_main=True)
        self.holds.help_requested.connect(
            lambda: self.action_requested.emit(HomeAction.SOMETHING_HAPPENED, None)
        )
        self.content.addWidget(self.holds)
        self.keeping_banner = KeepingBanner()
        self.keeping_banner.action_requested.connect(self.mend_requested)
        self.content.addWidget(self.keeping_banner)
        self._progress = LiveRunCard()
        self._progress.stop_requested.connect(self.stop_requested)
        self.content.addWidget(self._progress)
        self._build_cards()
        self.reload(look_at_place=False)

    def _build_cards(self) -> None:
        self._sheet_card = FigureCard(self.tr("Recovery sheet"))
        self._check_card = CheckCard(self._app)
        self.advice = AdviceCard()
        self.advice.wanted.connect(lambda: self.action_requested.emit(HomeAction.ADD_PLACE, None))
        self._places = PlaceCards(
            self.page,
            FigureCard(self.tr("Copy")),
            (self._sheet_card, self._check_card, self.advice),
        )
        self.content.addLayout(self._places.flow)
        days = Card(self.tr("Last 30 days"))
        days.content.addWidget(
            label(
                self.tr(
                    "New data per day, one column per day; a hollow column is a day without a "
                    "complete copy."
                ),
                "small",
            )
        )
        self.chart = ColumnsChart()
        days.content.addWidget(self.chart)
        self.content.addWidget(days)
        lists = CardFlow(theme().px(380), shares=(4, 3))
        to_do = Card(self.tr("To do"))
        self._to_do = RowList()
        to_do.content.addWidget(self._to_do)
        to_do.content.addStretch(1)
        protected = Card(self.tr("What is protected"))
        self._protected = RowList()
        protected.content.addWidget(self._protected)
        self.stolen = StolenLine(self._app)
        protected.content.addWidget(self.stolen)
        protected.content.addStretch(1)
        lists.addWidget(to_do)
        lists.addWidget(protected)
        self.content.addLayout(lists)

    @property
    def sentence(self) -> str:
        """Return the sentence shown."""
        return self._header.sentence

    @property
    def overview(self) -> Overview | None:
        """Return what is shown, None before it was read."""
        return self._overview

    def reload(self, *, look_at_place: bool = True) -> None:
        """Work out the verdict again, off the GUI thread."""
        if look_at_place:
            self._looks += 1
            self._looked_at = self._now()
        self._asked += 1
        number = self._asked
        run_task(
            self,
            lambda _handle: self._app.assess_protection(refresh=look_at_place),
            on_success=lambda overview: self._on_read(overview, number),
            on_failure=lambda error: self._on_failed(error, looked=look_at_place),
        )
        self._check_card.reload()

    def is_older_than(self, age: timedelta) -> bool:
        """Return whether the last look at the place began longer ago, and none is under way."""
        if self._looked_at is None or self._looks:
            return False
        # A clock that was set back must not keep us from looking.
        return not timedelta(0) <= self._now() - self._looked_at <= age

    def _on_read(self, overview: Overview, number: int) -> None:
        # Several workers read: an answer that was overtaken is older than what is shown.
        if number > self._answered:
            self._answered = number
            self.show_overview(overview)
        if overview.has_looked:
            self._looks -= 1
            self.overview_read.emit(overview)

    def show_overview(self, overview: Overview) -> None:
        """Show a verdict."""
        self._overview = overview
        now = self._now()
        self._problem.hide()
        self._header.set_texts(sentence(overview), secondary(overview, now))
        is_set_up = overview.repository is not None
        self.holds.show_overview(overview)
        # While files are perhaps being encrypted, a new copy is not the obvious next step.
        self._button.setVisible(not self.holds.is_alarm)
        self._main_action = HomeAction.BACK_UP if is_set_up else HomeAction.SET_UP
        self._button.setText(self.tr("Back up now") if is_set_up else self.tr("Set up now"))
        self._progress.show_places(overview)
        self._places.show_overview(overview, now)
        self.advice.show_missing(overview.missing if overview.places else ())
        show_sheet(self._sheet_card, overview, now)
        self.chart.set_columns(last_days(overview.runs, now))
        self._show_to_dos()
        self._show_protected(overview)
        if overview.status.last_complete_at is not None:
            self.stolen.reload()

    def show_keeping(self, keeping: Keeping) -> None:
        """Show whether copies are made by themselves, and what each place can expect."""
        self._keeping = keeping
        self.keeping_banner.show_keeping(keeping)
        self._places.show_keeping(keeping, self._now())
        self._show_to_dos()

    def show_telling(self, telling: Telling) -> None:
        """Show what is to be done so that somebody is told when something is wrong."""
        self._telling = telling
        self._show_to_dos()

    def show_kit(self, kit: ContactGlance) -> None:
        """Show what is to be done so that somebody can be called when something happened."""
        self._kit = kit
        self._show_to_dos()

    def show_binder(self, binder: BinderState) -> None:
        """Show what is to be done so that the binder on paper says what holds now."""
        self._binder = binder
        self._show_to_dos()

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
        self._is_free = is_free
        if not is_free and self._button.hasFocus():
            # Qt would hand the keyboard to the next button: one Space too many, and a check runs.
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        elif is_free and not self._button.isEnabled() and self.hasFocus():
            self._button.setEnabled(True)
            self._button.setFocus(Qt.FocusReason.OtherFocusReason)
        self._button.setEnabled(is_free)
        for button in self._back_up_buttons:
            if not is_free and button.hasFocus():
                self.setFocus(Qt.FocusReason.OtherFocusReason)
            button.setEnabled(is_free)

    def _show_to_dos(self) -> None:
        overview = self._overview
        if overview is None:
            return
        outlooks = self._keeping.outlooks if self._keeping is not None else ()
        lines = to_dos(overview, {one.place: one for one in outlooks})
        if overview.plan is not None:
            lines = with_kit(with_telling(lines, self._telling), self._kit)
            lines = with_binder(lines, self._binder, self._kit)
        if lines == self._lines:
            return  # nothing jumps, and the keyboard stays where it is
        self._lines = lines
        self._to_do.clear()
        self._back_up_buttons.clear()
        if not lines:
            self._to_do.add_row(label(self.tr("Nothing to do. Have a good day.")))
        for line in lines:
            button = QuietLink(line.button, describe=f"{line.button}: {line.text}")
            button.clicked.connect(
                lambda _=False, a=line.action, p=line.place: self.action_requested.emit(a, p)
            )
            if line.action is HomeAction.BACK_UP:
                button.setEnabled(self._is_free)
                self._back_up_buttons.append(button)
            badge = StatusBadge(line.word, texts.level_of(line.level))
            self._to_do.add_action_row(badge, label(line.text), button)

    def _show_protected(self, overview: Overview) -> None:
        facts = (overview.plan, overview.status.last_complete_run)
        if facts == self._protected_facts:
            return
        self._protected_facts = facts
        show_protected(self._protected, overview)

    def _on_failed(self, error: Exception, *, looked: bool) -> None:
        if looked:
            self._looks -= 1
        message = message_for(error)
        self._header.set_texts(self.tr("It is not known whether your records are protected"))
        self._problem.show_message(
            Level.BAD,
            message.happened,
            message.means,
            message.next_step,
            action=self.tr("Look again"),
            details=message.details,
        )

    def _now(self) -> datetime:
        return self._app.world.clock.now()
