"""The pages of the set-up about a server: which kind, the way there, the test."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from practiceguard.bootstrap import App
from practiceguard.ui.places.kinds import SERVERS, KindChooser
from practiceguard.ui.places.server_pane import ServerPane


class ServerPages(QWidget):
    """The kinds of servers, then the form and the test of one."""

    changed = Signal()
    """Texts or buttons may be others now."""
    chosen = Signal(object)
    """`ServerChoice`."""

    def __init__(self, app: App, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kinds = KindChooser(SERVERS)
        self.kinds.changed.connect(self._on_kind_changed)
        self.pane = ServerPane(app)
        self.pane.hide()
        self.pane.changed.connect(self._on_pane_changed)
        self.pane.chosen.connect(self.chosen)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.kinds)
        column.addWidget(self.pane)

    def begin(self) -> None:
        """Ask which kind of server it is."""
        self.pane.hide()
        self.kinds.show()
        self.changed.emit()

    def texts(self) -> tuple[str, str]:
        """Return the sentence of the page, and why it is asked."""
        if self._is_asking_kind:
            return (
                self.tr("Which kind of server is it?"),
                self.tr("Whoever runs it can tell you. If you may choose, take the first one."),
            )
        return self.pane.texts()

    def continue_text(self) -> str:
        """Return what the filled button says."""
        return self.tr("Continue") if self._is_asking_kind else self.pane.continue_text()

    def can_continue(self) -> bool:
        """Return whether the filled button may be pressed."""
        if self._is_asking_kind:
            return self.kinds.kind is not None
        return self.pane.can_continue()

    def first_field(self) -> QWidget | None:
        """Return what the keyboard should be on."""
        return self.kinds.first_field() if self._is_asking_kind else self.pane.first_field()

    def go_on(self) -> None:
        """Do what the filled button says."""
        kind = self.kinds.kind
        if not self._is_asking_kind:
            self.pane.go_on()
        elif kind is not None:
            self.kinds.hide()
            self.pane.show()
            self.pane.ask(kind)

    def go_back(self) -> bool:
        """Go back within; False if the kinds are on show already."""
        if self._is_asking_kind:
            return False
        if not self.pane.go_back():
            self.begin()
        return True

    def show_failure(self, error: Exception) -> None:
        """Say why what was chosen could not be done."""
        self.pane.show_failure(error)

    def forget(self) -> None:
        """Forget every secret that was typed."""
        self.pane.forget()

    @property
    def is_testing(self) -> bool:
        """Return whether a test is under way."""
        return self.pane.is_testing

    @property
    def _is_asking_kind(self) -> bool:
        return not self.kinds.isHidden()

    def _on_kind_changed(self) -> None:
        # Nothing else changes: the keyboard stays on the card.
        self.changed.emit()

    def _on_pane_changed(self) -> None:
        if not self._is_asking_kind:
            self.changed.emit()
