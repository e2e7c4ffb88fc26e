"""The practice is somewhere else than was said: chosen anew, with a reason."""

from PySide6.QtWidgets import QWidget

from practiceguard.domain.incident.entry import Entry, HomeCorrected
from practiceguard.ui.incident.desk import Desk
from practiceguard.ui.incident.home_fields import HomeFields, parts_of
from practiceguard.ui.incident.writing_dialog import TextBox, WritingDialog


class HomeDialog(WritingDialog):
    """Asks for the country and its part, and why it was wrong."""

    def __init__(self, desk: Desk, present: str, parent: QWidget | None = None) -> None:
        super().__init__(desk, "", "", "", parent)
        self.header.set_texts(
            self.tr("Where is the practice?"),
            self.tr(
                "Which authority you tell follows from it. The duties are worked out anew; what "
                "was sent keeps its receipt, and the earlier answer stays in the log."
            ),
        )
        self.confirm.setText(self.tr("Correct it"))
        self._present = present
        self.home = HomeFields()
        self.home.show_known("", parts_of(desk.app.incidents.rules.all()))
        self.home.choose(present)
        self.home.changed.connect(self.refresh)
        self.content.addWidget(self.home)
        self.why = TextBox(self.tr("Why was it wrong?"), self.tr("It stands in the log."))
        self.why.edited.connect(self.refresh)
        self.content.addWidget(self.why)
        self.refresh()
        self.home.country.setFocus()

    def is_ready(self) -> bool:
        """Return whether another place was chosen and there is a reason."""
        is_other = self.home.is_answered and self.home.code != self._present
        return is_other and bool(self.why.text)

    def entry(self) -> Entry:
        """Return what is written."""
        return HomeCorrected(self.home.code, self.why.text)
