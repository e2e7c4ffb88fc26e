"""The place "The law in this app": the list of places, and the law of the one that was chosen."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QDialog, QStackedWidget, QWidget

from practiceguard.bootstrap import App
from practiceguard.domain.incident.edition import StandingCorrection
from practiceguard.services.incident.lay_out_law import LaidOutLaw
from practiceguard.services.incident.update_law import LawOffer
from practiceguard.ui.incident.desk import Writers
from practiceguard.ui.incident.law.correct_dialog import CorrectDialog, WithdrawDialog
from practiceguard.ui.incident.law.list_page import LawListPage
from practiceguard.ui.incident.law.row_page import LawRowPage
from practiceguard.ui.incident.law.update_dialog import UpdateDialog
from practiceguard.ui.tasks import run_task
from practiceguard.ui.theme import Level
from practiceguard.ui.widgets import choosing


class LawView(QStackedWidget):
    """Reads the law off the GUI thread and shows it; each change is made by a dialog."""

    back_requested = Signal()
    changed = Signal()
    """A newer law or a correction holds: what follows from the law is to be worked out anew."""

    def __init__(self, app: App, writers: Writers, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pages")
        self._app, self._writers = app, writers
        self._wanted = ""
        self.law: LaidOutLaw | None = None
        self.list = LawListPage()
        self.list.back_requested.connect(self.back_requested)
        self.list.chosen.connect(self.show_place)
        self.list.update_requested.connect(self.choose_update)
        self.row = LawRowPage(app.incidents.law_text)
        self.row.back_requested.connect(self.show_list)
        self.row.correct_requested.connect(self.correct)
        self.row.withdraw_requested.connect(self.withdraw)
        self.addWidget(self.list)
        self.addWidget(self.row)

    def reload(self) -> None:
        """Read the law again; what is shown stays until it is there."""
        run_task(
            self,
            lambda _handle: self._app.incidents.lay_out_law(),
            on_success=self.show_law,
            on_failure=self.list.show_failure,
        )

    def show_law(self, law: LaidOutLaw) -> None:
        """Show the law as it holds now."""
        self.law = law
        self.list.show_law(law)
        if self._wanted:
            self.show_place(self._wanted)

    def show_place(self, code: str) -> None:
        """Show the law of a place, as soon as it was read; the list if nobody knows it."""
        self._wanted = code
        row = self.law.row(code) if self.law is not None else None
        if self.law is None or row is None:
            self.setCurrentWidget(self.list)
            return
        self.row.show_row(row, self.law)
        self.setCurrentWidget(self.row)
        self.row.back.setFocus()

    def show_list(self) -> None:
        """Show all places."""
        self._wanted = ""
        self.setCurrentWidget(self.list)
        self.list.table.setFocus()

    # --- changes --------------------------------------------------------------------------------

    def correct(self) -> None:
        """Ask for a correction of one entry."""
        row, law = self.row.row, self.law
        if row is None or law is None:
            return
        incidents = self._app.incidents
        standing = tuple(one for one in law.state.corrections if one.correction.code == row.code)
        dialog = CorrectDialog(
            incidents.correct_law, incidents.law_text, row, standing, law.today, self._writers,
            self.window(),
        )  # fmt: skip
        self._open(dialog, self.tr("Your correction holds from now on."))

    def withdraw(self, standing: StandingCorrection) -> None:
        """Ask whether an original is to hold again."""
        if self.row.row is not None:
            incidents = self._app.incidents
            dialog = WithdrawDialog(
                incidents.correct_law, incidents.law_text, self.row.row, standing, self._writers,
                self.window(),
            )  # fmt: skip
            self._open(dialog, self.tr("The original holds again."))

    def choose_update(self) -> None:
        """Let somebody choose a file with newer law, and look at it."""
        self.list.told.hide()
        file = choosing.choose_file(
            self, self.tr("Choose the file with newer law"), f"{_kind()} (*.pgrules)"
        )
        if file is None:
            return
        run_task(
            self,
            lambda _handle: self._app.incidents.update_law.look(file),
            on_success=self.offer,
            on_failure=self.list.show_failure,
        )

    def offer(self, offer: LawOffer) -> None:
        """Show what a file with newer law would change, and ask whether to take it in."""
        if self.law is None:
            return
        incidents = self._app.incidents
        dialog = UpdateDialog(
            incidents.update_law, incidents.law_text, offer, self.law, self._writers,
            self.window(),
        )  # fmt: skip
        version = offer.update.version
        self._open(
            dialog, self.tr("The law of {version} holds from now on.").format(version=version)
        )

    def _open(self, dialog: QDialog, done: str) -> None:
        def accepted() -> None:
            if self.currentWidget() is self.row:
                self.row.show_done(done)
            else:
                self.list.told.show_message(Level.GOOD, done)
            self.reload()
            self.changed.emit()

        dialog.accepted.connect(accepted)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()


def _kind() -> str:
    return QCoreApplication.translate("LawPages", "Newer law")
