"""The small cards of Home: one figure, one badge, and what they rest on."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from practiceguard.bootstrap import App
from practiceguard.domain.backup.protection import ProtectionLevel, ReasonCode
from practiceguard.services.backup.assess_protection import Overview
from practiceguard.services.backup.check_repository import LastCheck
from practiceguard.ui import formats, texts
from practiceguard.ui.dashboard.sentences import wording_of
from practiceguard.ui.tasks import run_task
from practiceguard.ui.theme import Level
from practiceguard.ui.translation import translated
from practiceguard.ui.widgets import Card, StatusBadge, label
from practiceguard.wording.protection import CONTEXT, REASONS

_OF_THE_SHEET = {ReasonCode.SHEET_NOT_VERIFIED, ReasonCode.SHEET_PROOF_OLD}


class FigureCard(Card):
    """A name, a figure, and the badge of its state."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._name = label(name, "small")
        self._figure = label("", "figure")
        self.badge = StatusBadge()
        self.badge.hide()
        self.content.setSpacing(4)
        self.content.addWidget(self._name)
        self.content.addWidget(self._figure)
        self.content.addWidget(self.badge, 0, Qt.AlignmentFlag.AlignLeft)
        self.content.addStretch(1)

    def show_figure(self, name: str, figure: str, badge: str, level: Level) -> None:
        """Show these."""
        self._name.setText(name)
        self._figure.setText(figure)
        self.badge.set_state(badge, level)
        self.badge.show()
        self.setAccessibleName(f"{name}: {figure}, {badge}")

    @property
    def figure(self) -> str:
        """Return the figure shown."""
        return self._figure.text()


class CheckCard(FigureCard):
    """When the copy itself was last read and compared, and what was found."""

    def __init__(self, app: App, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._app = app
        self.show_last(None)

    def reload(self) -> None:
        """Ask for the last check, off the GUI thread."""
        run_task(
            self,
            lambda _handle: self._app.check.last(),
            on_success=self.show_last,
            on_failure=lambda _error: self.show_last(None),
        )

    def show_last(self, last: LastCheck | None) -> None:
        """Show the last check, or that there was none."""
        name = self.tr("Last check of the copy")
        if last is None:
            self.show_figure(name, self.tr("Not yet"), self.tr("not proved"), Level.UNPROVED)
        elif last.is_sound:
            self.show_figure(
                name,
                formats.when(last.checked_at, self._app.world.clock.now()),
                self.tr("sound: {what}").format(what=texts.check_depth(last.depth)),
                Level.GOOD,
            )
        else:
            self.show_figure(
                name,
                formats.when(last.checked_at, self._app.world.clock.now()),
                self.tr("damaged"),
                Level.BAD,
            )


def show_place(card: FigureCard, overview: Overview, now: datetime) -> None:
    """Show the age of the last complete copy in its place, and the worst that is known of it."""
    status = overview.status
    name = (
        texts.place_name(overview.repository)
        if overview.repository
        else QCoreApplication.translate("HomeCards", "Copy")
    )
    if status.last_complete_at is None:
        figure = QCoreApplication.translate("HomeCards", "None yet")
    else:
        figure = formats.when(status.last_complete_at, now)
    reason = next(reason for reason in status.reasons if reason.code not in _OF_THE_SHEET)
    badge = translated(CONTEXT, wording_of(status, reason).badge)
    card.show_figure(name, figure, badge, texts.level_of(reason.level))


def show_sheet(card: FigureCard, overview: Overview, now: datetime) -> None:
    """Show when somebody last proved that the recovery sheet opens the copy."""
    name = QCoreApplication.translate("HomeCards", "Recovery sheet")
    reason = next(
        (reason for reason in overview.status.reasons if reason.code in _OF_THE_SHEET), None
    )
    proved_at = overview.sheet.verified_at if overview.sheet else None
    figure = (
        formats.when(proved_at, now)
        if proved_at
        else QCoreApplication.translate("HomeCards", "Not proved")
    )
    if reason is None and proved_at:
        badge, level = QCoreApplication.translate("HomeCards", "opens the copy"), Level.GOOD
    else:
        code = reason.code if reason else ReasonCode.SHEET_NOT_VERIFIED
        badge = translated(CONTEXT, REASONS[code].badge)
        level = texts.level_of(reason.level if reason else ProtectionLevel.CARE)
    card.show_figure(name, figure, badge, level)
