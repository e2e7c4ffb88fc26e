"""The banners over Home and Backups while a hold is on: who, why, since when, what it means."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from practiceguard.domain.backup.hold import Hold, HoldCause
from practiceguard.services.backup.assess_protection import Overview
from practiceguard.ui import texts
from practiceguard.ui.retention import words
from practiceguard.ui.theme import Level
from practiceguard.ui.widgets import (
    InLine,
    MessageBanner,
    PrimaryButton,
    ScrollPage,
    SecondaryButton,
    fit,
)


class HoldBanner(MessageBanner):
    """One hold, with the button that lifts it, and for a mass change the one that helps."""

    lift_requested = Signal(object)
    """`Hold`."""
    help_requested = Signal()

    def __init__(
        self, hold: Hold, place: str = "", parent: QWidget | None = None, *, is_main: bool = False
    ) -> None:
        super().__init__(parent)
        self.hold = hold
        is_change = hold.cause is HoldCause.MASS_CHANGE
        kind = PrimaryButton if is_main else SecondaryButton
        self.help = fit(kind(self.tr("Something happened?")))
        self.help.clicked.connect(self.help_requested)
        self.help.setVisible(is_change)
        self.lift = fit(
            SecondaryButton(self.tr("It was us…") if is_change else self.tr("Lift the hold…"))
        )
        self.lift.clicked.connect(lambda: self.lift_requested.emit(self.hold))
        buttons = InLine(gap=10)
        buttons.addWidget(self.help)
        buttons.addWidget(self.lift)
        self.content.addLayout(buttons)
        happened = words.hold_happened(hold, place)
        self.show_message(
            Level.BAD if is_change else Level.UNPROVED,
            happened,
            words.hold_means(hold),
            words.hold_next(hold),
        )
        for button in (self.help, self.lift):
            button.setAccessibleName(f"{button.text()} {happened}")


class HoldBanners(QWidget):
    """Every hold that is on, the worst first; takes no room while none is."""

    lift_requested = Signal(object)
    """`Hold`."""
    help_requested = Signal()

    def __init__(self, parent: QWidget | None = None, *, is_main: bool = False) -> None:
        """`is_main`: what a mass change asks for is the one next step of the view."""
        super().__init__(parent)
        self._is_main = is_main
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(12)
        self.banners: tuple[HoldBanner, ...] = ()
        self.hide()

    @property
    def is_alarm(self) -> bool:
        """Return whether most files changed at once, and nobody said yet why."""
        return any(one.hold.cause is HoldCause.MASS_CHANGE for one in self.banners)

    def show_overview(self, overview: Overview) -> None:
        """Show the holds on the places of the plan; what is shown already stays as it is."""
        found = {hold.hold_id: hold for place in overview.places for hold in place.holds}
        holds = sorted(found.values(), key=lambda hold: hold.cause is not HoldCause.MASS_CHANGE)
        if [banner.hold for banner in self.banners] == holds:
            return  # nothing jumps, and the keyboard stays where it is
        self._let_go_of_keyboard()
        for banner in self.banners:
            self._column.removeWidget(banner)
            banner.hide()
            banner.deleteLater()
        names = {one.repository.key: texts.place_name(one.repository) for one in overview.places}
        is_named = len(names) > 1
        self.banners = tuple(
            HoldBanner(
                hold,
                names.get(hold.repository, "") if is_named and hold.repository else "",
                is_main=self._is_main,
            )
            for hold in holds
        )
        for banner in self.banners:
            banner.lift_requested.connect(self.lift_requested)
            banner.help_requested.connect(self.help_requested)
            self._column.addWidget(banner)
        self.setVisible(bool(self.banners))

    def _let_go_of_keyboard(self) -> None:
        """Give the keyboard to the page: Qt would hand it to whatever comes next, far below."""
        focus = self.window().focusWidget()
        page: QWidget | None = self
        while page is not None and not isinstance(page, ScrollPage):
            page = page.parentWidget()
        if page is not None and focus is not None and self.isAncestorOf(focus):
            page.setFocus(Qt.FocusReason.OtherFocusReason)
