"""The steps of a trial as they go: what was looked at, what is being looked at, what failed."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from practiceguard.services.practice.try_place import TrialStep
from practiceguard.ui.theme import Level
from practiceguard.ui.widgets import Card, StatusBadge, label


class TrialSteps(Card):
    """One line a step."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setAccessibleName(self.tr("Steps of the test"))
        texts = {
            TrialStep.REACH: self.tr("The server answers"),
            TrialStep.IDENTIFY: self.tr("It is the right server"),
            TrialStep.LOG_IN: self.tr("It lets this computer in"),
            TrialStep.LOOK: self.tr("The place can be used"),
            TrialStep.DELETION: self.tr("Whether copies could be deleted there"),
        }
        grid = QGridLayout()
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(10)
        grid.setColumnStretch(1, 1)
        self._badges: dict[TrialStep, StatusBadge] = {}
        for row, (step, text) in enumerate(texts.items()):
            badge = StatusBadge()
            self._badges[step] = badge
            grid.addWidget(badge, row, 0, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
            grid.addWidget(label(text), row, 1)
        self.content.addLayout(grid)
        self.current: TrialStep | None = None
        self.begin()

    def begin(self) -> None:
        """Show that nothing was looked at yet."""
        self.current = None
        for badge in self._badges.values():
            badge.set_state(self.tr("to come"), Level.UNPROVED)

    def go_on(self, step: TrialStep) -> None:
        """Show that a step has begun; the one before it went well."""
        self._set_before(step)
        self.current = step
        self._badges[step].set_state(self.tr("looking…"), Level.UNPROVED)

    def succeed(self) -> None:
        """Show that everything was looked at."""
        for badge in self._badges.values():
            badge.set_state(self.tr("done"), Level.GOOD)

    def fail(self, level: Level) -> None:
        """Show that the step under way did not go well."""
        if self.current is None:
            return
        words = {Level.BAD: self.tr("problem"), Level.CARE: self.tr("to be answered")}
        self._badges[self.current].set_state(words.get(level, ""), level)

    def state_of(self, step: TrialStep) -> Level:
        """Return how a step went."""
        return self._badges[step].level

    def _set_before(self, step: TrialStep) -> None:
        for other, badge in self._badges.items():
            if other is step:
                return
            badge.set_state(self.tr("done"), Level.GOOD)
