"""The buttons of the dialog about how long copies are kept: which there are at each step."""

from dataclasses import dataclass

from PySide6.QtWidgets import QHBoxLayout, QWidget

from practiceguard.ui.retention import words
from practiceguard.ui.retention.steps import Step
from practiceguard.ui.widgets import DangerButton, PrimaryButton, QuietLink, SecondaryButton


@dataclass(frozen=True)
class Standing:
    """What the buttons depend on."""

    step: Step
    going: int
    """How many copies would go by the list that was looked at."""
    may_use: bool
    """The rule of that list can be chosen."""
    keeps_all: bool
    """By the rule that is chosen in the dialog, no copy ever goes."""
    is_as_now: bool
    """That is the rule already."""
    is_named: bool
    """Somebody has given a name for the decision."""
    is_first: bool
    """There is no step before this one."""
    is_reading: bool
    """The place is being read."""
    is_keeping: bool
    """The decision is being kept."""


class RetentionFoot(QWidget):
    """Removing is outlined in red and never the filled button."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.history = QuietLink(self.tr("What was removed so far…"))
        self.back = SecondaryButton(self.tr("Back"))
        self.stop = SecondaryButton(self.tr("Stop"))
        self.cancel = SecondaryButton(self.tr("Cancel"))
        self.remove = DangerButton("")
        self.primary = PrimaryButton("")
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(12)
        line.addWidget(self.history)
        line.addWidget(self.back)
        line.addStretch(1)
        for button in (self.stop, self.cancel, self.remove, self.primary):
            line.addWidget(button)

    def show_standing(self, now: Standing) -> None:
        """Show the buttons that belong to it."""
        step = now.step
        can_go_back = step in {Step.COPIES, Step.DECIDE, Step.HISTORY}
        self.history.setVisible(step is Step.CHOOSE)
        self.back.setVisible(can_go_back and not now.is_first)
        self.back.setEnabled(not now.is_keeping)
        self.stop.setVisible(step is Step.WORK)
        self.cancel.setVisible(step is Step.CHOOSE and not now.is_as_now)
        is_removal = now.going > 0 and now.may_use
        self.remove.setVisible(is_removal and step in {Step.COPIES, Step.DECIDE})
        self.remove.setText(self._remove_text(now))
        self.remove.setEnabled(step is Step.COPIES or now.is_named)
        self.primary.setVisible(step is not Step.WORK)
        self.primary.setText(self._primary_text(now))
        is_answered = step is not Step.DECIDE or now.going > 0 or now.is_named
        self.primary.setEnabled(is_answered and not now.is_reading and not now.is_keeping)

    def _remove_text(self, now: Standing) -> str:
        text = (
            self.tr("Remove these {copies}").format(copies=words.copies(now.going))
            if now.going > 1
            else self.tr("Remove this copy")
        )
        return text + ("…" if now.step is Step.COPIES else "")

    def _primary_text(self, now: Standing) -> str:
        use = self.tr("Keep every copy") if now.keeps_all else self.tr("Use this rule")
        found = self.tr("Remove nothing") if now.going else f"{use}…"
        close = self.tr("Close")
        look = self.tr("Reading the place…") if now.is_reading else self.tr("See what would go")
        return {
            Step.CHOOSE: close if now.is_as_now else use if now.keeps_all else look,
            Step.COPIES: found if now.may_use else close,
            Step.DECIDE: self.tr("Remove nothing") if now.going else use,
        }.get(now.step, close)
