"""The page: who is told, by which ways, what did not get out, and what was told last."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QDialog, QMessageBox, QVBoxLayout, QWidget

from practiceguard.bootstrap import App
from practiceguard.domain.backup.alert import Audience, Channel
from practiceguard.domain.backup.alert_settings import AlertSettings, Reach
from practiceguard.services.practice.read_telling import Telling
from practiceguard.ui import formats
from practiceguard.ui.errors import message_for, present_error
from practiceguard.ui.settings.telling import actions, cards, words
from practiceguard.ui.settings.telling.address_dialog import AddressDialog
from practiceguard.ui.settings.telling.ledger_cards import LastCard, UndeliveredCard
from practiceguard.ui.settings.telling.mail_dialog import MailDialog
from practiceguard.ui.settings.telling.person_dialog import PersonDialog
from practiceguard.ui.settings.telling.watch_dialog import WatchCard, WatchDialog
from practiceguard.ui.settings.telling.way_card import WayCard
from practiceguard.ui.settings.telling.weekly_card import WeeklyCard
from practiceguard.ui.theme import Level, theme
from practiceguard.ui.widgets import (
    CardFlow,
    MessageBanner,
    PageHeader,
    PrimaryButton,
    QuietLink,
    ScrollPage,
    StatusBadge,
    fit,
    label,
)

Way = tuple[Channel, Audience]
MAIL: Way = (Channel.MAIL, Audience.PRACTICE)
SECOND: Way = (Channel.MAIL, Audience.SECOND_PERSON)
SCREEN: Way = (Channel.DESKTOP, Audience.PRACTICE)
NTFY: Way = (Channel.NTFY, Audience.PRACTICE)
SECOND_NTFY: Way = (Channel.NTFY, Audience.SECOND_PERSON)
WEBHOOK: Way = (Channel.WEBHOOK, Audience.PRACTICE)
WATCHDOG: Way = (Channel.PING, Audience.PRACTICE)
SPECIAL = (NTFY, SECOND_NTFY, WEBHOOK, WATCHDOG)
_NARROWEST = 330


class TellingView(ScrollPage):
    """Who is told when something is wrong."""

    telling_read = Signal(object)
    """`Telling`, for whoever shows it as well."""
    back_requested = Signal()

    def __init__(self, app: App, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._app = app
        self._telling: Telling | None = None
        self.back = fit(QuietLink(self.tr("‹ Settings")))
        self.back.setAccessibleName(self.tr("Back to the settings"))
        self.back.clicked.connect(self.back_requested)
        self.content.addWidget(self.back)
        self.begin = PrimaryButton(self.tr("Set up e-mail"))
        self.begin.clicked.connect(lambda: self.change(MAIL))
        self.begin.hide()
        self.header = PageHeader(self.tr("Who is told when something is wrong"), "", self.begin)
        self.content.addWidget(self.header)
        self.badge = StatusBadge("", Level.UNPROVED)
        self.badge.hide()
        self.content.addWidget(self.badge, 0, Qt.AlignmentFlag.AlignLeft)
        self.problem = MessageBanner()
        self.problem.action_requested.connect(self.reload)
        self.content.addWidget(self.problem)
        self.undelivered = UndeliveredCard()
        self.content.addWidget(self.undelivered)
        self.ways: dict[Way, WayCard] = {}
        self._build_ways()
        self._build_special()
        self.last = LastCard()
        self.content.addWidget(self.last)
        self.watch = WatchCard()
        self.watch.wanted.connect(lambda: self._open(WatchDialog(self._app, self.window())))
        self.content.addWidget(self.watch)
        self.reload()

    @property
    def telling(self) -> Telling | None:
        """Return what is shown, None before it was read."""
        return self._telling

    def reload(self) -> None:
        """Read everything again."""
        actions.read(self, self._app, self.show_telling, self._on_unread)

    def show_telling(self, telling: Telling) -> None:
        """Show how telling people stands."""
        self._telling = telling
        self.problem.hide()
        settings = telling.settings
        self.header.set_texts(words.sentence(telling), words.secondary(telling))
        self.begin.setVisible(settings.reach is not Reach.SOMEBODY)
        self.badge.set_state(words.level_word(telling), words.level(telling))
        self.badge.show()
        self.undelivered.show_telling(telling)
        cards.show_mail(self.ways[MAIL], telling)
        cards.show_second(self.ways[SECOND], telling)
        cards.show_screen(self.ways[SCREEN], telling)
        self.screen_wanted.blockSignals(True)
        self.screen_wanted.setChecked(settings.desktop)
        self.screen_wanted.blockSignals(False)
        for way in SPECIAL:
            cards.show_address(self.ways[way], telling, *way, self._usual(way))
        if any(actions.routes_of(settings, *way) for way in SPECIAL):
            self.special.setChecked(True)
        self.weekly.show_settings(settings)
        self.last.show_telling(telling)
        self.telling_read.emit(telling)

    def change(self, way: Way) -> None:
        """Open the form of a way."""
        if self._telling is None:
            return
        settings, window = self._telling.settings, self.window()
        form: MailDialog | PersonDialog | AddressDialog
        if way == MAIL:
            form = MailDialog(self._app, settings, window)
        elif way == SECOND:
            form = PersonDialog(self._app, settings, window)
        else:
            form = AddressDialog(self._app, settings, *way, window)
        form.changed.connect(self.reload)
        self._open(form)

    def try_way(self, way: Way) -> None:
        """Send a test message by a way as it is kept."""
        card = self.ways[way]

        def passed() -> None:
            card.show_result(self._passed(way), is_good=True)
            self.reload()

        def failed(error: Exception) -> None:
            told = message_for(error)
            card.show_result(f"{told.happened} {told.next_step}", is_good=False)

        actions.try_way(self, self._app, *way, passed, failed)

    # --- inside -----------------------------------------------------------------------------

    def _build_ways(self) -> None:
        flow = CardFlow(theme().px(_NARROWEST))
        self._card(MAIL, self.tr("E-mail"), self.tr("Set up e-mail…"))
        self._card(SECOND, self.tr("Second person"), self.tr("Choose somebody…"))
        screen = self._card(SCREEN, self.tr("Notification on this screen"), "")
        self.screen_wanted = QCheckBox(self.tr("Show it on this screen, too"))
        self.screen_wanted.toggled.connect(self._on_screen)
        screen.content.insertWidget(1, self.screen_wanted)
        self.weekly = WeeklyCard()
        self.weekly.changed.connect(self._on_weekly)
        for card in (self.ways[MAIL], self.ways[SECOND], self.weekly, screen):
            flow.addWidget(card)
        self.content.addLayout(flow)

    def _build_special(self) -> None:
        self.special = fit(QuietLink(""))
        self.special.setCheckable(True)
        self.special.toggled.connect(self._on_special)
        below = QVBoxLayout()
        below.setSpacing(0)
        below.addWidget(self.special)
        about = label(self.tr("ntfy, a web hook of yours, a watchdog outside"), "small")
        about.setContentsMargins(24, 0, 0, 0)
        below.addWidget(about)
        self.content.addLayout(below)
        self._special = QWidget()
        flow = CardFlow(theme().px(_NARROWEST))
        self._special.setLayout(flow)
        titles = {
            NTFY: self.tr("ntfy"),
            SECOND_NTFY: self.tr("ntfy for the second person"),
            WEBHOOK: self.tr("Web hook"),
            WATCHDOG: self.tr("Watchdog outside"),
        }
        for way, title in titles.items():
            flow.addWidget(self._card(way, title, self.tr("Set up…")))
        self.content.addWidget(self._special)
        self._on_special(False)

    def _card(self, way: Way, title: str, set_up: str) -> WayCard:
        card = WayCard(title, set_up)
        card.change_requested.connect(lambda: self.change(way))
        card.test_requested.connect(lambda: self.try_way(way))
        card.forget_requested.connect(lambda: self._ask_to_forget(way))
        self.ways[way] = card
        return card

    def _usual(self, way: Way) -> str:
        return {
            NTFY: self.tr("Messages on a telephone, by the app ntfy."),
            SECOND_NTFY: self.tr("A topic of their own, on their telephone."),
            WEBHOOK: self.tr("Messages to a program of yours, such as a chat."),
            WATCHDOG: self.tr("A service that alarms you when no sign comes from here."),
        }[way]

    def _passed(self, way: Way) -> str:
        telling = self._telling
        routes = actions.routes_of(telling.settings, *way) if telling is not None else ()
        if way == SCREEN:
            return self.tr("The notification was handed to the system: do you see it?")
        if way == WATCHDOG:
            return self.tr("The watchdog got a sign of life.")
        where = formats.joined([one.address for one in routes])
        return self.tr("The test message got out. Look whether it arrived: {where}.").format(
            where=where
        )

    def _ask_to_forget(self, way: Way) -> None:
        box = QMessageBox(self.window())
        box.setIcon(QMessageBox.Icon.Question)
        box.setText(self.tr("Tell nobody by this way any more?"))
        box.setInformativeText(
            self.tr("What is secret about it is forgotten; to use it again, type it again.")
        )
        stay = box.addButton(self.tr("Go on telling"), QMessageBox.ButtonRole.RejectRole)
        leave = box.addButton(self.tr("No longer use"), QMessageBox.ButtonRole.DestructiveRole)
        box.setDefaultButton(stay)
        box.finished.connect(lambda _: self._on_answer(way, wanted=box.clickedButton() is leave))
        box.finished.connect(box.deleteLater)
        box.open()

    def _on_answer(self, way: Way, *, wanted: bool) -> None:
        if wanted:
            actions.forget(self, self._app, *way, self.reload)

    def _on_screen(self, wanted: bool) -> None:
        def changed(known: AlertSettings) -> AlertSettings:
            return actions.with_screen(known, wanted=wanted)

        actions.change(self, self._app, changed, self.reload, self._on_unkept)

    def _on_weekly(self, changed: Callable[[AlertSettings], AlertSettings]) -> None:
        actions.change(self, self._app, changed, self.reload, self._on_unkept)

    def _on_special(self, unfolded: bool) -> None:
        text = self.tr("For those who have it")
        self.special.setText(f"{'▾' if unfolded else '▸'} {text}")
        self.special.setAccessibleName(text)
        self._special.setVisible(unfolded)

    def _open(self, dialog: QDialog) -> None:
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _on_unread(self, error: Exception) -> None:
        told = message_for(error)
        self.problem.show_message(
            Level.CARE, told.happened, told.means, told.next_step,
            action=self.tr("Look again"), details=told.details,
        )  # fmt: skip

    def _on_unkept(self, error: Exception) -> None:
        present_error(self, error)
        self.reload()  # the field shows what is kept again
