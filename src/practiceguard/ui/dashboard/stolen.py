"""What Home says of a theft: who and what would be in a thief's hands, from the newest copy."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from practiceguard.bootstrap import App
from practiceguard.services.incident.lost_today import LostToday
from practiceguard.ui import formats
from practiceguard.ui.tasks import TaskHandle, run_task
from practiceguard.ui.widgets import QuietLink, fit, label


class StolenLine(QWidget):
    """One sentence and what it rests on; one line that offers to set it up before."""

    set_up_wanted = Signal()

    def __init__(self, app: App, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._app = app
        self._is_reading = False
        self._shown: LostToday | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 10, 8, 4)
        column.setSpacing(4)
        self.told = label("")
        self.rests = label("", "small")
        self.set_up = fit(
            QuietLink(self.tr("Find out…"), describe=self.tr("Say how patients’ files are named"))
        )
        self.set_up.clicked.connect(self.set_up_wanted)
        for widget in (self.told, self.rests, self.set_up):
            column.addWidget(widget)
        self.hide()

    def reload(self) -> None:
        """Show what is known, and count the newest copy if it was not for a day."""
        if self._is_reading:
            return
        self._is_reading = True
        lost = self._app.incidents.affected.lost
        run_task(
            self,
            lambda _handle: lost.known(),
            on_success=self._on_known,
            on_failure=lambda _error: self._end(),
        )

    def show_lost(self, lost: LostToday) -> None:
        """Show what would be lost."""
        if lost == self._shown:
            return
        self._shown = lost
        found = lost.lost
        self.set_up.setVisible(not lost.is_set_up)
        self.rests.setVisible(found is not None)
        if found is None:
            self.told.setText(
                self.tr("Not counted yet: what would be lost if this computer were stolen today")
                if lost.is_set_up
                else self.tr("Who would be affected if this computer were stolen today?")
            )
        else:
            self.told.setText(
                self.tr("If this computer were stolen today: {what}").format(
                    what=formats.joined(
                        [
                            _patients(found.people),
                            _photographs(found.photographs),
                            _documents(found.identity_documents),
                        ]
                    )
                )
            )
            self.rests.setText(self._rests(lost))
        self.setAccessibleName(self.told.text())
        self.show()

    def _rests(self, lost: LostToday) -> str:
        found, of = lost.lost, lost.of
        if found is None or of is None:
            return ""
        told = self.tr("Counted in the copy of {when}.").format(when=formats.date_and_time(of))
        if found.nobodys_files:
            nobody = self.tr("Besides: {files} of which nobody can tell whose they are.").format(
                files=formats.files(found.nobodys_files)
            )
            told = f"{told} {nobody}"
        return told

    def _on_known(self, lost: LostToday) -> None:
        self.show_lost(lost)
        if not lost.is_set_up:
            self._end()
            return
        run_task(self, self._count, on_success=self._on_counted, on_failure=self._on_failed)

    def _count(self, handle: TaskHandle) -> LostToday:
        return self._app.incidents.affected.lost(handle.report, handle)

    def _on_counted(self, lost: LostToday) -> None:
        self._end()
        self.show_lost(lost)

    def _on_failed(self, _error: Exception) -> None:
        # The drive may be away: what was counted before stays, with the day of its copy.
        self._end()

    def _end(self) -> None:
        self._is_reading = False


def _patients(count: int) -> str:
    if count == 1:
        return QCoreApplication.translate("Stolen", "1 patient")
    return QCoreApplication.translate("Stolen", "{count} patients").format(
        count=formats.number(count)
    )


def _photographs(count: int) -> str:
    if count == 1:
        return QCoreApplication.translate("Stolen", "1 photograph")
    return QCoreApplication.translate("Stolen", "{count} photographs").format(
        count=formats.number(count)
    )


def _documents(count: int) -> str:
    if count == 1:
        return QCoreApplication.translate("Stolen", "1 identity document")
    return QCoreApplication.translate("Stolen", "{count} identity documents").format(
        count=formats.number(count)
    )
