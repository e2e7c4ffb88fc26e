"""Before a page for a telephone is saved: what is in it, for whoever carries it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from practiceguard.ui.incident.work_dialog import WorkDialog
from practiceguard.ui.widgets import label


class PhoneDialog(WorkDialog):
    """Says what it is; where it is saved is asked next."""

    agreed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", "", "", parent, width=600)
        self.header.set_texts(
            self.tr("A page for the doctor’s own telephone"),
            self.tr(
                "One file that opens in any browser, without internet: first-hour cards, whom to "
                "call, who does what, what to say, the law’s deadlines, where the copies are."
            ),
        )
        for text in (
            self.tr(
                "It holds telephone numbers, private ones too, that anybody can read who has the "
                "file. It holds no patient, no password and no recovery code."
            ),
            self.tr(
                "Send it to a telephone that locks itself, and delete the page before. It does not "
                "change by itself: PracticeGuard says when it is out of date."
            ),
        ):
            self.content.addWidget(label(text))
        self.confirm.setText(self.tr("Choose where to save it…"))

    def begin(self) -> None:
        """Go on."""
        self.accept()
        self.agreed.emit()
