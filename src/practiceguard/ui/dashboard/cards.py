"""The small cards of Home: one figure, one badge, and what they rest on."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from practiceguard.bootstrap import App
from practiceguard.domain.backup.protection import ProtectionLevel, ReasonCode
from practiceguard.services.backup.assess_protection import Overview
from practiceguard.services.backup.check_repository import LastCheck
from practiceguard.ui import formats, texts
from practiceguard.ui.tasks import run_task
from practiceguard.ui.theme import Level
from practiceguard.ui.widgets import Card, StatusBadge, label

_OF_THE_PLACE = {
    ReasonCode.NOT_SET_UP,
    ReasonCode.NO_COPY_YET,
    ReasonCode.COMPLETE_COPY,
    ReasonCode.COPY_LATE,
    ReasonCode.COPY_VERY_OLD,
    ReasonCode.NEWEST_INCOMPLETE,
    ReasonCode.NEWEST_FAILED,
    ReasonCode.NEWEST_INTERRUPTED,
    ReasonCode.COPY_VANISHED,
    ReasonCode.COMPLETENESS_UNKNOWN,
    ReasonCode.PLACE_NOT_REACHED,
    ReasonCode.SNAPSHOT_FROM_FUTURE,
    ReasonCode.ONLY_THIS_COMPUTER,
    ReasonCode.SAME_DISK,
    ReasonCode.COPY_DAMAGED,
    ReasonCode.COPY_REPLACED,
    ReasonCode.COPY_GONE,
    ReasonCode.KEYRING_SHUT,
}


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
    reason = next(reason for reason in status.reasons if reason.code in _OF_THE_PLACE)
    words = {
        ReasonCode.NOT_SET_UP: QCoreApplication.translate("HomeCards", "not set up"),
        ReasonCode.NO_COPY_YET: QCoreApplication.translate("HomeCards", "no copy"),
        ReasonCode.COMPLETE_COPY: QCoreApplication.translate("HomeCards", "complete"),
        ReasonCode.COPY_LATE: QCoreApplication.translate("HomeCards", "late"),
        ReasonCode.COPY_VERY_OLD: QCoreApplication.translate("HomeCards", "very late"),
        ReasonCode.NEWEST_INCOMPLETE: QCoreApplication.translate(
            "HomeCards", "the newest is incomplete"
        ),
        ReasonCode.NEWEST_FAILED: QCoreApplication.translate(
            "HomeCards", "the last attempt failed"
        ),
        ReasonCode.NEWEST_INTERRUPTED: QCoreApplication.translate(
            "HomeCards", "the last one was interrupted"
        ),
        ReasonCode.COPY_VANISHED: QCoreApplication.translate("HomeCards", "a copy has disappeared"),
        ReasonCode.COMPLETENESS_UNKNOWN: QCoreApplication.translate(
            "HomeCards", "not known to be complete"
        ),
        ReasonCode.PLACE_NOT_REACHED: QCoreApplication.translate(
            "HomeCards", "complete, out of reach now"
        )
        if status.last_complete_at
        else QCoreApplication.translate("HomeCards", "out of reach"),
        ReasonCode.SNAPSHOT_FROM_FUTURE: QCoreApplication.translate(
            "HomeCards", "a date in the future"
        ),
        ReasonCode.ONLY_THIS_COMPUTER: QCoreApplication.translate(
            "HomeCards", "complete, but not a real protection"
        )
        if status.last_complete_at
        else QCoreApplication.translate("HomeCards", "not a real protection"),
        ReasonCode.SAME_DISK: QCoreApplication.translate("HomeCards", "on the records’ own disk"),
        ReasonCode.COPY_DAMAGED: QCoreApplication.translate("HomeCards", "damaged"),
        ReasonCode.COPY_REPLACED: QCoreApplication.translate("HomeCards", "not your copy"),
        ReasonCode.COPY_GONE: QCoreApplication.translate("HomeCards", "gone"),
        ReasonCode.KEYRING_SHUT: QCoreApplication.translate("HomeCards", "cannot be opened here"),
    }
    card.show_figure(name, figure, words[reason.code], texts.level_of(reason.level))


def show_sheet(card: FigureCard, overview: Overview, now: datetime) -> None:
    """Show when somebody last proved that the recovery sheet opens the copy."""
    name = QCoreApplication.translate("HomeCards", "Recovery sheet")
    sheet = overview.sheet
    reason = next(
        (
            reason
            for reason in overview.status.reasons
            if reason.code in {ReasonCode.SHEET_NOT_VERIFIED, ReasonCode.SHEET_PROOF_OLD}
        ),
        None,
    )
    if sheet is None or sheet.verified_at is None:
        level = texts.level_of(reason.level) if reason else texts.level_of(ProtectionLevel.CARE)
        card.show_figure(
            name,
            QCoreApplication.translate("HomeCards", "Not proved"),
            QCoreApplication.translate("HomeCards", "type the code once"),
            level,
        )
        return
    figure = formats.when(sheet.verified_at, now)
    if reason is None:
        card.show_figure(
            name, figure, QCoreApplication.translate("HomeCards", "opens the copy"), Level.GOOD
        )
    else:
        card.show_figure(
            name,
            figure,
            QCoreApplication.translate("HomeCards", "due for a test"),
            texts.level_of(reason.level),
        )
