"""The path of the room: its steps, to be walked in any order."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QPushButton, QWidget

from practiceguard.ui.incident.steps import Step, step_name
from practiceguard.ui.widgets import InLine


class StepPath(QWidget):
    """One button per step, numbered; what is settled bears a tick."""

    chosen = Signal(object)
    """`Step`."""

    def __init__(self, steps: Sequence[Step], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Steps, in any order"))
        line = InLine(self, gap=8)
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self._buttons: dict[Step, QPushButton] = {}
        for number, step in enumerate(steps, start=1):
            button = QPushButton(self)
            button.setProperty("role", "step")
            button.setCheckable(True)
            button.setAutoDefault(False)
            button.clicked.connect(lambda _=False, step=step: self.chosen.emit(step))
            self._group.addButton(button, number)
            self._buttons[step] = button
            line.addWidget(button)
            self.show_settled(step, settled=False)

    def put_before(self, widget: QWidget) -> None:
        """Put something before the first step: the way back to the list."""
        line = self.layout()
        if isinstance(line, InLine):
            line.put_first(widget)

    @property
    def steps(self) -> tuple[Step, ...]:
        """Return the steps of the path."""
        return tuple(self._buttons)

    def button(self, step: Step) -> QPushButton:
        """Return the button of a step."""
        return self._buttons[step]

    def show_step(self, step: Step) -> None:
        """Mark where one is."""
        self._buttons[step].setChecked(True)

    def show_settled(self, step: Step, *, settled: bool) -> None:
        """Put the tick on a step, or take it away."""
        button = self._buttons[step]
        name = f"{self._group.id(button)} {step_name(step)}"
        button.setText(f"{name} ✓" if settled else name)
        done = self.tr("nothing left to do here")
        button.setAccessibleName(f"{name}: {done}" if settled else name)
