"""A dialog in steps that does something between them: letters on paper, and by e-mail."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtWidgets import QWidget

from practiceguard.ui.errors import tell_failure
from practiceguard.ui.tasks import TaskHandle, run_task
from practiceguard.ui.theme import Level
from practiceguard.ui.widgets import MessageBanner, StepsDialog

Result = TypeVar("Result")


class BusySteps(StepsDialog):
    """What takes a moment is done off the GUI thread; a failure is told on top."""

    def __init__(self, width: int, parent: QWidget | None = None) -> None:
        super().__init__(width, "", parent)
        self.banner = MessageBanner()
        self.banner.hide()

    def do(
        self,
        busy: str,
        work: Callable[[TaskHandle], Result],
        done: Callable[[Result], None],
        *,
        writes: bool = False,
    ) -> None:
        """Do something that takes a moment; the buttons wait, and a failure is told."""

        def succeeded(result: Result) -> None:
            self.set_busy("")
            done(result)

        def failed(error: Exception) -> None:
            self.set_busy("")
            self.tell(error)

        if self.is_busy:
            return
        self.banner.hide()
        self.set_busy(busy)
        run_task(self, work, on_success=succeeded, on_failure=failed, writes=writes)

    def tell(self, error: Exception) -> None:
        """Tell a failure; what was read and chosen stays."""
        tell_failure(self.banner, error, Level.CARE)
        self.show_from_top()
